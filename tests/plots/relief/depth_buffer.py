"""A plain renderer to compare with: the height field as small triangles, and at each pixel the nearest of them.

It shares nothing with the program's but what a height field means: bilinear between its heights, seen in an
orthographic view at the middles of the pixels.
"""

import math

import numpy as np
from numpy.typing import NDArray

PARTS = 3
"""Each cell is so many by so many pairs of triangles."""
HALF_HEIGHT = 0.5
CUT = 1e-6


def render(
    heights: NDArray[np.float64],
    levels: NDArray[np.float64],
    halves: tuple[float, float],
    azimuth: float,
    elevation: float,
    scale: float,
    size: tuple[int, int],
) -> NDArray[np.int64]:
    """(height, width): 0 where nothing is seen, else 1 + how many levels are below it; negative from below."""
    x, y, z = finer(heights, halves)
    eye = turned(azimuth, elevation)
    across, away, up = np.tensordot(eye, np.stack([x, y, (2 * z - 1) * HALF_HEIGHT]), axes=1)
    right, down = size[0] / 2 + scale * across, size[1] / 2 - scale * up
    depth = np.full(size[::-1], np.inf)
    picture = np.zeros(size[::-1], np.int64)
    for corners in triangles():
        draw(picture, depth, [part_of(field, corners) for field in (right, down, away, z)], levels)
    return picture


def turned(azimuth: float, elevation: float) -> NDArray[np.float64]:
    """The rotation to (to the right, away, up) of the eye."""
    a, e = math.radians(azimuth), math.radians(elevation)
    around = np.array([[math.cos(a), math.sin(a), 0], [-math.sin(a), math.cos(a), 0], [0, 0, 1]])
    nod = np.array([[1, 0, 0], [0, math.cos(e), -math.sin(e)], [0, math.sin(e), math.cos(e)]])
    return np.asarray(nod @ around)


def finer(
    heights: NDArray[np.float64], halves: tuple[float, float]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """The bilinear surface at PARTS times as many places: x, y and the height."""
    z = heights
    for axis in (0, 1):
        z = np.moveaxis(z, axis, 0)
        places = np.arange((len(z) - 1) * PARTS + 1) / PARTS
        below = np.minimum(places.astype(int), len(z) - 2)
        share = (places - below)[:, None]
        z = np.moveaxis(z[below] * (1 - share) + z[below + 1] * share, 0, axis)
    y, x = (np.linspace(-half, half, count) for half, count in zip(halves[::-1], z.shape, strict=True))
    return *np.meshgrid(x, y), z


def triangles() -> list[list[tuple[int, int]]]:
    """The corners of both triangles of a square, counter-clockwise as seen from above."""
    return [[(0, 0), (0, 1), (1, 1)], [(0, 0), (1, 1), (1, 0)]]


def part_of(field: NDArray[np.float64], corners: list[tuple[int, int]]) -> NDArray[np.float64]:
    """(3, m): a field at the corners of all triangles of one kind."""
    rows, columns = field.shape
    return np.stack([field[r : rows - 1 + r, c : columns - 1 + c].ravel() for r, c in corners])


def draw(
    picture: NDArray[np.int64],
    depth: NDArray[np.float64],
    fields: list[NDArray[np.float64]],
    levels: NDArray[np.float64],
) -> None:
    """Draws triangles: at every pixel whose middle lies within one, where it is nearer than what is there."""
    known = np.isfinite(fields[1]).all(axis=0)
    right, down, away, z = (field[:, known] for field in fields)
    first = np.ceil(np.stack([right.min(axis=0), down.min(axis=0)]) - 0.5).astype(int)
    last = np.floor(np.stack([right.max(axis=0), down.max(axis=0)]) - 0.5).astype(int)
    area = cross(right, down, right[2], down[2], 0, 1)
    for row in range(int((last - first)[1].max()) + 1):
        for column in range(int((last - first)[0].max()) + 1):
            some = np.flatnonzero((first[0] + column <= last[0]) & (first[1] + row <= last[1]) & (area != 0))
            if not len(some):
                continue
            px, py = first[0, some] + column, first[1, some] + row
            r, d = right[:, some], down[:, some]
            weights = np.stack([cross(r, d, px + 0.5, py + 0.5, i, (i + 1) % 3) for i in range(3)]) / area[some]
            weights = weights[[1, 2, 0]]  # each belongs to the corner across from its side
            inside = (weights >= -1e-12).all(axis=0) & (px >= 0) & (py >= 0)
            inside &= (px < depth.shape[1]) & (py < depth.shape[0])
            height = (weights * z[:, some]).sum(axis=0)
            inside &= (height >= -CUT) & (height <= 1 + CUT)
            far = (weights * away[:, some]).sum(axis=0)
            nearer = np.flatnonzero(inside)
            nearer = nearer[np.argsort(-far[nearer])]  # of two that fall on one pixel the nearer comes last
            nearer = nearer[far[nearer] < depth[py[nearer], px[nearer]]]
            where = py[nearer], px[nearer]
            depth[where] = far[nearer]
            band = 1 + np.searchsorted(levels, height[nearer])
            picture[where] = np.where(area[some][nearer] < 0, band, -band)  # down the screen is down


def cross(right: NDArray, down: NDArray, x: NDArray, y: NDArray, i: int, j: int) -> NDArray[np.float64]:
    """Twice the area of the triangle from corners i and j to a point."""
    return np.asarray((right[j] - right[i]) * (y - down[i]) - (down[j] - down[i]) * (x - right[i]))
