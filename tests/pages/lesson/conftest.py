"""What the tests of lessons in the window share: a window, a lesson of one's own, what is said over the window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gradviz.core import DerivativeSettings, Experiment
from gradviz.lessons import Ask, Conclude, Lesson, Play, Reveal, Scene, Text
from gradviz.pages.book import open_book
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.state import Position, State
from gradviz.window import Window
from tests.conftest import PATIENCE, discard

SPHERE = State(Experiment.of("sphere"))
T = Text.of
OWN = Lesson(
    T("Own"),
    (
        Scene(
            T({"en": "First", "ko": "처음"}),
            SPHERE,
            (
                Ask(T("Where?"), (T("here"), T("there"), T("nowhere")), 1, T("There."), frozenset({"outcome"})),
                Play(7, T("Seven")),
                Reveal(),
                Conclude(T("Kept")),
            ),
            T("For me"),
        ),
        Scene(T("Second"), State(DerivativeSettings("sine", 1.0), position=Position(3))),
    ),
)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    made = Window(open_book([SPHERE]), "light")
    made.show()
    yield made
    made.lessons.document.stack.setClean()  # nothing is asked at the end
    discard(made)


@pytest.fixture
def desk(window: Window) -> LessonDesk:
    return window.lessons


@pytest.fixture
def own(desk: LessonDesk) -> LessonDesk:
    """With a lesson that is open and edited."""
    desk.document.open(OWN)
    desk.guide.to(0)
    desk.menu.editing.setChecked(True)
    return desk


@pytest.fixture
def boxes(qtbot: QtBot, window: Window) -> Iterator[Callable[[], list[QMessageBox]]]:
    """What is said over the window at the moment; nothing may be left of it."""
    yield lambda: [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox), timeout=PATIENCE)


def press(box: QMessageBox, button: QMessageBox.StandardButton) -> None:
    """Answers a box."""
    found = box.button(button)
    assert isinstance(found, QPushButton)
    found.click()
