"""Descents, taken step by step and recorded whole."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from gradviz.core.difference import SCHEMES, checked, checked_h
from gradviz.core.errors import SettingError
from gradviz.core.experiment import Experiment
from gradviz.core.functions import Function, as_floats
from gradviz.core.optimizers import GradientDescent, Optimizer, optimizer_named
from gradviz.core.outcome import judge
from gradviz.core.trace import Record, Trace

CHUNK = 32
"""Steps between two published traces: a few hundred microseconds, so that whoever pulls them can stop soon."""

Scalar = Any
"""A number of the run's floating type: NumPy's, so that 1/0 is inf and not an exception."""

Point = tuple[Scalar, ...]
PointFunction = Callable[[Point], Scalar]


def gradient_descent(
    f: Callable[[Any], Any],
    init_x: ArrayLike,
    lr: float = 0.01,
    step_num: int = 100,
    h: float = 1e-4,
    scheme: str = "central",
    optimizer: str | Optimizer | None = None,
) -> Trace:
    """The whole run from `init_x` (shape (n,), or a number for a function of one variable), which is not changed.

    f is a Curve, a Surface or a callable on points, components first. `optimizer` is a key of OPTIMIZERS or an
    optimizer with its hyperparameters set (one without a learning rate takes `lr`); None is plain descent.
    Raises SettingError and FunctionError.
    """
    start = as_floats(init_x)
    if start.ndim > 1:
        raise SettingError("one_point", name="start", given=start.shape)
    if isinstance(optimizer, str):
        optimizer = optimizer_named(optimizer)()
    elif optimizer is None:
        optimizer = GradientDescent()
    if optimizer.lr is None:
        optimizer = optimizer.with_rate(lr)
    experiment = Experiment(
        function=_of_one_variable(f) if start.ndim == 0 and not isinstance(f, Function) else f,
        start=tuple(start.reshape(-1).tolist()),
        scheme=scheme,
        h=checked_h(h),
        optimizer=optimizer,
        steps=step_num,
        dtype=str(start.dtype),
    )
    *_, trace = descend(experiment)
    return trace


def descend(experiment: Experiment) -> Iterator[Trace]:
    """The run as traces that grow, the last one with its outcome.

    It ends after `steps` steps or with its first non-finite value, which is recorded. It holds no clock and no
    thread; between two traces it may be left alone for as long as one likes, or for good.
    """
    n, kind = len(experiment.start), np.dtype(experiment.dtype).type
    point: Point = tuple(kind(number) for number in experiment.start)
    with np.errstate(all="ignore"):
        f = point_function(experiment.resolved, point)
        value = f(point)
    memories = tuple(experiment.optimizer.init(number) for number in point)
    record = Record(experiment.steps, n, np.dtype(kind), memories[0])
    record.begin(point, value)
    trace = record.trace()
    step = _stepper(experiment, f, kind)
    while trace.steps < experiment.steps and math.isfinite(value):
        rows = []
        with np.errstate(all="ignore"):
            for _ in range(min(CHUNK, experiment.steps - trace.steps)):
                point, value, memories, row = step(point, memories)
                rows.append(row)
                if not (math.isfinite(value) and all(map(math.isfinite, point))):
                    value = kind(np.nan)
                    break
        record.append(rows)
        trace = record.trace()
        yield trace
    yield record.trace(judge(experiment, trace))


def point_function(function: Function | Callable[[Any], Any], start: Point) -> PointFunction:
    """f for one point given as scalars: the same numbers as for arrays, without the cost of making arrays.

    A callable that indexes its point (x[0], x[1]) is called with a tuple where that is seen to give the same at
    the start; one that computes with the array as a whole (np.sum(x**2)) gets a fresh array each time.
    """
    if isinstance(function, Function):
        run = function.expression.tape(0, np.asarray(start[0]).dtype).run
        return lambda point: run(*point)[0]

    def with_array(point: Point) -> Scalar:
        return _as_scalar(function(np.array(point)), kind)

    def with_tuple(point: Point) -> Scalar:
        return _as_scalar(function(_Coordinates(point)), kind)

    kind = type(start[0])
    expected = with_array(start)
    try:
        given = with_tuple(start)
    except Exception:  # whatever a tuple cannot do that an array can: the array it is
        return with_array
    return with_tuple if given == expected or (given != given and expected != expected) else with_array


class _Coordinates(tuple[Any, ...]):
    """A point that can be indexed and unpacked, and refuses what a tuple would do otherwise than an array."""

    __slots__ = ()
    __add__ = __mul__ = __rmul__ = None  # type: ignore[assignment]


def _as_scalar(result: Any, kind: type) -> Scalar:
    if type(result) is kind:
        return result
    return kind(checked(result, ()))


def _of_one_variable(f: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """An elementwise f as a function of points with one coordinate."""
    return lambda x: f(x[0])


def _stepper(
    experiment: Experiment, f: PointFunction, kind: Callable[[float], Scalar]
) -> Callable[[Point, tuple[Any, ...]], tuple[Point, Scalar, tuple[Any, ...], tuple[Any, ...]]]:
    """One step of the experiment: (point, memories) → (next point, f there, memories, the row to record).

    The optimizer is applied coordinate by coordinate, in scalars: elementwise rules give the same bits so.
    """
    scheme = SCHEMES[experiment.scheme]
    h = kind(experiment.h)
    upper, lower, width = scheme.upper * h, scheme.lower * h, scheme.width * h
    sign = 1 if experiment.direction == "descent" else -1
    update = experiment.optimizer.update
    coordinates = range(len(experiment.start))

    def step(point: Point, memories: tuple[Any, ...]) -> tuple[Point, Scalar, tuple[Any, ...], tuple[Any, ...]]:
        gradient, moves, next_memories, next_point = [], [], [], []
        for i in coordinates:
            x = point[i]
            before, after = point[:i], point[i + 1 :]
            above = f((*before, x + upper, *after))
            below = f((*before, x + lower, *after))
            partial = (above - below) / width
            move, memory = update(sign * partial, memories[i])
            gradient.append(partial)
            moves.append(move)
            next_memories.append(memory)
            next_point.append(x + move)
        reached = tuple(next_point)
        value = f(reached)
        row = (*reached, value, *gradient, *moves, *(part for memory in next_memories for part in memory))
        return reached, value, tuple(next_memories), row

    return step
