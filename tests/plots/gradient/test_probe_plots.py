"""The Gradient page's pictures: what is drawn depends on (settings, tick, view) and on nothing before it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradviz.core.landscape import landscape
from gradviz.core.probe.batch import book_grid, book_picture, three_points
from gradviz.core.probe.directions import dial, slices
from gradviz.core.probe.numbers import LAST, GradientSettings, gradient_numbers
from gradviz.messages import SHORT_SCHEME_NAMES
from gradviz.plots.gradient.batch_panel import BatchPanel
from gradviz.plots.gradient.comparison import Comparison
from gradviz.plots.gradient.dial_panel import DialPanel
from gradviz.plots.gradient.dial_plot import DialPlot
from gradviz.plots.gradient.grid_plot import GridPlot
from gradviz.plots.gradient.probe_plot import ProbePlot
from gradviz.plots.gradient.quotient_panel import QuotientPanel
from gradviz.plots.gradient.samples import shown_samples
from gradviz.plots.gradient.slice_plot import SlicePlot
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import click, differing, drag, on_screen, picture
from tests.plots.conftest import ticks_have_pictures

CASES = {
    "sphere": GradientSettings(),
    "elongated": GradientSettings.of("elongated"),
    "wide h": GradientSettings("sphere", (1.0, 2.0), "forward", 1.0),
    "saddle": GradientSettings("saddle", (0.0, 0.0)),
    "absorbed": GradientSettings("sphere", h=1e-50),
    "undefined": GradientSettings("log(x0)+x1**2", (-1.0, 1.0)),
    "huge": GradientSettings("x0**200+x1", (40.0, 1.0)),
    "far out": GradientSettings("sphere", (1e11, -1e11)),
    "rosenbrock": GradientSettings.of("rosenbrock"),
}
MOVING = ("sphere", "elongated", "wide h", "rosenbrock")

MakePlot = Callable[[GradientSettings], ProbePlot]


@pytest.fixture
def make_probe(show: Callable[..., QWidget]) -> MakePlot:
    """A plot at the last tick, with its landscape."""

    def make(settings: GradientSettings) -> ProbePlot:
        plot = ProbePlot()
        show(plot)
        surface = settings.surface
        plot.show_function(surface.window, surface.minima)
        plot.draw(gradient_numbers(settings), LAST, View())
        *_, ground = landscape(surface, plot.window, *plot.resolution, settings.h, settings.scheme)
        assert ground is not None
        plot.set_landscape(ground)
        return plot

    return make


@pytest.mark.parametrize("name", CASES)
def test_every_tick_has_its_picture(make_probe: MakePlot, name: str) -> None:
    plot, numbers, view = make_probe(CASES[name]), gradient_numbers(CASES[name]), View()
    ticks_have_pictures(plot, numbers, view, moving=name in MOVING)


def test_no_arrow_is_drawn_for_what_rounding_left_of_a_gradient(make_probe: MakePlot) -> None:
    settings = GradientSettings("himmelblau", (3.0 - 2e-12, 2.0 + 1e-12))
    numbers = gradient_numbers(settings)
    assert numbers.gradient.any()
    plot = make_probe(settings)
    shown = picture(plot)
    plot.draw(replace(numbers, gradient=np.zeros(2)), LAST, View())
    assert differing(picture(plot), shown) == 0


def test_another_point_and_back(make_probe: MakePlot) -> None:
    first, other = gradient_numbers(CASES["sphere"]), gradient_numbers(GradientSettings("sphere", (-2.0, 1.0)))
    plot = make_probe(CASES["sphere"])
    before = picture(plot)
    plot.draw(other, LAST, View())
    assert differing(picture(plot), before) > 0
    plot.draw(first, LAST, View(), dial(CASES["sphere"]))
    assert differing(picture(plot), before) > 0, "the directions are shown"
    plot.draw(first, LAST, View())
    assert differing(picture(plot), before) == 0


def test_there_and_back_in_other_looks(make_probe: MakePlot) -> None:
    plot, numbers = make_probe(CASES["elongated"]), gradient_numbers(CASES["elongated"])
    before = picture(plot)
    plot.draw(numbers, LAST, View(arrows="ascent"))
    assert differing(picture(plot), before) > 0
    plot.draw(numbers, LAST, View())
    plot.set_theme(DARK)
    assert differing(picture(plot), before) > 0
    plot.set_theme(LIGHT)
    assert differing(picture(plot), before) == 0


@pytest.mark.parametrize("point", [(5.0, 5.0), (-5.0, 0.0), (0.1, -5.0), (4.0, 0.0)])
def test_the_gradient_stays_inside_a_picture_with_some_room(make_probe: MakePlot, point: tuple[float, float]) -> None:
    plot = make_probe(GradientSettings("sphere", point))
    plot.show_window(((-6.8, 6.8), (-6.8, 6.8)))
    blue = np.array([0x96, 0x5F, 0x00])  # blue first
    inside = (picture(plot)[:, :, :3] == blue).all(axis=2)
    assert inside.sum() > 100
    rows, columns = np.nonzero(inside)
    frame = plot.picture.geometry()
    assert frame.left() + 2 < columns.min() <= columns.max() < frame.right() - 2
    assert frame.top() + 2 < rows.min() <= rows.max() < frame.bottom() - 2


def test_the_point_is_dragged_and_clicked(make_probe: MakePlot, qtbot: QtBot) -> None:
    plot = make_probe(CASES["sphere"])
    told: list[tuple[float, float]] = []
    plot.start_moved.connect(told.append)
    window = plot.window
    drag(plot.viewport(), *(on_screen(plot, *place) for place in [(3.0, 4.0), (1.0, 1.0), (-2.0, 0.0)]))
    assert told[-1] == pytest.approx((-2.0, 0.0), abs=0.1)
    click(plot.viewport(), on_screen(plot, 0.0, -3.0))
    assert told[-1] == pytest.approx((0.0, -3.0), abs=0.1)
    assert plot.window == window


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("size", [(300, 150), (390, 240)], ids=str)
def test_slices(show: Callable[..., QWidget], name: str, size: tuple[int, int]) -> None:
    settings = CASES[name]
    plot, numbers = SlicePlot(), gradient_numbers(settings)
    show(plot, *size)
    seen = []
    for tick in range(LAST + 1):
        plot.draw(numbers, slices(settings), tick)
        seen.append(picture(plot))
    plot.draw(numbers, slices(settings), 3)
    assert differing(picture(plot), seen[3]) == 0
    if name in MOVING:
        assert differing(seen[2], seen[3]) > 0, "the quotient"
        assert differing(seen[5], seen[6]) > 0


@pytest.mark.parametrize("name", CASES)
def test_dials(show: Callable[..., QWidget], name: str) -> None:
    plot, empty = DialPlot(), DialPlot()
    show(plot, 380, 300)
    show(empty, 380, 300)
    plot.draw(dial(CASES[name]))
    drawn = picture(plot)
    plot.draw(dial(GradientSettings("himmelblau", (1.0, 1.0))))
    plot.draw(dial(CASES[name]))
    assert differing(picture(plot), drawn) == 0
    assert (differing(drawn, picture(empty)) > 500) or name in ("undefined", "huge")


def test_the_dials_numbers_are_not_scaled(show: Callable[..., QWidget]) -> None:
    """A rise of 0.0004 is not written as 0.4, not even after a change of theme."""
    plot = DialPlot()
    show(plot, 380, 300)
    plot.draw(dial(CASES["saddle"]))
    plot.set_theme(DARK)
    axis = plot.getPlotItem().getAxis("left")
    assert axis.tickStrings([0.0004], axis.autoSIPrefixScale * axis.scale, 0.0001) == ["0.0004"]


def test_the_highest_point_of_the_dial_is_marked_where_it_is(show: Callable[..., QWidget]) -> None:
    plot, around = DialPlot(), dial(CASES["sphere"])
    show(plot, 380, 300)
    plot.draw(around)
    assert around.uphill is not None
    at: QPointF = plot.place(around.uphill, around.rise_at(around.uphill))
    image = picture(plot.picture)
    assert image[round(at.y()), round(at.x()), :3].tolist() == [0x96, 0x5F, 0x00]


def test_lines_say_what_is_known_so_far(show: Callable[..., QWidget]) -> None:
    panel, numbers = QuotientPanel(), gradient_numbers(CASES["sphere"])
    show(panel, 380, 240)
    texts = []
    for tick in range(LAST + 1):
        panel.draw(numbers, tick, "title")
        texts.append(panel.text())
    assert "x₀+h = 3.0001" in texts[1]
    assert "x₀−h = 2.9999" in texts[2]
    assert "= 6.000000" in texts[3]
    assert "= 6.000000" not in texts[2]
    assert "x₁+h = 4.0001" in texts[4]
    assert "∇f = (6.000000, 8.000000)" in texts[7]
    assert "∇f = (6" not in texts[6]


def test_a_lost_h_is_said(show: Callable[..., QWidget]) -> None:
    panel = QuotientPanel()
    show(panel, 380, 240)
    panel.draw(gradient_numbers(CASES["absorbed"]), 1, "title")
    assert "x₀+h = 3 = x₀  (h is lost)" in panel.text()
    panel.draw(gradient_numbers(GradientSettings(scheme="forward")), 2, "title")
    assert "x₀ = 3 = x₀" in panel.text()
    assert "lost" not in panel.text()


@pytest.mark.parametrize(
    ("scheme", "names"), [("central", ["forward", "central"]), ("backward", ["forward", "backward", "central"])]
)
def test_schemes_side_by_side(show: Callable[..., QWidget], scheme: str, names: list[str]) -> None:
    table = Comparison(SHORT_SCHEME_NAMES)
    show(table, 270, 200)
    table.draw(gradient_numbers(GradientSettings(scheme=scheme)))
    heads = [line.split("  ")[0] for line in table.text().splitlines()]
    assert [head for head in heads if head != "error"] == [*names, "exact"]
    assert "+1e−4" in table.text()
    assert "exact  6  8" in table.text()
    assert table.sizeHint().height() < 200


def test_batches_in_numbers(show: Callable[..., QWidget]) -> None:
    panel = BatchPanel(6)
    show(panel, 380, 200)
    panel.draw(three_points(GradientSettings()), "three")
    assert "4 calls with shape (2, 3)" in panel.text()
    assert "12 calls" in panel.text()
    assert "∇f(0, 2) = (0, 4.00000)" in panel.text()
    panel.draw(book_grid(GradientSettings()), "grid")
    assert "x (2, 18, 18) → ∇f (2, 18, 18)" in panel.text()
    assert "1296 calls" in panel.text()


def test_the_grid(show: Callable[..., QWidget]) -> None:
    plot = GridPlot()
    show(plot, 380, 220)
    empty = picture(plot)
    plot.draw(book_picture(GradientSettings()))
    drawn = picture(plot)
    assert differing(drawn, empty) > 2000
    plot.draw(book_picture(GradientSettings("saddle")))
    assert differing(picture(plot), drawn) > 0
    plot.draw(book_picture(GradientSettings()))
    assert differing(picture(plot), drawn) == 0


def test_the_directions_in_numbers(show: Callable[..., QWidget]) -> None:
    panel = DialPanel()
    show(panel, 380, 200)
    panel.draw(dial(CASES["elongated"]))
    assert "344.1°" in panel.text()
    panel.draw(dial(CASES["saddle"]))
    assert panel.text().count("none") == 3


def test_with_the_minima_hidden_nothing_leads_to_one(make_probe: MakePlot, show: Callable[..., QWidget]) -> None:
    settings, view = CASES["elongated"], View(hidden=frozenset({"minima"}))
    plot, numbers = make_probe(settings), gradient_numbers(settings)
    seen = []
    for around in (dial(settings), replace(dial(settings), minimum=None, nearest=None)):
        plot.draw(numbers, LAST, view, around)
        seen.append(picture(plot))
    assert differing(*seen) == 0
    plot.draw(numbers, LAST, View(), dial(settings))
    assert differing(picture(plot), seen[0]) > 50

    panel, rises = DialPanel(), DialPlot()
    for part in (panel, rises):
        show(part, 380, 300)
    panel.draw(dial(settings), with_minimum=False)
    assert "to the minimum" not in panel.text()
    rises.draw(dial(settings), with_minimum=False)
    without = picture(rises)
    rises.draw(replace(dial(settings), minimum=None))
    assert differing(picture(rises), without) == 0
    rises.draw(dial(settings))
    assert differing(picture(rises), without) > 50


def test_samples_are_shown_until_their_coordinate_is_restored() -> None:
    numbers = gradient_numbers(GradientSettings("sphere", (1.0, 2.0), "forward", 1.0))
    first, second = (2.0, 2.0), (1.0, 3.0)
    seen = [list(shown_samples(numbers, tick)) for tick in range(LAST + 1)]
    assert seen == [[], [first], [first], [], [second], [second], [], [first, second]]
