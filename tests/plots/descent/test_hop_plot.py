"""The picture of a descent in one variable."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradviz.core import Curve, Experiment, Trace
from gradviz.core.optimizers import GradientDescent
from gradviz.core.slope.graph import graph
from gradviz.core.stages import exact_gradient
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.state import View
from gradviz.theme import DARK
from tests.conftest import click, differing, drag, on_screen, picture, whole_run

MakeHops = Callable[..., HopPlot]


def of(function: str, eta: float, **settings: object) -> Experiment:
    return Experiment.of(function, 1, optimizer=GradientDescent(lr=eta), **settings)


RUNS = {
    "monotone": of("square", 0.1),
    "zigzag": of("square", 0.9),
    "for ever": of("square", 1.0),
    "leaving": of("square", 1.1),
    "gone": of("square", 1e6),
    "two wells": of("two_wells", 0.05),
    "forward": of("square", 0.1, scheme="forward", h=1.0),
    "leaves the domain": of("logarithm", 2.0),
    "undefined at the start": of("logarithm", 0.1, start=(-0.5,)),
    "momentum": Experiment.of("two_wells", 1).changed(steps=40),
}


@pytest.fixture
def make_hops(show: Callable[..., QWidget]) -> MakeHops:
    def make(experiment: Experiment) -> HopPlot:
        plot, curve = HopPlot(), experiment.resolved
        assert isinstance(curve, Curve)
        show(plot)
        plot.show_function(curve.window, tuple((x, float(curve.value(x))) for (x,) in curve.minima))
        plot.set_graph(graph(curve, *plot.window[0]))
        return plot

    return make


def draw(plot: HopPlot, experiment: Experiment, trace: Trace, step: int, view: View = View()) -> None:  # noqa: B008
    exact = exact_gradient(experiment.resolved, trace.points[step])
    plot.draw(trace, step, view, exact=None if exact is None else float(exact[0]))


@pytest.mark.parametrize("name", RUNS)
def test_jumping_is_playing(make_hops: MakeHops, name: str) -> None:
    experiment = RUNS[name]
    trace = whole_run(experiment)
    last = trace.finite_steps
    played, jumped = make_hops(experiment), make_hops(experiment)
    stop = min(7, last)
    for step in range(stop + 1):
        draw(played, experiment, trace, step)
    draw(jumped, experiment, trace, last)
    draw(jumped, experiment, trace, stop)
    assert differing(picture(played), picture(jumped)) == 0
    if stop < last and not np.array_equal(trace.points[stop], trace.points[stop - 1]):
        draw(jumped, experiment, trace, stop - 1)
        assert differing(picture(played), picture(jumped)) > 0


@pytest.mark.parametrize("size", [(800, 300), (300, 500)])
def test_in_another_size_everything_lies_on_the_curve(make_hops: MakeHops, size: tuple[int, int]) -> None:
    experiment = RUNS["zigzag"]
    trace = whole_run(experiment)
    fresh, resized = make_hops(experiment), make_hops(experiment)
    fresh.resize(*size)
    picture(fresh)
    draw(fresh, experiment, trace, 5)
    draw(resized, experiment, trace, 5)
    picture(resized)
    resized.resize(*size)
    assert differing(picture(resized), picture(fresh)) == 0


def test_a_growing_run_is_drawn_like_a_whole_one(make_hops: MakeHops) -> None:
    from gradviz.core import descend

    experiment = RUNS["zigzag"]
    growing, whole = make_hops(experiment), make_hops(experiment)
    for trace in descend(experiment):
        draw(growing, experiment, trace, 20)
    draw(whole, experiment, whole_run(experiment), 20)
    assert differing(picture(growing), picture(whole)) == 0


def test_the_slope_that_is_used_and_the_exact_one_are_both_seen(make_hops: MakeHops) -> None:
    """With forward and h = 1 they are two lines; without an exact slope there is only one."""
    experiment = RUNS["forward"]
    trace = whole_run(experiment)
    plot = make_hops(experiment)
    plot.draw(trace, 0, View(), exact=6.0)
    both = picture(plot)
    plot.draw(trace, 0, View(), exact=None)
    one = picture(plot)
    plot.draw(trace, 0, View(), exact=7.0)  # the quotient itself: 7 at 3
    over = picture(plot)
    assert differing(both, one) > 300
    assert differing(both, over) > 300


def test_the_move_goes_along_x(make_hops: MakeHops) -> None:
    """The ink arrow from 3 to 0.6 lies at the height of f(3) = 9."""
    experiment = of("square", 0.4)
    plot = make_hops(experiment)
    draw(plot, experiment, whole_run(experiment), 0)
    ink = np.array([0x33, 0x27, 0x1B])
    image = picture(plot)[:, :, :3]
    at = on_screen(plot, 1.8, 9.0)
    column = (image[:, round(at.x())] == ink).all(axis=1)
    assert column[round(at.y()) - 1 : round(at.y()) + 2].any()


def test_the_path_to_come_can_be_hidden(make_hops: MakeHops) -> None:
    experiment = RUNS["zigzag"]
    plot, trace = make_hops(experiment), whole_run(experiment)
    draw(plot, experiment, trace, 0)
    shown = picture(plot)
    draw(plot, experiment, trace, 0, View(future=False))
    assert differing(shown, picture(plot)) > 100


def test_the_start_is_clicked_and_dragged(make_hops: MakeHops, qtbot: QtBot) -> None:
    experiment = RUNS["monotone"]
    plot = make_hops(experiment)
    draw(plot, experiment, whole_run(experiment), 0)
    window, told = plot.window, []
    plot.start_moved.connect(told.append)
    click(plot.viewport(), on_screen(plot, -2.0, 15.0))
    assert told == [(pytest.approx(-2.0, abs=0.05),)]
    drag(plot.viewport(), *(on_screen(plot, *place) for place in [(3.0, 9.0), (1.0, 9.0), (-1.0, 9.0)]))
    assert told[-1] == (pytest.approx(-1.0, abs=0.05),)
    assert plot.window == window
    drag(plot.viewport(), *(on_screen(plot, *place) for place in [(0.0, 15.0), (1.0, 15.0), (2.0, 15.0)]))
    ((low, high),) = plot.window
    assert (low, high) == pytest.approx((-7.0, 3.0), abs=0.1)


def test_a_chosen_window_is_part_of_the_view(make_hops: MakeHops) -> None:
    experiment = RUNS["monotone"]
    plot, trace = make_hops(experiment), whole_run(experiment)
    draw(plot, experiment, trace, 0, View(window=((-1.0, 1.0),)))
    assert plot.window == ((-1.0, 1.0),)
    draw(plot, experiment, trace, 0, View())
    assert plot.window[0] == pytest.approx((-5.0, 5.0))


def test_themes_differ_and_come_back(make_hops: MakeHops) -> None:
    experiment = RUNS["two wells"]
    plot, trace = make_hops(experiment), whole_run(experiment)
    draw(plot, experiment, trace, 3)
    before, theme = picture(plot), plot._theme
    plot.set_theme(DARK)
    assert differing(before, picture(plot)) > before.shape[0] * before.shape[1] / 2
    plot.set_theme(theme)
    assert differing(before, picture(plot)) == 0


def test_nothing_is_placed_at_infinity(make_hops: MakeHops) -> None:
    experiment = RUNS["gone"]
    plot, trace = make_hops(experiment), whole_run(experiment)
    for step in range(trace.finite_steps + 1):
        draw(plot, experiment, trace, step)
        picture(plot)  # pytest turns Qt's warnings into errors
    assert QPointF(on_screen(plot, 0.0, 0.0)).x() > 0
