"""Whether a curve has a slope at a point at all."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from gradviz.core.functions import Curve

NEAR, NEARER = 1e-4, 1e-6
"""How far from x, by max(1, |x|), its two sides are looked at."""


class PointKind(NamedTuple):
    """pole, outside (of the domain), jump, kink, vertical, or "" where f has a slope. `sides` are those of a kink."""

    key: str
    sides: tuple[float, float] = (np.nan, np.nan)


@lru_cache(maxsize=64)
def point_kind(curve: Curve, x: float) -> PointKind:
    """Looks at the formula's own switches and divisors first: no sharp bend is taken for a kink."""
    breaks, value = curve.expression.breaks, float(curve.value(x))
    if not np.isfinite(value) and (breaks.signs("divisors", x) == 0).any():
        return PointKind("pole")
    if np.isnan(value):
        return PointKind("outside")
    if (breaks.signs("switches", x) == 0).any():
        kind = _at_switch(curve, x)
        if kind.key:
            return kind
    return PointKind("vertical" if np.isinf(curve.expression.exact_slope(x)[0]) else "")


def slope_at(curve: Curve, x: float) -> tuple[float, float]:
    """f′(x) as the sum of two floats; nan where there is none."""
    if point_kind(curve, x).key in ("", "vertical"):
        return curve.expression.exact_slope(x)
    return np.nan, 0.0


def _at_switch(curve: Curve, x: float) -> PointKind:
    reaches = np.array([NEAR, NEARER]) * max(1.0, abs(x))
    with np.errstate(all="ignore"):
        middle, left, right = (curve.value(x + side * reaches) for side in (0, -1, 1))
        gaps = np.maximum(abs(right - middle), abs(middle - left))
        slopes = (middle - left) / reaches, (right - middle) / reaches
    if gaps[1] > 0.5 * gaps[0] > 0:
        return PointKind("jump")
    bend = abs(slopes[1] - slopes[0])
    if bend[1] > 0.5 * bend[0] > 0:
        return PointKind("kink", (float(slopes[0][1]), float(slopes[1][1])))
    return PointKind("")
