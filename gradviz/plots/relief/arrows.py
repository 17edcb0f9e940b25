"""Arrows from a point of the surface to another."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gradviz.plots import shapes
from gradviz.plots.relief.scene import FAINT, Scene

WIDTH = 4.0
SHORTEST = 6.0
LABEL_PX = 15
LABEL_DISTANCE = 16.0
LENGTHS = (0.2, 0.5)
"""A gradient is drawn to scale as long as its arrow has a length between these, in halves of the window's longer
side; ∇f and x have different units."""
NEARER = 12
"""Where there is no surface at an arrow's tip, so many twelfths of it are tried."""


def legible(vector: np.ndarray, scene: Scene) -> np.ndarray | None:
    """A gradient as an arrow over the ground; None where there is none to draw."""
    largest = float(np.abs(vector).max())
    if not 0 < largest < math.inf:
        return None
    direction = vector / largest
    size = math.hypot(*direction.tolist())
    half = max(high - low for low, high in scene.camera.window) / 2
    length = min(max(largest / half * size, LENGTHS[0]), LENGTHS[1])
    return np.asarray(direction / size * length * half)


def paint_arrow(
    painter: QPainter,
    scene: Scene,
    start: np.ndarray,
    vector: np.ndarray,
    colour: str,
    text: str = "",
    width: float = WIDTH,
) -> None:
    """An arrow from a point of the surface to the point above start + vector, with its name beyond the tip; as much of
    it as there is surface."""
    tail = scene.place(*start.tolist())
    shares = (share / NEARER for share in range(NEARER, 0, -1))
    with np.errstate(all="ignore"):
        tips = (scene.place(*(start + vector * share).tolist()) for share in shares)
        tip = next((found for found in tips if found is not None), None)
    if tail is None or tip is None:
        return
    way = tip[0] - tail[0]
    length = math.hypot(way.x(), way.y())
    if length < SHORTEST:
        return
    card = scene.ground.theme.card
    painter.setOpacity(FAINT if tail[1] else 1.0)
    painter.setPen(QPen(QColor(card), 1.0))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF(shapes.arrow(tail[0], tip[0], width)))
    if text:
        label = scene.ground.label(text, colour, LABEL_PX, scene.camera.ratio)
        size = label.deviceIndependentSize()
        along = way / length
        middle = tip[0] + along * (LABEL_DISTANCE + abs(along.x()) * (size.width() / 2 - 10))
        room = QPointF(scene.camera.width, scene.camera.height) / scene.camera.ratio
        left = min(max(middle.x() - size.width() / 2, 0.0), room.x() - size.width())
        top = min(max(middle.y() - size.height() / 2, 0.0), room.y() - size.height())
        shapes.stamp(painter, label, QPointF(left, top))
    painter.setOpacity(1.0)
