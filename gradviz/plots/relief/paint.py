"""The colours of a surface in space: bands of height as in the contour picture, contour lines, light and shade."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gradviz.core.landscape import Landscape
from gradviz.plots.landscape.bands import band_colours
from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.sight import Relief, Sight
from gradviz.plots.relief.vertical import Vertical
from gradviz.theme import Theme

Floats = NDArray[np.float32]

LIGHT = (-0.55, -0.35, 0.76)
"""Where the light comes from, to the eye's right, away from it and up: over its left shoulder, however one turns."""
SHADES, LINES = 64, 9
"""Steps from the darkest to the lightest shade, and from no contour line to a full one."""
STEPS, ROOT = 1 << 16, 4
"""Steps of the fourth root of a height: the lowest contour lines of a valley are 1e-9 of its walls apart."""
DENSEST = 0.25
"""Contour lines per pixel from which on they fade, lest steep walls become a solid colour."""
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
        self._colours = _colour_table(theme, len(landscape.levels) + 1)

    def colours(self, sight: Sight) -> NDArray[np.uint32]:
        """(m,) what is seen at each of the sight's pixels, as Qt stores RGB32."""
        if not sight.hits.size:
            return np.empty(0, np.uint32)
        levels = self.levels(sight)
        index = levels.astype(np.int32)
        index += sight.beneath * np.int32(len(self._colours[0]))
        index *= SHADES
        index += self._shades(sight.camera).take(sight.cells)
        index *= LINES
        index += _line_strengths(sight, levels, LINE_WIDTH * sight.camera.ratio)
        return self._colours.ravel().take(index)

    def levels(self, sight: Sight) -> NDArray[np.float32]:
        """Between which contour lines each pixel lies: 3 on the third, 2.5 somewhere below it."""
        roots = np.sqrt(np.sqrt(np.clip(sight.heights, 0, 1)))
        roots *= STEPS - 1
        return self._levels.take((roots + np.float32(0.5)).astype(np.int32))

    def _shades(self, camera: Camera) -> NDArray[np.uint8]:
        """How much light falls on each height, from 0 (straight from below) to the last shade."""
        cos, sin = camera.turn
        u, v, up = (part / math.hypot(*LIGHT) for part in LIGHT)
        light = np.array([u * cos - v * sin, u * sin + v * cos, up], np.float32)
        lit = light @ self._normals
        lit += 1
        lit *= np.float32(SHADES / 2 - 0.01)
        return lit.astype(np.uint8)


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
    """From the fourth root of a height, in steps, to where between the contour lines it lies."""
    heights = (np.arange(STEPS) / (STEPS - 1)) ** ROOT
    below = int(np.count_nonzero(levels <= 0))
    inside = levels[(levels > 0) & (levels < 1)]
    numbers = below + np.arange(len(inside) + 2, dtype=float)
    numbers[0], numbers[-1] = below + 0.5, below + len(inside) + 0.5
    table: Floats = np.interp(heights, [0.0, *inside, 1.0], numbers).astype(np.float32)
    return table


def _line_strengths(sight: Sight, levels: Floats, width: float) -> NDArray[np.int32]:
    """How much of a contour line there is in each pixel: by its distance in pixels, and less where they crowd."""
    first, top = int(sight.columns.min()), int(sight.rows.min())
    shape = (int(sight.columns.max()) - first + 3, int(sight.rows.max()) - top + 3)  # with a margin all round
    place = (sight.columns - (first - 1)) * shape[1]
    place += sight.rows
    place -= top - 1
    picture = np.full(shape[0] * shape[1], np.nan, np.float32)
    picture[place] = levels
    slopes = np.zeros(len(levels), np.float32)
    for neighbour in (1, shape[1]):
        differences = np.full_like(picture, np.nan)
        np.subtract(picture[neighbour:], picture[:-neighbour], out=differences[neighbour:])
        np.abs(differences, out=differences)
        # of both neighbours the one that differs less: the other may lie behind an edge
        nearer = np.fmin(differences[neighbour:], differences[:-neighbour]).take(place)
        nearer *= nearer
        slopes += nearer
    np.sqrt(slopes, out=slopes)
    strengths = np.rint(levels)
    strengths -= levels
    np.abs(strengths, out=strengths)
    with np.errstate(all="ignore"):
        strengths /= slopes
        np.subtract(np.float32(width / 2 + 0.5), strengths, out=strengths)
        np.clip(strengths, 0, 1, out=strengths)
        strengths *= np.fmin(np.float32(DENSEST) / slopes, 1)
    strengths *= LINES - 1
    strengths += np.float32(0.5)
    return np.fmax(strengths, 0).astype(np.int32)


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
