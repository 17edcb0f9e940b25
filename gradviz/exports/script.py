"""A run as a program of its own: NumPy and the lines of the chapter, and the same numbers to the last bit."""

from __future__ import annotations

from collections.abc import Iterable

from gradviz import __version__
from gradviz.core import Experiment, Function
from gradviz.core.listings.descent import descent_parts
from gradviz.core.listings.listing import CodeLine
from gradviz.exports.table import columns

_HEAD = '''"""{what} on f(x) = {formula}

A run of GradViz {version}. With Python and NumPy alone it prints the table that `gradviz trace` does: a row for each
step, every number to the last bit. The last row, where the run ends, has neither gradient nor move.
"""
'''
_TITLES = {
    "gradient_descent": "Gradient descent",
    "momentum": "Momentum",
    "nesterov": "Nesterov's accelerated gradient",
    "adagrad": "AdaGrad",
    "rmsprop": "RMSProp",
    "adam": "Adam",
}
_QUIET = 'np.seterr(all="ignore")  # what overflows or is undefined becomes inf or nan, and ends the run'


def script(experiment: Experiment) -> str:
    """The text of a Python file. The experiment's function is a formula: whoever has a callable has a program."""
    function = experiment.resolved
    assert isinstance(function, Function)
    parts = descent_parts(experiment)
    move, update = _update(experiment, parts.update)
    loop = [
        f"if not ({'np.isfinite(x).all()' if function.n > 1 else 'np.isfinite(x)'} and np.isfinite(f(x))):",
        "    break",
        *_texts(parts.slope),
        "gradients.append(grad)",
        *_texts(parts.turn),
        *update,
        "points.append(x.copy())",
        f"moves.append({move})",
    ]
    lines = [
        *(["import math", ""] if any("math." in text for text in update) else []),
        "import numpy as np",
        "",
        _QUIET,
        "",
        "",
        *_apart(_texts(parts.functions)),
        *_texts(parts.settings),
        "",
        "points, gradients, moves = [x.copy()], [], []",
        f"for step in range({experiment.steps}):",
        *(f"    {text}" for text in loop),
        "",
        *_printing(function.n),
    ]
    return _head(experiment, function) + "\n" + "\n".join(lines) + "\n"


def _head(experiment: Experiment, function: Function) -> str:
    what = _TITLES[experiment.optimizer.key]
    if experiment.direction == "ascent":
        what += " along +∇f, uphill,"
    return _HEAD.format(what=what, formula=function.formula, version=__version__)


def _update(experiment: Experiment, lines: list[CodeLine]) -> tuple[str, list[str]]:
    """What the move is called, and the lines that make and take it: it is to be kept, hence it has a name."""
    if experiment.optimizer.key == "gradient_descent":
        sign = "-" if experiment.direction == "descent" else ""
        return "move", [f"move = {sign}lr*grad", "x += move"]
    texts = _texts(lines)
    return texts[-1].removeprefix("x += "), texts


def _texts(lines: Iterable[CodeLine]) -> list[str]:
    return [line.text for line in lines]


def _apart(texts: list[str]) -> list[str]:
    """With two empty lines after each function."""
    return [text for line in texts for text in ([line] if line else ["", ""])]


def _printing(variables: int) -> list[str]:
    """With the digits of Python's own numbers, in float32, too."""
    here, step = "float(x), float(f(x))", "float(grad), float(move)"
    if variables > 1:
        here, step = "*x.tolist(), float(f(x))", "*grad.tolist(), *move.tolist()"
    return [
        f'print("{",".join(columns(variables))}")',
        "for step, (x, grad, move) in enumerate(zip(points, gradients, moves)):",
        f'    print(step, {here}, {step}, sep=",")',
        "x = points[-1]",
        f'print(len(moves), {here}, "{"," * (2 * variables - 1)}", sep=",")',
    ]
