"""Lines laid on the surface: a path, the edges, a slice. Cut into pieces once; placed for each camera."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import Camera, halves
from gradviz.plots.relief.heights import EDGE, Relief
from gradviz.plots.relief.sight import Sight
from gradviz.plots.segments import Segments
from gradviz.state import Window

Floats = NDArray[np.floating]

PIECE = 2.0
"""Cells of the height field that a piece crosses at most."""


class Seen(NamedTuple):
    """Segments in device pixels, and of which pieces they are, rising."""

    segments: Segments
    pieces: NDArray[np.intp]

    def upto(self, count: int) -> int:
        """How many of them are among the first so many pieces."""
        return int(np.searchsorted(self.pieces, count))


@dataclass(frozen=True, eq=False)
class Laid:
    """Lines over the ground with the surface's own heights.

    x, y, heights  (2, p)  both ends of each piece, in the box; nan where there is no surface
    counts         (m,)    how many pieces there are up to and including each line
    """

    x: Floats
    y: Floats
    heights: Floats
    counts: NDArray[np.intp]

    def seen(self, camera: Camera, sight: Sight) -> tuple[Seen, Seen]:
        """The pieces that are seen, and those that the surface hides."""
        right, down, depth = camera.screen(*self._places)
        there = np.flatnonzero(_on_picture(right, down, camera))
        if len(there) < right.shape[1]:
            right, down, depth = right[:, there], down[:, there], depth[:, there]
        hidden = sight.hides_each(right[1], down[1], depth[1])
        ends = np.stack([right[0], down[0], right[2], down[2]], axis=1)
        if not hidden.any():
            return Seen(ends, there), Seen(ends[:0], there[:0])
        return Seen(ends[~hidden], there[~hidden]), Seen(ends[hidden], there[hidden])

    @cached_property
    def _places(self) -> list[Floats]:
        """(3, p): x, y and heights of the start, the middle and the end of each piece."""
        return [np.stack([start, (start + end) / 2, end]) for start, end in (self.x, self.y, self.heights)]


def _on_picture(right: Floats, down: Floats, camera: Camera) -> NDArray[np.bool_]:
    """Which pieces have both ends on it, or nearly; where there is no surface they are nowhere."""
    inside = np.abs(right - camera.width / 2) < camera.width / 2 + 50
    inside &= np.abs(down - camera.height / 2) < camera.height / 2 + 50
    return np.asarray(inside.all(axis=0))


def lay(relief: Relief, window: Window, ends: Segments) -> Laid:
    """Lines given by their ends in data, (m, 4): x0, x1, x0', x1'."""
    cells = np.array([relief.columns - 1, relief.rows - 1], float)
    (left, right), (low, high) = window
    corner, extent = np.array([left, low]), np.array([right - left, high - low])
    start, end = (ends[:, :2] - corner) / extent * cells, (ends[:, 2:] - corner) / extent * cells
    counts = np.maximum(np.ceil(np.hypot(*(end - start).T) / PIECE), 1).astype(np.intp)
    last = np.cumsum(counts)
    line = np.repeat(np.arange(len(ends)), counts)
    number = np.arange(len(line)) - np.repeat(last - counts, counts)
    shares = np.stack([number, number + 1]) / counts[line]  # (2, p)
    along, up = (start[line, axis] + (end - start)[line, axis] * shares for axis in (0, 1))
    x, y = (
        (place / count * 2 - 1) * half
        for place, count, half in zip((along, up), cells.tolist(), halves(window), strict=True)
    )
    return Laid(x, y, heights_at(relief, along, up), last)


def heights_at(relief: Relief, along: Floats, up: Floats) -> Floats:
    """The surface's heights at places in cells; nan beyond its edges and where it is cut off."""
    right, top = relief.columns - 1, relief.rows - 1
    inside = (along >= -EDGE) & (along <= right + EDGE) & (up >= -EDGE) & (up <= top + EDGE)
    heights, _ = relief.at(np.where(inside, np.clip(along, 0, right), 0.0), np.where(inside, np.clip(up, 0, top), 0.0))
    with np.errstate(invalid="ignore"):
        return np.where(inside & (heights >= -EDGE) & (heights <= 1 + EDGE), heights, np.nan)
