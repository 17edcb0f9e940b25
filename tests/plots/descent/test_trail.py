"""Which segments a path leaves, and that a trail is the same however it has been drawn."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from gradviz.plots import segments
from gradviz.plots.descent.trail import LEAST_BETWEEN_SNAPSHOTS, Plan, Trail
from gradviz.plots.picture import Frame

FRAME = Frame((-5.0, 5.0), (-4.0, 4.0), 500, 400, 1.0)
NUMBERS = st.one_of(
    st.floats(-6, 6),
    st.floats(-6, 6),
    st.floats(-1, 1).map(lambda x: round(x, 1)),  # the same places again and again
    st.sampled_from([1e128, -1e128, 1e7, -3e13, 1.7e308, math.inf, -math.inf, math.nan]),
)
PATHS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=60).map(np.array)


def plan_of(points: NDArray[np.float64], *cuts: int) -> Plan:
    """The plan of a path that has arrived in parts."""
    plan = Plan(FRAME)
    for end in (*sorted(cuts), len(points)):
        plan.extend(points[:end])
    return plan


def same(first: Plan, second: Plan) -> bool:
    return np.array_equal(first.segments, second.segments) and np.array_equal(first.steps, second.steps)


@settings(max_examples=60)
@given(PATHS, st.data())
def test_a_shorter_path_leaves_the_first_segments_of_a_longer_one(
    points: NDArray[np.float64], data: st.DataObject
) -> None:
    step = data.draw(st.integers(0, len(points) - 1))
    whole, part = plan_of(points), plan_of(points[: step + 1])
    count = whole.upto(step)
    assert np.array_equal(part.segments, whole.segments[:count])
    assert np.array_equal(part.steps, whole.steps[:count])


@settings(max_examples=60)
@given(PATHS, st.data())
def test_a_path_that_arrives_in_parts_is_the_whole_path(points: NDArray[np.float64], data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(points)), max_size=6))
    assert same(plan_of(points, *cuts), plan_of(points))


@settings(max_examples=60)
@given(PATHS)
def test_segments_lie_in_the_frame_and_belong_to_steps(points: NDArray[np.float64]) -> None:
    plan = plan_of(points)
    assert len(plan.steps) == len(plan.segments)
    assert np.isfinite(plan.segments).all()
    xs, ys = plan.segments[:, ::2], plan.segments[:, 1::2]
    assert (np.abs(xs - FRAME.width / 2) <= FRAME.width / 2 + segments.MARGIN + 1e-6).all()
    assert (np.abs(ys - FRAME.height / 2) <= FRAME.height / 2 + segments.MARGIN + 1e-6).all()
    assert (np.diff(plan.steps) >= 0).all()
    assert set(plan.steps.tolist()) <= set(range(1, len(points)))


def test_every_visible_step_of_a_wide_path_has_its_segment() -> None:
    points = np.random.default_rng(1).uniform(-3, 3, (200, 2))
    plan = plan_of(points)
    ends = FRAME.pixels(points)
    assert plan.steps.tolist() == list(range(1, 200))
    assert np.allclose(plan.segments, np.hstack([ends[:-1], ends[1:]]), rtol=0, atol=1e-9)
    assert [plan.upto(step) for step in range(200)] == list(range(200))


def test_a_run_that_oscillates_leaves_two_segments() -> None:
    points = np.tile([[-1.0, 1.0], [1.0, -1.0]], (5000, 1))
    assert plan_of(points).steps.tolist() == [1, 2]


def test_steps_within_half_a_pixel_leave_nothing() -> None:
    points = np.array([[0.001, 0.001]]) + np.linspace(0, 1e-3, 1000)[:, None]
    assert len(plan_of(points).segments) == 0


def test_small_steps_add_up() -> None:
    points = np.stack([np.linspace(-3, 3, 100_000), np.linspace(-3, 3, 100_000)], axis=1)
    plan = plan_of(points, 10, 5000, 70_000)
    assert 500 < len(plan.segments) < 4000
    assert np.allclose(plan.segments[0, :2], FRAME.pixels(points[:1])[0])
    assert np.abs(plan.segments[-1, 2:] - FRAME.pixels(points[-1:])[0]).max() < 1


def test_a_point_that_is_none_is_left_out() -> None:
    points = np.array([[0.0, 0.0], [math.nan, 1.0], [1.0, 1.0], [math.inf, 0.0]])
    plan = plan_of(points)
    assert plan.steps.tolist() == [2]


def test_a_run_that_leaves_is_drawn_to_the_edge_and_no_further() -> None:
    angle = np.array([3.0, 4.0]) * 0.2
    points = angle * (-19.0) ** np.arange(60)[:, None]
    plan = plan_of(points)
    # every segment lies on the one line through the origin
    ends = plan.segments.reshape(-1, 2)
    origin = FRAME.pixels(np.zeros((1, 2)))[0]
    direction = np.array([3.0, -4.0]) / 5  # pixels count downwards
    off = np.abs((ends - origin) @ np.array([-direction[1], direction[0]]))
    assert off.max() < 1
    assert len(plan.segments) >= 2


# --- the trail: pixels -----------------------------------------------------------------------------------------------

ZIGZAG = np.stack([4.5 * np.sin(np.arange(700) * 1.7), 3.5 * np.cos(np.arange(700) * 2.3)], axis=1)
SPIRAL = (
    np.stack([np.cos(np.arange(1500) * 0.3), np.sin(np.arange(1500) * 0.3)], axis=1) * np.linspace(4, 0, 1500)[:, None]
)


def trail_of(plan: Plan, *counts: int, dotted: bool = True) -> QImage:
    """The trail after having been shown up to each of the counts in turn."""
    trail = Trail(2.0, dotted=dotted)
    trail.begin(plan.frame, "#B34700")
    for count in counts:
        trail.show_upto(plan, count)
    return trail.pixmap.toImage()


@pytest.mark.parametrize(
    ("path", "dotted", "ratio"),
    [(ZIGZAG, True, 1.0), (ZIGZAG, False, 1.5), (SPIRAL, True, 1.25)],
    ids=["zigzag", "plain", "spiral"],
)
def test_however_it_was_reached_a_trail_is_the_same(
    qapp: object, path: NDArray[np.float64], dotted: bool, ratio: float
) -> None:
    plan = Plan(FRAME._replace(ratio=ratio))
    plan.extend(path)
    last = len(plan.segments)
    assert last > 4 * LEAST_BETWEEN_SNAPSHOTS
    random = np.random.default_rng(7)
    for target in (0, 7, LEAST_BETWEEN_SNAPSHOTS, 333):
        whole = trail_of(plan, target, dotted=dotted)
        assert trail_of(plan, *range(target + 1), dotted=dotted) == whole, "one by one"
        assert trail_of(plan, last, target, dotted=dotted) == whole, "back from the end"
        wandering = random.integers(0, last, 10).tolist()
        assert trail_of(plan, *wandering, target, dotted=dotted) == whole, "from anywhere"
    assert trail_of(plan, 7, dotted=dotted) != trail_of(plan, 40, dotted=dotted)


@pytest.mark.parametrize("cuts", [(8,), (2, 3, 5, 600), tuple(range(1, 700, 48))], ids=str)
def test_a_trail_drawn_while_it_grows_is_the_whole_one(qapp: object, cuts: tuple[int, ...]) -> None:
    plan = Plan(FRAME)
    trail = Trail(2.0, dotted=True)
    trail.begin(FRAME, "#B34700")
    for cut in cuts:
        plan.extend(ZIGZAG[:cut])
        trail.show_upto(plan, len(plan.segments))
        trail.show_upto(plan, plan.upto(cut // 2))
    plan.extend(ZIGZAG)
    trail.show_upto(plan, len(plan.segments))
    whole = Plan(FRAME)
    whole.extend(ZIGZAG)
    assert trail.pixmap.toImage() == trail_of(whole, len(whole.segments))


@settings(max_examples=8)
@given(st.lists(st.integers(0, 699), min_size=1, max_size=8))
def test_what_changed_lies_in_the_rectangle_that_is_told(qapp: object, counts: list[int]) -> None:
    plan = Plan(FRAME)
    plan.extend(ZIGZAG)
    trail = Trail(2.0, dotted=True)
    trail.begin(FRAME, "#B34700")
    before = trail.pixmap.toImage()
    for count in counts:
        told = trail.show_upto(plan, count)
        after = trail.pixmap.toImage()
        if told is None:
            assert after == before
        else:
            left, top, right, bottom = told
            ys, xs = np.nonzero((values(after) != values(before)).any(axis=2))
            if len(xs):
                assert left <= xs.min() <= xs.max() <= right
                assert top <= ys.min() <= ys.max() <= bottom
        before = after


def values(image: QImage) -> NDArray[np.uint8]:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)


def test_beginning_again_forgets_everything(qapp: object) -> None:
    plan = Plan(FRAME)
    plan.extend(ZIGZAG)
    trail = Trail(2.0, dotted=True)
    trail.begin(FRAME, "#B34700")
    trail.show_upto(plan, 500)
    trail.begin(FRAME, "#005F96")
    trail.show_upto(plan, 50)
    fresh = Trail(2.0, dotted=True)
    fresh.begin(FRAME, "#005F96")
    fresh.show_upto(plan, 50)
    assert trail.pixmap.toImage() == fresh.pixmap.toImage()
