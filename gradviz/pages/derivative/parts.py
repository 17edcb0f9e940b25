"""What is drawn of a quotient, and what the lines are called."""

from __future__ import annotations

import math

from gradviz import notation
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.language import translate
from gradviz.plots.legend import Entry

PARTS = {"samples": "sample", "secant": "divide", "tangent": "compare"}
"""Parts of the picture, and the stage that brings each."""
HIDDEN_BY = {"numbers": ("secant", "computed"), "exact": ("tangent", "exact")}
"""What would be read off the picture where that is to be predicted: a part of it, and its meaning in the legend."""
STILL = 6
"""Digits of slopes beside the picture."""


def parts_at(stage: int | None, hidden: frozenset[str]) -> frozenset[str]:
    """What is drawn of a quotient that has been computed up to a stage; of a whole one (None) everything."""
    reached = (part for part, name in PARTS.items() if stage is None or stage >= SLOPE_STAGES.index(name))
    return frozenset(reached) - _untold(hidden)


def slope_entries(numbers: SlopeNumbers, hidden: frozenset[str]) -> tuple[Entry, ...]:
    """The lines of the picture, for its legend."""
    secant = translate("DerivativePage", "secant, slope {0}").format(notation.number(numbers.quotient, STILL))
    tangent = translate("DerivativePage", "tangent")
    if "numbers" not in hidden:
        tangent = translate("DerivativePage", "tangent, slope {0}").format(notation.number(numbers.exact, STILL))
    entries = (
        Entry("f(x)", "ink"),
        Entry(
            secant if not math.isnan(numbers.quotient) else translate("DerivativePage", "no secant"),
            "computed",
            width=3.8,
        ),
        Entry(
            tangent if not math.isnan(numbers.exact) else translate("DerivativePage", "no tangent"),
            "exact",
            "dash",
        ),
        Entry(translate("DerivativePage", "samples"), "path", "disc"),
    )
    return tuple(entry for entry in entries if entry.meaning not in _untold(hidden))


def _untold(hidden: frozenset[str]) -> frozenset[str]:
    return frozenset(name for key in HIDDEN_BY.keys() & hidden for name in HIDDEN_BY[key])
