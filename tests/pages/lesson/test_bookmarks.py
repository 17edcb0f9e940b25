"""A lesson that is opened again goes on where it was left, with a way to its beginning."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from gradviz.lessons import write_lesson
from gradviz.lessons.edit import with_words
from gradviz.pages.lesson.bookmarks import MOST, Bookmarks
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.window import Window
from tests.pages.lesson.conftest import OWN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.gradviz"
    write_lesson(OWN, path)
    return path


def settings(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def test_the_chapter_goes_on_where_it_was_left(window: Window, desk: LessonDesk) -> None:
    desk.files.start_here()
    assert not desk.strip.restart.isVisible()
    desk.guide.to(2, 3)
    desk.files.close()
    desk.files.start_here()
    assert desk.document.place == (2, 3)
    assert desk.strip.restart.isVisible()
    assert desk.strip._notice.text() == "Going on where it was left."
    desk.strip.restart.click()
    assert desk.document.place == (0, 1)
    assert not desk.strip.restart.isVisible()


def test_going_on_is_taken_for_an_answer(window: Window, desk: LessonDesk, file: Path) -> None:
    desk.files.open(str(file))
    desk.guide.to(0, 2)
    desk.files.start_here()
    desk.files.open(str(file))
    assert desk.document.place == (0, 2)
    desk.guide.next()
    assert not desk.strip.restart.isVisible()
    assert desk.strip._notice.text() == ""


@pytest.mark.parametrize("place", [(0, 0), (0, 1), (1, 0)])
def test_a_lesson_that_was_left_at_an_end_begins_anew(
    window: Window, desk: LessonDesk, file: Path, place: tuple[int, int]
) -> None:
    desk.files.open(str(file))
    desk.guide.to(0, 3)
    desk.guide.to(*place)
    desk.files.close()
    desk.files.open(str(file))
    assert desk.document.place == (0, 1)
    assert not desk.strip.restart.isVisible()


def test_what_has_no_file_is_not_remembered(window: Window, desk: LessonDesk) -> None:
    desk.document.open(OWN)
    desk.guide.to(0, 3)
    desk.document.stack.setClean()
    desk.files.start_here()
    assert desk.document.place == (0, 1)
    lesson = desk.document.lesson
    assert lesson is not None
    desk.document.edit(with_words(lesson, None, "title", "en", "Mine"))
    desk.guide.to(4, 2)
    assert desk.files.bookmarks.place_in(None) is None


def test_it_is_kept_from_one_start_to_the_next(window: Window, desk: LessonDesk, file: Path, tmp_path: Path) -> None:
    desk.remember_in(settings(tmp_path))
    desk.files.open(str(file))
    desk.guide.to(0, 3)
    another = Bookmarks(desk.document)
    another.remember_in(settings(tmp_path))
    assert another.place_in(file) == (0, 3)
    for number in range(MOST):
        desk.document.path = tmp_path / f"{number}.gradviz"
        desk.guide.to(0, 2)
    assert len(desk.files.bookmarks._places) == MOST
    assert desk.files.bookmarks.place_in(file) is None, "the oldest goes"


@pytest.mark.parametrize(
    "stored", [None, "1 2 x", 3, [], ["", "a b c", "-1 2 c", "1", "99999 1 c", "² 1 c"]], ids=range(5)
)
def test_whatever_is_stored_is_borne(desk: LessonDesk, tmp_path: Path, stored: object) -> None:
    store = settings(tmp_path)
    store.setValue("lessons/left", stored)
    bookmarks = Bookmarks(desk.document)
    bookmarks.remember_in(store)
    assert len(bookmarks._places) == (stored == "1 2 x")
