"""A height field ready to be looked at: bilinear between its heights."""

from __future__ import annotations

import math
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Heights = NDArray[np.float32]
Indices = NDArray[np.intp]
Floats = NDArray[np.floating]

BENT = 0.998
"""The share of places at which the surface is bent at most as much as is reckoned with; the others are kinks."""
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
        self._lines: tuple[int, int, tuple[NDArray[np.complex64], NDArray[np.int32], int]] | None = None

    def bend(self, along: float, up: float) -> float:
        """How far a height is from the middle between its neighbours, at most, in a direction: so many cells along and
        up."""
        xx, yy, xy = self._bends
        return xx * along**2 + yy * up**2 + 2 * xy * abs(along * up)

    @cached_property
    def _bends(self) -> tuple[float, float, float]:
        """Second differences along, up, and one after the other."""
        differences = [np.diff(self.heights, 2, axis) for axis in (1, 0)]
        differences.append(np.diff(np.diff(self.heights, axis=0), axis=1))
        known = [np.abs(part[np.isfinite(part)]) for part in differences]
        xx, yy, xy = (float(np.quantile(part, BENT)) if part.size else 0.0 for part in known)
        return xx, yy, xy

    @property
    def stride(self) -> int:
        """By how much the numbers of two cells above each other differ."""
        return int(self.columns) + 1

    def bordered(self, field: NDArray[Any]) -> NDArray[Any]:
        """One value for each cell, flat; a column and a row more than there are cells, for what lies on the edge."""
        return np.pad(field, ((0, 1), (0, 1)), mode="edge").ravel()

    @cached_property
    def _bilinear(self) -> NDArray[np.complex128]:
        """Each cell's a, b, c, d of a + b·x + c·y + d·x·y, as one number of 16 bytes: fetched in one read."""
        corner = np.pad(self.heights, ((0, 2), (0, 2)), mode="edge")
        parts = np.empty((self.rows + 1, self.columns + 1, 4), np.float32)
        parts[..., 0] = corner[:-1, :-1]
        parts[..., 1] = np.diff(corner[:-1], axis=1)
        parts[..., 2] = np.diff(corner[:, :-1], axis=0)
        parts[..., 3] = np.diff(np.diff(corner, axis=0), axis=1)
        return parts.view(np.complex128).ravel()

    def at(self, along: Floats, up: Floats) -> tuple[Heights, Indices]:
        """The bilinear surface at places in cells from the lower left corner, and which cells they lie in."""
        column, row = along.astype(np.int32), up.astype(np.int32)  # nothing lies to the left or below
        x, y = along - column.astype(np.float32), up - row.astype(np.float32)
        row *= np.int32(self.stride)
        row += column
        cell = row.astype(np.intp)
        a, b, c, d = np.moveaxis(self._bilinear.take(cell)[..., None].view(np.float32), -1, 0)
        heights: Heights = np.asarray(d * x, np.float32)
        heights += c
        heights *= y
        x *= b
        heights += x
        heights += a
        if self.is_cut:
            heights[self._poles.take(cell)] = np.nan
        return heights, cell

    def sides(self, quarters: int) -> tuple[int, int]:
        """How many columns and rows there are when it has been turned by so many quarters."""
        return (self.rows, self.columns) if quarters % 2 else (self.columns, self.rows)

    def lines(self, quarters: int, count: int) -> tuple[NDArray[np.complex64], NDArray[np.int32], int]:
        """So many even lines along the rows of the field that has been turned: flat (lines, columns), each height
        and, as imaginary part, by how much the next one is higher; for each line the number of its first cell; by how
        much the numbers of the cells along it differ."""
        if self._lines is None or self._lines[:2] != (quarters, count):
            self._lines = quarters, count, self._made_lines(quarters, count)
        return self._lines[2]

    def _made_lines(self, quarters: int, count: int) -> tuple[NDArray[np.complex64], NDArray[np.int32], int]:
        field = self._quarters[quarters]
        place = np.linspace(0, len(field) - 1, count)
        row = np.minimum(place.astype(np.int32), len(field) - 2)
        share = (place - row).astype(np.float32)[:, None]
        lines = np.zeros((*field[row].shape, 2), np.float32)
        lines[..., 0] = field[row] * (1 - share) + field[row + 1] * share
        lines[:, :-1, 1] = np.diff(lines[..., 0])
        right, top, stride = self.columns - 2, self.rows - 2, self.stride
        base, step = (
            (row * stride, 1),
            (right - row, stride),
            ((top - row) * stride + right, -1),
            (top * stride + row, -stride),
        )[quarters]
        return lines.view(np.complex64).ravel(), base.astype(np.int32), step

    @cached_property
    def _quarters(self) -> list[Heights]:
        """Turned so that x and y are along x and y; y and −x; −x and −y; −y and x."""
        return [np.ascontiguousarray(np.rot90(self.heights, quarters)) for quarters in range(4)]

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
