"""The editor, driven by its widgets: what is added begins with what is shown, words, choices, refusals, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from gradviz.core import Experiment
from gradviz.language import speak
from gradviz.lessons import Ask, Change, Conclude, Play, Reveal, Scene, Text, Unfold, built_in_lessons
from gradviz.lessons.beats import KINDS
from gradviz.lessons.edit import Place, item_at
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.lesson.fields import LineField, WordsField
from gradviz.window import Window
from tests.conftest import PATIENCE, picture
from tests.pages.lesson.conftest import OWN, SPHERE


def field(desk: LessonDesk, name: str) -> LineField | WordsField:
    (found,) = (
        widget
        for kind in (LineField, WordsField)
        for widget in desk.editor.findChildren(kind)
        if widget.accessibleName() == name and widget.isVisibleTo(desk.editor)
    )
    return found


def write(field: LineField | WordsField, words: str) -> None:
    """Types them in place of what was there."""
    field.selectAll()
    if words.isascii():
        QTest.keyClicks(field, words)
    else:
        field.insertPlainText(words) if isinstance(field, WordsField) else field.insert(words)


def choose(desk: LessonDesk, place: Place | None) -> None:
    desk.editor.outline.setCurrentItem(desk.editor.outline._items[place])


def said(desk: LessonDesk) -> list[str]:
    """The sentences of what was refused."""
    return [
        label.text()
        for label in desk.editor.findChildren(QLabel)
        if label.objectName() == "error" and label.isVisibleTo(desk.editor)
    ]


def action(desk: LessonDesk, text: str) -> QAction:
    (found,) = (made for made in (*desk.editor.adding, *desk.editor.arranging) if made.text() == text)
    return found


def item(desk: LessonDesk, place: Place | None) -> object:
    assert desk.document.lesson is not None
    return item_at(desk.document.lesson, place)


# --- the list --------------------------------------------------------------------------------------------------------


def entries(desk: LessonDesk) -> list[str]:
    return [entry.text(0) for entry in desk.editor.outline._items.values()]


def test_the_list_has_every_scene_and_beat(own: LessonDesk) -> None:
    beats = ["Ask  ·  Where?", "Play  ·  Seven", "Reveal", "Conclude  ·  Kept"]
    assert entries(own) == ["Own", "1  First", *beats, "2  Second"]


def test_every_kind_of_beat_says_what_it_does(own: LessonDesk) -> None:
    tips = {entry.text(0).partition("  ·  ")[0]: entry.toolTip(0) for entry in own.editor.outline._items.values()}
    for made in own.editor.adding[1:]:
        name = made.text().removeprefix("Beat: ")
        assert made.toolTip().endswith(".")
        assert tips.get(name, made.toolTip()) == made.toolTip()
    assert len({made.toolTip() for made in own.editor.adding}) == len(KINDS) + 1
    menus = [own.editor.add.menu(), *(menu for menu in own.menu.parent().findChildren(QMenu) if menu.title() == "Add")]
    assert len(menus) == 2
    assert all(menu.toolTipsVisible() for menu in menus)
    assert "beat: " in own.editor.add.toolTip()


def test_choosing_goes_there_and_going_there_chooses(own: LessonDesk) -> None:
    choose(own, Place(0, 2))
    assert own.document.place == Place(0, 2)
    assert own.guide.state.position.step == 7
    own.guide.next()
    assert own.editor.outline.place == Place(0, 3)
    own.guide.to(1)
    assert own.editor.outline.place == Place(1)


@pytest.mark.parametrize("place", [None, *(Place(0, beat) for beat in range(5)), Place(1)])
def test_showing_an_entry_edits_nothing(own: LessonDesk, place: Place | None) -> None:
    choose(own, place)
    assert own.document.lesson is OWN
    assert said(own) == []


# --- more, fewer, in another order -----------------------------------------------------------------------------------


def begin(desk: LessonDesk, **settings: object) -> DescentPage:
    page = desk.guide._book.page  # type: ignore[union-attr]
    assert isinstance(page, DescentPage)
    page.begin(page.experiment.changed(**settings))
    return page


def test_a_scene_begins_with_what_is_shown(own: LessonDesk) -> None:
    page = begin(own, h=1e-2)
    page.player.seek(4)
    shown = page.state
    action(own, "Scene from what is shown").trigger()
    made = item(own, Place(1))
    assert isinstance(made, Scene)
    assert made.state == shown.changed(view=shown.view.changed(hidden=frozenset()))
    assert own.editor.outline.place == Place(1)
    own.document.stack.undo()
    assert own.document.lesson == OWN


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Ask", Ask), ("Play", Play), ("Unfold", Unfold), ("Change", Change), ("Reveal", Reveal), ("Conclude", Conclude)],
)
def test_a_beat_comes_after_the_one_that_is_chosen(own: LessonDesk, name: str, kind: type) -> None:
    choose(own, Place(0, 1))
    begin(own, h=1e-2).player.seek(12)
    action(own, f"Beat: {name}").trigger()
    made = item(own, Place(0, 2))
    assert isinstance(made, kind)
    if isinstance(made, Play):
        assert made.step == 12
    if isinstance(made, Change):
        assert made == Change({"h": 1e-2}, step=12)
        assert own.guide.state.settings == Experiment.of("sphere", h=1e-2)
    own.document.stack.undo()
    assert own.document.lesson == OWN


def test_arranging(own: LessonDesk) -> None:
    for name, place, wanted in (
        ("Move down", Place(0, 1), ["Play  ·  Seven", "Ask  ·  Where?", "Reveal", "Conclude  ·  Kept"]),
        ("Move up", Place(0, 2), ["Play  ·  Seven", "Ask  ·  Where?", "Reveal", "Conclude  ·  Kept"]),
        ("Duplicate", Place(0, 3), ["Ask  ·  Where?", "Play  ·  Seven", "Reveal", "Reveal", "Conclude  ·  Kept"]),
        ("Delete", Place(0, 3), ["Ask  ·  Where?", "Play  ·  Seven", "Conclude  ·  Kept"]),
    ):
        choose(own, place)
        action(own, name).trigger()
        assert entries(own)[2:-1] == wanted
        own.document.stack.undo()
        assert own.document.lesson == OWN


def test_the_lists_keys(qtbot: QtBot, window: Window, own: LessonDesk) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    own.editor.outline.setFocus()
    choose(own, Place(0, 1))
    QTest.keyClick(own.editor.outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert isinstance(item(own, Place(0, 2)), Ask)
    QTest.keyClick(own.editor.outline, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert isinstance(item(own, Place(0, 1)), Ask)
    QTest.keyClick(own.editor.outline, Qt.Key.Key_Delete)
    assert isinstance(item(own, Place(0, 1)), Play)
    note = choose(own, Place(0)) or field(own, "Note, for the speaker alone")
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Delete)
    assert len(own.document.lesson.scenes) == 2  # type: ignore[union-attr]


def test_the_last_scene_stays(own: LessonDesk) -> None:
    choose(own, Place(1))
    action(own, "Delete").trigger()
    action(own, "Delete").trigger()
    assert said(own) == ["A lesson has at least one scene."]
    assert len(own.document.lesson.scenes) == 1  # type: ignore[union-attr]
    choose(own, Place(0, 1))
    assert said(own) == []


def test_of_the_lesson_as_a_whole_there_is_nothing_to_move(own: LessonDesk) -> None:
    choose(own, None)
    assert not any(made.isEnabled() for made in own.editor.arranging)
    action(own, "Scene from what is shown").trigger()
    assert len(own.document.lesson.scenes) == 3  # type: ignore[union-attr]


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "name", "words"),
    [
        (None, "Title", lambda lesson: lesson.title),
        (None, "Author", lambda lesson: lesson.author),
        (None, "Source", lambda lesson: lesson.source),
        (Place(0), "Title", lambda lesson: lesson.scenes[0].title),
        (Place(0), "Note, for the speaker alone", lambda lesson: lesson.scenes[0].note),
        (Place(0, 1), "Question", lambda lesson: lesson.scenes[0].beats[0].text),
        (Place(0, 1), "Answer", lambda lesson: lesson.scenes[0].beats[0].answer),
        (Place(0, 1), "Choice B", lambda lesson: lesson.scenes[0].beats[0].choices[1]),
        (Place(0, 2), "Sentence", lambda lesson: lesson.scenes[0].beats[1].text),
        (Place(0, 4), "Sentence", lambda lesson: lesson.scenes[0].beats[3].text),
    ],
)
def test_words_are_written(own: LessonDesk, place: Place, name: str, words: Callable[[object], Text]) -> None:
    choose(own, place)
    written = field(own, name)
    write(written, "New words")
    assert words(own.document.lesson).in_language("en") == "New words"
    assert words(own.document.lesson).in_language("ko") in ("New words", "처음")
    own.document.stack.undo()
    assert own.document.lesson == OWN
    assert field(own, name) is written, "the field stays, and with it the focus"
    shown = written.text() if isinstance(written, LineField) else written.toPlainText()
    assert shown == words(OWN).in_language("en")


def test_words_are_those_of_the_language_that_is_spoken(own: LessonDesk) -> None:
    speak("ko")
    try:
        own.guide.to(0)
        choose(own, Place(1))
        choose(own, Place(0))
        written = field(own, "Title")
        assert isinstance(written, LineField)
        assert written.text() == "처음"
        written.setText("첫째")
        written.textEdited.emit("첫째")
    finally:
        speak("en")
    assert own.document.lesson.scenes[0].title == Text.of({"en": "First", "ko": "첫째"})  # type: ignore[union-attr]


def test_words_that_cannot_be_shown_are_refused_at_the_field(own: LessonDesk) -> None:
    choose(own, Place(0))
    written = field(own, "Title")
    assert isinstance(written, LineField)
    write(written, "\u202ereverse")
    assert said(own) == ["The text has a character that cannot be shown."]
    assert written.property("wrong")
    assert own.document.lesson == OWN
    write(written, "Good")
    assert said(own) == []
    assert not written.property("wrong")


def test_a_step_is_a_number_within_its_range(own: LessonDesk) -> None:
    choose(own, Place(0, 2))
    step = field(own, "To step")
    for text, refused in (("x", True), ("9999999999", True), ("12", False)):
        write(step, text)
        assert bool(said(own)) == refused
    assert isinstance(step, LineField)
    assert item(own, Place(0, 2)) == Play(12, Text.of("Seven"))
    assert own.guide.state.position.step == 12


def test_what_is_shown_now_is_taken(own: LessonDesk) -> None:
    choose(own, Place(0, 2))
    own.guide._book.page.player.seek(21)  # type: ignore[union-attr]
    name = action(own, "Take what is shown").text()
    (button,) = (b for b in own.editor.findChildren(QPushButton) if b.text() == name)
    assert button.toolTip() == "Plays to the step that the page shows now."
    button.click()
    assert item(own, Place(0, 2)) == Play(21, Text.of("Seven"))
    action(own, "Take what is shown").trigger()
    assert own.document.stack.count() == 1


# --- questions -------------------------------------------------------------------------------------------------------


def visible(desk: LessonDesk, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in desk.editor.findChildren(kind) if widget.isVisibleTo(desk.editor)]


def test_the_right_choice_and_how_many_there_are(own: LessonDesk) -> None:
    choose(own, Place(0, 1))
    (right,) = (b for b in own.editor.findChildren(QRadioButton) if b.text() == "C")
    right.click()
    asked = item(own, Place(0, 1))
    assert isinstance(asked, Ask)
    assert asked.right == 2
    remove = {b.accessibleName(): b for b in own.editor.findChildren(QPushButton)}
    remove["Remove choice A"].click()
    asked = item(own, Place(0, 1))
    assert isinstance(asked, Ask)
    assert (asked.right, len(asked.choices)) == (1, 2)
    while own.document.stack.canUndo():
        own.document.stack.undo()
    assert own.document.lesson == OWN


def test_what_is_hidden_is_ticked(own: LessonDesk) -> None:
    choose(own, Place(0, 1))
    boxes = {box.text(): box for box in own.editor.findChildren(QCheckBox) if box.isVisibleTo(own.editor)}
    assert [name for name, box in boxes.items() if box.isChecked()] == ["the outcome"]
    assert "error against h" not in boxes, "there is no such thing on the Descent page"
    boxes["the path to come"].click()
    asked = item(own, Place(0, 1))
    assert isinstance(asked, Ask)
    assert asked.hides == {"outcome", "future"}
    assert own.guide.state.view.hidden == {"outcome", "future"}
    own.document.stack.undo()
    assert own.document.lesson == OWN
    assert not boxes["the path to come"].isChecked()


# --- undo ------------------------------------------------------------------------------------------------------------


def trigger(window: Window, key: QKeySequence.StandardKey) -> None:
    keys = {made.shortcut(): made for menu in window.menuBar().actions() for made in menu.menu().actions()}
    keys[QKeySequence(key)].trigger()


def test_undo_is_that_of_where_the_focus_is(qtbot: QtBot, window: Window, own: LessonDesk) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    choose(own, Place(0))
    write(field(own, "Title"), "New")
    page = begin(own, h=1e-2)
    field(own, "Title").setFocus()
    trigger(window, QKeySequence.StandardKey.Undo)
    assert own.document.lesson == OWN
    assert page.experiment.h == 1e-2
    trigger(window, QKeySequence.StandardKey.Redo)
    page.plot.setFocus()
    trigger(window, QKeySequence.StandardKey.Undo)
    assert page.experiment == SPHERE.settings
    assert own.document.lesson != OWN


def test_the_key_for_undo_in_a_field_undoes_the_edit(qtbot: QtBot, window: Window, own: LessonDesk) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    choose(own, Place(0))
    for name in ("Title", "Note, for the speaker alone"):
        written = field(own, name)
        written.setFocus()
        write(written, "New")
        assert own.document.lesson != OWN
        QTest.keyClick(written, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert own.document.lesson == OWN
        QTest.keyClick(written, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert own.document.lesson == OWN
        assert QApplication.focusWidget() is written


# --- built in, language, look ----------------------------------------------------------------------------------------


def test_a_built_in_lesson_stays_as_it_is(desk: LessonDesk) -> None:
    desk.files.start_here()
    desk.menu.editing.setChecked(True)
    before = built_in_lessons()[0]
    assert any("copy" in label.text() for label in visible(desk, QLabel))  # type: ignore[attr-defined]
    choose(desk, Place(2))
    action(desk, "Delete").trigger()
    assert desk.document.lesson != before
    assert built_in_lessons()[0] is before
    assert desk.document.path is None
    assert not any("copy" in label.text() for label in visible(desk, QLabel))  # type: ignore[attr-defined]


def test_another_language_keeps_what_is_edited(window: Window, own: LessonDesk) -> None:
    choose(own, Place(0, 1))
    action(own, "Delete").trigger()
    edited = own.document.lesson
    window.set_language("ko")
    try:
        assert own.document.lesson == edited
        assert not own.editor.isHidden()
        assert own.editor.outline.place == Place(0)
        own.document.stack.undo()
        assert own.document.lesson == OWN
        own.document.stack.setClean()
    finally:
        window.set_language("en")


@pytest.mark.parametrize(("size", "beside"), [((1366, 690), False), ((1440, 900), False), ((1920, 1080), True)])
def test_the_editor_leaves_the_pages_their_room(
    window: Window, own: LessonDesk, size: tuple[int, int], beside: bool
) -> None:
    window.resize(*size)
    editor, book = own.editor.geometry(), window.book.geometry()
    assert editor.intersects(book) != beside
    transport = window.page.transport
    assert not editor.contains(transport.mapTo(window.book, transport.rect().topRight()))
    assert picture(own.editor).size
    own.menu.editing.setChecked(False)
    assert window.book.width() == window.book.parentWidget().width()
