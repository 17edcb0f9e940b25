"""The direction dial: by how much f rises after a small step, against the angle of the step."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core.probe.directions import Dial
from gradviz.plots import shapes
from gradviz.plots.graph import Graph, span
from gradviz.theme import CAPTION_PX, scaled

MARKER = 5.0
BEYOND = 18.0
"""Degrees that are shown beyond either end, so that 0 and 360 have their numbers."""
HEADROOM = 0.26
"""Share of the rises that is kept free above and below them, for the labels."""


class DialPlot(Graph):
    """Draws the dial; ±∇f are marked from above, the direction to the minimum, unless it is hidden, from below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._dial: Dial | None = None
        self._with_minimum = True
        super().__init__(parent)
        item = self.getPlotItem()
        item.setLabel("bottom", self.tr("angle of the step, in degrees"))
        item.setLabel("left", self.tr("rise of f"))
        item.getAxis("bottom").setTicks([[(angle, str(angle)) for angle in range(0, 361, 90)]])
        self.set_theme(self._theme)  # new labels have a style of their own
        self.setAccessibleName(self.tr("f after a small step, against its direction"))

    def draw(self, dial: Dial, with_minimum: bool = True) -> None:
        """The picture of these directions."""
        self._dial, self._with_minimum = dial, with_minimum
        low, high = span(dial.rises)
        room = (high - low) * HEADROOM
        self.show_range((-BEYOND, 360.0 + BEYOND), (low - room, high + room))
        self.picture.update()

    def paint(self, painter: QPainter) -> None:
        dial, theme = self._dial, self._theme
        if dial is None or not np.isfinite(dial.rises).any():
            return
        painter.setPen(QPen(QColor(theme.hairline), 1.0))
        painter.drawLine(self.place(0.0, 0.0), self.place(360.0, 0.0))
        self.curve(painter, np.append(dial.angles, 360.0), np.append(dial.rises, dial.rises[0]), theme.path, 2.5)
        self._mark(painter, dial, dial.uphill, "+∇f", theme.computed, above=True)
        self._mark(painter, dial, dial.downhill, "−∇f", theme.ink, above=True)
        if self._with_minimum:
            self._mark(painter, dial, dial.minimum, self.tr("to the minimum"), theme.exact, above=False)

    def _mark(self, painter: QPainter, dial: Dial, angle: float | None, text: str, colour: str, above: bool) -> None:
        """A line from the label to the curve, and what lies there."""
        if angle is None:
            return
        there = self.place(angle, dial.rise_at(angle))
        height = self.frame.height / self.frame.ratio
        room = scaled(CAPTION_PX) + 14.0
        end = QPointF(there.x(), room if above else height - room)
        style = Qt.PenStyle.SolidLine if above else Qt.PenStyle.DashDotLine
        painter.setPen(QPen(QColor(colour), 1.5, style))
        painter.drawLine(there, end)
        if above:
            disc = shapes.disc_pixmap(MARKER, colour, self._theme.card, self.frame.ratio)
            shapes.place(painter, disc, there)
        else:
            shapes.draw_outlined(painter, shapes.star_path(there, 8.0), colour, self._theme.card, 1.5)
        self.label(painter, text, colour, there.x(), 0.0 if above else -1.0)
