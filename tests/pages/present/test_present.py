"""In front of a class: what the clicker does, that nothing is small or cut, and that the window is as it was after."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gradviz import language
from gradviz.core.probe.numbers import GradientSettings
from gradviz.lessons.moments import moments
from gradviz.pages.present import descent_show, show
from gradviz.pages.present.sizes import sizes
from gradviz.pages.present.speaker import Speaker
from gradviz.plots import shapes
from gradviz.theme import DARK, LIGHT
from tests.conftest import PATIENCE, differing, mouse, picture
from tests.pages.present.conftest import Class
from tests.pages.present.test_card import check

OpenClass = Callable[..., Class]
SIZES = [(1920, 1080), (1280, 720), (1024, 768)]
LANGUAGES = pytest.mark.parametrize("spoken", language.LANGUAGES)


def press(widget: QWidget, key: int, text: str = "") -> None:
    """A key as the system sends it, with the text that an input mode may have made of it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def places(opened: Class) -> list[tuple[int, int]]:
    walk = opened.window.lessons.guide.walk
    assert walk is not None
    return [(index, beat) for index, scene in enumerate(walk.lesson.scenes) for beat in range(1, len(scene.beats) + 1)]


def place(opened: Class) -> tuple[int, int]:
    walk = opened.window.lessons.guide.walk
    assert walk is not None
    return walk.scene, walk.beat


# --- the clicker -----------------------------------------------------------------------------------------------------


def test_a_whole_lesson_with_page_down_alone(in_class: OpenClass) -> None:
    opened = in_class()
    audience = opened.present()
    expected, seen = places(opened), [(0, 1)]  # every scene begins with a question
    while place(opened) != expected[-1]:
        QTest.keyClick(audience, Qt.Key.Key_PageDown)
        if place(opened) != seen[-1]:
            seen.append(place(opened))
        walk = opened.window.lessons.guide.walk
        assert walk is not None
        assert audience.contents.title.endswith(walk.here.title.in_language("en"))
        assert opened.window.page.key == walk.moment.state.page
    assert seen == expected
    QTest.keyClick(audience, Qt.Key.Key_PageDown)
    assert place(opened) == expected[-1], "it stays at the end"


def test_back_is_the_same_as_forward_and_as_jumping(in_class: OpenClass) -> None:
    opened = in_class()
    audience, guide = opened.present((960, 540)), opened.window.lessons.guide
    for scene in (0, 3, 5, 7, 11):
        guide.enter(scene)
        opened.settle()
        walk = guide.walk
        assert walk is not None
        forward = [picture(audience)]
        for _ in walk.here.beats[1:]:
            QTest.keyClick(audience, Qt.Key.Key_PageDown)
            if opened.window.page.player.playing:  # shows a beat that is being played as it ends
                QTest.keyClick(audience, Qt.Key.Key_PageDown)
            opened.settle()
            forward.append(picture(audience))
        for beat in reversed(range(1, len(walk.here.beats))):
            QTest.keyClick(audience, Qt.Key.Key_PageUp)
            opened.settle()
            assert place(opened) == (scene, beat)
            assert differing(picture(audience), forward[beat - 1]) == 0, f"back to {scene}.{beat}"
        guide.to((scene + 6) % 12)
        opened.settle()
        guide.to(scene, len(walk.here.beats))
        opened.settle()
        assert differing(picture(audience), forward[-1]) == 0, f"jumped to the end of {scene}"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Qt.Key.Key_B, "b"),
        (Qt.Key.Key_Period, "."),
        (0x3160, "ㅠ"),
        (Qt.Key.Key_unknown, "ㅠ"),
        (0, "こ"),
        (0xFF7A, "ｺ"),
        (0, "る"),
        (Qt.Key.Key_unknown, "。"),
    ],
)
def test_black_covers_everything_and_goes(in_class: OpenClass, key: int, text: str) -> None:
    opened = in_class()
    audience = opened.present((640, 360))
    before = picture(audience)
    press(audience, key, text)
    assert picture(audience)[:, :, :3].max() == 0
    press(audience, key, text)
    assert differing(picture(audience), before) == 0


def test_black_stays_when_the_page_turns(in_class: OpenClass) -> None:
    opened = in_class()
    audience = opened.present((640, 360))
    press(audience, Qt.Key.Key_B)
    opened.window.lessons.guide.to(8)
    opened.settle()
    assert picture(audience)[:, :, :3].max() == 0


def test_without_a_lesson_the_page_is_shown_and_stepped(in_class: OpenClass) -> None:
    opened = in_class(lesson=False)
    opened.window.book.turn_to(2)
    audience, player = opened.present(), opened.window.page.player
    for key, tick in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_End, player.last),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(audience, key)
        assert player.tick == tick
        assert audience.contents.title == "Descent"
        assert ("step", f"{tick} of {player.last}", "ink") in audience.contents.facts
    QTest.keyClick(audience, Qt.Key.Key_Space)
    assert player.playing
    QTest.keyClick(audience, Qt.Key.Key_Space)
    assert not player.playing
    opened.window.book.turn_to(1)
    assert audience.contents.title == "Gradient"


