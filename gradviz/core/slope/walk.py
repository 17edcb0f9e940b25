"""The h that are walked through: from 1 downwards, a fraction of a decade a step."""

from __future__ import annotations

DECADES = 17
STEPS_PER_DECADE = 4
LAST = DECADES * STEPS_PER_DECADE


def h_of(step: int) -> float:
    """The h of a step, to two digits, so that it can be read out."""
    return float(f"{10 ** (-min(step, LAST) / STEPS_PER_DECADE):.1e}")
