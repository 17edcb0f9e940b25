"""Settings are undone and done again, on the page where they were changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.pages.book import Book, open_book
from gradviz.pages.changes import TOGETHER, Changes
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.state import Position, State
from gradviz.window import Window
from tests.conftest import PATIENCE, discard

SPHERE = Experiment.of("sphere")


class Clock:
    """A time that passes when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def book(qapp: QApplication) -> Iterator[Book]:
    made = open_book([State(SPHERE), State(DerivativeSettings("sine", 1.0))])
    yield made
    made.close_worker()
    discard(made)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def changes(book: Book, clock: Clock) -> Changes:
    made = Changes(book, clock)
    made.follow(book)
    return made


def descent(book: Book) -> DescentPage:
    page = book.page
    assert isinstance(page, DescentPage)
    return page


def test_back_and_forth(book: Book, changes: Changes, clock: Clock) -> None:
    visited = [SPHERE]
    for settings in ({"h": 1e-2}, {"scheme": "forward"}, {"function": "booth", "start": (1.0, 1.0)}, {"steps": 7}):
        clock.now += 5
        visited.append(visited[-1].changed(**settings))
        descent(book).begin(visited[-1])
    for settings in reversed(visited[:-1]):
        changes.undo()
        assert descent(book).experiment == settings
    assert not changes.canUndo()
    for settings in visited[1:]:
        changes.redo()
        assert descent(book).experiment == settings
    assert not changes.canRedo()


@pytest.mark.parametrize(("pause", "steps"), [(TOGETHER / 2, 1), (TOGETHER * 2, 5)])
def test_what_is_dragged_is_one_change(book: Book, changes: Changes, clock: Clock, pause: float, steps: int) -> None:
    for x in range(5):
        clock.now += pause
        descent(book).begin(SPHERE.changed(start=(float(x), 1.0)))
    assert changes.count() == steps
    changes.undo()
    wanted = SPHERE if steps == 1 else SPHERE.changed(start=(3.0, 1.0))
    assert descent(book).experiment == wanted


def test_another_setting_is_another_change(book: Book, changes: Changes) -> None:
    descent(book).begin(SPHERE.changed(h=1e-2))
    descent(book).begin(SPHERE.changed(h=1e-2, steps=3))
    assert changes.count() == 2


def test_there_and_back_within_a_moment_is_no_change(book: Book, changes: Changes) -> None:
    descent(book).begin(SPHERE.changed(h=1e-2))
    descent(book).begin(SPHERE)
    assert not changes.canUndo()


def test_it_turns_to_the_page_that_was_changed(book: Book, changes: Changes) -> None:
    book.turn_to(book.index_of("derivative"))
    page = book.page
    assert isinstance(page, DerivativePage)
    page.show_settings(page.settings.changed(h=1e-3))
    book.turn_to(book.index_of("descent"))
    changes.undo()
    assert book.page is page
    assert page.settings == DerivativeSettings("sine", 1.0)


def test_a_change_after_undoing_forgets_what_was_undone(book: Book, changes: Changes, clock: Clock) -> None:
    descent(book).begin(SPHERE.changed(h=1e-2))
    changes.undo()
    clock.now += 5
    descent(book).begin(SPHERE.changed(steps=3))
    assert not changes.canRedo()
    changes.undo()
    assert descent(book).experiment == SPHERE


def test_position_and_view_are_not_undone(qtbot: QtBot, book: Book, changes: Changes) -> None:
    page = descent(book)
    page.begin(SPHERE.changed(h=1e-2))
    qtbot.waitUntil(lambda: page.trace is not None and page.trace.outcome is not None, timeout=PATIENCE)
    page.player.seek(7)
    page.set_view(page.view.changed(arrows="ascent"))
    changes.undo()
    assert page.state == State(SPHERE, page.view.changed(arrows="ascent"), Position(7))


def test_another_functions_window_is_not_kept(book: Book, changes: Changes, clock: Clock) -> None:
    page = descent(book)
    page.begin(Experiment.of("booth"))
    page.set_view(page.view.changed(window=((0.0, 1.0), (0.0, 1.0))))
    changes.undo()
    assert page.view.window is None


