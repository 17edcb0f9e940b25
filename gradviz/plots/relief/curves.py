"""A height field cut by the upright planes in which the rays of a picture's columns lie."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.heights import Heights, Indices, Relief
from gradviz.plots.relief.memory import Memory

FEWEST, FEWEST_WITH_HOLES, MOST = 0.4, 2.0, 2.5
"""Samples of a column per cell of the height field; the edge of a hole is as ragged as they are far apart."""
MISSED = 0.02
"""By so many pixels a curve may miss the surface between two samples."""


class Curves(NamedTuple):
    """The surface along each column of pixels, from the front to the back: everything (samples, columns)."""

    columns: Indices  # (columns,) which of the image's they are
    front: NDArray[np.float32]  # (columns,) the depth at which each begins
    step: NDArray[np.float32]  # (columns,) by how much each sample lies deeper
    heights: Heights
    rows: NDArray[np.float32]  # where on the screen, in pixels from the top
    cells: Indices
    pieces: NDArray[np.int32] | None  # which piece of its column each sample belongs to; None where all are whole


def curves_of(relief: Relief, camera: Camera, memory: Memory) -> Curves:
    """The surface cut for a picture."""
    (cos, sin), (flat, steep) = camera.turn, camera.tilt
    u = (np.arange(camera.width) + 0.5 - camera.width / 2) / camera.scale
    with np.errstate(all="ignore"):
        # x = u·cos − v·sin and y = u·sin + v·cos stay within the halves
        sides = [(u * cos, -sin, camera.halves[0]), (u * sin, cos, camera.halves[1])]
        ends = [np.sort(np.stack([(-half - at) / slope, (half - at) / slope]), axis=0) for at, slope, half in sides]
    front = np.fmax(ends[0][0], ends[1][0])
    back = np.fmin(ends[0][1], ends[1][1])
    crossed = np.flatnonzero(back > front)
    u, front, back = (part[crossed] for part in (u, front, back))
    cells = np.array([relief.columns - 1, relief.rows - 1])
    longest = float((back - front).max(initial=0.0)) / 2
    across = longest * np.hypot(sin * cells[0] / camera.halves[0], cos * cells[1] / camera.halves[1])
    missed = 2 * HALF_HEIGHT * camera.scale * relief.bend / 8  # between two heights, in pixels
    fewest = FEWEST if relief.is_whole else FEWEST_WITH_HOLES
    per_cell = min(max(math.sqrt(missed / MISSED), fewest), MOST)
    samples = max(int(np.ceil(across * per_cell)) + 1, 2)
    step = (back - front) / (samples - 1)
    j = np.arange(samples, dtype=np.float32)[:, None]
    places = []
    for (start, slope), half, count in zip(((u * cos, -sin), (u * sin, cos)), camera.halves, cells, strict=True):
        begin = ((start + front * slope) / half + 1) / 2 * count
        place = _steps(begin, step * slope / half / 2 * count, j)
        places.append(np.maximum(place, 0, out=place))
    heights, indices = relief.at(*places)
    pieces = None if relief.is_whole else _pieces(heights, relief.is_cut)
    top = camera.height / 2 - camera.scale * (front * steep - HALF_HEIGHT * flat)
    rows = _steps(top, -step * steep * camera.scale, j)
    rows += heights * np.float32(-2 * HALF_HEIGHT * flat * camera.scale)
    return Curves(crossed, front.astype(np.float32), step.astype(np.float32), heights, rows, indices, pieces)


def _steps(begin: NDArray[Any], step: NDArray[Any], j: NDArray[np.float32]) -> NDArray[np.float32]:
    """begin + step · j, (samples, columns)."""
    places = step.astype(np.float32) * j
    places += begin.astype(np.float32)
    return np.asarray(places)


def _pieces(heights: Heights, is_cut: bool) -> NDArray[np.int32]:
    """Where the surface has holes: which piece of its column each sample belongs to, from 1; 0 for none.

    What lies beyond 0 and 1 is taken away, in place, but for the end of a piece that reaches it. Two such ends are
    not joined: a pole leads from the one infinity to the other.
    """
    if not is_cut:
        there = np.isfinite(heights)
        joined = there[1:] & there[:-1]
    else:
        with np.errstate(invalid="ignore"):
            inside = (heights >= 0) & (heights <= 1)
        joined = (inside[1:] | inside[:-1]) & np.isfinite(heights[1:] + heights[:-1])
        there = inside
        there[1:] |= joined
        there[:-1] |= joined
        np.clip(heights, 0, 1, out=heights)
        heights[~there] = np.nan
    begins = there.copy()
    begins[1:] &= ~joined
    return np.cumsum(begins, axis=0, dtype=np.int32) * there
