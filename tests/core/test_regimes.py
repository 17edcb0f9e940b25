"""What is said of η before a step is taken."""

from typing import Any

import pytest

from gradviz.core import OPTIMIZERS, Curve, Experiment, Surface
from gradviz.core.regimes import eta_regime

CURVE = Curve("typed", "(x-1)**2*(x+1)**2", ((-2.0, 2.0),), (3.0,), minima=((-1.0,), (1.0,)))
SURFACE = Surface("typed", "x0**2+4*x1**2", ((-2.0, 2.0),) * 2, (1.0, 1.0), minima=((0.0, 0.0),))


@pytest.mark.parametrize(
    ("function", "start", "settings", "bound"),
    [
        (SURFACE, (1.0, 1.0), {}, 0.25),
        (CURVE, (3.0,), {}, 0.25),
        (CURVE, (-3.0,), {}, 0.25),
        ("square", (3.0,), {}, 1.0),
        ("sphere", (3.0, 4.0), {}, 1.0),
        ("sphere", (3.0, 4.0), {"direction": "ascent"}, None),
        ("sphere", (3.0, 4.0), {"optimizer": OPTIMIZERS["adam"](0.1)}, None),
        ("x0**2", (3.0, 4.0), {}, None),
    ],
    ids=str,
)
def test_bound_of_eta(function: Any, start: tuple[float, ...], settings: dict[str, Any], bound: float | None) -> None:
    assert eta_regime(Experiment(function, start, **settings)).bound == (bound and pytest.approx(bound))
