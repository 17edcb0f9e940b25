"""Opening, saving, closing: what is asked before, what is said when it fails, and that nothing has changed then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gradviz.lessons import Lesson, built_in_lessons, read_lesson, write_lesson
from gradviz.lessons.edit import Place, with_words
from gradviz.pages.lesson.arrivals import Application
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.lesson.recent import MOST, Recent
from gradviz.window import Window
from tests.conftest import PATIENCE
from tests.pages.lesson.conftest import OWN, press

Boxes = Callable[[], list[QMessageBox]]
Button = QMessageBox.StandardButton
BROKEN = {
    "no lesson": b"{}",
    "half a file": b'{"gradviz": 1, "title": "x", "sce',
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "of tomorrow": b'{"gradviz": 99}',
    "nothing": b"",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.gradviz"
    write_lesson(OWN, path)
    return path


def edit(desk: LessonDesk, title: str = "Edited") -> Lesson:
    lesson = desk.document.lesson
    assert lesson is not None
    desk.document.edit(with_words(lesson, None, "title", "en", title))
    assert desk.document.lesson is not None
    return desk.document.lesson


# --- opening ---------------------------------------------------------------------------------------------------------


def test_a_file_is_opened(window: Window, desk: LessonDesk, file: Path) -> None:
    desk.files.open(str(file))
    assert desk.document.lesson == OWN
    assert desk.document.path == file
    assert window.windowTitle() == "own.gradviz[*] — GradViz"
    assert not window.isWindowModified()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_told_and_changes_nothing(
    desk: LessonDesk, own: LessonDesk, boxes: Boxes, tmp_path: Path, name: str
) -> None:
    edited, state = edit(own), own.guide.state
    path = tmp_path / "<b>bold<img src=x>.gradviz"
    path.write_bytes(BROKEN[name])
    desk.files.open(str(path))
    (box,) = boxes()
    assert box.text().startswith("“<b>bold<img src=x>.gradviz” was not opened.\n\n")
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert (own.document.lesson, own.guide.state) == (edited, state)
    assert path.read_bytes() == BROKEN[name]
    assert path not in own.files.recent.paths
    press(box, Button.Close)


def test_a_file_that_is_not_there(desk: LessonDesk, boxes: Boxes, tmp_path: Path) -> None:
    desk.files.open(str(tmp_path / "none.gradviz"))
    (box,) = boxes()
    assert "There is no file “none.gradviz”." in box.text()
    assert desk.document.lesson is None
    press(box, Button.Close)


def test_a_file_is_chosen_in_a_dialog(qtbot: QtBot, window: Window, desk: LessonDesk, file: Path) -> None:
    desk.files.choose()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(file))
    assert desk.document.path == file
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog), timeout=PATIENCE)


def dropped(window: Window, *urls: QUrl) -> QDropEvent:
    data = QMimeData()
    data.setUrls(list(urls))
    at, buttons, keys = QPointF(10, 10), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    drop = QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, drop)
    drop.kept = data  # type: ignore[attr-defined]  # the event itself does not
    return drop


def test_a_file_is_dropped_on_the_window(window: Window, desk: LessonDesk, file: Path) -> None:
    assert dropped(window, QUrl.fromLocalFile(str(file))).isAccepted()
    assert desk.document.path == file


@pytest.mark.parametrize(
    "urls", [["https://example.org/a.gradviz"], ["file:///a.gradviz", "file:///b.gradviz"]], ids=["web", "two"]
)
def test_other_things_that_are_dropped_are_refused(
    window: Window, desk: LessonDesk, boxes: Boxes, urls: list[str]
) -> None:
    dropped(window, *map(QUrl, urls))
    (box,) = boxes()
    assert box.text() == "One lesson can be opened at a time, from a file of this computer."
    assert desk.document.lesson is None
    press(box, Button.Close)


def test_the_system_asks_for_a_file_to_be_opened(qtbot: QtBot, qapp: QApplication, file: Path) -> None:
    asked: list[str] = []

    class Sender:
        class sent:  # noqa: N801
            emit = asked.append

    assert Application.event(Sender(), QFileOpenEvent(str(file)))  # type: ignore[arg-type]
    assert asked == [str(file)]


# --- saving ----------------------------------------------------------------------------------------------------------


def test_saved_under_its_own_name(desk: LessonDesk, file: Path) -> None:
    desk.files.open(str(file))
    edited = edit(desk)
    assert read_lesson(file) == OWN
    desk.files.save()
    assert read_lesson(file) == edited
    assert desk.document.is_saved
    assert desk.strip._notice.text() == "Saved."
    edit(desk, "Edited again")
    assert desk.strip._notice.text() == "", "it is not any more"


def test_one_without_a_file_is_asked_for_one(qtbot: QtBot, window: Window, desk: LessonDesk, tmp_path: Path) -> None:
    desk.files.start_here()
    edited = edit(desk)
    assert window.isWindowModified()
    desk.files.save()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "gradviz"
    dialog.fileSelected.emit(str(tmp_path / "mine.gradviz"))
    dialog.reject()
    assert read_lesson(tmp_path / "mine.gradviz") == edited
    assert not window.isWindowModified()
    assert read_lesson(tmp_path / "mine.gradviz") != built_in_lessons()[0]
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog), timeout=PATIENCE)


def test_what_cannot_be_saved_is_told_and_the_old_file_stays(desk: LessonDesk, boxes: Boxes, file: Path) -> None:
    desk.files.open(str(file))
    edited = edit(desk)
    kept = file.read_bytes()
    file.rename(file.with_suffix(".old"))
    file.mkdir()
    desk.files.save()
    (box,) = boxes()
    assert "“own.gradviz” could not be saved" in box.text()
    assert not desk.document.is_saved
    assert desk.document.lesson == edited
    assert file.with_suffix(".old").read_bytes() == kept
    press(box, Button.Close)


# --- what has not been saved -----------------------------------------------------------------------------------------

LEAVING: dict[str, Callable[[LessonDesk, Window], object]] = {
    "start here": lambda desk, _: desk.files.start_here(),
    "new": lambda desk, _: desk.files.new(),
    "close the lesson": lambda desk, _: desk.strip.left.emit(),
    "close the window": lambda _, window: window.close(),
}


@pytest.mark.parametrize("leaving", LEAVING)
@pytest.mark.parametrize("answer", [Button.Save, Button.Discard, Button.Cancel], ids=["save", "discard", "cancel"])
def test_it_is_asked_before_edits_are_lost(
    window: Window, desk: LessonDesk, boxes: Boxes, file: Path, leaving: str, answer: Button
) -> None:
    desk.files.open(str(file))
    edited = edit(desk)
    LEAVING[leaving](desk, window)
    (box,) = boxes()
    assert box.text() == "“own.gradviz” has changes that are not saved."
    assert desk.document.lesson == edited
    assert window.isVisible()
    press(box, answer)
    assert (desk.document.lesson == edited) == (answer == Button.Cancel)
    assert window.isVisible() == (answer == Button.Cancel or leaving != "close the window")
    assert read_lesson(file) == (edited if answer == Button.Save else OWN)


def test_nothing_is_asked_where_nothing_is_lost(window: Window, own: LessonDesk, boxes: Boxes) -> None:
    own.files.start_here()
    own.files.close()
    window.close()
    assert boxes() == []
    assert not window.isVisible()


def test_where_saving_fails_the_lesson_stays_open(window: Window, desk: LessonDesk, boxes: Boxes, file: Path) -> None:
    desk.files.open(str(file))
    edited = edit(desk)
    file.unlink()
    file.mkdir()
    window.close()
    press(boxes()[0], Button.Save)
    assert desk.document.lesson == edited
    assert window.isVisible()
    (box,) = (box for box in boxes() if "could not be saved" in box.text())
    press(box, Button.Close)


# --- recent files ----------------------------------------------------------------------------------------------------


def test_recent_files_are_newest_first_and_are_kept(tmp_path: Path) -> None:
    paths = [tmp_path / f"{index}.gradviz" for index in range(MOST + 2)]
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    recent = Recent()
    recent.remember_in(store)
    for path in paths:
        path.touch()
        recent.add(path)
    recent.add(paths[5])
    wanted = (paths[5], *(path for path in reversed(paths) if path != paths[5]))[:MOST]
    assert recent.paths == wanted
    another = Recent()
    another.remember_in(store)
    assert another.paths == wanted
    wanted[0].unlink()
    assert another.paths == wanted[1:]


@pytest.mark.parametrize("stored", [None, "one.gradviz", 3, [], ["a", "b"]], ids=range(5))
def test_whatever_is_stored_of_recent_files_is_borne(tmp_path: Path, stored: object) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("lessons/recent", stored)
    recent = Recent()
    recent.remember_in(store)
    assert recent.paths == ()


def test_a_recent_file_is_opened_from_the_menu(desk: LessonDesk, file: Path) -> None:
    desk.files.open(str(file))
    desk.files.close()
    desk.menu.recent.aboutToShow.emit()
    (entry,) = desk.menu.recent.actions()
    assert entry.text() == "own.gradviz"
    entry.trigger()
    assert desk.document.path == file


def test_an_edit_of_the_title_is_marked(window: Window, own: LessonDesk) -> None:
    assert not window.isWindowModified()
    edit(own, "[*]")
    assert window.isWindowModified()
    assert window.windowTitle() == "[*][*][*] — GradViz"
    own.document.stack.undo()
    assert not window.isWindowModified()
    assert own.document.place == Place(0)


def test_a_file_that_has_just_been_saved_is_a_recent_one(own: LessonDesk, tmp_path: Path) -> None:
    assert not own.menu.recent.menuAction().isEnabled()
    own.files._write(None, str(tmp_path / "saved.gradviz"))
    assert own.menu.recent.menuAction().isEnabled()
    assert [action.text() for action in own.menu.recent.actions()] == ["saved.gradviz"]
