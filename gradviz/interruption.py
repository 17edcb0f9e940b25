"""Ctrl+C, and what else ends a program from outside: an exception at once, or, for work that uses Qt, between two
pieces of it. Raised in the midst of a painting, it would crash in Qt, and what was half-written would stay."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from socket import socket

Item = TypeVar("Item")
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)  # Windows has no SIGHUP
_SHELLS = 128
"""What a shell adds to a signal's number to tell it as an exit code."""


class Interruption(KeyboardInterrupt):
    """The program is to end; `code` is what it ends with."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = _SHELLS + number


class _Now:
    """What changes here: a process has one set of signals."""

    is_held = False
    came: int | None = None


@contextmanager
def interruptible() -> Iterator[None]:
    """The signals are Interruptions meanwhile. Those that whoever started the program wants ignored stay so, as nohup
    does for one and a shell for what runs in the background."""
    former = {number: signal.getsignal(number) for number in SIGNALS}
    former = {number: handler for number, handler in former.items() if handler not in (signal.SIG_IGN, None)}
    for number in former:
        signal.signal(number, _take)
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
        _Now.is_held, _Now.came = False, None


def hold() -> None:
    """From now on they wait until they are asked for. To be called before Qt is imported."""
    _Now.is_held = True


@contextmanager
def bell() -> Iterator[socket]:
    """Holds them meanwhile, and gives what a byte arrives at with each, its number; that of one that was held before is
    there at once. Who sleeps there is woken, while Python would hear of it when it next has something to do."""
    from socket import socketpair  # nobody else needs it, and it takes a while

    is_held, _Now.is_held = _Now.is_held, True
    listening, ringing = socketpair()
    with listening, ringing:
        listening.setblocking(False)
        ringing.setblocking(False)
        former = signal.set_wakeup_fd(ringing.fileno(), warn_on_full_buffer=False)
        try:
            if _Now.came is not None:
                ringing.send(bytes([_Now.came]))
            yield listening
        finally:
            signal.set_wakeup_fd(former)
            _Now.is_held = is_held


def check() -> None:
    """Raises what has come meanwhile."""
    if _Now.came is not None:
        raise Interruption(_Now.came)


def checked(pieces: Iterable[Item]) -> Iterator[Item]:
    """The same, with a check after each has been made."""
    for piece in pieces:
        check()
        yield piece


def _take(number: int, frame: FrameType | None) -> None:
    if not _Now.is_held:
        raise Interruption(number)
    _Now.came = number
