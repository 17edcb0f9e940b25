"""What an eye sees of a height field: for each pixel the first place at which its ray meets the surface.

In an orthographic view the rays of one column of pixels lie in one upright plane, which cuts the surface in a curve;
along it a horizon above and one beneath tell what hides what.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.curves import Curves, curves_of
from gradviz.plots.relief.heights import Floats, Heights, Indices, Relief
from gradviz.plots.relief.horizon import Glimpse, glimpse
from gradviz.plots.relief.memory import Memory

__all__ = ["NOTHING", "Relief", "Sight", "look"]

Table = NDArray[np.complex128]

TOLERANCE = 0.03
"""In units of the box: how far behind the surface a place that lies on it may seem to be."""
AROUND = np.array([[-1], [0], [1]])
"""The rows of pixels that are asked whether they hide something."""
NOTHING = 2.0
"""Stands for a height where no surface is seen."""


@dataclass(frozen=True, eq=False)
class Sight:
    """The surface as it is seen; what it tells for (m,) pixels is for those that show the surface, row by row."""

    camera: Camera
    curves: Curves
    glimpse: Glimpse
    memory: Memory

    def table(self, marks: NDArray[np.int32]) -> Table:
        """What leads to the height in a pixel, for each sample that it may see, and a mark of the sample: 16 bytes,
        fetched in one read."""
        rows, heights = self.curves.rows, self.curves.heights
        samples, columns = rows.shape
        table: NDArray[np.float32] = self.memory.array("table", (samples * columns + 1, 4), np.float32)
        for part in (table[:columns], table[-1:]):
            part[:] = 0, NOTHING, 0, 0
        inner = table[columns:-1].reshape(samples - 1, columns, 4)
        rise = np.subtract(heights[1:], heights[:-1], out=self.memory.array("spare", inner.shape[:2], np.float32))
        run = np.subtract(rows[1:], rows[:-1], out=self.memory.array("whole", inner.shape[:2], np.float32))
        with np.errstate(all="ignore"):  # no pixel sees a sample that is as high as the one before it
            rise /= run
        inner[..., 0] = rise
        inner[..., 1] = heights[:-1]
        inner[..., 2] = rows[:-1]
        inner.view(np.int32)[..., 3] = marks[1:]
        return table.view(np.complex128).ravel()

    def seen(self, table: Table, rows: slice, columns: slice) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        """Heights, from 0 to 1, or `NOTHING`, and the marks of the samples, in a part of the glimpse."""
        hits = self.glimpse.hits[rows, columns]
        places = self.memory.array("places", hits.shape, np.intp)
        places[:] = np.abs(hits, out=self.memory.array("bands", hits.shape, np.int32))
        fetched = self.memory.array("fetched", hits.shape, np.complex128)
        # clipped, and not because they were beyond: what may raise an error is buffered
        table.take(places, out=fetched, mode="clip")
        parts = fetched[..., None].view(np.float32)
        below = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] + np.float32(self.glimpse.top + 0.5)
        heights = np.subtract(below, parts[..., 2], out=self.memory.array("seen", hits.shape, np.float32))
        heights *= parts[..., 0]
        heights += parts[..., 1]
        return heights, parts.view(np.int32)[..., 3]

    @cached_property
    def _places(self) -> Indices:
        """(m,) which of the glimpse's pixels show the surface."""
        samples = np.abs(self.glimpse.hits)
        count = self.curves.rows.size
        return np.flatnonzero((samples >= len(self.curves.rays.columns)) & (samples < count))

    @cached_property
    def rows(self) -> Indices:
        """(m,) in which rows of the image they are."""
        return np.asarray(self._places // max(self.glimpse.hits.shape[1], 1) + self.glimpse.top)

    @cached_property
    def columns(self) -> Indices:
        """(m,) in which columns of the image they are."""
        return np.asarray(self._places % max(self.glimpse.hits.shape[1], 1) + self.glimpse.left)

    @property
    def pixels(self) -> Indices:
        """(m,) which they are, flat over the image."""
        return self.rows * self.camera.width + self.columns

    @property
    def hits(self) -> Indices:
        """(m,) the sample just behind each of them, flat over the curves."""
        return np.abs(self.glimpse.hits.ravel().take(self._places)).astype(np.intp)

    @property
    def beneath(self) -> NDArray[np.bool_]:
        """(m,) whether the lower side is seen."""
        return self.glimpse.hits.ravel().take(self._places) < 0

    @property
    def shares(self) -> NDArray[np.float32]:
        """(m,) where between the sample before it and the one behind it."""
        return self._shares(self.hits, self.rows)

    @property
    def heights(self) -> Heights:
        """(m,) from 0 to 1."""
        table = self.table(np.zeros(self.curves.rows.shape, np.int32))
        heights, _ = self.seen(table, *(slice(0, count) for count in self.glimpse.hits.shape))
        return heights.ravel().take(self._places)

    def _shares(self, hits: Indices, rows: Indices) -> NDArray[np.float32]:
        flat = self.curves.rows.ravel()
        before = flat.take(hits - len(self.curves.rays.columns))
        with np.errstate(divide="ignore", invalid="ignore"):  # samples that nobody sees are asked for, too
            return np.asarray((before - rows.astype(np.float32) - np.float32(0.5)) / (before - flat.take(hits)))

    def depth(self, column: int, row: int) -> float:
        """How far away the surface is at a pixel, in units of the box; infinite where there is none."""
        hit = abs(self._hit(column, row))
        first = len(self.curves.rays.u)
        if not first <= hit < self.curves.rows.size:
            return math.inf
        share = float(self._shares(np.array([hit]), np.array([row]))[0])
        before, here = self.curves.depths.of(np.array([hit - first, hit]), self.curves.rays).tolist()
        return float(before + share * (here - before))

    def _hit(self, column: int, row: int) -> int:
        hits, top, left = self.glimpse[:3]
        inside = 0 <= row - top < hits.shape[0] and 0 <= column - left < hits.shape[1]
        return int(hits[row - top, column - left]) if inside else 0

    def hides(self, right: float, down: float, depth: float) -> bool:
        """Whether a place on the surface, given in device pixels, is hidden: by something nearer, or by the surface
        itself, seen from below. A pixel above and one below are asked, too: where one looks along the surface, one
        pixel's depth is far from the next one's."""
        column, row = math.floor(right), math.floor(down)
        hits = [self._hit(column, row + k) for k in (-1, 0, 1)]
        first, last = len(self.curves.rays.u), self.curves.rows.size
        if not all(first <= abs(hit) < last for hit in hits):
            return False
        begin, step = (float(part[abs(hits[0]) % first]) for part in self.curves.depths[1:])
        nearest = (begin + step * self._midway[abs(hit) // first] + math.copysign(TOLERANCE, hit) for hit in hits)
        return all(near < depth for near in nearest)

    def hides_each(self, right: Floats, down: Floats, depth: Floats) -> NDArray[np.bool_]:
        """The same for many places, (k,) each."""
        hits, top, left, *_ = self.glimpse
        if not hits.size:
            return np.zeros(len(right), bool)
        # around what is seen there is a pixel of nothing
        columns, rows = np.floor(right).astype(np.intp) - left, np.floor(down).astype(np.intp) + AROUND - top
        for places, count in ((columns, hits.shape[1]), (rows, len(hits))):
            np.maximum(places, 0, out=places)
            np.minimum(places, count - 1, out=places)
        found = hits.ravel().take(rows * hits.shape[1] + columns)
        nearest = self._midway.take(np.abs(found) // len(self.curves.rays.u))
        nearest *= self.curves.depths.step.take(columns - 1, mode="clip")
        nearest += self.curves.depths.begin.take(columns - 1, mode="clip")
        nearest += np.copysign(TOLERANCE, found)
        return np.asarray((nearest < depth).all(axis=0))

    @cached_property
    def _midway(self) -> NDArray[np.float64]:
        """(samples + 1,) how far along a curve one is halfway to a sample from the one before it; infinitely far where
        there is no surface before it."""
        along = self.curves.depths.along
        inner = (along[1:] + along[:-1]) / 2
        return np.concatenate([[math.inf], inner, [math.inf]])

    def ground(self, column: int, row: int) -> tuple[float, float] | None:
        """The data (x0, x1) that are seen at a pixel; None beside the surface."""
        depth = self.depth(column, row)
        if depth == math.inf:
            return None
        cos, sin = self.camera.turn
        u = (column + 0.5 - self.camera.width / 2) / self.camera.scale
        return self.camera.data(u * cos - depth * sin, u * sin + depth * cos)


def look(relief: Relief, camera: Camera, memory: Memory | None = None) -> Sight:
    """The surface from here. What has been seen before with the same memory is forgotten."""
    memory = memory or Memory()
    curves = curves_of(relief, camera, memory)
    return Sight(camera, curves, glimpse(curves, camera, memory), memory)
