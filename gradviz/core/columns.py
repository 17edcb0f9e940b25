"""Of arrays whose last axis is runs side by side, some of their columns."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Columns = NDArray[np.intp]
"""Which of the runs, by their number."""


def picked(x: NDArray[Any], of: Columns) -> NDArray[Any]:
    """x[…, of], (…, of): NumPy takes ten times as long for that index, after a slice."""
    return np.take(x, of, axis=-1)


def put(x: NDArray[Any], of: Columns, values: NDArray[Any]) -> None:
    """x[:, of] = values, of (n, B) and (n, of); as `picked` is for reading."""
    for row, value in zip(x, values, strict=True):
        row[of] = value


def in_any(holds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether it does anywhere in a column."""
    return np.asarray(holds.any(axis=0))


def in_all(holds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether it does everywhere in a column."""
    return np.asarray(holds.all(axis=0))
