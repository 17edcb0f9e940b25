"""Which ends the runs have come to, and how many each: the legend of the pictures and their count in one."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz.plots import shapes
from gradviz.plots.rates.basin_colours import hue
from gradviz.plots.rates.outcome_marks import draw_outcome, draw_pattern
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled, ui_font

LINE = 25
MARGIN = 14
SWATCH = 16.0


class Entry(NamedTuple):
    """`mark`: "outcome" or "pattern" of the outcome `key`, "minimum" of that `number`; "" for none. `told` stands at
    the right, `detail` under the name's line."""

    mark: str
    name: str
    told: str
    key: str = ""
    number: int = 0
    detail: str = ""


class Tally(QWidget):
    """Draws a title and as many entries as there is room for; the last line says how many there are besides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._title = ""
        self._entries: tuple[Entry, ...] = ()
        self._magnification = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("How the runs ended"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_magnification(self, magnification: float) -> None:
        """Draws everything so many times as large."""
        self._magnification = magnification
        self.updateGeometry()
        self.update()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._magnification, self._magnification)
        width, height = self.width() / self._magnification, self.height() / self._magnification
        painter.setFont(ui_font(CAPTION_PX, bold=True))
        painter.setPen(QColor(self._theme.helper))
        painter.drawText(QRectF(MARGIN, 8, width, scaled(LINE)), Qt.AlignmentFlag.AlignVCenter, self._title)
        room = int((height - 8) // scaled(LINE)) - 1
        lines = sum(1 + bool(entry.detail) for entry in self._entries)
        top = 8.0 + scaled(LINE)
        used = 0
        for place, entry in enumerate(self._entries):
            needs = 1 + bool(entry.detail)
            if used + needs > room - (lines > room):
                more = self.tr("and {0} more").format(len(self._entries) - place)
                painter.setFont(ui_font())
                painter.setPen(QColor(self._theme.helper))
                painter.drawText(QRectF(MARGIN + SWATCH + 10, top, width, scaled(LINE)), _MIDDLE, more)
                break
            self._paint_entry(painter, entry, top, width)
            used += needs
            top += needs * scaled(LINE)
        painter.end()

    def _paint_entry(self, painter: QPainter, entry: Entry, top: float, width: float) -> None:
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
        painter.setPen(QPen(QColor(self._theme.ink)))
        painter.setFont(number_font(13, bold=True))
        count = QFontMetricsF(number_font(13, bold=True)).horizontalAdvance(entry.told)
        painter.drawText(QRectF(width - MARGIN - count - 2, top, count + 4, scaled(LINE)), _MIDDLE, entry.told)
        left = MARGIN + SWATCH + 10
        painter.setFont(ui_font())
        space = width - MARGIN - count - 10 - left
        name = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, int(space))
        painter.drawText(QRectF(left, top, space, scaled(LINE)), _MIDDLE, name)
        if entry.detail:
            painter.setFont(number_font(12))
            painter.setPen(QColor(self._theme.helper))
            painter.drawText(
                QRectF(left, top + scaled(LINE) - 4, width - left - MARGIN, scaled(LINE)), _MIDDLE, entry.detail
            )


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
