"""What the lines of a plot mean, in one row above it: no label lies over a line."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz.plots import shapes
from gradviz.plots.painted_panel import PaintedPanel
from gradviz.theme import CAPTION_PX, scaled, ui_font

HEIGHT = 24
SAMPLE = 22.0
GAP = 16.0
DASHES = {"solid": Qt.PenStyle.SolidLine, "dash": Qt.PenStyle.DashLine, "dot": Qt.PenStyle.DotLine}


class Entry(NamedTuple):
    """`mark`: solid, dash, dot, disc, ring or bar; `meaning`: a colour of the theme."""

    text: str
    meaning: str
    mark: str = "solid"
    width: float = 2.0


class Legend(PaintedPanel):
    """A row of entries, left to right; those for which there is no room are left out, the last ones first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(HEIGHT)) * self._magnification

    def draw(self, entries: tuple[Entry, ...]) -> None:
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(entry.text for entry in entries))
            self.update()

    def _paint(self, painter: QPainter) -> None:
        room, height = self.room
        font = ui_font(CAPTION_PX)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left = 10.0
        for entry in self._entries:
            width = metrics.horizontalAdvance(entry.text)
            if left + SAMPLE + 6 + width > room - 4:
                break
            colour = getattr(self._theme, entry.meaning)
            self._draw_mark(painter, entry, colour, left)
            painter.setPen(QColor(colour))
            area = QRectF(left + SAMPLE + 6, 0, width + 2, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, entry.text)
            left += SAMPLE + 6 + width + GAP

    def _draw_mark(self, painter: QPainter, entry: Entry, colour: str, left: float) -> None:
        middle = self.room[1] / 2
        centre = QPointF(left + SAMPLE / 2, middle)
        if entry.mark == "disc":
            ratio = self.devicePixelRatioF() * self._magnification
            shapes.place(painter, shapes.disc_pixmap(5, colour, self._theme.card, ratio), centre)
        elif entry.mark == "ring":
            shapes.draw_ring(painter, centre, 4.5, colour, self._theme.card, 1.6)
        else:
            painter.setPen(QPen(QColor(colour), entry.width, DASHES.get(entry.mark, Qt.PenStyle.SolidLine)))
            ends = (0, 7, 0, -7) if entry.mark == "bar" else (-SAMPLE / 2, 0, SAMPLE / 2, 0)
            painter.drawLine(centre + QPointF(ends[0], ends[1]), centre + QPointF(ends[2], ends[3]))
