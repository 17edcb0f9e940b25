"""Runs that have ended in the same place: what is asked of the place need not be asked again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gradviz.core.columns import Columns, in_all, picked
from gradviz.core.functions import Floats

SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""2⁶⁴ over the golden ratio, odd: multiplied by it numbers that are close are far apart."""
HALF = np.uint64(32)
"""Bits. The upper ones come down, for a product's lower ones know nothing of them."""


class Places:
    """Of B runs, each with the same number of figures: `once(of, measure)` measures a few of them, once for all that
    agree in all their figures to the last bit. Many do where they have gone all the way."""

    def __init__(self, figures: Sequence[Floats]) -> None:
        """The figures, (B,) each."""
        bits = np.stack([np.asarray(figure, np.float64) for figure in figures]).view(np.uint64)
        mixed = np.zeros(bits.shape[1], np.uint64)
        for row in bits:
            mixed = (mixed ^ row) * SPREAD
            mixed ^= mixed >> HALF
        _, first, which = np.unique(mixed, return_index=True, return_inverse=True)
        leaders = first[which]
        # what is mixed may be the same of others
        is_same = in_all(picked(bits, leaders) == bits)
        self._leaders = np.where(is_same, leaders, np.arange(len(mixed)))

    def once(self, of: Columns, measure: Callable[[Columns], Floats]) -> Floats:
        """measure(of), which is of shape (…, of)."""
        leaders = self._leaders[of]
        is_led = np.zeros(len(self._leaders), bool)
        is_led[leaders] = True
        first = np.flatnonzero(is_led)
        if len(first) == len(of):
            return measure(of)
        number = np.cumsum(is_led) - 1
        return picked(measure(first), number[leaders])
