"""How the values of variables are written: with the digits that tell them from each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from gradviz import notation
from gradviz.core.listings.listing import Variable

DIGITS = 6
NEAR = 1e-2
"""Numbers that differ by less of themselves are shown with the digits that tell them apart."""


def value_texts(variables: Sequence[Variable]) -> list[str]:
    """The value of each."""
    numbers = [float(value) for _, value in variables if np.ndim(value) == 0]
    return [_text(value, numbers) for _, value in variables]


def _text(value: object, numbers: list[float]) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, np.ndarray) and value.ndim:
        return notation.point(tuple(value.tolist()), DIGITS)
    own = float(value)  # type: ignore[arg-type]
    others = [other for other in numbers if other != own and abs(other - own) < NEAR * abs(own)]
    if not others or not math.isfinite(own):
        return notation.number(own, DIGITS)
    return notation.telling_apart(own, min(others, key=lambda other: abs(other - own)), DIGITS)[0]
