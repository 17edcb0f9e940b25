"""How far a formula is known to be finite: never farther than it is, and far enough to be of use."""

import numpy as np
import pytest

from gradviz.core import SURFACES, parse_surface

FLOAT64, FLOAT32 = np.dtype(np.float64), np.dtype(np.float32)
FORMULAS = (
    *("x0**2/20+x1**2", "x0**4*x1-3x0+pi", "-x0**25", "exp(x0)*x1", "exp(x0**2)", "cosh(x0)-sinh(x1)", "1e300*x0"),
    *("sin(x0)exp(cos(x1))", "max(x0, x1**3)*min(x0, 1)", "abs(x0)*sign(x1)", "atan(x0**9)+tanh(x1)"),
    "1e200*x0*1e200",
)


@pytest.mark.parametrize("dtype", [FLOAT64, FLOAT32], ids=str)
@pytest.mark.parametrize("formula", sorted({*FORMULAS, *(surface.formula for surface in SURFACES.values())}))
def test_within_reach_everything_is_finite(formula: str, dtype: np.dtype) -> None:
    surface = parse_surface(formula)
    reach = surface.expression.reach(dtype)
    if reach < 0:
        return
    corners = np.array([[1, 1, -1, -1, 0, 1, -1, 0], [1, -1, 1, -1, 0, 0, 0, 1]], dtype) * dtype.type(reach)
    inside = np.random.default_rng(1).uniform(-reach, reach, (2, 500)).astype(dtype)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        values = surface.value(np.hstack([corners, inside]))
    assert np.isfinite(values).all()


@pytest.mark.parametrize(
    ("formula", "least", "most"),
    [("x0**2+x1**2", 1e140, 1e154), ("x0**25", 1e11, 1e13), ("exp(x0)", 100, 710), ("sin(x0)+x1", 1e100, 1e300)],
)
def test_it_is_far_enough_to_be_of_use(formula: str, least: float, most: float) -> None:
    assert least <= parse_surface(formula).expression.reach(FLOAT64) <= most


@pytest.mark.parametrize("formula", ["1/x0", "log(x0)", "sqrt(x0)+x1", "tan(x0)", "x0**x1", "x0**(-2)", "asin(x0)"])
def test_of_what_can_be_undefined_nothing_is_told(formula: str) -> None:
    assert parse_surface(formula).expression.reach(FLOAT64) < 0
