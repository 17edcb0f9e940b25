"""What kind of point a run has stopped at, by f around it: where derivatives do not tell, or there are none."""

from __future__ import annotations

import math

import numpy as np

from gradviz.core.columns import Columns, in_any, picked
from gradviz.core.functions import Floats
from gradviz.core.judgement.evidence import Evidence
from gradviz.core.measured import ROUNDINGS, norm
from gradviz.core.outcome import KEYS, OPEN, Verdicts, named

RINGS = (1e-3, 1e-2)
"""Radii, in scales, of the circles on which f is compared where derivatives do not decide."""
RING_POINTS = 64
AT_ONCE = 8192
"""Points that stay in the cache together."""


def by_rings(run: Evidence, of: Columns) -> Verdicts:
    """By f on small rings around the end."""
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
    # what derivatives say on one side of a kink is not the slope of what is around it
    slope = np.where(run.is_smooth(of), picked(run.slope, of), 0.0)
    tilt = sum(part * direction[:, None] for part, direction in zip(slope, _directions(len(slope)), strict=True))
    bends = heights - radius * tilt
    flat = ROUNDINGS * run.rounding[of] + run.tolerance[of] * radius
    return named(in_any(bends > flat), in_any(bends < -flat))


def _rings(run: Evidence, of: Columns, radius: Floats) -> Floats:
    """How much higher than the ends f is all round them, (directions, columns)."""
    directions = _directions(len(run.end))[:, :, None]
    heights = np.empty((directions.shape[1], len(of)))
    count = AT_ONCE // directions.shape[1]
    for first in range(0, len(of), count):
        part = slice(first, first + count)
        around = picked(run.end, of[part])[:, None] + radius[part] * directions
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
    return ROUNDINGS * run.rounding[of] + np.minimum(norm(picked(run.slope, of)), run.tolerance[of]) * radius
