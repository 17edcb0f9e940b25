"""The two slices through the point, on one scale of heights: f along each axis, its samples, quotient and tangent."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gradviz import notation
from gradviz.core.probe.directions import Slice
from gradviz.core.probe.numbers import GradientNumbers, is_reached
from gradviz.plots import shapes
from gradviz.plots.graph import Graph, span
from gradviz.plots.styling import LEFT, magnified_px
from gradviz.theme import CAPTION_PX, Theme, scaled

MARKER, SAMPLE = 5.5, 4.5
WITHOUT_NUMBERS = 12


class SlicePlot(QWidget):
    """Draws (numbers, both slices, tick)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = QLabel(), QLabel()
        self._magnification = 1.0
        self._graphs = SliceGraph(0), SliceGraph(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        for title, graph in zip(self._titles, self._graphs, strict=True):
            title.setObjectName("caption")
            title.setTextFormat(Qt.TextFormat.PlainText)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(title)
            column.addWidget(graph, 1)
            row.addLayout(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 6, 0)
        layout.addLayout(row, 1)
        self.set_magnification(1.0)

    def set_magnification(self, magnification: float) -> None:
        """Draws everything so many times as large."""
        self._magnification = magnification
        for title, graph, left in zip(self._titles, self._graphs, (scaled(LEFT), WITHOUT_NUMBERS), strict=True):
            title.setIndent(round(left * magnification))
            if magnification != 1:
                title.setStyleSheet(f"font-size: {magnified_px(CAPTION_PX, magnification)}px;")
            graph.set_magnification(magnification)
        self._share_width()

    def set_theme(self, theme: Theme) -> None:
        for graph in self._graphs:
            graph.set_theme(theme)

    def draw(self, numbers: GradientNumbers, slices: tuple[Slice, Slice], tick: int, with_tangent: bool = True) -> None:
        """The picture of this moment."""
        heights = span(*(along.values for along in slices))
        fixed = [notation.number(coordinate, 4) for coordinate in numbers.settings.point]
        names = (f"f(x₀, {fixed[1]})", f"f({fixed[0]}, x₁)")
        for title, name, graph, along in zip(self._titles, names, self._graphs, slices, strict=True):
            title.setText(name)
            graph.draw(numbers, along, tick, heights, with_tangent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both have the same width inside their axes."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        first, second = (round(side * self._magnification) for side in (scaled(LEFT), WITHOUT_NUMBERS))
        inside = max((self.width() - 6 - first - second) // 2, 40)
        self._graphs[0].setFixedWidth(first + inside)
        self._graphs[1].setFixedWidth(second + inside)


class SliceGraph(Graph):
    """One of them."""

    def __init__(self, axis: int, parent: QWidget | None = None) -> None:
        self._axis = axis
        self._numbers: GradientNumbers | None = None
        self._slice: Slice | None = None
        self._tick = 0
        self._with_tangent = True
        super().__init__(parent)
        item = self.getPlotItem()
        item.setLabel("bottom", "x₀" if axis == 0 else "x₁")
        if axis:
            item.getAxis("left").setWidth(WITHOUT_NUMBERS)
            item.getAxis("left").setStyle(showValues=False)
        self.set_theme(self._theme)  # new labels have a style of their own
        self.setAccessibleName(self.tr("Slice along x{0}").format(axis))

    def draw(
        self, numbers: GradientNumbers, along: Slice, tick: int, heights: tuple[float, float], with_tangent: bool
    ) -> None:
        self._numbers, self._slice, self._tick, self._with_tangent = numbers, along, tick, with_tangent
        self.show_range((float(along.places[0]), float(along.places[-1])), heights)
        self.picture.update()

    def paint(self, painter: QPainter) -> None:
        if self._numbers is None or self._slice is None:
            return
        numbers, axis, theme = self._numbers, self._axis, self._theme
        here = (numbers.settings.point[axis], numbers.value)
        self.curve(painter, self._slice.places, self._slice.values, theme.ink)
        if is_reached(self._tick, "quotient", axis):
            self._paint_lines(painter, numbers, here)
        self._paint_samples(painter, numbers)
        if math.isfinite(numbers.value):
            disc = shapes.disc_pixmap(MARKER, theme.path, theme.card, self.frame.ratio)
            shapes.place(painter, disc, self.place(*here))

    def _paint_lines(self, painter: QPainter, numbers: GradientNumbers, here: tuple[float, float]) -> None:
        """Through the samples the secant whose slope is the quotient; over it, in dashes, the exact tangent."""
        axis, theme = self._axis, self._theme
        lower = float(numbers.places[axis, 1]), float(numbers.samples[axis, 1])
        quotient = float(numbers.gradient[axis])
        if math.isfinite(quotient):
            self.line(painter, lower, quotient, theme.computed, Qt.PenStyle.SolidLine)
        if numbers.exact is not None and self._with_tangent:
            self.line(painter, here, float(numbers.exact[axis]), theme.exact, Qt.PenStyle.DashLine)

    def _paint_samples(self, painter: QPainter, numbers: GradientNumbers) -> None:
        axis = self._axis
        for side, key in enumerate(("upper", "lower")):
            if is_reached(self._tick, key, axis):
                x, y = float(numbers.places[axis, side]), float(numbers.samples[axis, side])
                if math.isfinite(y):
                    shapes.draw_ring(painter, self.place(x, y), SAMPLE + 3, self._theme.path, self._theme.card, 1.5)
