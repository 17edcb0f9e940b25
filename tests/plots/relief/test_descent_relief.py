"""The same picture for the same moment, and gestures that change nothing but what they say."""

import os
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gradviz.core import Trace, descend
from gradviz.plots.relief.descent_relief import DescentRelief
from gradviz.plots.relief.turntable import DEGREES_PER_PIXEL, ZOOM_STEP
from gradviz.state import ZOOM, View
from gradviz.theme import DARK, LIGHT
from tests.conftest import click, differing, drag, picture, wheel, whole_run
from tests.plots.conftest import GONE, RUNS, STILL, passes_at
from tests.plots.relief.conftest import MakeRelief


@cache
def run_of(name: str) -> Trace:
    return whole_run(RUNS[name])


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("vertical", ["linear", "logarithmic"])
def test_seeking_is_playing_is_coming_back(make_relief: MakeRelief, name: str, vertical: str) -> None:
    trace, view = run_of(name), View(vertical=vertical)
    last = trace.finite_steps
    early, late = min(7, last // 2), min(40, last)
    plot = make_relief(RUNS[name], trace, view)
    plot.draw(trace, early, view)
    sought = picture(plot)
    for step in range(early + 1):
        plot.draw(trace, step, view)
        plot.repaint()
    assert differing(picture(plot), sought) == 0, "played up to it"
    plot.draw(trace, late, view)
    if name not in (*STILL, *GONE):
        assert differing(picture(plot), sought) > 0
    plot.draw(trace, early, view)
    assert differing(picture(plot), sought) == 0, "came back from further on"
    fresh = make_relief(RUNS[name], trace, view)
    fresh.draw(trace, early, view)
    assert differing(picture(fresh), sought) == 0, "the one of a fresh plot"


@pytest.mark.parametrize("name", ["sphere", "frozen far out", "rosenbrock"])
def test_a_run_drawn_while_it_grows_ends_as_one_drawn_whole(make_relief: MakeRelief, name: str) -> None:
    view = View()
    *parts, whole = descend(RUNS[name].changed(steps=1000))
    growing = make_relief(RUNS[name], parts[0], view)
    for part in parts[1::3]:
        growing.draw(part, min(part.steps, 300), view)
        growing.repaint()
    growing.draw(whole, min(500, whole.finite_steps), view)
    at_once = make_relief(RUNS[name], whole, view)
    at_once.draw(whole, min(500, whole.finite_steps), view)
    assert differing(picture(growing), picture(at_once)) == 0


CHANGES = [
    {"azimuth": 200.0},
    {"elevation": 60.0},
    {"zoom": 2.0},
    {"vertical": "logarithmic"},
    {"future": False},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_there_and_back_is_the_same_picture(make_relief: MakeRelief, change: dict[str, object]) -> None:
    trace, view = run_of("elongated"), View(elevation=75.0)
    plot = make_relief(RUNS["elongated"], trace)
    plot.draw(trace, 3, view)
    before = picture(plot)
    plot.draw(trace, 3, view.changed(**change))
    assert differing(picture(plot), before) > 0
    plot.draw(trace, 3, view)
    assert differing(picture(plot), before) == 0


def test_other_colours_and_sizes_and_back(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["elongated"], run_of("elongated"))
    before = picture(plot)
    plot.set_theme(DARK)
    assert differing(picture(plot), before) > 0.9 * before[:, :, 0].size
    plot.set_theme(LIGHT)
    assert differing(picture(plot), before) == 0
    plot.resize(500, 300)
    assert picture(plot).shape == (300, 500, 4)
    plot.resize(400, 360)
    assert differing(picture(plot), before) == 0


def test_turning_asks_for_nothing(make_relief: MakeRelief) -> None:
    """Another side of the same landscape wants no other landscape; another size does."""
    plot, asked = make_relief(RUNS["sphere"], run_of("sphere")), []
    plot.window_changed.connect(lambda: asked.append(plot.resolution))
    plot.draw(run_of("sphere"), 3, View(azimuth=77.0, elevation=10.0, zoom=2.0))
    assert asked == []
    plot.draw(run_of("sphere"), 3, View(window=((-1.0, 1.0), (-1.0, 1.0))))
    assert len(asked) == 1
    assert plot.visible_window == ((-1.0, 1.0), (-1.0, 1.0))
    plot.resize(600, 500)
    assert len(asked) == 2
    assert asked[1] > asked[0]


def test_an_unlaid_plot_draws_nothing_and_does_not_fail(show: Callable[..., QWidget]) -> None:
    plot = DescentRelief()
    show(plot, 300, 200)
    plot.draw(run_of("sphere"), 5, View())
    assert len(np.unique(picture(plot).reshape(-1, 4), axis=0)) == 1
    assert plot.ground_at(QPointF(10, 10)) is None


def told(plot: DescentRelief) -> list[tuple[object, ...]]:
    """What the plot says from now on."""
    heard: list[tuple[object, ...]] = []
    plot.turned.connect(lambda *numbers: heard.append(("turned", *numbers)))
    plot.zoomed.connect(lambda factor: heard.append(("zoomed", factor)))
    plot.reset.connect(lambda: heard.append(("reset",)))
    plot.start_moved.connect(lambda place: heard.append(("start", *place)))
    return heard


def test_a_drag_turns_and_is_no_click(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    before, heard = picture(plot), told(plot)
    drag(plot, QPointF(200, 180), QPointF(201, 180), QPointF(240, 190), QPointF(210, 150))
    view = View()
    assert heard == [
        ("turned", view.azimuth - 40 * DEGREES_PER_PIXEL, view.elevation + 10 * DEGREES_PER_PIXEL),
        ("turned", view.azimuth - 10 * DEGREES_PER_PIXEL, view.elevation - 30 * DEGREES_PER_PIXEL),
    ]
    assert differing(picture(plot), before) == 0, "the page answers, not the plot"
    assert plot.cursor().shape() == Qt.CursorShape.OpenHandCursor


def test_from_the_horizon_to_the_zenith(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    heard = told(plot)
    drag(plot, QPointF(200, 10), QPointF(200, 350))
    drag(plot, QPointF(200, 350), QPointF(200, 10))
    assert [numbers[2] for numbers in heard] == [90.0, 0.0]


def test_keys(make_relief: MakeRelief, qtbot: QtBot) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    heard, view = told(plot), View()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        qtbot.keyClick(plot, key)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert heard == [
        ("turned", view.azimuth - 5, view.elevation),
        ("turned", view.azimuth + 5, view.elevation),
        ("turned", view.azimuth, view.elevation + 5),
        ("turned", view.azimuth, view.elevation - 5),
        ("zoomed", ZOOM_STEP),
        ("zoomed", pytest.approx(1 / ZOOM_STEP)),
        ("reset",),
    ]


def test_the_wheel_zooms_no_further_than_it_may(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    heard = told(plot)
    wheel(plot, QPointF(200, 180), 1)
    wheel(plot, QPointF(200, 180), -1)
    wheel(plot, QPointF(200, 180), 1000)
    assert heard == [("zoomed", ZOOM_STEP), ("zoomed", pytest.approx(1 / ZOOM_STEP)), ("zoomed", ZOOM.high)]
    plot.draw(run_of("sphere"), 0, View(zoom=ZOOM.high))
    wheel(plot, QPointF(200, 180), 1)
    assert len(heard) == 3
    plot.draw(run_of("sphere"), 0, View(zoom=5.0))
    wheel(plot, QPointF(200, 180), 10)
    assert heard[3:] == [("zoomed", ZOOM.high)]


@pytest.mark.parametrize("point", [(0.0, 0.0), (-3.0, 4.0), (2.0, 1.5)])
@pytest.mark.parametrize("azimuth", [0.0, 33.0, 160.0])
def test_a_click_on_a_point_gives_the_point(
    make_relief: MakeRelief, point: tuple[float, float], azimuth: float
) -> None:
    trace, view = run_of("sphere"), View(azimuth=azimuth, elevation=65.0)
    plot = make_relief(RUNS["sphere"], trace, view)
    scene = plot._current_scene()
    assert scene is not None
    found = scene.place(*point)
    assert found is not None
    place, hidden = found
    assert not hidden
    heard = told(plot)
    click(plot, place)
    spacing = 10.0 / (plot.resolution[0][0] - 1)
    assert heard == [("start", pytest.approx(point[0], abs=1.5 * spacing), pytest.approx(point[1], abs=1.5 * spacing))]


def test_a_click_beside_the_surface_is_none(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    heard = told(plot)
    click(plot, QPointF(3, 3))
    assert heard == []


def test_a_double_click_goes_back_and_leaves_the_start(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    heard = told(plot)
    at = QPointF(200, 190)
    click(plot, at)
    assert [kind for kind, *_ in heard] == ["start"]
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        held = Qt.MouseButton.LeftButton if kind == QEvent.Type.MouseButtonDblClick else Qt.MouseButton.NoButton
        where = QPointF(plot.mapToGlobal(at))
        event = QMouseEvent(kind, at, where, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(plot, event)
    start = tuple(run_of("sphere").points[0].tolist())
    assert heard[1:] == [("start", *start), ("reset",)]


def test_a_clock_turns_it_on(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    heard = told(plot)
    plot.turn_by(2.0)
    plot.draw(run_of("sphere"), 0, View(azimuth=359.0))
    plot.turn_by(2.0)
    assert heard == [("turned", View().azimuth + 2, View().elevation), ("turned", 1.0, View().elevation)]


def test_the_path_is_faint_where_it_is_hidden(make_relief: MakeRelief) -> None:
    """From low down and behind it the near side of the bowl hides the path: its own colour is not seen."""
    trace = run_of("sphere")
    plot = make_relief(RUNS["sphere"], trace, View(elevation=60.0))
    red, green, blue = 0xB3, 0x47, 0x00
    shown = []
    for elevation in (60.0, 3.0):
        plot.draw(trace, 4, View(azimuth=210.0, elevation=elevation, future=False))
        shown.append(int((picture(plot)[:, :, :3] == [blue, green, red]).all(axis=2).sum()))
    assert shown[0] > 100
    assert shown[1] < 0.1 * shown[0]


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="is what runs")
@pytest.mark.parametrize("scale", ["1.25", "2"])
def test_all_this_on_a_display_with_another_scale(scale: str) -> None:
    chosen = "seeking and (hatched or momentum) or there_and_back or click or the_scale_is"
    passes_at(scale, __file__, chosen)


def test_the_scale_is_the_displays(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    assert plot.devicePixelRatioF() == float(os.environ.get("QT_SCALE_FACTOR", "1"))


def test_it_says_what_it_is(make_relief: MakeRelief) -> None:
    plot = make_relief(RUNS["sphere"], run_of("sphere"))
    assert plot.accessibleName()
    assert "keys" in plot.accessibleDescription()
    assert plot.focusPolicy() == Qt.FocusPolicy.StrongFocus
