"""Names lie inside the picture and over no other name; no number is too extreme to be drawn."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QApplication

from gradviz.core import OPTIMIZERS, Experiment
from gradviz.core.stages import StepStages, step_stages
from gradviz.plots.descent.stages import Sketch, on_curve, on_surface
from gradviz.plots.descent.stages.items import Arrow, Ring, Square
from gradviz.plots.descent.stages.labels import Names
from gradviz.plots.picture import Frame
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import picture, whole_run
from tests.plots.descent.stages.conftest import RATES, STEP, MakeAny, draw, unfolded

FRAMES = {
    "usual": Frame((-10.0, 10.0), (-8.0, 8.0), 640, 512, 1.0),
    "small": Frame((-10.0, 10.0), (-8.0, 8.0), 300, 240, 1.0),
    "close": Frame((-7.5, -3.0), (-0.5, 2.1), 900, 520, 2.0),
}


def sketches(told: StepStages, frame: Frame, theme: object = LIGHT) -> list[Sketch]:
    alone = len(told.numbers.point) == 1
    at = (float(told.numbers.point[0]), told.numbers.value) if alone else tuple(told.numbers.point.tolist())
    here, stages = QPointF(*frame.place(*at)), range(len(told.stages))
    if alone:
        return [on_curve((told, k), frame, here, View(), "move", theme, np.square) for k in stages]  # type: ignore[arg-type]
    return [on_surface((told, k), frame, here, View(), "move", theme) for k in stages]  # type: ignore[arg-type]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("key", RATES)
def test_no_name_lies_over_another_or_leaves_the_picture(qapp: QApplication, key: str, frame: str) -> None:
    shown = FRAMES[frame]
    room = QRectF(0, 0, shown.width / shown.ratio, shown.height / shown.ratio)
    for step in (0, STEP, 12):
        told = unfolded(key, step=step)
        for stage, sketch in zip(told.stages, sketches(told, shown), strict=True):
            areas = [area for area, _ in sketch.labels]
            assert areas or stage.key.name == "at"
            assert all(room.contains(area) for area in areas), stage.key
            assert not any(a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b) for a, b in combinations(areas, 2))


@pytest.mark.parametrize("key", RATES)
def test_samples_and_squares_stay_on_the_picture(qapp: QApplication, key: str) -> None:
    frame = FRAMES["usual"]
    room = QRectF(0, 0, frame.width, frame.height)
    for sketch in sketches(unfolded(key), frame):
        assert all(room.contains(item.middle) for item in sketch.items if isinstance(item, Ring))
        assert all(room.contains(item.area) for item in sketch.items if isinstance(item, Square))


@pytest.mark.parametrize("key", RATES)
def test_in_one_variable_alike(qapp: QApplication, key: str) -> None:
    frame = Frame((-5.0, 5.0), (-4.0, 27.0), 560, 420, 1.0)
    for sketch in sketches(unfolded(key, 1), frame):
        areas = [area for area, _ in sketch.labels]
        assert all(QRectF(0, 0, 560, 420).contains(area) for area in areas)
        assert not any(a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b) for a, b in combinations(areas, 2))


def test_where_there_is_no_room_a_name_is_left_out() -> None:
    names = Names(QRectF(0, 0, 100, 40), [])
    placed = [names.place(QSizeF(90, 30), QPointF(50, 20), QPointF(1, 0)) for _ in range(2)]
    assert placed[0] is not None
    assert placed[1] is None
    assert names.place(QSizeF(200, 10), QPointF(50, 20), QPointF(1, 0)) is None


def test_a_name_keeps_clear_of_what_is_drawn() -> None:
    line = [QPointF(x, 100) for x in range(100, 200, 4)]
    corner = Names(QRectF(0, 0, 300, 200), line).place(QSizeF(60, 20), QPointF(100, 100), QPointF(1, 0))
    assert corner is not None
    covered = QRectF(corner, QSizeF(60, 20))
    assert not any(covered.contains(point) for point in line)


EXTREMES = ["0*x0+0*x1", "1e300*x0**2+x1**2", "1e-300*x0+x1*0", "log(x0)+x1", "exp(1000*x0)+x1", "1e308*x0+1e308*x1"]


@pytest.mark.parametrize("key", RATES)
@pytest.mark.parametrize("formula", EXTREMES)
def test_extreme_numbers_are_drawn_in_silence(make_any: MakeAny, formula: str, key: str) -> None:
    optimizer = OPTIMIZERS[key](lr=RATES[key])
    experiment = Experiment.of(formula).changed(optimizer=optimizer, start=(-1.0, 2.0), steps=3)
    if formula.startswith("exp"):
        experiment = experiment.changed(start=(1.0, 2.0))
    trace = whole_run(experiment)
    plot = make_any(experiment, trace)
    for theme in (LIGHT, DARK):
        plot.set_theme(theme)
        for step in range(trace.finite_steps + 1):
            for stage in range(len(step_stages(experiment, trace, step).stages)):
                draw(plot, experiment, trace, step, stage)
                picture(plot)


@pytest.mark.parametrize("key", RATES)
@pytest.mark.parametrize("formula", ["0*x", "1e300*x**2", "1e-300*x", "log(x)", "1e306*x"])
def test_extreme_slopes_are_drawn_in_silence(make_any: MakeAny, formula: str, key: str) -> None:
    optimizer = OPTIMIZERS[key](lr=RATES[key])
    experiment = Experiment.of(formula, 1).changed(optimizer=optimizer, start=(-1.0,), steps=3)
    trace = whole_run(experiment)
    plot = make_any(experiment, trace)
    for step in range(trace.finite_steps + 1):
        for stage in range(len(step_stages(experiment, trace, step).stages)):
            draw(plot, experiment, trace, step, stage)
            picture(plot)


@pytest.mark.parametrize("start", [(-6.0, 4.6), (6.0, 4.4), (-3.0, 4.0), (0.1, -4.5)], ids=str)
@pytest.mark.parametrize("key", RATES)
def test_arrows_near_an_edge_end_inside(qapp: QApplication, key: str, start: tuple[float, float]) -> None:
    frame = Frame((-7.0, 7.0), (-5.5, 5.5), 560, 440, 1.0)
    optimizer = OPTIMIZERS[key](lr=0.02)
    experiment = Experiment.of("sphere").changed(optimizer=optimizer, start=start, steps=2)
    told = step_stages(experiment, whole_run(experiment), 1)
    for stage, sketch in zip(told.stages, sketches(told, frame), strict=True):
        tips = [item.tip for item in sketch.items if isinstance(item, Arrow)]
        assert all(QRectF(0, 0, 560, 440).contains(tip) for tip in tips), stage.key
