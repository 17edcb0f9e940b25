"""The gradient at a point on the surface: what is drawn depends on (numbers, tick, view) and on nothing before it."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gradviz.core.probe.directions import dial
from gradviz.core.probe.numbers import LAST, GradientSettings, gradient_numbers
from gradviz.plots.relief.probe_relief import ProbeRelief
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import click, differing, picture
from tests.plots.conftest import ticks_have_pictures
from tests.plots.relief.conftest import landscape_of

CASES = {
    "sphere": GradientSettings(),
    "wide h": GradientSettings("sphere", (1.0, 2.0), "forward", 1.0),
    "saddle": GradientSettings("saddle", (0.0, 0.0)),
    "absorbed": GradientSettings("sphere", h=1e-50),
    "undefined": GradientSettings("log(x0)+x1**2", (-1.0, 1.0)),
    "far out": GradientSettings("sphere", (1e11, -1e11)),
    "rosenbrock": GradientSettings.of("rosenbrock"),
}
MOVING = ("sphere", "wide h", "rosenbrock")

MakeProbe = Callable[[GradientSettings], ProbeRelief]


@pytest.fixture
def make_probe(show: Callable[..., QWidget]) -> MakeProbe:
    def make(settings: GradientSettings) -> ProbeRelief:
        plot = ProbeRelief()
        show(plot, 400, 360)
        plot.show_function(settings.surface.window, settings.surface.minima)
        plot.draw(gradient_numbers(settings), LAST, View(elevation=60.0))
        plot.set_landscape(landscape_of(settings.function))
        return plot

    return make


@pytest.mark.parametrize("name", CASES)
def test_every_tick_has_its_picture(make_probe: MakeProbe, name: str) -> None:
    plot, numbers, view = make_probe(CASES[name]), gradient_numbers(CASES[name]), View(elevation=60.0)
    ticks_have_pictures(plot, numbers, view, moving=name in MOVING)


def test_what_rounding_left_of_a_gradient_is_no_arrow(make_probe: MakeProbe) -> None:
    """The end of a descent on Himmelblau's surface: |∇f| = 3e-11, and an arrow of it would be as long as any other."""
    settings = GradientSettings("himmelblau", (3.0, 2.0 - 4e-13))
    numbers, view = gradient_numbers(settings), View(elevation=60.0)
    assert numbers.vanishes
    assert np.hypot(*numbers.gradient) > 0
    plot = make_probe(settings)
    before = picture(plot)
    plot.draw(numbers, LAST - 1, view)
    blue = QColor(LIGHT.computed)
    assert not (before[:, :, :3] == [blue.blue(), blue.green(), blue.red()]).all(axis=2).any()


def test_the_step_against_the_gradient_is_added(make_probe: MakeProbe) -> None:
    settings = CASES["sphere"]
    plot, numbers, view = make_probe(settings), gradient_numbers(settings), View(elevation=60.0)
    before = picture(plot)
    plot.draw(numbers, LAST, view, dial(settings))
    assert differing(picture(plot), before) > 100
    plot.draw(numbers, LAST, view)
    assert differing(picture(plot), before) == 0


def test_other_colours_and_back(make_probe: MakeProbe) -> None:
    plot = make_probe(CASES["rosenbrock"])
    before = picture(plot)
    plot.set_theme(DARK)
    assert differing(picture(plot), before) > 0
    plot.set_theme(LIGHT)
    assert differing(picture(plot), before) == 0


def test_a_click_moves_the_point(make_probe: MakeProbe) -> None:
    plot = make_probe(CASES["sphere"])
    told: list[tuple[float, float]] = []
    plot.start_moved.connect(told.append)
    scene = plot._current_scene()
    assert scene is not None
    found = scene.place(-1.0, 2.0)
    assert found is not None
    click(plot, found[0])
    assert told == [pytest.approx((-1.0, 2.0), abs=0.1)]
    assert plot.point == (3.0, 4.0), "the page answers, not the plot"


def test_hidden_directions_are_no_arrows_at_all(make_probe: MakeProbe) -> None:
    settings = CASES["wide h"]
    plot, numbers = make_probe(settings), gradient_numbers(settings)
    blue = np.array([0x96, 0x5F, 0x00])  # blue first
    counts = []
    for hidden in (frozenset[str](), frozenset({"directions"})):
        plot.draw(numbers, LAST, View(elevation=60.0, hidden=hidden), dial(settings))
        counts.append(int((picture(plot)[:, :, :3] == blue).all(axis=2).sum()))
    assert counts[0] > 100
    assert counts[1] == 0
