"""What an eye sees of a height field: for each pixel the first place at which its ray meets the surface.

In an orthographic view the rays of one column of pixels lie in one upright plane, which cuts the surface in a curve.
Followed from the front to the back, the curve shows its upper side where it rises above everything before it, and
its lower side where it sinks beneath everything before it: a floating horizon above and one below (Williamson 1972),
for all columns at once. How many samples lie in front of a pixel's first hit is counted by a histogram of the running
minima over the rows of pixels; no pixel is searched for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera

Heights = NDArray[np.float32]
Indices = NDArray[np.intp]

PER_CELL = 1.0
"""Samples of a column per cell of the height field."""
BEYOND = 0.5
"""How far beyond the cut heights are kept, so that the surface comes to the cut with its own slope."""


class Relief:
    """A height field ready to be looked at: heights (rows, columns) from 0 to 1, nan where there is nothing; what lies
    beyond 0 and 1 is cut off there."""

    def __init__(self, heights: NDArray[np.floating]) -> None:
        self.heights: Heights = np.clip(heights, -BEYOND, 1 + BEYOND).astype(np.float32)
        self.rows, self.columns = self.heights.shape
        with np.errstate(invalid="ignore"):
            self.is_cut = bool(((self.heights < 0) | (self.heights > 1)).any())
        self.is_whole = not self.is_cut and bool(np.isfinite(self.heights).all())

    @cached_property
    def pairs(self) -> NDArray[np.complex64]:
        """Each height with its right neighbour: a cell is fetched in two reads and not in four."""
        flat = self.heights.ravel()
        return (flat + 1j * np.append(flat[1:], flat[-1:])).astype(np.complex64)

    def at(self, along: NDArray[np.floating], up: NDArray[np.floating]) -> tuple[Heights, Indices]:
        """The bilinear surface at places in cells from the lower left corner, and which cells they lie in."""
        column = np.minimum(along.astype(np.intp), self.columns - 2)
        row = np.minimum(up.astype(np.intp), self.rows - 2)
        cell = row * self.columns + column
        lower = self.pairs.take(cell)
        edge = self.pairs.take(cell + self.columns)
        edge -= lower
        edge *= (up - row).astype(np.float32)
        edge += lower
        left = edge.real
        return (edge.imag - left) * (along - column).astype(np.float32) + left, cell


class Curves(NamedTuple):
    """The surface along each column of pixels, from the front to the back: everything (samples, columns)."""

    columns: Indices  # (columns,) which of the image's they are
    front: NDArray[np.float32]  # (columns,) the depth at which each begins
    step: NDArray[np.float32]  # (columns,) by how much each sample lies deeper
    heights: Heights
    rows: NDArray[np.float32]  # where on the screen, in pixels from the top
    cells: Indices


@dataclass(frozen=True, eq=False)
class Sight:
    """The surface as it is seen.

    pixels    (m,) which pixels show it, flat over the image
    hits      (m,) the sample just behind, flat over the curves
    shares    (m,) where between it and the sample before it
    beneath   (m,) whether the lower side is seen
    """

    camera: Camera
    curves: Curves
    pixels: Indices
    hits: Indices
    shares: NDArray[np.float32]
    beneath: NDArray[np.bool_]

    @cached_property
    def heights(self) -> Heights:
        """(m,) from 0 to 1."""
        flat = self.curves.heights.ravel()
        before = flat.take(self.hits - self.curves.heights.shape[1])
        return (flat.take(self.hits) - before) * self.shares + before

    @cached_property
    def cells(self) -> Indices:
        """(m,) in which cells of the height field."""
        return self.curves.cells.ravel().take(self.hits)

    @cached_property
    def _order(self) -> Indices:
        """(height · width) which entry of `pixels` is which pixel; one beyond the last where the ground is seen."""
        order = np.full(self.camera.width * self.camera.height, len(self.pixels), np.intp)
        order[self.pixels] = np.arange(len(self.pixels))
        return order

    def depths(self, columns: Indices, rows: Indices) -> NDArray[np.float64]:
        """How far away the surface is at some pixels, in units of the box; infinite where there is none."""
        width, height = self.camera.width, self.camera.height
        depths = np.full(len(columns), np.inf)
        inside = np.flatnonzero((columns >= 0) & (columns < width) & (rows >= 0) & (rows < height))
        order = self._order[rows[inside] * width + columns[inside]]
        seen = order < len(self.pixels)
        order = order[seen]
        sample, curve = np.divmod(self.hits[order], len(self.curves.columns))
        depths[inside[seen]] = self.curves.front[curve] + (sample - 1 + self.shares[order]) * self.curves.step[curve]
        return depths

    def ground(self, column: int, row: int) -> tuple[float, float] | None:
        """The data (x0, x1) that are seen at a pixel; None beside the surface."""
        depth = float(self.depths(np.array([column]), np.array([row]))[0])
        if depth == np.inf:
            return None
        cos, sin = self.camera.turn
        u = (column + 0.5 - self.camera.width / 2) / self.camera.scale
        return self.camera.data(u * cos - depth * sin, u * sin + depth * cos)


def look(relief: Relief, camera: Camera) -> Sight:
    """The surface from here."""
    curves = _curves(relief, camera)
    pixels, hits = _first_hits(curves, camera) if relief.is_whole else _first_hits_of_parts(curves, camera)
    width = curves.heights.shape[1]
    rows = curves.rows.ravel()
    before, behind = rows.take(hits - width), rows.take(hits)
    row = (pixels // camera.width + 0.5).astype(np.float32)
    shares = (before - row) / (before - behind)
    return Sight(camera, curves, pixels, hits, shares, behind > before)


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
    samples = max(int(np.ceil(across * PER_CELL)) + 1, 2)
    step = (back - front) / (samples - 1)
    j = np.arange(samples, dtype=np.float32)[:, None]
    places = []
    for (start, slope), half, count in zip(((u * cos, -sin), (u * sin, cos)), camera.halves, cells, strict=True):
        begin = ((start + front * slope) / half + 1) / 2 * count
        grow = step * slope / half / 2 * count
        place = j * grow.astype(np.float32)
        place += begin.astype(np.float32)
        places.append(np.clip(place, 0, count, out=place))
    heights, indices = relief.at(*places)
    if relief.is_cut:
        _cut(heights)
    rows = heights * np.float32(-2 * HALF_HEIGHT * flat * camera.scale)
    rows += j * (-step * steep * camera.scale).astype(np.float32)
    rows += (camera.height / 2 - camera.scale * (front * steep - HALF_HEIGHT * flat)).astype(np.float32)
    return Curves(crossed, front.astype(np.float32), step.astype(np.float32), heights, rows, indices)


def _cut(heights: Heights) -> None:
    """Takes away, in place, what lies beyond 0 and 1, but for the end of a piece that reaches it."""
    with np.errstate(invalid="ignore"):
        inside = (heights >= 0) & (heights <= 1)
    near = inside.copy()
    near[1:] |= inside[:-1]
    near[:-1] |= inside[1:]
    np.clip(heights, 0, 1, out=heights)
    heights[~near] = np.nan


def _first_hits_of_parts(curves: Curves, camera: Camera) -> tuple[Indices, Indices]:
    """Where the surface has holes: the pieces of each column one after the other, nearer ones first."""
    there = np.isfinite(curves.rows)
    begins = there.copy()
    begins[1:] &= ~there[:-1]
    numbers = np.cumsum(begins, axis=0)
    width = curves.rows.shape[1]
    found: list[tuple[Indices, Indices]] = [(np.empty(0, np.intp), np.empty(0, np.intp))]
    taken = np.zeros(camera.width * camera.height, bool)
    for number in range(1, int(numbers.max(initial=0)) + 1):
        chosen = np.flatnonzero(numbers[-1] >= number)
        part = there[:, chosen] & (numbers[:, chosen] == number)
        some = curves._replace(columns=curves.columns[chosen], rows=curves.rows[:, chosen])
        pixels, hits = _first_hits(some, camera, part)
        sample, column = np.divmod(hits, len(chosen))
        free = ~taken[pixels]
        taken[pixels] = True
        found.append((pixels[free], (sample * width + chosen[column])[free]))
    pixels, hits = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return pixels, hits


def _first_hits(curves: Curves, camera: Camera, part: NDArray[np.bool_] | None = None) -> tuple[Indices, Indices]:
    """Which pixels see the surface, and the first sample behind what each sees; of one piece of each column where
    `part` says which samples it consists of."""
    samples, columns = curves.rows.shape
    size = (camera.height + 1) * columns
    at = np.arange(columns)
    counts = []
    for accumulate, nowhere in ((np.minimum.accumulate, np.inf), (np.maximum.accumulate, -np.inf)):
        rows = curves.rows if part is None else np.where(part, curves.rows, np.float32(nowhere))
        # a horizon at r is beyond the middles of all pixels before row ceil(r − ½)
        bins = accumulate(rows, axis=0)
        bins -= np.float32(0.5)
        np.ceil(bins, out=bins)
        np.clip(bins, 0, camera.height, out=bins)
        flat = bins.astype(np.intp)
        flat *= columns
        flat += at
        counts.append(np.cumsum(np.bincount(flat.ravel(), minlength=size).reshape(-1, columns)[:-1], axis=0))
    # samples that have not risen to the pixel yet, and samples that have not sunk to it: one of the two is the lead
    before = samples - counts[0]
    before += counts[1]
    if part is not None:
        before -= np.where(part.any(axis=0), part.argmax(axis=0), samples)
    seen = np.flatnonzero(before < samples)
    row, column = np.divmod(seen, columns)
    return row * camera.width + curves.columns[column], before.ravel().take(seen) * columns + column
