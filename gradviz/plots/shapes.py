"""The marks that lie on a picture: arrows, rings, stars. Each has an outline in the colour of the card."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

OUTLINE = 2.0


def arrow_path(tail: QPointF, tip: QPointF, width: float) -> QPainterPath:
    """A filled arrow; its head shrinks with it where it is short."""
    delta = tip - tail
    length = math.hypot(delta.x(), delta.y())
    head = min(5.0 * width, 0.6 * length)
    along = delta / length
    across = QPointF(-along.y(), along.x())
    neck = tip - along * head
    half, wing = across * (width / 2), across * (head * 0.45)
    path = QPainterPath()
    path.addPolygon(
        QPolygonF([tail + half, neck + half, neck + wing, tip, neck - wing, neck - half, tail - half])
    )
    path.closeSubpath()
    return path


def star_path(centre: QPointF, radius: float) -> QPainterPath:
    """A star with five points, one of them up."""
    corners = []
    for k in range(10):
        reach = radius if k % 2 == 0 else radius * 0.45
        angle = math.pi * k / 5 - math.pi / 2
        corners.append(centre + QPointF(math.cos(angle), math.sin(angle)) * reach)
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def draw_outlined(painter: QPainter, path: QPainterPath, colour: str, outline: str, width: float = OUTLINE) -> None:
    """Fills a path over an outline that keeps it apart from whatever lies under it."""
    painter.setPen(QPen(QColor(outline), 2 * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.fillPath(path, QColor(colour))


def draw_ring(painter: QPainter, centre: QPointF, radius: float, colour: str, outline: str, width: float = 2.0) -> None:
    """An open circle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen_colour, pen_width in ((outline, width + 2 * OUTLINE), (colour, width)):
        painter.setPen(QPen(QColor(pen_colour), pen_width))
        painter.drawEllipse(centre, radius, radius)


def draw_label(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str, outline: str) -> None:
    """Text that is legible on any background."""
    path = QPainterPath()
    path.addText(box.left(), box.bottom() - font.pixelSize() * 0.25, font, text)
    draw_outlined(painter, path, colour, outline, 2.5)
