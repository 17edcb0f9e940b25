"""What a model says at a moment of its training: its line or its boundary, and its gradient in two ways."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from gradviz.core.functions import Floats
from gradviz.core.training.batches import batch_of
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace

PLACES = 241
MARGIN = 0.06
"""Share of the inputs' range that is shown beyond it."""
HALF = 0.5
"""The probability at which one class becomes the other."""


class Fit(NamedTuple):
    """The model's answers y at inputs x, and at which inputs it changes its mind about the class."""

    x: Floats
    y: Floats
    boundaries: Floats


class Check(NamedTuple):
    """The gradient of a step's batch: by parameter numerical, backpropagated, and how far they are apart."""

    step: int
    names: tuple[str, ...]
    numerical: Floats
    exact: Floats

    @property
    def differences(self) -> Floats:
        return np.abs(self.numerical - self.exact)


def fit(settings: TrainingSettings, parameters: Floats) -> Fit:
    """Over the range of all examples."""
    parts = settings.split
    inputs = np.concatenate([parts.training.inputs, parts.validation.inputs])
    low, high = inputs.min(), inputs.max()
    room = MARGIN * (high - low) or 1.0
    x = np.linspace(low - room, high + room, PLACES)
    with np.errstate(all="ignore"):
        y = settings.objective.answers(parameters, x)
    return Fit(x, y, _crossings(x, y - HALF) if settings.needs_classes else np.empty(0))


def _crossings(x: Floats, y: Floats) -> Floats:
    """Where a curve crosses 0, straight between its points."""
    turns = np.flatnonzero((y[:-1] < 0) != (y[1:] < 0))
    return np.asarray(x[turns] - y[turns] * (x[turns + 1] - x[turns]) / (y[turns + 1] - y[turns]))


def check(trace: TrainingTrace, step: int) -> Check:
    """Both gradients of the batch that the step takes; at the end of the training of the one that it would take next.
    The gradient that the step has used is the one that was recorded."""
    settings, parameters = trace.settings, trace.run.points[step]
    objective = settings.objective
    batch = settings.split.training.part(batch_of(settings, step))
    used = trace.run.gradients[step] if step < trace.steps else None
    numerical, exact = (used, None) if settings.gradient == "numerical" else (None, used)
    with np.errstate(all="ignore"):
        if numerical is None:
            numerical = objective.numerical_gradient(parameters, batch, settings.h, settings.scheme)
        if exact is None:
            exact = objective.gradient(parameters, batch)
    return Check(step, objective.model.names, numerical, exact)
