"""Optimizers as pairs of pure functions: `init(x)` makes a memory, `update(gradient, memory)` gives the move and
the next memory. Each works elementwise, on a number, a point or a batch alike.

The forms are those of "Deep Learning from Scratch" (Saito, section 6.1), whose Adam adds ε to the uncorrected
root and whose Nesterov is the transformed-variable form; sources of the rules beside each class.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from gradviz.core.errors import SettingError
from gradviz.core.limits import ETA, HYPERPARAMETERS

Number = Any
"""A NumPy scalar or array."""


class NoMemory(NamedTuple):
    pass


class Velocity(NamedTuple):
    v: Number  # shape of x


class Squares(NamedTuple):
    h: Number  # shape of x: accumulated squared gradients


class Moments(NamedTuple):
    m: Number  # shape of x: mean of gradients
    v: Number  # shape of x: mean of squared gradients
    t: int  # steps taken


@dataclass(frozen=True)
class Optimizer(ABC):
    """`lr` is the learning rate η; None stands for "the one given beside it" (`with_rate`)."""

    lr: float | None = None
    key: ClassVar[str]

    def __post_init__(self) -> None:
        if self.lr is not None:
            ETA.check("eta", self.lr)
            object.__setattr__(self, "lr", float(self.lr))  # a np.float32 would change the digits
        for name in self.hyperparameters():
            HYPERPARAMETERS[name].check(name, getattr(self, name))
            object.__setattr__(self, name, float(getattr(self, name)))

    @classmethod
    def hyperparameters(cls) -> dict[str, float]:
        """Names and defaults of what is set by hand, η apart."""
        return {field.name: field.default for field in fields(cls) if field.name != "lr"}  # type: ignore[misc]

    def with_rate(self, eta: float) -> Self:
        """The same optimizer with η set."""
        return replace(self, lr=eta)

    @cached_property
    def rate(self) -> float:
        """η; SettingError where none has been set."""
        if self.lr is None:
            raise SettingError("missing", name="eta")
        return self.lr

    def for_batch(self, rates: NDArray[np.float64], dtype: np.dtype[Any]) -> Self:
        """The same rule with an η for each column of a batch."""
        made = replace(self)
        # what `rate` has cached it does not look up again
        vars(made)["rate"] = rates if dtype == np.float64 else _GivingWay(rates)
        return made

    @abstractmethod
    def init(self, x: Number) -> Any:
        """The memory before the first step at x."""

    @abstractmethod
    def update(self, gradient: Number, memory: Any) -> tuple[Number, Any]:
        """The move (to be added to x) and the memory after it."""


class _GivingWay(np.lib.mixins.NDArrayOperatorsMixin):
    """An array of float64 that takes on the precision of the arrays it meets, as a Python float does: η is one in a
    single run."""

    def __init__(self, numbers: NDArray[np.float64]) -> None:
        self._numbers = numbers

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **_: Any) -> Any:
        met = [part.dtype for part in inputs if isinstance(part, np.ndarray)]
        dtype = met[0] if met else self._numbers.dtype
        plain = [part._numbers.astype(dtype) if isinstance(part, _GivingWay) else part for part in inputs]
        result = ufunc(*plain)
        return result if met else _GivingWay(result)


@dataclass(frozen=True)
class GradientDescent(Optimizer):
    """x ← x − η∇f."""

    key = "gradient_descent"

    def init(self, x: Number) -> NoMemory:
        return NoMemory()

    def update(self, gradient: Number, memory: NoMemory) -> tuple[Number, NoMemory]:
        return -(self.rate * gradient), memory


@dataclass(frozen=True)
class Momentum(Optimizer):
    """v ← μv − η∇f; x ← x + v (Polyak 1964)."""

    key = "momentum"
    momentum: float = 0.9

    def init(self, x: Number) -> Velocity:
        return Velocity(x * 0)

    def update(self, gradient: Number, memory: Velocity) -> tuple[Number, Velocity]:
        v = self.momentum * memory.v - self.rate * gradient
        return v, Velocity(v)


@dataclass(frozen=True)
class Nesterov(Optimizer):
    """x ← x + μ²v − (1 + μ)η∇f, then v ← μv − η∇f: Nesterov's look-ahead, with x standing at the look-ahead
    point (Bengio et al., arXiv:1212.0901). The book's printed code updates v first and so takes a wrong first step.
    """

    key = "nesterov"
    momentum: float = 0.9

    def init(self, x: Number) -> Velocity:
        return Velocity(x * 0)

    def update(self, gradient: Number, memory: Velocity) -> tuple[Number, Velocity]:
        mu = self.momentum
        move = mu * mu * memory.v - (1 + mu) * self.rate * gradient
        return move, Velocity(mu * memory.v - self.rate * gradient)


@dataclass(frozen=True)
class AdaGrad(Optimizer):
    """h ← h + ∇f²; x ← x − η∇f / (√h + ε) (Duchi et al. 2011)."""

    key = "adagrad"
    epsilon: float = 1e-7

    def init(self, x: Number) -> Squares:
        return Squares(x * 0)

    def update(self, gradient: Number, memory: Squares) -> tuple[Number, Squares]:
        h = memory.h + gradient * gradient
        return -(self.rate * gradient / (np.sqrt(h) + self.epsilon)), Squares(h)


@dataclass(frozen=True)
class RMSProp(Optimizer):
    """h ← ρh + (1 − ρ)∇f²; x ← x − η∇f / (√h + ε) (Tieleman and Hinton 2012)."""

    key = "rmsprop"
    decay: float = 0.99
    epsilon: float = 1e-7

    def init(self, x: Number) -> Squares:
        return Squares(x * 0)

    def update(self, gradient: Number, memory: Squares) -> tuple[Number, Squares]:
        h = self.decay * memory.h + (1 - self.decay) * gradient * gradient
        return -(self.rate * gradient / (np.sqrt(h) + self.epsilon)), Squares(h)


@dataclass(frozen=True)
class Adam(Optimizer):
    """Means m and v of ∇f and ∇f², corrected for their start at 0; x ← x − ηₜ m / (√v + ε) with
    ηₜ = η √(1 − β₂ᵗ) / (1 − β₁ᵗ) (Kingma and Ba 2015, the "ε̂" form of section 2)."""

    key = "adam"
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-7

    def init(self, x: Number) -> Moments:
        return Moments(x * 0, x * 0, 0)

    def update(self, gradient: Number, memory: Moments) -> tuple[Number, Moments]:
        t = memory.t + 1
        m = memory.m + (1 - self.beta1) * (gradient - memory.m)
        v = memory.v + (1 - self.beta2) * (gradient * gradient - memory.v)
        corrected_rate = self.rate * math.sqrt(1 - self.beta2**t) / (1 - self.beta1**t)
        return -(corrected_rate * m / (np.sqrt(v) + self.epsilon)), Moments(m, v, t)


OPTIMIZERS: Mapping[str, type[Optimizer]] = MappingProxyType(
    {kind.key: kind for kind in (GradientDescent, Momentum, Nesterov, AdaGrad, RMSProp, Adam)}
)


def optimizer_named(key: str) -> type[Optimizer]:
    """The optimizer of that key; SettingError where there is none."""
    try:
        return OPTIMIZERS[key]
    except (KeyError, TypeError):
        raise SettingError("unknown_choice", name="optimizer", given=key, choices=tuple(OPTIMIZERS)) from None
