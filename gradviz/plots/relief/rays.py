"""The upright planes in which the rays of a picture's columns lie, over the ground."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.heights import Heights, Indices, Relief

Wide = NDArray[np.float64]


class Rays(NamedTuple):
    """The columns of pixels whose rays meet the ground: how far right in the box they are, and between which depths
    they are over it, (columns,) each."""

    columns: Indices
    u: Wide
    front: Wide
    back: Wide


class Depths(NamedTuple):
    """How deep samples lie: begin (columns,) + step (columns,) · along (samples,), but not before a ray's front nor
    beyond its back."""

    along: NDArray[np.float32]
    begin: Wide
    step: Wide

    def of(self, samples: Indices, rays: Rays) -> Wide:
        """Depths of samples by their numbers, flat over (samples, columns)."""
        sample, column = np.divmod(samples, len(rays.u))
        deep = self.begin[column] + self.step[column] * self.along[sample]
        return np.asarray(np.minimum(np.maximum(deep, rays.front[column]), rays.back[column]))


def rays_of(camera: Camera) -> Rays:
    """Of all columns of a picture those that meet the ground."""
    cos, sin = camera.turn
    u: Wide = (np.arange(0.5, camera.width) - camera.width / 2) / camera.scale
    with np.errstate(all="ignore"):
        # x = u·cos − v·sin and y = u·sin + v·cos stay within the halves
        (front, back), other = (
            ((-math.copysign(half, slope) - at) / slope, (math.copysign(half, slope) - at) / slope)
            for at, slope, half in zip((u * cos, u * sin), np.array([-sin, cos]), camera.halves, strict=True)
        )
    front, back = np.asarray(np.fmax(front, other[0]), float), np.asarray(np.fmin(back, other[1]), float)
    crossed = np.flatnonzero(back > front)
    return Rays(crossed, u[crossed], front[crossed], back[crossed])


def places(relief: Relief, camera: Camera, u: Wide, v: Wide) -> tuple[Wide, Wide]:
    """Where on the ground a ray is at some depth, in cells."""
    (cos, sin), (half_x, half_y) = camera.turn, camera.halves
    along = ((u * cos - v * sin) / half_x + 1) / 2 * (relief.columns - 1)
    up = ((u * sin + v * cos) / half_y + 1) / 2 * (relief.rows - 1)
    for part, last in ((along, relief.columns - 1), (up, relief.rows - 1)):
        np.maximum(part, 0, out=part)
        np.minimum(part, last, out=part)
    return along, up


def rows_at(camera: Camera, depths: Wide, heights: Heights) -> NDArray[np.float32]:
    """Where on the screen places are, in pixels from the top: depths (columns,), heights (…, columns)."""
    flat, steep = camera.tilt
    rows = heights * np.float32(-2 * HALF_HEIGHT * flat * camera.scale)
    rows += (camera.height / 2 - camera.scale * (depths * steep - HALF_HEIGHT * flat)).astype(np.float32)
    return np.asarray(rows)
