"""The Training page in a window of a small laptop, driven by its own methods."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from gradviz.core.training.settings import TrainingSettings
from gradviz.pages.training.page import TrainingPage
from gradviz.runner import Runner
from tests.conftest import PATIENCE, discard

SMALL = (1366, 650)
LANES = ("training.run", "training.field", "training.batch")

OpenTraining = Callable[..., TrainingPage]


@pytest.fixture
def open_training(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenTraining]:
    """Opens the page, with its training ended and its landscape there."""
    asked: dict[Runner, dict[str, int]] = {}
    came: dict[Runner, dict[str, int]] = {}
    submit = Runner.submit

    def recording(self: Runner, lane: str, items: Iterator[object]) -> int:
        number = submit(self, lane, items)
        asked.setdefault(self, {})[lane] = number
        return number

    monkeypatch.setattr(Runner, "submit", recording)
    opened: list[tuple[QMainWindow, Runner]] = []

    def open_one(settings: TrainingSettings | None = None, settle: bool = True) -> TrainingPage:
        runner = Runner()
        came[runner] = {}
        runner.produced.connect(lambda lane, number, _: came[runner].__setitem__(lane, number))
        page = TrainingPage(settings or TrainingSettings(), runner)
        page.settled = lambda: settled(page)  # type: ignore[attr-defined]
        window = QMainWindow()
        window.setCentralWidget(page)
        window.resize(*SMALL)
        opened.append((window, runner))
        with qtbot.waitExposed(window):
            window.show()
        if settle:
            settle_down(qtbot, page)
        return page

    def settled(page: TrainingPage) -> bool:
        QCoreApplication.sendPostedEvents()
        waiting = any(t.isActive() for t in page.findChildren(QTimer) if t.isSingleShot() and t.interval() == 0)
        trace = page.trace
        ended = trace is not None and trace.outcome is not None and trace.settings == page.settings
        all_came = asked[page.runner] == {lane: came[page.runner].get(lane) for lane in asked[page.runner]}
        return ended and all_came and not waiting

    yield open_one
    for window, runner in opened:
        runner.close()
        discard(window)
        runner.deleteLater()
    opened.clear()
    asked.clear()
    came.clear()


def settle_down(qtbot: QtBot, page: TrainingPage) -> None:
    """Until nothing that was asked for is still to come."""
    qtbot.waitUntil(page.settled, timeout=PATIENCE)  # type: ignore[attr-defined]
