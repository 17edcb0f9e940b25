"""The record of a run. Buffers are written once and only ever appended to; what is published is a length of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from gradviz.core.functions import Floats

if TYPE_CHECKING:
    from gradviz.core.outcome import Outcome


@dataclass(frozen=True, eq=False)
class Trace:
    """A run of k steps: read-only views that never change, however far the run goes on.

    points     (k+1, n)  the start, and where each step led
    values     (k+1,)    f there
    gradients  (k, n)    the numerical gradient that each step used
    moves      (k, n)    what was added to the point
    memory               the optimizer's memory after each step: a NamedTuple of (k, n) arrays, counters (k,)
    outcome              how the run ended; None while it has not
    """

    points: Floats
    values: Floats
    gradients: Floats
    moves: Floats
    memory: Any
    outcome: Outcome | None = None

    @property
    def steps(self) -> int:
        """k, the number of steps taken so far."""
        return len(self.gradients)

    def continues(self, earlier: Trace | None) -> bool:
        """Whether this is the same run as `earlier`, at the same length or further on."""
        return earlier is not None and self.points.base is earlier.points.base

    @cached_property
    def finite_steps(self) -> int:
        """The last step whose point and value are finite; only the very last may not be."""
        last = self.steps
        ended_well = np.isfinite(self.values[last]) and np.isfinite(self.points[last]).all()
        return last if ended_well or last == 0 else last - 1


class Record:
    """The buffers behind a growing trace. One row a step: x, f(x), ∇f, move, memory, in this order."""

    def __init__(self, steps: int, n: int, dtype: np.dtype[Any], memory: Any) -> None:
        self._n = n
        self._row = n + 1 + n + n + n * len(memory)
        self._length = 0  # steps recorded
        self._points = np.empty((steps + 1, n), dtype)
        self._values = np.empty(steps + 1, dtype)
        self._gradients = np.empty((steps, n), dtype)
        self._moves = np.empty((steps, n), dtype)
        self._memory_type = type(memory)
        self._memory = [np.empty(steps if _is_counter(field) else (steps, n), _kind(field, dtype)) for field in memory]

    def begin(self, point: Sequence[Any], value: Any) -> None:
        """The start."""
        self._points[0] = point
        self._values[0] = value

    def append(self, rows: list[Any]) -> None:
        """Steps taken, end to end: next point…, f there, gradient…, move…, memory of each coordinate…"""
        self.extend(np.fromiter(rows, self._values.dtype, len(rows)).reshape(-1, self._row))

    def extend(self, block: Floats) -> None:
        """The same as an array, one row a step."""
        n = self._n
        first, last = self._length, self._length + len(block)
        self._points[first + 1 : last + 1] = block[:, :n]
        self._values[first + 1 : last + 1] = block[:, n]
        self._gradients[first:last] = block[:, n + 1 : 2 * n + 1]
        self._moves[first:last] = block[:, 2 * n + 1 : 3 * n + 1]
        width = len(self._memory)
        for j, buffer in enumerate(self._memory):
            columns = block[:, 3 * n + 1 + j :: width]
            buffer[first:last] = columns[:, 0] if buffer.ndim == 1 else columns
        self._length = last

    def trace(self, outcome: Outcome | None = None) -> Trace:
        """All that has been recorded so far."""
        k = self._length
        memory = self._memory_type(*(_frozen(buffer[:k]) for buffer in self._memory))
        return Trace(
            _frozen(self._points[: k + 1]),
            _frozen(self._values[: k + 1]),
            _frozen(self._gradients[:k]),
            _frozen(self._moves[:k]),
            memory,
            outcome,
        )


def _is_counter(field: Any) -> bool:
    return isinstance(field, int)


def _kind(field: Any, dtype: np.dtype[Any]) -> np.dtype[Any]:
    return np.dtype(np.int64) if _is_counter(field) else dtype


def _frozen(view: np.ndarray[Any, Any]) -> Any:
    view.flags.writeable = False
    return view
