"""Menus that are filled again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def add_choice(menu: QMenu, texts: Mapping[str, str], chosen: str, choose: Callable[[str], object]) -> None:
    """One entry for each key, of which one at a time is checked: `choose(key)` when another one is to be."""
    group = QActionGroup(menu)
    for key, text in texts.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        action.triggered.connect(lambda _=False, key=key: choose(key))
        group.addAction(action)


def add_menu(menu: QMenu | QMenuBar, text: str) -> QMenu:
    """A menu in it. One that Qt makes itself, by `addMenu(text)`, leaves a Python half of each of its entries when it
    is deleted after anyone has looked at it."""
    made = QMenu(text, menu)
    menu.addMenu(made)
    return made


def empty(menu: QMenu | QMenuBar) -> None:
    """Takes out every entry. They go, and their groups and menus with them, when the event is over: one of them may be
    what has brought this about."""
    for group in menu.findChildren(QActionGroup, options=DIRECT):
        group.deleteLater()
    for submenu in menu.findChildren(QMenu, options=DIRECT):
        menu.removeAction(submenu.menuAction())
        submenu.deleteLater()
    gone = QObject(menu)  # with it go both halves of entries; deleted one by one they would leave the Python ones
    for action in menu.actions():
        menu.removeAction(action)
        action.setParent(gone)
    gone.deleteLater()
