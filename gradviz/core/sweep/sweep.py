"""Many learning rates, or many h, from one start at once: the whole record of every run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.core.functions import Floats
from gradviz.core.judgement import judge_endings
from gradviz.core.outcome import KEYS
from gradviz.core.sweep.minima import Minima
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.walk import CHUNK, Walk

BREATH = 5 * CHUNK
"""Steps between two breaths: about a millisecond for a few hundred runs."""
CONVERGED = KEYS.index("converged")


class Bound(NamedTuple):
    """Up to which η plain descent settles at a minimum: 2/λmax there. `runs` of the sweep have reached it."""

    eta: float
    minimum: tuple[float, ...]
    runs: int


class Group(NamedTuple):
    """The runs of one outcome: how many, and between which η or h they lie."""

    key: str
    runs: int
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Sweep:
    """m runs of k steps so far, one a column: read-only views that never change, however far the sweep goes on.

    settings   what was asked
    numbers    (m,)           the η, or h, of each
    points     (k+1, n, m)    where each was; nan beyond its end
    values     (k+1, m)       f there; nan beyond its end
    ends       (m,)           the number of the last point of each so far, its first non-finite one included
    verdicts   (m,)           how each ended, as an index into KEYS; None while the sweep has not
    lowest     the lowest finite f there is
    least      the smallest f above 0; infinite where there is none
    highest    the highest finite f
    bounds     of the minima reached, the most reached one first; of another than plain descent none is known
    """

    settings: RatesSettings
    numbers: NDArray[np.float64]
    points: Floats
    values: Floats
    ends: NDArray[np.int64]
    lowest: float
    least: float
    highest: float
    verdicts: NDArray[np.signedinteger] | None = None
    bounds: tuple[Bound, ...] = ()

    @property
    def steps(self) -> int:
        """k, the number of steps taken so far."""
        return len(self.values) - 1

    @property
    def is_finished(self) -> bool:
        return self.verdicts is not None

    @property
    def groups(self) -> tuple[Group, ...]:
        """Which outcomes there are, the most frequent one first; none while they are not known."""
        if self.verdicts is None:
            return ()
        found = []
        for verdict in np.unique(self.verdicts).tolist():
            numbers = self.numbers[self.verdicts == verdict]
            found.append(Group(KEYS[verdict], len(numbers), float(numbers.min()), float(numbers.max())))
        return tuple(sorted(found, key=lambda group: -group.runs))

    def best(self, step: int) -> int | None:
        """The run with the lowest f after so many steps; None where none has a finite one."""
        values = np.where(np.isfinite(self.values[step]), self.values[step], np.inf)
        column = int(values.argmin())
        return column if np.isfinite(values[column]) else None

    def outcome(self, column: int) -> str:
        """The key of how a run ended; "" while that is not known."""
        return "" if self.verdicts is None else KEYS[self.verdicts[column]]


def sweep(settings: RatesSettings) -> Iterator[Sweep]:
    """The sweep as a generator of sweeps that grow, the last one with its outcomes."""
    experiment = settings.experiment
    numbers = np.array(settings.numbers)
    dtype = np.dtype(settings.dtype)
    starts = np.repeat(np.array(settings.start, dtype)[:, None], len(numbers), axis=1)
    by_eta = settings.swept == "eta"
    walk = Walk(experiment, starts, etas=numbers if by_eta else None, hs=None if by_eta else numbers)
    record = _Record(settings, numbers, starts)
    while walk.taken < settings.steps:
        walk.advance()
        record.append(walk)
        if walk.taken % BREATH == 0:
            yield record.sweep()
    walk.finish()
    record.append(walk)
    verdicts = judge_endings(experiment, walk.endings, None if by_eta else numbers)
    yield record.sweep(verdicts, _bounds(settings, walk.endings.points[-1][:, verdicts == CONVERGED]))


class _Record:
    """The buffers behind a growing sweep; what has been published is not written again."""

    def __init__(self, settings: RatesSettings, numbers: NDArray[np.float64], starts: Floats) -> None:
        self._settings, self._numbers = settings, numbers
        self._points = np.empty((settings.steps + 1, *starts.shape), starts.dtype)
        self._values = np.empty((settings.steps + 1, len(numbers)), starts.dtype)
        self._ends = np.zeros(len(numbers), np.int64)
        self._length = 0
        self._lowest, self._least, self._highest = np.inf, np.inf, -np.inf

    def append(self, walk: Walk) -> None:
        """The steps that the walk has just taken: of runs that have ended, nan."""
        first, end = self._length, self._length + len(walk.values)
        points, values = self._points[first:end], self._values[first:end]
        points[...], values[...] = walk.points, walk.values
        self._ends = np.where(walk.is_going, end - 1, walk.endings.steps + walk.endings.is_cut)
        if not walk.is_going.all():
            beyond = np.arange(first, end)[:, None] > self._ends
            values[beyond] = np.nan
            points.transpose(0, 2, 1)[beyond] = np.nan
        self._length = end
        finite = np.isfinite(values)
        self._lowest = min(self._lowest, float(values.min(where=finite, initial=np.inf)))
        self._least = min(self._least, float(values.min(where=finite & (values > 0), initial=np.inf)))
        self._highest = max(self._highest, float(values.max(where=finite, initial=-np.inf)))

    def sweep(self, verdicts: NDArray[np.signedinteger] | None = None, bounds: tuple[Bound, ...] = ()) -> Sweep:
        """All of it so far."""
        points, values = self._points[: self._length], self._values[: self._length]
        points.flags.writeable = values.flags.writeable = False
        span = (self._lowest, self._least, self._highest)
        return Sweep(self._settings, self._numbers, points, values, self._ends, *span, verdicts, bounds)


def _bounds(settings: RatesSettings, ends: Floats) -> tuple[Bound, ...]:
    """At each minimum that was reached."""
    if settings.swept != "eta" or settings.optimizer.key != "gradient_descent" or settings.direction != "descent":
        return ()
    minima = Minima(settings.surface)
    numbers = minima.number(ends.astype(np.float64))
    bounds = []
    for k, runs in zip(*np.unique(numbers, return_counts=True), strict=True):
        hessian = settings.surface.hessian(np.array(minima.points[k]))
        steepest = float(np.linalg.eigvalsh(hessian).max()) if np.isfinite(hessian).all() else 0.0
        if steepest > 0:
            bounds.append(Bound(2 / steepest, minima.points[k], int(runs)))
    return tuple(sorted(bounds, key=lambda bound: -bound.runs))
