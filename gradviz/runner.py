"""One worker thread for the life of a window, behind two signals.

It pulls items from iterators, one iterator a lane at a time, and knows nothing of what they are. Lanes take turns
slice by slice; after a slice it rests about as long as it worked, so that the GUI thread gets the interpreter.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Condition
from time import perf_counter

from PySide6.QtCore import QObject, QThread, Signal

SLICE = 0.001
"""Seconds of work between two rests, or one item if that takes longer."""
REST = 1.0
"""Seconds of rest for a second of work."""
FRAME = 1 / 60
"""Seconds between two publications of a lane: nobody sees more."""
PATIENCE = 0.04
"""Seconds that a superseded request may still live to publish for the first time: cancelled at once, a picture
would freeze for as long as a slider is dragged."""


@dataclass(eq=False)
class _Request:
    lane: str
    number: int
    items: Iterator[object]
    unpublished: object | None = None
    published_at: float = 0.0
    superseded_at: float | None = None
    finished: bool = False

    def is_over(self, now: float) -> bool:
        """Superseded, and either published once or out of patience."""
        if self.superseded_at is None:
            return False
        return self.published_at > 0 or now - self.superseded_at > PATIENCE


class Runner(QObject):
    """Pulls what is submitted and publishes it: `produced(lane, number, item)`, at most once a frame and always
    the last item; `failed(lane, number, exception)`. An item None says "still working" and is not published.
    Both come in the thread that the runner lives in, and nothing comes of what has been cancelled, or after `close`.
    """

    produced = Signal(str, int, object)
    failed = Signal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._forgotten: dict[str, int] = {}  # the lane's number up to which it has been cancelled
        self._closed = False
        self._worker = _Worker(self)
        # through the GUI thread's queue: what was cancelled while it waited there is stopped here
        self._worker.produced.connect(self._on_produced)
        self._worker.failed.connect(self._on_failed)
        self._worker.start()

    def submit(self, lane: str, items: Iterator[object]) -> int:
        """Makes `items` the lane's newest request, superseding the one before; its number, higher than all before."""
        self._number += 1
        self._worker.accept(_Request(lane, self._number, items))
        return self._number

    def cancel(self, lane: str) -> None:
        """Forgets what the lane is doing."""
        self._forgotten[lane] = self._number
        self._worker.drop(lane)

    @property
    def at_rest(self) -> bool:
        """Whether nothing that was submitted is still worked on; what came of it may still wait to be delivered."""
        return self._worker.at_rest

    def close(self) -> None:
        """Ends the thread after the item it is at, and waits for it."""
        self._worker.stop()
        self._worker.wait()
        self._closed = True

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if self._is_wanted(lane, number):
            self.produced.emit(lane, number, item)

    def _on_failed(self, lane: str, number: int, problem: object) -> None:
        if self._is_wanted(lane, number):
            self.failed.emit(lane, number, problem)

    def _is_wanted(self, lane: str, number: int) -> bool:
        return not self._closed and number > self._forgotten.get(lane, 0)


class _Worker(QThread):
    produced = Signal(str, int, object)
    failed = Signal(str, int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._news = Condition()
        self._current: dict[str, _Request] = {}
        self._pending: dict[str, _Request] = {}
        self._published: dict[str, float] = {}  # by lane: when it last was
        self._stopping = False

    def accept(self, request: _Request) -> None:
        with self._news:
            current = self._current.get(request.lane)
            if current is None or current.published_at > 0:
                self._current[request.lane] = request
                self._pending.pop(request.lane, None)
            else:
                self._pending[request.lane] = request
                current.superseded_at = current.superseded_at or perf_counter()
            self._news.notify()

    @property
    def at_rest(self) -> bool:
        with self._news:
            return not self._current and not self._pending

    def drop(self, lane: str) -> None:
        with self._news:
            self._current.pop(lane, None)
            self._pending.pop(lane, None)

    def stop(self) -> None:
        with self._news:
            self._stopping = True
            self._news.notify()

    def run(self) -> None:
        for turn in itertools.count():
            with self._news:
                self._news.wait_for(lambda: self._stopping or self._current)
                if self._stopping:
                    return
                lanes = list(self._current.values())
            worked = self._work(lanes[turn % len(lanes)])
            with self._news:
                if not self._stopping:
                    self._news.wait(worked * REST)

    def _work(self, request: _Request) -> float:
        """One slice of the request; the seconds it took."""
        began = now = perf_counter()
        try:
            while not request.finished and now - began < SLICE:
                item = next(request.items)
                request.unpublished = item if item is not None else request.unpublished
                now = perf_counter()
        except StopIteration:
            request.finished = True
        except Exception as error:  # noqa: BLE001  whatever the work raises is the page's to say
            request.finished = True
            request.unpublished = None
            if self._is_current(request):
                self.failed.emit(request.lane, request.number, error)
        self._publish(request, now)
        waits = request.unpublished is not None  # for its frame
        if (request.finished and not (waits and self._is_newest(request))) or request.is_over(now):
            self._advance(request)
        return max(perf_counter() - began, SLICE if request.finished else 0.0)

    def _publish(self, request: _Request, now: float) -> None:
        due = now - self._published.get(request.lane, -FRAME) >= FRAME
        if request.unpublished is not None and due and self._is_current(request):
            self.produced.emit(request.lane, request.number, request.unpublished)
            request.unpublished = None
            request.published_at = self._published[request.lane] = now

    def _is_newest(self, request: _Request) -> bool:
        with self._news:
            return self._current.get(request.lane) is request and request.lane not in self._pending

    def _is_current(self, request: _Request) -> bool:
        with self._news:
            return self._current.get(request.lane) is request

    def _advance(self, request: _Request) -> None:
        """The lane goes on to what was submitted meanwhile."""
        with self._news:
            if self._current.get(request.lane) is request:
                del self._current[request.lane]
                if request.lane in self._pending:
                    self._current[request.lane] = self._pending.pop(request.lane)
