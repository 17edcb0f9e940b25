"""Buttons, scrubber and speed: what is asked for comes out as signals, what is shown says nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSlider

from gradviz.controls.transport import FAST_SPEEDS, SPEEDS, Transport, icon
from gradviz.player import FASTEST, SLOWEST
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, discard, picture, pixels


class Heard:
    """A transport and what it asked for."""

    def __init__(self) -> None:
        self.widget = Transport(4.0)
        self.said: list[tuple[object, ...]] = []
        for name in ("toggled", "stepped", "sought", "ended", "speed_chosen"):
            getattr(self.widget, name).connect(lambda *values, name=name: self.said.append((name, *values)))

    def button(self, name: str) -> QPushButton:
        (found,) = (
            b for b in self.widget.findChildren(QPushButton) if (b.text() or b.accessibleName()).startswith(name)
        )
        return found

    @property
    def scrubber(self) -> QSlider:
        (found,) = self.widget.findChildren(QSlider)
        return found

    @property
    def speed(self) -> QComboBox:
        (found,) = self.widget.findChildren(QComboBox)
        return found

    @property
    def count(self) -> str:
        (label,) = self.widget.findChildren(QLabel)
        return label.text()


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[Heard]:
    made = Heard()
    made.widget.resize(900, 60)
    made.widget.show()
    yield made
    discard(made.widget)


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("Play", ("toggled",)),
        ("One step forward", ("stepped", 1)),
        ("One step back", ("stepped", -1)),
        ("To the start", ("ended", False)),
        ("To the end", ("ended", True)),
    ],
)
def test_each_button_asks_for_one_thing(heard: Heard, button: str, said: tuple[object, ...]) -> None:
    QTest.mouseClick(heard.button(button), Qt.MouseButton.LeftButton)
    assert heard.said == [said]


def test_the_scrubber_seeks(heard: Heard) -> None:
    heard.widget.show_tick(0, 100)
    heard.scrubber.setValue(37)
    assert heard.said == [("sought", 37)]


@pytest.mark.parametrize(
    ("tick", "last", "text"),
    [(0, 0, "0 / 0"), (7, 100, "7 / 100"), (1_000_000, 1_000_000, "1\u2009000\u2009000 / 1\u2009000\u2009000")],
)
def test_what_is_shown_is_not_asked_for(heard: Heard, tick: int, last: int, text: str) -> None:
    heard.widget.show_tick(tick, last)
    heard.widget.show_playing(True)
    heard.widget.show_playing(False)
    heard.widget.reserve(last)
    assert heard.said == []
    assert heard.count == text
    assert heard.scrubber.value() == tick
    assert heard.scrubber.maximum() == max(last, 1)


def test_a_run_that_gets_shorter_or_longer_is_no_request(heard: Heard) -> None:
    for tick, last in ((90, 100), (5, 10), (5, 1000), (0, 1)):
        heard.widget.show_tick(tick, last)
        assert heard.scrubber.value() == tick
    assert heard.said == []


@pytest.mark.parametrize("speed", [*SPEEDS, *FAST_SPEEDS])
def test_every_speed_can_be_chosen_and_played(heard: Heard, speed: float) -> None:
    index = heard.speed.findData(speed)
    heard.speed.setCurrentIndex(index)
    heard.speed.activated.emit(index)
    assert heard.said == [("speed_chosen", speed)]
    assert SLOWEST <= speed <= FASTEST


def test_the_speed_it_begins_with_is_shown(heard: Heard) -> None:
    assert heard.speed.currentData() == 4.0


def test_play_becomes_pause_and_back(heard: Heard) -> None:
    before = picture(heard.widget)
    heard.widget.show_playing(True)
    assert heard.button("Pause")
    heard.widget.show_playing(False)
    assert heard.button("Play")
    assert differing(picture(heard.widget), before) == 0


def test_nothing_shifts_while_it_plays(heard: Heard) -> None:
    heard.widget.reserve(1_000_000)
    widths = set()
    for tick in (0, 9, 1234, 999_999):
        heard.widget.show_tick(tick, 1_000_000)
        heard.widget.grab()
        widths.add(heard.scrubber.width())
    assert len(widths) == 1


def test_icons_follow_the_look(heard: Heard) -> None:
    before = picture(heard.widget)
    heard.widget.set_theme(DARK)
    assert differing(picture(heard.widget), before) > 0
    heard.widget.set_theme(LIGHT)
    assert differing(picture(heard.widget), before) == 0


@pytest.mark.parametrize("shape", ["play", "pause", "forward", "back", "first", "last"])
def test_an_icon_is_drawn_and_not_a_letter(qapp: QApplication, shape: str) -> None:
    made = pixels(icon(shape, "#ff0000", "#00ff00").pixmap(16, 16).toImage())
    assert (made[:, :, 2] > 200).sum() > 20


def test_an_icon_and_its_mirror_image(qapp: QApplication) -> None:
    def shape(name: str) -> object:
        return pixels(icon(name, "#ff0000", "#00ff00").pixmap(16, 16).toImage())[:, :, 2] > 128

    for there, back in (("forward", "back"), ("last", "first")):
        assert (shape(there)[:, ::-1] == shape(back)).mean() > 0.97  # type: ignore[index]


def test_every_button_is_named(heard: Heard) -> None:
    for button in heard.widget.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
