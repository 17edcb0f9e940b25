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
LANE = 0.07
"""Between the scale and what is beyond its ends, as a share of the scale, or a decade where that is more."""
TICK_ROOM = 48
"""Pixels from one decade to the next along the lower axis."""
EDGE = 0.7
"""What is kept free beyond that, in such distances."""


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
        lowest = max(top - RELATIVE, LOWEST) if shift else LOWEST
        least = _least(sweep.values[-1] - shift) if shift else sweep.least
        bottom = math.floor(math.log10(least)) if least < math.inf else top - 1
        return cls(shift, min(max(bottom, lowest), top - 1), top)

    def levels(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """Decades; what is not finite, or higher than the scale, lies above it, what is too low below."""
        with np.errstate(all="ignore"):
            levels = np.log10(np.asarray(values, np.float64) - self.shift)
        levels = np.where(levels < self.bottom, self.lowest, levels)
        return np.where(np.isfinite(levels) & (levels <= self.top), levels, self._outside(values, levels))

    def _outside(self, values: NDArray[Any], levels: NDArray[np.float64]) -> NDArray[np.float64]:
        lost = ~(np.asarray(values) - self.shift <= 0)
        return np.where(lost & ~(levels < self.bottom), self.highest, self.lowest)

    @property
    def _lane(self) -> float:
        return max(1.0, LANE * (self.top - self.bottom))

    @property
    def lowest(self) -> float:
        """Where what is 0, or too low, has its place."""
        return self.bottom - self._lane

    @property
    def highest(self) -> float:
        """Where what is infinite, no number, or too high has its place."""
        return self.top + self._lane

    @property
    def span(self) -> tuple[float, float]:
        """From end to end, with what is kept free."""
        return self.lowest - EDGE * self._lane, self.highest + EDGE * self._lane


def _least(heights: NDArray[Any]) -> float:
    """The smallest one above 0."""
    return float(heights.min(where=np.isfinite(heights) & (heights > 0), initial=np.inf))


def _decade(number: float, otherwise: int) -> int:
    return math.ceil(math.log10(number)) if 0 < number < math.inf else otherwise


class DecadeAxis(NumberAxis):
    """The lower axis: whole decades, as many as do not touch each other."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        spacing = max(1, math.ceil((high - low) * scaled(TICK_ROOM) * self.magnification / max(size, 1)))
        decades = [float(decade) for decade in range(math.ceil(low), math.floor(high) + 1) if decade % spacing == 0]
        return [(float(spacing), decades)] if len(decades) > 1 else super().tickValues(low, high, size)


class LevelAxis(NumberAxis):
    """Decades, and the two places beyond them."""

    scale_shown = Scale(0.0, -1, 0)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        shown = self.scale_shown
        spacing = max(1, math.ceil((high - low) * scaled(26) * self.magnification / max(size, 1)))
        decades = [float(decade) for decade in range(shown.top, shown.bottom - 1, -spacing)]
        return [(float(spacing), [*decades, shown.lowest, shown.highest])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        shown = self.scale_shown
        beyond = {shown.lowest: "0", shown.highest: "↑"}
        plain = super().tickStrings(values, scale, spacing)
        return [beyond.get(value, text) for value, text in zip(values, plain, strict=True)]
