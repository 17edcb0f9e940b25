"""The kernel that writes into its own buffers gives what the other one gives, to the last bit."""

import numpy as np
import pytest

from gradviz.core import SURFACES, parse_surface
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import sweep

TYPED = (
    *("x0**-2+x1**7", "x0**2.5+x1", "3", "x0", "x1**1+x0**-1", "2**3*x0", "x0**x1", "x1**64/x0**-5", "-x0*x0-(-x0)"),
    *("min(x0,x1)+max(x0,3)", "sqrt(x0)*x0**13", "abs(sign(x0))-x1/x0", "sinh(x0)+cosh(x1)*tanh(x0)"),
    "tan(x0)+asin(x1/9)+acos(x0/9)+atan(x1)",
    *("1e300*x0**2+x1", "x0/1e155+1e-300*x1"),
    *("x0**x0", "2**x0-x1**(x0-1)", "abs(x0)**sign(x1)", "x0**(x1/x1*2)"),
)
SHAPE = (5, 257)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("formula", [*(surface.formula for surface in SURFACES.values()), *TYPED])
def test_same_bits_as_the_kernel_that_makes_arrays(formula: str, dtype: type) -> None:
    surface = parse_surface(formula)
    chance = np.random.default_rng(1)
    variables = [chance.uniform(-6, 6, SHAPE).astype(dtype) for _ in range(2)]
    variables[0][0, :4] = 0.0, -0.0, np.inf, np.nan
    variables[1][1:4] = np.array([[-1.0], [0.5], [2.0]])
    kept = [variable.copy() for variable in variables]
    kernel = surface.expression.in_place(np.dtype(dtype))
    bound = kernel.bind(variables, np.empty((kernel.count, variables[0].size), dtype))
    expected = surface.value(variables)
    with np.errstate(all="ignore"):
        for _ in range(2):  # the buffers are full of the first time's numbers
            for function, arrays in bound.operations:
                function(*arrays)
            assert bound.values.dtype == expected.dtype == dtype
            np.testing.assert_array_equal(bound.values, expected)
            np.testing.assert_array_equal(np.signbit(bound.values), np.signbit(expected))
    for variable, before in zip(variables, kept, strict=True):
        np.testing.assert_array_equal(variable, before)


def test_a_number_too_large_for_the_type_is_infinite() -> None:
    text = "1e300*x0**2+x1"  # pytest turns warnings into errors
    kernel, tape = (getattr(parse_surface(text).expression, name) for name in ("in_place", "tape"))
    kernel(np.dtype(np.float32))
    assert np.isinf(tape(0, np.dtype(np.float32)).single([np.float32(1), np.float32(1)]))
    *_, last = sweep(RatesSettings(text, steps=3, count=5, dtype="float32"))
    assert last.is_finished


def test_buffers_are_used_again() -> None:
    kernel = SURFACES["goldstein_price"].expression.in_place(np.dtype(np.float64))
    assert kernel.count < 10  # of 36 operations


def test_fewer_columns_take_the_first_part_of_the_buffers() -> None:
    surface = SURFACES["rastrigin"]
    kernel = surface.expression.in_place(np.dtype(np.float64))
    buffers = np.empty((kernel.count, 50))
    variables = [np.linspace(-1, 2, 7), np.linspace(3, -1, 7)]
    bound = kernel.bind(variables, buffers)
    for function, arrays in bound.operations:
        function(*arrays)
    np.testing.assert_array_equal(bound.values, surface.value(variables))
