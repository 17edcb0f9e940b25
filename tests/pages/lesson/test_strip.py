"""The strip: which choice was right, and that no words of a lesson are taken for anything but words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gradviz.language import LANGUAGES, speak
from gradviz.lessons import Ask, Beat, Conclude, Lesson, Reveal, Scene, Text, built_in_lessons
from gradviz.lessons.edit import Place
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.lesson.strip import LessonStrip
from gradviz.theme import LIGHT
from gradviz.window import SMALLEST, Window
from tests.conftest import picture
from tests.pages.lesson.conftest import SPHERE


def choices(desk: LessonDesk) -> list[QPushButton]:
    return [button for button in desk.strip.findChildren(QPushButton) if button.isVisible() and not button.isFlat()][:3]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (0, ["✗ A  here", "✓ B  there", "C  nowhere"]),
        (1, ["A  here", "✓ B  there", "C  nowhere"]),
        (2, ["A  here", "✓ B  there", "✗ C  nowhere"]),
    ],
)
def test_the_right_choice_has_a_sign_and_a_colour(own: LessonDesk, given: int, told: list[str]) -> None:
    own.guide.next()
    buttons = choices(own)
    assert [button.text() for button in buttons] == ["A  here", "B  there", "C  nowhere"]
    buttons[given].click()
    assert [button.text() for button in buttons] == told
    colours = {"✓": QColor(LIGHT.exact), "✗": QColor(LIGHT.warning)}
    for button in buttons:
        assert not button.isEnabled()
        if button.text()[0] in colours:
            assert button.palette().buttonText().color() == colours[button.text()[0]]
    own.guide.back()
    own.guide.next()
    assert [button.text() for button in buttons] == ["A  here", "B  there", "C  nowhere"]


def test_a_long_choice_leaves_the_others_their_places(window: Window, own: LessonDesk) -> None:
    long = Text.of("a very long choice " * 40)
    asked = Ask(Text.of("?"), (long, long, long), 0, Text.of("!"))
    own.document.open(Lesson(Text.of("Long"), (Scene(Text.of("Long"), SPHERE, (asked,)),)))
    own.guide.next()
    window.resize(1366, 690)
    assert window.minimumSizeHint().width() <= 1366
    assert all(own.strip.rect().contains(button.geometry()) for button in choices(own))


def lines_of(label: QLabel) -> int:
    """As many as its text takes at its width."""
    area = QRect(0, 0, label.width(), 10_000)
    needed = label.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, label.text()).height()
    return round(needed / label.fontMetrics().lineSpacing())


def test_no_sentence_of_the_chapter_touches_what_is_around_it(qtbot: QtBot, desk: LessonDesk) -> None:
    chapter, host = built_in_lessons()[0], QWidget()
    qtbot.addWidget(host)
    strip = LessonStrip(desk.guide, host)
    strip.setFixedWidth(SMALLEST[0] - 24)
    host.show()
    desk.guide.open(chapter)
    seen = set()
    try:
        for spoken in LANGUAGES:
            speak(spoken)
            for index, scene in enumerate(chapter.scenes):
                for beat in range(len(scene.beats) + 1):
                    desk.guide.to(index, beat)
                    for _ in range(2):  # as it comes, and once it has been answered wrongly
                        lines = lines_of(strip._text)
                        free = strip._text.height() - lines * strip._text.fontMetrics().lineSpacing()
                        assert free >= 4, (spoken, index, beat, strip._text.text())
                        seen.add(lines)
                        desk.guide.answer(2)
    finally:
        speak("en")
    assert seen == {1, 2}


def test_a_scene_opens_with_what_it_is_about(own: LessonDesk) -> None:
    said = own.strip._title, own.strip._text
    assert [label.text() for label in said] == ["1 of 2  ·  Own", "First"]
    own.guide.next()
    assert [label.text() for label in said] == ["1 of 2  ·  First", "Where?"]


ASKED = Ask(Text.of("?"), (Text.of("a"), Text.of("b")), 0, Text.of("!"), frozenset({"numbers"}))


def asking(*after: Beat) -> Lesson:
    return Lesson(Text.of("Asking"), (Scene(Text.of("Asking"), SPHERE, (ASKED, *after)),))


def test_an_answer_uncovers_what_was_asked(window: Window, desk: LessonDesk) -> None:
    desk.document.open(asking(Reveal(), Conclude(Text.of("so"))))
    assert desk.document.place == (0, 1), "a lesson opens with its first question"
    assert window.page.state.view.hidden == {"numbers"}
    desk.guide.answer(1)
    assert desk.document.place == (0, 2)
    assert desk.guide.given == 1
    assert window.page.state.view.hidden == frozenset()


@pytest.mark.parametrize("is_answered", [True, False])
def test_a_lesson_that_ends_with_a_question_can_be_uncovered(
    window: Window, desk: LessonDesk, is_answered: bool
) -> None:
    desk.document.open(asking())
    assert window.page.state.view.hidden == {"numbers"}
    if is_answered:
        desk.guide.answer(1)
    else:
        desk.guide.next()
    assert window.page.state.view.hidden == frozenset()


HOSTILE = ["<img src='{}'>", "<b>bold</b>", "<table background='{}'><tr><td>x", "&lt;img src='{}'&gt;"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_of_a_lesson_are_words(window: Window, desk: LessonDesk, tmp_path: Path, hostile: str) -> None:
    marker = QColor(255, 0, 255)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(marker)
    assert image.save(str(tmp_path / "marker.png"))
    words = Text.of(hostile.format(tmp_path / "marker.png"))
    asked = Ask(words, (words, words), 0, words)
    desk.document.open(Lesson(words, (Scene(words, SPHERE, (asked, Conclude(words)), words),)))
    desk.menu.editing.setChecked(True)
    for place in (Place(0), Place(0, 1), Place(0, 2)):
        desk.guide.to(*place)
        assert desk.strip.sentence in ("", words.in_language("en"))
        for widget in (window, desk.strip, desk.editor):
            pixels = picture(widget)[:, :, :3]
            assert not (pixels == [255, 0, 255]).all(axis=2).any()
    assert words.in_language("en") in desk.strip._text.text()
    for button in desk.strip.findChildren(QPushButton):
        assert "<" not in button.toolTip()
    assert "<" not in desk.strip._text.toolTip()


def test_what_is_covered_says_why(window: Window, desk: LessonDesk) -> None:
    desk.document.open(asking(Reveal()))
    covers = [label for label in window.page.findChildren(QLabel) if label.text() == "?" and label.isVisible()]
    assert covers
    for label in covers:
        assert label.toolTip() == label.accessibleName() == "Hidden until the question is answered"
