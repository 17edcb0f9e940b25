"""The numbers of an axis are written in one way."""

import math

import pytest
from PySide6.QtWidgets import QApplication

from gradviz.plots.styling import NumberAxis


@pytest.mark.parametrize(
    ("values", "spacing", "texts"),
    [
        ([-0.5, 0.0, 0.5, 1.0], 0.5, ["−0.5", "0", "0.5", "1"]),
        ([0.0, 1.0, 2.0], 1.0, ["0", "1", "2"]),
        ([0.05, 0.1], 0.05, ["0.05", "0.1"]),
        ([-100.0, 0.0, 100.0], 100.0, ["−100", "0", "100"]),
        ([2e-5], 1e-5, ["2e−05"]),
    ],
)
def test_ticks(qapp: QApplication, values: list[float], spacing: float, texts: list[str]) -> None:
    assert NumberAxis("left").tickStrings(values, 1.0, spacing) == texts


@pytest.mark.parametrize("extent", [0.37, 1.0, 1.9, 2.1, 4.9, 9.99, 26.0, 7e5])
@pytest.mark.parametrize("low", [0.0, -0.3, 8.0])
@pytest.mark.parametrize("size", [75, 100])
def test_a_short_axis_has_some_numbers_and_no_crowd(qapp: QApplication, extent: float, low: float, size: int) -> None:
    low *= extent
    shown = [value for _, values in NumberAxis("left").tickValues(low, low + extent, size) for value in values]
    assert 2 <= len(shown) <= size / 16
    assert len(set(NumberAxis("left").tickStrings(shown, 1.0, shown[1] - shown[0]))) == len(shown)


@pytest.mark.parametrize(
    ("low", "high"),
    [(-1.7e308, 1.7e308), (1e150, math.nextafter(1e150, 2e150)), (0.0, 1e-320), (0.0, 1e-299), (-1e300, 1e300)],
)
def test_a_short_axis_takes_any_extent(qapp: QApplication, low: float, high: float) -> None:
    spacings = [spacing for spacing, _ in NumberAxis("left").tickSpacing(low, high, 100)]
    assert all(spacing > 0 for spacing in spacings)


def test_a_single_decade_is_not_alone(qapp: QApplication) -> None:
    axis = NumberAxis("left")
    axis.setLogMode(y=True)
    ((_, shown),) = axis.tickValues(-0.4, 0.5, 100)
    assert len(shown) == 3
