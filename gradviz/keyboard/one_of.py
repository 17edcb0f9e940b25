"""Buttons of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class OneOf(QButtonGroup):
    """The Tab key comes to the one that is chosen, and from there the arrow keys go on to the others. Left to itself Qt
    would have it come to the one that had the focus last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(_reach)

    def add(self, button: QAbstractButton, key: int) -> None:
        """A button more, with its number."""
        self.addButton(button, key)
        _reach(button, button.isChecked())


def _reach(button: QAbstractButton, is_chosen: bool) -> None:
    # none of them by a click: after that the space key still plays
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_chosen else Qt.FocusPolicy.NoFocus)
