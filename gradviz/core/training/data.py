"""Examples to learn from: built-in sets, made by a generator that is given, and how a set is split and scaled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from gradviz.core.functions import Floats
from gradviz.core.training.table import Rows

DATA_SEED = 3
"""The built-in sets are the same every time: another seed of a run orders the same examples in another way."""
SPLIT_SEED = 11
DECIMALS = 3
"""The sets are made of short numbers, which can be written down."""


@dataclass(frozen=True, eq=False)
class Examples:
    """Inputs and what belongs to them, both of shape (N,)."""

    inputs: Floats
    targets: Floats

    def __len__(self) -> int:
        return len(self.inputs)

    def part(self, indices: NDArray[np.intp]) -> Examples:
        """Those examples, in that order."""
        return Examples(self.inputs[indices], self.targets[indices])


class Scale(NamedTuple):
    """How values have been brought to mean 0 and spread 1: (value − middle) / spread."""

    middle: float = 0.0
    spread: float = 1.0


UNSCALED = Scale()


@dataclass(frozen=True, eq=False)
class Split:
    """What is learnt from, and what is set aside to see how well that has been learnt; how their inputs x and targets y
    have been scaled."""

    training: Examples
    validation: Examples
    x: Scale = UNSCALED
    y: Scale = UNSCALED

    def in_own_units(self, w: float, b: float) -> tuple[float, float]:
        """w and b of the same line over the data as they were before they were scaled."""
        weight = self.y.spread * w / self.x.spread
        return weight, self.y.middle + self.y.spread * b - weight * self.x.middle


def _line(rng: Generator) -> tuple[Floats, Floats]:
    x = rng.uniform(0.0, 2.5, 40)
    return x, 1.5 * x - 1.0 + rng.normal(0.0, 0.4, 40)


def _outliers(rng: Generator) -> tuple[Floats, Floats]:
    x, y = _line(rng)
    y[rng.choice(np.flatnonzero(x > 1.5), 4, replace=False)] -= 6.0
    return x, y


def _classes(rng: Generator) -> tuple[Floats, Floats]:
    x = np.concatenate([rng.normal(-1.0, 1.1, 30), rng.normal(1.2, 1.1, 30)])
    order = rng.permutation(60)
    return x[order], np.repeat([0.0, 1.0], 30)[order]


def _noisy(rng: Generator) -> tuple[Floats, Floats]:
    x = rng.uniform(-2.0, 2.0, 24)
    return x, np.sin(1.5 * x) + rng.normal(0.0, 0.5, 24)


DATA_SETS: Mapping[str, Callable[[Generator], tuple[Floats, Floats]]] = MappingProxyType(
    {"line": _line, "outliers": _outliers, "classes": _classes, "noisy": _noisy}
)
"""By key, what makes the set: a straight line with noise; the same with four points far off; two classes that overlap;
few and noisy examples of a curve, which are easily learnt by heart."""
OWN = "own"
"""The key of the user's own rows."""


def made(key: str, rng: Generator) -> Rows:
    """A built-in set, from a generator of random numbers."""
    x, y = DATA_SETS[key](rng)
    return tuple(zip(x.round(DECIMALS).tolist(), y.round(DECIMALS).tolist(), strict=True))


@lru_cache(maxsize=len(DATA_SETS))
def built_in(key: str) -> Rows:
    """A built-in set, the same every time."""
    return made(key, np.random.default_rng(DATA_SEED))


def are_classes(rows: Rows) -> bool:
    """Whether what belongs to each input is 0 or 1, and both occur."""
    return {y for _, y in rows} == {0.0, 1.0}


def split(rows: Rows, share: float, scaled: bool) -> Split:
    """The rows, of which that share is set aside at random, always the same. Scaled, inputs and targets have mean 0
    and spread 1 in what is learnt from; classes stay classes."""
    x, y = np.array(rows, float).T
    shuffled = np.random.default_rng(SPLIT_SEED).permutation(len(rows))
    aside = validation_size(len(rows), share)
    training, validation = np.sort(shuffled[aside:]), np.sort(shuffled[:aside])
    x_scale = _scale(x[training]) if scaled else UNSCALED
    y_scale = _scale(y[training]) if scaled and not are_classes(rows) else UNSCALED
    whole = Examples((x - x_scale.middle) / x_scale.spread, (y - y_scale.middle) / y_scale.spread)
    return Split(whole.part(training), whole.part(validation), x_scale, y_scale)


def validation_size(count: int, share: float) -> int:
    """How many of so many examples are set aside: one at least stays to be learnt from."""
    return min(round(count * share), count - 1)


def _scale(known: Floats) -> Scale:
    if not np.ptp(known):  # its mean and its spread are rounding
        return Scale(float(known[0]), 1.0)
    return Scale(float(known.mean()), float(known.std()))
