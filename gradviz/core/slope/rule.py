"""What rules the difference quotient at this point and this h, as a key: the first of these that holds.

vanished    h itself is 0 in this precision
outside     f is undefined at x
pole        something is divided by 0 at x
overflow    f is infinite at x
edge        a sample lies outside the domain, or is infinite
absorbed    no sample moved: x ± h is x again
half        one of two samples moved
jump, kink  at x
vertical    the slope is infinite at x
across      a kink, a jump or a pole lies between the samples
cancelled   the samples are the same number although f′ is not 0
exact       there is no truncation, whatever h
hit         the quotient is f′ to the last digit
best        both parts are about equal
truncation, round_off
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gradviz.core.slope.error_curve import Theory, theory
from gradviz.core.slope.numbers import DerivativeSettings, SlopeNumbers
from gradviz.core.slope.point_kind import point_kind

BEST_FACTOR = 3.0
"""An h this near to the best one is called best."""
CLEAR = 10.0
"""An error so many times what rounding makes is not made by rounding."""


@dataclass(frozen=True)
class Rule:
    """`sides` are the slopes from the left and from the right, for a kink."""

    key: str
    theory: Theory
    sides: tuple[float, float] = (np.nan, np.nan)


def slope_rule(numbers: SlopeNumbers) -> Rule:
    """What there is to say about this quotient before all else."""
    settings = numbers.settings
    known = theory(settings)
    key = _impossible(numbers) or _lost(numbers)
    if key:
        return Rule(key, known)
    kind = point_kind(settings.curve, numbers.x)
    if kind.key:
        return Rule(kind.key, known, kind.sides)
    return Rule(_between(numbers, settings) or _ruling(numbers, known), known)


def _impossible(numbers: SlopeNumbers) -> str:
    """What keeps the quotient, or the slope, from being a number at all."""
    if numbers.step == 0:
        return "vanished"
    kind = point_kind(numbers.settings.curve, numbers.x).key
    if kind in ("pole", "outside"):
        return kind
    if np.isinf(numbers.value):
        return "overflow"
    return "" if np.isfinite(numbers.samples).all() else "edge"


def _lost(numbers: SlopeNumbers) -> str:
    moving = numbers.width / numbers.step
    return "" if not any(numbers.absorbed) else "absorbed" if sum(numbers.absorbed) == moving else "half"


def _between(numbers: SlopeNumbers, settings: DerivativeSettings) -> str:
    """Whether the samples lie on different sides of something."""
    breaks = settings.curve.expression.breaks
    upper, lower = numbers.points
    for kind in ("switches", "divisors"):
        signs = breaks.signs(kind, np.array([lower, numbers.x, upper]))
        signs = signs[signs[:, 1] != 0] if len(signs) else signs  # what lies at x itself has been looked at
        if len(signs) and (signs.min(axis=1) * signs.max(axis=1) < 0).any():
            return "across"
    return ""


def _ruling(numbers: SlopeNumbers, known: Theory) -> str:
    if numbers.difference == 0 and numbers.exact != 0:
        return "cancelled"
    if known.exact:
        return "exact"
    if numbers.error == 0:
        return "hit"
    h, best = numbers.step, known.best_h
    if best is None:  # the derivative that theory needs is 0 just here: let the measure speak
        return "truncation" if numbers.error > CLEAR * known.round_off / h else "round_off"
    if best / BEST_FACTOR <= h <= best * BEST_FACTOR:
        return "best"
    return "truncation" if h > best else "round_off"
