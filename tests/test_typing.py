"""What is typed and not yet confirmed is what the next press or key goes by."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from gradviz.controls.unfinished import Unfinished
from gradviz.core import Experiment
from gradviz.pages.page import Page
from gradviz.pages.page_tabs import PageTabs
from gradviz.state import State
from gradviz.window import Window
from tests.conftest import PATIENCE, discard, on_screen, whole_window

TYPED = "0.25"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = whole_window(qtbot, [State(Experiment.of("sphere", steps=40))])
    yield made
    if made.exporting.dialog is not None:
        made.exporting.end()
    made.lessons.document.stack.setClean()  # nothing is asked at the end
    discard(made)


@pytest.fixture
def eta(window: Window) -> QLineEdit:
    """The field of the learning rate, in which somebody has typed."""
    (field,) = (field for field in window.page.findChildren(QLineEdit) if field.accessibleName() == "η")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, TYPED)
    return field


def rate_of(state: object) -> float:
    assert isinstance(state, State)
    assert isinstance(state.settings, Experiment)
    return state.settings.eta


def press_button(window: Window, text: str) -> None:
    buttons = (each for each in window.findChildren(QAbstractButton) if each.isVisible())
    (button,) = (each for each in buttons if text in (each.text(), each.accessibleName()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept_run(window: Window) -> float:
    press_button(window, "Compare")
    return float(window.page.others.runs[0].experiment.eta)


def carried_run(window: Window) -> float:
    press_button(window, "→ Learning rate")
    return float(window.page.settings.optimizer.rate)


def stepped_run(window: Window) -> float:
    press_button(window, "One step forward (→)")
    assert window.page.player.tick == 1
    return rate_of(window.page.state)


def run_that_is_left(window: Window) -> float:
    left = window.page
    (tabs,) = window.findChildren(PageTabs)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert window.page is not left
    return rate_of(left.state)


def run_from_a_place(window: Window) -> float:
    plot = window.page.plot
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(plot, 1.0, 2.0).toPoint())
    return rate_of(window.page.state)


def scene(window: Window) -> float:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, CTRL)
    return rate_of(window.lessons.document.lesson.scenes[0].state)


def remembered_run(window: Window) -> float:
    sessions: list[float] = []
    window.closing.connect(lambda: sessions.append(rate_of(window.session.states[0])))
    window.close()
    return sessions[0]


GOING_ON = (kept_run, carried_run, stepped_run, run_that_is_left, run_from_a_place, scene, remembered_run)


@pytest.mark.parametrize("go_on", GOING_ON)
def test_what_stands_in_the_field_counts(window: Window, eta: QLineEdit, go_on: Callable[[Window], float]) -> None:
    assert rate_of(window.page.state) != float(TYPED), "nobody has confirmed it yet"
    assert go_on(window) == float(TYPED)


def test_what_stands_in_the_field_is_exported(qtbot: QtBot, window: Window, eta: QLineEdit) -> None:
    QTest.keyClick(eta, Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: window.exporting.dialog is not None, timeout=PATIENCE)
    assert rate_of(window.exporting.dialog._subject.state) == float(TYPED)


def test_what_stands_in_the_field_is_copied(qtbot: QtBot, window: Window, eta: QLineEdit) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    (file,) = (menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&File")
    bar = window.menuBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(file.menuAction()).center())
    (copy,) = (action for action in file.actions() if action.text() == "Copy as Python")
    QTest.mouseClick(file, Qt.MouseButton.LeftButton, pos=file.actionGeometry(copy).center())
    qtbot.waitUntil(lambda: clipboard.text() != "", timeout=PATIENCE)
    assert TYPED in clipboard.text()


def test_a_page_that_is_left_meanwhile_is_not_exported(qtbot: QtBot, window: Window, eta: QLineEdit) -> None:
    QTest.keyClick(eta, Qt.Key.Key_E, CTRL)
    window.book.turn_to(0)
    qtbot.waitUntil(lambda: window.book.at_rest, timeout=PATIENCE)
    assert window.exporting.dialog is None


def test_a_press_within_the_field_does_not_end_it(window: Window, eta: QLineEdit) -> None:
    QTest.mouseClick(eta, Qt.MouseButton.LeftButton, pos=eta.rect().center())
    assert rate_of(window.page.state) != float(TYPED)
    QTest.keyClick(eta, Qt.Key.Key_Return)
    assert rate_of(window.page.state) == float(TYPED)


def test_what_cannot_be_read_is_said_and_the_button_does_its_work(window: Window, eta: QLineEdit) -> None:
    before = rate_of(window.page.state)
    QTest.keyClicks(eta, "?")
    assert stepped_run(window) == before
    assert eta.property("wrong")


def test_events_are_watched_only_while_something_is_typed(
    window: Window, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    seen: list[bool] = []

    def watch(self: Unfinished, watched: QObject) -> bool:
        seen.append(True)
        return is_beside(self, watched)

    is_beside = Unfinished._is_beside
    monkeypatch.setattr(Unfinished, "_is_beside", watch)
    press_button(window, "One step forward (→)")
    assert not seen
    request.getfixturevalue("eta")
    press_button(window, "One step forward (→)")
    assert seen
    seen.clear()
    press_button(window, "One step forward (→)")
    assert not seen


def test_a_run_is_not_begun_twice(qtbot: QtBot, window: Window, eta: QLineEdit) -> None:
    page: Page = window.page
    with qtbot.waitSignal(page.altered, timeout=PATIENCE):
        press_button(window, "One step forward (→)")
    before = window.changes.count()
    QTest.keyClick(eta, Qt.Key.Key_Return)
    press_button(window, "One step forward (→)")
    assert window.changes.count() == before == 1
