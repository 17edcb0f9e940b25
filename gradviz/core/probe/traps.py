"""The classic mistakes with numerical gradients, each run for real beside the right way.

Every function whose name begins with `mistaken` is wrong on purpose. The code that is shown is the function's own
body: it is written down beside it because a shipped program has no source to read.
"""

# mypy: allow-untyped-calls, allow-untyped-defs
# what is shown is written as a learner writes it, without types

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from gradviz.core.difference import numerical_gradient


@dataclass(frozen=True)
class Snippet:
    """A few lines and the function that runs them."""

    code: str
    run: Callable[[], Any]


@dataclass(frozen=True)
class Trap:
    """A mistake, the right way, and the code of what both call."""

    key: str
    mistaken: Snippet
    right: Snippet
    helpers: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Ran:
    """What came of running: `value`, or the exception's class name and its message."""

    value: Any = None
    exception: str = ""
    message: str = ""


def run(snippet: Snippet) -> Ran:
    """Runs it for real."""
    try:
        return Ran(snippet.run())
    except Exception as problem:  # noqa: BLE001  whatever it raises is the lesson
        return Ran(None, type(problem).__name__, str(problem))


@lru_cache(maxsize=16)
def tried(trap: Trap) -> tuple[Ran, Ran]:
    """What comes of the mistake, and of the right way."""
    return run(trap.mistaken), run(trap.right)


def f(x):
    return x[0] ** 2 + x[1] ** 2


def partial(f, x, i, h=1e-4):
    kept = float(x[i])
    x[i] = kept + h
    upper = f(x)
    x[i] = kept - h
    lower = f(x)
    x[i] = kept
    return (upper - lower) / (2 * h)


def looped_gradient(f, x):
    grad = np.zeros_like(x)
    for i in range(x.size):
        grad[i] = partial(f, x, i)
    return grad


HELPERS = {
    "f": "def f(x):\n    return x[0] ** 2 + x[1] ** 2",
    "partial": """\
def partial(f, x, i, h=1e-4):
    kept = float(x[i])
    x[i] = kept + h
    upper = f(x)
    x[i] = kept - h
    lower = f(x)
    x[i] = kept
    return (upper - lower) / (2 * h)""",
    "looped_gradient": """\
def looped_gradient(f, x):
    grad = np.zeros_like(x)
    for i in range(x.size):
        grad[i] = partial(f, x, i)
    return grad""",
}


def mistaken_integers() -> Any:
    x = np.array([3, 4])
    return looped_gradient(f, x)


def right_integers() -> Any:
    x = np.array([3.0, 4.0])
    return looped_gradient(f, x)


def mistaken_return() -> Any:
    def gradient(f, x):
        grad = np.zeros_like(x)
        for i in range(x.size):
            grad[i] = partial(f, x, i)

    x = np.array([3.0, 4.0])
    return x - 0.1 * gradient(f, x)


def right_return() -> Any:
    def gradient(f, x):
        grad = np.zeros_like(x)
        for i in range(x.size):
            grad[i] = partial(f, x, i)
        return grad

    x = np.array([3.0, 4.0])
    return x - 0.1 * gradient(f, x)


def mistaken_rows() -> Any:
    points = np.array(
        [[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]],
    )
    return f(points)


def right_rows() -> Any:
    points = np.array(
        [[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]],
    )
    return f(points.T)


def mistaken_sum() -> Any:
    x = np.array(
        [[3.0, 0.0, 3.0], [4.0, 2.0, 0.0]],
    )
    return np.sum(x**2)


def right_sum() -> Any:
    x = np.array(
        [[3.0, 0.0, 3.0], [4.0, 2.0, 0.0]],
    )
    return np.sum(x**2, axis=0)


def mistaken_slice() -> Any:
    grad = np.array(
        [[6.0, 8.0], [0.0, 4.0], [6.0, 0.0]],
    )
    return grad[: 0]  # fmt: skip


