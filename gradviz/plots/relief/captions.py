"""Short texts in one font and one colour, laid out once and painted often."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText

MIDDLE, RIGHT = 0.5, 1.0
"""Which part of a text is at the place that is given."""


class Captions:
    def __init__(self, font: QFont) -> None:
        self.font = font
        self._laid_out: dict[str, QStaticText] = {}

    def write(self, painter: QPainter, text: str, place: QPointF, part: float = MIDDLE) -> None:
        """Half above the place and half below it; the painter has the font."""
        laid_out = self._laid_out.get(text)
        if laid_out is None:
            laid_out = self._laid_out[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.prepare(font=self.font)
        size = laid_out.size()
        painter.drawStaticText(place - QPointF(size.width() * part, size.height() / 2), laid_out)
