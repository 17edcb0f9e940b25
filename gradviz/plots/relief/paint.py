"""The colours of a surface in space: bands of height as in the contour picture, contour lines, light and shade."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gradviz.core.landscape import Landscape
from gradviz.plots.landscape.bands import band_colours
from gradviz.plots.relief.camera import HALF_HEIGHT
from gradviz.plots.relief.heights import Relief
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.sight import NOTHING, Sight, Table
from gradviz.plots.relief.vertical import Vertical
from gradviz.theme import Theme

Floats = NDArray[np.float32]

LIGHT = (-0.55, -0.35, 0.76)
"""Where the light comes from, to the eye's right, away from it and up: over its left shoulder, however one turns."""
SHADES, LINES = 64, 9
"""Steps from the darkest to the lightest shade, and from no contour line to a full one."""
LOWEST, DROPPED = 2.0**-40, 11
"""Heights are told apart by their bits but for the last ones: the lowest contour lines of a valley are 1e-9 of its
walls apart."""
NO_LEVEL = 1e6
"""Where nothing is seen: so far from all contour lines that at an edge the neighbour on the surface counts."""
DENSEST = 0.25
"""Contour lines per pixel from which on they fade, lest steep walls become a solid colour."""
STRIP = 128
"""So many columns of pixels are painted at a time: what is reckoned about them stays at hand, and there is little
beside the surface."""
FLATTEST = 1e-12
"""Squared contour lines per pixel that there are at least: on a plain they are almost infinitely far apart."""
ONE, FULL = (np.float32(number).view(np.int32) for number in (1, LINES - 1))
LINE_WIDTH = 1.1
INK = 0.9
"""Brightness of the contour lines where the surface has all its light."""
SHADED = {"light": (0.66, 1.0), "dark": (0.75, 2.1)}
BENEATH = {"light": (0.78, 0.98), "dark": (0.8, 1.5)}
"""A colour's brightness in the shade and in full light, on the upper side and on the lower one."""
GREY = 0.3
"""How much of the helper's grey there is in the lower side."""


class Paint:
    """One landscape's colours in one theme. Its relief is what they are put on."""

    def __init__(self, landscape: Landscape, vertical: Vertical, theme: Theme) -> None:
        self.relief = Relief(vertical.place(landscape.heights))
        self._normals = _normals(self.relief, landscape)
        self._levels = _level_table(vertical.place(landscape.levels))
        colours = _colour_table(theme, len(landscape.levels) + 1)
        self._side = colours[0].size
        self._colours = np.append(colours, np.uint32(0))  # the last one: nothing

    def strips(self, sight: Sight) -> Iterator[tuple[int, int, NDArray[np.uint32]]]:
        """Upright strips of the picture that the surface takes: left, top, and pixels as Qt stores premultiplied
        ARGB32, transparent where there is no surface, each until the next is asked for."""
        glimpse = sight.glimpse
        count = len(glimpse.above)
        if not count:
            return
        table = sight.table(self._shades(sight))
        for left in range(0, count, STRIP):
            right = min(left + STRIP, count)
            top, bottom = int(glimpse.above[left:right].min()), int(glimpse.below[left:right].max())
            if top < bottom:
                # contour lines are told by their neighbours, too
                around = slice(top - 1, bottom + 1), slice(left, right + 2)
                yield glimpse.left + left + 1, glimpse.top + top, self._colours_of(sight, table, *around)

    def _colours_of(self, sight: Sight, table: Table, rows: slice, columns: slice) -> NDArray[np.uint32]:
        """Of a part of the glimpse, but for the pixels at its rim."""
        memory = sight.memory
        heights, shades = sight.seen(table, rows, columns)
        levels = self.levels(heights, memory)
        index = _line_strengths(levels, LINE_WIDTH * sight.camera.ratio, memory)
        index += shades
        bands = memory.array("bands", levels.shape, np.int32)
        np.copyto(bands, levels, casting="unsafe")
        bands *= SHADES * LINES
        index += bands
        inner = index[1:-1, 1:-1]
        places = memory.array("places", inner.shape, np.intp)
        places[:] = inner
        return self._colours.take(places, out=memory.array("colours", inner.shape, np.uint32), mode="clip")

    def levels(self, heights: NDArray[np.float32], memory: Memory) -> NDArray[np.float32]:
        """Between which contour lines heights are: 3 on the third, 2.5 somewhere below it; far beyond all of them where
        there is none."""
        parts = heights.view(np.int32)
        parts >>= DROPPED
        places = memory.array("places", heights.shape, np.intp)
        places[:] = parts
        levels: NDArray[np.float32] = memory.array("levels", heights.shape, np.float32)
        return self._levels.take(places, out=levels, mode="clip")

    def _shades(self, sight: Sight) -> NDArray[np.int32]:
        """Where in the table the shade is that each sample of the sight has, on the side that is seen of it."""
        cos, sin = sight.camera.turn
        u, v, up = (part / math.hypot(*LIGHT) for part in LIGHT)
        light = np.array([u * cos - v * sin, u * sin + v * cos, up], np.float32) * np.float32(SHADES / 2 - 0.01)
        lit = light @ self._normals
        lit += np.float32(SHADES / 2 - 0.01)  # from 0, straight from below
        ground = lit.astype(np.int32)
        ground *= LINES
        shades: NDArray[np.int32] = ground.take(sight.curves.cells)
        rows = sight.curves.rows
        np.add(shades[1:], np.int32(self._side), out=shades[1:], where=rows[1:] > rows[:-1])
        return shades


