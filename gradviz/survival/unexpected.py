"""Exceptions that nobody has caught: logged, counted and told once each, from whatever thread they come."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Signal

MOST = 50
"""Different errors that are remembered: what comes after so many is of the same making."""

logger = logging.getLogger(__name__)


@dataclass
class _Error:
    """One, and how often it has come."""

    text: str
    count: int = 1


class Unexpected(QObject):
    """`happened(kind, reason)` for an error that has not been there before, in the thread that this lives in; `kind` is
    "memory", "file" with its reason, or "program".

    A painting that fails does so sixty times a second: the same error is told and logged once, and then counted.
    """

    happened = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.RLock()  # a collection of garbage may raise inside
        self._others = 0  # beside those that are remembered
        self._errors: dict[tuple[str, str, int], _Error] = {}  # by kind of exception and place

    @property
    def details(self) -> str:
        """Everything that has happened, with its tracebacks."""
        with self._lock:
            others = [f"{self._others} others"] if self._others else []
            return "\n".join([*(f"{error.count} ×\n{error.text}" for error in self._errors.values()), *others])

    @property
    def count(self) -> int:
        """How many different errors there were."""
        return len(self._errors)

    def take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> bool:
        """One exception, in whatever thread it was raised; whether it is worth another word."""
        with self._lock:
            is_new = self._note(kind, error, trace)
        if is_new:
            self.happened.emit(*_told(error))
        return is_new

    def _note(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> bool:
        """Whether this one has not been there before."""
        place = _place(kind, trace)
        known = self._errors.get(place)
        if known is not None:
            known.count += 1
            if _is_power_of_ten(known.count):
                logger.error("%s again: %d times by now", kind.__name__, known.count)
            return False
        if len(self._errors) == MOST:
            self._others += 1
            if _is_power_of_ten(self._others):
                logger.error("%s and others beside: %d by now that are not told", kind.__name__, self._others)
            return False
        text = "".join(traceback.format_exception(kind, error, trace))
        self._errors[place] = _Error(text)
        logger.error("%s", text.rstrip())
        return True


@contextmanager
def catching(unexpected: Unexpected) -> Iterator[None]:
    """Every exception that nobody catches is brought there, and once to whoever was told of it before."""
    formerly = sys.excepthook, threading.excepthook, sys.unraisablehook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if unexpected.take(kind, error, trace):
            formerly[0](kind, error, trace)

    def of_thread(raised: threading.ExceptHookArgs) -> None:
        if raised.exc_type is SystemExit:  # a thread that ends itself
            return
        if unexpected.take(raised.exc_type, raised.exc_value, raised.exc_traceback):
            formerly[1](raised)

    def unraisable(raised: sys.UnraisableHookArgs) -> None:
        if unexpected.take(raised.exc_type, raised.exc_value, raised.exc_traceback):
            formerly[2](raised)

    sys.excepthook, threading.excepthook, sys.unraisablehook = hook, of_thread, unraisable
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = formerly


def _told(error: BaseException | None) -> tuple[str, str]:
    """(kind, reason): what can be said of it to somebody who did not write it."""
    if isinstance(error, MemoryError):
        return "memory", ""
    if isinstance(error, OSError) and error.strerror:
        return "file", error.strerror
    return "program", ""


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return kind.__qualname__, "", 0
    return kind.__qualname__, trace.tb_frame.f_code.co_filename, trace.tb_lineno


def _is_power_of_ten(count: int) -> bool:
    return str(count).rstrip("0") == "1"
