"""What is left to look at of runs that have ended: the last points of each, and the sizes of its moves."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gradviz.core.functions import Floats
from gradviz.core.measured import Measured

if TYPE_CHECKING:
    from gradviz.core.experiment import Experiment
    from gradviz.core.trace import Trace

TAIL = 3
"""Points at the end that are looked at: a period of two shows in them."""


@dataclass(frozen=True, eq=False)
class Endings:
    """B runs, one a column; ‖·‖ is the largest absolute coordinate.

    steps           (B,)       how many were taken up to the last finite point
    start           (n, B)     where it began
    start_value     (B,)       f there
    points          (3, n, B)  the last three finite points, the very last one last; filled up with the first of them
    value           (B,)       f at the last of them
    is_cut          (B,)       whether one more step was taken, to a non-finite point or value
    final           (n, B)     what was recorded last: the last finite point, or what came after it
    final_value     (B,)       f there
    first_gradient  (n, B)     of the first step; nan where none was taken
    final_gradient  (n, B)     of the step that cut it; anything where none did
    last_move       (B,)       ‖·‖ of the last move between finite points; 0 where there is none
    largest_move    (B,)       of the largest
    next_move       (n, B)     the move that would come next; anything where the run was cut
    """

    steps: NDArray[np.int64]
    start: Floats
    start_value: Floats
    points: Floats
    value: Floats
    is_cut: NDArray[np.bool_]
    final: Floats
    final_value: Floats
    first_gradient: Floats
    final_gradient: Floats
    last_move: Floats
    largest_move: Floats
    next_move: Floats

    def part(self, columns: slice) -> Endings:
        """Some of them."""
        return Endings(*(getattr(self, member.name)[..., columns] for member in fields(self)))


def blank_endings(starts: Floats) -> Endings:
    """For as many runs as there are starts, to be filled in."""
    n, count = starts.shape
    row, point = (count,), (n, count)
    dtype = starts.dtype
    return Endings(
        steps=np.zeros(row, np.int64),
        start=starts,
        start_value=np.full(row, np.nan, dtype),
        points=np.full((TAIL, *point), np.nan, dtype),
        value=np.full(row, np.nan, dtype),
        is_cut=np.zeros(row, bool),
        final=np.full(point, np.nan, dtype),
        final_value=np.full(row, np.nan, dtype),
        first_gradient=np.full(point, np.nan, dtype),
        final_gradient=np.full(point, np.nan, dtype),
        last_move=np.zeros(row, dtype),
        largest_move=np.zeros(row, dtype),
        next_move=np.zeros(point, dtype),
    )


def ending_of(experiment: Experiment, trace: Trace) -> Endings:
    """A single run as a batch of one."""
    last, n = trace.finite_steps, trace.points.shape[1]
    tail = [max(last - back, 0) for back in reversed(range(TAIL))]
    unknown = np.full(n, np.nan, trace.points.dtype)
    return Endings(
        steps=np.array([last]),
        start=trace.points[0][:, None],
        start_value=trace.values[:1],
        points=trace.points[tail][..., None],
        value=trace.values[last : last + 1],
        is_cut=np.array([last < trace.steps]),
        final=trace.points[trace.steps][:, None],
        final_value=trace.values[trace.steps :],
        first_gradient=(trace.gradients[0] if trace.steps else unknown)[:, None],
        final_gradient=(trace.gradients[last] if last < trace.steps else unknown)[:, None],
        last_move=np.array([size(trace.moves[last - 1]) if last else 0.0]),
        largest_move=np.array([size(trace.moves[:last]) if last else 0.0]),
        next_move=_next_move(experiment, trace)[:, None],
    )


def _next_move(experiment: Experiment, trace: Trace) -> Floats:
    """What the optimizer would do after the last step, (n,)."""
    end, optimizer = trace.points[-1], experiment.optimizer
    memory = optimizer.init(end)
    if trace.steps:
        # counters as plain numbers, which leave float32 alone
        memory = type(memory)(*(part[-1] if part.ndim > 1 else int(part[-1]) for part in trace.memory))
    with np.errstate(all="ignore"):
        step = np.array([experiment.h]).astype(end.dtype)
        gradient = Measured(experiment.resolved).differenced(end[:, None], step, experiment.scheme)[:, 0]
        move, _ = optimizer.update(gradient if experiment.direction == "descent" else -gradient, memory)
    return np.asarray(move)


def size(x: Floats) -> float:
    """The largest absolute number in x."""
    return float(max(x.max(), -x.min()))  # not |x|: a long run's record is not to be held twice
