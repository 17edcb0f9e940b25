"""Menus that are filled again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


def add_choice(menu: QMenu, texts: Mapping[str, str], chosen: str, choose: Callable[[str], object]) -> None:
    """One entry for each key, of which one at a time is checked: `choose(key)` when another one is to be."""
    group = QActionGroup(menu)
    for key, text in texts.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        action.triggered.connect(lambda _=False, key=key: choose(key))
        group.addAction(action)


def empty(menu: QMenu) -> None:
    """Takes out every entry. They go, and their groups and menus with them, when the event is over: one of them may be
    what has brought this about."""
    for group in menu.findChildren(QActionGroup, options=Qt.FindChildOption.FindDirectChildrenOnly):
        group.deleteLater()
    gone = QWidget(menu)  # with it they go whole: deleted one by one they would leave the menu their Python halves
    for submenu in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        menu.removeAction(submenu.menuAction())
        submenu.setParent(gone)
    for action in menu.actions():
        menu.removeAction(action)
        action.setParent(gone)
    gone.deleteLater()
