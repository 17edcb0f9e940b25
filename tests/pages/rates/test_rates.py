"""The Learning-rate page as a whole: settings in, pictures and sentences out, gestures to the Descent page."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gradviz.controls.number_field import ErrorLabel, NumberField
from gradviz.core import Experiment, descend
from gradviz.core.optimizers import GradientDescent, Momentum
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import sweep
from gradviz.pages.book import open_book
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.rates.page import RatesPage
from gradviz.runner import Runner
from gradviz.state import Position, State, View
from gradviz.theme import DARK, LIGHT
from gradviz.window import Window
from tests.conftest import PATIENCE, click, differing, discard, drag, on_screen, picture, wheel
from tests.controls.conftest import enter

SMALL = (1366, 650)
QUICK = RatesSettings(steps=60, count=40)


@pytest.fixture
def open_rates(qtbot: QtBot) -> Iterator[Callable[..., RatesPage]]:
    """Opens the page in a window of a small laptop, with all that its open tab shows."""
    opened: list[tuple[QMainWindow, Runner]] = []

    def open_one(settings: RatesSettings = QUICK, tab: str = "") -> RatesPage:
        runner = Runner()
        page = RatesPage(settings, runner)
        page.set_view(View(tab=tab))
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


def settle(qtbot: QtBot, page: RatesPage) -> None:
    """Until what is wanted has come."""

    def arrived() -> bool:
        waiting = any(timer.isActive() and timer.interval() == 0 for timer in page.findChildren(QTimer))
        shown = page.sweep if page.tab == "sweep" else page.basins
        if waiting or shown is None or not shown.is_finished:
            return False
        if page.tab == "sweep":
            landscape = page.side.paths._landscape
            ready = landscape is not None and landscape.window == page.side.paths.window
            return bool(ready and page.sweep is not None and page.sweep.settings == page.settings.tried)
        return (page.basins.experiment, page.basins.window) == page._map  # type: ignore[union-attr]

    qtbot.waitUntil(arrived, timeout=PATIENCE)


def laid_out(page: QWidget) -> NDArray[np.uint8]:
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    return picture(page)


def field(page: RatesPage, name: str) -> NumberField:
    (found,) = (part for part in page.findChildren(NumberField) if part.accessibleName() == name and part.isVisible())
    return found


def sent(page: RatesPage) -> list[tuple[str, object]]:
    """What the page sends elsewhere from now on."""
    found: list[tuple[str, object]] = []
    page.carried.connect(lambda key, settings: found.append((key, settings)))
    return found


def column_place(page: RatesPage, column: int) -> QPointF:
    plot = page.picture.sweep
    x, _ = plot.picture.frame.place(float(plot.places[column]), 0.0)
    return QPointF(plot.picture.x() + x, plot.picture.y() + plot.picture.height() / 2)


# --- the sweep -------------------------------------------------------------------------------------------------------


def test_it_opens_with_what_came_of_every_run(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    *_, expected = sweep(QUICK)
    assert page.sweep is not None
    np.testing.assert_array_equal(page.sweep.values, expected.values)
    assert page.player.tick == page.player.last == 60
    assert "the lowest f is" in page.outcome.text
    best = expected.best(60)
    assert best is not None
    assert f"η = {expected.numbers[best]:g}" in page.outcome.text.replace("e−", "e-")
    told = page.side.tally.text()
    for group in expected.groups:
        assert str(group.runs) in told


@pytest.mark.parametrize("swept", ["eta", "h"])
def test_a_click_opens_the_run_on_the_descent_page_with_the_same_numbers(
    qtbot: QtBot, open_rates: Callable[..., RatesPage], swept: str
) -> None:
    settings = RatesSettings.of(
        "elongated", optimizer=Momentum(0.3, 0.5), steps=33, swept=swept, low=1e-3, high=2.0, count=25, start=(1.0, 2.5)
    )
    page = open_rates(settings)
    found = sent(page)
    for column in (0, 7, 24):
        for plot in (page.picture.sweep, page.picture.heat):
            place = column_place(page, column)
            click(plot.viewport(), QPointF(place.x(), plot.picture.y() + 30))
    assert page.sweep is not None
    for (key, run), column in zip(found, [0, 0, 7, 7, 24, 24], strict=True):
        assert key == "descent"
        assert run == settings.run_of(settings.numbers[column])
        *_, trace = descend(run)  # type: ignore[arg-type]
        np.testing.assert_array_equal(trace.values, page.sweep.values[: trace.steps + 1, column])


def test_the_run_that_was_clicked_is_the_one_that_is_opened(qtbot: QtBot) -> None:
    window = Window(open_book([State(QUICK, position=Position(60))], "rates"), "light")
    try:
        with qtbot.waitExposed(window):
            window.show()
        page = window.page
        assert isinstance(page, RatesPage)
        settle(qtbot, page)
        click(page.picture.sweep.viewport(), column_place(page, 31))
        descent = window.page
        assert isinstance(descent, DescentPage)
        assert descent.experiment == QUICK.run_of(QUICK.numbers[31])
        descent.player.seek(3)  # however far it has come, it is tried out from where it began
        (button,) = (part for part in descent.carry.findChildren(QPushButton) if "Learning rate" in part.text())
        button.click()
        assert window.page is page
        assert page.settings == QUICK.changed(optimizer=GradientDescent(QUICK.numbers[31]))
    finally:
        discard(window)


def test_what_has_been_set_can_be_undone(qtbot: QtBot) -> None:
    window = Window(open_book([State(QUICK, position=Position(60))], "rates"), "light")
    try:
        with qtbot.waitExposed(window):
            window.show()
        page = window.page
        assert isinstance(page, RatesPage)
        enter(field(page, "how many"), "21")
        enter(field(page, "to"), "3")
        changed = QUICK.changed(count=21, high=3.0)
        assert page.settings == changed
        for wanted in (QUICK.changed(count=21), QUICK):
            window.changes.undo()
            assert page.settings == wanted
        assert (field(page, "how many").number, field(page, "to").number) == (40, 10)
        window.changes.redo()
        window.changes.redo()
        assert page.settings == changed
    finally:
        discard(window)


def test_seeking_is_playing(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    seen = {}
    page.player.seek(0)
    for step in range(61):
        page.player.seek(step)
        if step in (0, 7, 40, 60):
            seen[step] = laid_out(page)
    for step in (40, 0, 60, 7):
        page.player.seek(step)
        assert differing(laid_out(page), seen[step]) == 0
    assert differing(seen[7], seen[40]) > 100


def test_a_changed_range_is_swept_anew(qtbot: QtBot, open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    enter(field(page, "from"), "0.01")
    enter(field(page, "to"), "1e-1")
    enter(field(page, "how many"), "12")
    settle(qtbot, page)
    assert page.settings == QUICK.changed(low=0.01, high=0.1, count=12)
    assert page.sweep is not None
    assert (len(page.sweep.numbers), page.sweep.numbers[0], page.sweep.numbers[-1]) == (12, 0.01, 0.1)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("from", "20", "smaller than the last"),
        ("to", "1e9", "from"),
        ("how many", "401", "from"),
        ("steps", "20000", "from"),
        ("how many", "x", "number"),
    ],
)
def test_what_cannot_be_swept_is_explained(
    open_rates: Callable[..., RatesPage], name: str, text: str, said: str
) -> None:
    page = open_rates()
    enter(field(page, name), text)
    assert page.settings == QUICK
    sentences = [label.text() for label in page.findChildren(ErrorLabel) if label.isVisible()]
    assert any(said in sentence for sentence in sentences), sentences
    page.restore(page.state)
    assert not any(label.isVisible() for label in page.findChildren(ErrorLabel))
    assert field(page, "from").number == QUICK.low


def test_a_range_that_falls_stays_in_its_fields_until_it_rises_or_something_else_is_set(
    open_rates: Callable[..., RatesPage],
) -> None:
    page = open_rates()
    low, high = field(page, "from"), field(page, "to")
    enter(low, "20")
    for _ in range(2):  # asked again it says it again
        assert (low.text(), low.property("wrong"), high.property("wrong")) == ("20", True, True)
        assert page.settings == QUICK
        QTest.keyClick(low, Qt.Key.Key_Return)
    enter(field(page, "how many"), "12")
    assert (low.number, low.property("wrong"), high.property("wrong")) == (QUICK.low, False, False)
    assert not any(label.isVisible() for label in page.findChildren(ErrorLabel))
    enter(low, "20")
    enter(high, "30")
    assert (page.settings.low, page.settings.high) == (20.0, 30.0)
    assert not any(label.isVisible() for label in page.findChildren(ErrorLabel))


def test_the_runs_own_eta_is_marked_and_needs_no_new_sweep(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    found, before = page.sweep, laid_out(page.picture)
    enter(field(page, "η"), "0.37")
    QCoreApplication.sendPostedEvents()
    assert page.sweeping.asked == QUICK.tried == page.settings.tried
    assert page.sweep is found
    assert page.picture.sweep.own == 0.37
    assert differing(laid_out(page.picture), before) > 20


def test_h_is_swept_from_its_own_ends_and_eta_keeps_its(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    enter(field(page, "from"), "0.02")
    (kind,) = (box for box in page.findChildren(QComboBox) if box.accessibleName() == "What is tried out")
    for index, swept, low in ((1, "h", 1e-16), (0, "eta", 0.02)):
        kind.setCurrentIndex(index)
        kind.activated.emit(index)
        assert (page.settings.swept, page.settings.low) == (swept, low)
        assert field(page, "from").number == low


def test_a_dragged_start_is_swept_from(qtbot: QtBot, open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    paths = page.side.paths
    drag(paths.viewport(), *(on_screen(paths, *at) for at in ((-3.0, 4.0), (-1.0, 1.0), (2.0, 2.0))))
    settle(qtbot, page)
    assert page.settings.start == pytest.approx((2.0, 2.0), abs=0.1)
    assert page.sweep is not None
    assert page.sweep.points[0, :, 0].tolist() == list(page.settings.start)


def test_long_work_can_be_stopped_and_taken_up_again(qtbot: QtBot, open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(tab="basins")
    page.show_settings(RatesSettings.of("eggholder", steps=10_000, optimizer=Momentum(1.0)))
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)
    page.outcome.stop.click()
    assert page.outcome.text == "Stopped."
    assert not page.outcome.stop.isVisible()
    qtbot.waitUntil(page.outcome.again.isVisible, timeout=PATIENCE)
    page.outcome.again.click()
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)
    page.show_settings(QUICK)
    settle(qtbot, page)


# --- basins ----------------------------------------------------------------------------------------------------------


HIMMELBLAU = RatesSettings.of("himmelblau", steps=120)


def test_each_tab_tells_of_its_own_work(qtbot: QtBot, open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(QUICK.changed(steps=10_000), tab="basins")
    told = page.outcome.text
    page.set_view(View(tab="sweep"))
    page.show_settings(page.settings.changed(count=400))
    qtbot.waitUntil(lambda: page.sweeping.asked == page.settings.tried, timeout=PATIENCE)
    page.set_view(View(tab="basins"))
    assert page.outcome.text == told
    page.set_view(View(tab="sweep"))
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)
    assert page.outcome.text.startswith("Computing")
    page.outcome.stop.click()
    assert page.outcome.text == "Stopped."
    page.player.seek(3)
    assert page.outcome.text == "Stopped."


def test_what_is_tried_out_is_offered_where_something_is(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(HIMMELBLAU, "basins")
    (count,) = (field for field in page.panel.findChildren(NumberField) if field.accessibleName() == "how many")
    assert not count.isVisible()
    page.set_view(page.view.changed(tab=""))
    assert count.isVisible()


def test_a_click_on_the_map_opens_the_run_from_there(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(HIMMELBLAU, "basins")
    found = sent(page)
    click(page.picture.basins.viewport(), on_screen(page.picture.basins, 2.0, 1.0))
    ((key, run),) = found
    assert key == "descent"
    assert isinstance(run, Experiment)
    assert run.start == pytest.approx((2.0, 1.0), abs=0.1)
    assert run == HIMMELBLAU.experiment.changed(start=run.start)
    *_, trace = descend(run)
    assert page.basins is not None
    place = page.basins.place(run.start)
    assert trace.outcome is not None
    assert trace.outcome.key == "converged"
    assert page.basins.minima[page.basins.numbers[place]] == pytest.approx((3.0, 2.0), abs=1e-3)
    assert page.basins.minima[page.basins.numbers[place]] == pytest.approx(tuple(trace.points[-1]), abs=1e-3)


def test_four_minima_are_counted(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(HIMMELBLAU, "basins")
    assert "minima reached: 4" in page.outcome.text
    assert page.side.tally.text().count("%") >= 4


def test_another_window_is_another_map(qtbot: QtBot, open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(HIMMELBLAU, "basins")
    before = page.picture.basins.window
    wheel(page.picture.basins.viewport(), on_screen(page.picture.basins, 3.0, 2.0), 3)
    settle(qtbot, page)
    assert page.basins is not None
    assert page.basins.window == page.picture.basins.window != before
    assert page.view.window == page.basins.window
    page.reset_view()
    settle(qtbot, page)
    assert page.picture.basins.window == before


def test_a_start_needs_no_new_map(qtbot: QtBot, open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates(HIMMELBLAU, "basins")
    found = page.basins
    page.show_settings(HIMMELBLAU.changed(start=(1.0, 1.0)))
    settle(qtbot, page)
    assert page.basins is found


# --- the whole -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tab", ["", "basins"])
def test_what_is_restored_is_what_was_seen(qtbot: QtBot, open_rates: Callable[..., RatesPage], tab: str) -> None:
    page = open_rates(HIMMELBLAU, tab)
    page.player.seek(31)
    page.set_view(page.view.changed(window=((-4.0, 4.0), (-3.0, 3.0))))
    settle(qtbot, page)
    state, seen = page.state, laid_out(page)
    page.show_settings(RatesSettings.of("two_wells", steps=20))
    page.set_view(View(tab="" if tab else "basins"))
    settle(qtbot, page)
    page.restore(state)
    settle(qtbot, page)
    assert page.state == state
    assert differing(laid_out(page), seen) == 0


@pytest.mark.parametrize("tab", ["", "basins"])
def test_colours_change_and_come_back(open_rates: Callable[..., RatesPage], tab: str) -> None:
    page = open_rates(HIMMELBLAU, tab)
    light = laid_out(page)
    page.set_theme(DARK)
    assert differing(laid_out(page), light) > 1000
    page.set_theme(LIGHT)
    assert differing(laid_out(page), light) == 0


def test_every_control_can_be_reached_and_has_a_name(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    for kind in (NumberField, QComboBox, QPushButton):
        for control in page.findChildren(kind):
            if control.isVisible() and control.isEnabled():
                assert control.accessibleName() or control.text(), control  # type: ignore[union-attr]
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    for plot in (page.picture.sweep, page.picture.heat, page.picture.basins, page.side.paths, page.side.tally):
        assert plot.accessibleName()


def test_from_the_keyboard_the_run_of_the_fields_is_opened(open_rates: Callable[..., RatesPage]) -> None:
    page = open_rates()
    found = sent(page)
    enter(field(page, "η"), "0.37")
    (button,) = (part for part in page.carry.findChildren(QPushButton) if "Descent" in part.text())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert found == [("descent", QUICK.run_of(0.37))]
