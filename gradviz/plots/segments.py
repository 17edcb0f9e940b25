"""Line segments in pixels: transformed, clipped and thinned in NumPy, so that Qt is given only what can be seen.

Qt's rasteriser goes blank or slow beyond about 1e9 pixels, and strokes a long path a hundred times slower than
separate lines already in device pixels.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt import QtCore, internals
from PySide6.QtGui import QPainter, QPainterPath

from gradviz.plots.shapes import is_on_paper

Segments = NDArray[np.float64]
"""(m, 4): x, y, x', y' in pixels."""

MARGIN = 8.0
"""Pixels beyond the frame that are still drawn, so that wide pens do not end inside it."""
FARTHEST = 1e300
"""Pixel coordinates are held within this, so that differences of them are finite."""
APART = 0.75
"""Pixels between two points of a line that are told apart on paper."""
PLACEABLE = 1e12
"""A line between two points that are both farther away than this cannot be placed to the pixel in float64."""


def clipped(segments: Segments, width: float, height: float) -> tuple[Segments, NDArray[np.bool_]]:
    """Each segment cut to the frame (Liang and Barsky 1984), and which of them have a part inside."""
    with np.errstate(all="ignore"):
        ends = np.clip(segments, -FARTHEST, FARTHEST)
        # measured from the nearer end: from a point 1e13 pixels away nothing can be told to the pixel
        reach = np.abs(ends.reshape(-1, 2, 2)).max(axis=2)
        turned = (reach[:, 0] > reach[:, 1])[:, None]
        start, end = np.where(turned, ends[:, 2:], ends[:, :2]), np.where(turned, ends[:, :2], ends[:, 2:])
        delta = end - start
        low, high = -MARGIN, np.array([width, height]) + MARGIN
        first, second = (low - start) / delta, (high - start) / delta
        still = delta == 0
        inside = (start >= low) & (start <= high)
        enter = np.where(still, np.where(inside, -np.inf, np.inf), np.minimum(first, second)).max(axis=1)
        leave = np.where(still, np.where(inside, np.inf, -np.inf), np.maximum(first, second)).min(axis=1)
        enter, leave = np.maximum(enter, 0.0)[:, None], np.minimum(leave, 1.0)[:, None]
        placed = (reach.min(axis=1) < PLACEABLE) & np.isfinite(segments).all(axis=1)
        visible = (enter <= leave)[:, 0] & placed
        nearer, farther = start + enter * delta, np.where(leave < 1, start + leave * delta, end)
        cut = np.where(turned, np.hstack([farther, nearer]), np.hstack([nearer, farther]))
    return cut[visible], visible


def draw(painter: QPainter, segments: Segments) -> None:
    """All segments with the painter's pen, without a Python loop; on paper as one path."""
    if is_on_paper(painter):
        painter.strokePath(joined(segments), painter.pen())
    elif len(segments):
        array: Any = internals.PrimitiveArray(QtCore.QLineF, 4)
        array.resize(len(segments))
        array.ndarray()[:] = segments
        painter.drawLines(*array.drawargs())


def joined(segments: Segments) -> QPainterPath:
    """The same as a path: where a segment begins at the end of the one before, the line goes on. Of points that are
    nearer to each other than can be seen one is enough."""
    path = QPainterPath()
    for line in np.split(segments, np.flatnonzero((segments[1:, :2] != segments[:-1, 2:]).any(axis=1)) + 1):
        if len(line):
            points = seen_apart(np.vstack([line[:1, :2], line[:, 2:]]))
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
    return path


def seen_apart(points: NDArray[np.float64]) -> list[list[float]]:
    """Of a line's points, (k, 2), its ends and those that lie so far apart along it that they can be told apart."""
    walked = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    kept = np.concatenate([[True], np.diff(np.floor(walked / APART)) > 0])
    kept[-1] = True
    return points[kept].tolist()  # type: ignore[no-any-return]
