"""Many gradients at once: what shapes go in and come out, and how often f is called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from gradviz.core.difference import numerical_gradient
from gradviz.core.functions import Floats
from gradviz.core.landscape import Landscape, landscape, slopes
from gradviz.core.probe.numbers import GradientSettings

THREE = ((3.0, 4.0), (0.0, 2.0), (3.0, 0.0))
GRID = (-2.0, 2.5, 0.25)
"""First, end and step of each axis of the book's grid; the end itself is not in it."""
HEIGHTS = (160, 160)


@dataclass(frozen=True, eq=False)
class Batch:
    """points    (2, *batch)  components first
    gradient  (2, *batch)  from one call of numerical_gradient
    shapes                 of every argument that f was then called with
    one_by_one             how often it is called where every point is given alone
    same                   whether both give the same, to the last bit
    """

    points: Floats
    gradient: Floats
    shapes: tuple[tuple[int, ...], ...]
    one_by_one: int
    same: bool

    @property
    def calls(self) -> int:
        return len(self.shapes)


class _Counted:
    """f, and the shape of every argument it was called with."""

    def __init__(self, f: Any) -> None:
        self._f = f
        self.shapes: list[tuple[int, ...]] = []

    def __call__(self, x: Floats) -> Any:
        self.shapes.append(x.shape)
        return self._f(x)


@lru_cache(maxsize=8)
def three_points(settings: GradientSettings) -> Batch:
    """The book's three points in one array of shape (2, 3)."""
    return _batch(settings, np.array(THREE).T)


@lru_cache(maxsize=8)
def book_grid(settings: GradientSettings) -> Batch:
    """The book's 18 × 18 grid in one array of shape (2, 18, 18)."""
    axis = np.arange(*GRID)
    return _batch(settings, np.stack(np.meshgrid(axis, axis)))


@lru_cache(maxsize=8)
def book_picture(settings: GradientSettings) -> Landscape:
    """The surface around that grid, and the grid's gradients as its field."""
    grid = book_grid(settings)
    places, field = grid.points.reshape(2, -1), grid.gradient.reshape(2, -1)
    side = (float(places.min()) - GRID[2], float(places.max()) + GRID[2])
    *_, surface = landscape(settings.surface, (side, side), HEIGHTS, (1, 1), settings.h, settings.scheme)
    assert surface is not None
    lengths = slopes(field)
    known = lengths[np.isfinite(lengths)]
    return replace(surface, places=places, field=field, steepest=float(known.max(initial=0.0)))


def _batch(settings: GradientSettings, points: Floats) -> Batch:
    together, alone = _Counted(settings.surface), _Counted(settings.surface)
    gradient = numerical_gradient(together, points, settings.h, settings.scheme)
    singly = np.stack([numerical_gradient(alone, x, settings.h, settings.scheme) for x in points.reshape(2, -1).T], 1)
    same = np.array_equal(singly.reshape(points.shape), gradient, equal_nan=True)
    return Batch(points, gradient, tuple(together.shapes), len(alone.shapes), same)
