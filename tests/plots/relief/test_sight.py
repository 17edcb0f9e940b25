"""What is seen of a surface, beside a plain depth buffer and beside the function itself."""

import math

import numpy as np
import pytest

from gradviz.core import Experiment, descend
from gradviz.core.experiment import find_function
from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.laid import lay
from gradviz.plots.relief.sight import Relief, Sight, look
from gradviz.plots.relief.vertical import Vertical
from gradviz.state import View
from tests.plots.relief.conftest import FUNCTIONS, SAMPLES, SIDE, landscape_of, seen, views
from tests.plots.relief.depth_buffer import render, turned

MOST_DIFFERING, MOST_IN_ONE_VIEW = 0.001, 0.002
"""Shares of the pixels: over all views, and in a single one, where the ragged edge of a hole may be seen large."""
HALF_HEIGHT = 0.5


def bands(sight: Sight, levels: np.ndarray) -> np.ndarray:
    """As the plain renderer gives them."""
    camera = sight.camera
    picture = np.zeros(camera.width * camera.height, np.int64)
    picture[sight.pixels] = np.where(sight.beneath, -1, 1) * (1 + np.searchsorted(levels, sight.heights))
    return picture.reshape(camera.height, camera.width)


def in_pixels(camera: Camera, x0: np.ndarray, x1: np.ndarray, heights: np.ndarray) -> np.ndarray:
    """(2, k) where points in space are on the picture; not by the camera."""
    longer = max(high - low for low, high in camera.window)
    x, y = ((part - (low + high) / 2) * 2 / longer for part, (low, high) in zip((x0, x1), camera.window, strict=True))
    right, _, up = turned(camera.azimuth, camera.elevation) @ np.stack([x, y, (2 * heights - 1) * HALF_HEIGHT])
    return np.stack([camera.width / 2 + camera.scale * right, camera.height / 2 - camera.scale * up])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_depth_buffer_sees_the_same(name: str) -> None:
    ground, shares = landscape_of(name), []
    for azimuth, elevation in views():
        vertical, sight = seen(name, azimuth, elevation)
        camera, levels = sight.camera, vertical.place(ground.levels)
        heights = vertical.place(ground.heights)
        plain = render(heights, levels, camera.halves, azimuth, elevation, camera.scale, (SIDE, SIDE))
        assert np.count_nonzero(plain) > 0.01 * plain.size
        shares.append(np.count_nonzero(bands(sight, levels) != plain) / plain.size)
        assert shares[-1] <= MOST_IN_ONE_VIEW, (azimuth, elevation)
    assert np.mean(shares) <= MOST_DIFFERING


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_path_lies_on_the_surface(name: str) -> None:
    """Where f says that a point of the path is, the surface is drawn, to a pixel; and what is seen in a pixel is where
    f says that it is."""
    start = {"start": (3.0, 2.0)} if "log" in name else {}
    experiment = Experiment.of(name, **start)
    *_, trace = descend(experiment)
    function = find_function(name)
    for azimuth, elevation in views():
        vertical, sight = seen(name, azimuth, elevation)
        camera = sight.camera
        points = trace.points[np.isfinite(trace.points).all(axis=1)]
        low, high = np.array(camera.window).T
        points = points[((points > low) & (points < high)).all(axis=1) & np.isfinite(function.value(points.T))]
        there = in_pixels(camera, *points.T, vertical.place(function.value(points.T)))
        relief = Relief(vertical.place(landscape_of(name).heights))
        laid = lay(relief, camera.window, np.hstack([points, points]))
        drawn = np.stack(camera.screen(laid.x[0], laid.y[0], laid.heights[0])[:2])
        assert np.abs(drawn - there).max() <= 1.0
        if name == "log(x0)+x1**2":
            continue  # next to its pole f rises by many pixels from one sample to the next
        some = slice(None, None, max(1, sight.hits.size // 500))
        middles = np.stack([sight.columns[some], sight.rows[some]]) + 0.5
        found = [sight.ground(int(column), int(row)) for column, row in middles.T.tolist()]
        grounds = np.array([place for place in found if place is not None]).T
        back = in_pixels(camera, *grounds, vertical.place(function.value(grounds)))
        assert np.abs(back - middles).max() <= 1.0


@pytest.mark.parametrize("name", ["sphere", "saddle", "himmelblau"])
def test_a_point_that_is_seen_is_found_again(name: str) -> None:
    _, sight = seen(name, 33.0, 60.0)
    camera = sight.camera
    spacing = [(high - low) / (SAMPLES - 1) for low, high in camera.window]
    for column, row in zip(sight.columns[::997].tolist(), sight.rows[::997].tolist(), strict=True):
        place = sight.ground(column, row)
        assert place is not None
        around = [sight.ground(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        x, y = camera.in_box(*place)
        right = camera.width / 2 + camera.scale * (x * camera.turn[0] + y * camera.turn[1])
        assert abs(right - (column + 0.5)) < 0.01 * max(spacing) * camera.scale
        assert place in around


def test_holes_are_holes() -> None:
    """log(x0) is seen where x0 > 0, and nothing is where it is not."""
    _, sight = seen("log(x0)+x1**2", 0.0, 90.0)
    assert sight.columns.min() >= SIDE / 2 - 1
    full = seen("sphere", 0.0, 90.0)[1]
    assert np.isclose(sight.hits.size, full.hits.size / 2, rtol=0.02)
    assert sight.ground(SIDE // 4, SIDE // 2) is None


@pytest.mark.parametrize("azimuth", [12.0, 140.0, 250.0])
def test_behind_a_hole_one_sees_on(azimuth: float) -> None:
    """A tall ring with nothing in the middle and nothing beside: through the gap the far side is seen."""
    x, y = np.meshgrid(np.linspace(-1, 1, 120), np.linspace(-1, 1, 120))
    radius = np.hypot(x, y)
    heights = np.where((radius > 0.5) & (radius < 0.9), 1 - np.abs(radius - 0.7) * 4, np.nan)
    camera = Camera.of(((-1.0, 1.0), (-1.0, 1.0)), View(azimuth=azimuth, elevation=55.0), SIDE, SIDE, 1.0)
    sight = look(Relief(heights), camera)
    levels = np.array([0.3, 0.6])
    plain = render(heights, levels, camera.halves, azimuth, 55.0, camera.scale, (SIDE, SIDE))
    assert np.count_nonzero(bands(sight, levels) != plain) <= 0.004 * plain.size, "the ragged edges are cut differently"
    bed = sight.ground(SIDE // 2, SIDE // 2)
    assert bed is None, "in the middle there is nothing"


def test_walls_are_cut_and_poles_are_not_crossed() -> None:
    ground = landscape_of("1/(x0*x1)")
    vertical = Vertical.of(ground.heights, "linear")
    relief = Relief(vertical.place(ground.heights))
    assert relief.is_cut
    assert 0 < vertical.top < 0.1 * ground.heights.max()
    camera = Camera.of(ground.window, View(azimuth=30.0, elevation=30.0), SIDE, SIDE, 1.0)
    sight = look(relief, camera)
    assert sight.heights.min() >= 0
    assert sight.heights.max() <= 1
    above = look(relief, camera._replace(elevation=90.0, azimuth=0.0))
    across = above.columns[above.rows == SIDE // 3]
    assert (np.diff(np.sort(across)) > 1).any(), "a gap where the pole is"


WILD = ["1", "x0", "sqrt(-1-x0**2)", "exp(exp(x0))", "1e300*x0*x1", "sqrt(sin(9*x0)*cos(9*x1))"]


@pytest.mark.parametrize("name", WILD)
@pytest.mark.parametrize("scale", ["linear", "logarithmic"])
def test_whatever_is_typed_can_be_looked_at(name: str, scale: str) -> None:
    for azimuth, elevation in ((0.0, 0.0), (90.0, 45.0), (359.9, 90.0), (45.0, 1.0)):
        _, sight = seen(name, azimuth, elevation, scale)
        assert ((sight.rows >= 0) & (sight.rows < SIDE)).all()
        assert np.isfinite(sight.heights).all()
        assert ((sight.shares >= -1e-3) & (sight.shares <= 1 + 1e-3)).all()
        assert len(np.unique(sight.pixels)) == len(sight.pixels), "one surface in each pixel"


def test_nearer_pieces_hide_farther_ones() -> None:
    """Two walls with a gap between them: from the front only the first is seen."""
    heights = np.full((120, 120), np.nan)
    heights[10:40] = heights[70:100] = np.sin(np.linspace(0, np.pi, 30))[:, None]
    camera = Camera.of(((-1.0, 1.0), (-1.0, 1.0)), View(azimuth=0.0, elevation=0.0), SIDE, SIDE, 1.0)
    sight = look(Relief(heights), camera)
    middle = SIDE // 2
    depths = [sight.depth(middle, row) for row in range(SIDE)]
    known = [depth for depth in depths if math.isfinite(depth)]
    assert len(known) > 60
    assert max(known) < -0.3
