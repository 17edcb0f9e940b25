"""One step of a run, told with its numbers: recomputed by the kernel that took it, hence the numbers used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from gradviz.core.descent import point_function
from gradviz.core.difference import SCHEMES
from gradviz.core.experiment import Experiment
from gradviz.core.functions import Floats, Function
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
    places, samples, width = _samples(experiment, point)
    taken = step < trace.steps
    with np.errstate(all="ignore"):
        gradient = (samples[:, 0] - samples[:, 1]) / width
    return StepNumbers(
        step,
        point,
        float(trace.values[step]),
        places,
        samples,
        float(width),
        gradient,
        _exact(experiment, point),
        trace.moves[step] if taken else None,
        trace.points[step + 1] if taken else None,
        float(trace.values[step + 1]) if taken else None,
    )


def _samples(experiment: Experiment, point: Floats) -> tuple[Floats, Floats, Any]:
    scheme = SCHEMES[experiment.scheme]
    f = _kernel(experiment)
    h = f.number(experiment.h)
    at = [f.number(coordinate) for coordinate in point]
    places, samples = np.empty((len(at), 2), point.dtype), np.empty((len(at), 2), point.dtype)
    with np.errstate(all="ignore"):
        for i, x in enumerate(at):
            for j, side in enumerate(scheme):
                at[i] = places[i, j] = x + side * h
                samples[i, j] = f(at)
            at[i] = x
    return places, samples, scheme.width * h


@lru_cache(maxsize=8)
def _kernel(experiment: Experiment) -> Any:
    return point_function(experiment.resolved, experiment.start, np.dtype(experiment.dtype))


def _exact(experiment: Experiment, point: Floats) -> Floats | None:
    function = experiment.resolved
    return function.gradient_at(point) if isinstance(function, Function) else None
