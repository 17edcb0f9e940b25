"""Steps of every optimizer, unfolded, on both kinds of pictures."""

from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtWidgets import QWidget

from gradviz import messages
from gradviz.core import OPTIMIZERS, Curve, Experiment, Surface, Trace
from gradviz.core.slope.graph import graph
from gradviz.core.stages import StepStages, step_stages
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.state import View
from tests.conftest import whole_run
from tests.plots.conftest import MakePlot

RATES = {"gradient_descent": 0.1, "momentum": 0.1, "nesterov": 0.1, "adagrad": 1.5, "rmsprop": 0.1, "adam": 0.3}
"""η that shows something on the elongated bowl."""
PLACES = {2: ("elongated", (-7.0, 2.0)), 1: ("square", (3.0,))}
STEP = 3

AnyPlot = SurfacePlot | HopPlot
MakeAny = Callable[..., AnyPlot]


@cache
def run(key: str, variables: int = 2, **settings: object) -> tuple[Experiment, Trace]:
    function, start = PLACES[variables]
    experiment = Experiment.of(function, variables, optimizer=OPTIMIZERS[key](lr=RATES[key]), start=start, steps=20)
    experiment = experiment.changed(**settings)
    return experiment, whole_run(experiment)


def unfolded(key: str, variables: int = 2, step: int = STEP, **settings: object) -> StepStages:
    return step_stages(*run(key, variables, **settings), step)


def draw(
    plot: AnyPlot,
    experiment: Experiment,
    trace: Trace,
    step: int,
    stage: int | None,
    view: View = View(),  # noqa: B008
) -> None:
    """As the page draws it: stage None is the step as a whole."""
    told = None if stage is None else (step_stages(experiment, trace, step), stage)
    plot.draw(trace, step, view, messages.move_label(experiment), stage=told)


@pytest.fixture
def make_any(make_plot: MakePlot, show: Callable[..., QWidget]) -> MakeAny:
    """The plot that fits an experiment."""

    def make(experiment: Experiment, trace: Trace, size: tuple[int, int] = (480, 400)) -> AnyPlot:
        function = experiment.resolved
        if isinstance(function, Surface):
            plot = make_plot(experiment, trace)
            plot.resize(*size)
            return plot
        assert isinstance(function, Curve)
        hops = HopPlot()
        show(hops, *size)
        hops.show_function(function.window, ())
        hops.set_graph(graph(function, *hops.window[0]))
        return hops

    return make
