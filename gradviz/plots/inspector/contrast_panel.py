"""The same quotient with two values of h side by side: what a good one keeps, a bad one loses."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz import notation
from gradviz.core.difference import SCHEMES
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.plots.derivative.slope_panel import EXACT_DIGITS, shortest
from gradviz.plots.lines import BAR, LINE, MARGIN
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled, ui_font

LABELS = 82
"""Width of the column of labels."""
BETWEEN = 10
ERROR_DIGITS = 3


class Pair(NamedTuple):
    """One line of both columns, and the stage that it belongs to."""

    stage: int
    label: str
    texts: tuple[str, str]
    meaning: str
    bold: bool = False


class ContrastPanel(QWidget):
    """Draws (quotient, the same with another h, stage)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._heads = ("", "")
        self._pairs: list[Pair] = []
        self._stage: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("The quotient with two values of h"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 2 * MARGIN + scaled(LINE) * 11)

    def draw(self, numbers: SlopeNumbers, other: SlopeNumbers, stage: int | None = None) -> None:
        """Up to a stage; all of it where the quotient is not unfolded."""
        both = (numbers, other)
        self._stage = stage
        self._heads = tuple(f"h = {notation.plain(part.settings.h)}" for part in both)  # type: ignore[assignment]
        known = len(SLOPE_STAGES) if stage is None else stage
        self._pairs = [
            pair if pair.stage <= known else pair._replace(texts=("", "")) for pair in self._told(numbers, other)
        ]
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        rows = [(pair.label, *pair.texts) for pair in self._pairs]
        return "\n".join("  ".join(row) for row in [("", *self._heads), *rows])

    def _told(self, numbers: SlopeNumbers, other: SlopeNumbers) -> list[Pair]:
        both = (numbers, other)
        sides = SCHEMES[numbers.settings.scheme]
        names = [{1: "x+h", 0: "x", -1: f"x{notation.MINUS}h"}[side] for side in sides]

        def pair(stage: str, label: str, texts: list[str], meaning: str, bold: bool = False) -> Pair:
            return Pair(SLOPE_STAGES.index(stage), label, (texts[0], texts[1]), meaning, bold)

        full = [shortest(part, part.x) for part in both]
        differences = [notation.number(part.difference, 9) for part in both]
        divisor = "÷ 2h" if sides.width == 2 else "÷ h"
        return [
            pair("at", "x", full, "path"),
            *(
                pair("shift", name, [shortest(part, part.points[j]) for part in both], "path")
                for j, name in enumerate(names)
                if sides[j]
            ),
            *(
                pair("sample", f"f({name})", [shortest(part, part.samples[j]) for part in both], "path")
                for j, name in enumerate(names)
            ),
            pair("difference", self.tr("difference"), differences, "computed"),
            pair("divide", divisor, [shortest(part, part.quotient) for part in both], "computed", True),
            pair("compare", "f′(x)", [notation.number(part.exact, EXACT_DIGITS) for part in both], "exact"),
            pair("compare", self.tr("error"), [notation.number(part.error, ERROR_DIGITS) for part in both], "warning"),
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = (self.width() - 2 * MARGIN - scaled(LABELS) - BETWEEN) / 2
        painter.setFont(ui_font(CAPTION_PX, bold=True))
        painter.setPen(QColor(self._theme.helper))
        lefts = (MARGIN + scaled(LABELS), MARGIN + scaled(LABELS) + width + BETWEEN)
        for left, head in zip(lefts, self._heads, strict=True):
            painter.drawText(QRectF(left, MARGIN - 4, width, scaled(LINE)), Qt.AlignmentFlag.AlignVCenter, head)
        for row, pair in enumerate(self._pairs, start=1):
            self._paint_pair(painter, pair, MARGIN + row * scaled(LINE), lefts, width)
        painter.end()

    def _paint_pair(self, painter: QPainter, pair: Pair, top: float, lefts: tuple[float, float], width: float) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        if pair.stage == self._stage:
            painter.fillRect(QRectF(0, top, self.width(), scaled(LINE)), QColor(self._theme.current))
            painter.fillRect(QRectF(0, top, BAR, scaled(LINE)), QColor(self._theme.path))
        painter.setPen(QColor(getattr(self._theme, pair.meaning)))
        painter.setFont(number_font(CAPTION_PX, pair.bold))
        metrics = QFontMetricsF(painter.font())
        label = metrics.elidedText(pair.label, Qt.TextElideMode.ElideRight, scaled(LABELS) - 4)
        painter.drawText(QRectF(MARGIN, top, scaled(LABELS), scaled(LINE)), middle, label)
        for left, text in zip(lefts, pair.texts, strict=True):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(left, top, width, scaled(LINE)), middle, shown)
