"""One plot, laid out and shown, drawn by its own methods."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gradviz.core import OPTIMIZERS, Experiment, Surface, Trace
from gradviz.core.landscape import landscape
from gradviz.core.optimizers import GradientDescent
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.state import View
from tests.conftest import discard


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
