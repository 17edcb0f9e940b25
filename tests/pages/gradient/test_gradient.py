"""The Gradient page as a whole: settings in, pictures and sentences out, gestures back."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gradviz.controls.number_field import NumberField
from gradviz.core.landscape import Landscape
from gradviz.core.probe.numbers import LAST, GradientSettings
from gradviz.core.probe.traps import TRAPS
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.gradient.side import TABS
from gradviz.runner import Runner
from gradviz.theme import DARK, LIGHT
from tests.conftest import PATIENCE, differing, discard, drag, on_screen, picture
from tests.controls.conftest import enter, write

SMALL = (1366, 650)


@pytest.fixture
def open_gradient(qtbot: QtBot) -> Iterator[Callable[..., GradientPage]]:
    """Opens the page in a window of a small laptop, with its landscape."""
    opened: list[tuple[QMainWindow, Runner]] = []

    def open_one(settings: GradientSettings | None = None) -> GradientPage:
        runner = Runner()
        page = GradientPage(settings or GradientSettings(), runner)
        page.came = []  # type: ignore[attr-defined]
        runner.produced.connect(partial(keep, page))
        window = QMainWindow()
        window.setCentralWidget(page)
        window.resize(*SMALL)
        opened.append((window, runner))
        with qtbot.waitExposed(window):
            window.show()
        settle(qtbot, page)
        return page

    yield open_one
    for window, runner in opened:
        runner.close()
        discard(window)
        runner.deleteLater()


def keep(page: GradientPage, lane: str, number: int, item: object) -> None:
    """Remembers the landscapes that came."""
    if isinstance(item, Landscape):
        page.came.append((lane, item))  # type: ignore[attr-defined]


def settle(qtbot: QtBot, page: GradientPage) -> None:
    """Until the landscape of what is visible has come."""

    def arrived() -> bool:
        waiting = any(timer.isActive() for timer in page.findChildren(QTimer) if timer.isSingleShot())
        wanted = (page.settings.surface, page.plot.window, *page.plot.resolution)
        came = page.came and page.came[-1][1].window == page.plot.window  # type: ignore[attr-defined]
        return bool(not waiting and page.field.asked is not None and page.field.asked[:4] == wanted and came)  # type: ignore[index]

    qtbot.waitUntil(arrived, timeout=PATIENCE)


def laid_out(page: GradientPage) -> NDArray[np.uint8]:
    """The page's pixels when every label has found its size."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    return picture(page)


def field(page: GradientPage, name: str) -> NumberField:
    (found,) = (part for part in page.findChildren(NumberField) if part.accessibleName() == name)
    return found


