"""The page: settings make a run, the run makes pictures, gestures make settings."""

import sys
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider
from pytestqt.qtbot import QtBot

from gradviz import messages
from gradviz.core import OPTIMIZERS, Experiment, SettingError, judge
from gradviz.core.optimizers import GradientDescent
from gradviz.pages.descent.page import DescentPage
from gradviz.state import Position, State, View
from gradviz.theme import DARK, LIGHT
from gradviz.window import Window
from tests.conftest import (
    PATIENCE,
    OpenPage,
    click,
    differing,
    drag,
    on_screen,
    picture,
    pixels,
    wait_until_settled,
    wheel,
    whole_run,
)

SPHERE = Experiment.of("sphere")


def at_rate(eta: float, function: str = "sphere", **settings: object) -> Experiment:
    """The function's own experiment, at another η."""
    return Experiment.of(function, optimizer=GradientDescent(lr=eta), **settings)


def sentence(page: DescentPage) -> str:
    """What is said under the picture, at its end or before."""
    (label,) = page.outcome.findChildren(QLabel)
    return label.text().removeprefix("At the end: ")


def begin(qtbot: QtBot, page: DescentPage, experiment: Experiment) -> None:
    """Other settings, and what comes of them."""
    page.begin(experiment)
    wait_until_settled(qtbot, page)


# --- settings, run, outcome ------------------------------------------------------------------------------------------

OUTCOMES = {
    "undefined": at_rate(0.5, "log(x0)+x1**2", start=(3.0, 2.0)),
    "diverged": at_rate(1.1),
    "frozen": at_rate(10.0),
    "biased": at_rate(0.1, scheme="forward", h=1.0),
    "oscillating": at_rate(1.0),
    "converged": SPHERE,
    "saddle": at_rate(0.1, "saddle", start=(1.5, 0.0)),
    "maximum": Experiment.of("dome", start=(0.0, 0.0)),
    "plateau": Experiment.of("shelf", start=(20.0, 20.0)),
    "steps_exhausted": at_rate(1e-10),
}


