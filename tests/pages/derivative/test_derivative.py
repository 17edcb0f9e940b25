"""The Derivative page: whatever is changed, everything shows it, at once and the same every time."""

import itertools
import math
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gradviz import messages
from gradviz.core import CURVES, DerivativeSettings
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.rule import slope_rule
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.core.slope.walk import LAST, h_of
from gradviz.pages.derivative.page import DerivativePage
from gradviz.plots.derivative.error_plot import levels
from gradviz.runner import Runner
from gradviz.state import State, View
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, discard, drag, picture, whole_window

SMALL_SCREEN = (1366, 664)
"""A small laptop's window below its menu."""
TAUGHT = {
    "first": DerivativeSettings(),
    "best": DerivativeSettings("sine", 1.0, "central", 1e-5),
    "round-off": DerivativeSettings("sine", 1.0, "forward", 3e-16),
    "absorbed": DerivativeSettings("square", 3.0, "forward", 1e-17),
    "out of scale": DerivativeSettings("exponential", 1.0, "central", 1e-50),
    "quadratic": DerivativeSettings("square", 3.0, "central", 0.5),
    "kink": DerivativeSettings("absolute", 0.0, "central", 1e-4),
    "jump": DerivativeSettings("sign", 0.0, "forward", 1e-2),
    "pole": DerivativeSettings("reciprocal", 0.0, "central", 1e-2),
    "across": DerivativeSettings("reciprocal", 0.4, "central", 1.0),
    "edge": DerivativeSettings("logarithm", 0.3, "central", 0.5),
    "outside": DerivativeSettings("logarithm", -0.5, "backward", 0.1),
    "vertical": DerivativeSettings("root", 0.0, "forward", 1.0),
    "vanished": DerivativeSettings("square", 3.0, "forward", 1e-50, "float32"),
    "single": DerivativeSettings("runge", 0.3, "backward", 1e-3, "float32"),
    "overflow": DerivativeSettings("exp(x)", 800.0, "forward", 0.1),
    "far out": DerivativeSettings("x**2", 1e12, "forward", 1e3),
    "wide": DerivativeSettings("1e300*x**2", 3.0, "central", 1e-3),
    "typed": DerivativeSettings("x*sin(1/x)", 0.1, "forward", 1e-2),
}


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DerivativePage]:
    runner = Runner()
    page = DerivativePage(DerivativeSettings(), runner)
    page.resize(*SMALL_SCREEN)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    discard(page)
    runner.close()
    discard_runner(runner)


def discard_runner(runner: Runner) -> None:
    runner.deleteLater()


@pytest.mark.parametrize("case", TAUGHT)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_can_be_shown(page: DerivativePage, case: str, theme: object) -> None:
    page.set_theme(theme)  # type: ignore[arg-type]
    page.show_settings(TAUGHT[case])
    numbers = slope_numbers(TAUGHT[case])
    assert page.sentence == messages.slope_rule(numbers, slope_rule(numbers))
    assert page.panel.settings == TAUGHT[case]
    assert picture(page).size
    label = page._sentence
    assert label.heightForWidth(label.width()) <= label.height()


def test_it_fits_a_small_laptop(page: DerivativePage) -> None:
    least = page.minimumSizeHint()
    assert least.width() <= SMALL_SCREEN[0]
    assert least.height() <= SMALL_SCREEN[1]
    for part in page.findChildren(QWidget):
        if part.parent() is page and part.isVisible():
            assert page.rect().contains(part.geometry())


def test_same_settings_same_picture(page: DerivativePage) -> None:
    shown = {}
    for name in ("first", "absorbed", "pole", "first", "single", "absorbed"):
        page.show_settings(TAUGHT[name])
        now = picture(page)
        if name in shown:
            assert differing(shown[name], now) == 0
        shown[name] = now
    for name in ("absorbed", "pole", "single"):
        assert differing(shown["first"], shown[name]) > 500


def test_numbers_are_shown_digit_by_digit(page: DerivativePage) -> None:
    page.show_settings(DerivativeSettings("square", 3.0, "forward", 1e-13))
    text = page.numbers.numbers.text()
    assert "x + h = 3.0000000000001" in text
    assert "(x+h)−x = 9.992007" in text
    assert "÷ h = 6.004086117172847" in text
    assert "f′(x) = 6" in text
    assert "right digits = 3" in text


