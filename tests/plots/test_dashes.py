"""Dashes along a path: what is drawn of it, however it is taken apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradviz.plots.dashes import Pattern, dashed, lengths_along

PATTERNS: list[Pattern] = [(11.0, 6.0), (13.0, 5.0, 2.5, 5.0), (2.0, 100.0)]


def polyline(seed: int, count: int) -> np.ndarray:
    """So many lines end to end, some of them short, some long, some without length."""
    random = np.random.default_rng(seed)
    steps = (
        random.normal(size=(count, 2)) * 10.0 ** random.uniform(-2, 2.5, (count, 1)) * random.integers(0, 2, (count, 1))
    )
    corners = np.concatenate([[[0.0, 0.0]], np.cumsum(steps, axis=0)])
    return np.hstack([corners[:-1], corners[1:]])


def drawn_lengths(lines: np.ndarray) -> np.ndarray:
    return np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])


def is_on(place: float, pattern: Pattern) -> bool:
    """Whether the pattern draws at a length along the path, told by walking it."""
    place %= sum(pattern)
    for index, length in enumerate(pattern):
        if place < length:
            return index % 2 == 0
        place -= length
    return False


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_straight_line_has_the_pattern(pattern: Pattern) -> None:
    line = np.array([[0.0, 5.0, 1000.0, 5.0]])
    parts = dashed(line, lengths_along(line), pattern)
    on = np.zeros(1000, bool)
    for left, _, right, _ in parts:
        on |= (np.arange(1000) + 0.3 > left) & (np.arange(1000) + 0.3 < right)
    assert on.tolist() == [is_on(place + 0.3, pattern) for place in range(1000)]


@given(st.integers(0, 2**32), st.integers(1, 60), st.sampled_from(PATTERNS), st.data())
def test_in_parts_and_at_once_are_the_same(seed: int, count: int, pattern: Pattern, data: st.DataObject) -> None:
    lines = polyline(seed, count)
    along = lengths_along(lines)
    whole = dashed(lines, along, pattern)
    cut = data.draw(st.integers(0, count))
    parts = [dashed(lines[:cut], along[: cut + 1], pattern), dashed(lines[cut:], along[cut:], pattern)]
    assert np.array_equal(np.concatenate(parts), whole)


@given(st.integers(0, 2**32), st.integers(1, 60), st.sampled_from(PATTERNS))
def test_as_much_is_drawn_as_the_pattern_says(seed: int, count: int, pattern: Pattern) -> None:
    lines = polyline(seed, count)
    along = lengths_along(lines)
    total, period = along[-1], sum(pattern)
    rest, drawn = total % period, total // period * sum(pattern[::2])
    for index, length in enumerate(pattern):
        drawn += min(rest, length) if index % 2 == 0 else 0.0
        rest = max(rest - length, 0.0)
    assert drawn_lengths(dashed(lines, along, pattern)).sum() == pytest.approx(drawn, rel=1e-6, abs=1e-6)


def test_without_a_pattern_nothing_is_left_out() -> None:
    lines = polyline(3, 20)
    assert dashed(lines, lengths_along(lines), ()) is lines
    empty = np.empty((0, 4))
    assert len(dashed(empty, lengths_along(empty), PATTERNS[0])) == 0
