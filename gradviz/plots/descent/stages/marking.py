"""The geometry of small marks."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF

SPACING = 5.0
MOST = 400
BREAK, SLANT = 5.0, 2.5


def points_along(start: QPointF, end: QPointF) -> list[QPointF]:
    """Points on a line, so close to each other that nothing larger passes between them."""
    delta = end - start
    count = min(math.ceil(math.hypot(delta.x(), delta.y()) / SPACING), MOST) + 1
    return [start + delta * (k / count) for k in range(count + 1)]


def break_lines(start: QPointF, end: QPointF) -> tuple[QLineF, list[QLineF]]:
    """Two slanting strokes across the middle of a line, and the gap in it between them."""
    delta = end - start
    length = math.hypot(delta.x(), delta.y())
    along = delta / length
    across = QPointF(-along.y(), along.x())
    middle = (start + end) / 2
    ends = [(middle + along * (side * SLANT), across * BREAK + along * SLANT) for side in (-1, 1)]
    return QLineF(ends[0][0], ends[1][0]), [QLineF(at - reach, at + reach) for at, reach in ends]
