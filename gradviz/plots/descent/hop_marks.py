"""The marks on the graph of a curve: the start, where we are, the slope there, and this step's move along the axis."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gradviz.plots import shapes
from gradviz.plots.curve_ground import draw_slope
from gradviz.plots.descent.stages import Sketch
from gradviz.plots.picture import Frame
from gradviz.plots.run_look import mark_pixmap
from gradviz.theme import LIGHT, Theme, ui_font

MARKER, START, ARRIVAL = 7.0, 9.0, 6.0
WIDTH = 4.0
SHORTEST = 6.0
"""Pixels from which on a move has an arrow."""
LABEL_PX = 15
FAR = 1e6
"""Pixels beyond which nothing is placed."""


@dataclass(frozen=True)
class Hop:
    """One step as it is drawn. Points are (x, f(x)); `slope` is the quotient that the step used, `exact` the slope of
    the tangent; `reached` is where the step leads. None for what there is not."""

    start: tuple[float, float]
    here: tuple[float, float]
    slope: float | None
    exact: float | None
    reached: tuple[float, float] | None
    move_label: str


class HopMarks:
    """The marks of one moment; where they lie follows from it and from the frame."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._frame = Frame((0.0, 1.0), (0.0, 1.0), 0, 0, 1.0)
        self._hop: Hop | None = None
        self._draw_stage: Callable[[QPointF], Sketch] | None = None
        self._disc = QPixmap()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._disc = QPixmap()

    def show_hop(self, hop: Hop) -> None:
        self._hop = hop

    def show_stage(self, draw: Callable[[QPointF], Sketch] | None) -> None:
        """What a stage of the step draws about the point, instead of the whole step."""
        self._draw_stage = draw

    def place(self, frame: Frame) -> None:
        self._frame = frame

    def paint(self, painter: QPainter) -> None:
        hop, theme, frame = self._hop, self._theme, self._frame
        if hop is None or not frame.is_visible:
            return
        start, here = self._at(hop.start), self._at(hop.here)
        if start is not None:
            shapes.draw_ring(painter, start, START, theme.ink, theme.card)
        if here is None:
            return
        if self._draw_stage is None:
            self._paint_hop(painter, hop, here)
            self._paint_marker(painter, here)
        else:
            sketch = self._draw_stage(here)
            sketch.paint_items(painter)
            self._paint_marker(painter, here)
            sketch.paint_labels(painter)

    def _paint_hop(self, painter: QPainter, hop: Hop, here: QPointF) -> None:
        theme, frame = self._theme, self._frame
        if hop.slope is not None:
            draw_slope(painter, frame, here, hop.slope, theme.computed)
        if hop.exact is not None:
            draw_slope(painter, frame, here, hop.exact, theme.exact, theme.card)
        if hop.reached is not None:
            self._paint_move(painter, here, hop.reached, hop.move_label)

    def _paint_marker(self, painter: QPainter, here: QPointF) -> None:
        theme, frame = self._theme, self._frame
        if self._disc.isNull() or self._disc.devicePixelRatio() != frame.ratio:
            self._disc = mark_pixmap(theme.mark, MARKER, theme.path, theme.card, frame.ratio)
        shapes.place(painter, self._disc, here)

    def _paint_move(self, painter: QPainter, here: QPointF, reached: tuple[float, float], text: str) -> None:
        """Along the axis by the move, then up or down to the curve, where a ring waits."""
        x, _ = self._frame.place(reached[0], 0.0)
        turn = QPointF(min(max(x, -FAR), FAR), here.y())
        arrival = self._at(reached)
        if arrival is not None:
            painter.setPen(QPen(QColor(self._theme.path), 1.6, Qt.PenStyle.DashLine))
            painter.drawLine(turn, arrival)
            shapes.draw_ring(painter, arrival, ARRIVAL, self._theme.path, self._theme.card, 1.6)
        if abs(turn.x() - here.x()) < SHORTEST:
            return
        edge = self._frame.width / self._frame.ratio
        tip = QPointF(min(max(turn.x(), -edge), 2 * edge), turn.y())
        painter.setPen(QPen(QColor(self._theme.card), 1.0))
        painter.setBrush(QColor(self._theme.ink))
        painter.drawPolygon(shapes.arrow(here, tip, WIDTH))
        self._paint_label(painter, text, (here + tip) / 2, below=arrival is not None and arrival.y() < here.y())

    def _paint_label(self, painter: QPainter, text: str, middle: QPointF, below: bool) -> None:
        """Over the arrow, or under it where the step leads upwards."""
        theme, ratio = self._theme, self._frame.ratio
        label = shapes.label_pixmap(text, ui_font(LABEL_PX, bold=True), theme.ink, theme.card, ratio)
        size = label.deviceIndependentSize()
        width, height = self._frame.width / ratio, self._frame.height / ratio
        left = min(max(middle.x() - size.width() / 2, 0.0), width - size.width())
        top = middle.y() + (6.0 if below else -6.0 - size.height())
        shapes.stamp(painter, label, QPointF(left, min(max(top, 0.0), height - size.height())))

    def _at(self, point: tuple[float, float]) -> QPointF | None:
        x, y = self._frame.place(*point)
        return QPointF(x, y) if math.hypot(x, y) < FAR else None
