"""What is made as small as possible: the mean loss over examples, as a function of the parameters, with its gradient,
backpropagated and numerical."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gradviz.core.difference import SCHEMES, shifted, step_in
from gradviz.core.functions import Floats
from gradviz.core.training.data import Examples
from gradviz.core.training.losses import Loss, sigmoid
from gradviz.core.training.models import Model

BLOCK = 131_072
"""Scores that are computed at once: they stay in a core's cache together with what comes of them."""


@dataclass(frozen=True)
class Objective:
    """A model and a loss. `is_probability` tells that the answer is σ of the score."""

    model: Model
    loss: Loss
    is_probability: bool

    def value(self, parameters: Floats, examples: Examples) -> Floats:
        """The mean loss, (p, *batch) → (*batch)."""
        shape = parameters.shape[1:]
        flat = parameters.reshape(len(parameters), -1)
        at_once = max(1, BLOCK // len(examples))
        if flat.shape[1] <= at_once:
            return self._value(flat, examples).reshape(shape)
        starts = range(0, flat.shape[1], at_once)
        parts = [self._value(flat[:, first : first + at_once], examples) for first in starts]
        return np.concatenate(parts).reshape(shape)

    def _value(self, parameters: Floats, examples: Examples) -> Floats:
        scores = self.model.scores(parameters, examples.inputs)
        return np.asarray(self.loss.value(scores, examples.targets).sum(axis=-1) / len(examples))

    def gradients(self, parameters: Floats, examples: Examples) -> Floats:
        """The exact gradient of each example's loss, (p,) → (p, N), by backpropagation."""
        scores = self.model.scores(parameters, examples.inputs)
        slopes = self.loss.slope(scores, examples.targets)
        return self.model.backpropagated(parameters, examples.inputs, slopes)

    def gradient(self, parameters: Floats, examples: Examples) -> Floats:
        """The exact gradient of the mean loss, (p,)."""
        return np.asarray(self.gradients(parameters, examples).sum(axis=-1) / len(examples))

    def numerical_gradient(self, parameters: Floats, examples: Examples, h: float, scheme: str) -> Floats:
        """The difference quotients of the mean loss, (p,): what `numerical_gradient` of the core gives, to the bit,
        with all samples taken at once."""
        sides, step = SCHEMES[scheme], step_in(parameters.dtype, h)
        p = len(parameters)
        samples = np.repeat(parameters[:, None], 2 * p, axis=1).reshape(p, 2, p)  # of side s and parameter i: [:, s, i]
        for side, row in zip(sides, (0, 1), strict=True):
            samples[range(p), row, range(p)] = shifted(parameters, side, step)
        upper, lower = self.value(samples, examples)
        return np.asarray((upper - lower) / (sides.width * step))

    def answers(self, parameters: Floats, x: Floats) -> Floats:
        """What the model says of inputs, (*batch, N): a number, or the probability of class 1."""
        scores = self.model.scores(parameters, x)
        return sigmoid(scores) if self.is_probability else scores

    def accuracy(self, parameters: Floats, examples: Examples) -> float:
        """The share of examples, of two classes, whose class the answer is nearer to."""
        return float(((self.answers(parameters, examples.inputs) >= 0.5) == (examples.targets >= 0.5)).mean())
