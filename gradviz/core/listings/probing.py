"""The lines that f and its difference quotients take, on every page."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

import numpy as np

from gradviz.core.difference import SCHEMES
from gradviz.core.functions import Function
from gradviz.core.listings.formula import function_lines
from gradviz.core.listings.listing import CodeLine, indented

Moments = Sequence[Hashable]


def f_lines(function: Any, dtype: np.dtype[Any], at: Moments = (), batch: bool = False) -> list[CodeLine]:
    """def f(x), of one point or of a batch, where the function is a formula; a program's own callable is there already,
    as f."""
    if not isinstance(function, Function):
        return []
    names = ["x"] if function.n == 1 else [f"x[{i}]" for i in range(function.n)]
    *named, result = function_lines(function.expression.root, names, dtype, batch)
    body = [*(CodeLine(text) for text in named), CodeLine(result, tuple(at))]
    return [CodeLine("def f(x):"), *indented(body), CodeLine("")]


def h_line(h: float, dtype: np.dtype[Any]) -> CodeLine:
    return CodeLine(f"h = {number(h, dtype)}")


def number(value: float, dtype: np.dtype[Any]) -> str:
    """A number as Python text; of a narrower type by name, for a Python float stands for any."""
    text = plain(value)
    return text if dtype == np.float64 else f"np.{dtype.name}({text})"


def plain(value: float) -> str:
    """The shortest text of a number: 1e-4 for 0.0001."""
    mantissa, _, power = f"{value:e}".partition("e")
    short = f"{mantissa.rstrip('0').rstrip('.')}e{int(power)}"
    return short if float(short) == value and 0 < abs(value) < 1e-2 else repr(value)


def slope_text(scheme: str) -> str:
    """The quotient at a number x in one line."""
    upper, lower = (shifted_text("x", side) for side in SCHEMES[scheme])
    return f"(f({upper}) - f({lower})) / {divisor(scheme)}"


def divisor(scheme: str) -> str:
    return "(2*h)" if SCHEMES[scheme].width == 2 else "h"


class Probing(NamedTuple):
    """When each part of the loop over the coordinates is at work."""

    upper: Moments
    lower: Moments
    quotient: Moments
    whole: Moments


def gradient_lines(scheme: str, probing: Probing, batch: bool = False) -> list[CodeLine]:
    """The loop over the coordinates, as a function that changes x and restores it. In a batch x[i] is a row of x
    itself: what is to be restored has to be a copy."""
    upper, lower = SCHEMES[scheme]
    above, below, done = tuple(probing.upper), tuple(probing.lower), tuple(probing.quotient)
    lines = [CodeLine("tmp_val = x[i].copy()" if batch else "tmp_val = x[i]", above)]
    if upper:
        lines.append(CodeLine("x[i] = tmp_val + h", above))
    lines.append(CodeLine("fxh1 = f(x)", above))
    lines.append(CodeLine(f"x[i] = {shifted_text('tmp_val', lower)}", below))
    lines.append(CodeLine("fxh2 = f(x)", below))
    lines.append(CodeLine(f"grad[i] = (fxh1 - fxh2) / {divisor(scheme)}", done))
    if lower:
        lines.append(CodeLine("x[i] = tmp_val", done))
    return [
        CodeLine("def numerical_gradient(f, x):"),
        CodeLine("    grad = np.zeros_like(x)"),
        CodeLine("    for i in range(len(x)):"),
        *indented(lines, 2),
        CodeLine("    return grad", tuple(probing.whole)),
        CodeLine(""),
    ]


def shifted_text(name: str, side: int) -> str:
    """name + h, name or name - h."""
    return {1: f"{name} + h", 0: name, -1: f"{name} - h"}[side]