def right_slice() -> Any:
    grad = np.array(
        [[6.0, 8.0], [0.0, 4.0], [6.0, 0.0]],
    )
    return grad[:, 0]


def mistaken_start() -> Any:
    start = np.array([-3.0, 4.0])
    x = start
    for _ in range(20):
        x -= 0.1 * numerical_gradient(f, x)
    return start


def right_start() -> Any:
    start = np.array([-3.0, 4.0])
    x = start.copy()
    for _ in range(20):
        x -= 0.1 * numerical_gradient(f, x)
    return start


def mistaken_h() -> Any:
    x = np.array([3.0, 4.0])
    return numerical_gradient(f, x, h=1e-50)


def right_h() -> Any:
    x = np.array([3.0, 4.0])
    return numerical_gradient(f, x, h=1e-4)


def mistaken_sign() -> Any:
    x = np.array([-3.0, 4.0])
    for _ in range(20):
        x = x + 0.1 * numerical_gradient(f, x)
    return x


def right_sign() -> Any:
    x = np.array([-3.0, 4.0])
    for _ in range(20):
        x = x - 0.1 * numerical_gradient(f, x)
    return x


_THREE_ROWS = "points = np.array(\n    [[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]],\n)\n"
_THREE_COLUMNS = "x = np.array(\n    [[3.0, 0.0, 3.0], [4.0, 2.0, 0.0]],\n)\n"
_THREE_GRADIENTS = "grad = np.array(\n    [[6.0, 8.0], [0.0, 4.0], [6.0, 0.0]],\n)\n"
_LOOP = """\
def gradient(f, x):
    grad = np.zeros_like(x)
    for i in range(x.size):
        grad[i] = partial(f, x, i)
"""
_STEP = "\nx = np.array([3.0, 4.0])\nreturn x - 0.1 * gradient(f, x)"
_DESCENT = "for _ in range(20):\n    x -= 0.1 * numerical_gradient(f, x)\nreturn start"
_STEPS = "x = np.array([-3.0, 4.0])\nfor _ in range(20):\n    x = x {0} 0.1 * numerical_gradient(f, x)\nreturn x"
_H = "x = np.array([3.0, 4.0])\nreturn numerical_gradient(f, x, h={0})"


def _trap(
    key: str, mistaken: str, run: Callable[[], Any], right: str, run_right: Callable[[], Any], *helpers: str
) -> Trap:
    return Trap(key, Snippet(mistaken, run), Snippet(right, run_right), helpers)


TRAPS = (
    _trap(
        "integers",
        "x = np.array([3, 4])\nreturn looped_gradient(f, x)",
        mistaken_integers,
        "x = np.array([3.0, 4.0])\nreturn looped_gradient(f, x)",
        right_integers,
        "looped_gradient",
        "partial",
        "f",
    ),
    _trap("return", _LOOP + _STEP, mistaken_return, _LOOP + "    return grad\n" + _STEP, right_return, "partial", "f"),
    _trap("rows", _THREE_ROWS + "return f(points)", mistaken_rows, _THREE_ROWS + "return f(points.T)", right_rows, "f"),
    _trap(
        "sum",
        _THREE_COLUMNS + "return np.sum(x**2)",
        mistaken_sum,
        _THREE_COLUMNS + "return np.sum(x**2, axis=0)",
        right_sum,
    ),
    _trap(
        "slice",
        _THREE_GRADIENTS + "return grad[: 0]",
        mistaken_slice,
        _THREE_GRADIENTS + "return grad[:, 0]",
        right_slice,
    ),
    _trap(
        "start",
        "start = np.array([-3.0, 4.0])\nx = start\n" + _DESCENT,
        mistaken_start,
        "start = np.array([-3.0, 4.0])\nx = start.copy()\n" + _DESCENT,
        right_start,
        "f",
    ),
    _trap("h", _H.format("1e-50"), mistaken_h, _H.format("1e-4"), right_h, "f"),
    _trap("sign", _STEPS.format("+"), mistaken_sign, _STEPS.format("-"), right_sign, "f"),
)
