"""The strip: which choice was right, and that no words of a lesson are taken for anything but words."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from gradviz.lessons import Ask, Conclude, Lesson, Scene, Text
from gradviz.lessons.edit import Place
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.theme import LIGHT
from gradviz.window import Window
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
