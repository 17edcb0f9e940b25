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
FARTHEST = 1e7
"""Pixel coordinates are held within this before anything is computed with them."""


def clipped(segments: Segments, width: float, height: float) -> tuple[Segments, NDArray[np.bool_]]:
    """Each segment cut to the frame (Liang and Barsky 1984), and which of them have a part inside."""
    with np.errstate(all="ignore"):
        ends = np.clip(segments, -FARTHEST, FARTHEST)
        start, delta = ends[:, :2], ends[:, 2:] - ends[:, :2]
        low, high = -MARGIN, np.array([width, height]) + MARGIN
        first, second = (low - start) / delta, (high - start) / delta
        still = delta == 0
        inside = (start >= low) & (start <= high)
        enter = np.where(still, np.where(inside, -np.inf, np.inf), np.minimum(first, second)).max(axis=1)
        leave = np.where(still, np.where(inside, np.inf, -np.inf), np.maximum(first, second)).min(axis=1)
        enter, leave = np.maximum(enter, 0.0), np.minimum(leave, 1.0)
        visible = (enter <= leave) & np.isfinite(segments).all(axis=1)
        cut = np.hstack([start + enter[:, None] * delta, start + leave[:, None] * delta])
    return cut[visible], visible


def draw(painter: QPainter, segments: Segments) -> None:
    """All segments with the painter's pen, without a Python loop."""
    if len(segments):
        array: Any = internals.PrimitiveArray(QtCore.QLineF, 4)
        array.resize(len(segments))
        array.ndarray()[:] = segments
        painter.drawLines(*array.drawargs())
