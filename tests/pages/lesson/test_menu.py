"""The Lesson menu, its keys, the way in for the student at home, and the list of scenes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gradviz.lessons import built_in_lessons
from gradviz.lessons.edit import Place
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.lesson.scenes import ScenesDialog
from gradviz.state import Position
from gradviz.window import Window
from tests.conftest import PATIENCE
from tests.pages.lesson.conftest import OWN

KEYS = {
    "Next beat": "Ctrl+PgDown",
    "Beat before": "Ctrl+PgUp",
    "Reset to the scene": "R",
    "Open…": "Ctrl+O",
    "Save": "Ctrl+S",
    "Save as…": "Ctrl+Shift+S",
    "Move up": "Alt+Up",
    "Move down": "Alt+Down",
    "Delete": "Del",
}
NEEDING_ONE = ("Save", "Save as…", "Close the lesson", "Next beat", "Reset to the scene", "Scenes…", "Edit the lesson")


def entries(window: Window) -> dict[str, QAction]:
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title().replace("&", "") != "Present"]
    return {action.text().replace("&", ""): action for menu in menus for action in menu.actions() if action.text()}


def test_every_action_is_in_the_menu_with_its_key(window: Window) -> None:
    found = entries(window)
    assert {text: found[text].shortcut().toString() for text in KEYS} == KEYS
    keys = [action.shortcut().toString() for action in found.values() if not action.shortcut().isEmpty()]
    assert len(set(keys)) == len(keys), "no key means two things"


def test_what_needs_a_lesson_waits_for_one(window: Window, desk: LessonDesk) -> None:
    found = entries(window)
    assert not any(found[text].isEnabled() for text in NEEDING_ONE)
    desk.files.start_here()
    assert all(found[text].isEnabled() for text in NEEDING_ONE)
    desk.files.close()
    assert not any(found[text].isEnabled() for text in NEEDING_ONE)


def test_start_here_is_there_until_a_lesson_is_open(window: Window, desk: LessonDesk) -> None:
    assert desk.start.isVisible()
    assert window.rect().contains(desk.start.mapTo(window, desk.start.rect().bottomRight()))
    desk.start.click()
    assert desk.document.lesson is built_in_lessons()[0]
    assert not desk.start.isVisible()
    assert desk.strip.isVisible()
    desk.files.close()
    assert desk.start.isVisible()


def test_a_new_lesson_begins_with_what_is_shown(window: Window, desk: LessonDesk) -> None:
    shown = window.page.state
    entries(window)["New lesson from what is shown"].trigger()
    assert desk.document.lesson is not None
    (scene,) = desk.document.lesson.scenes
    assert scene.state == shown
    assert scene.title != desk.document.lesson.title
    assert desk.document.is_saved


def test_a_new_lesson_is_opened_where_it_is_written(window: Window, desk: LessonDesk) -> None:
    entries(window)["New lesson from what is shown"].trigger()
    assert desk.editor.isVisible()
    desk.files.close()
    desk.files.start_here()
    assert not desk.editor.isVisible(), "one that has been written is opened to be read"


def test_the_editor_has_a_button_in_the_strip(window: Window, desk: LessonDesk) -> None:
    desk.files.start_here()
    for shown in (True, False):
        desk.strip.edit.click()
        assert desk.editor.isVisible() == shown
        assert desk.menu.editing.isChecked() == shown
    desk.menu.editing.trigger()
    window.set_language("en")  # everything is made anew
    assert desk.strip.edit.isChecked()


def test_walking_by_menu(window: Window, own: LessonDesk) -> None:
    found = entries(window)
    found["Next beat"].trigger()
    assert own.document.place == Place(0, 1)
    found["Next beat"].trigger()
    found["Beat before"].trigger()
    assert own.document.place == Place(0, 1)
    window.page.player.seek(30)
    found["Reset to the scene"].trigger()
    assert window.page.state.position == Position()


@pytest.mark.parametrize("key", [Qt.Key.Key_R])
def test_a_letter_is_typed_where_letters_are_typed(qtbot: QtBot, window: Window, own: LessonDesk, key: Qt.Key) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    window.page.plot.setFocus()  # type: ignore[attr-defined]
    window.page.player.seek(3)
    QTest.keyClick(QApplication.focusWidget(), key)
    assert window.page.state.position == Position()


def test_the_list_of_scenes_leads_anywhere(qtbot: QtBot, window: Window, own: LessonDesk) -> None:
    entries(window)["Scenes…"].trigger()
    (dialog,) = window.findChildren(ScenesDialog)
    outline = dialog.outline
    assert outline.place == own.document.place
    outline.setCurrentItem(outline._items[Place(0, 2)])
    assert own.document.place == Place(0, 2)
    assert own.document.lesson is OWN
    outline.setCurrentItem(outline._items[Place(0)])
    assert own.document.place == Place(0, 1), "where the scene is entered by going on"
    outline.itemActivated.emit(outline.currentItem(), 0)
    qtbot.waitUntil(lambda: not window.findChildren(ScenesDialog), timeout=PATIENCE)


def test_the_editor_is_shown_and_goes_with_the_lesson(window: Window, own: LessonDesk) -> None:
    assert own.editor.isVisible()
    own.menu.editing.trigger()
    assert not own.editor.isVisible()
    own.menu.editing.trigger()
    own.files.close()
    assert not own.editor.isVisible()
    assert not own.menu.editing.isChecked()


def test_undo_is_still_that_of_the_settings_where_no_lesson_is(window: Window) -> None:
    keys = {action.shortcut(): action for action in entries(window).values()}
    before = window.page.state
    window.page.begin(before.settings.changed(h=1e-2))  # type: ignore[attr-defined]
    keys[QKeySequence(QKeySequence.StandardKey.Undo)].trigger()
    assert window.page.state.settings == before.settings
