"""What the core costs beside the same work done barely."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core import CURVES, SURFACES, DerivativeSettings, gradient_descent, numerical_diff, numerical_gradient
from gradviz.core.slope.error_curve import STEPS as STEP_SIZES
from gradviz.core.slope.error_curve import error_curve
from tests.benchmarks.harness import Measure, ratio

Floats = NDArray[np.float64]
H = 1e-4


def rosenbrock(x: Any) -> Any:
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


def sum_of_squares(x: Any) -> Any:
    return x[0] ** 2 + x[1] ** 2


def grid(side: int) -> Floats:
    line = np.linspace(-2.0, 2.0, side)
    return np.stack(np.meshgrid(line, line))


def loop_gradient(f: Callable[[Any], Any], x: Floats) -> Floats:
    """The chapter's way: one coordinate after the other, changed in place and put back."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        kept = x[i]
        x[i] = float(kept) + H
        above = f(x)
        x[i] = kept - H
        below = f(x)
        gradient[i] = (above - below) / (2 * H)
        x[i] = kept
    return gradient


def loop_over_rows(f: Callable[[Any], Any], rows: Floats) -> Floats:
    gradient = np.zeros_like(rows)
    for k, x in enumerate(rows):
        gradient[k] = loop_gradient(f, x)
    return gradient


def bare_descent(f: Callable[[Any], Any], start: list[float], lr: float, steps: int) -> tuple[Floats, Floats]:
    x = np.array(start)
    history = []
    for _ in range(steps):
        history.append(x.copy())
        x -= lr * loop_gradient(f, x)
    return x, np.array(history)


def field_by_its_evaluations() -> float:
    points = grid(400)
    shifts = np.array([[H, 0.0], [-H, 0.0], [0.0, H], [0.0, -H]])
    samples = [points + shift[:, None, None] for shift in shifts]  # given for nothing
    return ratio(lambda: numerical_gradient(rosenbrock, points), lambda: [rosenbrock(sample) for sample in samples])


def rows_by_batch() -> float:
    points = grid(100).reshape(2, -1)
    rows = np.ascontiguousarray(points.T)
    return ratio(lambda: loop_over_rows(rosenbrock, rows), lambda: numerical_gradient(rosenbrock, points), turns=7)


def recorded_by_bare(f: Callable[[Any], Any]) -> float:
    return ratio(
        lambda: gradient_descent(f, [-1.2, 1.0], 1e-3, 10_000),
        lambda: bare_descent(f, [-1.2, 1.0], 1e-3, 10_000),
        turns=7,
    )


def formula_by_callable() -> float:
    surface = SURFACES["rosenbrock"]
    return ratio(
        lambda: gradient_descent(surface, [-1.2, 1.0], 1e-3, 10_000),
        lambda: gradient_descent(rosenbrock, [-1.2, 1.0], 1e-3, 10_000),
        turns=7,
    )


FIELD = "gradient of a 400×400 field / its four evaluations of f"
ROWS = "the chapter's loop over rows / one batch, 100×100 points"
STEPS = "10,000 recorded steps / the book's bare loop, f = {}"
FORMULA = "10,000 recorded steps of a formula / of the same in Python"


def quotients_at_once() -> float:
    """Both schemes in both precisions at 400 h, / the same 1,600 quotients one by one."""
    chosen = DerivativeSettings("sine", 1.0)
    curve = CURVES["sine"]

    def one_by_one() -> list[Any]:
        return [
            numerical_diff(curve, np.dtype(dtype).type(1.0), h, scheme)
            for dtype in ("float64", "float32")
            for scheme in ("forward", "central")
            for h in STEP_SIZES.tolist()
        ]

    return ratio(lambda: error_curve(chosen), one_by_one)


MEASURES = [
    Measure("1,600 quotients of the Derivative page / the same one by one", quotients_at_once, "<=", 0.05),
    Measure(FIELD, field_by_its_evaluations, "<=", 1.5),
    Measure(ROWS, rows_by_batch, ">=", 100),
    Measure(STEPS.format("rosenbrock"), lambda: recorded_by_bare(rosenbrock), "<=", 1.0),
    Measure(STEPS.format("x0²+x1²"), lambda: recorded_by_bare(sum_of_squares), "<=", 1.0),
    Measure(FORMULA, formula_by_callable, "<=", 2.0),
]
