"""Frames of an animation as numbers, and what changes from one to the next."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint32]
"""(rows, columns): 0xffRRGGBB, as Qt has it."""


FASTEST = MappingProxyType({"gif": 50.0})
"""Frames a second, by kind: GIF counts hundredths of a second, and one of them most programs take for none and show
slowly."""


def possible_rate(kind: str, rate: float) -> float:
    """The rate that a kind of file is shown at."""
    return min(rate, FASTEST.get(kind, rate))


class Area(NamedTuple):
    """A rectangle of pixels; right and bottom lie outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns."""
        return slice(self.top, self.bottom), slice(self.left, self.right)


class Change(NamedTuple):
    """Of a frame the smallest area outside which nothing is new; `mask` is what is new in it. There always is an area,
    for a frame that is as the one before is shown as long as any other."""

    area: Area
    mask: NDArray[np.bool_]


def change(before: Pixels | None, now: Pixels) -> Change:
    """From a frame to the next; of the first one everything is new."""
    rows, columns = now.shape
    if before is None:
        return Change(Area(0, 0, columns, rows), np.ones(now.shape, np.bool_))
    differs = before != now
    changed_rows = np.flatnonzero(differs.any(axis=1))
    if not len(changed_rows):
        return Change(Area(0, 0, 1, 1), np.zeros((1, 1), np.bool_))
    top, bottom = int(changed_rows[0]), int(changed_rows[-1]) + 1
    changed_columns = np.flatnonzero(differs[top:bottom].any(axis=0))
    area = Area(int(changed_columns[0]), top, int(changed_columns[-1]) + 1, bottom)
    return Change(area, differs[area.slices])


def channels(pixels: Pixels) -> NDArray[np.uint8]:
    """Red, green and blue, (…, 3)."""
    return np.stack([pixels >> shift & 0xFF for shift in (16, 8, 0)], axis=-1).astype(np.uint8)


class Clock:
    """How long each frame is shown, in whole ticks of a format's own clock; what is rounded off a frame the next ones
    have, so that all of them together are as long as they should be."""

    def __init__(self, rate: float, ticks_per_second: int) -> None:
        self._each = ticks_per_second / Fraction(rate).limit_denominator(1000)
        self._frames = 0

    def next(self) -> int:
        """Of the next frame."""
        shown, self._frames = self._frames, self._frames + 1
        return round(self._each * self._frames) - round(self._each * shown)
