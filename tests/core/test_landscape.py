"""A landscape and what stands beside it where floats end: pytest turns warnings into errors."""

import numpy as np
import pytest

from gradviz.core import parse_surface
from gradviz.core.landscape import arrow_lengths, landscape
from gradviz.core.probe.batch import book_picture
from gradviz.core.probe.directions import dial
from gradviz.core.probe.numbers import GradientSettings

STEEP = "1.5e308*x0+1.5e308*x1"
"""Either slope is a float, but the gradient's length is none."""


def test_a_gradient_longer_than_any_float() -> None:
    side = (-0.4, 0.4)
    *_, ground = landscape(parse_surface(STEEP), (side, side), (8, 8), (3, 3), 0.1, "central")
    assert ground is not None
    assert np.isfinite(ground.field).all()
    assert ground.steepest == 0.0, "none of them has a length"
    np.testing.assert_array_equal(arrow_lengths(ground.field, ground.steepest), np.zeros(9))
    slight = np.array([[3.0, 1.5e308, 0.0], [4.0, 1.5e308, 0.0]])
    assert arrow_lengths(slight, 5.0).tolist() == [1.0, 0.0, 0.0]


@pytest.mark.parametrize("function", [STEEP, "1.5e308*x0+1.5e308*x1-1e300*x0**2"])
def test_the_gradient_page_at_such_a_place(function: str) -> None:
    settings = GradientSettings(function, (0.1, -0.1), h=0.01)
    assert np.isfinite(dial(settings).radius)
    assert dial(settings).uphill == pytest.approx(45.0, abs=0.01)
    assert np.isfinite(book_picture(settings).steepest)
