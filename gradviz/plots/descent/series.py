"""A series of a run, and its envelope: what of a million values can be seen on a thousand pixels."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gradviz.core import Trace

BLOCK = 64
"""Values that are kept as their minimum and maximum: a run that grows is summed up once, where it has grown."""

Values = NDArray[np.float64]


class Series(Protocol):
    """One number a step, for the steps from `first` to before `end`."""

    def __call__(self, trace: Trace, first: int = 0, end: int | None = None) -> Values: ...


def heights(trace: Trace, first: int = 0, end: int | None = None) -> Values:
    """f at every point of the run."""
    return np.asarray(trace.values[first:end], float)


def slopes(trace: Trace, first: int = 0, end: int | None = None) -> Values:
    """|∇f| at every point from which a step was taken."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(np.hypot.reduce(np.asarray(trace.gradients[first:end], float), axis=1))


class Envelope:
    """Minimum and maximum of the series in equal parts of the run, of infinite and undefined values the finite
    ones where there are any."""

    def __init__(self, series: Series) -> None:
        self._series = series
        self._trace: Trace | None = None
        self._lows: Values = np.empty(0)
        self._highs: Values = np.empty(0)

    def follow(self, trace: Trace) -> None:
        """Takes in what has been added to the run, or begins with another one."""
        same_run = trace.continues(self._trace)
        if same_run and self._trace is not None and trace.steps == self._trace.steps:
            return
        if not same_run:
            self._lows = self._highs = np.empty(0)
        self._trace = trace
        values = self._series(trace, len(self._lows) * BLOCK)
        blocks = values[: len(values) // BLOCK * BLOCK].reshape(-1, BLOCK)
        with np.errstate(all="ignore"):
            self._lows = np.concatenate([self._lows, np.fmin.reduce(blocks, axis=1)])
            self._highs = np.concatenate([self._highs, np.fmax.reduce(blocks, axis=1)])

    def parts(self, count: int) -> tuple[NDArray[np.int64], Values, Values]:
        """(first step, minimum, maximum) of `count` parts of the run, to a block where blocks are finer than parts."""
        assert self._trace is not None
        if self._trace.steps < BLOCK * 2 * count:
            values = self._series(self._trace)
            firsts = np.unique(np.linspace(0, len(values), count, endpoint=False).astype(np.int64))
            with np.errstate(all="ignore"):
                return firsts, np.fmin.reduceat(values, firsts), np.fmax.reduceat(values, firsts)
        rest = self._series(self._trace, len(self._lows) * BLOCK)
        with np.errstate(all="ignore"):
            lows = np.append(self._lows, np.fmin.reduce(rest)) if len(rest) else self._lows
            highs = np.append(self._highs, np.fmax.reduce(rest)) if len(rest) else self._highs
            firsts = np.unique(np.linspace(0, len(lows), count, endpoint=False).astype(np.int64))
            return firsts * BLOCK, np.fmin.reduceat(lows, firsts), np.fmax.reduceat(highs, firsts)
