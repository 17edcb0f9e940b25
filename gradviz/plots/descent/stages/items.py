"""What a stage draws with: arrows, lines, rings, squares, texts, in logical pixels, each in a colour by meaning."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gradviz.plots import shapes
from gradviz.plots.descent.stages.marking import break_lines, points_along
from gradviz.theme import Theme

STRONG, USUAL, QUIET = 6.0, 4.5, 2.8
"""Widths of arrows: of what the stage is about, of what stands beside it, of what came before."""
SHORTEST = 1.5
"""Pixels from which on an arrow is drawn: stages are about lengths, hence short ones are not left out."""
RING = 6.0
TINT = 46
"""How opaque a square's filling is, of 255."""
GHOST = 96

Points = list[QPointF]


class Text(NamedTuple):
    """A name at a place; `away` is the direction in which there is most room, from what it names."""

    text: str
    meaning: str
    at: QPointF
    away: QPointF


class Arrow(NamedTuple):
    """`hollow`: what has been, or is only a part of something."""

    tail: QPointF
    delta: QPointF
    meaning: str
    width: float = USUAL
    hollow: bool = False

    @property
    def tip(self) -> QPointF:
        return self.tail + self.delta

    def bounds(self) -> QRectF:
        return QPolygonF([self.tail, self.tip]).boundingRect().adjusted(-12, -12, 12, 12)

    def obstacles(self) -> Points:
        return points_along(self.tail, self.tip)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        if math.hypot(self.delta.x(), self.delta.y()) < SHORTEST:
            return
        polygon = QPolygonF(shapes.arrow(self.tail, self.tip, self.width))
        colour = QColor(getattr(theme, self.meaning))
        if not self.hollow:
            painter.setPen(QPen(QColor(theme.card), 1.0))
            painter.setBrush(colour)
            painter.drawPolygon(polygon)
            return
        painter.setBrush(QColor(theme.card))
        painter.setPen(QPen(colour, 1.4))
        painter.drawPolygon(polygon)


class Line(NamedTuple):
    """`broken`: with two strokes across its middle, for its length is not to scale."""

    start: QPointF
    end: QPointF
    meaning: str
    width: float = 1.6
    style: Qt.PenStyle = Qt.PenStyle.SolidLine
    broken: bool = False

    def bounds(self) -> QRectF:
        return QPolygonF([self.start, self.end]).boundingRect().adjusted(-10, -10, 10, 10)

    def obstacles(self) -> Points:
        return points_along(self.start, self.end)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.card), self.width + 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(self.start, self.end)
        colour = QColor(getattr(theme, self.meaning))
        painter.setPen(QPen(colour, self.width, self.style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(self.start, self.end)
        if self.broken:
            self._paint_break(painter, theme, colour)

    def _paint_break(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        gap, strokes = break_lines(self.start, self.end)
        painter.setPen(QPen(QColor(theme.card), self.width + 3.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(gap)
        painter.setPen(QPen(colour, 1.8))
        painter.drawLines(strokes)


class Ring(NamedTuple):
    """A sample."""

    middle: QPointF
    meaning: str = "path"
    radius: float = RING

    def bounds(self) -> QRectF:
        reach = self.radius + 5
        return QRectF(self.middle.x() - reach, self.middle.y() - reach, 2 * reach, 2 * reach)

    def obstacles(self) -> Points:
        corners = ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))
        return [self.middle + QPointF(x, y) * (self.radius + 2) for x, y in corners]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        colour = getattr(theme, self.meaning)
        shapes.draw_ring(painter, self.middle, self.radius, colour, theme.card)


class Ghost(NamedTuple):
    """The marker where it will be next: of the marker's size, seen through."""

    middle: QPointF
    radius: float

    def bounds(self) -> QRectF:
        return Ring(self.middle, radius=self.radius).bounds()

    def obstacles(self) -> Points:
        return Ring(self.middle, radius=self.radius).obstacles()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        colour = QColor(theme.path)
        shapes.draw_ring(painter, self.middle, self.radius, theme.path, theme.card)
        colour.setAlpha(GHOST)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(self.middle, self.radius, self.radius)


class Square(NamedTuple):
    """`filled`: as it is now; an outline of dashes as it was, or as it would be."""

    area: QRectF
    meaning: str = "computed"
    filled: bool = True

    def bounds(self) -> QRectF:
        return self.area.adjusted(-4, -4, 4, 4)

    def obstacles(self) -> Points:
        corners = [self.area.topLeft(), self.area.topRight(), self.area.bottomRight(), self.area.bottomLeft()]
        ends = zip(corners, corners[1:] + corners[:1], strict=True)
        return [point for start, end in ends for point in points_along(start, end)]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        colour = QColor(getattr(theme, self.meaning))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.card), 4.0))
        painter.drawRect(self.area)
        tint = QColor(colour)
        tint.setAlpha(TINT)
        painter.setBrush(tint if self.filled else Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.SolidLine if self.filled else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 2.0 if self.filled else 1.4, style))
        painter.drawRect(self.area)


Item = Arrow | Line | Ring | Ghost | Square
Drawn = Item | Text
