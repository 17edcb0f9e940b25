"""What is said of h and η before a step is taken."""

from decimal import Decimal
from typing import Any

import pytest

from gradviz.core import OPTIMIZERS, Curve, Experiment, Surface
from gradviz.core.regimes import eta_regime, h_regime

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


SQUARES = "x0**2+x1**2"


@pytest.mark.parametrize(
    ("function", "start", "settings", "key"),
    [
        (SQUARES, (3.0, 4.0), {}, "fine"),
        (SQUARES, (3.0, 4.0), {"scheme": "forward"}, "truncation"),
        (SQUARES, (3.0, 4.0), {"scheme": "backward", "h": 1e-10}, "round_off"),
        (SQUARES, (3.0, 4.0), {"h": 1e-50}, "absorbed"),
        # 1 − 1e-16 is another number, 1 + 1e-16 is not; −1 the other way round
        (SQUARES, (1.0, 1.0), {"scheme": "forward", "h": 1e-16}, "absorbed"),
        (SQUARES, (1.0, 1.0), {"scheme": "backward", "h": 1e-16}, "round_off"),
        (SQUARES, (1.0, 1.0), {"scheme": "central", "h": 1e-16}, "round_off"),
        (SQUARES, (-1.0, -1.0), {"scheme": "forward", "h": 1e-16}, "round_off"),
        (SQUARES, (-1.0, -1.0), {"scheme": "backward", "h": 1e-16}, "absorbed"),
        # of no consequence where there is no slope
        ("x1**2", (1e6, 1.0), {"h": 1e-12}, "round_off"),
        ("x0+x1**2", (1e6, 1.0), {"h": 1e-12}, "absorbed"),
        ("cos(x0)+x1**2", (0.0, 0.0), {"scheme": "forward"}, "level"),
        ("x**2", (0.0,), {}, "level"),
        ("sign(x)", (0.0,), {"dtype": "float32"}, "level"),
        ("log(x0)+x1", (-1.0, 0.0), {}, "unknown"),
        pytest.param(lambda x: x[0], (1.0,), {}, "unknown", id="callable"),
    ],
    ids=str,
)
def test_what_rules_the_error(function: Any, start: tuple[float, ...], settings: dict[str, Any], key: str) -> None:
    assert h_regime(Experiment(function, start, **settings)).key == key


@pytest.mark.parametrize(("scheme", "h"), [("forward", "1e-3"), ("backward", "0.125"), ("central", "1e-3")])
def test_the_error_is_that_of_decimal_arithmetic(scheme: str, h: str) -> None:
    x, step = Decimal("1.5"), Decimal(h)
    upper, lower = {"forward": (1, 0), "backward": (0, -1), "central": (1, -1)}[scheme]
    quotient = ((x + upper * step) ** 3 - (x + lower * step) ** 3) / ((upper - lower) * step)
    exact = 3 * x**2
    error = h_regime(Experiment("x**3", (1.5,), scheme=scheme, h=float(h))).error
    assert error == pytest.approx(float(abs(quotient - exact) / exact), rel=0.02)  # a mean over three nearby h
