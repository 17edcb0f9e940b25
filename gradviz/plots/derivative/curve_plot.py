"""The curve, the samples on it, the secant through them and the tangent at x."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gradviz.core.slope.graph import Graph
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.plots import segments, shapes
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.plots.styling import number_axes, style_axes
from gradviz.theme import CAPTION_PX, LIGHT, Theme, scaled, ui_font

RADIUS = 6.0
REACH = 14.0
"""Logical pixels around a sample within which it can be taken hold of."""
APART = 38.0
"""Pixels between x and a sample from which both are named."""
LINE = 2.2
SECANT, TANGENT = 3.8, 2.0
"""Where both lie over each other, both are to be seen."""
BOTTOM = 34


class CurvePlot(pg.PlotWidget):
    """Draws (graph, numbers). `x_moved(x)` where x is dragged to, `h_moved(h)` where a sample is."""

    x_moved = Signal(float)
    h_moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = number_axes()
        axes["bottom"].setHeight(scaled(BOTTOM))
        super().__init__(parent, axisItems=axes)
        self._theme = LIGHT
        self._graph: Graph | None = None
        self._window = (0.0, 1.0)
        self._numbers: SlopeNumbers | None = None
        self._held = ""
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.layout.setContentsMargins(1, 9, 12, 1)  # room for the outermost numbers of the axes
        item.setLabel("bottom", "x")
        item.setLabel("left", "f(x)")
        self.box: pg.ViewBox = item.getViewBox()
        self.box.disableAutoRange()
        self.box.setMouseEnabled(False, False)
        self.picture = _CurvePicture(self)
        self.box.sigRangeChanged.connect(self._bake)
        self.box.sigResized.connect(self._bake)
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("Curve with secant and tangent"))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        style_axes(self, theme)
        self.picture.set_theme(theme)
        self._bake()

    def draw(self, graph: Graph, window: tuple[float, float], numbers: SlopeNumbers) -> None:
        """The picture of this x and this h, over a window of x."""
        if graph is not self._graph:
            self._graph, self._window = graph, window
            self.box.blockSignals(True)  # one bake, not one for each axis
            self.box.setRange(xRange=window, yRange=graph.window, padding=0)
            self.box.blockSignals(False)
            self.picture.place()
            for side in ("bottom", "left"):
                self.getPlotItem().getAxis(side).linkedViewChanged(self.box)
            self._bake()
        self._numbers = numbers
        self.picture.show_numbers(numbers)

    def _bake(self, *_: object) -> None:
        if self._graph is not None and self.picture.frame.is_visible:
            self.picture.bake(self.picture.frame, self._graph)

    # gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._numbers is not None:
            self._held = self._nearest(event.position())
            self._follow(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = ""

    def _nearest(self, at: QPointF) -> str:
        """x, or the side of the sample that is under the pointer."""
        assert self._numbers is not None
        places = self.picture.places(self._numbers)
        here = at - QPointF(self.picture.pos())
        distances = {name: math.hypot(here.x() - place.x(), here.y() - place.y()) for name, place in places.items()}
        name = min(distances, key=lambda name: (distances[name], name != "x"), default="x")
        return name if distances.get(name, math.inf) < REACH else "x"

    def _follow(self, at: QPointF) -> None:
        frame, numbers = self.picture.frame, self._numbers
        if numbers is None or not frame.is_visible:
            return
        x, _ = frame.data((at.x() - self.picture.x()) * frame.ratio, 0.0)
        pixel = (frame.x[1] - frame.x[0]) * frame.ratio / frame.width
        if self._held == "x":
            decimals = max(0, -math.floor(math.log10(pixel)))
            self.x_moved.emit(round(min(max(x, self._window[0]), self._window[1]), decimals))
        else:
            distance = abs(x - numbers.x)
            self.h_moved.emit(float(f"{max(distance, pixel):.1e}"))


class _CurvePicture(Picture):
    """The curve on a canvas, and the lines and samples of the moment on top."""

    def __init__(self, plot: pg.PlotWidget) -> None:
        self._curve = Canvas()
        super().__init__(plot, self._curve)
        self._theme = LIGHT
        self._numbers: SlopeNumbers | None = None
        self._disc = QPixmap()
        self._labels: dict[tuple[str, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._disc = QPixmap()
        self._labels.clear()
        self.set_ground(theme.card)

    def bake(self, frame: Frame, graph: Graph) -> None:
        self._curve.blank(frame, self._theme.card)
        painter = self._curve.painter()
        for low, high in graph.undefined:
            self._hatch(painter, frame, low, high)
        for level, vertical in ((0.0, True), (0.0, False)):
            self._axis_line(painter, frame, level, vertical)
        path = frame.pixels(np.stack([graph.x, graph.y], axis=1))
        visible = segments.clipped(np.hstack([path[:-1], path[1:]]), frame.width, frame.height)[0]
        pen = QPen(QColor(self._theme.ink), LINE * frame.ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        segments.draw(painter, visible)
        painter.end()
        self.place()

    def show_numbers(self, numbers: SlopeNumbers) -> None:
        self._numbers = numbers
        self.update()

    def places(self, numbers: SlopeNumbers) -> dict[str, QPointF]:
        """Where x and the samples lie, by name."""
        pairs = {
            "x": (numbers.x, numbers.value),
            "upper": (numbers.points[0], numbers.samples[0]),
            "lower": (numbers.points[1], numbers.samples[1]),
        }
        known = {name: pair for name, pair in pairs.items() if math.isfinite(pair[1])}
        return {name: QPointF(*self.frame.place(*pair)) for name, pair in known.items()}

    def paint_marks(self, painter: QPainter) -> None:
        numbers = self._numbers
        if numbers is None or not self.frame.is_visible:
            return
        places = self.places(numbers)
        self._paint_guides(painter, places)
        theme = self._theme
        self._paint_line(painter, places.get("lower"), places.get("upper"), numbers.quotient, theme.computed, False)
        self._paint_line(painter, places.get("x"), None, numbers.exact, theme.exact, True)
        if self._disc.isNull() or self._disc.devicePixelRatio() != self.frame.ratio:
            self._disc = shapes.disc_pixmap(RADIUS, theme.path, theme.card, self.frame.ratio)
        for name in ("lower", "upper"):
            if name in places and abs(places[name].y()) < 1e6:
                shapes.place(painter, self._disc, places[name])
        if "x" in places and all(abs(place.x() - places["x"].x()) > RADIUS for place in _samples(places)):
            shapes.draw_ring(painter, places["x"], RADIUS - 1, theme.path, theme.card, 1.6)
        self._paint_names(painter, numbers, places)

    def _paint_line(
        self, painter: QPainter, start: QPointF | None, end: QPointF | None, slope: float, colour: str, dashed: bool
    ) -> None:
        """A line through a point with a slope of data, all across the picture."""
        if start is None or not math.isfinite(slope):
            return
        frame = self.frame
        across, down = frame.width / frame.ratio, frame.height / frame.ratio
        tilt = -slope * (down / (frame.y[1] - frame.y[0])) / (across / (frame.x[1] - frame.x[0]))
        left, right = start.y() + tilt * (0 - start.x()), start.y() + tilt * (across - start.x())
        ends = np.array([[0.0, left, across, right]])
        if abs(tilt) > 1e4:  # as good as vertical
            ends = np.array([[start.x(), 0.0, start.x(), down]])
        for x0, y0, x1, y1 in segments.clipped(ends, across, down)[0].tolist():
            if dashed:
                shapes.draw_tangent(painter, QPointF(x0, y0), QPointF(x1, y1), colour, self._theme.card, TANGENT)
            else:
                painter.setPen(QPen(QColor(colour), SECANT))
                painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))

    def _paint_guides(self, painter: QPainter, places: dict[str, QPointF]) -> None:
        """From each sample down to the axis."""
        height = self.frame.height / self.frame.ratio
        painter.setPen(QPen(QColor(self._theme.helper), 1.0, Qt.PenStyle.DotLine))
        for place in places.values():
            if abs(place.y()) < 1e6:
                painter.drawLine(QPointF(place.x(), min(place.y(), height)), QPointF(place.x(), height - scaled(18)))

    def _paint_names(self, painter: QPainter, numbers: SlopeNumbers, places: dict[str, QPointF]) -> None:
        """Below, where there is room; a cross where f is no number."""
        height = self.frame.height / self.frame.ratio
        taken: list[float] = []
        for name, text, point in (
            ("x", "x", numbers.x),
            ("upper", "x + h", numbers.points[0]),
            ("lower", "x − h", numbers.points[1]),
        ):
            x, _ = self.frame.place(point, 0.0)
            if any(abs(x - other) < scaled(APART) for other in taken) or not abs(x) < 1e6:
                continue
            shapes.place(painter, self._label(text), QPointF(x, height - scaled(10)))
            if name not in places:
                painter.setPen(QPen(QColor(self._theme.path), 2.4))
                for side in (-1, 1):
                    painter.drawLine(
                        QPointF(x - 6, height - scaled(30) - 6 * side), QPointF(x + 6, height - scaled(30) + 6 * side)
                    )
            taken.append(x)

    def _label(self, text: str) -> QPixmap:
        key = (text, self.frame.ratio)
        if key not in self._labels:
            font, theme = ui_font(CAPTION_PX, bold=True), self._theme
            self._labels[key] = shapes.label_pixmap(text, font, theme.path, theme.card, self.frame.ratio)
        return self._labels[key]

    def _axis_line(self, painter: QPainter, frame: Frame, level: float, vertical: bool) -> None:
        (x, y), *_ = frame.pixels(np.array([[level, level]]))
        painter.setPen(QPen(QColor(self._theme.hairline), frame.ratio))
        ends = ((x, 0.0), (x, frame.height)) if vertical else ((0.0, y), (frame.width, y))
        if 0 <= (x if vertical else y) <= (frame.width if vertical else frame.height):
            painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))

    def _hatch(self, painter: QPainter, frame: Frame, low: float, high: float) -> None:
        (left, _), (right, _) = frame.pixels(np.array([[low, 0.0], [high, 0.0]]))
        painter.fillRect(
            QRectF(left, 0, right - left, frame.height),
            QBrush(QColor(self._theme.hairline), Qt.BrushStyle.BDiagPattern),
        )


def _samples(places: dict[str, QPointF]) -> list[QPointF]:
    return [place for name, place in places.items() if name != "x"]
