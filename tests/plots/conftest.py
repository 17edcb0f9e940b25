"""One plot, laid out and shown, drawn by its own methods."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gradviz.core import OPTIMIZERS, Experiment, Surface, Trace
from gradviz.core.landscape import landscape
from gradviz.core.optimizers import GradientDescent
from gradviz.core.probe.numbers import LAST, GradientNumbers
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.gradient.probe_plot import ProbePlot
from gradviz.plots.relief.probe_relief import ProbeRelief
from gradviz.state import View
from tests.conftest import differing, discard, picture


def descending(function: str, eta: float | None = None, **settings: object) -> Experiment:
    """The function's own experiment, with another η or other settings."""
    if eta is not None:
        settings["optimizer"] = GradientDescent(lr=eta)
    return Experiment.of(function, **settings)


RUNS = {
    "sphere": descending("sphere"),
    "rosenbrock": descending("rosenbrock"),
    "elongated": descending("elongated", 0.95),
    "absvalley": descending("absvalley"),
    "frozen far out": descending("sphere", 10.0),
    "diverging": descending("sphere", 1.1),
    "diverging to infinity": descending("sphere", 1e6),
    "never moving": descending("sphere", h=1e-50),
    "hatched": descending("log(x0)+x1**2", 0.05, start=(3.0, 2.0)),
    "momentum": Experiment.of("rotated").changed(optimizer=OPTIMIZERS["momentum"](lr=0.02)),
}


def passes_at(scale: str, file: str, chosen: str) -> None:
    """The chosen tests of a file, on a display of another scale: that is known to Qt when it starts."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", file, "-k", chosen],
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def ticks_have_pictures(plot: ProbePlot | ProbeRelief, numbers: GradientNumbers, view: View, moving: bool) -> None:
    """Each tick of a gradient shows the same wherever one comes from, and where something moves, something new."""
    seen = []
    for tick in range(LAST + 1):
        plot.draw(numbers, tick, view)
        seen.append(picture(plot))
    for tick in (3, 0, 7, 5, 1):
        plot.draw(numbers, tick, view)
        assert differing(picture(plot), seen[tick]) == 0, "the same, wherever one comes from"
    if moving:
        for before, after in ((0, 1), (2, 3), (3, 4), (5, 6), (6, 7)):
            assert differing(seen[before], seen[after]) > 0


STILL = ("never moving",)
"""Runs whose picture stays the same, for nothing in it moves."""
GONE = ("frozen far out", "diverging", "diverging to infinity")
"""Runs of which nothing more is seen after a few steps."""


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    """Lays a widget out at a size; deletes it at the end."""
    shown: list[QWidget] = []

    def lay_out(widget: QWidget, width: int = 480, height: int = 400) -> QWidget:
        widget.resize(width, height)
        widget.show()
        shown.append(widget)
        return widget

    yield lay_out
    for widget in shown:
        discard(widget)


MakePlot = Callable[..., SurfacePlot]


@pytest.fixture
def make_plot(show: Callable[..., QWidget]) -> MakePlot:
    """A plot of an experiment at step 0, with its landscape."""

    def make(experiment: Experiment, trace: Trace, view: View = View()) -> SurfacePlot:  # noqa: B008
        plot = SurfacePlot()
        show(plot)
        function = experiment.resolved
        assert isinstance(function, Surface)
        plot.show_function(function.window, function.minima)
        plot.draw(trace, 0, view)
        heights, arrows = plot.resolution
        *_, ground = landscape(function, plot.window, heights, arrows, experiment.h, experiment.scheme)
        assert ground is not None
        plot.set_landscape(ground)
        return plot

    return make
