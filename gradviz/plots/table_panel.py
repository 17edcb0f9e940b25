"""A small table of numbers, painted: a name in the first column, numbers in the others."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz.plots.lines import BAR, LINE, MARGIN, NUMBER_PX
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled, ui_font


class Column(NamedTuple):
    """What stands above it, and the colour of the theme that it is written in."""

    title: str
    meaning: str = "ink"


class TablePanel(QWidget):
    """Paints a title, headings and rows; the columns share the width that their texts leave over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._title = ""
        self._columns: tuple[Column, ...] = ()
        self._rows: list[tuple[str, ...]] = []
        self._current = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, MARGIN * 2 + scaled(LINE) * (len(self._rows) + 2))

    def show_rows(
        self, title: str, columns: tuple[Column, ...], rows: list[tuple[str, ...]], current: int = -1
    ) -> None:
        """What is to be read from now on; `current` is the row that is marked."""
        grown = len(rows) != len(self._rows)
        self._title, self._columns, self._rows, self._current = title, columns, rows, current
        self.setAccessibleDescription(self.text())
        if grown:
            self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        heading = "\t".join(column.title for column in self._columns)
        return "\n".join([self._title, heading, *("\t".join(row) for row in self._rows)])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = scaled(LINE)
        painter.setFont(ui_font(CAPTION_PX, bold=True))
        painter.setPen(QColor(self._theme.helper))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(MARGIN, MARGIN - 4, self.width() - MARGIN, line), middle, self._title)
        edges = self._edges()
        painter.setFont(ui_font(CAPTION_PX))
        self._paint_row(painter, tuple(column.title for column in self._columns), MARGIN + line, edges, heading=True)
        for index, row in enumerate(self._rows):
            top = MARGIN + (index + 2) * line
            if top > event.rect().bottom() or top + line < event.rect().top():
                continue
            if index == self._current:
                painter.fillRect(QRectF(0, top, self.width(), line), QColor(self._theme.current))
                painter.fillRect(QRectF(0, top, BAR, line), QColor(self._theme.path))
            painter.setFont(number_font(NUMBER_PX, bold=index == self._current))
            self._paint_row(painter, row, top, edges)
        painter.end()

    def _paint_row(
        self, painter: QPainter, cells: tuple[str, ...], top: float, edges: list[float], heading: bool = False
    ) -> None:
        height = scaled(LINE)
        for index, (text, column) in enumerate(zip(cells, self._columns, strict=True)):
            painter.setPen(QColor(self._theme.helper if heading else getattr(self._theme, column.meaning)))
            side = Qt.AlignmentFlag.AlignLeft if index == 0 else Qt.AlignmentFlag.AlignRight
            area = QRectF(edges[index], top, edges[index + 1] - edges[index], height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, text)

    def _edges(self) -> list[float]:
        """Where each column begins, and where the last one ends."""
        titles = QFontMetricsF(ui_font(CAPTION_PX))
        numbers = QFontMetricsF(number_font(NUMBER_PX, bold=True))
        needed = [
            max([titles.horizontalAdvance(column.title), *(numbers.horizontalAdvance(row[i]) for row in self._rows)])
            for i, column in enumerate(self._columns)
        ]
        spare = max(self.width() - 2 * MARGIN - sum(needed), 0.0) / max(len(needed) - 1, 1)
        edges = [float(MARGIN), MARGIN + needed[0]] if needed else [float(MARGIN)]
        for width in needed[1:]:
            edges.append(edges[-1] + spare + width)
        return edges
