"""What is said of one step: an exact gradient only where there is one."""

import numpy as np
import pytest

from gradviz.core import Experiment, descend
from gradviz.core.stages import step_numbers


@pytest.mark.parametrize(
    ("function", "start", "exact"),
    [
        ("log(x0)", (-3.0, 0.0), None),
        ("sqrt(x0)", (-3.0, 0.0), None),
        ("log(x0)", (0.0, 0.0), None),
        ("log(x)", (-3.0,), None),
        ("log(x0)", (2.0, 0.0), [0.5, 0.0]),
        ("log(x)", (2.0,), [0.5]),
    ],
)
def test_exact_gradient_is_unknown_where_f_is_undefined(
    function: str, start: tuple[float, ...], exact: list[float] | None
) -> None:
    experiment = Experiment(function, start, steps=1)
    *_, trace = descend(experiment)
    given = step_numbers(experiment, trace, 0).exact
    assert (given is None) == (exact is None)
    if exact is not None:
        assert np.array_equal(given, exact)
