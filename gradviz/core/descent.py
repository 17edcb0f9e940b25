"""Descents, taken step by step and recorded whole."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import isfinite, isnan
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from gradviz.core.difference import SCHEMES, checked, checked_h
from gradviz.core.errors import SettingError
from gradviz.core.experiment import Experiment
from gradviz.core.formula.evaluate import scalar_type
from gradviz.core.functions import Function, as_floats
from gradviz.core.judgement import judge
from gradviz.core.optimizers import GradientDescent, Optimizer, optimizer_named
from gradviz.core.trace import Record, Trace

CHUNK = 48
"""Steps between two published traces: a few hundred microseconds, so that whoever pulls them can stop soon."""

Scalar = Any
"""A number of the run's floating type."""


_NOT_AS_IN_ARRAYS = (
    *("__add__", "__radd__", "__iadd__", "__mul__", "__rmul__", "__imul__", "__contains__", "__hash__", "__bool__"),
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__setitem__", "__delitem__"),
)
_Components: Any = type("_Components", (deque,), {"__slots__": (), **dict.fromkeys(_NOT_AS_IN_ARRAYS)})
"""A point to be taken apart, x[0]: what a sequence would do in its own way (2 * x repeats it, x == 0 is False) raises
TypeError instead. A deque, because it has no slices: x[:2] of a tuple is a tuple again, with ways of its own."""


class PointFunction(NamedTuple):
    """How f is evaluated at one point in a tight loop: f(pack(list of number(…)))."""

    f: Callable[[Any], Scalar]
    pack: Callable[[list[Scalar]], Any]
    number: Callable[[float], Scalar]

    def __call__(self, point: list[Scalar]) -> Scalar:
        return self.f(self.pack(point))


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
    if optimizer is None:
        optimizer = GradientDescent()
    elif not isinstance(optimizer, Optimizer):
        optimizer = optimizer_named(optimizer)()
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
    for trace in descend(experiment):  # noqa: B007  only the last is kept: thousands of views weigh something
        pass
    return trace


def descend(experiment: Experiment) -> Iterator[Trace]:
    """The run as traces that grow, the last one with its outcome.

    It ends after `steps` steps or with its first non-finite value, which is recorded. It holds no clock and no
    thread; between two traces it may be left alone for as long as one likes, or for good.
    """
    dtype = np.dtype(experiment.dtype)
    with np.errstate(all="ignore"):
        f = point_function(experiment.resolved, experiment.start, dtype)
        point = [f.number(coordinate) for coordinate in experiment.start]
        memories = [experiment.optimizer.init(coordinate) for coordinate in point]
        value = f(point)
    record = Record(experiment.steps, len(point), dtype, memories[0])
    record.begin(point, value)
    trace = record.trace()
    walk = _walker(experiment, f)
    while trace.steps < experiment.steps and isfinite(trace.values[-1]) and np.isfinite(trace.points[-1]).all():
        with np.errstate(all="ignore"):
            record.append(walk(point, memories, min(CHUNK, experiment.steps - trace.steps)))
        trace = record.trace()
        yield trace
    yield record.trace(judge(experiment, trace))


def point_function(
    function: Function | Callable[[Any], Any], start: Sequence[float], dtype: np.dtype[Any]
) -> PointFunction:
    """The fastest way to the same numbers that f gives for an array.

    A callable that indexes its point (x[0], x[1]) is called with bare components where that is seen to give the
    same at the start and beside it; one that computes with the array as a whole (np.sum(x**2)), there or in a branch
    that is reached later, gets a fresh array each time.
    """
    if isinstance(function, Function):
        return PointFunction(function.expression.tape(0, dtype).single, tuple, scalar_type(dtype))
    number = dtype.type

    def from_array(x: Any) -> Scalar:
        return number(checked(function(x), ()))

    def from_components(x: Any) -> Scalar:
        try:
            value = function(x)
        except (TypeError, AttributeError, IndexError):  # a branch of f that needs an array after all
            value = None
        return value if type(value) is number else from_array(np.array(x))

    probes = [[number(x) for x in start], [number(x + 0.37 + 0.11 * i) for i, x in enumerate(start)]]
    try:
        given = [function(_Components(probe)) for probe in probes]
        expected = [from_array(np.array(probe)) for probe in probes]
    except Exception:  # noqa: BLE001  whatever an array can do that a tuple cannot, and whatever goes wrong where no run goes
        return PointFunction(from_array, np.array, number)
    if all(type(g) is number and (g == e or (isnan(g) and isnan(e))) for g, e in zip(given, expected, strict=True)):
        return PointFunction(from_components, _Components, number)
    return PointFunction(from_array, np.array, number)


def _of_one_variable(f: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """An elementwise f as a function of points with one coordinate."""
    return lambda x: f(x[0])


def _walker(experiment: Experiment, function: PointFunction) -> Callable[[list[Scalar], list[Any], int], list[Scalar]]:
    """Takes some steps of the experiment, moving `point` and `memories` along, and returns what is to be recorded:
    one row a step, end to end.

    The optimizer is applied coordinate by coordinate, in scalars: elementwise rules give the same bits so. It
    stops after a step that leads to a non-finite point or value.
    """
    f, pack, number = function
    scheme, h = SCHEMES[experiment.scheme], number(experiment.h)
    upper, lower, width = scheme.upper * h, scheme.lower * h, scheme.width * h
    downhill = experiment.direction == "descent"
    update = experiment.optimizer.update
    plain = type(experiment.optimizer) is GradientDescent  # its update, without the call: (−η)g is −(ηg) to the bit
    rate = -experiment.eta if downhill else experiment.eta
    coordinates = range(len(experiment.start))

    def walk(point: list[Scalar], memories: list[Any], count: int) -> list[Scalar]:
        rows: list[Scalar] = []
        for _ in range(count):
            gradient = []
            for i in coordinates:
                x = point[i]
                point[i] = x + upper
                above = f(pack(point))
                point[i] = x + lower
                gradient.append((above - f(pack(point))) / width)
                point[i] = x
            moves = []
            finite = True
            for i in coordinates:
                if plain:
                    move = rate * gradient[i]
                else:
                    move, memories[i] = update(gradient[i] if downhill else -gradient[i], memories[i])
                moves.append(move)
                point[i] = x = point[i] + move
                finite = finite and isfinite(x)
            value = f(pack(point))
            rows += (*point, value, *gradient, *moves, *chain.from_iterable(memories))
            if not (finite and isfinite(value)):
                break
        return rows

    return walk
