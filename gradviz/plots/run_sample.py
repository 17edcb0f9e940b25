"""A piece of a run's line with its marker on it, as legends and tables show it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gradviz.plots.run_look import DASHES, MARKS, draw_mark
from gradviz.theme import Theme

SAMPLE = (44, 16)
"""Width and height, in logical pixels of the usual size of texts."""
LINE, MARKER = 2.0, 4.5


def draw_sample(painter: QPainter, area: QRectF, place: int, theme: Theme, scale: float = 1.0) -> None:
    """The line, and the marker that it ends in."""
    colour, middle = theme.runs[place], area.center().y()
    pen = QPen(QColor(colour), LINE * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if DASHES[place]:
        pen.setDashPattern([length / LINE for length in DASHES[place]])
    painter.setPen(pen)
    end = QPointF(area.right() - 1.8 * MARKER * scale, middle)
    painter.drawLine(QPointF(area.left() + MARKER * scale, middle), end)
    draw_mark(painter, MARKS[place], end, MARKER * scale, colour, theme.card)


def sample_pixmap(place: int, theme: Theme, ratio: float, scale: float = 1.0) -> QPixmap:
    """The same, painted once to be copied."""
    width, height = (round(side * scale) for side in SAMPLE)
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_sample(painter, QRectF(0, 0, width, height), place, theme, scale)
    painter.end()
    return pixmap
