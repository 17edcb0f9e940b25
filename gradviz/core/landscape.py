"""A surface over a window: heights in bands, contour lines, and the field of its numerical gradient."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from contourpy import FillType, LineType, contour_generator
from numpy.typing import NDArray

from gradviz.core.difference import numerical_gradient
from gradviz.core.functions import Floats

Window = tuple[tuple[float, float], ...]

LEVELS = 16
"""Contour lines in a window, unless it is flat."""
HEIGHTS_AT_ONCE = 40_000
"""Heights between two breaths of the generator: a few milliseconds."""
MOST_SEGMENTS = 150_000
"""Where contour lines have more segments than this they are noise, and slow to draw."""
STEEPEST_SHARE = 0.98
"""The share of heights and of slopes that the scales are made for; what exceeds it is a wall or a pole."""
DECADES = 6.0
"""The range of |∇f|, in powers of ten below the steepest, over which an arrow's length tells them apart."""
HIGHEST = 1e300
"""What is higher, infinity among it, is drawn as if it were no higher."""
SHORTEST = 0.22
"""Length of the arrow at the lower end of that range; the upper end has length 1."""


class Heights(Protocol):
    """What has a height at every place, components first."""

    def __call__(self, x: Any) -> Floats: ...

    def value(self, x: Any) -> Floats:
        """(2, *batch) → (*batch); a pair of arrays that broadcast against each other is as good as one array."""


@dataclass(frozen=True, eq=False)
class Landscape:
    """What is drawn of a surface for one window, at one resolution, with one h and scheme.

    heights   (rows, columns)  f, from the window's lower left corner up; nan or inf where it is not a number
    levels    (m,)             heights of the contour lines, rising
    bands     (rows, columns)  how many levels lie below each height
    lines     (p, 4)           contour lines as segments x0, x1, x0', x1'
    places    (2, q)           where the field is sampled
    field     (2, q)           the numerical gradient there
    steepest  float            |∇f| that gets the longest arrow; 0 where the field vanishes everywhere
    """

    window: Window
    heights: Floats
    levels: Floats
    bands: NDArray[np.uint8]
    lines: Floats
    places: Floats
    field: Floats
    steepest: float

    @property
    def undefined(self) -> NDArray[np.bool_]:
        """Where f is not a number."""
        return np.isnan(self.heights)


