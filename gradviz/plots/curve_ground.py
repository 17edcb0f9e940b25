"""The static part of a curve's picture: the curve, the axes through 0, where it is undefined, its known minima."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from gradviz.core.slope.graph import Graph
from gradviz.plots import segments, shapes
from gradviz.plots.picture import Canvas, Frame
from gradviz.theme import Theme

LINE = 2.2
SECANT, TANGENT = 3.8, 2.0
"""Where both lie over each other, both are to be seen."""
STEEP = 1e4
STAR = 9.0


class CurveGround(Canvas):
    """Paints one curve; nothing in it depends on the moment."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Frame, Graph, Theme, tuple[tuple[float, float], ...]] | None = None

    def bake(self, frame: Frame, graph: Graph, theme: Theme, minima: tuple[tuple[float, float], ...] = ()) -> None:
        """`minima` are points of the curve, (x, f(x))."""
        self.blank(frame, theme.card)
        self._shown = frame, graph, theme, minima
        painter = self.painter()
        self.paint_again(painter)
        painter.end()

    def paint_again(self, painter: QPainter) -> None:
        assert self._shown is not None
        frame, graph, theme, minima = self._shown
        for low, high in graph.undefined:
            _hatch(painter, frame, low, high, theme)
        for level, vertical in ((0.0, True), (0.0, False)):
            _axis_line(painter, frame, level, vertical, theme)
        path = frame.pixels(np.stack([graph.x, graph.y], axis=1))
        visible = segments.clipped(np.hstack([path[:-1], path[1:]]), frame.width, frame.height)[0]
        pen = QPen(QColor(theme.ink), LINE * frame.ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        segments.draw(painter, visible)
        for place in frame.pixels(np.array(minima).reshape(-1, 2)):
            star = shapes.star_path(QPointF(*place), STAR * frame.ratio)
            shapes.draw_outlined(painter, star, theme.exact, theme.card, frame.ratio)


def draw_slope(painter: QPainter, frame: Frame, through: QPointF, slope: float, colour: str, outline: str = "") -> None:
    """A straight line through a point with a slope of data, all across the picture: thick, or where there is an
    `outline` thin and dashed, so that it can be told from a thick one under it."""
    if not math.isfinite(slope):
        return
    across, down = frame.width / frame.ratio, frame.height / frame.ratio
    tilt = -slope * (down / (frame.y[1] - frame.y[0])) / (across / (frame.x[1] - frame.x[0]))
    left, right = through.y() + tilt * (0 - through.x()), through.y() + tilt * (across - through.x())
    ends = np.array([[0.0, left, across, right]])
    if abs(tilt) > STEEP:  # as good as vertical
        ends = np.array([[through.x(), 0.0, through.x(), down]])
    for x0, y0, x1, y1 in segments.clipped(ends, across, down)[0].tolist():
        if outline:
            shapes.draw_tangent(painter, QPointF(x0, y0), QPointF(x1, y1), colour, outline, TANGENT)
        else:
            painter.setPen(QPen(QColor(colour), SECANT))
            painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))


def _axis_line(painter: QPainter, frame: Frame, level: float, vertical: bool, theme: Theme) -> None:
    (x, y), *_ = frame.pixels(np.array([[level, level]]))
    painter.setPen(QPen(QColor(theme.hairline), frame.ratio))
    ends = ((x, 0.0), (x, frame.height)) if vertical else ((0.0, y), (frame.width, y))
    if 0 <= (x if vertical else y) <= (frame.width if vertical else frame.height):
        painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))


def _hatch(painter: QPainter, frame: Frame, low: float, high: float, theme: Theme) -> None:
    (left, _), (right, _) = frame.pixels(np.array([[low, 0.0], [high, 0.0]]))
    area = QRectF(left, 0, right - left, frame.height)
    painter.fillRect(area, QBrush(QColor(theme.hairline), Qt.BrushStyle.BDiagPattern))