# --- x and h, each by every way that leads to them -------------------------------------------------------------------


def on_curve(page: DerivativePage, name: str) -> QPointF:
    """Where x or a sample lies on the plot's viewport."""
    numbers = slope_numbers(page.settings)
    return page.plot.picture.places(numbers)[name] + QPointF(page.plot.picture.pos())


def test_x_is_dragged_on_the_curve(page: DerivativePage) -> None:
    page.show_settings(DerivativeSettings("sine", 1.0, "central", 1e-4))
    before = page.settings
    start = on_curve(page, "x")
    drag(page.plot.viewport(), start, start + QPointF(30, 5), start + QPointF(60, -40))
    assert page.settings == before.changed(x=page.settings.x)
    assert page.settings.x == pytest.approx(1.0 + 60 * 14 / page.plot.picture.width(), abs=0.05)
    assert on_curve(page, "x").x() == pytest.approx(start.x() + 60, abs=1.0)


def test_x_stays_in_the_window_while_it_is_dragged(page: DerivativePage) -> None:
    start = on_curve(page, "x")
    drag(page.plot.viewport(), start, start + QPointF(5000, 0))
    assert page.settings.x == 5.0


def test_sample_is_dragged_to_another_h(page: DerivativePage) -> None:
    start = on_curve(page, "upper")
    drag(page.plot.viewport(), start, start + QPointF(-20, 0))
    assert page.settings.x == 3.0
    assert 0.5 < page.settings.h < 0.8


def test_h_is_dragged_on_the_error_plot(page: DerivativePage) -> None:
    shown = page.errors.picture
    x, _ = shown.frame.place(-8.0, 0.0)
    drag(page.errors.viewport(), QPointF(x + shown.x() + 40, 50), QPointF(x + shown.x(), 90))
    assert math.log10(page.settings.h) == pytest.approx(-8, abs=0.1)
    drag(page.errors.viewport(), QPointF(x, 50), QPointF(-500, 50))
    assert page.settings.h == pytest.approx(1e-18, rel=0.5)
    assert "Absorbed" in page.sentence


def test_play_walks_h_from_1_to_1e_17(page: DerivativePage) -> None:
    walked = []
    for _ in range(LAST):
        page.player.step(1)
        walked.append(page.settings.h)
    assert walked[0] < 1
    assert all(a > b for a, b in itertools.pairwise(walked))
    assert walked[-1] == 1e-17
    assert page.settings == DerivativeSettings(h=1e-17)
    page.player.seek(0)
    assert page.settings == DerivativeSettings()


def test_decades_are_whole() -> None:
    assert [h_of(tick) for tick in range(0, LAST + 1, 4)] == [float(f"1e-{k}") for k in range(18)]


@pytest.mark.parametrize("h", [3e-9, 1e-50, 1000.0])
def test_h_between_ticks_stays_as_it_is(page: DerivativePage, h: float) -> None:
    page.show_settings(page.settings.changed(h=h))
    assert page.settings.h == h
    page.player.step(1)
    page.player.step(-1)
    assert page.settings.h in [h_of(tick) for tick in range(LAST + 1)]


@pytest.mark.parametrize("h", [0.9, 1e-30, 1e-50, 1e-3, 1.5e-17])
@pytest.mark.parametrize("stages", [False, True])
def test_to_either_end_of_the_walk_from_everywhere(qtbot: QtBot, h: float, stages: bool) -> None:
    window = whole_window(qtbot, [State(DerivativeSettings(h=h), View(stages=stages))], "derivative")
    page = window.page
    for key, button, wanted in (
        (Qt.Key.Key_Home, "To the start (Home)", 1.0),
        (Qt.Key.Key_End, "To the end (End)", 1e-17),
    ):
        QTest.keyClick(window, key)
        assert page.settings.h == wanted
        page.panel.changed.emit(DerivativeSettings(h=h))
        (found,) = (each for each in page.findChildren(QPushButton) if each.accessibleName() == button)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        assert page.settings.h == wanted
        page.panel.changed.emit(DerivativeSettings(h=h))
    discard(window)


def test_hidden_page_does_not_play(page: DerivativePage) -> None:
    page.player.play()
    page.hide()
    assert not page.player.playing


