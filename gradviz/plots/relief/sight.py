"""What an eye sees of a height field: for each pixel the first place at which its ray meets the surface.

In an orthographic view the rays of one column of pixels lie in one upright plane, which cuts the surface in a curve.
Followed from the front to the back, the curve shows its upper side where it rises above everything before it, and
its lower side where it sinks beneath everything before it: a floating horizon above and one below (Williamson 1972),
for all columns at once. By how many pixels a sample moves a horizon is how many pixels see it.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera

Heights = NDArray[np.float32]
Indices = NDArray[np.intp]
Floats = NDArray[np.floating]

FEWEST, FEWEST_WITH_HOLES, MOST = 0.4, 2.0, 2.5
"""Samples of a column per cell of the height field; the edge of a hole is as ragged as they are far apart."""
MISSED = 0.02
"""By so many pixels a curve may miss the surface between two samples."""
BENT = 0.998
"""The share of places at which the surface is bent at most as much as is reckoned with; the others are kinks."""
TOLERANCE = 0.03
"""In units of the box: how far behind the surface a place that lies on it may seem to be."""
BEYOND = 0.5
"""How far beyond the cut heights are kept, so that the surface comes to the cut with its own slope."""


EDGE = 1e-6
"""How far beyond an edge is still on it, in cells and in heights."""


class Relief:
    """A height field ready to be looked at: heights (rows, columns) from 0 to 1, nan where there is nothing; what lies
    beyond 0 and 1 is cut off there."""

    def __init__(self, heights: NDArray[np.floating]) -> None:
        self.heights: Heights = np.clip(heights, -BEYOND, 1 + BEYOND).astype(np.float32)
        self.rows, self.columns = self.heights.shape
        with np.errstate(invalid="ignore"):
            self.is_cut = bool(((self.heights < 0) | (self.heights > 1)).any())
        self.is_whole = not self.is_cut and bool(np.isfinite(self.heights).all())
        # between these heights of one cell there is a pole
        corners = np.stack([self.heights[y : y - 1 or None, x : x - 1 or None] for y in (0, 1) for x in (0, 1)])
        poles = np.zeros(self.heights.shape, bool)
        poles[:-1, :-1] = (corners < 0).any(axis=0) & (corners > 1).any(axis=0)
        self._poles = self.bordered(poles)

    @cached_property
    def bend(self) -> float:
        """How far a height is from the middle between its neighbours, at most."""
        bends = [np.abs(np.diff(self.heights, 2, axis)).ravel() for axis in (0, 1)]
        known = np.concatenate(bends)
        known = known[np.isfinite(known)]
        return float(np.quantile(known, BENT)) if known.size else 0.0

    @property
    def stride(self) -> int:
        """By how much the numbers of two cells above each other differ."""
        return int(self.columns) + 1

    def bordered(self, field: NDArray[Any]) -> NDArray[Any]:
        """One value for each cell, flat; a column and a row more than there are cells, for what lies on the edge."""
        return np.pad(field, ((0, 1), (0, 1)), mode="edge").ravel()

    @cached_property
    def _pairs(self) -> NDArray[np.complex64]:
        """Each height with its right neighbour: a cell is fetched in two reads and not in four."""
        flat = np.append(self.bordered(self.heights), np.zeros(self.stride, np.float32))
        return (flat + 1j * np.append(flat[1:], flat[-1:])).astype(np.complex64)

    def at(self, along: Floats, up: Floats) -> tuple[Heights, Indices]:
        """The bilinear surface at places in cells from the lower left corner, and which cells they lie in."""
        column, row = np.floor(along), np.floor(up)
        cell = (row * self.stride + column).astype(np.intp)  # exact: less than 2²⁴
        lower = self._pairs.take(cell)
        edge = self._pairs[self.stride :].take(cell)
        edge -= lower
        edge *= (up - row).astype(np.float32, copy=False)
        edge += lower
        left = edge.real
        heights = edge.imag - left
        heights *= (along - column).astype(np.float32, copy=False)
        heights += left
        if self.is_cut:
            heights[self._poles.take(cell)] = np.nan
        return heights, cell

    def height(self, along: float, up: float) -> float:
        """The same at one place; nan where there is no surface to be seen."""
        if not (-EDGE <= along <= self.columns - 1 + EDGE and -EDGE <= up <= self.rows - 1 + EDGE):
            return math.nan
        column, row = min(max(int(along), 0), self.columns - 2), min(max(int(up), 0), self.rows - 2)
        if self._poles[row * self.stride + column]:
            return math.nan
        (a, b), (c, d) = self.heights[row : row + 2, column : column + 2].tolist()
        x, y = along - column, up - row
        height = (a + (b - a) * x) * (1 - y) + (c + (d - c) * x) * y
        return height if -EDGE <= height <= 1 + EDGE else math.nan


class Curves(NamedTuple):
    """The surface along each column of pixels, from the front to the back: everything (samples, columns)."""

    columns: Indices  # (columns,) which of the image's they are
    front: NDArray[np.float32]  # (columns,) the depth at which each begins
    step: NDArray[np.float32]  # (columns,) by how much each sample lies deeper
    heights: Heights
    rows: NDArray[np.float32]  # where on the screen, in pixels from the top
    cells: Indices
    pieces: NDArray[np.int32] | None  # which piece of its column each sample belongs to; None where all are whole


@dataclass(frozen=True, eq=False)
class Sight:
    """The surface as it is seen.

    pixels   (m,)  which pixels show it, flat over the image
    rows     (m,)  in which rows they are
    hits     (m,)  the sample just behind, flat over the curves
    shares   (m,)  where between the sample before it and that one
    beneath  (m,)  whether the lower side is seen
    """

    camera: Camera
    curves: Curves
    pixels: Indices
    rows: NDArray[np.int32]
    hits: Indices
    shares: NDArray[np.float32]
    beneath: NDArray[np.bool_]

    @cached_property
    def columns(self) -> Indices:
        """(m,) in which columns of the image the pixels are."""
        return self.pixels - self.rows * np.intp(self.camera.width)

    @cached_property
    def heights(self) -> Heights:
        """(m,) from 0 to 1."""
        flat = self.curves.heights.ravel()
        heights = flat.take(self.hits)
        before = flat.take(self.hits - self.curves.heights.shape[1])
        heights -= before
        heights *= self.shares
        heights += before
        return heights

    @cached_property
    def cells(self) -> Indices:
        """(m,) in which cells of the height field."""
        return self.curves.cells.ravel().take(self.hits)

    @cached_property
    def _order(self) -> NDArray[np.int32]:
        """(height · width,) which entry of `pixels` is which pixel; −1 where the ground is seen."""
        order = np.full(self.camera.width * self.camera.height, -1, np.int32)
        order[self.pixels] = np.arange(len(self.hits), dtype=np.int32)
        return order

    def depth(self, column: int, row: int) -> float:
        """How far away the surface is at a pixel, in units of the box; infinite where there is none."""
        order = self._at(column, row)
        if order < 0:
            return math.inf
        sample, curve = divmod(int(self.hits[order]), self.curves.heights.shape[1])
        return float(self.curves.front[curve] + (sample - 1 + self.shares[order]) * self.curves.step[curve])

    def hides(self, right: float, down: float, depth: float) -> bool:
        """Whether a place on the surface, given in device pixels, is hidden: by something nearer, or by the surface
        itself, seen from below. A pixel above and one below are asked, too: where one looks along the surface, one
        pixel's depth is far from the next one's."""
        column, row = math.floor(right), math.floor(down)
        return all(self.depth(column, row + k) + self._slack(column, row + k) < depth for k in (-1, 0, 1))

    def hides_each(self, right: Floats, down: Floats, depth: Floats) -> NDArray[np.bool_]:
        """The same for many places, (k,) each."""
        width, height = self.camera.width, self.camera.height
        columns = np.floor(right).astype(np.intp)
        rows = np.floor(down).astype(np.intp) + np.array([[-1], [0], [1]])
        inside = (columns >= 0) & (columns < width) & (rows >= 0) & (rows < height)
        order = np.where(inside, self._order[np.where(inside, rows * width + columns, 0)], -1)
        if not len(self.hits):
            return np.zeros(len(columns), bool)
        sample, curve = np.divmod(self.hits[order], self.curves.heights.shape[1])
        nearest = self.curves.front[curve] + (sample - 1 + self.shares[order]) * self.curves.step[curve]
        nearest += np.where(self.beneath[order], -TOLERANCE, TOLERANCE)
        return np.asarray(((order >= 0) & (nearest < depth)).all(axis=0))

    def _at(self, column: int, row: int) -> int:
        inside = 0 <= column < self.camera.width and 0 <= row < self.camera.height
        return int(self._order[row * self.camera.width + column]) if inside else -1

    def _slack(self, column: int, row: int) -> float:
        order = self._at(column, row)
        return -TOLERANCE if order >= 0 and self.beneath[order] else TOLERANCE

    def ground(self, column: int, row: int) -> tuple[float, float] | None:
        """The data (x0, x1) that are seen at a pixel; None beside the surface."""
        depth = self.depth(column, row)
        if depth == math.inf:
            return None
        cos, sin = self.camera.turn
        u = (column + 0.5 - self.camera.width / 2) / self.camera.scale
        return self.camera.data(u * cos - depth * sin, u * sin + depth * cos)


def look(relief: Relief, camera: Camera) -> Sight:
    """The surface from here."""
    curves = _curves(relief, camera)
    edges = _edges(curves, camera)
    sides = [_hits(curves, edges, camera, beneath) for beneath in (False, True)]
    hits, pixels, rows = (np.concatenate(parts) for parts in zip(*sides, strict=True))
    beneath = np.zeros(len(hits), bool)
    beneath[len(sides[0][0]) :] = True
    if curves.pieces is not None:
        chosen = _nearest(camera, curves.pieces.ravel().take(hits), pixels)
        hits, pixels, rows, beneath = hits[chosen], pixels[chosen], rows[chosen], beneath[chosen]
    flat = curves.rows.ravel()
    before = flat.take(hits - curves.rows.shape[1])
    shares = before - rows.astype(np.float32)
    shares -= np.float32(0.5)
    shares /= before - flat.take(hits)
    return Sight(camera, curves, pixels, rows, hits, shares, beneath)


def _curves(relief: Relief, camera: Camera) -> Curves:
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


def _edges(curves: Curves, camera: Camera) -> NDArray[np.int32]:
    """(samples, columns) from which row of pixels on each sample has passed their middles."""
    # a curve at r has passed the middles of the pixels from row ceil(r − ½) on
    edges = curves.rows - np.float32(0.5)
    np.ceil(edges, out=edges)
    if curves.pieces is not None:
        np.copyto(edges, 0, where=curves.pieces == 0)
    np.clip(edges, 0, camera.height, out=edges)
    return edges.astype(np.int32)


def _hits(
    curves: Curves, edges: NDArray[np.int32], camera: Camera, beneath: bool
) -> tuple[Indices, Indices, NDArray[np.int32]]:
    """One side of the surface: which samples come just behind what pixels see, one for each pixel, and which pixels and
    in which rows. Each piece of a column for itself."""
    some = np.arange(len(curves.columns))
    if beneath and curves.pieces is None:  # most columns never sink beneath their beginning
        some = np.flatnonzero(edges.max(axis=0) > edges[0])
    horizons = edges.take(some, axis=1)
    moved = _sweep(horizons, curves.pieces, beneath)
    before = np.flatnonzero(moved)
    samples = before // max(len(some), 1)
    columns = some.take(before - samples * len(some))
    horizons = horizons.ravel()
    start, end = horizons.take(before), horizons.take(before + len(some))
    # each sample's pixels: between the horizon before it and its own
    top, bottom = (start, end) if beneath else (end, start)
    counts = bottom - top
    each = np.repeat(np.arange(len(before)), counts)
    top -= np.cumsum(counts, dtype=np.int32) - counts
    rows = top.take(each)
    rows += np.arange(len(each), dtype=np.int32)
    pixels = rows * np.intp(camera.width)
    pixels += curves.columns.take(columns).take(each)
    return ((samples + 1) * len(curves.columns) + columns).take(each), pixels, rows


def _sweep(horizons: NDArray[np.int32], pieces: NDArray[np.int32] | None, beneath: bool) -> NDArray[np.bool_]:
    """Makes edges into horizons, in place, each piece of a column for itself; which samples but the first move one."""
    further = np.maximum if beneath else np.minimum
    if pieces is not None:
        # each piece lies so far beyond the one before it that its horizon begins with it
        farther = int(horizons.max(initial=0)) + 1
        shift = np.maximum.accumulate(pieces, axis=0) * np.int32(farther if beneath else -farther)
        horizons += shift
        limits = np.iinfo(np.int32)
        horizons[pieces == 0] = limits.min if beneath else limits.max
    for before, here in itertools.pairwise(horizons):  # a third of the time of accumulate along this axis
        further(before, here, out=here)
    moved = horizons[1:] != horizons[:-1]
    if pieces is not None:
        horizons -= shift
        moved &= (pieces[1:] == pieces[:-1]) & (pieces[1:] > 0)
    return np.asarray(moved)


def _nearest(camera: Camera, pieces: NDArray[np.int32], pixels: Indices) -> Indices:
    """Of what lies at the same pixel the nearest piece."""
    farther_first = np.argsort(-pieces, kind="stable")
    last = np.full(camera.width * camera.height, -1, np.intp)
    last[pixels[farther_first]] = farther_first
    return last[last >= 0]