@pytest.mark.parametrize("name", ["nature", "outcome", "exact"])
def test_what_is_hidden_of_the_point_is_not_said_to_the_class(in_class: OpenClass, name: str) -> None:
    opened = in_class(lesson=False)
    book = opened.window.book
    book.turn_to(1)
    audience = opened.present()
    assert "A slope" in audience.contents.text
    state = book.page.state
    book.restore(state.changed(view=state.view.changed(hidden=frozenset({name}))))
    assert "A slope" not in audience.contents.text


def test_there_and_back_within_a_moment_is_the_same_picture(in_class: OpenClass) -> None:
    opened = in_class(lesson=False)
    book = opened.window.book
    book.turn_to(1)
    audience, here = opened.present((640, 360)), book.page.state
    audience.set_theme(DARK)
    dark = picture(audience)
    audience.set_theme(LIGHT)
    book.restore(here.changed(settings=GradientSettings.of("himmelblau")))
    book.restore(here)
    opened.settle()
    audience.set_theme(DARK)  # everything is painted anew
    assert differing(picture(audience), dark) == 0


def test_input_methods_have_no_part_in_it(in_class: OpenClass) -> None:
    assert not in_class().present().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


# --- leaving ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["Esc", "close", "menu"])
def test_leaving_leaves_the_window_as_it_was(in_class: OpenClass, way: str) -> None:
    opened = in_class()
    window = opened.window
    window.lessons.guide.to(7, 4)
    before = None
    for presented in (True, False):
        if presented:
            audience = opened.present()  # once settled the window is, too
            before = picture(window), window.geometry(), [w.isVisible() for w in window.book.findChildren(QWidget)]
            press(audience, Qt.Key.Key_B)
            if way == "Esc":
                press(audience, Qt.Key.Key_Escape)
            elif way == "close":
                audience.close()
            else:
                menu = window.presentation._menu
                assert menu is not None
                next(action for action in menu.actions() if action.text() == "Leave").trigger()
        assert window.presentation.audience is None
    assert before is not None
    assert differing(picture(window), before[0]) == 0
    assert window.geometry() == before[1]
    assert [w.isVisible() for w in window.book.findChildren(QWidget)] == before[2]
    assert opened.present().isVisible(), "and it can be opened again"


def test_another_language_or_the_end_of_the_window_ends_it(in_class: OpenClass) -> None:
    opened = in_class()
    opened.present()
    opened.window.set_language("ko")
    assert opened.window.presentation.audience is None
    opened.window.set_language("en")


def test_keys_of_the_clicker_have_no_meaning_before(in_class: OpenClass) -> None:
    opened = in_class()
    menu = opened.window.presentation._menu
    assert menu is not None
    keys = {action.shortcut().toString(): action for action in menu.actions() if not action.shortcut().isEmpty()}
    assert [key for key, action in keys.items() if action.isEnabled()] == ["F5"]
    keys["F5"].trigger()
    assert opened.window.presentation.audience is not None
    assert set(keys) == {key for key, action in keys.items() if action.isEnabled()}
    keys["PgDown"].trigger()
    assert place(opened) == (0, 2)


# --- sizes -----------------------------------------------------------------------------------------------------------


