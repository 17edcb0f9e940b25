"""The surface that turns by itself, and when it stops."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings
from gradviz.core.probe.numbers import GradientSettings
from gradviz.pages.book import Book, open_book
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.landscapes import Landscapes
from gradviz.state import State, View
from tests.conftest import PATIENCE, discard

DEEP = View(picture="surface")


@pytest.fixture
def book(qtbot: QtBot) -> Iterator[Book]:
    made = open_book([State(GradientSettings(), DEEP), State(DerivativeSettings())], "gradient")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_worker()
    discard(made)


@pytest.fixture
def page(qtbot: QtBot, book: Book) -> GradientPage:
    """With a surface that turns."""
    page = book.page
    assert isinstance(page, GradientPage)
    page.landscapes.turn_slowly(True)
    qtbot.waitUntil(lambda: page.view.azimuth != DEEP.azimuth, timeout=PATIENCE)
    assert turns(page.landscapes)
    return page


def turns(landscapes: Landscapes) -> bool:
    """As the menu tells it."""
    menu = QMenu()
    landscapes.fill_menu(menu)
    entries = [action for each in (menu, *menu.findChildren(QMenu)) for action in each.actions()]
    (action,) = (action for action in entries if action.text() == "Turn the surface slowly")
    return action.isChecked()


def test_on_a_page_that_is_left_nothing_turns(book: Book, page: GradientPage) -> None:
    book.turn_to(book.index_of("derivative"))
    assert not turns(page.landscapes)
    book.turn_to(book.index_of("gradient"))
    assert not turns(page.landscapes)


def test_a_scene_is_seen_from_where_it_tells(book: Book, page: GradientPage) -> None:
    scene = page.state.changed(view=DEEP.changed(azimuth=100.0, elevation=20.0))
    book.restore(scene)
    assert not turns(page.landscapes)
    assert page.state == scene


def test_a_hand_may_turn_what_turns_by_itself(page: GradientPage) -> None:
    page.landscapes.relief.turned.emit(100.0, 20.0)
    assert (page.view.azimuth, page.view.elevation) == (100.0, 20.0)
    assert turns(page.landscapes)


def test_other_settings_leave_it_turning(book: Book, page: GradientPage) -> None:
    book.restore(page.state.changed(settings=GradientSettings("saddle", (0.5, 0.25))))
    assert turns(page.landscapes)
