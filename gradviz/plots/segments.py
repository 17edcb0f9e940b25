"""Line segments in pixels: transformed, clipped and thinned in NumPy, so that Qt is given only what can be seen.

Qt's rasteriser goes blank or slow beyond about 1e9 pixels, and strokes a long path a hundred times slower than
separate lines already in device pixels.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt import QtCore, internals
from PySide6.QtGui import QPainter

Segments = NDArray[np.float64]
"""(m, 4): x, y, x', y' in pixels."""

MARGIN = 8.0
"""Pixels beyond the frame that are still drawn, so that wide pens do not end inside it."""
FARTHEST = 1e15
"""Pixels from which on a coordinate is rounded by more than a tenth of a pixel: where the line between two points
beyond it runs, nobody can tell."""


def clipped(segments: Segments, width: float, height: float) -> tuple[Segments, NDArray[np.bool_]]:
    """Each segment cut to the frame (Liang and Barsky 1984), and which of them have a part inside."""
    with np.errstate(all="ignore"):
        first, last = segments[:, :2], segments[:, 2:]
        # cut from the nearer end, whose rounding is then the cut's: the other may be 1e128 pixels away
        reach, other_reach = np.abs(first).max(axis=1), np.abs(last).max(axis=1)
        turned = (other_reach < reach)[:, None]
        start, delta = np.where(turned, last, first), np.where(turned, first - last, last - first)
        low, high = -MARGIN, np.array([width, height]) + MARGIN
        to_low, to_high = (low - start) / delta, (high - start) / delta
        still = delta == 0
        inside = (start >= low) & (start <= high)
        enter = np.where(still, np.where(inside, -np.inf, np.inf), np.minimum(to_low, to_high)).max(axis=1)
        leave = np.where(still, np.where(inside, np.inf, -np.inf), np.maximum(to_low, to_high)).min(axis=1)
        enter, leave = np.maximum(enter, 0.0), np.minimum(leave, 1.0)
        visible = (enter <= leave) & np.isfinite(segments).all(axis=1) & (np.minimum(reach, other_reach) < FARTHEST)
        entry, exit = start + enter[:, None] * delta, start + leave[:, None] * delta
        cut = np.where(turned, np.hstack([exit, entry]), np.hstack([entry, exit]))
    return cut[visible], visible


def draw(painter: QPainter, segments: Segments) -> None:
    """All segments with the painter's pen, without a Python loop."""
    if len(segments):
        array: Any = internals.PrimitiveArray(QtCore.QLineF, 4)
        array.resize(len(segments))
        array.ndarray()[:] = segments
        painter.drawLines(*array.drawargs())
