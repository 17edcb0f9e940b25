"""The run that a page follows: what the worker has been asked for, and what has come of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from gradviz.core import CoreError
from gradviz.runner import Runner


class Growing(Protocol):
    """A trace of a run, as far as it has come."""

    @property
    def steps(self) -> int: ...

    @property
    def outcome(self) -> object | None:
        """How it ended, None while it has not."""


Settings = TypeVar("Settings")
Trace = TypeVar("Trace", bound=Growing)


class Followed(QObject, Generic[Settings, Trace]):
    """`begun` are the settings of the run that was begun last. `trace` is what is shown, a run of the settings
    `shown`: until something has come of the one that was begun, it is the one before. `grown(before)` comes when there
    is another trace, with the one that there was; `failed(problem)` when there is not to be one."""

    grown = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: Runner, lane: str, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begun = self.shown = settings
        self.trace: Trace | None = None
        self.is_running = False  # whether more is to come of the run that was begun last
        self._runner, self._lane = runner, lane
        self._newest = 0  # the number under which the worker was asked for what is shown
        self._asked: dict[int, Settings] = {}  # by number: the settings of the runs that may still come
        runner.produced.connect(self._on_produced)
        runner.failed.connect(self._on_failed)

    def begin(self, settings: Settings) -> None:
        """Another run is to be followed: from now on that is what is waited for."""
        self.begun = settings
        self.is_running = True

    def ask(self, run: Iterator[Trace]) -> None:
        """Has the run that was begun computed."""
        self._asked[self._runner.submit(self._lane, run)] = self.begun

    def show(self, trace: Trace) -> None:
        """What has come of the run that was begun is known already, in part or to its end."""
        self.forget()
        self._asked.clear()
        self.shown = self.begun
        self._take(trace)

    def forget(self) -> None:
        """What has been asked for is of no use any more."""
        self._runner.cancel(self._lane)

    def stop(self) -> None:
        """The run that is being computed ends where it is."""
        self.forget()
        self.is_running = False

    @property
    def is_stopped(self) -> bool:
        """Whether it was ended before it came to an end of its own."""
        return not self.is_running and (self.trace is None or self.trace.outcome is None)

    @property
    def taken(self) -> int:
        """How many steps have come of the run that was begun."""
        return self.trace.steps if self.trace is not None and self.shown == self.begun else 0

    def _take(self, trace: Trace) -> None:
        before, self.trace = self.trace, trace
        if trace.outcome is not None and self.shown == self.begun:
            self.is_running = False
        self.grown.emit(before)

    def _on_produced(self, lane: str, number: int, item: Trace) -> None:
        if lane == self._lane and number >= self._newest:
            self._newest = number
            self.shown = self._asked.get(number, self.shown)
            self._asked = {asked: settings for asked, settings in self._asked.items() if asked >= number}
            self._take(item)

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if lane != self._lane or number < max(self._asked, default=self._newest):
            return  # another run has been begun since
        self.is_running = False
        self.failed.emit(problem)
        if not isinstance(problem, (CoreError, MemoryError)):
            raise problem
