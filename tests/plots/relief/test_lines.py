"""Curves that cross lines over the ground, beside the bilinear surface at their own places."""

import numpy as np
import pytest

from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.lines import sampled_by_lines
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.rays import rays_of
from gradviz.plots.relief.sight import Relief
from gradviz.state import View

WINDOW = ((-2.0, 2.0), (0.0, 3.0))


def bilinear(heights: np.ndarray, along: np.ndarray, up: np.ndarray) -> np.ndarray:
    """In cells from the lower left corner."""
    column = np.minimum(along.astype(int), heights.shape[1] - 2)
    row = np.minimum(up.astype(int), heights.shape[0] - 2)
    x, y = along - column, up - row
    lower = heights[row, column] * (1 - x) + heights[row, column + 1] * x
    upper = heights[row + 1, column] * (1 - x) + heights[row + 1, column + 1] * x
    return np.asarray(lower * (1 - y) + upper * y)


@pytest.mark.parametrize("zoom", [1.0, 5.0])
@pytest.mark.parametrize("azimuth", [0.0, 20.0, 45.0, 70.0, 90.0, 135.0, 161.0, 180.0, 250.0, 300.0, 359.0])
def test_heights_and_rows_are_those_of_the_surface(azimuth: float, zoom: float) -> None:
    heights = np.random.default_rng(1).random((37, 50))
    relief = Relief(heights)
    camera = Camera.of(WINDOW, View(azimuth=azimuth, elevation=35.0, zoom=zoom), 300, 260, 1.0)
    rays = rays_of(camera)
    depths, sampled, rows, cells = sampled_by_lines(relief, camera, rays, 1.0, Memory())
    v = depths.of(np.arange(sampled.size), rays).reshape(sampled.shape)
    a, (half_x, half_y) = np.radians(azimuth), camera.halves
    x, y = rays.u * np.cos(a) - v * np.sin(a), rays.u * np.sin(a) + v * np.cos(a)
    assert (np.abs(x) <= half_x + 1e-9).all()
    assert (np.abs(y) <= half_y + 1e-9).all()
    along, up = np.clip((x / half_x + 1) / 2 * 49, 0, 49), np.clip((y / half_y + 1) / 2 * 36, 0, 36)
    assert np.abs(sampled - bilinear(heights, along, up)).max() < 1e-3
    e = np.radians(35.0)
    above = v * np.sin(e) + (2 * sampled - 1) * HALF_HEIGHT * np.cos(e)
    assert np.abs(rows - (130 - camera.scale * above)).max() < 1e-3 * camera.scale
    assert (np.diff(v, axis=0) > -1e-6).all(), "from the front to the back"
    row, column = np.divmod(cells, relief.stride)
    inside = (v > rays.front + 1e-6) & (v < rays.back - 1e-6)
    assert np.abs(column + 0.5 - along)[inside].max() <= 0.51
    assert np.abs(row + 0.5 - up)[inside].max() <= 0.51