def _normals(relief: Relief, landscape: Landscape) -> Floats:
    """(3, cells) the direction that each place of the surface faces, in the box's directions."""
    (left, right), (low, high) = landscape.window
    longer = max(right - left, high - low)
    spacing = [
        2 * (low1 - low0) / longer / (count - 1)
        for (low0, low1), count in zip(landscape.window[::-1], relief.heights.shape, strict=True)
    ]
    with np.errstate(invalid="ignore"):
        dy, dx = np.gradient(np.nan_to_num(relief.heights, nan=0.0) * (2 * HALF_HEIGHT), *spacing)
    length = np.sqrt(dx**2 + dy**2 + 1)
    parts = (-dx / length, -dy / length, 1 / length)
    return np.stack([relief.bordered(part.astype(np.float32)) for part in parts])


def _level_table(levels: NDArray[np.floating]) -> NDArray[np.float32]:
    """From the first bits of a height to where between the contour lines it lies."""
    lowest, highest = (int(np.float32(height).view(np.int32)) for height in (LOWEST, NOTHING))
    bits = np.arange(lowest, highest, 1 << DROPPED, dtype=np.int32)
    heights = (bits + (1 << (DROPPED - 1))).view(np.float32)
    below = int(np.count_nonzero(levels <= 0))
    inside = levels[(levels > 0) & (levels < 1)]
    numbers = below + np.arange(len(inside) + 2, dtype=float)
    numbers[0], numbers[-1] = below + 0.5, below + len(inside) + 0.5
    ends = np.array([0.0, *inside, 1.0])
    table: Floats = np.full(len(heights), numbers[-1], np.float32)
    bounds = np.searchsorted(heights, ends.astype(np.float32)).tolist()
    with np.errstate(all="ignore"):  # where two levels are one nothing lies between them
        slopes = np.diff(numbers) / np.diff(ends)
    # stretch by stretch, a fifth of the time of np.interp
    for first, last, number, end, slope in zip(bounds[:-1], bounds[1:], numbers, ends, slopes, strict=False):
        table[first:last] = (heights[first:last] - np.float32(end)) * np.float32(slope) + np.float32(number)
    flattest = np.full(lowest >> DROPPED, table[0])
    return np.concatenate([flattest, table, np.array([NO_LEVEL], np.float32)])


def _line_strengths(levels: Floats, width: float, memory: Memory) -> NDArray[np.int32]:
    """How much of a contour line there is in each pixel: by its distance in pixels, and less where they crowd."""
    flat = levels.ravel()
    density, distances, steps = (memory.array(name, flat.shape, np.float32) for name in ("seen", "distances", "steps"))
    density.fill(FLATTEST)
    # as whole numbers the bits of positive ones compare as they do, and faster
    pair, least = steps.view(np.int32), distances.view(np.int32)
    for neighbour in (1, levels.shape[1]):
        differences = np.subtract(flat[neighbour:], flat[:-neighbour], out=steps[neighbour:])
        differences *= differences
        # of both neighbours the one that differs less: the other may lie behind an edge
        inner = slice(neighbour, -neighbour)
        np.minimum(pair[2 * neighbour :], pair[inner], out=least[inner])
        density[inner] += distances[inner]
    np.sqrt(density, out=density)
    spacing = np.divide(1, density, out=density)  # in pixels
    np.rint(flat, out=distances)
    distances -= flat
    np.abs(distances, out=distances)
    distances *= spacing
    np.subtract(np.float32(width / 2 + 0.5), distances, out=distances)
    np.maximum(least, 0, out=least)
    np.minimum(least, ONE, out=least)
    spacing *= np.float32(DENSEST * (LINES - 1))
    np.minimum(spacing.view(np.int32), FULL, out=spacing.view(np.int32))
    distances *= spacing
    distances += np.float32(0.5)
    strengths: NDArray[np.int32] = memory.array("strengths", levels.shape, np.int32)
    np.copyto(strengths.ravel(), distances, casting="unsafe")
    return strengths


def _channels(colour: QColor) -> NDArray[np.float64]:
    return np.array([colour.red(), colour.green(), colour.blue()], float)


def _colour_table(theme: Theme, bands: int) -> NDArray[np.uint32]:
    """(sides, bands, shades, lines) as Qt stores ARGB32."""
    base = band_colours(theme, bands)[:, 2::-1].astype(float)  # red, green, blue
    grey, line = (_channels(QColor(colour)) for colour in (theme.helper, theme.contour))
    light: NDArray[np.float64] = np.linspace(-1, 1, SHADES)
    table = np.empty((2, bands, SHADES, LINES, 3))
    sides = (
        (base, np.maximum(light, 0), SHADED[theme.name]),
        # what little light comes from below tells its slopes apart, too
        (base + (grey - base) * GREY, (1 - light) / 2, BENEATH[theme.name]),
    )
    for side, (colours, lit, (low, high)) in enumerate(sides):
        brightness = low + (high - low) * lit
        shaded = colours[:, None] * brightness[None, :, None]
        strength = np.linspace(0, 1, LINES)[:, None]
        drawn = line * brightness[:, None] * INK
        table[side] = shaded[:, :, None] + (drawn[None, :, None] - shaded[:, :, None]) * strength
    red, green, blue = np.clip(table.round(), 0, 255).astype(np.uint32).transpose(4, 0, 1, 2, 3)
    packed: NDArray[np.uint32] = np.uint32(255 << 24) | red << np.uint32(16) | green << np.uint32(8) | blue
    return packed
