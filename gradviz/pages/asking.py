"""What a picture needs of the worker, asked for once it is known what that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from gradviz.core import CoreError
from gradviz.runner import Runner


class Asking(QObject):
    """Asks on a lane of its own, once however often the wish changed in between, and not for what it has asked for
    already. `produced(item)` and `failed(problem)` as it comes.

    wish   what is wanted now; None while nothing of it can be seen
    items  makes it
    """

    produced = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        runner: Runner,
        lane: str,
        wish: Callable[[], object],
        items: Callable[[], Iterator[object]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._lane = runner, lane
        self._wish, self._items = wish, items
        self.asked: object = None  # the wish that was asked for last
        self._newest = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._submit)
        runner.produced.connect(self._on_produced)
        runner.failed.connect(self._on_failed)

    def want(self) -> None:
        """The wish may have changed."""
        self._timer.start()

    def forget(self) -> None:
        """What has been asked for is of no use any more, nor what came of it."""
        self._runner.cancel(self._lane)
        self.asked = None

    def end(self) -> None:
        """Nothing comes after this."""
        self._timer.stop()
        self._runner.cancel(self._lane)
        self._runner.produced.disconnect(self._on_produced)
        self._runner.failed.disconnect(self._on_failed)

    def _submit(self) -> None:
        wish = self._wish()
        if wish is not None and wish != self.asked:
            self.asked = wish
            self._runner.submit(self._lane, self._items())

    def _is_newest(self, lane: str, number: int) -> bool:
        if lane != self._lane or number < self._newest:
            return False
        self._newest = number
        return True

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if self._is_newest(lane, number):
            self.produced.emit(item)

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if self._is_newest(lane, number):
            self.asked = None  # it may be asked for again
            self.failed.emit(problem)
            if not isinstance(problem, (CoreError, MemoryError)):
                raise problem
