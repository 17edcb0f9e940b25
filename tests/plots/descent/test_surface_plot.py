"""The same picture for the same moment: what is drawn depends on (run, position, view) and on nothing before it."""

import os
from functools import cache

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gradviz.core import Trace, descend
from gradviz.notation import MINUS
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import click, differing, drag, on_screen, picture, wheel, whole_run
from tests.plots.conftest import GONE, RUNS, STILL, MakePlot, passes_at


@cache
def run_of(name: str) -> Trace:
    return whole_run(RUNS[name])


@pytest.mark.parametrize("name", RUNS)
def test_seeking_is_playing_is_coming_back(make_plot: MakePlot, name: str) -> None:
    trace, view = run_of(name), View()
    last = trace.finite_steps
    early, late = min(7, last // 2), min(40, last)
    plot = make_plot(RUNS[name], trace)
    plot.draw(trace, early, view)
    sought = picture(plot)
    plot.draw(trace, 0, view)
    start = picture(plot)
    for step in range(early + 1):
        plot.draw(trace, step, view)
    assert differing(picture(plot), sought) == 0, "played up to it"
    plot.draw(trace, late, view)
    if name not in STILL:
        assert differing(start, sought) > 0
        assert name in GONE or differing(picture(plot), sought) > 0
    plot.draw(trace, early, view)
    assert differing(picture(plot), sought) == 0, "came back from further on"
    plot.draw(trace, 0, view)
    assert differing(picture(plot), start) == 0, "back at the start"


@pytest.mark.parametrize("name", ["elongated", "diverging", "hatched", "momentum"])
def test_a_picture_reached_from_anywhere_is_the_one_of_a_fresh_plot(make_plot: MakePlot, name: str) -> None:
    trace, view = run_of(name), View()
    used = make_plot(RUNS[name], trace)
    random = np.random.default_rng(3)
    for step in (*random.integers(0, trace.finite_steps + 1, 25).tolist(), 33):
        used.draw(trace, min(step, trace.finite_steps), view)
    fresh = make_plot(RUNS[name], trace)
    fresh.draw(trace, min(33, trace.finite_steps), view)
    assert differing(picture(used), picture(fresh)) == 0


@pytest.mark.parametrize("name", ["sphere", "frozen far out", "rosenbrock"])
@pytest.mark.parametrize("future", [True, False], ids=["future", "past alone"])
def test_a_run_drawn_while_it_grows_ends_as_one_drawn_whole(make_plot: MakePlot, name: str, future: bool) -> None:
    view = View(future=future)
    *parts, whole = descend(RUNS[name].changed(steps=1000))
    growing = make_plot(RUNS[name], parts[0], view)
    for part in parts[1::3]:
        growing.draw(part, min(part.steps, 300), view)
    growing.draw(whole, 500, view)
    at_once = make_plot(RUNS[name], whole, view)
    at_once.draw(whole, 500, view)
    assert differing(picture(growing), picture(at_once)) == 0


def test_there_and_back_is_the_same_picture(make_plot: MakePlot) -> None:
    trace, view = run_of("elongated"), View()
    plot = make_plot(RUNS["elongated"], trace)
    plot.draw(trace, 20, view)
    before = picture(plot)
    for other in (view.changed(arrows="ascent"), view.changed(arrows="none"), view.changed(future=False)):
        plot.draw(trace, 20, other)
        assert differing(picture(plot), before) > 0
        plot.draw(trace, 20, view)
        assert differing(picture(plot), before) == 0
    plot.set_theme(DARK)
    assert differing(picture(plot), before) > 0
    plot.set_theme(LIGHT)
    assert differing(picture(plot), before) == 0


@pytest.mark.parametrize("half", [0.5, 3e-5, 2e8])
def test_the_axes_say_the_true_numbers_in_every_look(make_plot: MakePlot, half: float) -> None:
    plot = make_plot(RUNS["sphere"], run_of("sphere"))
    plot.show_window(((-half, half), (-half, half)))
    plot.set_theme(LIGHT)  # paints what the move has only stretched
    before = picture(plot)
    for theme in (DARK, LIGHT):
        plot.set_theme(theme)
        for side in ("left", "bottom"):
            axis = plot.getPlotItem().getAxis(side)
            ((spacing, values), *_) = axis.tickValues(*axis.range, 400)
            texts = axis.tickStrings(values, axis.autoSIPrefixScale * axis.scale, spacing)
            assert [float(text.replace(MINUS, "-")) for text in texts] == pytest.approx(values)
    assert differing(picture(plot), before) == 0


def test_another_run_and_back_is_the_same_picture(make_plot: MakePlot) -> None:
    first, other, view = run_of("sphere"), run_of("diverging"), View()
    plot = make_plot(RUNS["sphere"], first)
    plot.draw(first, 9, view)
    before = picture(plot)
    plot.draw(other, 60, view)
    assert differing(picture(plot), before) > 0
    plot.draw(first, 9, view)
    assert differing(picture(plot), before) == 0


@pytest.mark.parametrize("name", ["frozen far out", "diverging", "diverging to infinity"])
def test_a_run_that_leaves_does_not_take_the_view_along(make_plot: MakePlot, name: str) -> None:
    trace, view = run_of(name), View()
    plot = make_plot(RUNS[name], trace)
    window = plot.window
    for step in range(0, trace.finite_steps + 1, 5):
        plot.draw(trace, step, view)
        picture(plot)
    assert plot.window == window


def test_the_past_grows_with_the_position(make_plot: MakePlot) -> None:
    trace, view = run_of("elongated"), View(future=False)
    plot = make_plot(RUNS["elongated"], trace)
    colour = np.array([0x00, 0x47, 0xB3])  # the path's, blue first
    counts = []
    for step in (0, 2, 5, 10, 20):
        plot.draw(trace, step, view)
        counts.append(int((picture(plot)[:, :, :3] == colour).all(axis=2).sum()))
    assert counts == sorted(counts)
    assert counts[-1] > counts[0] + 200


def test_the_start_comes_rounded_to_what_a_pixel_tells(make_plot: MakePlot, qtbot: QtBot) -> None:
    plot = make_plot(RUNS["sphere"], run_of("sphere"))
    with qtbot.waitSignal(plot.start_moved) as told:
        click(plot.viewport(), on_screen(plot, 1.0, -2.0))
    (low, high), _ = plot.window
    pixel = (high - low) / plot.box.width()
    (start,) = told.args
    assert start == pytest.approx((1.0, -2.0), abs=2 * pixel)
    assert all(len(repr(coordinate)) <= 5 for coordinate in start)


@pytest.mark.parametrize("path", [[(0.0, 0.0)], [(-1.0, 3.0), (2.0, 2.0), (4.0, -4.0)]], ids=["once", "about"])
def test_the_ring_is_dragged(make_plot: MakePlot, path: list[tuple[float, float]]) -> None:
    plot = make_plot(RUNS["sphere"], run_of("sphere"))
    window, told = plot.window, []
    plot.start_moved.connect(told.append)
    drag(plot.viewport(), *(on_screen(plot, *place) for place in [(-3.0, 4.0), *path]))
    assert told
    assert told[-1] == pytest.approx(path[-1], abs=0.1)
    assert plot.window == window  # the ring, not the picture, was dragged


def test_the_picture_is_dragged_beside_the_ring(make_plot: MakePlot) -> None:
    plot = make_plot(RUNS["sphere"], run_of("sphere"))
    window, told = plot.window, []
    plot.start_moved.connect(told.append)
    drag(plot.viewport(), on_screen(plot, 0.0, 0.0), on_screen(plot, 1.0, 0.5), on_screen(plot, 2.0, 1.0))
    assert told == []
    for side, moved in zip(plot.window, (2.0, 1.0), strict=True):
        assert sum(side) / 2 == pytest.approx(-moved, abs=0.1)
    assert [high - low for low, high in plot.window] == pytest.approx([high - low for low, high in window])


def test_the_wheel_zooms_about_the_mouse(make_plot: MakePlot, qtbot: QtBot) -> None:
    plot = make_plot(RUNS["sphere"], run_of("sphere"))
    (low, high), _ = plot.window
    at = on_screen(plot, 2.0, 1.0)
    with qtbot.waitSignal(plot.window_changed):
        wheel(plot.viewport(), at, 3)
    (nearer, further), _ = plot.window
    assert further - nearer < high - low
    assert on_screen(plot, 2.0, 1.0).toTuple() == pytest.approx(at.toTuple(), abs=1.5)


@pytest.mark.parametrize("notches", [1, 20])
@pytest.mark.parametrize("place", [(-5.0, 4.9), (0.0, 0.0)], ids=str)
def test_no_zooming_leads_where_numbers_end(make_plot: MakePlot, place: tuple[float, float], notches: int) -> None:
    trace = run_of("sphere")
    plot = make_plot(RUNS["sphere"], trace)
    corner = on_screen(plot, *place)  # stays there on the screen
    for turn in [notches] * 80 + [-notches] * 250 + [notches] * 200:
        wheel(plot.viewport(), corner, turn)
        (left, right), (bottom, top) = plot.window
        assert left < right
        assert bottom < top
        assert max(abs(left), abs(right), abs(bottom), abs(top)) <= 2e12
    plot.draw(trace, 7, View())
    picture(plot)
    click(plot.viewport(), corner)


def test_resolution_follows_the_size(make_plot: MakePlot) -> None:
    plot = make_plot(RUNS["sphere"], run_of("sphere"))
    heights, arrows = plot.resolution
    plot.resize(plot.width() + 300, plot.height())
    wider, more = plot.resolution
    assert wider[0] > heights[0]
    assert more[0] > arrows[0]
    assert min(*heights, *arrows) >= 1


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="is what runs")
@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_all_this_on_a_display_with_a_fractional_scale(scale: str) -> None:
    chosen = "seeking and hatched or anywhere and momentum or there_and_back or the_scale_is"
    passes_at(scale, __file__, chosen)


def test_the_scale_is_the_displays(make_plot: MakePlot) -> None:
    plot: SurfacePlot = make_plot(RUNS["sphere"], run_of("sphere"))
    assert plot.devicePixelRatioF() == float(os.environ.get("QT_SCALE_FACTOR", "1"))
