"""Every optimizer on every surface, against rules and gradients that are written here.

The rules are those that PyTorch (SGD with momentum and nesterov, Adagrad, RMSprop) and Keras (Adam, whose ε stands
beside the uncorrected root) document. f is the formula's own text, evaluated by Python in extended precision: nothing
is shared with the code but the text.
"""

import math
from collections.abc import Callable

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SURFACES, Experiment, Surface
from tests.conftest import whole_run

STEPS = 25
EPSILON = 1e-7
Vector = np.ndarray
Rule = Callable[[float], Callable[[Vector, int], Vector]]
"""From a learning rate to what makes a move of the t-th gradient."""

NAMES = {
    **{name: getattr(np, name) for name in ("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "sinh", "cosh", "tanh")},
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "min": np.minimum,
    "max": np.maximum,
    "sign": np.sign,
    "pi": np.longdouble(np.pi),
    "e": np.longdouble(np.e),
}


def value(surface: Surface, x: Vector) -> np.longdouble:
    return eval(surface.formula, {"__builtins__": {}}, NAMES | {"x0": x[0], "x1": x[1]})


def gradient(surface: Surface, x: Vector, h: float = 1e-4) -> Vector:
    """The quotient that the run uses, (f(x + h) − f(x − h)) / 2h, in extended precision."""
    slopes = []
    for i in range(2):
        step = np.zeros(2, np.longdouble)
        step[i] = np.longdouble(h)
        slopes.append((value(surface, x + step) - value(surface, x - step)) / (2 * np.longdouble(h)))
    return np.array(slopes, np.longdouble)


def sgd(momentum: float = 0.0, nesterov: bool = False) -> Rule:
    """torch.optim.SGD without dampening: buf ← μ·buf + g; g ← g + μ·buf with nesterov, else buf; p ← p − lr·g."""

    def start(lr: float) -> Callable[[Vector, int], Vector]:
        buffer = np.zeros(2, np.longdouble)

        def move(g: Vector, t: int) -> Vector:
            nonlocal buffer
            buffer = momentum * buffer + g
            return -lr * (g + momentum * buffer if nesterov else buffer)

        return move

    return start


def squares(decay: float | None) -> Rule:
    """torch.optim.Adagrad (decay None) and RMSprop: p ← p − lr·g / (√s + ε)."""

    def start(lr: float) -> Callable[[Vector, int], Vector]:
        total = np.zeros(2, np.longdouble)

        def move(g: Vector, t: int) -> Vector:
            nonlocal total
            total = total + g**2 if decay is None else decay * total + (1 - decay) * g**2
            return -lr * g / (np.sqrt(total) + EPSILON)

        return move

    return start


def adam(lr: float) -> Callable[[Vector, int], Vector]:
    """keras.optimizers.Adam: α = lr·√(1 − β₂ᵗ) / (1 − β₁ᵗ); p ← p − α·m / (√v + ε)."""
    m, v = np.zeros(2, np.longdouble), np.zeros(2, np.longdouble)

    def move(g: Vector, t: int) -> Vector:
        nonlocal m, v
        m = m + (g - m) * (1 - 0.9)
        v = v + (g**2 - v) * (1 - 0.999)
        return -m * (lr * math.sqrt(1 - 0.999**t) / (1 - 0.9**t)) / (np.sqrt(v) + EPSILON)

    return move


DOCUMENTED: dict[str, Rule] = {
    "gradient_descent": sgd(),
    "momentum": sgd(0.9),
    "nesterov": sgd(0.9, nesterov=True),
    "adagrad": squares(None),
    "rmsprop": squares(0.99),
    "adam": adam,
}
RATES = {"gradient_descent": 1.0, "momentum": 0.1, "nesterov": 0.1}
"""In units of the surface's own η, which is one for plain descent; the others take 0.05, for they divide by |∇f|."""


def test_there_is_a_rule_for_each() -> None:
    assert DOCUMENTED.keys() == OPTIMIZERS.keys()


@pytest.mark.parametrize("key", DOCUMENTED)
@pytest.mark.parametrize("name", SURFACES)
def test_the_path_is_that_of_the_documented_rule(key: str, name: str) -> None:
    surface = SURFACES[name]
    rate = RATES[key] * surface.rate if key in RATES else 0.05
    trace = whole_run(Experiment.of(name, optimizer=OPTIMIZERS[key](lr=rate), steps=STEPS))
    point, move = np.array(surface.start, np.longdouble), DOCUMENTED[key](rate)
    for t in range(1, trace.steps + 1):
        here = np.array(trace.points[t - 1], np.longdouble)
        g = gradient(surface, here)
        # a rounding of f is 1 / 2h times as large in a quotient of it
        blur = 8 * np.finfo(float).eps * (1 + abs(float(value(surface, here)))) / 2e-4
        assert trace.gradients[t - 1] == pytest.approx(g.astype(float), rel=1e-6, abs=max(blur, 1e-9))
        # the rule, on the gradients that the run has seen: f may tell a rounding of its point from another one
        point = point + move(np.array(trace.gradients[t - 1], np.longdouble), t)
        scale = max(1.0, float(np.abs(trace.points[: t + 1]).max()))
        assert trace.points[t] == pytest.approx(point.astype(float), rel=1e-11, abs=1e-11 * scale)
