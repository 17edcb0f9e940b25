"""What kind of point a run has stopped at: by curvature, and by f around it."""

from __future__ import annotations

import math

import numpy as np

from gradviz.core.functions import Floats, Function
from gradviz.core.measured import ROUNDINGS, norm
from gradviz.core.outcome.evidence import Evidence
from gradviz.core.outcome.verdicts import KEYS, OPEN, Columns, Verdicts, in_any, named

RINGS = (1e-3, 1e-2)
"""Radii, in scales, of the circles on which f is compared where the Hessian does not decide."""
RING_POINTS = 64
COARSELY = 8
"""Where only the size of the rise to the circle is wanted every so manieth point of it will do."""
AT_ONCE = 8192
"""Points that stay in the cache together."""
DOUBTFUL = 1e-3
"""A curvature that accounts for less than this share of the rise to the first circle does not decide."""


def by_curvature(run: Evidence, of: Columns) -> Verdicts:
    """By the signs of the Hessian's eigenvalues; open where one of them is lost in rounding or unknown."""
    verdicts = np.full(len(of), OPEN, np.int8)
    if not isinstance(run.function, Function):
        return verdicts
    end, n = run.end[:, of], len(run.end)
    hessian = np.asarray(run.function.hessian(end), np.float64).reshape(n, n, -1)
    curvatures = _curvatures(hessian)
    radius = RINGS[0] * run.scale[of]
    # beside a degenerate point the Hessian is not quite zero, and says nothing: what rises is of higher order
    doubtful = np.maximum(
        _same_within(run, of, radius), DOUBTFUL * np.abs(_rings(run, of, radius, COARSELY)).max(axis=0)
    )
    clear = (np.abs(curvatures) * radius**2 / 2 > doubtful).all(axis=0)
    kinds = named(in_any(curvatures > 0), in_any(curvatures < 0))
    return np.where(clear, kinds, OPEN).astype(np.int8)


def _curvatures(hessian: Floats) -> Floats:
    """The eigenvalues, (n, columns), of symmetric matrices (n, n, columns), one or two rows each; nan of what is not
    finite."""
    if len(hessian) == 1:
        return np.where(np.isfinite(hessian[0]), hessian[0], np.nan)
    middle, half = (hessian[0, 0] + hessian[1, 1]) / 2, (hessian[0, 0] - hessian[1, 1]) / 2
    reach = np.hypot(half, hessian[0, 1])
    curvatures = np.stack([middle - reach, middle + reach])
    return np.where(np.isfinite(curvatures), curvatures, np.nan)


def by_rings(run: Evidence, of: Columns) -> Verdicts:
    """By f on small rings around the end, where curvature does not decide."""
    verdicts = np.full(len(of), OPEN, np.int8)
    for share in RINGS:
        radius = share * run.scale[of]
        heights = _rings(run, of, radius)
        for found in (
            _by_opposites(heights, _same_within(run, of, radius)),
            _by_bends(run, of, heights, radius),
        ):
            verdicts = np.where(verdicts == OPEN, found, verdicts)
    return np.where(verdicts == OPEN, KEYS.index("plateau"), verdicts).astype(np.int8)


def _by_opposites(heights: Floats, near: Floats) -> Verdicts:
    """Where f goes the same way on opposite sides all round: however little that is, no tilt looks like it."""
    signs = np.where(heights > near, 1, np.where(heights < -near, -1, 0))
    one, other = np.split(signs, 2)
    return np.where((one == other).all(axis=0), named(in_any(one > 0), in_any(one < 0)), OPEN)


def _by_bends(run: Evidence, of: Columns, heights: Floats, radius: Floats) -> Verdicts:
    """By what is left of f without its slope at the end; it has to exceed what counts as flat over this distance."""
    slope = run.slope[:, of]
    slope = np.where(norm(slope) <= run.tolerance[of], slope, 0.0)  # one side of a kink
    tilt = sum(part * direction[:, None] for part, direction in zip(slope, _directions(len(slope)), strict=True))
    bends = heights - radius * tilt
    flat = ROUNDINGS * run.rounding[of] + run.tolerance[of] * radius
    return named(in_any(bends > flat), in_any(bends < -flat))


def _rings(run: Evidence, of: Columns, radius: Floats, every: int = 1) -> Floats:
    """How much higher than the ends f is all round them, (directions, columns)."""
    directions = _directions(len(run.end))[:, :: every if len(run.end) == 2 else 1, None]
    heights = np.empty((directions.shape[1], len(of)))
    count = AT_ONCE // directions.shape[1]
    for first in range(0, len(of), count):
        part = slice(first, first + count)
        around = run.end[:, None, of[part]] + radius[part] * directions
        heights[:, part] = run.measured.values(around) - run.ends.value[of[part]]
    return heights


def _directions(n: int) -> Floats:
    """Unit vectors as columns, the second half opposite to the first."""
    if n != 2:
        return np.concatenate([np.eye(n), -np.eye(n)], 1)
    angles = np.arange(RING_POINTS // 2) * (2 * math.pi / RING_POINTS)
    half = np.stack([np.cos(angles), np.sin(angles)])
    return np.concatenate([half, -half], 1)


def _same_within(run: Evidence, of: Columns, radius: Floats) -> Floats:
    """Differences of f up to this are rounding, or the slope that is left at the end."""
    return ROUNDINGS * run.rounding[of] + np.minimum(norm(run.slope[:, of]), run.tolerance[of]) * radius
