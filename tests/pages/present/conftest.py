"""A window with the built-in lesson open, shown to a class."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradviz import language
from gradviz.lessons.files import built_in_lessons
from gradviz.pages.book import open_book
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.present.audience import Audience
from gradviz.runner import Runner
from gradviz.theme import LIGHT, ui_font
from gradviz.translator import interpret
from gradviz.window import Window, dress
from tests.conftest import PATIENCE, discard


class Class:
    """The window, what the class sees of it, and what of all that was asked for is still to come."""

    def __init__(self, qtbot: QtBot, window: Window, asked: dict[str, int]) -> None:
        self.window, self.qtbot, self.asked = window, qtbot, asked
        self.came: dict[str, int] = {}
        window.book.page.runner.produced.connect(self._on_produced)  # type: ignore[attr-defined]

    def _on_produced(self, lane: str, number: int, _: object) -> None:
        self.came[lane] = number

    @property
    def audience(self) -> Audience:
        assert self.window.presentation.audience is not None
        return self.window.presentation.audience

    def present(self, size: tuple[int, int] = (1280, 720)) -> Audience:
        """Opens it in that size, on a display that does not matter."""
        display = self.window.screen()
        self.window.presentation.open(display, None)
        self.audience.showNormal()
        self.audience.resize(*size)
        self.audience.activateWindow()
        self.audience.setFocus()
        self.settle()
        return self.audience

    def settle(self) -> None:
        """Until everything that was asked for is there."""
        self.qtbot.waitUntil(self._is_settled, timeout=PATIENCE)

    def _is_settled(self) -> bool:
        QCoreApplication.sendPostedEvents()
        page = self.window.page
        ended = not isinstance(page, DescentPage) or (
            page.trace is not None and page.trace.outcome is not None and page.shown == page.experiment
        )
        waiting = any(timer.isActive() for timer in self.audience._show.findChildren(QTimer))
        lane = f"present.{page.key}"
        shown = self.came.get(lane) == self.asked.get(lane)
        return ended and not waiting and shown and not page.player.playing


@pytest.fixture
def in_class(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Class]]:
    """Opens a window in a language, with the lesson or without."""
    asked: dict[str, int] = {}
    submit = Runner.submit

    def recording(self: Runner, lane: str, items: Iterator[object]) -> int:
        asked[lane] = submit(self, lane, items)
        return asked[lane]

    monkeypatch.setattr(Runner, "submit", recording)
    opened: list[Window] = []

    def open_one(spoken: str = language.ENGLISH, lesson: bool = True) -> Class:
        interpret(qapp, spoken)
        qapp.setFont(ui_font())
        window = Window(open_book(), "light", spoken)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        if lesson:
            window.lessons.guide.open(built_in_lessons()[0])
        return Class(qtbot, window, asked)

    yield open_one
    for window in opened:
        discard(window)
    opened.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    interpret(qapp, language.ENGLISH)
    qapp.setFont(ui_font())
    dress(LIGHT)
