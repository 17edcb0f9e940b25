"""A height field cut by the upright planes in which the rays of a picture's columns lie."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.heights import Heights, Indices, Relief
from gradviz.plots.relief.lines import sampled_by_lines
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.rays import Depths, Rays, places, rays_of, rows_at

FEWEST, FEWEST_WITH_HOLES, MOST = 0.4, 2.0, 2.5
"""Samples of a column per cell of the height field; the edge of a hole is as ragged as they are far apart."""
MISSED = 0.02
"""By so many pixels a curve may miss the surface between two samples."""


class Curves(NamedTuple):
    """The surface along each column of pixels, from the front to the back: everything (samples, columns)."""

    rays: Rays
    depths: Depths
    heights: Heights
    rows: NDArray[np.float32]  # where on the screen, in pixels from the top
    cells: Indices
    pieces: NDArray[np.int32] | None  # which piece of its column each sample belongs to; None where all are whole


def curves_of(relief: Relief, camera: Camera, memory: Memory) -> Curves:
    """The surface cut for a picture."""
    rays = rays_of(camera)
    per_cell = _per_cell(relief, camera)
    if relief.is_whole and len(rays.u):
        return Curves(rays, *sampled_by_lines(relief, camera, rays, per_cell, memory), None)
    depths, heights, cells = _sampled(relief, camera, rays, per_cell)
    pieces = None if relief.is_whole else _pieces(heights, relief.is_cut)
    rows = rows_at(camera, depths.begin, heights)
    rows -= depths.along[:, None] * (depths.step * (camera.scale * camera.tilt[1])).astype(np.float32)
    return Curves(rays, depths, heights, rows, cells, pieces)


def _per_cell(relief: Relief, camera: Camera) -> float:
    """How many samples of a ray it takes in a cell for the surface not to be missed between them."""
    cos, sin = camera.turn
    along, up = sin * (relief.columns - 1) / camera.halves[0], cos * (relief.rows - 1) / camera.halves[1]
    length = math.hypot(along, up)
    bend = relief.bend(along / length, up / length)
    missed = 2 * HALF_HEIGHT * camera.scale * bend / 8  # between two samples that are a cell apart, in pixels
    fewest = FEWEST if relief.is_whole else FEWEST_WITH_HOLES
    return min(max(math.sqrt(missed / MISSED), fewest), MOST)


def _sampled(relief: Relief, camera: Camera, rays: Rays, per_cell: float) -> tuple[Depths, Heights, Indices]:
    """Each curve evenly from its front to its back."""
    cos, sin = camera.turn
    cells = (relief.columns - 1) / camera.halves[0], (relief.rows - 1) / camera.halves[1]
    across = float((rays.back - rays.front).max(initial=0.0)) / 2 * math.hypot(sin * cells[0], cos * cells[1])
    samples = max(math.ceil(across * per_cell) + 1, 2)
    depths = Depths(np.arange(samples, dtype=np.float32), rays.front, (rays.back - rays.front) / (samples - 1))
    deep = depths.begin + depths.step * depths.along[:, None]
    heights, indices = relief.at(*places(relief, camera, rays.u, deep))
    return depths, heights, indices


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
