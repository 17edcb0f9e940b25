"""Buttons that take what is chosen here to another page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class CarryRow(QWidget):
    """Emits `chosen(key)`; `targets` are the pages' names by key, with what is taken along as a tip."""

    chosen = Signal(str)

    def __init__(self, targets: Mapping[str, tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for key, (name, tip) in targets.items():
            button = QPushButton(f"→ {name}")
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
            button.clicked.connect(partial(self.chosen.emit, key))
            row.addWidget(button, 1)
