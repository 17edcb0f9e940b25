"""Values of f over many powers of ten, all of which have their place: what is 0 or too small, and what is beyond."""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from gradviz.core.sweep.sweep import Sweep
from gradviz.plots.styling import NumberAxis
from gradviz.theme import scaled

LOWEST = -20
"""The decade below which a value is as good as 0."""
RELATIVE = 12
"""Decades below their range that are shown of heights above the lowest."""
ABOVE_START = 2
"""Decades above f at the start that are shown; what is higher has left."""
LANE = 1.0
"""Decades between the scale and what is beyond its ends."""
EDGE = 0.7


class Scale(NamedTuple):
    """From f to a place on a logarithmic axis; `shift` is taken off before, where f is negative somewhere."""

    shift: float
    bottom: int
    top: int

    @classmethod
    def of(cls, sweep: Sweep) -> Self:
        """The scale that a whole sweep is shown on, at whichever step."""
        shift = sweep.lowest if sweep.lowest < 0 else 0.0
        start = float(sweep.values[0, 0]) - shift
        highest = max(sweep.highest - shift, 0.0)
        top = _decade(highest, 0)
        if start > 0 and math.isfinite(start):
            top = min(top, _decade(start, 0) + ABOVE_START)
        bottom = top - RELATIVE if shift else math.floor(math.log10(sweep.least)) if sweep.least < math.inf else top - 1
        return cls(shift, min(max(bottom, LOWEST), top - 1), top)

    def levels(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """Decades; what is not finite, or higher than the scale, lies above it, what is too low below."""
        with np.errstate(all="ignore"):
            levels = np.log10(np.asarray(values, np.float64) - self.shift)
        levels = np.where(levels < self.bottom, self.bottom - LANE, levels)
        return np.where(np.isfinite(levels) & (levels <= self.top), levels, self._outside(values, levels))

    def _outside(self, values: NDArray[Any], levels: NDArray[np.float64]) -> NDArray[np.float64]:
        lost = ~(np.asarray(values) - self.shift <= 0)
        return np.where(lost & ~(levels < self.bottom), self.top + LANE, self.bottom - LANE)

    @property
    def span(self) -> tuple[float, float]:
        """From the lowest to the highest place."""
        return self.bottom - LANE - EDGE, self.top + LANE + EDGE


def _decade(number: float, otherwise: int) -> int:
    return math.ceil(math.log10(number)) if 0 < number < math.inf else otherwise


class LevelAxis(NumberAxis):
    """Decades, and the two places beyond them."""

    scale_shown = Scale(0.0, -1, 0)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        shown = self.scale_shown
        spacing = max(1, math.ceil((high - low) * scaled(26) * self.magnification / max(size, 1)))
        decades = [float(decade) for decade in range(shown.top, shown.bottom - 1, -spacing)]
        return [(float(spacing), [*decades, shown.bottom - LANE, shown.top + LANE])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        shown = self.scale_shown
        beyond = {shown.bottom - LANE: "0", shown.top + LANE: "↑"}
        plain = super().tickStrings(values, scale, spacing)
        return [beyond.get(value, text) for value, text in zip(values, plain, strict=True)]
