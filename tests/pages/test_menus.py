"""Menus that are filled again and again."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar
from shiboken6 import isValid

from gradviz.pages.menus import add_choice, add_menu, empty
from tests.conftest import discard

TEXTS = {"a": "A", "b": "B", "c": "C"}


@pytest.fixture
def bar(qapp: QApplication) -> Iterator[QMenuBar]:
    made = QMenuBar()
    yield made
    discard(made)


@pytest.fixture
def menu(bar: QMenuBar) -> QMenu:
    return add_menu(bar, "menu")


def look_through(bar: QMenuBar) -> int:
    """As a window does with every key; how many entries there are."""
    return sum(bool(action.text()) for menu in bar.findChildren(QMenu) for action in menu.actions())


def go_on() -> None:
    """What is to be deleted later is deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def halves() -> int:
    """How many Python halves there are of what Qt has deleted."""
    gc.collect()
    return sum(isinstance(thing, QObject) and not isValid(thing) for thing in gc.get_objects())


def test_what_was_in_a_menu_leaves_nothing(bar: QMenuBar, menu: QMenu) -> None:
    before = halves()
    for _ in range(20):
        empty(menu)
        look_through(bar)  # at what is still going, too
        add_choice(menu, TEXTS, "b", str)
        menu.addAction("more").triggered.connect(lambda _=False: None)
        add_choice(add_menu(menu, "others"), TEXTS, "c", str)
        assert look_through(bar) >= 8
        go_on()
        assert len(menu.actions()) == 5
    empty(menu)
    go_on()
    assert halves() == before
    assert menu.findChildren(QAction) == [menu.menuAction()]
    assert not menu.findChildren(QActionGroup)


def test_what_was_in_a_menu_bar_leaves_nothing(bar: QMenuBar) -> None:
    before = halves()
    for _ in range(20):
        empty(bar)
        add_choice(add_menu(add_menu(bar, "menu"), "others"), TEXTS, "c", str)
        add_menu(bar, "another").addAction("more").triggered.connect(lambda _=False: None)
        assert look_through(bar) >= 5
        go_on()
        assert [action.text() for action in bar.actions()] == ["menu", "another"]
    empty(bar)
    go_on()
    assert halves() == before
    assert not bar.findChildren(QMenu)


def test_an_entry_of_a_menu_in_it_may_empty_it(menu: QMenu) -> None:
    inner = add_menu(menu, "others")
    action = inner.addAction("one")
    action.triggered.connect(lambda _=False: empty(menu))
    inner.popup(QPoint())
    action.trigger()
    assert isValid(action), "it is still being called"
    go_on()
    assert not isValid(action)
    assert not isValid(inner)
    assert menu.actions() == []


def test_an_entry_may_empty_its_own_menu(menu: QMenu) -> None:
    said: list[str] = []

    def choose(key: str) -> None:
        empty(menu)
        gc.collect()
        said.append(key)
        add_choice(menu, TEXTS, key, choose)

    add_choice(menu, TEXTS, "a", choose)
    for index, key in ((1, "b"), (2, "c"), (0, "a")):
        action = menu.actions()[index]
        action.trigger()
        assert isValid(action), "it is still being called"
        go_on()
        assert not isValid(action)
        assert [entry.isChecked() for entry in menu.actions()] == [each == key for each in TEXTS]
    assert said == ["b", "c", "a"]
