"""Each stage has its picture, which is the same however one arrives at it."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from gradviz.plots.descent.marks import StepMarks
from gradviz.plots.descent.stages import on_surface
from gradviz.plots.picture import Frame
from gradviz.state import View
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, picture, pixels
from tests.plots.descent.stages.conftest import RATES, STEP, MakeAny, draw, run, unfolded

EVERY = [(key, variables) for key in RATES for variables in (2, 1)]


@pytest.mark.parametrize(("key", "variables"), EVERY)
def test_a_stage_is_told_apart_from_the_one_before(make_any: MakeAny, key: str, variables: int) -> None:
    experiment, trace = run(key, variables)
    plot = make_any(experiment, trace)
    told = unfolded(key, variables)
    for theme in (LIGHT, DARK):
        plot.set_theme(theme)
        pictures = []
        for stage in range(len(told.stages)):
            draw(plot, experiment, trace, STEP, stage)
            pictures.append(picture(plot))
        names = [stage.key.name for stage in told.stages]
        for (before, after), name in zip(pairwise(pictures), names[1:], strict=True):
            assert differing(before, after) > 20, name


@pytest.mark.parametrize(("key", "variables"), EVERY)
def test_seeking_is_playing_is_coming_back(make_any: MakeAny, key: str, variables: int) -> None:
    experiment, trace = run(key, variables)
    stages = len(unfolded(key, variables).stages)
    played, jumped = make_any(experiment, trace), make_any(experiment, trace)
    draw(jumped, experiment, trace, STEP, stages - 3)
    sought = picture(jumped)
    for stage in (*range(stages), None):
        draw(played, experiment, trace, STEP - 1, stage)
        picture(played)
    for stage in range(stages - 2):
        draw(played, experiment, trace, STEP, stage)
    assert differing(picture(played), sought) == 0, "played up to it"
    draw(jumped, experiment, trace, trace.steps, 0)
    draw(jumped, experiment, trace, STEP, stages - 1)
    draw(jumped, experiment, trace, STEP, stages - 3)
    assert differing(picture(jumped), sought) == 0, "came back from further on"


@pytest.mark.parametrize("variables", [2, 1])
def test_folded_again_it_is_the_picture_of_the_step(make_any: MakeAny, variables: int) -> None:
    experiment, trace = run("adam", variables)
    plot = make_any(experiment, trace)
    draw(plot, experiment, trace, STEP, None)
    before = picture(plot)
    draw(plot, experiment, trace, STEP, 4)
    assert differing(picture(plot), before) > 0
    draw(plot, experiment, trace, STEP, None)
    assert differing(picture(plot), before) == 0


@pytest.mark.parametrize("key", RATES)
def test_what_changes_lies_in_the_rectangle_that_is_painted_anew(key: str) -> None:
    frame, view = Frame((-10.0, 10.0), (-8.0, 8.0), 640, 512, 1.0), View()
    marks = StepMarks()
    marks.set_theme(LIGHT)
    _, trace = run(key)

    def painted() -> np.ndarray:
        image = QImage(frame.width, frame.height, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks.paint(painter)
        painter.end()
        return pixels(image)

    before = painted()
    for step in (STEP, STEP + 1):
        told = unfolded(key, step=step)
        for stage in range(len(told.stages)):

            def sketch(here: QPointF, unfolded: tuple = (told, stage)) -> object:  # type: ignore[type-arg]
                return on_surface(unfolded, frame, here, view, "move", LIGHT)

            changed = marks.show_stage(frame, trace.points[step], sketch)  # type: ignore[arg-type]
            after = painted()
            rows, columns = np.nonzero((before != after).any(axis=2))
            assert all(changed.contains(int(x), int(y)) for x, y in zip(columns, rows, strict=True))
            before = after


@pytest.mark.parametrize(("key", "variables"), EVERY)
def test_what_is_to_be_predicted_is_not_drawn(make_any: MakeAny, key: str, variables: int) -> None:
    experiment, trace = run(key, variables)
    told, view = unfolded(key, variables), View(future=False, hidden=frozenset({"future"}))
    plot = make_any(experiment, trace)
    whole = told.index("gradient")
    draw(plot, experiment, trace, STEP, whole, view)
    gradient = picture(plot)
    for stage in range(whole + 1, len(told.stages)):
        draw(plot, experiment, trace, STEP, stage, view)
        assert differing(picture(plot), gradient) == 0