def landscape(
    surface: Heights,
    window: Window,
    shape: tuple[int, int],
    arrows: tuple[int, int],
    h: float,
    scheme: str,
    at_once: int = HEIGHTS_AT_ONCE,
) -> Iterator[Landscape | None]:
    """The landscape as a generator that breathes: None while it is working, at last the Landscape.

    shape    (columns, rows) of the heights
    arrows   how many arrows along x0 and x1
    at_once  how many heights are computed between two breaths, of a surface that takes its time fewer
    """
    columns, rows = (np.linspace(low, high, count) for (low, high), count in zip(window, shape, strict=True))
    heights = np.empty((len(rows), len(columns)))
    rows_at_once = max(1, at_once // len(columns))
    for first in range(0, len(rows), rows_at_once):
        part = rows[first : first + rows_at_once, None]
        heights[first : first + rows_at_once] = surface.value((columns[None, :], part))
        yield None
    levels = contour_levels(heights)
    bands = np.searchsorted(levels, heights).astype(np.uint8)
    yield None
    pieces: list[Floats] = []
    for level in _contours(columns, rows, heights, levels):
        pieces.append(level)
        yield None
        if sum(map(len, pieces)) > MOST_SEGMENTS:
            break
    lines = np.concatenate(pieces) if pieces else np.empty((0, 4))
    places = _arrow_places(window, arrows)
    field = numerical_gradient(surface, places, h, scheme)
    lengths = slopes(field)
    known = lengths[np.isfinite(lengths) & (lengths > 0)]
    steepest = float(np.quantile(known, STEEPEST_SHARE)) if known.size else 0.0
    yield Landscape(window, heights, levels, bands, lines, places, field, steepest)


def contour_levels(heights: Floats, count: int = LEVELS) -> Floats:
    """Heights for contour lines, crowded where the surface spends its area.

    The levels rise as a power of their number, with the exponent that puts the middle level at the median height:
    even steps for a bowl, ever finer ones towards the floor of a valley whose walls are a million times higher.
    """
    known = heights[np.isfinite(heights)]
    if not known.size:
        return np.empty(0)
    low, high = float(known.min()), float(np.quantile(known, STEEPEST_SHARE))
    span = high - low
    if not (np.isfinite(span) and span > 16 * np.spacing(max(abs(low), abs(high)))):
        return np.empty(0)
    middle = min(max((float(np.median(known)) - low) / span, 1e-3), 0.9)
    exponent = min(max(np.log(middle) / np.log(0.5), 0.7), 8.0)
    levels = low + span * (np.arange(1, count + 1) / (count + 0.5)) ** exponent
    return np.unique(levels)


def slopes(field: Floats) -> Floats:
    """|∇f| of each gradient of a field, (2, *batch) → (*batch); infinite where no float is so long."""
    with np.errstate(over="ignore"):
        return np.asarray(np.hypot(*field))


def arrow_lengths(field: Floats, steepest: float) -> Floats:
    """From |∇f| to a length between 0 and 1: logarithmic over six decades, 0 only where the gradient is 0."""
    size = slopes(field)
    with np.errstate(divide="ignore", invalid="ignore"):
        decades_below = np.log10(size / steepest) if steepest else np.full_like(size, -np.inf)
    lengths = SHORTEST + (1 - SHORTEST) * np.clip(1 + decades_below / DECADES, 0, 1)
    return np.where(np.isfinite(size) & (size > 0), lengths, 0.0)


def lines_at(window: Window, heights: Floats, level: float) -> Floats:
    """The contour line at one height, (p, 4): x0, x1, x0', x1'."""
    columns, rows = (np.linspace(*side, count) for side, count in zip(window, heights.shape[::-1], strict=True))
    pieces = list(_contours(columns, rows, heights, np.array([level])))
    return pieces[0] if pieces else np.empty((0, 4))


def higher_than(landscape: Landscape, level: float) -> list[Floats]:
    """The outlines of where the surface is higher, each (k, 2) points x0, x1 and closed; holes are among them."""
    return _outlines(landscape.window, np.ma.masked_invalid(np.clip(landscape.heights, -HIGHEST, HIGHEST)), level)


def holes(landscape: Landscape) -> list[Floats]:
    """The outlines of where f is not a number."""
    return _outlines(landscape.window, landscape.undefined.astype(float), 0.5)


def _outlines(window: Window, heights: Any, level: float) -> list[Floats]:
    columns, rows = (np.linspace(*side, count) for side, count in zip(window, heights.shape[::-1], strict=True))
    generator: Any = contour_generator(columns, rows, heights, fill_type=FillType.OuterOffset)
    polygons = zip(*generator.filled(level, 2 * HIGHEST), strict=True)
    return [ring for points, offsets in polygons for ring in np.split(points, offsets[1:-1].astype(np.int64))]


def _contours(columns: Floats, rows: Floats, heights: Floats, levels: Floats) -> Iterator[Floats]:
    """The segments of one contour line after the other: every fourth level first, so that what may be left out
    of a surface wilder than the grid is detail."""
    # infinite heights would make cells vanish that a wall only passes through
    bounded = np.ma.masked_invalid(np.clip(heights, -HIGHEST, HIGHEST))
    generator: Any = contour_generator(columns, rows, bounded, line_type=LineType.ChunkCombinedOffset)
    for level in np.concatenate([levels[first::4] for first in (0, 2, 1, 3)]):
        (points,), (offsets,) = generator.lines(level)
        if points is not None:
            joined = np.hstack([points[:-1], points[1:]])
            yield np.delete(joined, offsets[1:-1].astype(np.int64) - 1, axis=0)


def _arrow_places(window: Window, arrows: tuple[int, int]) -> Floats:
    """Centres of equal cells, so that no arrow stands on the frame."""
    axes = []
    for (low, high), count in zip(window, arrows, strict=True):
        cell = (high - low) / count
        axes.append(low + cell * (np.arange(count) + 0.5))
    return np.stack([part.ravel() for part in np.meshgrid(*axes)])
