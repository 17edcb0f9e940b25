"""A window with all its pages, on which a lesson is walked."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from gradviz.core import Trace
from gradviz.pages.book import open_book
from gradviz.runner import Runner
from gradviz.window import Window
from tests.conftest import PATIENCE, discard


class Lanes:
    """What the worker has been asked and has answered, by lane."""

    def __init__(self) -> None:
        self.asked: dict[str, int] = {}
        self.came: dict[str, tuple[int, object]] = {}

    @property
    def quiet(self) -> bool:
        """Nothing that was asked for is still to come."""
        return all(self._answered(lane, number) for lane, number in self.asked.items())

    def _answered(self, lane: str, number: int) -> bool:
        last, item = self.came.get(lane, (0, None))
        grows_on = isinstance(item, Trace) and item.outcome is None
        return last >= number and not grows_on and getattr(item, "is_finished", True)

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        self.came[lane] = (number, item)

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        submit, cancel = Runner.submit, Runner.cancel

        def recording(runner: Runner, lane: str, items: Iterator[object]) -> int:
            if not self.asked:
                runner.produced.connect(self._on_produced)
            number = self.asked[lane] = submit(runner, lane, items)
            return number

        def forgetting(runner: Runner, lane: str) -> None:
            self.asked.pop(lane, None)
            cancel(runner, lane)

        monkeypatch.setattr(Runner, "submit", recording)
        monkeypatch.setattr(Runner, "cancel", forgetting)


@pytest.fixture
def lanes(monkeypatch: pytest.MonkeyPatch) -> Lanes:
    made = Lanes()
    made.watch(monkeypatch)
    return made


@pytest.fixture
def window(qtbot: QtBot, lanes: Lanes) -> Iterator[Window]:
    made = Window(open_book(), "light")
    made.resize(1366, 690)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    discard(made)


@pytest.fixture
def settle(qtbot: QtBot, window: Window, lanes: Lanes) -> Callable[[], None]:
    """Waits until the page shows all that it is going to show."""

    def is_still() -> bool:
        for _ in range(5):  # what asks for room is in something that asks for room
            QCoreApplication.sendPostedEvents()
        timers = window.page.findChildren(QTimer)
        waiting = any(timer.isActive() and timer.isSingleShot() and timer.interval() == 0 for timer in timers)
        return lanes.quiet and not waiting and not window.page.player.playing

    return lambda: qtbot.waitUntil(is_still, timeout=PATIENCE)
