"""Which minimum is reached from where: a map of starts, coarse at once and ever finer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gradviz.core.columns import picked
from gradviz.core.experiment import Experiment
from gradviz.core.functions import Floats, Surface
from gradviz.core.judgement import judge_endings
from gradviz.core.outcome import KEYS
from gradviz.core.sweep.minima import Minima
from gradviz.core.sweep.walk import CHUNK, Walk

Window = tuple[tuple[float, float], ...]

SIDE = 256
"""Starts along each axis of the finished map."""
COARSEST = 8
"""Of the first picture only every so manieth start along each axis is run."""
BLOCK = 16384
"""Runs side by side: what they need stays in the cache."""
LOOK_ROUND = 2 * CHUNK
"""Steps between two looks for runs with nothing left to do."""
JUDGED = 8192
"""Runs that are judged between two breaths."""
CONVERGED = KEYS.index("converged")


@dataclass(frozen=True, eq=False)
class Basins:
    """A map of starts over a window, from its lower left corner up; where a start has not been run yet, that of the
    nearest one that has been, below it and to its left.

    verdicts  (rows, columns)  how the run ended, as an index into KEYS
    numbers   (rows, columns)  of the minimum that was reached; -1 where none was
    arrived   (rows, columns)  the steps after which the gradient stayed as good as zero; of use where it has
    minima    by number: the known ones, then those that were found
    done      the share of starts that have been run
    """

    experiment: Experiment
    window: Window
    verdicts: NDArray[np.int8]
    numbers: NDArray[np.int16]
    arrived: NDArray[np.int32]
    minima: tuple[tuple[float, ...], ...]
    done: float

    @property
    def is_finished(self) -> bool:
        return self.done >= 1

    @property
    def shares(self) -> tuple[tuple[int, float], ...]:
        """The minima that are reached, by number, each with its share of the starts; the most reached one first."""
        numbers, counts = np.unique(self.numbers[self.numbers >= 0], return_counts=True)
        found = zip(numbers.tolist(), (counts / self.numbers.size).tolist(), strict=True)
        return tuple(sorted(found, key=lambda pair: -pair[1]))

    @property
    def elsewhere(self) -> tuple[tuple[str, float], ...]:
        """How the other starts end, each outcome with its share."""
        verdicts, counts = np.unique(self.verdicts[self.numbers < 0], return_counts=True)
        found = zip((KEYS[verdict] for verdict in verdicts), (counts / self.numbers.size).tolist(), strict=True)
        return tuple(sorted(found, key=lambda pair: -pair[1]))

    def start(self, point: tuple[float, ...]) -> tuple[float, ...]:
        """The start, of those on the map, in whose place a point lies."""
        columns, rows = axes(self.window, self.verdicts.shape[0])
        return tuple(
            float(axis[index]) for axis, index in zip((columns, rows), reversed(self.place(point)), strict=True)
        )

    def place(self, point: tuple[float, ...]) -> tuple[int, int]:
        """Row and column of the start in whose place a point lies."""
        side = self.verdicts.shape[0]
        column, row = (
            min(max(math.floor((x - low) / (high - low) * side), 0), side - 1)
            for x, (low, high) in zip(point, self.window, strict=True)
        )
        return row, column


def axes(window: Window, side: int = SIDE) -> tuple[Floats, Floats]:
    """The starts' coordinates along x0 and x1: middles of equal cells, with no more digits than tell them apart."""
    made = []
    for low, high in window:
        cell = (high - low) / side
        middles = low + cell * (np.arange(side) + 0.5)
        made.append(np.round(middles, min(1 - math.floor(math.log10(cell)), 300)) + 0.0)  # one zero, as in settings
    return made[0], made[1]


def basins(experiment: Experiment, window: Window, side: int = SIDE) -> Iterator[Basins | None]:
    """The map as a generator that breathes: None while it is working, a finer Basins whenever more of it is known."""
    surface = experiment.resolved
    assert isinstance(surface, Surface)
    columns, rows = axes(window, side)
    minima = Minima(surface)
    room = -(-side // COARSEST) * COARSEST  # what stands for those not run yet may reach beyond the map
    verdicts = np.zeros((room, room), np.int8)
    numbers = np.full((room, room), -1, np.int16)
    arrived = np.zeros((room, room), np.int32)
    seen, done = np.s_[:side, :side], 0
    for stride, row, column in _places(side):
        starts = np.stack([columns[column], rows[row]]).astype(experiment.dtype)
        walk = Walk(experiment, starts, has_values=False)
        for _ in _walked(walk, experiment.steps):
            yield None
        told = np.empty(len(row), np.int8)
        for first in range(0, len(row), JUDGED):
            part = slice(first, first + JUDGED)
            told[part] = judge_endings(experiment, walk.endings.part(part))
            yield None
        at_minimum = told == CONVERGED
        reached = np.full(len(told), -1, np.int16)
        ends = picked(walk.endings.points[-1], np.flatnonzero(at_minimum))
        reached[at_minimum] = minima.number(ends.astype(np.float64))
        for down, across in np.ndindex(stride, stride):
            verdicts[row + down, column + across] = told
            numbers[row + down, column + across] = reached
            arrived[row + down, column + across] = walk.arrived
        done += len(row)
        known = (verdicts[seen].copy(), numbers[seen].copy(), arrived[seen].copy())
        yield Basins(experiment, window, *known, tuple(minima.points), done / side**2)


def _places(side: int) -> Iterator[tuple[int, NDArray[np.intp], NDArray[np.intp]]]:
    """Rows and columns of the starts, block by block: every so manieth, then those between, and so on."""
    stride = COARSEST
    known = 0
    while stride:
        rows, columns = (part.ravel() for part in np.mgrid[0:side:stride, 0:side:stride])
        new = (rows % known > 0) | (columns % known > 0) if known else np.ones(len(rows), bool)
        rows, columns = rows[new], columns[new]
        for first in range(0, len(rows), BLOCK):
            yield stride, rows[first : first + BLOCK], columns[first : first + BLOCK]
        known, stride = stride, stride // 2


def _walked(walk: Walk, steps: int) -> Iterator[None]:
    """Takes all steps of a walk, and breathes between some of them."""
    while walk.taken < steps and len(walk.columns):
        walk.advance()
        if walk.taken % LOOK_ROUND == 0:
            walk.drop()
        yield
    if len(walk.columns):
        walk.finish()
