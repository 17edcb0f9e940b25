"""The stages of one difference quotient, in the order in which it is computed."""

from __future__ import annotations

from gradviz.core.slope.numbers import SlopeNumbers, slope_numbers

SLOPE_STAGES = ("at", "shift", "sample", "difference", "divide", "compare")
GOOD_H, BAD_H = 1e-4, 1e-50
ENOUGH_DIGITS = 3


def contrast(numbers: SlopeNumbers) -> SlopeNumbers:
    """The same slope with a good h where this one is bad, and with a bad one where this one is good."""
    settings = numbers.settings
    return slope_numbers(settings.changed(h=GOOD_H if is_bad(numbers) else BAD_H))


def is_bad(numbers: SlopeNumbers) -> bool:
    """Whether this h gets next to nothing right of the slope."""
    if numbers.digits is not None:
        return numbers.digits < ENOUGH_DIGITS
    return not numbers.error <= abs(numbers.settings.h)  # f′(x) is 0, or nothing is wrong
