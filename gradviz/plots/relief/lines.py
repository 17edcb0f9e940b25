"""A surface without holes, sampled where rays cross lines over its ground.

The lines are parallel to that side of the ground which the rays cross more steeply. Along a line the columns of pixels
follow each other at even distances, and the surface is straight from one cell to the next: a height is found between
two others and not between four, and nothing is sampled beside the ground.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.heights import Heights, Indices, Relief
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.rays import Depths, Rays, Wide, places, rows_at

AT_ONCE = 16
"""The number of lines is a multiple of this: a few degrees further round the same lines will do."""


class Turned(NamedTuple):
    """A camera beside a ground that has been turned by quarters, so that rays lead along y rather than along x."""

    quarters: int
    cos: float  # of how far the camera has still gone round
    sin: float
    half_x: float
    half_y: float


def sampled_by_lines(
    relief: Relief, camera: Camera, rays: Rays, per_cell: float, memory: Memory
) -> tuple[Depths, Heights, NDArray[np.float32], Indices]:
    """Each curve at each line that it crosses; before its front and beyond its back it stands still. Depths, heights,
    rows of pixels and cells."""
    turned = _turned(relief, camera)
    y = np.linspace(-turned.half_y, turned.half_y, _count(relief, turned, per_cell))
    # v = (y − u·sin) / cos
    depths = Depths((y / turned.cos).astype(np.float32), rays.u * (-turned.sin / turned.cos), np.ones(len(rays.u)))
    shape = len(y), len(rays.u)
    heights, cells = memory.array("heights", shape, np.float32), memory.array("cells", shape, np.intp)
    # on a line it is over the ground from the first of these columns up to the last
    first, last = (_column(y * turned.sin + side * turned.half_x * turned.cos, rays) for side in (-1, 1))
    over = np.ceil(first).clip(0, shape[1]), np.floor(last).clip(-1, shape[1] - 1)
    _sample(relief, turned, (heights, cells), (y, rays.u), over, memory)
    # with what lies deeper the ground shifts to the right, or to the left
    beside = _beside(over, shape[1])[:: -1 if turned.sin > 0 else 1]
    ends = np.stack([rays.front, rays.back])
    still, _ = relief.at(*places(relief, camera, rays.u, ends))
    for there, end in zip(beside, still, strict=True):
        np.copyto(heights, end, where=there)
    rows = _rows(camera, depths, heights, memory)
    for there, end in zip(beside, rows_at(camera, ends, still), strict=True):
        np.copyto(rows, end, where=there)
    return depths, heights, rows, cells


def _turned(relief: Relief, camera: Camera) -> Turned:
    (cos, sin), (half_x, half_y) = camera.turn, camera.halves
    if abs(cos) * (relief.rows - 1) / half_y >= abs(sin) * (relief.columns - 1) / half_x:
        return Turned(0, cos, sin, half_x, half_y) if cos > 0 else Turned(2, -cos, -sin, half_x, half_y)
    return Turned(1, sin, -cos, half_y, half_x) if sin > 0 else Turned(3, -sin, cos, half_y, half_x)


def _count(relief: Relief, turned: Turned, per_cell: float) -> int:
    columns, rows = relief.sides(turned.quarters)
    across = math.hypot(turned.sin / turned.cos * (columns - 1) * turned.half_y / turned.half_x, rows - 1)
    return max(math.ceil((across * per_cell + 1) / AT_ONCE) * AT_ONCE, 2)


def _column(u: Wide, rays: Rays) -> Wide:
    """Which of the rays are so far to the right; between them, and beyond them."""
    if len(rays.u) == 1:
        return np.where(u < rays.u, -0.5, 0.5)
    return np.asarray((u - rays.u[0]) / (rays.u[1] - rays.u[0]))


def _sample(
    relief: Relief,
    turned: Turned,
    samples: tuple[Heights, Indices],
    place: tuple[Wide, Wide],
    over: tuple[Wide, Wide],
    memory: Memory,
) -> None:
    """Fills in heights and cells over the ground, a stretch of each line as long as the longest, and a few cells beside
    it, where a ray has come to its back since the line before."""
    (y, u), (first, last), columns = place, over, samples[0].shape[1]
    beside = math.ceil(np.abs(np.diff(first)).max()) + 1
    length = min(max(int((last - first).max()) + 1, 1) + 2 * beside, columns)
    starts = np.clip(first - beside, 0, columns - length).astype(np.intp)
    side, _ = relief.sides(turned.quarters)
    # x = (u − y·sin) / cos
    scale = (side - 1) / 2 / turned.half_x
    begin = ((u[starts] - y * turned.sin) / turned.cos + turned.half_x) * scale
    step = (u[1] - u[0]) / turned.cos * scale if columns > 1 else 0.0
    along = memory.array("along", (len(y), length), np.float32)
    np.add(begin.astype(np.float32)[:, None], np.arange(length, dtype=np.float32) * np.float32(step), out=along)
    np.clip(along, 0, np.nextafter(np.float32(side - 1), np.float32(0)), out=along)
    column = np.floor(along, out=memory.array("spare", along.shape, np.float32))
    along -= column
    cells = memory.array("column", along.shape, np.int32)
    np.copyto(cells, column, casting="unsafe")
    table, base, stride = relief.lines(turned.quarters, len(y))
    index = memory.array("spare", along.shape, np.int32)
    np.add(cells, (np.arange(len(y), dtype=np.int32) * np.int32(side))[:, None], out=index)
    where = memory.array("wide", along.shape, np.intp)
    where[:] = index
    pairs = table.take(where, out=memory.array("pairs", along.shape, np.complex64), mode="clip")
    along *= pairs.imag
    along += pairs.real
    cells *= np.int32(stride)
    cells += base[:, None]
    starts += np.arange(len(y)) * columns
    samples[1].fill(0)
    _put(samples[0], along, starts)
    _put(samples[1], cells, starts)


def _put(whole: NDArray[Any], stretches: NDArray[Any], starts: Indices) -> None:
    """Copies stretches to where each of them starts, flat."""
    length = stretches.shape[1]
    windows = as_strided(whole, (whole.size - length + 1, length), (whole.itemsize, whole.itemsize))
    windows[starts] = stretches


def _rows(camera: Camera, depths: Depths, heights: Heights, memory: Memory) -> NDArray[np.float32]:
    flat, steep = camera.tilt
    up = camera.scale * steep
    begin = (camera.height / 2 + camera.scale * HALF_HEIGHT * flat - up * depths.begin).astype(np.float32)
    rows: NDArray[np.float32] = memory.array("rows", heights.shape, np.float32)
    np.subtract(begin, (depths.along * np.float32(up))[:, None], out=rows)
    rows -= np.multiply(
        heights, np.float32(2 * HALF_HEIGHT * flat * camera.scale), out=memory.array("spare", rows.shape, np.float32)
    )
    return rows


def _beside(over: tuple[Wide, Wide], columns: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which samples lie to the left of the ground, and which to the right."""
    column = np.arange(columns, dtype=np.int16)
    first, last = (side.astype(np.int16)[:, None] for side in over)
    return column < first, column > last
