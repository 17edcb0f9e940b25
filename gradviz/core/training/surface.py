"""The loss as a surface over two parameters, or over a plane among many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from gradviz.core.functions import Floats
from gradviz.core.landscape import Window
from gradviz.core.training.data import Examples
from gradviz.core.training.objective import Objective
from gradviz.core.training.plane import Plane
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.table import Rows
from gradviz.core.training.trace import TrainingTrace

ROOM = 0.7
"""Share of the larger side of what a window has to hold that is shown beyond it."""
NARROWEST, NARROWEST_PLANE = 0.5, 0.05
"""The least that is shown beyond it, of two parameters and of a network's plane."""
SCORES_AT_ONCE = 400_000
"""Scores between two breaths of whoever computes the heights of a window: a few milliseconds."""
FARTHEST = 2e8
"""A window reaches no farther from 0 than plots can show: of a path that has left for infinity its beginning."""
NEWTON_STEPS = 40
SETTLED = 1e-10
"""A gradient this small is that of a minimum."""
STEEP = 6.0
"""How steep a boundary is shown that may be as steep as one likes, in units of the inputs' spread."""


@dataclass(frozen=True, eq=False)
class LossSurface:
    """The mean loss over some examples at places of a plane; without a plane the two parameters are the place. It is
    what `landscape` draws."""

    objective: Objective
    examples: Examples
    plane: Plane | None = None

    def __call__(self, x: Floats) -> Floats:
        return self.value(x)

    @property
    def at_once(self) -> int:
        """How many heights it gives in a few milliseconds."""
        return max(1, SCORES_AT_ONCE // (len(self.examples) * max(1, self.objective.model.held - 2)))

    def value(self, x: Floats | Sequence[ArrayLike]) -> Floats:
        """(2, *batch) → (*batch). A pair of arrays that broadcast against each other is as good as one array."""
        points = np.stack(np.broadcast_arrays(*(np.asarray(component) for component in x)))
        parameters = points if self.plane is None else self.plane.parameters(points)
        with np.errstate(all="ignore"):
            return self.objective.value(parameters, self.examples)


def window_of(settings: TrainingSettings, trace: TrainingTrace | None) -> Window:
    """Of two parameters it holds the usual start and where the loss is lowest; of a network's plane the path."""
    if settings.model != "network":
        usual = TrainingSettings.of(settings.model, settings.data, settings.rows)
        known = np.array([usual.start, _lowest(settings)])
    elif trace is None or trace.path is None:
        known = np.zeros((1, 2))
    else:
        known = trace.path.points[: trace.run.finite_steps + 1]
    known = np.clip(known, -FARTHEST, FARTHEST)
    low, high = known.min(axis=0), known.max(axis=0)
    room = max(ROOM * float((high - low).max()), NARROWEST if settings.model != "network" else NARROWEST_PLANE)
    return tuple((float(a - room), float(b + room)) for a, b in zip(low, high, strict=True))


def minima_of(settings: TrainingSettings) -> tuple[tuple[float, ...], ...]:
    """Where the loss is lowest, as far as that is known: of a line with squared errors, and of a logistic regression
    with cross-entropy whose classes overlap. Where they do not, a steeper boundary is always better."""
    if (settings.model, settings.loss) == ("linear", "squared"):
        return (_least_squares(settings.split.training),)
    is_known = (settings.model, settings.loss) == ("logistic", "cross_entropy")
    return (_lowest(settings),) if is_known and _gap(settings.split.training) is None else ()


def stable_below(settings: TrainingSettings) -> float | None:
    """2/λmax of a line with squared errors: with a larger η plain descent over all examples diverges. None for what
    has no such bound."""
    plain = settings.optimizer.key == "gradient_descent" and settings.batch_size == settings.training_size
    if not plain or (settings.model, settings.loss) != ("linear", "squared"):
        return None
    x = np.stack([settings.split.training.inputs, np.ones(settings.training_size)])
    return float(1.0 / np.linalg.eigvalsh(x @ x.T / settings.training_size)[-1])


def _lowest(settings: TrainingSettings) -> tuple[float, float]:
    """The least squares' line; the likeliest boundary, or a steep one where it may be as steep as one likes."""
    examples = settings.split.training
    if settings.model == "linear":
        return _least_squares(examples)
    gap = _gap(examples)
    if gap is None:
        return _likeliest(settings.data, settings.rows, settings.validation, settings.scaled)
    middle, rising = gap
    w = math.copysign(STEEP / max(float(examples.inputs.std()), NARROWEST), rising)
    return w, -w * middle


def _gap(examples: Examples) -> tuple[float, float] | None:
    """Where the classes lie apart, the middle between them and on which side class 1 is; None where they overlap. If
    they meet in one x alone, a steeper boundary through it is always better, too."""
    ones = examples.targets == 1
    zero, one = examples.inputs[~ones], examples.inputs[ones]
    if not len(zero) or not len(one):  # set aside: what is left is of one class
        return float(examples.inputs.mean()), 1.0
    if not np.ptp(examples.inputs):
        return None
    if zero.max() <= one.min():
        return float(zero.max() + one.min()) / 2, 1.0
    return (float(one.max() + zero.min()) / 2, -1.0) if one.max() <= zero.min() else None


def _least_squares(examples: Examples) -> tuple[float, float]:
    x, y = examples.inputs, examples.targets
    off = x - x.mean()
    w = float(off @ (y - y.mean()) / (off @ off)) if np.ptp(x) else 0.0  # of one x the spread is rounding
    return w, float(y.mean() - w * x.mean())


@lru_cache(maxsize=16)
def _likeliest(data: str, rows: Rows, share: float, scaled: bool) -> tuple[float, float]:
    """The minimum of the cross-entropy, by Newton's method from a flat boundary."""
    settings = TrainingSettings.of("logistic", data, rows, validation=share, scaled=scaled)
    objective, examples = settings.objective, settings.split.training
    x = np.stack([examples.inputs, np.ones(len(examples))])
    place = np.zeros(2)
    for _ in range(NEWTON_STEPS):
        slope = objective.gradient(place, examples)
        if np.abs(slope).max() <= SETTLED:
            break
        y = objective.answers(place, examples.inputs)
        place = place - np.linalg.lstsq((x * (y * (1 - y))) @ x.T / len(examples), slope, rcond=None)[0]
    return float(place[0]), float(place[1])
