"""f around a point: along the two axes, and after a small step in every direction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from gradviz.core.functions import Floats
from gradviz.core.landscape import slopes
from gradviz.core.probe.numbers import STATIONARY, GradientSettings, gradient_numbers, nature

SLICE_POINTS = 301
SLICE_ROOM = 0.08
"""Share of the window that a slice shows beyond it, and beyond the samples."""
DIRECTIONS = 720
STEP_SHARE = 0.01
"""A small step, in halves of the window's narrower side."""
STRAIGHT = 0.02
"""It is made smaller where f bends: the curvature's part in its rise is at most half this share of the gradient's."""
SMALLEST_SHARE = 1e-6


@dataclass(frozen=True, eq=False)
class Slice:
    """f along coordinate `axis` through the point: at `places` it is `values`, all of shape (m,)."""

    axis: int
    places: Floats
    values: Floats


@dataclass(frozen=True, eq=False)
class Dial:
    """f(x + r·(cos φ, sin φ)) − f(x), measured all round. Angles are in degrees from 0 to 360; None for a direction
    that there is not.

    angles   (k,)  φ
    rises    (k,)  by how much f rises, negative where it falls
    uphill         φ of +∇f, from the quotients; None where they vanish
    minimum        φ of the straight line to the nearest known minimum; None where the point is that minimum
    nearest        that minimum
    """

    radius: float
    angles: Floats
    rises: Floats
    uphill: float | None
    minimum: float | None
    nearest: tuple[float, ...] | None

    @property
    def is_known(self) -> bool:
        """Whether f is defined in any of the directions."""
        return bool(np.isfinite(self.rises).any())

    @property
    def downhill(self) -> float | None:
        """φ of −∇f."""
        return None if self.uphill is None else (self.uphill + 180.0) % 360.0

    @property
    def highest(self) -> float | None:
        """φ of the largest increase that was measured."""
        return self._angle(np.nanargmax, 1.0)

    @property
    def lowest(self) -> float | None:
        """φ of the largest decrease that was measured."""
        return self._angle(np.nanargmin, -1.0)

    @property
    def off_course(self) -> float | None:
        """Degrees between −∇f and the direction to the minimum."""
        return _between(self.downhill, self.minimum)

    @property
    def astray(self) -> float | None:
        """Degrees between −∇f and the largest decrease that was measured."""
        return _between(self.downhill, self.lowest)

    def rise_at(self, angle: float) -> float:
        """The rise in the measured direction that is nearest to `angle`."""
        return float(self.rises[round(angle / 360.0 * len(self.angles)) % len(self.angles)])

    def _angle(self, pick: Callable[[Floats], np.intp], sign: float) -> float | None:
        """The direction that is picked, if f goes that way there at all."""
        if not self.is_known:
            return None
        picked = pick(np.where(np.isfinite(self.rises), self.rises, np.nan))
        return float(self.angles[picked]) if sign * self.rises[picked] > 0 else None


@lru_cache(maxsize=16)
def slices(settings: GradientSettings) -> tuple[Slice, Slice]:
    """f(·, x1) and f(x0, ·), over a little more than the function's own window, or as far as point and samples lie
    beyond it."""
    first, second = (_slice(settings, axis) for axis in (0, 1))
    return first, second


def _slice(settings: GradientSettings, axis: int) -> Slice:
    (low, high), here = settings.surface.window[axis], settings.point[axis]
    width = high - low
    beside = min(settings.h, width) + SLICE_ROOM * width
    low, high = min(low - SLICE_ROOM * width, here - beside), max(high + SLICE_ROOM * width, here + beside)
    places = np.linspace(low, high, SLICE_POINTS)
    at = [np.array(coordinate) for coordinate in settings.point]
    at[axis] = places
    with np.errstate(all="ignore"):
        values = settings.surface.value(at)
    return Slice(axis, places, np.broadcast_to(values, places.shape))


@lru_cache(maxsize=16)
def dial(settings: GradientSettings) -> Dial:
    """f after a small step, in every direction."""
    surface, point = settings.surface, np.array(settings.point)
    numbers = gradient_numbers(settings)
    angles = np.arange(DIRECTIONS) * (360.0 / DIRECTIONS)
    radius = _small_step(settings)
    x0, x1 = point[:, None] + radius * np.stack([np.cos(np.radians(angles)), np.sin(np.radians(angles))])
    with np.errstate(all="ignore"):
        rises = np.broadcast_to(surface.value((x0, x1)), angles.shape) - numbers.value
    nearest = min(surface.minima, key=lambda place: float(np.hypot(*(np.array(place) - point))), default=None)
    way = np.zeros(2) if nearest is None else np.array(nearest) - point
    is_there = numbers.vanishes and np.hypot(*way) < radius  # but for rounding
    towards = None if is_there else _angle_of(way)
    uphill = None if numbers.vanishes else _angle_of(numbers.gradient)
    return Dial(radius, angles, rises, uphill, towards, nearest)


def _between(first: float | None, second: float | None) -> float | None:
    """Degrees between two directions, 180 at most."""
    return None if first is None or second is None else abs((first - second + 180.0) % 360.0 - 180.0)


def _angle_of(vector: Floats) -> float | None:
    if not np.isfinite(vector).all() or not vector.any():
        return None
    return float(np.degrees(np.arctan2(vector[1], vector[0]))) % 360.0


def _small_step(settings: GradientSettings) -> float:
    """Small beside the window, and where there is a slope so small that the slope rules; one digit long."""
    full = STEP_SHARE * min(high - low for low, high in settings.surface.window) / 2
    exact, kind = gradient_numbers(settings).exact, nature(settings)
    radius = full
    if exact is not None and kind.curvatures is not None and kind.key not in STATIONARY:
        bend = float(np.abs(kind.curvatures).max())
        slope = float(slopes(exact))
        if bend * full > STRAIGHT * slope:
            radius = max(STRAIGHT * slope / bend, SMALLEST_SHARE * full)
    return float(f"{radius:.0e}")
