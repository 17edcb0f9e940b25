"""The vectors of a step."""

import numpy as np
import pytest

from gradviz.plots.descent.marks import GRADIENT_LENGTHS, StepMarks
from gradviz.plots.picture import Frame
from gradviz.theme import LIGHT

FRAME = Frame((-6.0, 6.0), (-5.0, 5.0), 600, 500, 1.0)


@pytest.mark.parametrize("point", [(-3.0, 4.0), (5.0, 0.0), (0.0, -4.2), (0.0, 0.0)])
def test_the_gradients_head_lies_inside_the_picture(qapp: object, point: tuple[float, float]) -> None:
    marks = StepMarks()
    marks.set_theme(LIGHT)
    at, away = np.array(point), np.array(point if any(point) else (1.0, 1.0))
    marks.show_step(FRAME, at, 20.0 * away, None, "")
    ((arrow, colour),) = marks._arrows
    assert colour == LIGHT.computed
    tip = arrow.at(3)
    assert 0 <= tip.x() <= FRAME.width
    assert 0 <= tip.y() <= FRAME.height
    here = FRAME.place(*point)
    length = np.hypot(tip.x() - here[0], tip.y() - here[1])
    assert GRADIENT_LENGTHS[0] <= length + 1e-9
    assert length <= GRADIENT_LENGTHS[1] + 1e-9
