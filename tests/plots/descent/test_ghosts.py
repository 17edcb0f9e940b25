"""Pictures with runs that are compared: the same for the same moment, whichever way one comes to it."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from gradviz.core import OPTIMIZERS, Curve, Experiment, Surface, Trace, descend
from gradviz.core.comparison import MOST
from gradviz.core.landscape import landscape
from gradviz.core.slope.graph import graph
from gradviz.plots.descent.company import ALONE, Company, Ghost
from gradviz.plots.descent.history import History
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.run_legend import Named, RunLegend
from gradviz.plots.descent.series import heights
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.plots.run_look import DASHES, MARKS
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, picture, whole_run

VIEW = View()
Draw = Callable[[int, Company | None], np.ndarray]


def others_of(experiment: Experiment) -> list[Trace]:
    """A run of each optimizer, some shorter, one from elsewhere, one that leaves for good."""
    away = tuple(-x for x in experiment.start)
    return [
        *(whole_run(experiment.changed(optimizer=kind(lr=0.1))) for kind in OPTIMIZERS.values()),
        whole_run(experiment.changed(start=away, steps=12, optimizer=OPTIMIZERS["gradient_descent"](lr=1e3))),
    ]


def company_at(step: int, traces: list[Trace], place: int = 0) -> Company:
    """All of them where they stand when one has taken so many steps, one step for one."""
    places = [free for free in range(MOST) if free != place]
    ghosts = (Ghost(at, trace, min(step, trace.finite_steps)) for at, trace in zip(places, traces, strict=False))
    return Company(place, 1, step, tuple(ghosts))


@pytest.fixture(params=["contours", "graph", "history", "space"])
def drawing(request: pytest.FixtureRequest, show: Callable[..., QWidget]) -> tuple[Draw, QWidget, list[Trace]]:
    """Draws one kind of picture at a step, in company or alone; its plot, and the traces of the company."""
    curve = request.param == "graph"
    experiment = Experiment.of("square", 1) if curve else Experiment.of("elongated", steps=60)
    trace, traces = whole_run(experiment), others_of(experiment)
    plot = {"contours": SurfacePlot, "graph": HopPlot, "space": DescentRelief}.get(request.param, _history)()
    show(plot)
    function = experiment.resolved
    view = VIEW.changed(picture="surface") if request.param == "space" else VIEW

    def draw(step: int, company: Company | None = None) -> np.ndarray:
        plot.draw(trace, step, view, company=company_at(step, traces) if company is None else company)
        return picture(plot)

    if not isinstance(plot, History):
        assert isinstance(function, Surface | Curve)
        minima = () if curve else function.minima
        plot.show_function(function.window, minima)
        draw(0)
    if isinstance(function, Curve):
        plot.set_graph(graph(function, *plot.window[0]))
    elif not isinstance(plot, History):
        window = plot.visible_window if isinstance(plot, DescentRelief) else plot.window
        *_, ground = landscape(function, window, *plot.resolution, 1e-4, "central")
        plot.set_landscape(ground)
    return draw, plot, traces


def _history() -> History:
    return History("f(x)", heights)


def test_seeking_is_playing_is_coming_back(drawing: tuple[Draw, QWidget, list[Trace]]) -> None:
    draw, _, _ = drawing
    draw(0, None)
    sought = draw(9, None)
    for step in range(9):
        draw(step, None)
    assert differing(draw(9, None), sought) == 0, "played up to it"
    assert differing(draw(40, None), sought) > 0
    assert differing(draw(9, None), sought) == 0, "came back"
    for step in np.random.default_rng(3).integers(0, 60, 6).tolist():
        draw(step, None)
    assert differing(draw(9, None), sought) == 0, "from anywhere"


def test_each_run_is_seen_and_leaves_nothing_behind(drawing: tuple[Draw, QWidget, list[Trace]]) -> None:
    draw, _, traces = drawing
    alone = draw(9, ALONE)
    whole = draw(9, None)
    full = company_at(9, traces)
    for ghost in full.ghosts:
        without = full._replace(ghosts=tuple(other for other in full.ghosts if other is not ghost))
        assert differing(draw(9, without), whole) > 0, f"the run at {ghost.place}"
    assert differing(draw(9, full), whole) == 0
    assert differing(draw(9, ALONE), alone) == 0


def test_the_run_that_is_followed_has_the_colour_of_its_place(drawing: tuple[Draw, QWidget, list[Trace]]) -> None:
    draw, plot, traces = drawing
    first = draw(9, company_at(9, traces))
    second = draw(9, company_at(9, traces, place=3))
    assert differing(first, second) > 0
    plot.set_theme(DARK)
    assert differing(draw(9, company_at(9, traces, place=3)), second) > 0
    plot.set_theme(LIGHT)
    assert differing(draw(9, company_at(9, traces, place=3)), second) == 0
    assert differing(draw(9, company_at(9, traces)), first) == 0


def test_another_size_and_back_is_the_same_picture(drawing: tuple[Draw, QWidget, list[Trace]]) -> None:
    draw, plot, _ = drawing
    before, size = draw(9, None), plot.size()
    plot.resize(300, 260)
    picture(plot)
    plot.resize(size)
    if isinstance(plot, SurfacePlot | HopPlot):
        plot.show_window(plot._own_window)
        plot._bake()
    assert differing(draw(9, None), before) == 0


def test_a_run_drawn_while_it_grows_ends_as_one_drawn_whole(show: Callable[..., QWidget]) -> None:
    followed = whole_run(Experiment.of("elongated"))
    *parts, whole = descend(Experiment.of("elongated", optimizer=OPTIMIZERS["adam"](lr=0.3), steps=2000))
    plots = {grown: (SurfacePlot(), _history()) for grown in (True, False)}
    for grown, pair in plots.items():
        for plot in pair:
            show(plot)
            for part in [*(parts[::7] if grown else ()), whole]:
                step = min(70, part.steps)
                plot.draw(followed, 70, VIEW, company=Company(0, 1, 70, (Ghost(2, part, step),)))
                picture(plot)
    for grown, at_once in zip(plots[True], plots[False], strict=True):
        assert differing(picture(grown), picture(at_once)) == 0


def test_an_axis_of_evaluations_goes_as_far_as_the_dearest_run(show: Callable[..., QWidget]) -> None:
    trace = whole_run(Experiment.of("sphere", steps=50))
    history = _history()
    show(history)
    history.draw(trace, 10, VIEW, Company(0, 3, 30, (Ghost(1, trace, 7, 4),), "evaluations"))
    (_, right), _ = history.box.viewRange()
    assert right == pytest.approx(1.02 * 200)
    assert history.getPlotItem().getAxis("bottom").labelText == "evaluations of f"
    history.draw(trace, 10, VIEW)
    (_, right), _ = history.box.viewRange()
    assert right == pytest.approx(1.02 * 50)
    assert history.getPlotItem().getAxis("bottom").labelText == "step"


def test_runs_are_told_apart_by_more_than_colour() -> None:
    assert len(set(DASHES)) == len(set(MARKS)) == MOST
    for theme in (LIGHT, DARK):
        assert len(set(theme.runs)) == MOST
        assert theme.runs[0] == theme.path


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return float(np.dot(linear, [0.2126, 0.7152, 0.0722]))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_run_stands_out_from_whatever_lies_under_it(theme: object) -> None:
    assert theme in (LIGHT, DARK)
    for colour in theme.runs:  # type: ignore[attr-defined]
        for ground in (*theme.heights, theme.card):  # type: ignore[attr-defined]
            low, high = sorted((luminance(colour), luminance(ground)))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (colour, ground)


def test_a_legend_takes_as_many_rows_as_it_needs(show: Callable[..., QWidget]) -> None:
    legend = RunLegend()
    show(legend, 500, 30)
    legend.draw((Named(0, "Adam", True),))
    assert legend.isHidden(), "one run needs none"
    few = tuple(Named(place, f"run {place}", place == 1) for place in range(2))
    legend.draw(few)
    low = legend.height()
    legend.draw(tuple(Named(place, f"a run with a long name, {place}") for place in range(8)))
    assert legend.height() > 2 * low
    legend.draw(few)
    assert legend.height() == low
    legend.set_magnification(2.0)
    assert legend.height() >= 2 * low