def test_the_settings_are_taken_to_other_pages(page: DerivativePage, qtbot: QtBot) -> None:
    page.show_settings(DerivativeSettings("sine", 1.0, "backward", 1e-3))
    for button, key in zip(page.carry.findChildren(QPushButton), ("gradient", "descent"), strict=True):
        with qtbot.waitSignal(page.carried) as caught:
            button.click()
        assert caught.args == [key, page.settings]


# --- pictures -------------------------------------------------------------------------------------------------------


def count(shown: np.ndarray, colour: str) -> int:
    """Pixels that are nearly of this colour."""
    wanted = QColor(colour)
    near = np.abs(shown[..., :3].astype(int) - [wanted.red(), wanted.green(), wanted.blue()]).max(axis=-1) < 40
    swapped = np.abs(shown[..., :3].astype(int) - [wanted.blue(), wanted.green(), wanted.red()]).max(axis=-1) < 40
    return int(max(near.sum(), swapped.sum()))


@pytest.mark.parametrize("power", range(13))
def test_magnifier_shows_secant_and_tangent(page: DerivativePage, power: int) -> None:
    page.show_settings(DerivativeSettings("sine", 1.0, "forward", 10.0**-power))
    shown = picture(page.magnifier)
    assert count(shown, LIGHT.exact) > 300
    assert count(shown, LIGHT.computed) > 300


def test_no_tangent_where_there_is_none(page: DerivativePage) -> None:
    page.show_settings(TAUGHT["kink"])
    assert count(picture(page.magnifier), LIGHT.exact) < 20
    assert page.legends[0].accessibleName().count("no tangent") == 1


def test_every_error_has_its_place() -> None:
    places = levels(np.array([0.0, 1e-300, 1e-16, 1.0, 1e300, math.inf, math.nan]), 2.0)
    assert np.isfinite(places).all()
    assert (np.diff(places) > 0).all()


@pytest.mark.parametrize(("h", "edge"), [(1e-50, 0), (100.0, -1)])
def test_h_beyond_the_scale_is_marked_at_the_edge(page: DerivativePage, h: float, edge: int) -> None:
    page.show_settings(DerivativeSettings("sine", 1.0, "central", h))
    shown = picture(page.errors.picture)
    columns = shown[:, :12] if edge == 0 else shown[:, -12:]
    assert count(columns, LIGHT.path) > 60


@pytest.mark.parametrize("key", CURVES)
def test_every_curve_opens(page: DerivativePage, key: str) -> None:
    page.show_settings(DerivativeSettings.of(key))
    assert page.settings.x == CURVES[key].start[0]
    assert page.sentence.endswith(".")


# --- how it is looked at --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "names"), [("first", "f(x), tangent, samples"), ("kink", "f(x), no tangent, samples")]
)
def test_with_the_numbers_hidden_the_legend_tells_none(page: DerivativePage, case: str, names: str) -> None:
    page.show_settings(TAUGHT[case])
    page.set_view(View(hidden=frozenset({"numbers"})))
    assert page.legends[0].accessibleName() == names


def test_a_tab_that_is_not_the_inspectors_is_kept_until_one_is_opened_by_hand(page: DerivativePage) -> None:
    page.restore(State(page.settings, View(tab="errors")))
    assert page.state.view.tab == "errors"
    assert page.numbers.tab == ""
    page.show_settings(TAUGHT["best"])
    assert page.state.view.tab == "errors"
    (code,) = (tab for tab in page.numbers.findChildren(QToolButton) if tab.text() == "Code")
    code.click()
    assert page.state.view.tab == page.numbers.tab == "code"
    page.set_view(View())
    assert page.state.view.tab == page.numbers.tab == ""


def test_numbers_come_with_their_stages(page: DerivativePage) -> None:
    page.show_settings(TAUGHT["best"])
    page.set_view(View(stages=True))
    panel = page.numbers.numbers
    whole = panel.text()
    said = []
    for _ in SLOPE_STAGES:
        said.append(sum(not line.endswith("= ") for line in panel.text().splitlines()))
        page.player.step(1)
    assert said == sorted(said)
    assert said[0] < said[2] < said[4] < said[5]
    page.set_view(View())
    assert len(panel.text()) > len(whole)
