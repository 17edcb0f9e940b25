"""A function at many points at once, as judges need it: its values, its quotients, and its gradient as exactly as it
can be known. Where a callable raises it has no value: nan."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from gradviz.core.difference import SCHEMES, shifted
from gradviz.core.functions import Curve, Floats, Function

FLAT = 1e-6
"""A gradient this small beside the one at the start (or beside 1) counts as zero."""
HONEST_H = 1e-4
"""The h whose truncation error is nobody's fault."""
ROUNDINGS = 4
"""Rounding units of f within which two values are the same."""


class Measured:
    """Points have the shape (n, *batch); a callable may be one that knows single points alone."""

    def __init__(self, function: Function | Callable[[Any], Any]) -> None:
        self.function = function

    def values(self, x: Floats) -> Floats:
        """f, shape (*batch)."""
        if isinstance(self.function, Function):
            return self.function.value(x[0] if isinstance(self.function, Curve) else x)
        return np.array([self._called(column) for column in x.reshape(len(x), -1).T]).reshape(x.shape[1:])

    def _called(self, point: Floats) -> float:
        try:
            return float(np.asarray(self.function(point.copy())).reshape(()))
        except Exception:  # noqa: BLE001  a run that went well is not to fail by what is asked beside its path
            return math.nan

    def differenced(self, x: Floats, step: Floats, scheme: str) -> Floats:
        """The quotients at x, shape (n, B), with the h of each column: to the bit those of `numerical_gradient`."""
        sides, gradient = SCHEMES[scheme], np.empty_like(x)
        with np.errstate(all="ignore"):
            for i in range(len(x)):
                upper, lower = (self.values(sample) for sample in moved(x, i, sides, step))
                gradient[i] = (upper - lower) / (sides.width * step)
        return gradient

    def gradient(self, x: Floats, value: Floats) -> tuple[Floats, Floats]:
        """The exact gradient at x, where f has these values; measured where it is not known, nan where it cannot be.
        Then, by how much each part of it may be wrong: 0 where it is exact."""
        x = x.astype(np.float64)
        gradient, doubt = np.full_like(x, np.nan), np.zeros_like(x)
        if isinstance(self.function, Function):
            gradient = np.reshape(self.function.gradient(x), x.shape)
            gradient[:, np.isnan(self.values(x))] = np.nan  # 1/x goes on where log(x) ends
        unknown = ~np.isfinite(gradient).all(axis=0)
        if unknown.any():
            gradient[:, unknown], doubt[:, unknown] = self.estimated(x[:, unknown], value[unknown])
        return gradient, doubt

    def tolerance(self, start: Floats, value: Floats, first: Floats) -> Floats:
        """τ, below which a gradient counts as zero in runs that began there with these numerical gradients."""
        sizes = [norm(first.astype(np.float64)), norm(self.gradient(start, value)[0])]
        # the smaller of the two: with a hopeless h the numerical one is noise, and can be huge
        least = np.fmin(*(np.where(np.isfinite(slopes), slopes, np.nan) for slopes in sizes))
        return np.asarray(FLAT * np.fmax(1.0, least))

    def estimated(self, x: Floats, value: Floats) -> tuple[Floats, Floats]:
        """The gradient as quotients tell it, cleared of rounding, and how far they may be off.

        Two of them, with an honest h and half of it, are extrapolated to none: a single one would be taken for the
        slope itself, and a run with a better h than that for one that stopped too early.
        """
        h = HONEST_H * np.maximum(1.0, norm(x))  # far from 0 a smaller one would be absorbed
        with np.errstate(all="ignore"):
            wide, narrow = (self.differenced(x, step, "central") for step in (h, h / 2))
            g = narrow + (narrow - wide) / 3
            noise = ROUNDINGS * np.spacing(np.abs(value.astype(np.float64))) / h
            g = np.where(np.isfinite(g).all(axis=0), np.where(np.abs(g) <= noise, 0.0, g), np.nan)
            return g, np.abs(narrow - wide) + noise


def moved(x: Floats, i: int, sides: Sequence[int], step: Floats) -> Iterator[Floats]:
    """x, shifted by so many h in one coordinate, as `numerical_gradient` does it."""
    for side in sides:
        sample = x.copy()
        sample[i] = shifted(x[i], side, step)
        yield sample


def norm(x: Floats) -> Floats:
    """The largest absolute coordinate, (n, *batch) → (*batch)."""
    return np.asarray(np.abs(x).max(axis=0))
