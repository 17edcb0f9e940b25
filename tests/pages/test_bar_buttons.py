"""What is offered under a picture is pressed by mouse and by key, and after it the space key plays."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gradviz.core import Experiment
from gradviz.core.training.settings import TrainingSettings
from gradviz.state import State
from gradviz.window import Window
from tests.conftest import PATIENCE, discard, whole_window

THIN = "\u2009"
LONG = Experiment.of("rosenbrock", steps=1_000_000)
OVERFITTED = TrainingSettings.of("network", "noisy", gradient="backpropagated")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = whole_window(qtbot, [State(Experiment.of("sphere")), State(OVERFITTED)])
    yield made
    discard(made)


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(button: QPushButton) -> None:
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)


def space(window: Window) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)


def plays_once(window: Window) -> bool:
    """Whether the space key plays, and the same key again pauses."""
    window.page.player.seek(0)
    played = []
    for _ in range(2):
        space(window)
        played.append(window.page.player.playing)
    return played == [True, False]


@pytest.mark.parametrize("use", [click, press])
def test_after_a_run_is_stopped_and_begun_again_space_plays(
    qtbot: QtBot, window: Window, use: Callable[[QPushButton], None]
) -> None:
    page, bar = window.page, window.page.outcome
    page.begin(LONG)
    qtbot.waitUntil(lambda: bar.stop.isVisible() and page.run.taken > 0, timeout=PATIENCE)
    use(bar.stop)
    assert not page.run.is_running
    assert plays_once(window)
    use(bar.again)
    assert page.run.is_running
    qtbot.waitUntil(lambda: bar.stop.isVisible() and page.run.taken > 0, timeout=PATIENCE)
    assert plays_once(window)
    use(bar.stop)


def test_long_counts_are_written_in_one_way(qtbot: QtBot, window: Window) -> None:
    page = window.page
    page.begin(LONG)
    qtbot.waitUntil(lambda: page.outcome.stop.isVisible() and page.run.taken > 1000, timeout=PATIENCE)
    click(page.outcome.stop)
    page.player.seek(1000)
    (speeds,) = page.transport.findChildren(QComboBox)
    texts = [label.text() for label in page.findChildren(QLabel)]
    texts += [page.outcome.text, *(speeds.itemText(index) for index in range(speeds.count()))]
    taken = f"{page.run.taken:,}".replace(",", THIN)
    assert f"1{THIN}000 / {taken}" in texts
    assert f"Stopped at step {taken}." in texts
    assert f"1{THIN}000 steps/s" in texts
    assert not [text for text in texts if re.search(r"\d,\d{3}", text)]


@pytest.mark.parametrize("use", [click, press])
def test_after_the_cure_space_plays(qtbot: QtBot, window: Window, use: Callable[[QPushButton], None]) -> None:
    window.book.turn_to(window.book.index_of("training"))
    page = window.page
    qtbot.waitUntil(page.outcome.cure.isVisible, timeout=PATIENCE)
    use(page.outcome.cure)
    assert page.settings.epochs < OVERFITTED.epochs
    qtbot.waitUntil(lambda: not page.run.is_running, timeout=PATIENCE)
    assert plays_once(window)
