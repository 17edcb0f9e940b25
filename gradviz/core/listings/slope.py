"""One difference quotient, a line for each thing that can go wrong in it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from gradviz.core.difference import SCHEMES
from gradviz.core.listings.listing import CodeLine, Listing, Variable
from gradviz.core.listings.probing import divisor, f_lines, h_line, shifted_text
from gradviz.core.slope.numbers import DerivativeSettings, SlopeNumbers, slope_numbers

_NAMES = {1: "right", 0: "x", -1: "left"}


@lru_cache(maxsize=64)
def slope_listing(settings: DerivativeSettings) -> Listing:
    """The quotient at the page's x with the page's h, and its error."""
    kind, sides = settings.kind, SCHEMES[settings.scheme]
    upper, lower = (_NAMES[side] for side in sides)
    return Listing(
        (
            *f_lines(settings.curve, kind, ("sample",)),
            CodeLine(f"x = np.{kind.name}({settings.x!r})", ("at",)),
            h_line(settings.h, kind)._replace(at=("at",)),
            *(CodeLine(f"{_NAMES[side]} = {shifted_text('x', side)}", ("shift",)) for side in sides if side),
            CodeLine(f"fxh1 = f({upper})", ("sample",)),
            CodeLine(f"fxh2 = f({lower})", ("sample",)),
            CodeLine("difference = fxh1 - fxh2", ("difference",)),
            CodeLine(f"quotient = difference / {divisor(settings.scheme)}", ("divide",)),
            *_comparison(slope_numbers(settings)),
        )
    )


def slope_variables(numbers: SlopeNumbers, stage: str) -> tuple[Variable, ...]:
    """What the variables of the lines that are at work hold once the stage is done."""
    match stage:
        case "at":
            return Variable("x", numbers.x), Variable("h", numbers.step)
        case "shift":
            sides = SCHEMES[numbers.settings.scheme]
            return tuple(
                Variable(_NAMES[side], place) for side, place in zip(sides, numbers.points, strict=True) if side
            )
        case "sample":
            return Variable("fxh1", numbers.samples[0]), Variable("fxh2", numbers.samples[1])
        case "difference":
            return (Variable("difference", numbers.difference),)
        case "divide":
            return (Variable("quotient", numbers.quotient),)
        case _:
            return Variable("exact", numbers.exact), Variable("error", numbers.error)


def _comparison(numbers: SlopeNumbers) -> list[CodeLine]:
    """Against f′(x), which is no float as a rule: the nearest one, and what it lacks."""
    wide = np.dtype(np.float64)
    quotient = "quotient" if numbers.settings.kind == wide else "float(quotient)"
    exact, rest = (repr(part) if np.isfinite(part) else _unusual(part) for part in (numbers.exact, numbers.rest))
    if numbers.rest == 0:
        lines = [f"exact = {exact}", f"error = abs({quotient} - exact)"]
    else:
        lines = [f"exact, rest = {exact}, {rest}", f"error = abs(({quotient} - exact) - rest)"]
    return [CodeLine(line, ("compare",)) for line in lines]


def _unusual(number: float) -> str:
    return "np.nan" if np.isnan(number) else "np.inf" if number > 0 else "-np.inf"
