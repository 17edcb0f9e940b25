"""A curve over a window, and a close-up of it at the scale of h: what is drawn, computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gradviz.core.difference import SCHEMES
from gradviz.core.functions import Curve
from gradviz.core.slope.numbers import SlopeNumbers

Floats = NDArray[np.float64]

POINTS, CLOSE_POINTS = 1201, 201
HALVINGS = 14
BELOW, ABOVE = 0.17, 0.08
"""Shares of the heights that are kept free: below, the points are named."""
TYPICAL = 0.04
"""Share of the values at either end that may stand out of the picture, where they are much farther out."""
ROUND_ABOUT = 0.04
"""Share of the curve that is shown to either side of a place where the rest of it is hidden."""
NEIGHBOURS = 40
"""As many representable numbers, at most, are shown one by one."""
FEWEST = 6.0
"""Numbers to either side of x that a close-up shows at least."""
LARGEST = float(np.finfo(float).max) / 64
"""Higher than this nothing is worth seeing, for the differences of heights have to be numbers."""


@dataclass(frozen=True)
class Graph:
    """`x`, `y`: the curve, with nan where it is interrupted. `undefined`: parts of the window without a value.
    `window`: heights worth seeing."""

    x: Floats
    y: Floats
    undefined: tuple[tuple[float, float], ...]
    window: tuple[float, float]

    def only(self, low: float, high: float) -> Graph:
        """Of the curve no more than lies between two places, and a little beyond."""
        margin = ROUND_ABOUT * float(self.x[-1] - self.x[0])
        shown = (self.x >= low - margin) & (self.x <= high + margin)
        return replace(self, y=np.where(shown, self.y, np.nan))


@dataclass(frozen=True)
class Closeup:
    """Around x, everything measured from (x, f(x)) and exact in it.

    reach         from x to either side
    height        of f to either side
    x, y          the curve as it is computed, rounding and all; `is_dots` where each is one representable number
    grid          the representable numbers, where there are few enough to tell apart
    wanted        where the samples should be: ±h
    stored        where they are, and their heights
    middle        the height at x: 0, or nan where f is not finite there
    quotient, slope  of the secant and of the tangent
    """

    reach: float
    height: float
    x: Floats
    y: Floats
    is_dots: bool
    grid: Floats
    wanted: tuple[float, float]
    stored: tuple[tuple[float, float], tuple[float, float]]
    middle: float
    quotient: float
    slope: float


@lru_cache(maxsize=16)
def graph(curve: Curve, low: float, high: float) -> Graph:
    """The curve from low to high."""
    x = np.linspace(low, high, POINTS)
    y = np.array(curve.value(x), float)
    defined = np.isfinite(y)
    undefined = tuple((float(x[first]), float(x[last])) for first, last in _stretches(~defined))
    window = _heights(y[defined])
    torn = _torn(curve, x, y, window)
    return Graph(np.insert(x, torn + 1, np.nan), np.insert(y, torn + 1, np.nan), undefined, window)


def points_of_minima(curve: Curve) -> tuple[tuple[float, float], ...]:
    """The known minima, (x, f(x))."""
    return tuple((x, float(curve.value(x))) for (x,) in curve.minima)


def closeup(numbers: SlopeNumbers) -> Closeup:
    """What a magnifier shows that is held over x, at the scale of h and never finer than the numbers are."""
    kind = numbers.settings.kind
    x = kind.type(numbers.x)
    reach = max(1.6 * numbers.step, FEWEST * numbers.spacing)
    with np.errstate(all="ignore"):
        count = round(2 * reach / numbers.spacing) if reach < 1e6 * numbers.spacing else POINTS
        is_dots = count <= NEIGHBOURS
        places = (
            _neighbours(x, reach)
            if is_dots
            else np.unique((numbers.x + np.linspace(-reach, reach, CLOSE_POINTS)).astype(kind))
        )
        offsets = np.asarray(places, float) - numbers.x
        level = numbers.value if np.isfinite(numbers.value) else 0.0
        heights = np.asarray(numbers.settings.curve.value(places), float) - level
        upper, lower = (
            (point - numbers.x, sample - level) for point, sample in zip(numbers.points, numbers.samples, strict=True)
        )
    if not is_dots:
        offsets, heights = _interrupted(numbers, offsets, heights, level)
    sides = SCHEMES[numbers.settings.scheme]
    grid = offsets if is_dots else np.empty(0)
    middle = 0.0 if np.isfinite(numbers.value) else np.nan
    height = _extent(numbers, heights, reach, (upper[1], lower[1]))
    wanted = sides.upper * numbers.step, sides.lower * numbers.step
    return Closeup(
        reach, height, offsets, heights, is_dots, grid, wanted, (upper, lower), middle, numbers.quotient, numbers.exact
    )


def _interrupted(numbers: SlopeNumbers, x: Floats, y: Floats, level: float) -> tuple[Floats, Floats]:
    """With nan where the curve jumps."""
    breaks = numbers.settings.curve.expression.breaks
    if not (breaks.switches or breaks.divisors):
        return x, y
    extent = _heights(y[np.isfinite(y)])
    torn = _torn(numbers.settings.curve, numbers.x + x, y + level, extent)
    return np.insert(x, torn + 1, np.nan), np.insert(y, torn + 1, np.nan)


def _neighbours(x: np.floating, reach: float) -> NDArray[np.floating]:
    """The representable numbers around x."""
    around = [x]
    for direction in (-1, 1):
        end, place = x.dtype.type(direction * np.inf), x
        for _ in range(2 * NEIGHBOURS):
            place = np.nextafter(place, end)
            if abs(float(place) - float(x)) > reach:
                break
            around.append(place)
    return np.sort(np.array(around))


def _extent(numbers: SlopeNumbers, heights: Floats, reach: float, samples: tuple[float, float]) -> float:
    """As high as the tangent and the samples need; what rises farther is cut."""
    finite = np.abs(heights[np.isfinite(heights)])
    needed = [abs(sample) for sample in samples if np.isfinite(sample)]
    if np.isfinite(numbers.exact):
        needed.append(abs(numbers.exact) * reach)
    height = 1.15 * max(needed, default=0.0)
    typical = float(np.quantile(finite, 0.9)) if finite.size else 0.0
    return max(height, min(1.15 * typical, 4 * height) if height else typical) or reach


def _heights(y: Floats) -> tuple[float, float]:
    """The range of the values, without those of a pole."""
    if not y.size:
        return -1.0, 1.0
    y = np.clip(y, -LARGEST, LARGEST)
    low, high = float(y.min()), float(y.max())
    inner_low, inner_high = (float(level) for level in np.quantile(y, [TYPICAL, 1 - TYPICAL]))
    usual = inner_high - inner_low
    low, high = max(low, inner_low - usual), min(high, inner_high + usual)
    extent = high - low or 5 * max(abs(high), 1.0)
    return low - BELOW * extent, high + ABOVE * extent


def _stretches(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """(first, last) index, one beyond the stretch on both sides where there is one; a single point is none."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(int), [0]])))
    last = len(mask) - 1
    return [(max(int(a) - 1, 0), min(int(b), last)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1]


def _torn(curve: Curve, x: Floats, y: Floats, window: tuple[float, float]) -> NDArray[np.int64]:
    """After which points the curve jumps: a rise that halving its place does not halve."""
    with np.errstate(all="ignore"):
        rises = np.abs(np.diff(y))
        steep = np.flatnonzero(rises > 0.02 * (window[1] - window[0]))
        if not len(steep):
            return steep
        left, right, low, high = x[steep], x[steep + 1], y[steep], y[steep + 1]
        for _ in range(HALVINGS):
            middle = (left + right) / 2
            value = np.array(curve.value(middle), float)
            first = np.abs(value - low) > np.abs(high - value)
            right, high = np.where(first, middle, right), np.where(first, value, high)
            left, low = np.where(first, left, middle), np.where(first, low, value)
        rest = np.abs(high - low)
        return steep[(rest > 0.5 * rises[steep]) | ~np.isfinite(rest)]
