"""How large things are in front of a class. They follow from the height of the display."""

from __future__ import annotations

import math
from typing import NamedTuple

from gradviz.theme import CAPTION_PX

SMALLEST, SENTENCE = 28, 36
"""Pixels of texts on a display of this height: nothing is smaller; the present sentence and the numbers."""
HEIGHT = 1080


class Sizes(NamedTuple):
    """Pixels on a display; `magnification` is that of the ordinary window's plots."""

    small: int
    large: int
    magnification: float
    gap: int


def sizes(height: int) -> Sizes:
    """On a display of so many pixels from top to bottom."""
    share = height / HEIGHT
    return Sizes(
        math.ceil(SMALLEST * share),
        math.ceil(SENTENCE * share),
        SMALLEST / CAPTION_PX * share,
        round(24 * share),
    )
