"""Buttons without a frame: what opens a part of a card, and what stands beside a heading or under a picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


def tab_button(text: str) -> QToolButton:
    """What opens a part of a card."""
    return _button("tab", text, checkable=True)


def corner_button(text: str, tip: str, checkable: bool = False) -> QToolButton:
    """A quiet one, for what is not wanted all the time."""
    button = _button("corner", text, checkable)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


def _button(name: str, text: str, checkable: bool) -> QToolButton:
    """`name` is its style."""
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
    return button
