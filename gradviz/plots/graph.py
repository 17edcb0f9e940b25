"""A small graph of a function of one variable, whose scale is given and which is painted as a whole."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core.functions import Floats
from gradviz.plots import segments, shapes
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Frame, Picture
from gradviz.theme import LIGHT, Theme, ui_font

LABEL_PX = 13
MARGIN = 0.08
"""Share of the heights that is kept free above and below."""


class Graph(PaintedPlot):
    """Who extends it sets the scale and paints in logical pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(1, 8, 6, 1))  # the uppermost number is not cut
        self.picture = _GraphPicture(self)
        self.set_theme(LIGHT)

    @property
    def frame(self) -> Frame:
        return self.picture.frame

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_ground(theme.card)

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Everything inside the axes."""

    def show_range(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Shows this window."""
        self.box.setRange(xRange=across, yRange=up, padding=0)
        self.picture.place()

    def place(self, x: float, y: float) -> QPointF:
        """Data → logical pixels, far outside held at a distance that can be drawn."""
        return QPointF(*(min(max(part, -1e5), 1e5) for part in self.frame.place(x, y)))

    def curve(self, painter: QPainter, x: Floats, y: Floats, colour: str, width: float = 2.0) -> None:
        """A polyline, broken where a value is not finite."""
        path = self.frame.pixels(np.stack([x, y], axis=1)) / self.frame.ratio
        lines = np.hstack([path[:-1], path[1:]])
        visible = segments.clipped(lines, self.frame.width / self.frame.ratio, self.frame.height / self.frame.ratio)[0]
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        segments.draw(painter, visible)

    def line(self, painter: QPainter, at: tuple[float, float], slope: float, colour: str, style: Qt.PenStyle) -> None:
        """A straight line through a point across the whole graph."""
        x = np.array(self.frame.x)
        ends = self.frame.pixels(np.stack([x, at[1] + slope * (x - at[0])], axis=1)).reshape(1, 4) / self.frame.ratio
        visible = segments.clipped(ends, self.frame.width / self.frame.ratio, self.frame.height / self.frame.ratio)[0]
        painter.setPen(QPen(QColor(colour), 2.0, style))
        segments.draw(painter, visible)

    def label(self, painter: QPainter, text: str, colour: str, middle: float, top: float) -> None:
        """A text around x = `middle`, kept inside; `top` counts from the upper edge, negative from the lower."""
        made = shapes.label_pixmap(text, ui_font(LABEL_PX, bold=True), colour, self._theme.card, self.frame.ratio)
        size = made.deviceIndependentSize()
        width, height = self.frame.width / self.frame.ratio, self.frame.height / self.frame.ratio
        left = min(max(middle - size.width() / 2, 0.0), width - size.width())
        shapes.stamp(painter, made, QPointF(left, top if top >= 0 else height + top - size.height()))


def span(*values: Floats) -> tuple[float, float]:
    """The range of what is finite in all these, with a margin; never empty."""
    known = np.concatenate([part[np.isfinite(part) & (np.abs(part) < 1e290)] for part in values])
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    margin = max((high - low) * MARGIN, 1e-3 * max(abs(low), abs(high)), 1e-9)
    return low - margin, high + margin


class _GraphPicture(Picture):
    def __init__(self, graph: Graph) -> None:
        super().__init__(graph)
        self._graph = graph

    def paint_marks(self, painter: QPainter) -> None:
        if self.frame.is_visible:
            self._graph.paint(painter)
