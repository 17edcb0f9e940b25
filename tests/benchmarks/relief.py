"""What a turning surface costs, beside two empty plots and beside pyqtgraph's OpenGL on software GL.

For the latter PyOpenGL and a display with GL are needed: `pip install PyOpenGL`, and on a machine without a display
`xvfb-run python -m tests.benchmarks opengl`. Without them the measure is left out, with a sentence that says why.
"""

from __future__ import annotations

import importlib.util
import itertools
import os
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from gradviz.core import SURFACES, Experiment, Trace, descend
from gradviz.core.landscape import Landscape, landscape
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.state import View
from tests.benchmarks.gui import FRAMES, app, turn
from tests.benchmarks.harness import Measure, interleaved, ratio

SIDE = 600
STEPS = 1000
GL_SAMPLES = 100


class Turning:
    """Rosenbrock's surface with contour lines and a path of 1,000 steps; each frame from one degree further round."""

    def __init__(self) -> None:
        app()
        surface = SURFACES["rosenbrock"]
        self.trace: Trace
        *_, self.trace = descend(Experiment.of("rosenbrock", steps=STEPS))
        self.plot = DescentRelief()
        self.plot.resize(SIDE, SIDE)
        self.plot.show()
        self.plot.show_function(surface.window, surface.minima)
        self.plot.draw(self.trace, STEPS, View())
        self.plot.set_landscape(landscape_of_rosenbrock(self.plot.resolution[0]))
        turn()
        self._degrees = itertools.cycle(range(360))

    def frame(self) -> None:
        self.plot.draw(self.trace, STEPS, View(azimuth=float(next(self._degrees))))
        self.plot.repaint()


def landscape_of_rosenbrock(shape: tuple[int, int]) -> Landscape:
    surface = SURFACES["rosenbrock"]
    *_, ground = landscape(surface, surface.window, shape, (1, 1), 1e-4, "central")
    assert ground is not None
    return ground


def turning() -> float:
    return ratio(Turning().frame, FRAMES.empty.repaint)


def turning_between() -> float:
    return interleaved(Turning().frame, FRAMES.empty.repaint)


def opengl_frame() -> Callable[[], None]:
    """A frame of the same surface, of 100 × 100 heights and without a path, by pyqtgraph.opengl."""
    import pyqtgraph.opengl as gl

    ground = landscape_of_rosenbrock((GL_SAMPLES, GL_SAMPLES))
    view: Any = gl.GLViewWidget()
    view.resize(SIDE, SIDE)
    heights = ground.heights.T / ground.heights.max()
    x, y = (np.linspace(low, high, GL_SAMPLES) for low, high in ground.window)
    view.addItem(gl.GLSurfacePlotItem(x=x, y=y, z=heights, shader="shaded", computeNormals=True))
    view.setCameraPosition(distance=6)
    view.show()
    turn()
    degrees = itertools.cycle(range(360))

    def frame() -> None:
        view.setCameraPosition(azimuth=next(degrees))
        view.grabFramebuffer()  # what has been asked for is drawn before it can be read

    return frame


def beside_opengl() -> float:
    return ratio(Turning().frame, opengl_frame())


MEASURES = [
    Measure(
        "a frame while turning, 600×600, Rosenbrock with contour lines and a 1,000-step path / two empty plots",
        turning,
        "<=",
        6,
    ),
    Measure("a frame while turning / two empty plots, one of each in turn", turning_between, "<=", 6),
]

if importlib.util.find_spec("OpenGL") is None or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
    sys.stderr.write("Without PyOpenGL and a display with GL the surface is not measured beside pyqtgraph.opengl.\n")
else:
    MEASURES.append(
        Measure("the same frame / pyqtgraph.opengl's of 100×100 heights on software GL", beside_opengl, "<=", 1)
    )
