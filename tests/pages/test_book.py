"""Pages on one worker: made when they are turned to, and what one has chosen another goes on with."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.probe.numbers import GradientSettings
from gradviz.pages.book import Book, open_book
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.rates.page import RatesPage
from gradviz.pages.training.page import TrainingPage
from gradviz.state import State
from gradviz.theme import DARK
from gradviz.window import Window

PATIENCE = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window(open_book([State(Experiment.of("sphere"))]), "light")
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def book(window: Window) -> Book:
    return window.book


def test_it_opens_at_the_descent_and_makes_no_other_page(book: Book) -> None:
    assert isinstance(book.page, DescentPage)
    assert [leaf.key for leaf in book.leaves] == ["derivative", "gradient", "descent", "rates", "training"]
    assert not book.findChildren(RatesPage)
    assert not book.findChildren(DerivativePage)
    assert not book.findChildren(GradientPage)
    assert not book.findChildren(TrainingPage)


@pytest.mark.parametrize(
    ("index", "kind"),
    [(0, DerivativePage), (1, GradientPage), (2, DescentPage), (3, RatesPage), (4, TrainingPage)],
)
def test_a_page_is_made_once(book: Book, index: int, kind: type) -> None:
    book.turn_to(index)
    page = book.page
    assert isinstance(page, kind)
    book.turn_to(2)
    book.turn_to(index)
    assert book.page is page


def test_a_difference_goes_from_the_derivative_to_the_descent(qtbot: QtBot, book: Book) -> None:
    descent = book.page
    assert isinstance(descent, DescentPage)
    book.turn_to(0)
    book.page.carried.emit("descent", DerivativeSettings("sine", 2.0, "forward", 0.5))
    assert book.page is descent
    assert (descent.experiment.scheme, descent.experiment.h) == ("forward", 0.5)
    assert (descent.experiment.function, descent.experiment.start) == ("sine", (2.0,))
    assert descent.plot is descent.picture.curve


def test_a_point_goes_from_the_gradient_to_the_descent(qtbot: QtBot, book: Book) -> None:
    book.turn_to(1)
    book.page.carried.emit("descent", GradientSettings("saddle", (1.0, 0.5), "central", 1e-3))
    descent = book.page
    assert isinstance(descent, DescentPage)
    assert descent.experiment == Experiment.of("saddle", start=(1.0, 0.5), h=1e-3)
    qtbot.waitUntil(
        lambda: descent.trace is not None and descent.trace.points[0].tolist() == [1.0, 0.5], timeout=PATIENCE
    )


def test_one_pages_landscape_is_no_other_pages(qtbot: QtBot, book: Book) -> None:
    descent = book.page
    assert isinstance(descent, DescentPage)
    qtbot.waitUntil(lambda: descent.plot._landscape is not None, timeout=PATIENCE)
    own = descent.plot._landscape
    book.turn_to(1)
    gradient = book.page
    assert isinstance(gradient, GradientPage)
    qtbot.waitUntil(lambda: gradient.plot._landscape is not None, timeout=PATIENCE)
    assert descent.plot._landscape is own


def test_the_tabs_and_the_menu_follow(window: Window) -> None:
    texts = []
    for index in range(len(window.book.leaves)):
        window._tabs.setCurrentIndex(index)
        assert window.book.currentIndex() == index
        texts.append([action.text() for action in window._view_menu.actions()])
    assert texts[0] != texts[1] != texts[2] != texts[3]
    window.book.turn_to(0)
    assert window._tabs.currentIndex() == 0


def test_a_page_that_is_made_later_has_the_look_that_was_chosen(window: Window) -> None:
    window.set_look("dark")
    window.book.turn_to(1)
    assert isinstance(window.page, GradientPage)
    assert window.page.plot._theme is DARK


@pytest.mark.parametrize("page", ["derivative", "gradient", "descent"])
def test_a_formula_that_cannot_be_read_gives_way_to_what_is_restored(book: Book, page: str) -> None:
    book.turn_to(book.index_of(page))
    field = book.page.panel._function._formula
    shown = field.text()
    field.selectAll()
    QTest.keyClicks(field, "((")
    assert field.property("wrong")
    book.page.restore(book.page.state)
    assert (field.text(), bool(field.property("wrong"))) == (shown, False)
