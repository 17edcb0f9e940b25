"""Room for the arrays of one picture after the other."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

LARGEST = 16
"""Bytes of an item at most."""


class Memory:
    """Arrays by name, each written over when it is asked for again; what is needed for a moment takes the names "spare"
    and "wide", which stay at hand. Fresh memory is paid for page by page: for the
    megabytes of a frame that is a quarter of its time."""

    def __init__(self) -> None:
        self._blocks: dict[str, NDArray[np.uint8]] = {}

    def array(self, name: str, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """An array with whatever has been left in it."""
        block = self._blocks.get(name)
        size = math.prod(shape) * LARGEST
        if block is None or len(block) < size:
            block = self._blocks[name] = np.empty(size, np.uint8)
        return np.ndarray(shape, dtype, block)
