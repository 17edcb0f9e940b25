"""The wheel scrolls; it sets nothing that the Tab key has not come to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QScrollArea, QSlider
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.state import State, View
from gradviz.window import Window
from tests.conftest import PATIENCE, discard, wheel, whole_window

STATES = {
    "derivative": State(DerivativeSettings(h=1e-3)),
    "gradient": State(GradientSettings(), View(tab="traps")),
    "descent": State(Experiment.of("sphere", steps=40)),
    "rates": State(RatesSettings.of("sphere", steps=30, count=20)),
    "training": State(TrainingSettings(epochs=5)),
}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = whole_window(qtbot, STATES.values())
    yield made
    discard(made)


def turned(qtbot: QtBot, window: Window, page: str) -> list[QComboBox | QSlider]:
    """The lists and sliders that are to be seen on a page; those of a fold, too."""
    window.book.turn_to(window.book.index_of(page))
    qtbot.waitUntil(lambda: window.book.at_rest, timeout=PATIENCE)
    found: list[QComboBox | QSlider] = [*window.page.findChildren(QComboBox), *window.page.findChildren(QSlider)]
    return [each for each in found if each.isVisible()]


def shown(control: QComboBox | QSlider) -> int:
    return control.currentIndex() if isinstance(control, QComboBox) else control.value()


@pytest.mark.parametrize("page", STATES)
def test_the_wheel_sets_nothing(qtbot: QtBot, window: Window, page: str) -> None:
    controls = turned(qtbot, window, page)
    assert len(controls) > 3
    for control in controls:
        settings, speed, before = window.page.state.settings, window.page.player.speed, shown(control)
        for notches in (-1, 1, 1):
            wheel(control, QPointF(control.rect().center()), notches)
            assert (window.page.state.settings, window.page.player.speed) == (settings, speed), control
            assert shown(control) == before, control.accessibleName()
    assert not window.changes.canUndo()


@pytest.mark.parametrize("page", STATES)
def test_where_the_tab_key_has_come_to_it_turns(qtbot: QtBot, window: Window, page: str) -> None:
    for control in turned(qtbot, window, page):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        first = shown(control)
        seen = set()
        for notches in (-1, 1, 1):
            wheel(control, QPointF(control.rect().center()), notches)
            seen.add(shown(control))
        assert seen - {first}, control.accessibleName()
    qtbot.waitUntil(lambda: window.book.at_rest, timeout=PATIENCE)


def test_over_a_list_the_panel_scrolls(qtbot: QtBot, window: Window) -> None:
    window.resize(window.minimumSize())
    (optimizer,) = (box for box in turned(qtbot, window, "training") if box.accessibleName() == "Optimizer")
    area = optimizer.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=PATIENCE)
    at = optimizer.mapTo(window, QPointF(optimizer.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, -120))
    assert bar.value() > 0


def test_a_click_on_the_list_of_mistakes_leaves_the_arrow_keys_to_the_run(qtbot: QtBot, window: Window) -> None:
    (mistakes,) = (box for box in turned(qtbot, window, "gradient") if box.accessibleName() == "Mistake")
    QTest.mouseClick(mistakes, Qt.MouseButton.LeftButton)
    mistakes.hidePopup()
    assert not mistakes.hasFocus()
