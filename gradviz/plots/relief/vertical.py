"""The vertical axis of a relief: which heights are shown, and how high each of them stands."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz import notation

Floats = NDArray[np.floating]

SHARE = 0.02
"""The lowest and the highest share of heights are walls where they reach much farther than the others together."""
WALL = 3.0
"""So many times farther."""
DECADES = 3
"""How far down from the span's own decade a logarithmic axis tells heights apart; beneath that it is linear."""
TICKS = 4


class Tick(NamedTuple):
    """`height` from 0 to 1."""

    height: float
    text: str


class Vertical(NamedTuple):
    """Heights from `low` to `top` stand from 0 to 1; whatever lies outside is cut off.

    unit  on a logarithmic axis: the height above the lowest from which on each decade takes as much room as the next
    """

    low: float
    top: float
    unit: float | None

    @classmethod
    def of(cls, heights: Floats, scale: str) -> Vertical:
        """The axis for what there is to be seen; `scale` is "linear" or "logarithmic"."""
        known = heights[np.isfinite(heights)]
        if not known.size:
            return cls(0.0, 1.0, None)
        # walls of 1e300 are measured in parts of the largest, so that no difference overflows
        size = float(np.abs(known).max()) or 1.0
        low, high = (np.quantile(known / size, [SHARE, 1 - SHARE]) * size).tolist()
        least, most = float(known.min()), float(known.max())
        room = WALL * (high / 2 - low / 2)
        bottom = least if low / 2 - least / 2 <= room else low
        top = most if most / 2 - high / 2 <= room else high
        if not top / 2 - bottom / 2 > 8 * np.spacing(max(abs(bottom), abs(top))):
            margin = max(abs(top), 1.0) / 2
            return cls(bottom - margin, top + margin, None)
        span = min(top - bottom, np.finfo(float).max)
        decade: float = 10.0 ** (math.floor(math.log10(span)) - DECADES)
        return cls(bottom, top, decade if scale == "logarithmic" and decade > 0 else None)

    def place(self, heights: Floats) -> NDArray[np.float64]:
        """0 at the lowest, 1 at the top, less and more for what is cut off."""
        with np.errstate(all="ignore"):
            above = np.asarray(heights, float) / 2 - self.low / 2
            span = self.top / 2 - self.low / 2
            if self.unit is None:
                return np.asarray(above / span)
            decades = np.log1p(np.maximum(above, 0) / (self.unit / 2)) / math.log1p(span / (self.unit / 2))
            return np.where(above < 0, above / span, decades)

    def ticks(self) -> list[Tick]:
        """Round heights; on a logarithmic axis heights above the lowest."""
        if self.unit is not None:
            above = [self.unit * 10.0**power for power in range(1, 6)]
            marks = [(self.low, "0"), *((self.low + a, notation.number(a, 3)) for a in above)]
        else:
            marks = [(height, notation.number(height, 4)) for height in round_numbers(self.low, self.top, TICKS)]
        heights = self.place(np.array([height for height, _ in marks])).tolist()
        return [Tick(place, text) for place, (_, text) in zip(heights, marks, strict=True) if -1e-9 <= place <= 1.0]


def round_numbers(low: float, high: float, about: int) -> list[float]:
    """Numbers with few digits, evenly from low to high."""
    rough = (high / about - low / about) or 1.0
    decade = 10.0 ** math.floor(math.log10(rough))
    step = next((decade * factor for factor in (1, 2, 5, 10) if decade * factor >= rough), rough)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(k * step, 12 - math.floor(math.log10(step))) + 0.0 for k in range(first, last + 1)][: 4 * about]