def test_it_opens_with_the_whole_gradient(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    assert (page.player.tick, page.player.last) == (LAST, LAST)
    assert "∇f = (6.000000, 8.000000)" in page.side.quotients.numbers.text()
    assert page.nature.text.startswith("A slope")
    assert {lane for lane, _ in page.came} == {"gradient.field"}  # type: ignore[attr-defined]


def test_the_player_walks_through_it(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    last = picture(page.plot)
    page.player.play()  # from the end it begins anew
    assert page.player.tick == 0
    start = picture(page.plot)
    assert differing(start, last) > 0
    for tick in range(1, LAST + 1):
        page.player.advance(1.0)
        assert page.player.tick == tick
        assert page.side.quotients.numbers.text().startswith(f"{tick} / {LAST}")
    assert not page.player.playing
    assert differing(picture(page.plot), last) == 0
    page.player.seek(0)
    assert differing(picture(page.plot), start) == 0


def test_a_dragged_point_is_a_new_setting(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    drag(page.plot.viewport(), *(on_screen(page.plot, *at) for at in [(3.0, 4.0), (1.0, 1.0), (-2.0, 1.0)]))
    assert page.settings.point == pytest.approx((-2.0, 1.0), abs=0.1)
    assert field(page, "point, x0").number == page.settings.point[0]


def test_the_fields_make_settings(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    enter(field(page, "point, x1"), "-1")
    assert page.settings == GradientSettings("sphere", (3.0, -1.0))
    enter(field(page, "h"), "1e-50")
    assert page.settings.h == 1e-50
    assert page.nature.text.startswith("Rounding")
    (formula,) = (part for part in page.findChildren(QLineEdit) if part.accessibleName() == "Formula")
    write(formula, "x0*x1")
    assert page.settings == GradientSettings("x0*x1", (3.0, -1.0), h=1e-50)
    write(formula, "x0*")
    assert page.settings.function == "x0*x1", "what cannot be read changes nothing"


def test_another_function_opens_at_its_own_start(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    (functions,) = (part for part in page.findChildren(QComboBox) if part.accessibleName() == "Function")
    index = functions.findData("elongated")
    functions.setCurrentIndex(index)
    functions.activated.emit(index)
    assert page.settings == GradientSettings("elongated", (-7.0, 2.0))


def test_the_landscape_follows_the_function(open_gradient: Callable[..., GradientPage], qtbot: QtBot) -> None:
    page = open_gradient()
    page.show_settings(GradientSettings.of("rosenbrock"))
    settle(qtbot, page)
    lane, item = page.came[-1]  # type: ignore[attr-defined]
    assert lane == "gradient.field"
    assert isinstance(item, Landscape)
    (left, right), _ = page.plot.window
    assert left < -2.0 < 2.0 < right


def test_coming_back_to_settings_is_the_same_picture(open_gradient: Callable[..., GradientPage], qtbot: QtBot) -> None:
    page = open_gradient()
    before = picture(page.plot)
    for settings in (GradientSettings.of("himmelblau", h=1e-3), GradientSettings("dome", (0.0, 0.0)), page.settings):
        page.show_settings(settings)
        settle(qtbot, page)
        page.player.seek(3)
        page.side.open_tab("dial")
    page.side.open_tab("slices")
    page.player.seek(LAST)
    assert differing(picture(page.plot), before) == 0


def test_other_lanes_are_not_its_own(open_gradient: Callable[..., GradientPage], qtbot: QtBot) -> None:
    page = open_gradient()
    before = picture(page.plot)
    *_, (_, item) = page.came  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.runner.produced):
        page.runner.submit("descent.field", iter([item]))
    page.field._on_failed("descent.field", 99, ValueError("another page's"))
    assert differing(picture(page.plot), before) == 0


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize(
    "settings",
    [GradientSettings(), GradientSettings.of("rosenbrock", h=1e-12), GradientSettings("log(x0)+x1", (-1.0, 1.0))],
    ids=["sphere", "rosenbrock", "undefined"],
)
def test_every_tab_in_both_looks(
    open_gradient: Callable[..., GradientPage], tab: str, settings: GradientSettings
) -> None:
    page = open_gradient(settings)
    page.side.open_tab(tab)
    assert page.side.tab == tab
    light = laid_out(page)
    page.set_theme(DARK)
    assert differing(laid_out(page), light) > 10_000
    page.set_theme(LIGHT)
    assert differing(laid_out(page), light) == 0


def test_nothing_is_wider_than_a_small_laptop(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    for tab in TABS:
        page.side.open_tab(tab)
        smallest = page.minimumSizeHint()
        assert (smallest.width() <= SMALL[0], smallest.height() <= SMALL[1]) == (True, True)


def is_cut(widget: QWidget) -> bool:
    """Whether a label is narrower than its longest word or lower than its lines."""
    assert isinstance(widget, QLabel)
    wanted = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
    return widget.height() < wanted or (not widget.wordWrap() and widget.width() < widget.sizeHint().width())


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.key)
def test_every_trap_is_shown_with_what_it_gives(open_gradient: Callable[..., GradientPage], trap: object) -> None:
    page = open_gradient()
    page.side.open_tab("traps")
    page.side.traps.choose(trap.key)  # type: ignore[attr-defined]
    laid_out(page)
    assert trap.mistaken.code in page.side.traps.text()  # type: ignore[attr-defined]
    assert page.side.traps.text().count("→") >= 2
    assert [label.text() for label in page.side.traps.findChildren(QLabel) if label.isVisible() and is_cut(label)] == []


def test_the_dials_verdict(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    page.side.open_tab("dial")
    verdicts = {label.text() for label in page.side.findChildren(QLabel)}
    assert "Here −∇f points straight at the minimum." in verdicts
    page.show_settings(GradientSettings.of("elongated"))
    verdicts = {label.text() for label in page.side.findChildren(QLabel)}
    assert "−∇f is the largest decrease, but misses the minimum by 64.1°." in verdicts


VERDICTS = [
    (GradientSettings("himmelblau", (3.0 - 2e-12, 2.0 + 1e-12)), "No direction goes down from here."),
    (GradientSettings("saddle", (0.0, 0.0)), "∇f is zero here and names no direction, yet in some directions f falls."),
    # the slope is (−0.8, −6), the forward quotients with h = 1 are (0.2, −5)
    (GradientSettings("sphere", (-0.4, -3.0), "forward", 1.0), "The largest decrease that was measured lies 9."),
    (GradientSettings("log(x0)+x1", (-1.0, 1.0)), ""),
]


@pytest.mark.parametrize(("settings", "verdict"), VERDICTS)
def test_the_dial_names_no_direction_that_there_is_not(
    open_gradient: Callable[..., GradientPage], settings: GradientSettings, verdict: str
) -> None:
    page = open_gradient(settings)
    page.side.open_tab("dial")
    told = [label.text() for label in page.side.findChildren(QLabel) if "∇f" in label.text() or "goes" in label.text()]
    assert [text[: len(verdict)] for text in told] == [verdict] * bool(verdict)


def test_the_settings_are_taken_to_other_pages(open_gradient: Callable[..., GradientPage], qtbot: QtBot) -> None:
    page = open_gradient(GradientSettings("elongated", (1.0, -2.0), "forward", 1e-3))
    for button, key in zip(page.carry.findChildren(QPushButton), ("derivative", "descent"), strict=True):
        with qtbot.waitSignal(page.carried) as told:
            button.click()
        assert told.args == [key, page.settings]


def test_hidden_it_stands_still(open_gradient: Callable[..., GradientPage]) -> None:
    page = open_gradient()
    page.player.play()
    page.hide()
    assert not page.player.playing


# --- what a question hides ------------------------------------------------------------------------------------------


def hide(page: GradientPage, *names: str) -> None:
    page.set_view(page.view.changed(hidden=frozenset(names)))


@pytest.mark.parametrize("name", ["nature", "outcome", "exact"])
def test_the_sentence_about_the_point_is_hidden(open_gradient: Callable[..., GradientPage], name: str) -> None:
    page = open_gradient()
    assert page.nature.isVisible()
    hide(page, name)
    assert not page.nature.isVisible()


@pytest.mark.parametrize("name", ["numbers", "minima", "directions"])
def test_the_dial_says_nothing_that_is_hidden(open_gradient: Callable[..., GradientPage], name: str) -> None:
    page = open_gradient(GradientSettings.of("elongated"))
    page.set_view(page.view.changed(tab="dial"))
    hide(page, name)
    said = [label.text() for label in page.side.findChildren(QLabel) if label.isVisible()]
    assert not any("misses the minimum" in text for text in said)
    assert page.side.directions.isVisible() == (name == "minima")
    assert ("to the minimum" in page.side.directions.text()) == (name != "minima")
    assert page.side.dial.isVisible() == (name != "directions")


# --- the landscape and what is said of it ---------------------------------------------------------------------------


def test_nothing_is_said_of_arrows_that_were_not_asked_for(
    open_gradient: Callable[..., GradientPage], qtbot: QtBot
) -> None:
    page = open_gradient()
    shown = page._caption.text()
    assert "−∇f" in shown
    with qtbot.waitSignal(page.runner.produced, timeout=PATIENCE):
        page.set_view(page.view.changed(picture="surface"))
    page.set_view(page.view.changed(picture="contours"))
    assert page._caption.text() == "", "until its arrows have come"
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page._caption.text() == shown, timeout=PATIENCE)


def test_there_and_back_within_a_moment_has_its_landscape(
    open_gradient: Callable[..., GradientPage], qtbot: QtBot
) -> None:
    page = open_gradient()
    before, here = picture(page.plot), page.state
    page.restore(here.changed(settings=GradientSettings.of("himmelblau")))
    page.restore(here)
    came = len(page.came)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(page.came) > came, timeout=PATIENCE)  # type: ignore[attr-defined]
    assert differing(picture(page.plot), before) == 0
