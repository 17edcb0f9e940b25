"""Many runs of one experiment side by side, each to the last bit the run that `descend` takes alone."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.columns import Columns, picked, put
from gradviz.core.difference import SCHEMES
from gradviz.core.endings import TAIL, blank_endings
from gradviz.core.experiment import Experiment
from gradviz.core.formula.evaluate import scalar_type
from gradviz.core.functions import Floats, Function
from gradviz.core.measured import Measured, norm
from gradviz.core.optimizers import GradientDescent

CHUNK = 8
"""Steps that are looked through together, for what has ended in them."""
RANKS = np.arange(1, CHUNK + 1, dtype=np.uint8)[:, None]
PAST = TAIL
"""Points before a chunk that may be among the last of a run that ends in it."""
MOVES = 2
"""Moves before it, of which the younger may lead to where one ends."""
PERIOD = 2
"""A run of plain descent that is back, bit for bit, where it was so many steps before goes round for ever."""
WORTH_MOVING = 0.15
"""The share of runs with nothing left to do from which on it pays to move the others together."""


class Walk:
    """B runs that take their steps together: `advance()` a few, at last `finish()`.

    columns   of those that are still worked on
    is_going  (those,) which of them have not ended
    endings   how each ended
    arrived   (B,) the steps after which ‖g̃‖ stays within what judges call zero; more than all steps where it never
              does
    """

    def __init__(
        self,
        experiment: Experiment,
        starts: Floats,
        etas: NDArray[np.float64] | None = None,
        hs: NDArray[np.float64] | None = None,
        has_values: bool = True,
    ) -> None:
        """From each of the columns of `starts`, (n, B); with an η or h of its own where `etas` or `hs` are given.
        Without values f is computed at its points only where they end, or lie too far away to know it finite."""
        function = experiment.resolved
        assert isinstance(function, Function)
        self._function, self._has_values = function, has_values
        n, count = starts.shape
        dtype = starts.dtype
        number = scalar_type(dtype)
        self.taken = 0
        self.columns = np.arange(count)
        self.endings = blank_endings(starts)
        self.arrived = np.zeros(count, np.int64)
        self._scheme, self._steps = experiment.scheme, experiment.steps
        self._measured = Measured(function)
        self._plain = type(experiment.optimizer) is GradientDescent
        self._downhill = experiment.direction == "descent"
        sign = -1.0 if self._downhill else 1.0
        # numbers that are the same for all runs, or arrays with one for each
        scheme, self._h = SCHEMES[experiment.scheme], number(experiment.h) if hs is None else hs.astype(dtype)
        self._width = scheme.width * self._h
        # added to −0.0 as to everything else, −0.0 leaves the sign of a zero alone
        self._apart = 3 if has_values else 2  # places from the samples along one axis to those along the next
        samples = 2 * n + 1 if has_values else 2 * n
        self._offsets = np.full((n, samples, 1 if hs is None else count), -0.0, dtype)
        for i in range(n):
            above = i * self._apart
            self._offsets[i, above], self._offsets[i, above + 1] = scheme.upper * self._h, scheme.lower * self._h
        self._rate = number(sign * experiment.eta) if etas is None else (sign * etas).astype(dtype)
        optimizer = experiment.optimizer if etas is None else experiment.optimizer.for_batch(etas, dtype)
        self._update, self._memory = optimizer.update, optimizer.init(starts)
        # rows of a chunk, after those before it that are still of use
        self._points = np.empty((PAST + CHUNK + 1, n, count), dtype)
        self._points[: PAST + 1] = starts
        self._values = np.full((1 + CHUNK, count), np.nan, dtype)
        self._slopes = np.zeros((MOVES + CHUNK, count), dtype)  # ‖g̃‖
        self._moves = self._slopes if self._plain else np.zeros_like(self._slopes)  # ‖·‖, in units of η where plain
        self._length = 0  # of the chunk
        self.is_going = np.ones(count, bool)
        self._largest = np.zeros(count, dtype)  # of the moves before those that are kept
        self._tolerance: Floats = np.zeros(count)
        self._unsettled = np.zeros(count, np.int64)
        # for each run: above, below and, with values, the point itself, above and below along the other axis
        self._kernel = function.expression.in_place(dtype)
        self._reach = -1.0 if has_values else function.expression.reach(dtype)
        self._buffers = np.empty((self._kernel.count, samples * count), dtype)
        self._bind()

    def _bind(self) -> None:
        """Lays out buffers for as many runs as there are."""
        _, n, count = self._points.shape
        dtype = self._points.dtype
        self._gradient, self._former, self._scratch = (np.empty((n, count), dtype) for _ in range(3))
        self._samples = np.empty((n, self._offsets.shape[1], count), dtype)
        bound = self._kernel.bind(list(self._samples), self._buffers)
        self._operations = bound.operations
        self._above, self._below = bound.values[0 :: self._apart], bound.values[1 :: self._apart]
        self._value = bound.values[2] if self._has_values else None

    @property
    def points(self) -> Floats:
        """Where the runs were at the steps of the chunk, (steps, n, B)."""
        return self._points[PAST : PAST + self._length]

    @property
    def values(self) -> Floats:
        """f there, (steps, B), where the walk has values."""
        return self._values[1 : 1 + self._length]

    def advance(self) -> None:
        """Takes the next steps, a chunk of them at the most; after the last one there is nothing left but to
        `finish`."""
        length = min(CHUNK, self._steps - self.taken)
        self._begin_chunk(length)
        with np.errstate(all="ignore"):
            for j in range(length):
                self._look(j)
                self._go(j)
            self._look_through()
        self.taken += length

    def finish(self) -> None:
        """Looks at where the last step has led: all that are left end there."""
        self._begin_chunk(1)
        with np.errstate(all="ignore"):
            self._look(0)
            self._look_through()
            move = self._move_from(self._gradient)
        going = np.flatnonzero(self.is_going)
        self._note(going, 0)
        put(self.endings.next_move, self.columns[going], picked(move, going))

    def _begin_chunk(self, length: int) -> None:
        past = self._length
        if past:
            np.maximum(self._largest, self._moves[:past].max(axis=0), out=self._largest)
            for rows, kept in ((self._points, PAST + 1), (self._values, 1), (self._slopes, MOVES)):
                rows[:kept] = rows[past : past + kept]
            if not self._plain:
                self._moves[:MOVES] = self._moves[past : past + MOVES]
        self._length = length

    def _look(self, j: int) -> None:
        """f and its quotients at step j of the chunk."""
        self._former, self._gradient = self._gradient, self._former
        x, gradient = self._points[PAST + j], self._gradient
        np.add(x[:, None], self._offsets, self._samples)
        for function, arrays in self._operations:
            function(*arrays)
        np.subtract(self._above, self._below, gradient)
        np.divide(gradient, self._width, gradient)
        if self._value is not None:
            self._values[1 + j] = self._value
        sizes = np.abs(gradient, self._scratch)
        np.maximum(sizes[0], sizes[-1], out=self._slopes[MOVES + j])
        if not self.taken + j:
            self._set_out()

    def _set_out(self) -> None:
        start, gradient = self._points[PAST], self._gradient
        value = self._values[1] if self._has_values else self._function.value(start)
        self._tolerance = self._measured.tolerance(start, value, gradient)
        self.endings.start_value[...] = value
        well = np.isfinite(value) & np.isfinite(start).all(axis=0)
        self.endings.first_gradient[:, well] = gradient[:, well]

    def _go(self, j: int) -> None:
        """The step from there."""
        move = self._move_from(self._gradient)
        if not self._plain:
            self._moves[MOVES + j] = norm(move)
        np.add(self._points[PAST + j], move, self._points[PAST + j + 1])

    def _move_from(self, gradient: Floats) -> Floats:
        """The optimizer's next move, which it remembers."""
        if self._plain:  # (−η)g is −(ηg) to the bit, and the largest coordinate of the one that of the other
            return np.multiply(self._rate, gradient, self._scratch)
        move, self._memory = self._update(gradient if self._downhill else -gradient, self._memory)
        return np.asarray(move)

    def _look_through(self) -> None:
        """Ends those of which a point or a value of the chunk is not finite."""
        steep = self._slopes[MOVES : MOVES + self._length] > self._tolerance
        if steep.any():
            last = (steep.view(np.uint8) * RANKS[: self._length]).max(axis=0).astype(np.int64)
            self._unsettled = np.where(last, self.taken + last, self._unsettled)
        if not self._has_values:
            if self.points.max() <= self._reach and self.points.min() >= -self._reach:
                return
            self.values[...] = self._function.value(np.moveaxis(self.points, 1, 0))
        # no sum is finite of what is not, and a coordinate that is not never is again
        if np.isfinite(self.values.sum()) and np.isfinite(self.points[-1].sum()):
            return
        lost = ~(np.isfinite(self.values) & np.isfinite(self.points).all(axis=1)) & self.is_going
        runs = np.flatnonzero(lost.any(axis=0))
        at = lost[:, runs].argmax(axis=0)
        for step in np.unique(at).tolist():
            self._cut(runs[at == step], step)
        going = np.flatnonzero(self.is_going)
        if going.size:  # the others are led where there is nothing to be lost
            after = self._points[PAST + self._length]
            after[:, ~self.is_going] = after[:, going[:1]]
            self._memory = type(self._memory)(*(_led(part, self.is_going) for part in self._memory))

    def _cut(self, runs: Columns, at: int) -> None:
        """Ends those at a step of the chunk that is not finite; at the very start there is none before it."""
        ends, columns = self.endings, self.columns[runs]
        is_cut = self.taken + at > 0
        self._note(runs, at - is_cut)
        ends.is_cut[columns] = is_cut
        put(ends.final, columns, picked(self._points[PAST + at], runs))
        ends.final_value[columns] = self._values[1 + at, runs]
        last = picked(ends.points[-1], columns)
        h = np.broadcast_to(self._h, self.columns.shape)[runs]
        put(ends.final_gradient, columns, self._measured.differenced(last, h, self._scheme))

    def _note(self, runs: Columns, at: int) -> None:
        """How some of them ended: their last finite point is that of step `at` of the chunk."""
        ends, columns = self.endings, self.columns[runs]
        for place in range(TAIL):
            row = self._points[PAST + at - (TAIL - 1 - place)]
            put(ends.points[place], columns, picked(row, runs))
        put(ends.final, columns, picked(self._points[PAST + at], runs))
        last = self._values[1 + at, runs] if self._has_values else self._function.value(picked(ends.final, columns))
        ends.value[columns] = ends.final_value[columns] = last
        ends.steps[columns] = self.taken + at
        self._note_moves(runs, at + MOVES, self._moves[at + MOVES - 1])
        self.arrived[columns] = self._unsettled[runs]
        self.is_going[runs] = False

    def _note_moves(self, runs: Columns, count: int, last: Floats) -> None:
        """Of the moves that are kept `count` were taken, at last that one."""
        largest = np.maximum(self._largest[runs], picked(self._moves[:count], runs).max(axis=0))
        unit = np.abs(self._rate) if self._plain else np.ones((), last.dtype)
        scale = np.broadcast_to(unit, self.columns.shape)[runs]
        columns = self.columns[runs]
        self.endings.last_move[columns] = scale * last[runs]
        self.endings.largest_move[columns] = scale * largest

    def drop(self) -> None:
        """After an `advance`: works no longer on those that have ended, nor on those that go round and round, once
        they are many. For runs that have η and h in common."""
        left = self._steps - self.taken
        round_ = self._goes_round
        if left < PERIOD or np.count_nonzero(round_ | ~self.is_going) < WORTH_MOVING * len(self.columns):
            return
        self._note_round(np.flatnonzero(round_), left)
        kept = np.flatnonzero(self.is_going)
        self.columns, self.is_going = self.columns[kept], self.is_going[kept]
        same = self._moves is self._slopes
        self._points, self._values, self._slopes = (
            picked(part, kept) for part in (self._points, self._values, self._slopes)
        )
        self._moves = self._slopes if same else picked(self._moves, kept)
        self._largest, self._tolerance = self._largest[kept], self._tolerance[kept]
        self._unsettled = self._unsettled[kept]
        self._memory = type(self._memory)(*(_of(part, kept) for part in self._memory))
        self._bind()

    @property
    def _goes_round(self) -> NDArray[np.bool_]:
        """Which of them are at the last step of the chunk where they were before; only plain descent forgets how it
        came there."""
        if not self._plain or self.taken <= PERIOD:
            return np.zeros(len(self.columns), bool)
        bits = np.int64 if self._points.dtype == np.float64 else np.int32
        last = PAST + self._length - 1
        same = self._points[last].view(bits) == self._points[last - PERIOD].view(bits)
        return np.asarray(self.is_going & same.all(axis=0))

    def _note_round(self, runs: Columns, left: int) -> None:
        """How those will end that go round: at the place where they are at the last step of the chunk or at the one
        before, as the number of steps that are left is odd or even."""
        at = self._length - (1 if left % PERIOD else 2)
        unsettled = self._unsettled[runs] >= self.taken - 1  # at one of the two, and so for ever
        self._note(runs, at)
        ends, columns = self.endings, self.columns[runs]
        put(ends.points[0], columns, picked(ends.points[2], columns))
        put(ends.next_move, columns, self._rate * picked(self._gradient if left % PERIOD else self._former, runs))
        ends.steps[columns] = self._steps
        self.arrived[columns[unsettled]] = self._steps + 1
        count = MOVES + self._length
        self._note_moves(runs, count, self._moves[count - (2 if left % PERIOD else 1)])


def _of(part: Any, runs: Columns) -> Any:
    return picked(part, runs) if isinstance(part, np.ndarray) else part


def _led(part: Any, going: NDArray[np.bool_]) -> Any:
    """A memory, with that of one that is going for all that are not."""
    return np.where(going, part, part[..., going][..., :1]) if isinstance(part, np.ndarray) else part
