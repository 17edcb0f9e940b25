"""Which ends the runs have come to, and how many each: the legend of the pictures and their count in one."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz.plots import shapes
from gradviz.plots.painted_panel import PaintedPanel
from gradviz.plots.rates.basin_colours import hue
from gradviz.plots.rates.outcome_marks import draw_outcome, draw_pattern
from gradviz.theme import CAPTION_PX, number_font, scaled, ui_font

LINE = 25
MARGIN = 14
SWATCH = 16.0


class Entry(NamedTuple):
    """`mark`: "outcome" or "pattern" of the outcome `key`, "minimum" of that `number`; "" for none. `told` stands at
    the right, `detail` before it."""

    mark: str
    name: str
    told: str
    key: str = ""
    number: int = 0
    detail: str = ""


class Tally(PaintedPanel):
    """Draws a title and as many entries as there is room for; the last line says how many there are besides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("How the runs ended"))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, MARGIN + scaled(LINE) * 5) * self._magnification

    def draw(self, title: str, entries: tuple[Entry, ...]) -> None:
        self._title, self._entries = title, entries
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        lines = [f"{entry.name}: {entry.told}  {entry.detail}".rstrip() for entry in self._entries]
        return "\n".join([self._title, *lines])

    def _paint(self, painter: QPainter) -> None:
        width, height = self.room
        painter.setFont(ui_font(CAPTION_PX, bold=True))
        painter.setPen(QColor(self._theme.helper))
        painter.drawText(QRectF(MARGIN, 8, width, scaled(LINE)), Qt.AlignmentFlag.AlignVCenter, self._title)
        room = int((height - 8) // scaled(LINE)) - 1
        bold = QFontMetricsF(number_font(13, bold=True))
        column = max((bold.horizontalAdvance(entry.told) for entry in self._entries), default=0.0)
        top = 8.0 + scaled(LINE)
        for place, entry in enumerate(self._entries):
            if place >= room - (len(self._entries) > room):
                more = self.tr("and {0} more").format(len(self._entries) - place)
                painter.setFont(ui_font())
                painter.setPen(QColor(self._theme.helper))
                painter.drawText(QRectF(MARGIN + SWATCH + 10, top, width, scaled(LINE)), _MIDDLE, more)
                break
            self._paint_entry(painter, entry, top, width, column)
            top += scaled(LINE)

    def _paint_entry(self, painter: QPainter, entry: Entry, top: float, width: float, column: float) -> None:
        middle = top + scaled(LINE) / 2
        area = QRectF(MARGIN, middle - SWATCH / 2, SWATCH, SWATCH)
        if entry.mark == "outcome":
            draw_outcome(painter, entry.key, area.center(), 5.0, self._theme)
        elif entry.mark == "pattern":
            draw_pattern(painter, entry.key, area, self._theme)
        elif entry.mark == "minimum":
            painter.fillRect(area, QColor(hue(entry.number, self._theme)))
            star = shapes.star_path(area.center() + QPointF(0, 0.5), 6)
            painter.fillPath(star, QColor(self._theme.card))
        left, right = MARGIN + SWATCH + 10, width - MARGIN
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(number_font(13, bold=True))
        painter.drawText(QRectF(right - column - 2, top, column + 4, scaled(LINE)), _MIDDLE | _RIGHT, entry.told)
        right -= column + 14
        if entry.detail:
            painter.setPen(QColor(self._theme.helper))
            painter.setFont(number_font(12))
            taken = painter.fontMetrics().horizontalAdvance(entry.detail) + 4
            painter.drawText(QRectF(right - taken, top, taken, scaled(LINE)), _MIDDLE | _RIGHT, entry.detail)
            right -= taken + 8
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(ui_font())
        name = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QRectF(left, top, right - left, scaled(LINE)), _MIDDLE, name)


_MIDDLE, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
