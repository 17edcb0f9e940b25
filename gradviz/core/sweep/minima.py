"""Which minimum a run has reached, where not all of them are known beforehand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gradviz.core.functions import Floats, Surface

REACH = 0.01
"""Ends closer than this share of half the function's window are the same minimum: closer ones are one to the eye."""
DIGITS = 4
"""Digits beyond that with which one is told that has been found: no run ends at it to the last bit."""
MOST = 200
"""So many are told apart; the rest have this number, and no point."""


class Minima:
    """The minima of a surface by number: the known ones, then those that are found, in the order in which they are."""

    def __init__(self, surface: Surface) -> None:
        self.points: list[tuple[float, ...]] = list(surface.minima)
        self._reach = reach = REACH * max(1.0, *((high - low) / 2 for low, high in surface.window))
        self._decimals = DIGITS - math.floor(math.log10(reach))

    def number(self, ends: Floats) -> NDArray[np.int16]:
        """The minimum at which each of these ends lies, (n, B); a new one where none is near."""
        numbers = np.full(ends.shape[1], -1, np.int16)
        distance = np.full(ends.shape[1], self._reach)
        for k, point in enumerate(self.points):
            self._take(k, point, ends, numbers, distance)
        while (numbers < 0).any():
            if len(self.points) >= MOST:
                numbers[numbers < 0] = MOST
                break
            found = ends[:, (numbers < 0).argmax()].round(self._decimals) + 0.0
            self.points.append(tuple(found.tolist()))
            self._take(len(self.points) - 1, self.points[-1], ends, numbers, distance)
        return numbers

    @staticmethod
    def _take(
        k: int, point: Sequence[float], ends: Floats, numbers: NDArray[np.int16], distance: NDArray[np.float64]
    ) -> None:
        """Gives the ends to a minimum that lie nearer to it than to those before."""
        away = np.hypot(*(ends - np.array(point)[:, None])) if len(point) == 2 else np.abs(ends[0] - point[0])
        nearer = away <= distance
        numbers[nearer], distance[nearer] = k, away[nearer]
