"""Models: from parameters and inputs to a score for each input, and back from the scores to the parameters.

Parameters come components first, shape (p, *batch): a whole grid of them is as good as one. Scores have the inputs as
their last axis, (*batch, N), so that sums over the examples have the same order whatever the batch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, Protocol

import numpy as np
from numpy.random import Generator

from gradviz.core.functions import Floats
from gradviz.core.training.losses import sigmoid


class Model(Protocol):
    """Computes scores; `held` is how many numbers it keeps for each example on the way back, inputs included."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the p parameters are called: w, b; or w1 3 for the third weight of the first layer."""

    @property
    def held(self) -> int: ...

    def scores(self, parameters: Floats, x: Floats) -> Floats:
        """(p, *batch) and (N,) → (*batch, N)."""

    def backpropagated(self, parameters: Floats, x: Floats, slopes: Floats) -> Floats:
        """(p,) and, for each example, the derivative of its loss by its score (N,) → its gradient (p, N)."""


class Straight:
    """z = w·x + b."""

    names = ("w", "b")
    held = 2  # the input and the score

    def scores(self, parameters: Floats, x: Floats) -> Floats:
        w, b = parameters
        return np.asarray(w[..., None] * x + b[..., None])

    def backpropagated(self, parameters: Floats, x: Floats, slopes: Floats) -> Floats:
        return np.stack([slopes * x, slopes])


class Activation(NamedTuple):
    """A unit's answer to what reaches it, and the derivative of that as a function of the answer; how far apart the
    first weights start."""

    value: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]
    gain: float


ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        "sigmoid": Activation(sigmoid, lambda a: a * (1.0 - a), 4.0),
        "tanh": Activation(np.tanh, lambda a: 1.0 - a * a, 1.0),
        "relu": Activation(lambda z: np.maximum(z, 0.0), lambda a: (a > 0).astype(a.dtype), 2.0**0.5),
    }
)


@dataclass(frozen=True)
class Network:
    """Two layers: z = Σⱼ w2ⱼ·φ(w1ⱼ·x + b1ⱼ) + b2, with `width` hidden units. Its parameters are w1 (width), b1 (width),
    w2 (width) and b2, in this order."""

    width: int
    activation: str

    @property
    def names(self) -> tuple[str, ...]:
        units = range(1, self.width + 1)
        return (*(f"{layer} {unit}" for layer in ("w1", "b1", "w2") for unit in units), "b2")

    @property
    def held(self) -> int:
        return 2 + self.width

    def start(self, rng: Generator) -> Floats:
        """Where learning begins, (p,): units that differ, so that they learn different things."""
        gain = ACTIVATIONS[self.activation].gain
        first, offset, second = rng.normal(size=(3, self.width))
        return np.concatenate([gain * first, gain * offset, second / self.width**0.5, [0.0]])

    def scores(self, parameters: Floats, x: Floats) -> Floats:
        n, answer = self.width, ACTIVATIONS[self.activation].value
        z = parameters[-1][..., None] + np.zeros(len(x))
        for j in range(n):  # one unit after the other: their sum has the same order for one point and for a grid
            w1, b1, w2 = parameters[j], parameters[n + j], parameters[2 * n + j]
            z = z + w2[..., None] * answer(w1[..., None] * x + b1[..., None])
        return np.asarray(z)

    def backpropagated(self, parameters: Floats, x: Floats, slopes: Floats) -> Floats:
        n, activation = self.width, ACTIVATIONS[self.activation]
        w1, b1, w2 = parameters[: 3 * n].reshape(3, n, 1)
        answers = activation.value(w1 * x + b1)  # (width, N)
        hidden = slopes * w2 * activation.slope(answers)  # by what reaches each unit
        return np.concatenate([hidden * x, hidden, slopes * answers, slopes[None]])
