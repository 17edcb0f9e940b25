"""A lesson lies over what was on the pages: when it is closed, that is there again."""

import pytest

from gradviz.core import DerivativeSettings, Experiment
from gradviz.lessons import built_in_lessons
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.state import PAGES, State
from gradviz.window import Window
from tests.pages.lesson.conftest import OWN, SPHERE

MINE = Experiment.of("rosenbrock").changed(h=1e-3)
SINE = State(DerivativeSettings("sine", 0.5))


def by_page(window: Window) -> dict[str, State]:
    return {state.page: state for state in window.book.states}


def test_what_was_set_comes_back_with_the_end_of_a_lesson(window: Window, desk: LessonDesk) -> None:
    window.book.restore(SINE)
    window.book.restore(State(MINE))
    before = by_page(window)
    desk.files.start_here()
    for scene in range(len(built_in_lessons()[0].scenes)):
        desk.guide.enter(scene)
        desk.guide.answer(0)
    window.page.begin(window.page.state.settings.changed(h=1e-2))  # type: ignore[attr-defined]
    assert by_page(window)["descent"] != before["descent"]
    desk.files.close()
    assert window.page.key == "descent"
    assert {key: state for key, state in by_page(window).items() if key in before} == before


def test_a_page_that_only_the_lesson_has_opened_is_as_it_opens(window: Window, desk: LessonDesk) -> None:
    desk.document.open(OWN)
    desk.guide.to(1)
    assert window.page.key == "derivative"
    desk.files.close()
    assert window.page.key == "descent"
    assert by_page(window)["derivative"] == State(PAGES["derivative"]())


def test_other_pages_stay_as_they_are(window: Window, desk: LessonDesk) -> None:
    desk.document.open(OWN)
    window.book.restore(SINE)
    desk.files.close()
    assert window.page.key == "derivative"
    assert window.page.state.settings == SINE.settings


def test_one_lesson_after_another_keeps_what_was_before_both(window: Window, desk: LessonDesk) -> None:
    window.book.restore(State(MINE))
    desk.document.open(OWN)
    desk.files.start_here()
    desk.guide.to(8)
    desk.files.close()
    assert window.page.state == State(MINE)
    desk.document.open(OWN)
    window.page.player.seek(3)
    desk.files.close()
    assert window.page.state == State(MINE), "and what is beneath is looked up anew for every lesson"


@pytest.mark.parametrize("scene", [0, 1])
def test_the_session_remembers_what_is_beneath(window: Window, desk: LessonDesk, scene: int) -> None:
    assert window.session.states == (SPHERE,)
    desk.document.open(OWN)
    desk.guide.to(scene)
    window.page.player.seek(2)
    assert window.session.states == (SPHERE,)
    window.set_language("en")  # all pages are made anew
    assert window.session.states == (SPHERE,)
    desk.files.close()
    assert window.page.state == SPHERE
