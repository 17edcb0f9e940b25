"""Surfaces in space: what is seen of a function, and the widget that draws it."""

import os
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from gradviz.core import Experiment, Surface, Trace
from gradviz.core.experiment import find_function
from gradviz.core.landscape import Landscape, landscape
from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.plots.relief.sight import Relief, Sight, look
from gradviz.plots.relief.vertical import Vertical
from gradviz.state import View

FUNCTIONS = ("sphere", "rosenbrock", "saddle", "shelf", "himmelblau", "log(x0)+x1**2")
SIDE, SAMPLES = 400, 180
VIEWS = int(os.environ.get("GRADVIZ_VIEWS", "4"))
"""So many of the 120 views of each function are looked at; an ordinary run takes a few, GRADVIZ_VIEWS=120 all."""
# three degrees off the axes: along them whole contour lines lie in one column of pixels, and rounding puts all of
# a line's pixels on the one side or the other
AROUND = [3.0 + 15.0 * k for k in range(24)]
ABOVE = [5.0, 20.0, 35.0, 55.0, 80.0]


def views() -> list[tuple[float, float]]:
    """(azimuth, elevation), the same few in every run."""
    every = [(azimuth, elevation) for elevation in ABOVE for azimuth in AROUND]
    chosen = np.random.default_rng(4).permutation(len(every))[:VIEWS]
    return [every[index] for index in sorted(chosen.tolist())]


def surface_of(name: str) -> Surface:
    function = find_function(name)
    assert isinstance(function, Surface)
    return function


@cache
def landscape_of(name: str, samples: int = SAMPLES) -> Landscape:
    surface = surface_of(name)
    *_, made = landscape(surface, surface.window, (samples, samples), (1, 1), 1e-4, "central")
    assert made is not None
    return made


def seen(name: str, azimuth: float, elevation: float, scale: str = "linear") -> tuple[Vertical, Sight]:
    """A function's surface from one side, in a picture of SIDE × SIDE pixels."""
    ground = landscape_of(name)
    vertical = Vertical.of(ground.heights, scale)
    camera = Camera.of(ground.window, View(azimuth=azimuth, elevation=elevation), SIDE, SIDE, 1.0)
    return vertical, look(Relief(vertical.place(ground.heights)), camera)


MakeRelief = Callable[..., DescentRelief]


@pytest.fixture
def make_relief(show: Callable[..., QWidget]) -> MakeRelief:
    """A picture of an experiment at step 0, with its landscape."""

    def make(
        experiment: Experiment,
        trace: Trace,
        view: View = View(),  # noqa: B008
        size: tuple[int, int] = (400, 360),
    ) -> DescentRelief:
        plot = DescentRelief()
        show(plot, *size)
        surface = experiment.resolved
        assert isinstance(surface, Surface)
        plot.show_function(surface.window, surface.minima)
        plot.draw(trace, 0, view)
        *_, ground = landscape(surface, plot.visible_window, *plot.resolution, experiment.h, experiment.scheme)
        assert ground is not None
        plot.set_landscape(ground)
        return plot

    return make
