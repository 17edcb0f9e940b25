"""A lesson as something that is edited: every edit can be undone, and it is known what has been saved."""

import random
from pathlib import Path

import pytest

from gradviz.lessons import LessonError, built_in_lessons, read_lesson
from gradviz.lessons.edit import Edited, Place, doubled, moved, with_parts, with_words, without
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.lesson.document import Document
from gradviz.state import Position
from tests.lessons.test_edit import random_edit
from tests.pages.lesson.conftest import OWN, SPHERE


def write(document: Document, words: str, name: str = "title") -> None:
    """As if they had been typed, key by key."""
    for end in range(1, len(words) + 1):
        assert document.lesson is not None
        document.edit(with_words(document.lesson, Place(0), name, "en", words[:end]), name)


def test_every_edit_is_undone_and_done_again(own: LessonDesk) -> None:
    document = own.document
    visited = [OWN]
    for edit in (
        lambda made: moved(made, Place(0, 1), 1),
        lambda made: without(made, Place(0, 2)),
        lambda made: doubled(made, Place(0)),
        lambda made: without(made, Place(2)),
    ):
        document.edit(edit(document.lesson))
        visited.append(document.lesson)  # type: ignore[arg-type]
    for lesson in reversed(visited[:-1]):
        document.stack.undo()
        assert document.lesson == lesson
        assert own.guide.walk is not None
        assert own.guide.walk.lesson == lesson
    assert not document.stack.canUndo()
    for lesson in visited[1:]:
        document.stack.redo()
        assert document.lesson == lesson


@pytest.mark.parametrize("seed", range(2))
def test_hundreds_of_edits_are_undone_to_the_very_same_lesson(own: LessonDesk, seed: int) -> None:
    document, chance = own.document, random.Random(seed)
    for _ in range(200):
        assert document.lesson is not None
        try:
            document.edit(random_edit(document.lesson, chance))
        except LessonError:
            continue
    last = document.lesson
    assert document.stack.count() > 60
    while document.stack.canUndo():
        document.stack.undo()
    assert document.lesson == OWN
    while document.stack.canRedo():
        document.stack.redo()
    assert document.lesson == last


def test_what_is_typed_into_a_field_is_one_edit(own: LessonDesk) -> None:
    write(own.document, "New title")
    write(own.document, "New note", "note")
    assert own.document.stack.count() == 2
    own.document.stack.undo()
    own.document.stack.undo()
    assert own.document.lesson == OWN


def test_what_is_typed_and_taken_back_is_no_edit(own: LessonDesk) -> None:
    write(own.document, "Firs")
    write(own.document, "First")
    assert not own.document.stack.canUndo()
    assert own.document.is_saved


def test_an_edit_that_changes_nothing_is_none(own: LessonDesk) -> None:
    own.document.edit(moved(OWN, Place(0), -1))
    assert own.document.stack.count() == 0


def test_it_is_known_what_is_saved(own: LessonDesk, tmp_path: Path) -> None:
    document, path = own.document, tmp_path / "own.gradviz"
    assert document.is_saved
    write(document, "A")
    assert not document.is_saved
    document.save(path)
    assert document.is_saved
    assert document.path == path
    assert read_lesson(path) == document.lesson
    write(document, "AB")  # typed on: the file has the version before
    assert not document.is_saved
    document.stack.undo()
    assert document.is_saved


def test_what_cannot_be_saved_leaves_everything_as_it_was(own: LessonDesk, tmp_path: Path) -> None:
    path = tmp_path / "old.gradviz"
    own.document.save(path)
    write(own.document, "A")
    with pytest.raises(LessonError):
        own.document.save(tmp_path / "no such folder" / "own.gradviz")
    assert own.document.path == path
    assert not own.document.is_saved
    assert read_lesson(path) == OWN


def test_another_lesson_forgets_the_edits_of_the_one_before(own: LessonDesk) -> None:
    write(own.document, "A")
    own.guide.open(built_in_lessons()[0])
    assert own.document.lesson == built_in_lessons()[0]
    assert own.document.is_built_in
    assert own.document.stack.count() == 0
    own.guide.close()
    assert own.document.lesson is None


def test_what_is_tried_on_the_page_stays_while_words_are_written(own: LessonDesk) -> None:
    page = own.guide._book.page  # type: ignore[union-attr]
    own.guide.to(0, 2)
    page.player.seek(3)
    own.document.edit(with_words(OWN, Place(0, 2), "text", "en", "Seven steps"))
    own.document.edit(with_words(own.document.lesson, None, "title", "en", "Another"))  # type: ignore[arg-type]
    assert page.state.position == Position(3)
    own.document.edit(with_parts(own.document.lesson, Place(0, 2), step=9))  # type: ignore[arg-type]
    assert page.state.position == Position(9)


def test_what_a_question_hides_is_hidden_at_once(own: LessonDesk) -> None:
    own.guide.to(0, 1)
    lesson = own.document.lesson
    assert lesson is not None
    tried = own.guide.state.settings.changed(h=1e-3)
    own.guide._book.restore(own.guide.state.changed(settings=tried))  # type: ignore[union-attr]
    own.document.edit(with_parts(lesson, Place(0, 1), hides=frozenset({"future", "numbers"})))
    assert own.guide.state.view.hidden == {"future", "numbers"}
    assert own.guide.state.settings == tried


def test_an_edit_goes_where_it_was_made(own: LessonDesk) -> None:
    own.document.edit(doubled(OWN, Place(0)))
    assert own.document.place == Place(1)
    own.document.stack.undo()
    assert own.document.place == Place(0)
    own.document.edit(Edited(OWN, Place(1)))
    assert own.document.place == Place(1)
    assert SPHERE.page == "descent"
    assert own.guide.state.page == "derivative"