def test_every_run_ends_with_its_sentence(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    for key, experiment in OUTCOMES.items():
        begin(qtbot, page, experiment)
        outcome = judge(experiment, whole_run(experiment))
        assert outcome.key == key
        assert sentence(page) == messages.outcome(outcome)
        assert page.outcome.stop.isHidden()


def test_the_run_is_that_of_the_settings(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    for experiment in (
        Experiment.of("rosenbrock", scheme="forward", h=1e-3, steps=500),
        Experiment.of("booth", optimizer=OPTIMIZERS["adam"](lr=0.5), direction="ascent"),
    ):
        begin(qtbot, page, experiment)
        assert page.experiment == experiment
        assert page.trace is not None
        assert np.array_equal(page.trace.points, whole_run(experiment).points)
        assert page.player.last == page.trace.finite_steps


def test_a_control_begins_a_run(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    slider = next(s for s in page.panel.findChildren(QSlider) if s.accessibleName().startswith("η"))
    slider.setValue(slider.value() + 30)
    wait_until_settled(qtbot, page)
    assert page.experiment.eta > 0.1
    assert page.trace is not None
    assert np.array_equal(page.trace.points, whole_run(page.experiment).points)


def test_an_answer_to_an_older_question_is_dropped(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    begin(qtbot, page, at_rate(0.2))
    drawn, said, landscape = page.trace, sentence(page), page.watch.landscapes[0]  # type: ignore[attr-defined]
    before = picture(page)
    page.runner.produced.emit("run", 1, whole_run(at_rate(10.0)))
    page.runner.produced.emit("field", 1, landscape)
    page.runner.failed.emit("run", 1, SettingError("missing", name="eta"))
    assert page.trace is drawn
    assert sentence(page) == said
    assert differing(picture(page), before) == 0


def first_coordinate(page: DescentPage) -> float:
    assert page.trace is not None
    return float(page.trace.points[0, 0])


def test_in_a_flood_of_changes_answers_come_in_their_order(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    drawn: list[float] = []
    page.run.grown.connect(lambda _: drawn.append(first_coordinate(page)))
    starts = np.linspace(-4.0, 4.0, 30)
    for start in starts:
        page.begin(SPHERE.changed(start=(float(start), 1.0), steps=400))
        with qtbot.waitSignal(page.panel.destroyed, timeout=1, raising=False):
            pass  # one turn of the event loop
    wait_until_settled(qtbot, page)
    assert drawn == sorted(drawn)
    assert drawn[-1] == starts[-1]


@pytest.mark.parametrize("steps", [100, 2000])
def test_the_position_stays_where_it_is_when_settings_change(qtbot: QtBot, open_page: OpenPage, steps: int) -> None:
    page = open_page(SPHERE.changed(steps=steps))
    for tick in (steps, steps // 2, 7):
        page.player.seek(tick)
        for start in ((-2.0, 1.0), (3.0, 3.0)):
            begin(qtbot, page, page.experiment.changed(start=start))
            assert page.player.tick == tick


def test_an_ending_that_comes_late_does_not_move_the_position(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    for _ in range(5):
        page.begin(SPHERE.changed(steps=3))
        page.restore(State(SPHERE.changed(steps=2000), View(), Position(1500)))
        wait_until_settled(qtbot, page)
        assert page.player.tick == 1500


def test_a_shorter_run_ends_the_position_at_its_end(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.player.seek(80)
    begin(qtbot, page, SPHERE.changed(steps=30))
    assert page.player.tick == page.player.last == 30


def test_numbers_are_those_of_the_run_that_is_shown(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.player.seek(3)
    told = page.numbers.numbers.text()
    page.player.seek(4)
    # other settings whose run has not come yet: what is shown is still the old one
    page.begin(SPHERE.changed(scheme="forward", h=0.5, direction="ascent"))
    page.player.seek(3)
    assert page.numbers.numbers.text() == told
    wait_until_settled(qtbot, page)
    assert page.numbers.numbers.text() != told


def test_a_question_about_another_function_silences_the_one_before(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    drawn: list[float] = []
    page.run.grown.connect(lambda _: drawn.append(first_coordinate(page)))
    page.begin(SPHERE.changed(start=(1.0, 1.0), steps=100_000))
    page.begin(Experiment.of("rosenbrock"))
    seen = len(page.watch.landscapes)  # type: ignore[attr-defined]
    wait_until_settled(qtbot, page)
    assert set(drawn) == {Experiment.of("rosenbrock").start[0]}
    assert all(ground.window == page.plot.window for ground in page.watch.landscapes[seen:])  # type: ignore[attr-defined]


# --- gestures --------------------------------------------------------------------------------------------------------


def test_the_ring_is_dragged_to_another_start(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    window = page.plot.window
    drag(page.plot.viewport(), *(on_screen(page.plot, *place) for place in [(-3, 4), (-1, 3), (1, 2), (2, -2)]))
    wait_until_settled(qtbot, page)
    assert page.experiment.start == pytest.approx((2.0, -2.0), abs=0.1)
    assert page.plot.window == window
    assert page.trace is not None
    assert tuple(page.trace.points[0]) == page.experiment.start
    # and the ring is where it has been put
    drag(page.plot.viewport(), on_screen(page.plot, 2, -2), on_screen(page.plot, 0, 0))
    wait_until_settled(qtbot, page)
    assert page.experiment.start == pytest.approx((0.0, 0.0), abs=0.1)


def test_a_click_is_another_start(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    click(page.plot.viewport(), on_screen(page.plot, 1.5, -0.5))
    wait_until_settled(qtbot, page)
    assert page.experiment.start == pytest.approx((1.5, -0.5), abs=0.05)
    assert page.experiment == SPHERE.changed(start=page.experiment.start)


def test_a_start_beyond_the_limits_is_refused_with_a_sentence(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.plot.start_moved.emit((1e13, 0.0))
    assert page.experiment == SPHERE
    assert "start" in sentence(page)


@pytest.mark.parametrize("notches", [3, -3])
def test_the_wheel_asks_for_the_landscape_of_what_is_visible(qtbot: QtBot, open_page: OpenPage, notches: int) -> None:
    page = open_page()
    before = page.plot.window
    wheel(page.plot.viewport(), on_screen(page.plot, 1, 1), notches)
    wait_until_settled(qtbot, page)
    ground = page.watch.landscapes[-1]  # type: ignore[attr-defined]
    assert page.plot.window != before
    assert ground.window == page.plot.window
    assert ground.heights.shape == page.plot.resolution[0][::-1]


def test_there_and_back_in_the_view_is_the_same_picture(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page("elongated")
    page.player.seek(20)
    before = picture(page)
    wheel(page.plot.viewport(), on_screen(page.plot, -3, 1), 4)
    wait_until_settled(qtbot, page)
    assert differing(picture(page), before) > 1000
    page.reset_view()
    wait_until_settled(qtbot, page)
    assert differing(picture(page), before) == 0
    for part in ({"arrows": "ascent"}, {"logarithmic": False}, {"future": False}):
        view = page.view
        page.set_view(view.changed(**part))
        assert differing(picture(page), before) > 0
        page.set_view(view)
        assert differing(picture(page), before) == 0
    page.set_theme(DARK)
    assert differing(picture(page), before) > 1000
    page.set_theme(LIGHT)
    assert differing(picture(page), before) == 0


def test_another_size_and_back_is_the_same_picture(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page("elongated")
    window, size = page.window(), page.window().size()
    page.player.seek(20)
    before = picture(page)
    window.resize(1100, 700)
    wait_until_settled(qtbot, page)
    ground = page.watch.landscapes[-1]  # type: ignore[attr-defined]
    assert ground.heights.shape == page.plot.resolution[0][::-1]
    window.resize(size)
    wait_until_settled(qtbot, page)
    page.reset_view()
    wait_until_settled(qtbot, page)
    assert differing(picture(page), before) == 0


# --- the same picture for the same moment ----------------------------------------------------------------------------

MOMENTS = {
    "sphere": SPHERE,
    "rosenbrock": Experiment.of("rosenbrock"),
    "elongated": at_rate(0.95, "elongated"),
    "absvalley": Experiment.of("absvalley"),
    "frozen": at_rate(10.0),
    "diverging": at_rate(1.1),
    "h = 1e-50": SPHERE.changed(h=1e-50),
    "hatched": at_rate(0.05, "log(x0)+x1**2", start=(3.0, 2.0)),
    "long": at_rate(1e-3, "rotated", steps=20_000),
}


def play_to(page: DescentPage, tick: int) -> None:
    """Plays, time being handed to the player, until it stands there."""
    page.player.play()
    while page.player.tick < tick:
        page.player.advance(1 / page.player.speed)
    page.player.pause()


@pytest.mark.parametrize("experiment", MOMENTS.values(), ids=MOMENTS.keys())
def test_seeking_is_playing_is_coming_back(open_page: OpenPage, experiment: Experiment) -> None:
    page = open_page(experiment)
    page.player.seek(7)
    sought = picture(page)
    page.player.seek(0)
    play_to(page, 7)
    assert differing(picture(page), sought) == 0, "played up to it"
    page.player.seek(40)
    assert page.player.tick == 40
    assert differing(picture(page), sought) > 0
    page.player.seek(7)
    assert differing(picture(page), sought) == 0, "came back"
    random = np.random.default_rng(11)
    for tick in random.integers(0, page.player.last, 8).tolist():
        page.player.seek(tick)
    page.player.seek(7)
    assert differing(picture(page), sought) == 0, "from anywhere"


@pytest.mark.parametrize("name", ["elongated", "long"])
def test_what_is_on_the_screen_is_what_a_fresh_painting_shows(qtbot: QtBot, open_page: OpenPage, name: str) -> None:
    """Frames repaint only what has changed: whatever they miss would stay on the screen."""
    page = open_page(MOMENTS[name])
    window = page.window()

    def on_display() -> int:
        shown = window.screen().grabWindow(window.winId()).toImage()
        return differing(pixels(shown), picture(window))

    random = np.random.default_rng(5)
    for tick in [*random.integers(0, page.player.last, 5).tolist(), 0, page.player.last, 7]:
        page.player.seek(tick)
        qtbot.waitUntil(lambda: on_display() == 0, timeout=PATIENCE)
    page.set_view(page.view.changed(future=False))
    qtbot.waitUntil(lambda: on_display() == 0, timeout=PATIENCE)
    for _ in range(3):
        page.player.step(1)
        qtbot.waitUntil(lambda: on_display() == 0, timeout=PATIENCE)


def test_a_run_that_left_poisons_no_later_picture(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.player.seek(7)
    before, window = picture(page), page.plot.window
    far = at_rate(1.1, steps=5000)
    for leaving in (far, at_rate(1e6), at_rate(10.0), at_rate(1.5, "x0**4+x1**4"), far.changed(direction="ascent")):
        begin(qtbot, page, leaving)
        for view in (page.view.changed(logarithmic=False), page.view.changed(logarithmic=True)):
            page.set_view(view)
            for tick in (0, page.player.last // 2, page.player.last):
                page.player.seek(tick)
                picture(page)
    begin(qtbot, page, SPHERE)
    page.player.seek(7)
    assert page.plot.window == window
    assert differing(picture(page), before) == 0


STRANGE = [
    "0*x0",
    "3",
    "log(-1-x0**2)",
    "1/x0",
    "sqrt(x0)*sqrt(x1)",
    "1e307*x0+x1",
    "1e-300*x0**2",
    "exp(exp(x0))",
    "exp(x0**2+x1**2)**9",
    "sign(x0)",
    "tan(x0)/x1",
    "x0**x1",
    "1e308*sin(x0)",
    "abs(x0)**0.5-abs(x1)**0.5",
]


def test_no_formula_breaks_a_picture(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    for formula in STRANGE:
        for eta, logarithmic in ((0.1, True), (1e6, False)):
            begin(qtbot, page, at_rate(eta, formula))
            page.set_view(page.view.changed(logarithmic=logarithmic))
            for tick in (0, 1, page.player.last):
                page.player.seek(tick)
                picture(page)
        assert np.isfinite(page.plot.window).all()
        assert sentence(page)


# --- long work -------------------------------------------------------------------------------------------------------

LONG = at_rate(1e-7, "rosenbrock", steps=1_000_000)


def growing(page: DescentPage) -> bool:
    return page.trace is not None and page.trace.outcome is None and page.trace.steps > 0


def test_the_window_closes_in_the_middle_of_a_computation(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window(LONG, settle=False)
    page = window.page
    qtbot.waitUntil(lambda: growing(page), timeout=PATIENCE)
    (thread,) = page.runner.findChildren(QThread)
    window.close()
    assert thread.isFinished()
    assert page.trace is not None
    assert page.trace.steps < LONG.steps  # it did not wait for the end


def test_a_long_run_can_be_watched_and_stopped(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    page = open_window(LONG, settle=False).page
    qtbot.waitUntil(lambda: page.outcome.stop.isVisible() and growing(page), timeout=PATIENCE)
    page.player.seek(5)
    assert page.player.tick == 5
    assert sentence(page).startswith("Computing")
    page.outcome.stop.click()
    assert page.trace is not None
    steps = page.trace.steps
    assert sentence(page) == f"Stopped at step {steps:,}.".replace(",", "\u2009")
    assert page.player.last == steps
    # nothing of it comes any more: another lane's answer would come after it
    came: list[object] = []
    page.runner.produced.connect(lambda lane, _, item: came.append((lane, item)))
    page.runner.submit("probe", iter(["probe"]))
    qtbot.waitUntil(lambda: ("probe", "probe") in came, timeout=PATIENCE)
    assert [lane for lane, _ in came if lane == "run"] == []
    assert page.trace.steps == steps
    for stages in (True, False):  # a stopped run has as many steps as it has, however they are counted
        page.set_view(page.view.changed(stages=stages))
        assert page.state.position.step == 5
    assert page.player.last == steps
    page.restore(page.state)
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)  # it is computed again
    begin(qtbot, page, SPHERE)
    assert sentence(page).startswith("Converged")


def test_playing_goes_on_into_what_is_still_computed(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    page = open_window(LONG, settle=False).page
    qtbot.waitUntil(lambda: growing(page), timeout=PATIENCE)
    page.player.set_speed(100_000)
    page.player.play()
    before = page.player.last
    qtbot.waitUntil(lambda: page.player.tick > before, timeout=PATIENCE)
    assert page.player.playing
    page.player.pause()


def failing(problem: Exception) -> Iterator[object]:
    raise problem
    yield


def test_what_goes_wrong_in_the_thread_is_said(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    for problem, said in (
        (SettingError("missing", name="eta"), "η is missing."),
        (MemoryError(), "There is not enough memory."),
    ):
        page.runner.submit("run", failing(problem))
        qtbot.waitUntil(lambda said=said: sentence(page) == said, timeout=PATIENCE)  # type: ignore[misc]
        assert page.outcome.again.isVisible()
        assert not page.clock.is_growing
        page.player.seek(page.player.last - 1)
        page.player.play()
        page.player.advance(60.0)
        assert not page.player.playing, "nothing more is waited for"


def test_a_fault_of_the_program_is_said_and_raised(open_page: OpenPage) -> None:
    page = open_page()
    with pytest.raises(ZeroDivisionError):
        page.run._on_failed("run", 1_000, ZeroDivisionError())
    assert sentence(page) == "Something went wrong that should not have: ZeroDivisionError."
    assert not page.outcome.stop.isVisible()


def test_a_landscape_that_failed_is_asked_for_again(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    said, seen = sentence(page), len(page.watch.landscapes)  # type: ignore[attr-defined]
    page.field._on_failed("field", 1_000, MemoryError())
    assert sentence(page) == said
    page.plot.window_changed.emit()
    qtbot.waitUntil(lambda: len(page.watch.landscapes) > seen, timeout=PATIENCE)  # type: ignore[attr-defined]


def test_a_hidden_page_does_not_play(open_page: OpenPage) -> None:
    page = open_page()
    page.player.play()
    page.hide()
    assert not page.player.playing


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: its count means nothing")
def test_qt_keeps_its_references_to_none_while_it_draws(open_page: OpenPage) -> None:
    page = open_page()
    picture(page)
    before = sys.getrefcount(None)
    for turn in range(200):
        page.player.seek(turn % 100)
        if turn % 20 == 0:
            picture(page)
    assert abs(sys.getrefcount(None) - before) < 100


# --- words -----------------------------------------------------------------------------------------------------------


def test_the_regimes_of_h_and_eta_are_said(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()

    def hints() -> str:
        return "\n".join(label.text() for label in page.panel.findChildren(QLabel))

    assert "safe here" in hints()
    assert "stable at the nearest minimum" in hints()
    begin(qtbot, page, at_rate(1.1, h=1e-50))
    assert "absorbed" in hints()
    assert "cannot stay" in hints()


def test_the_caption_says_which_arrows_these_are(open_page: OpenPage) -> None:
    page = open_page()

    def captions() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.text().startswith("arrows")]

    assert "−∇f" in captions()[0]
    page.set_view(page.view.changed(arrows="ascent"))
    assert "+∇f" in captions()[0]
    page.set_view(page.view.changed(arrows="none"))
    assert captions() == []


def test_nothing_is_said_of_arrows_that_were_not_asked_for(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    shown = page.picture.caption.text()
    assert "−∇f" in shown
    with qtbot.waitSignal(page.runner.produced, timeout=PATIENCE):
        page.set_view(page.view.changed(picture="surface"))
    page.set_view(page.view.changed(picture="contours"))
    assert page.picture.caption.text() == "", "until its arrows have come"
    qtbot.waitUntil(lambda: page.picture.caption.text() == shown, timeout=PATIENCE)


def test_the_transport_drives_the_player(open_page: OpenPage) -> None:
    page = open_page()
    named = {button.accessibleName().partition(" (")[0]: button for button, _ in page.transport._buttons}
    for name, tick in (("One step forward", 1), ("To the end", 100), ("One step back", 99), ("To the start", 0)):
        QTest.mouseClick(named[name], Qt.MouseButton.LeftButton)
        assert page.player.tick == tick
    page.transport.toggled.emit()
    assert page.player.playing
    page.transport.speed_chosen.emit(60.0)
    assert page.player.speed == 60.0
    page.transport.sought.emit(42)
    assert page.player.tick == 42
    page.player.pause()
