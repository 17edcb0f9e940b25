"""Lines in dashes. Qt begins its pattern anew with every line; a path of a thousand short ones would have no gaps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gradviz.plots.segments import Segments

Pattern = tuple[float, ...]
"""Lengths in turn drawn and left out; () for a line without gaps."""


def lengths_along(lines: Segments) -> NDArray[np.float64]:
    """(m + 1,): how much of the path lies before each of its lines, and how much there is of it."""
    each = np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
    return np.concatenate([[0.0], np.cumsum(each)])


def dashed(lines: Segments, along: NDArray[np.float64], pattern: Pattern) -> Segments:
    """The parts of lines that are drawn; `along` as from `lengths_along`, for these lines and the end of the last. What
    is drawn of a line depends on it and on the path before it alone, however the path is taken apart."""
    if not pattern or not len(lines):
        return lines
    stops = np.cumsum(pattern)
    period = float(stops[-1])
    ends = stops[::2]
    begins = ends - np.array(pattern[::2])
    first, last = np.floor(along[:-1] / period).astype(np.int64), np.floor(along[1:] / period).astype(np.int64)
    turns = last - first + 1  # periods that each line takes part in
    line = np.repeat(np.arange(len(lines)), turns)
    turn = first[line] + np.arange(len(line)) - np.repeat(np.cumsum(turns) - turns, turns)
    low = np.maximum(turn[:, None] * period + begins, along[line][:, None])
    high = np.minimum(turn[:, None] * period + ends, along[line + 1][:, None])
    kept = low < high
    line = np.broadcast_to(line[:, None], kept.shape)[kept]
    return _between(lines[line], along[line], along[line + 1], low[kept], high[kept])


def _between(
    lines: Segments,
    before: NDArray[np.float64],
    after: NDArray[np.float64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
) -> Segments:
    """Each line from one length along the path to another."""
    start, delta = lines[:, :2], lines[:, 2:] - lines[:, :2]
    shares = ((edge - before) / (after - before) for edge in (low, high))
    return np.hstack([start + share[:, None] * delta for share in shares])