def test_by_menu(qtbot: QtBot) -> None:
    window = Window(open_book([State(SPHERE)]), "light")
    page = window.page
    assert isinstance(page, DescentPage)
    page.begin(SPHERE.changed(h=1e-2))
    keys = {action.shortcut(): action for menu in window.menuBar().actions() for action in menu.menu().actions()}
    keys[QKeySequence(QKeySequence.StandardKey.Undo)].trigger()
    assert page.experiment == SPHERE
    keys[QKeySequence(QKeySequence.StandardKey.Redo)].trigger()
    assert page.experiment == SPHERE.changed(h=1e-2)
    discard(window)


def test_what_is_restored_meanwhile_is_what_a_change_is_undone_to(book: Book, changes: Changes) -> None:
    book.restore(State(SPHERE.changed(steps=20)))  # a scene of a lesson
    descent(book).begin(SPHERE.changed(steps=20, h=1e-2))
    changes.undo()
    assert descent(book).experiment == SPHERE.changed(steps=20)


ROSENBROCK = Experiment.of("rosenbrock")


def rate(experiment: Experiment, eta: float) -> Experiment:
    return experiment.changed(optimizer=experiment.optimizer.with_rate(eta))


@pytest.mark.parametrize("pause", [0.0, TOGETHER * 2])
def test_a_scene_is_undone_and_done_again_as_it_was_shown(
    book: Book, changes: Changes, clock: Clock, pause: float
) -> None:
    visited = [SPHERE, rate(SPHERE, 0.2), ROSENBROCK, rate(ROSENBROCK, 0.003)]
    descent(book).begin(visited[1])
    clock.now += pause
    book.restore(State(visited[2]))  # a scene of a lesson
    clock.now += pause
    descent(book).begin(visited[3])
    for settings in reversed(visited[:-1]):
        changes.undo()
        assert descent(book).experiment == settings
    assert not changes.canUndo()
    for settings in visited[1:]:
        changes.redo()
        assert descent(book).experiment == settings


def test_a_scene_of_the_same_setting_takes_in_no_change(book: Book, changes: Changes) -> None:
    descent(book).begin(rate(SPHERE, 0.2))
    book.restore(State(rate(SPHERE, 0.3)))
    descent(book).begin(rate(SPHERE, 0.4))
    for eta in (0.3, 0.2, SPHERE.eta):
        changes.undo()
        assert descent(book).experiment.eta == eta


def test_a_scene_on_a_page_that_nobody_has_seen_is_no_change_of_it(qtbot: QtBot) -> None:
    window = Window(open_book([State(SPHERE)]), "light")
    scene = State(DerivativeSettings("sine", 1.0, h=1e-3))
    window.book.restore(scene)
    assert window.book.page.state.settings == scene.settings
    assert not window.changes.canUndo(), "there is nothing to go back to"
    discard(window)


def test_a_scene_on_a_page_that_has_not_been_turned_to_yet_is_undone_to_what_waited_there(
    book: Book, changes: Changes
) -> None:
    book.restore(State(DerivativeSettings("square", 2.0)))
    changes.undo()
    assert book.page.state.settings == DerivativeSettings("sine", 1.0)
    changes.redo()
    assert book.page.state.settings == DerivativeSettings("square", 2.0)


def test_a_scene_that_changes_nothing_is_nothing_to_undo(book: Book, changes: Changes) -> None:
    book.restore(State(SPHERE, position=Position(7)))
    assert not changes.canUndo()


def test_a_slow_walk_of_h_is_one_change(book: Book, changes: Changes, clock: Clock) -> None:
    book.turn_to(book.index_of("derivative"))
    page = book.page
    assert isinstance(page, DerivativePage)
    page.show_settings(page.settings.changed(scheme="central"))
    begun = page.settings
    for move in (page.player.step, page.player.step, page.player.seek, page.go_to):
        clock.now += 5
        move(1 if move == page.player.step else page.player.last)
    assert page.settings.h == 1e-17
    assert changes.count() == 2
    clock.now += 5
    page.show_settings(page.settings.changed(h=1e-3))
    assert changes.count() == 3, "what is set is another change"
    for settings in (begun.changed(h=1e-17), begun):
        changes.undo()
        assert page.settings == settings
