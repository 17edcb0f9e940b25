"""What the arrows and squares show is what the numbers say."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from gradviz.core.stages import StepStages
from gradviz.plots.descent.stages.gradient import gradient
from gradviz.plots.descent.stages.items import Arrow, Line, Ring, Square, Text
from gradviz.plots.descent.stages.unfolding import moment_of, update
from gradviz.plots.picture import Frame
from gradviz.state import View
from tests.plots.descent.stages.conftest import RATES, unfolded

FRAME = Frame((-10.0, 10.0), (-8.0, 8.0), 800, 640, 1.0)
PER_UNIT = 40.0


def drawn(told: StepStages, name: str, coordinate: int = 0, view: View = View()) -> list[object]:  # noqa: B008
    here = QPointF(*FRAME.place(*told.numbers.point.tolist()))
    moment = moment_of((told, told.index(name, coordinate)), FRAME, here, view, "move")
    return [*gradient(moment), *update(moment)]


def arrows(items: list[object]) -> list[Arrow]:
    return [item for item in items if isinstance(item, Arrow)]


def turned(arrow: Arrow) -> np.ndarray:
    """Its direction in data, of length 1."""
    x, y = arrow.delta.toTuple()
    return np.array([x, -y]) / math.hypot(x, y)


@pytest.mark.parametrize("name", ["decay", "scale", "accumulate"])
@pytest.mark.parametrize("key", ["momentum", "nesterov"])
def test_velocities_are_laid_tail_to_tip_to_one_scale(key: str, name: str) -> None:
    told = unfolded(key)
    items = arrows(drawn(told, name))
    grad, *rest = items
    assert turned(grad) == pytest.approx(told.numbers.gradient / np.linalg.norm(told.numbers.gradient))
    first, second = rest[:2]
    if name == "decay":
        share = math.hypot(*second.delta.toTuple()) / math.hypot(*first.delta.toTuple())
        assert share == pytest.approx(0.9)
    else:
        assert second.tail.toTuple() == pytest.approx(first.tip.toTuple())
    if name == "accumulate":
        assert rest[2].tip.toTuple() == pytest.approx(second.tip.toTuple())


def test_squares_have_the_roots_for_sides_and_stand_on_their_axes() -> None:
    told = unfolded("adagrad")
    first, second = (item for item in drawn(told, "accumulate") if isinstance(item, Square) and item.filled)
    assert first.area.width() / second.area.width() == pytest.approx(math.sqrt(told.after.h[0] / told.after.h[1]))
    here = FRAME.place(*told.numbers.point.tolist())
    for square in (first, second):
        assert square.area.width() == pytest.approx(square.area.height())
        corners = (square.area.topLeft(), square.area.topRight(), square.area.bottomLeft(), square.area.bottomRight())
        assert any(corner.toTuple() == pytest.approx(here) for corner in corners)
    assert not first.area.adjusted(1, 1, -1, -1).intersects(second.area)


def test_the_square_of_the_gradient_stands_on_its_partials_where_there_is_room() -> None:
    told = unfolded("adagrad", step=0)
    told_squares = [item for item in drawn(told, "square") if isinstance(item, Square) and item.filled]
    sides = [square.area.width() for square in told_squares]
    assert sides[0] / sides[1] == pytest.approx(abs(told.numbers.gradient[0] / told.numbers.gradient[1]))


def test_the_mean_goes_a_tenth_of_the_way_to_the_gradient() -> None:
    told = unfolded("adam")
    items = drawn(told, "mean")
    (way,) = (item for item in items if isinstance(item, Line))
    new = arrows(items)[-1]
    start, end, tip = (np.array(point.toTuple()) for point in (way.start, way.end, new.tip))
    assert tip == pytest.approx(start + 0.1 * (end - start))


def test_the_correction_enlarges_by_what_its_name_says() -> None:
    told = unfolded("adam")
    items = drawn(told, "correct")
    large, small = arrows(items)[-2:]
    lack = 1 - 0.9**4
    assert math.hypot(*small.delta.toTuple()) / math.hypot(*large.delta.toTuple()) == pytest.approx(lack)
    assert f"m ÷ {lack:.4g}" in [item.text for item in items if isinstance(item, Text)]


@pytest.mark.parametrize("key", RATES)
def test_the_last_arrow_is_the_move(key: str) -> None:
    told = unfolded(key)
    move = arrows(drawn(told, "move"))[-1]
    assert turned(move) == pytest.approx(told.numbers.move / np.linalg.norm(told.numbers.move))


@pytest.mark.parametrize("h", [1.0, 1e-4, 1e-50])
@pytest.mark.parametrize("axis", [0, 1])
def test_samples_are_to_scale_or_say_that_they_are_not(h: float, axis: int) -> None:
    told = unfolded("gradient_descent", h=h)
    items = drawn(told, "probe", axis)
    rings = [item for item in items if isinstance(item, Ring)]
    lines = [item for item in items if isinstance(item, Line)]
    texts = [item.text for item in items if isinstance(item, Text)]
    here = QPointF(*FRAME.place(*told.numbers.point.tolist()))
    apart = [math.hypot(*(ring.middle - here).toTuple()) for ring in rings]
    if h == 1.0:
        assert apart == pytest.approx([PER_UNIT, PER_UNIT])
        assert not any(line.broken for line in lines)
    elif h == 1e-4:
        assert min(apart) > 20
        assert all(line.broken for line in lines)
    else:
        assert apart == [0, 0]
        assert f"x{'₀₁'[axis]} ± h = x{'₀₁'[axis]}" in texts


@pytest.mark.parametrize("scheme", ["forward", "backward"])
def test_a_one_sided_scheme_takes_one_sample_at_the_point(scheme: str) -> None:
    told = unfolded("gradient_descent", scheme=scheme, h=1.0)
    texts = [item.text for item in drawn(told, "probe", 1) if isinstance(item, Text)]
    assert {"x₁", {"forward": "x₁ + h", "backward": "x₁ − h"}[scheme]} <= set(texts)


def test_numbers_are_written_unless_they_are_hidden() -> None:
    told = unfolded("adam")
    hidden = View(hidden=frozenset({"numbers"}))
    for stage in told.stages:
        items = drawn(told, stage.key.name, stage.key.coordinate, hidden)
        texts = [item.text for item in items if isinstance(item, Text)]
        assert not any("=" in text or "." in text for text in texts)
    shown = [item.text for item in drawn(told, "quotient", 1) if isinstance(item, Text)]
    assert f"∂f/∂x₁ = {told.numbers.gradient[1]:.4g}".replace("-", "−") in shown


def test_an_ascent_turns_the_gradient_round() -> None:
    told = unfolded("momentum", direction="ascent")
    grad, opposite = arrows(drawn(told, "turn"))
    assert turned(opposite) == pytest.approx(-turned(grad))
