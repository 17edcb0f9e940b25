"""The numbers of one step: recomputed by the kernel that took it, hence the numbers used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from gradviz.core.descent import PointFunction, point_function
from gradviz.core.difference import SCHEMES
from gradviz.core.experiment import Experiment
from gradviz.core.functions import Curve, Floats, Function
from gradviz.core.trace import Trace


@dataclass(frozen=True, eq=False)
class StepNumbers:
    """Everything that the step from `point` computes. At the end of a run `move` and what follows are None.

    point      (n,)    where the step starts
    value      float   f there
    places     (n, 2)  x_i of the upper and the lower sample, as stored
    samples    (n, 2)  f at them
    width      float   what the differences are divided by: h or 2h
    gradient   (n,)    the quotients
    exact      (n,)    the exact gradient, None where unknown or undefined
    move       (n,)    what the optimizer makes of it
    reached    (n,)    point + move
    arrival    float   f there
    """

    step: int
    point: Floats
    value: float
    places: Floats
    samples: Floats
    width: float
    gradient: Floats
    exact: Floats | None
    move: Floats | None
    reached: Floats | None
    arrival: float | None


def step_numbers(experiment: Experiment, trace: Trace, step: int) -> StepNumbers:
    """The numbers of the step that starts at trace.points[step]."""
    point = trace.points[step]
    places, samples, width = quotient_samples(_kernel(experiment), point, experiment.scheme, experiment.h)
    taken = step < trace.steps
    gradient = quotients(samples, width)
    return StepNumbers(
        step,
        point,
        float(trace.values[step]),
        places,
        samples,
        float(width),
        gradient,
        exact_gradient(experiment.resolved, point),
        trace.moves[step] if taken else None,
        trace.points[step + 1] if taken else None,
        float(trace.values[step + 1]) if taken else None,
    )


def quotient_samples(f: PointFunction, point: Floats, scheme: str, h: float) -> tuple[Floats, Floats, Any]:
    """x_i of the upper and the lower sample of each coordinate, f at them, and what their difference is divided by."""
    sides = SCHEMES[scheme]
    step = f.number(h)
    at = [f.number(coordinate) for coordinate in point]
    places, samples = np.empty((len(at), 2), point.dtype), np.empty((len(at), 2), point.dtype)
    with np.errstate(all="ignore"):
        for i, x in enumerate(at):
            for j, side in enumerate(sides):
                at[i] = places[i, j] = x + side * step
                samples[i, j] = f(at)
            at[i] = x
    return places, samples, sides.width * step


def quotients(samples: Floats, width: float | np.floating) -> Floats:
    """(n,): the partial derivatives that n pairs of samples (n, 2) give; not finite where those are not."""
    with np.errstate(all="ignore"):
        return (samples[:, 0] - samples[:, 1]) / width


@lru_cache(maxsize=8)
def _kernel(experiment: Experiment) -> Any:
    return point_function(experiment.resolved, experiment.start, np.dtype(experiment.dtype))


def exact_gradient(function: Any, point: Floats) -> Floats | None:
    """The exact gradient, None where it is unknown or does not exist."""
    return function.gradient_at(point) if isinstance(function, Function) else None


def exact_slope(curve: Curve, point: Floats) -> float | None:
    """The same of a function of one variable, whose gradient is one number."""
    slope = exact_gradient(curve, point)
    return None if slope is None else float(slope[0])
