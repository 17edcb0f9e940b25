"""Runs that are compared on the page: kept, followed, removed, moved together, undone, and hidden by a question."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from gradviz import messages
from gradviz.core import OPTIMIZERS, Experiment, SettingError, judge
from gradviz.core.comparison import ALONE, MOST, Others, Run, book_comparison, cost
from gradviz.core.optimizers import GradientDescent
from gradviz.pages.descent.comparing import CompareButton
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.descent.runs_card import HIDDEN, TELLING
from gradviz.state import Position, State
from gradviz.window import Window
from tests.conftest import PATIENCE, OpenPage, differing, picture, pixels, wait_until_settled, whole_run

SPHERE = Experiment.of("sphere")
FORWARD = SPHERE.changed(scheme="forward", h=1e-3)
ADAM = SPHERE.changed(optimizer=OPTIMIZERS["adam"](lr=0.3))


def settle(qtbot: QtBot, page: DescentPage) -> None:
    """Until nothing of any run is still to come."""
    qtbot.waitUntil(lambda: not page.clock.is_growing and page.shown == page.experiment, timeout=PATIENCE)
    picture(page)  # with the table the picture gets another size, and its ground is asked for anew
    wait_until_settled(qtbot, page)


def compare(qtbot: QtBot, page: DescentPage, *experiments: Experiment) -> None:
    """Each beside the ones before; the last one is followed."""
    for experiment in experiments:
        page.comparing.keep()
        page.begin(experiment)
    settle(qtbot, page)


def cells(page: DescentPage, row: int) -> dict[str, str]:
    """What the table says of a run, by column."""
    table = page.runs.table
    return {name: table.item(row, column).text() for column, name in enumerate(page.runs._columns)}


def steps_of(page: DescentPage) -> dict[int, int]:
    """By place, where each run stands."""
    own = {page.others.place: page.moment[0]}
    return own | {ghost.place: ghost.step for ghost in page.company.ghosts}


# --- which runs there are --------------------------------------------------------------------------------------------


def test_a_run_is_kept_beside_the_next(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert page.runs.isHidden()
    QTest.mouseClick(
        page.findChild(CompareButton), Qt.MouseButton.LeftButton, pos=page.findChild(CompareButton).rect().center() / 2
    )
    assert page.others == Others((Run(0, SPHERE),), 1)
    assert page.experiment == SPHERE
    assert not page.runs.isHidden()
    page.comparing.keep()
    assert len(page.others.runs) == 1, "the same run is not kept twice"
    page.begin(ADAM)
    settle(qtbot, page)
    assert page.others == Others((Run(0, SPHERE),), 1)
    assert cells(page, 0)["optimizer"] == "Gradient descent"
    assert cells(page, 1)["optimizer"] == "Adam"
    (ghost,) = page.company.ghosts
    assert np.array_equal(ghost.trace.points, whole_run(SPHERE).points)
    assert page.trace is not None
    assert np.array_equal(page.trace.points, whole_run(ADAM).points)


def test_there_are_eight_at_most(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    compare(qtbot, page, *(SPHERE.changed(start=(float(x), 1.0)) for x in range(12)))
    assert len(page.others.runs) == MOST - 1
    assert page.runs.table.rowCount() == MOST
    assert page.experiment.start == (11.0, 1.0)


def test_what_the_table_says(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    frozen = SPHERE.changed(h=1e-50, steps=30)
    compare(qtbot, page, FORWARD.changed(steps=7), frozen)
    assert [cells(page, row)["outcome"] for row in range(3)] == [
        messages.ending(judge(run, whole_run(run))) for run in (SPHERE, FORWARD.changed(steps=7), frozen)
    ]
    assert cells(page, 1) | {"outcome": ""} == {
        "run": "",
        "optimizer": "Gradient descent",
        "eta": "0.1",
        "h": "+1e-3",
        "steps": "7",
        "evaluations": "21",
        "value": "1.10",
        "distance": "1.05",
        "outcome": "",
        "remove": "×",
    }
    assert cells(page, 2)["distance"] == "5"
    assert "h = 1e-50" in page.runs.table.item(2, 0).toolTip()


def test_a_row_is_followed_by_mouse_and_by_key(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    compare(qtbot, page, FORWARD, ADAM)
    table = page.runs.table
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(table.item(0, 1)).center())
    assert (page.experiment, page.others.place) == (SPHERE, 0)
    assert page.panel.experiment == SPHERE
    assert {run.place for run in page.others.runs} == {1, 2}
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert page.experiment == FORWARD
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert page.experiment == ADAM
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert page.experiment == SPHERE
    assert page.others.runs == (Run(1, FORWARD),)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(table.item(1, 9)).center())
    assert page.others.runs == ()
    assert page.runs.isHidden()


def test_a_run_that_is_followed_need_not_be_computed_again(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    compare(qtbot, page, ADAM)
    known, other = page.trace, page.comparison.trace_of(SPHERE)
    page.comparing.follow_next()
    assert page.trace is other
    assert page.comparison.trace_of(ADAM) is known
    page.comparing.follow_next()
    assert page.trace is known


def test_others_go_all_at_once(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    before = picture(page)
    compare(qtbot, page, FORWARD, ADAM)
    page.comparing.follow(0)
    (clear,) = (button for button in page.runs.findChildren(QToolButton) if button.text() == "Remove all")
    clear.click()
    assert page.state == State(SPHERE, page.view, page.state.position)
    wait_until_settled(qtbot, page)
    assert differing(picture(page), before) == 0, "as if they had never been there"


def test_the_books_comparison_is_one_click_away(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    menu = page.findChild(CompareButton).menu()
    menu.aboutToShow.emit()
    (book,) = (action for action in menu.actions() if "book" in action.text())
    book.trigger()
    settle(qtbot, page)
    assert (page.experiment, page.others) == book_comparison()
    assert page.player.tick == 30
    assert [cells(page, row)["value"] for row in range(4)] == ["0.0133", "0.0479", "0.000722", "0.102"]


@pytest.mark.parametrize(("key", "place"), [("C", 1), ("N", 0)])
def test_the_keys(qtbot: QtBot, open_window: Callable[..., Window], key: str, place: int) -> None:
    window = open_window()
    page = window.page
    assert isinstance(page, DescentPage)
    if key == "N":
        compare(qtbot, page, ADAM)
    page.setFocus()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    QTest.keySequence(window, QKeySequence(key))
    qtbot.waitUntil(lambda: page.others.place == place and bool(page.others.runs), timeout=PATIENCE)


# --- another function ------------------------------------------------------------------------------------------------


def test_another_function_is_descended_by_all(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    compare(qtbot, page, FORWARD.changed(start=(1.0, 2.0)))
    page.panel._function.chosen.emit("booth")
    settle(qtbot, page)
    booth = Experiment.of("booth")
    assert page.experiment.function == "booth"
    assert [run.experiment for run in page.others.runs] == [SPHERE.changed(function="booth", start=booth.start)]
    assert np.array_equal(page.company.ghosts[0].trace.points, whole_run(page.others.runs[0].experiment).points)
    page.begin(Experiment.of("square", 1))
    assert page.others.runs == ()
    settle(qtbot, page)
    compare(qtbot, page, Experiment.of("square", 1, optimizer=GradientDescent(lr=0.9)))
    (ghost,) = page.company.ghosts
    assert ghost.trace.points.shape[1] == 1


# --- one transport for all -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("followed", [0, 1, 2])
def test_at_each_tick_all_have_spent_the_same(qtbot: QtBot, open_page: OpenPage, followed: int) -> None:
    page = open_page()
    runs = [SPHERE.changed(steps=30), FORWARD.changed(steps=50), ADAM.changed(steps=20)]
    page.begin(runs[0])
    compare(qtbot, page, *runs[1:])
    page.comparing.follow(followed)
    for budget in ("steps", "evaluations"):
        page.set_view(page.view.changed(budget=budget))
        prices = [cost(run, budget) for run in runs]
        longest = max(price * run.steps for price, run in zip(prices, runs, strict=True))
        assert page.player.last == -(-longest // prices[followed])
        for tick in (0, 1, 13, 30, 37, page.player.last):
            page.player.seek(tick)
            spent = tick * prices[followed]
            assert steps_of(page) == {
                place: min(spent // price, run.steps)
                for place, (price, run) in enumerate(zip(prices, runs, strict=True))
            }


def test_only_the_run_that_is_followed_unfolds(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.begin(SPHERE.changed(steps=10))
    compare(qtbot, page, ADAM.changed(steps=4))
    page.player.seek(3)
    page.set_view(page.view.changed(stages=True))
    assert steps_of(page) == {0: 3, 1: 3}
    assert page.moment[1] is not None
    ticks = len(page.moment[1][0].stages)
    for _ in range(ticks - 1):
        page.player.step(1)
        assert steps_of(page) == {0: 3, 1: 3}
    page.player.step(1)
    assert steps_of(page) == {0: 4, 1: 4}, "the last step of the one"
    page.player.step(1)
    assert steps_of(page) == {0: 5, 1: 4}, "after its end the other goes on, a step a tick"
    assert page.player.last == 4 * ticks + 6
    page.player.seek(page.player.last)
    assert page.state.position == Position(10)
    page.set_view(page.view.changed(stages=False))
    assert page.player.tick == 10
    page.comparing.follow(0)
    assert page.player.tick == page.moment[0] == 10


def test_what_has_been_spent_stays_when_another_run_is_followed(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    compare(qtbot, page, FORWARD)
    page.set_view(page.view.changed(budget="evaluations"))
    page.player.seek(40)
    assert steps_of(page) == {0: 30, 1: 40}
    page.comparing.follow(0)
    assert steps_of(page) == {0: 30, 1: 40}
    page.comparing.follow(1)
    assert page.player.tick == 40


@pytest.mark.parametrize("budget", ["steps", "evaluations"])
def test_seeking_is_playing_is_coming_back(qtbot: QtBot, open_page: OpenPage, budget: str) -> None:
    page = open_page("elongated")
    own, others = book_comparison()
    page.begin(own, Others((*others.runs, Run(5, own.changed(scheme="forward", start=(6.0, -3.0), steps=12)))))
    settle(qtbot, page)
    page.set_view(page.view.changed(budget=budget))
    page.player.seek(9)
    sought = picture(page)
    page.player.seek(0)
    page.player.play()
    while page.player.tick < 9:
        page.player.advance(1 / page.player.speed)
    page.player.pause()
    assert differing(picture(page), sought) == 0, "played up to it"
    page.player.seek(28)
    assert differing(picture(page), sought) > 0
    page.player.seek(9)
    assert differing(picture(page), sought) == 0, "came back"
    page.comparing.follow_next()
    assert differing(picture(page), sought) > 0
    page.comparing.follow(0)
    settle(qtbot, page)
    assert differing(picture(page), sought) == 0, "followed another one and came back"


def test_what_is_on_the_screen_is_what_a_fresh_painting_shows(qtbot: QtBot, open_page: OpenPage) -> None:
    """Frames repaint only what has changed: whatever they miss would stay on the screen."""
    page = open_page("elongated")
    page.begin(*book_comparison())
    settle(qtbot, page)
    window = page.window()

    def on_display() -> int:
        shown = window.screen().grabWindow(window.winId()).toImage()
        return differing(pixels(shown), picture(window))

    for tick in (12, 13, 30, 5, 0, 29):
        page.player.seek(tick)
        qtbot.waitUntil(lambda: on_display() == 0, timeout=PATIENCE)
    for act in (
        page.comparing.follow_next,
        lambda: page.comparing.remove(0),
        lambda: page.comparing.remove(3),
        page.comparing.remove_others,
    ):
        act()
        qtbot.waitUntil(lambda: on_display() == 0, timeout=PATIENCE)


# --- what comes late -------------------------------------------------------------------------------------------------

LONG = SPHERE.changed(optimizer=GradientDescent(lr=1e-9), steps=400_000)


def test_a_run_beside_one_that_is_still_computed(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(LONG, settle=False)
    qtbot.waitUntil(lambda: page.trace is not None and page.trace.steps > 100, timeout=PATIENCE)
    page.comparing.keep()
    page.begin(SPHERE)
    qtbot.waitUntil(lambda: page.shown == SPHERE and not page.run.is_running, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(page.company.ghosts) and page.company.ghosts[0].trace.steps > 100, timeout=PATIENCE)
    assert page.comparison.is_running
    assert cells(page, 0)["outcome"].endswith("%")
    qtbot.waitUntil(page.outcome.stop.isVisible, timeout=PATIENCE)
    told = page.outcome.text
    page.outcome.stop.click()
    assert not page.clock.is_growing
    assert not page.outcome.stop.isVisible()
    assert page.outcome.text == told, "the run that is followed had ended"
    length = page.company.ghosts[0].trace.steps
    assert page.player.last == max(length, 100)
    qtbot.wait(60)
    assert page.company.ghosts[0].trace.steps == length, "what had been asked for is dropped"


def test_an_answer_to_an_older_question_is_dropped(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.comparing.show_book()
    settle(qtbot, page)
    before, drawn = picture(page), page.company
    page.runner.produced.emit("others", 1, {SPHERE: whole_run(SPHERE.changed(steps=3))})
    page.runner.failed.emit("others", 1, SettingError("missing", name="eta"))
    assert page.company == drawn
    assert differing(picture(page), before) == 0


# --- undone, restored, hidden ----------------------------------------------------------------------------------------


def test_comparing_is_undone(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window()
    page, changes = window.page, window.changes
    assert isinstance(page, DescentPage)
    visited = [page.state.chosen]
    for act in (
        page.comparing.keep,
        lambda: page.begin(ADAM),
        page.comparing.keep,
        lambda: page.begin(FORWARD),
        lambda: page.comparing.follow(0),
        lambda: page.comparing.remove(1),
        page.comparing.show_book,
        page.comparing.remove_others,
    ):
        act()
        visited.append(page.state.chosen)
    for chosen in reversed(visited[:-1]):
        changes.undo()
        assert page.state.chosen == chosen
    assert not changes.canUndo()
    for chosen in visited[1:]:
        changes.redo()
        assert page.state.chosen == chosen
    settle(qtbot, page)
    assert np.array_equal(page.trace.points, whole_run(page.experiment).points)  # type: ignore[union-attr]


def test_what_is_dragged_beside_others_is_one_change(qtbot: QtBot, open_window: Callable[..., Window]) -> None:
    window = open_window()
    page = window.page
    assert isinstance(page, DescentPage)
    page.comparing.keep()
    for x in range(5):
        page.begin(SPHERE.changed(start=(float(x), 1.0)))
    window.changes.undo()
    assert page.state.chosen == (SPHERE, Others((Run(0, SPHERE),), 1))
    window.changes.undo()
    assert page.state.chosen == (SPHERE, ALONE)


def test_a_state_is_restored_to_the_same_picture(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page("elongated")
    page.begin(*book_comparison())
    page.comparing.follow(2)
    page.set_view(page.view.changed(budget="evaluations", stages=True))
    settle(qtbot, page)
    page.player.seek(page.player.last // 2 + 1)
    settle(qtbot, page)
    state, before = page.state, picture(page)
    assert state.position.stage > 0
    page.restore(State(Experiment.of("square", 1)))
    settle(qtbot, page)
    assert page.others == ALONE
    page.restore(state)
    settle(qtbot, page)
    assert page.state == state
    assert differing(picture(page), before) == 0


@pytest.mark.parametrize("name", ["outcome", "numbers", "history", "minima", "future"])
def test_a_question_covers_what_would_tell(qtbot: QtBot, open_page: OpenPage, name: str) -> None:
    page = open_page()
    compare(qtbot, page, ADAM)
    open_cells = cells(page, 0)
    page.set_view(page.view.changed(hidden=frozenset({name})))
    told = cells(page, 0)
    for column, names in TELLING.items():
        assert told[column] == (HIDDEN if name in names else open_cells[column])
    page.set_view(page.view.changed(hidden=frozenset()))
    assert cells(page, 0) == open_cells


def test_a_field_that_is_typed_in_keeps_its_letters(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    field = page.panel.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClicks(field, "cn")
    assert page.others == ALONE
