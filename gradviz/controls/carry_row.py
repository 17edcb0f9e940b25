"""Buttons that take what is chosen here to another page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget


class CarryRow(QWidget):
    """Emits `chosen(key)`; `targets` are the pages' names by key, with what is taken along as a tip. Two lie beside
    each other."""

    chosen = Signal(str)

    def __init__(self, targets: Mapping[str, tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, (key, (name, tip)) in enumerate(targets.items()):
            button = QPushButton(f"→ {name}")
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
            button.clicked.connect(partial(self.chosen.emit, key))
            is_alone = place % 2 == 0 and place == len(targets) - 1
            grid.addWidget(button, place // 2, place % 2, 1, 2 if is_alone else 1)
        for column in range(min(len(targets), 2)):
            grid.setColumnStretch(column, 1)
