"""The curve, the samples on it, the secant through them and the tangent at x."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gradviz.core.slope.graph import Graph
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.plots import shapes
from gradviz.plots.curve_ground import CurveGround, draw_slope
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Frame, Picture
from gradviz.plots.styling import number_axes
from gradviz.theme import CAPTION_PX, LIGHT, Theme, scaled, ui_font

RADIUS = 6.0
REACH = 14.0
"""Logical pixels around a sample within which it can be taken hold of."""
APART = 38.0
"""Pixels between x and a sample from which both are named."""
BOTTOM = 34
PARTS = frozenset({"samples", "secant", "tangent"})


class CurvePlot(PaintedPlot):
    """Draws (graph, numbers). `x_moved(x)` where x is dragged to, `h_moved(h)` where a sample is."""

    picture: _CurvePicture

    x_moved = Signal(float)
    h_moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = number_axes()
        axes["bottom"].setHeight(scaled(BOTTOM))
        # room for the outermost numbers of the axes
        super().__init__(parent, axes, names=("x", "f(x)"), margins=(1, 9, 12, 1))
        self._graph: Graph | None = None
        self._window = (0.0, 1.0)
        self._numbers: SlopeNumbers | None = None
        self._hidden: frozenset[str] = frozenset()
        self._held = ""
        self.picture = _CurvePicture(self)
        self.box.sigRangeChanged.connect(self._bake)
        self.box.sigResized.connect(self._bake)
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("Curve with secant and tangent"))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_theme(theme)
        self._bake()

    def draw(
        self,
        graph: Graph,
        window: tuple[float, float],
        numbers: SlopeNumbers,
        hidden: frozenset[str] = frozenset(),
        parts: frozenset[str] = PARTS,
    ) -> None:
        """The picture of this x and this h, over a window of x; of it no more than these parts."""
        if graph is not self._graph:
            self._graph, self._window = graph, window
            self.set_range(window, graph.window)
            self._bake()
        rebake = "rest" in hidden or "rest" in self._hidden
        self._numbers, self._hidden = numbers, hidden
        if rebake:
            self._bake()
        self.picture.show_numbers(numbers, parts)

    def _bake(self, *_: object) -> None:
        if self._graph is not None and self.picture.frame.is_visible:
            shown = self._graph
            if "rest" in self._hidden and self._numbers is not None:
                shown = shown.only(
                    min(self._numbers.x, *self._numbers.points), max(self._numbers.x, *self._numbers.points)
                )
            self.picture.bake(self.picture.frame, shown)

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
        if "x" in places:  # a sample that cannot be told from x is not what somebody means to hold
            distances = {
                name: distance
                for name, distance in distances.items()
                if name == "x" or abs(places[name].x() - places["x"].x()) > RADIUS
            }
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
        self._curve = CurveGround()
        super().__init__(plot, self._curve)
        self._theme = LIGHT
        self._parts = PARTS
        self._numbers: SlopeNumbers | None = None
        self._disc = QPixmap()
        self._labels: dict[tuple[str, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._disc = QPixmap()
        self._labels.clear()
        self.set_ground(theme.card)

    def bake(self, frame: Frame, graph: Graph) -> None:
        self._curve.bake(frame, graph, self._theme)
        self.place()

    def show_numbers(self, numbers: SlopeNumbers, parts: frozenset[str]) -> None:
        self._numbers, self._parts = numbers, parts
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
        if "lower" in places and "secant" in self._parts:
            draw_slope(painter, self.frame, places["lower"], numbers.quotient, theme.computed)
        if "x" in places and "tangent" in self._parts:
            draw_slope(painter, self.frame, places["x"], numbers.exact, theme.exact, theme.card)
        if self._disc.isNull() or self._disc.devicePixelRatio() != self.frame.ratio:
            self._disc = shapes.disc_pixmap(RADIUS, theme.path, theme.card, self.frame.ratio)
        for name in ("lower", "upper"):
            if name in places and "samples" in self._parts and abs(places[name].y()) < 1e6:
                shapes.place(painter, self._disc, places[name])
        if "x" in places and all(abs(place.x() - places["x"].x()) > RADIUS for place in _samples(places)):
            shapes.draw_ring(painter, places["x"], RADIUS - 1, theme.path, theme.card, 1.6)
        self._paint_names(painter, numbers, places)

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


def _samples(places: dict[str, QPointF]) -> list[QPointF]:
    return [place for name, place in places.items() if name != "x"]
