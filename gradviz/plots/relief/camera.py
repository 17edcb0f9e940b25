"""Where the box around a surface comes to lie on the screen, seen from a side and from above."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from numpy.typing import NDArray

from gradviz.state import View, Window

Floats = NDArray[Any]

HALF_HEIGHT = 0.5
"""Half of the box's height, where half of its longer side is 1."""
ROOM = 46.0
"""Logical pixels around the box, for numbers."""
SMALLEST = 4.0
"""Device pixels per unit, however little room there is."""


class Camera(NamedTuple):
    """An orthographic view of a box, in device pixels.

    Without perspective a column of pixels is a straight line over the ground, whatever the heights: what is hidden
    follows from running minima along it, a point of the path falls on the very sample of the surface that it lies
    on, and equal slopes look equal near and far.

    Directions in the box: x and y along x0 and x1 within ±halves, z up within ±HALF_HEIGHT. On the screen: u to the
    right, v away from the eye, in the box's units.
    """

    window: Window
    halves: tuple[float, float]
    azimuth: float  # degrees by which the eye has gone round; from 0 one looks along x1, x0 to the right
    elevation: float  # degrees above the horizon
    scale: float  # device pixels per unit
    width: int
    height: int
    ratio: float  # device pixels per logical pixel

    @classmethod
    def of(cls, window: Window, view: View, width: int, height: int, ratio: float) -> Camera:
        """The whole box in the middle of so many device pixels, of one size all the way round."""
        radius = math.hypot(*halves(window))
        room = 2 * ROOM * ratio
        across = (width - room) / (2 * radius)
        tilt = math.radians(view.elevation)
        down = (height - room) / (2 * (radius * math.sin(tilt) + HALF_HEIGHT * math.cos(tilt)))
        scale = max(min(across, down), SMALLEST) * view.zoom
        return cls(window, halves(window), view.azimuth, view.elevation, scale, width, height, ratio)

    @property
    def turn(self) -> tuple[float, float]:
        """Cosine and sine of the azimuth."""
        return math.cos(math.radians(self.azimuth)), math.sin(math.radians(self.azimuth))

    @property
    def tilt(self) -> tuple[float, float]:
        """Cosine and sine of the elevation."""
        return math.cos(math.radians(self.elevation)), math.sin(math.radians(self.elevation))

    def in_box(self, x0: float, x1: float) -> tuple[float, float]:
        """Data → x and y of the box."""
        (left, right), (low, high) = self.window
        x = ((x0 - left) / (right - left) * 2 - 1) * self.halves[0]
        y = ((x1 - low) / (high - low) * 2 - 1) * self.halves[1]
        return x, y

    def data(self, x: float, y: float) -> tuple[float, float]:
        """x and y of the box → data."""
        (left, right), (low, high) = self.window
        return (
            left + (x / self.halves[0] + 1) / 2 * (right - left),
            low + (y / self.halves[1] + 1) / 2 * (high - low),
        )

    def screen(self, x: Floats, y: Floats, height: Floats) -> tuple[Floats, Floats, Floats]:
        """x and y of the box and a height from 0 to 1 → device pixels to the right and down, and the depth v."""
        (cos, sin), (flat, steep) = self.turn, self.tilt
        u, v = x * cos + y * sin, y * cos - x * sin
        up = v * steep + (2 * height - 1) * HALF_HEIGHT * flat
        return self.width / 2 + self.scale * u, self.height / 2 - self.scale * up, v

    def place(self, x: float, y: float, height: float) -> tuple[float, float, float]:
        """The same for one place; an array would cost more than the arithmetic."""
        right, down, depth = self.screen(x, y, height)  # type: ignore[arg-type]
        return right, down, depth  # type: ignore[return-value]


def halves(window: Window) -> tuple[float, float]:
    """Half the box's sides along x0 and x1: the longer one is 1, the scales are equal."""
    (left, right), (low, high) = window
    longer = max(right - left, high - low)
    return (right - left) / longer, (high - low) / longer
