"""Segments cut to a frame, against exact arithmetic."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from gradviz.plots import segments

WIDTH, HEIGHT = 600, 500
NEAR = st.floats(-50, 700)
FAR = st.sampled_from([sign * size for sign in (-1, 1) for size in (1e4, 1e7, 3e9, 1e13, 2e16, 1e128, 1e299)])
COORDINATES = st.one_of(NEAR, NEAR, st.floats(-1e5, 1e5), FAR, FAR.map(lambda size: size / 3))
SEGMENTS = st.lists(COORDINATES, min_size=4, max_size=4)


def cut_exactly(line: list[float], grown: float) -> tuple[list[Fraction], list[Fraction]] | None:
    """The ends of the part of a segment inside the frame and its margin, grown by so many pixels; None outside."""
    start, end = [Fraction(part) for part in line[:2]], [Fraction(part) for part in line[2:]]
    enter, leave = Fraction(0), Fraction(1)
    for a, b, size in zip(start, end, (WIDTH, HEIGHT), strict=True):
        low, high = Fraction(-segments.MARGIN) - Fraction(grown), Fraction(size + segments.MARGIN) + Fraction(grown)
        if a == b:
            if not low <= a <= high:
                return None
            continue
        first, second = sorted(((low - a) / (b - a), (high - a) / (b - a)))
        enter, leave = max(enter, first), min(leave, second)
    if enter > leave:
        return None
    return tuple([a + t * (b - a) for a, b in zip(start, end, strict=True)] for t in (enter, leave))  # type: ignore[return-value]


def distance(point: list[Fraction], line: np.ndarray) -> float:
    """From a point to a segment."""
    start, end = [Fraction(part) for part in line[:2].tolist()], [Fraction(part) for part in line[2:].tolist()]
    along = [b - a for a, b in zip(start, end, strict=True)]
    length = sum(part * part for part in along)
    t = sum((p - a) * d for p, a, d in zip(point, start, along, strict=True)) / length if length else Fraction(0)
    t = min(max(t, Fraction(0)), Fraction(1))
    return math.hypot(*(float(p - a - t * d) for p, a, d in zip(point, start, along, strict=True)))


@given(SEGMENTS)
def test_cutting_agrees_with_exact_arithmetic(line: list[float]) -> None:
    cut, visible = segments.clipped(np.array([line]), WIDTH, HEIGHT)
    nearer = min(max(map(abs, line[:2])), max(map(abs, line[2:])))
    if nearer >= segments.PLACEABLE:
        assert not visible[0]  # nobody can tell where it runs
        return
    unsure = 1e-6 + nearer * 1e-15
    sure = cut_exactly(line, -unsure)
    if sure is not None:
        assert visible[0]
        assert max(distance(end, cut[0]) for end in sure) < 10 * unsure
    if visible[0]:
        widest = cut_exactly(line, unsure)
        assert widest is not None
        reached = np.array([[float(part) for end in widest for part in end]])[0]
        for end in (cut[0, :2], cut[0, 2:]):
            assert distance([Fraction(part) for part in end.tolist()], reached) < 10 * unsure
    else:
        assert sure is None


@given(SEGMENTS)
def test_a_segment_and_its_reverse_are_cut_alike(line: list[float]) -> None:
    (there, seen), (back, seen_back) = (
        segments.clipped(np.array([ends]), WIDTH, HEIGHT) for ends in (line, line[2:] + line[:2])
    )
    assert seen == seen_back
    if max(map(abs, line[:2])) != max(map(abs, line[2:])):
        assert np.array_equal(there[:, [2, 3, 0, 1]], back)


@pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("column", range(4))
def test_what_is_no_number_is_not_drawn(odd: float, column: int) -> None:
    line = [10.0, 10.0, 20.0, 20.0]
    line[column] = odd
    cut, visible = segments.clipped(np.array([line, [1.0, 2.0, 3.0, 4.0]]), WIDTH, HEIGHT)
    assert visible.tolist() == [False, True]
    assert cut.tolist() == [[1.0, 2.0, 3.0, 4.0]]


def test_inside_nothing_is_cut() -> None:
    lines = np.random.default_rng(0).uniform(0, 500, (1000, 4))
    cut, visible = segments.clipped(lines, WIDTH, HEIGHT)
    assert visible.all()
    assert np.allclose(cut, lines, rtol=0, atol=1e-12)


def test_no_segments_are_none() -> None:
    cut, visible = segments.clipped(np.empty((0, 4)), WIDTH, HEIGHT)
    assert cut.shape == (0, 4)
    assert visible.shape == (0,)


def test_a_path_to_1e128_leaves_in_its_own_direction() -> None:
    # from the middle with slope 1/2: held at the same bound in both coordinates it would leave with slope 1
    (cut,), _ = segments.clipped(np.array([[300.0, 250.0, 1e128, 5e127]]), WIDTH, HEIGHT)
    assert cut[2] == pytest.approx(WIDTH + segments.MARGIN)
    assert cut[3] == pytest.approx(250 + 308 / 2)


def painted(lines: np.ndarray) -> np.ndarray:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    segments.draw(painter, lines)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)[:, :, 0] < 255


def test_segments_are_painted_all_at_once(qapp: object) -> None:
    dark = painted(np.array([[10.5, 20.5, 50.5, 20.5], [100.5, 30.5, 100.5, 60.5]]))
    assert dark[20, 10:51].all()
    assert dark[30:61, 100].all()
    assert dark.sum() == 41 + 31


def test_painting_none_paints_nothing(qapp: object) -> None:
    assert not painted(np.empty((0, 4))).any()
