"""Functions as programs call them."""

from typing import Any

import numpy as np
import pytest

from gradviz.core import SURFACES, FunctionError, parse_curve, parse_surface


@pytest.mark.parametrize("x", [np.zeros((3, 5)), np.zeros(1), np.zeros(3), [], 3.0], ids=str)
@pytest.mark.parametrize("name", ["value", "gradient", "hessian"])
def test_what_is_no_point_is_refused(name: str, x: Any) -> None:
    with pytest.raises(FunctionError) as caught:
        getattr(SURFACES["sphere"], name)(x)
    assert caught.value.code == "not_a_point"
    assert caught.value.parameters == {"takes": 2, "given": len(x) if np.ndim(x) else 0}


FORMULAS = ["5", "x", "x*x", "x+5", "abs(x)", "2*x"]


@pytest.mark.parametrize("name", ["value", "gradient", "hessian"])
@pytest.mark.parametrize("shape", [(), (4,), (2, 3)], ids=str)
@pytest.mark.parametrize("text", FORMULAS)
def test_results_are_the_callers_own(text: str, shape: tuple[int, ...], name: str) -> None:
    for function, x in ((parse_curve(text), np.ones(shape)), (parse_surface(text), np.ones((2, *shape)))):
        result = getattr(function, name)(x)
        before = result.copy()
        result += 1
        assert (x == 1).all()
        assert np.array_equal(getattr(function, name)(x), before)
        x += 1
        assert np.array_equal(result, before + 1)


def test_components_may_broadcast() -> None:
    value = parse_surface("x0").value((np.arange(3.0), np.zeros((2, 1))))
    value[0, 0] = 7.0
    assert value.tolist() == [[7.0, 1.0, 2.0], [0.0, 1.0, 2.0]]
