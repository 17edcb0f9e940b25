"""The lines that f and its difference quotients take, on every page."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np

from gradviz.core.difference import SCHEMES
from gradviz.core.functions import Function
from gradviz.core.listings.formula import function_lines
from gradviz.core.listings.listing import CodeLine, indented

Moments = Sequence[Hashable]


def f_lines(function: Any, dtype: np.dtype[Any], at: Moments = ()) -> list[CodeLine]:
    """def f(x), where the function is a formula; a program's own callable is there already, as f."""
    if not isinstance(function, Function):
        return []
    names = ["x"] if function.n == 1 else [f"x[{i}]" for i in range(function.n)]
    *named, result = function_lines(function.expression.root, names, dtype)
    body = [*(CodeLine(text) for text in named), CodeLine(result, tuple(at))]
    return [CodeLine("def f(x):"), *indented(body), CodeLine("")]


def h_line(h: float, dtype: np.dtype[Any]) -> CodeLine:
    return CodeLine(f"h = {number(h, dtype)}")


def number(value: float, dtype: np.dtype[Any]) -> str:
    """A number as Python text; of a narrower type by name, for a Python float stands for any."""
    text = repr(value)
    return text if dtype == np.float64 else f"np.{dtype.name}({text})"


def slope_text(scheme: str) -> str:
    """The quotient at a number x in one line."""
    upper, lower = (_shifted("x", side) for side in SCHEMES[scheme])
    return f"(f({upper}) - f({lower})) / {divisor(scheme)}"


def divisor(scheme: str) -> str:
    return "(2*h)" if SCHEMES[scheme].width == 2 else "h"


def gradient_lines(scheme: str, probe: Moments, quotient: Moments, whole: Moments) -> list[CodeLine]:
    """The loop over the coordinates, as a function that changes x and restores it."""
    probing, done = tuple(probe), tuple(quotient)
    lines = [CodeLine("tmp_val = x[i]", probing)]
    for side, name in zip(SCHEMES[scheme], ("fxh1", "fxh2"), strict=True):
        if side:
            lines.append(CodeLine(f"x[i] = {_shifted('tmp_val', side)}", probing))
        lines.append(CodeLine(f"{name} = f(x)", probing))
        if side > 0 and not SCHEMES[scheme].lower:
            lines.append(CodeLine("x[i] = tmp_val", probing))
    lines.append(CodeLine(f"grad[i] = (fxh1 - fxh2) / {divisor(scheme)}", done))
    if SCHEMES[scheme].lower:
        lines.append(CodeLine("x[i] = tmp_val", done))
    return [
        CodeLine("def numerical_gradient(f, x):"),
        CodeLine("    grad = np.zeros_like(x)"),
        CodeLine("    for i in range(x.size):"),
        *indented(lines, 2),
        CodeLine("    return grad", tuple(whole)),
        CodeLine(""),
    ]


def _shifted(name: str, side: int) -> str:
    return {1: f"{name} + h", 0: name, -1: f"{name} - h"}[side]
