"""What a wrong answer costs, as a function of the model's score z for an example and its target t, elementwise, and
its derivative by z. The answer y is the score itself, or σ(z) where it is a probability."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from gradviz.core.functions import Floats


class Loss(NamedTuple):
    """value(z, t) and its derivative slope(z, t), both of the shape of z."""

    value: Callable[[Floats, Floats], Floats]
    slope: Callable[[Floats, Floats], Floats]


def sigmoid(z: Floats) -> Floats:
    """1 / (1 + e^−z), without overflow on either side."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def _squared(z: Floats, t: Floats) -> Floats:
    error = z - t
    return error * error


def _of_probability(loss: Loss) -> Loss:
    """The loss of y = σ(z), by the chain rule."""

    def slope(z: Floats, t: Floats) -> Floats:
        y = sigmoid(z)
        return loss.slope(y, t) * y * (1.0 - y)

    return Loss(lambda z, t: loss.value(sigmoid(z), t), slope)


SQUARED = Loss(_squared, lambda z, t: 2.0 * (z - t))
ABSOLUTE = Loss(lambda z, t: np.abs(z - t), lambda z, t: np.sign(z - t))
CROSS_ENTROPY = Loss(
    # −t log σ(z) − (1 − t) log(1 − σ(z)), written so that neither logarithm is ever one of 0
    lambda z, t: np.maximum(z, 0.0) - z * t + np.log1p(np.exp(-np.abs(z))),
    lambda z, t: sigmoid(z) - t,
)

OF_SCORES: Mapping[str, Loss] = MappingProxyType({"squared": SQUARED, "absolute": ABSOLUTE})
OF_PROBABILITIES: Mapping[str, Loss] = MappingProxyType(
    {
        "cross_entropy": CROSS_ENTROPY,
        "squared": _of_probability(SQUARED),
        "absolute": _of_probability(ABSOLUTE),
    }
)
LOSSES = ("squared", "absolute", "cross_entropy")
