"""Which heights are shown, how high they stand and how their axis is labelled."""

import numpy as np
import pytest

from gradviz.plots.relief.vertical import Vertical, round_numbers

HEIGHTS = np.array([[0.0, 1.0], [10.0, 1000.0]])


def test_from_the_lowest_to_the_highest() -> None:
    vertical = Vertical.of(HEIGHTS, "linear")
    assert vertical.place(HEIGHTS).ravel().tolist() == [0.0, 0.001, 0.01, 1.0]
    assert [tick.text for tick in vertical.ticks()] == ["0", "500", "1000"]


def test_a_logarithmic_axis_spreads_what_is_low() -> None:
    vertical = Vertical.of(HEIGHTS, "logarithmic")
    assert vertical.unit == 1.0
    places = vertical.place(HEIGHTS).ravel()
    assert places[0] == 0
    assert places[-1] == 1
    assert 0.09 < places[1] < 0.12
    assert 0.3 < places[2] < 0.4
    marks = {tick.text: tick.height for tick in vertical.ticks()}
    assert list(marks) == ["0", "10", "100", "1000"]
    assert marks["1000"] - marks["100"] == pytest.approx(1 / 3, abs=0.01)


STRANGE = [
    [3.0, 3.0],
    [np.nan, np.nan],
    [np.inf, -np.inf],
    [1e300, -1e300],
    [1e308, -1.7e308],
    [0.0, 5e-324],
    [-2.0, np.nan],
]


@pytest.mark.parametrize("scale", ["linear", "logarithmic"])
@pytest.mark.parametrize("heights", STRANGE, ids=str)
def test_whatever_the_heights_are(heights: list[float], scale: str) -> None:
    vertical = Vertical.of(np.array(heights), scale)
    assert np.isfinite([vertical.low, vertical.top]).all()
    assert vertical.low < vertical.top
    places = vertical.place(np.array(heights))
    known = np.isfinite(heights)
    assert np.isfinite(places[known]).all()
    assert all(np.isfinite(tick.height) for tick in vertical.ticks())


def test_a_wall_is_left_out_of_the_scale() -> None:
    heights = np.concatenate([np.linspace(0, 1, 990), np.full(10, 1e200)])
    assert Vertical.of(heights, "linear").top < 1.01
    assert Vertical.of(-heights, "linear").low > -1.01
    assert Vertical.of(np.linspace(0, 1, 1000), "linear").top == 1.0, "a ramp is no wall"


ROUND = [
    (-5, 5, [-4, -2, 0, 2, 4]),
    (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
    (1e11, 2e11, [1e11, 1.2e11, 1.4e11, 1.6e11, 1.8e11, 2e11]),
    (-0.03, 0.03, [-0.02, 0, 0.02]),
]


@pytest.mark.parametrize(("low", "high", "numbers"), ROUND, ids=str)
def test_round_numbers(low: float, high: float, numbers: list[float]) -> None:
    assert round_numbers(low, high, 5) == pytest.approx(numbers)