@LANGUAGES
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_is_small_or_cut(in_class: OpenClass, size: tuple[int, int], spoken: str) -> None:
    opened = in_class(spoken)
    audience, wanted = opened.present(size), sizes(size[1])
    walk = opened.window.lessons.guide.walk
    assert walk is not None
    for scene, content in enumerate(walk.lesson.scenes):
        rooms = set()
        for beat, moment in enumerate(moments(content)):
            opened.window.lessons.guide.to(scene, beat)
            opened.settle()
            where, card = f"scene {scene + 1}, beat {beat}", audience._card
            check(card.layout_shown, card.width())
            assert card.layout_shown.height <= card.height() + 1, where
            assert audience.rect().contains(card.geometry()), where
            assert not card.geometry().intersects(audience._show.geometry()), where
            assert min(audience._show.width(), audience._show.height()) >= 0.4 * size[1], where
            said = moment.text.in_language(spoken)
            for piece in card.layout_shown.pieces:
                assert piece.font.pixelSize() >= wanted.small, where
                if said and said in piece.text:
                    assert piece.font.pixelSize() >= wanted.large, where
            assert not said or any(said in piece.text for piece in card.layout_shown.pieces), where
            rooms.add(str(card.geometry()))
        assert len(rooms) == 1, f"the picture of scene {scene + 1} jumps"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_in_a_picture_is_small(
    in_class: OpenClass, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    written: dict[str, float] = {}
    draw, label = QPainter.drawText, shapes.label_pixmap

    def drawing(painter: QPainter, *arguments: Any) -> Any:
        text = next((part for part in arguments if isinstance(part, str)), "")
        written[text] = painter.font().pixelSize() * painter.transform().m11()
        return draw(painter, *arguments)

    def labelling(text: str, font: QFont, colour: str, outline: str, ratio: float) -> Any:
        written[text] = font.pixelSize() * ratio
        return label(text, font, colour, outline, ratio)

    monkeypatch.setattr(QPainter, "drawText", drawing)
    monkeypatch.setattr(shapes, "label_pixmap", labelling)
    opened = in_class()
    audience, least = opened.present(size), sizes(size[1]).small
    assert least >= 28 * size[1] / 1080
    for scene in (0, 2, 3, 5, 6, 7, 11):
        opened.window.lessons.guide.to(scene, 4)
        opened.settle()
        written.clear()
        audience.grab()
        small = {text: px for text, px in written.items() if text.strip() and px < least - 0.5}
        assert not small, f"scene {scene + 1}"
        assert len(written) > 6
        for plot in audience._show.findChildren(QWidget):
            if plot.isVisible() and hasattr(plot, "getPlotItem"):
                for side in ("bottom", "left"):
                    axis = plot.getPlotItem().getAxis(side)
                    assert axis.label.font().pixelSize() >= least
            if plot.isVisible() and isinstance(plot, QLabel) and plot.text():
                assert plot.fontInfo().pixelSize() >= least, plot.text()


def test_the_smallest_is_28_at_1080_and_follows_the_height() -> None:
    assert sizes(1080)[:2] == (28, 36)
    for height in (720, 768, 1080, 1440, 2160):
        found = sizes(height)
        assert found.small >= 28 * height / 1080 > found.small - 1
        assert found.large >= 36 * height / 1080 > found.large - 1
        assert 2 * found.magnification == pytest.approx(4.67 * height / 1080, abs=0.01)


def test_a_text_too_long_for_any_card_takes_the_whole_display(in_class: OpenClass) -> None:
    opened = in_class()
    audience = opened.present((1024, 768))
    audience._contents = audience.contents.changed(sentence="as long as this sentence may be " * 40)
    audience._place()
    assert audience._show.isHidden()
    assert audience._card.layout_shown.height <= audience._card.height()
    check(audience._card.layout_shown, audience._card.width())


# --- the speaker -----------------------------------------------------------------------------------------------------


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@LANGUAGES
def test_the_note_is_the_speakers_alone(qtbot: QtBot, in_class: OpenClass, spoken: str) -> None:
    opened = in_class(spoken)
    presentation, display = opened.window.presentation, opened.window.screen()
    presentation.open(display, display)
    speaker, audience = presentation.speaker, presentation.audience
    assert isinstance(speaker, Speaker)
    assert audience is not None
    for scene in range(12):
        opened.window.lessons.guide.to(scene, 1)
        walk = opened.window.lessons.guide.walk
        assert walk is not None
        note = walk.here.note.in_language(spoken)
        assert speaker.note.text() == note
        assert note
        assert note not in audience.contents.text
        assert walk.next().moment.text.in_language(spoken) in speaker.coming.text()
    opened.window.lessons.guide.to(3, 5)
    assert speaker.coming.text().endswith("".join(walk.lesson.scenes[4].title.in_language(spoken)))
    press(speaker, Qt.Key.Key_PageDown)
    assert place(opened) == (4, 1)
    press(speaker, 0, "ㅠ")
    assert audience.is_black
    assert not any(note in texts(window) for window in (audience, opened.window))
    press(speaker, Qt.Key.Key_Escape)
    assert presentation.speaker is None
    assert presentation.audience is None


def test_on_the_only_display_nobody_sees_the_note(in_class: OpenClass) -> None:
    opened = in_class()
    opened.window.presentation.begin()
    assert opened.window.presentation.speaker is None
    assert opened.audience.isFullScreen()
    assert opened.audience.geometry() == QRect(opened.window.screen().geometry())


def test_the_pointer_hides_and_comes_back(qtbot: QtBot, in_class: OpenClass) -> None:
    audience = in_class().present()
    audience._pointer.setInterval(0)
    audience._pointer.start()
    qtbot.waitUntil(lambda: audience.cursor().shape() == Qt.CursorShape.BlankCursor, timeout=PATIENCE)
    audience._pointer.setInterval(100_000)
    mouse(QEvent.Type.MouseMove, audience, QPointF(20, 20))
    qtbot.waitUntil(lambda: audience.cursor().shape() != Qt.CursorShape.BlankCursor, timeout=PATIENCE)


def test_a_picture_asks_for_nothing_after_the_end(in_class: OpenClass) -> None:
    opened = in_class()
    opened.window.lessons.guide.to(8)
    audience = opened.present()
    picture_of_it = audience._show
    assert isinstance(picture_of_it, descent_show.DescentShow)
    assert isinstance(picture_of_it, show.Show)
    opened.window.presentation.end()
    asked = dict(opened.asked)
    opened.window.lessons.guide.next()
    assert opened.asked.get("present.descent") == asked["present.descent"]
