"""The arithmetic of one difference quotient, in the order in which it is computed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz import notation
from gradviz.core.difference import SCHEMES
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled, ui_font

LINE = 21
MARGIN = 14
NUMBER_PX = 13
BAR = 3
EXACT_DIGITS = 16
LONGEST_FORMULA = 22
WHOLE, COMPARE = "divide", "compare"
"""The stage of the quotient itself, which is lit where it is not unfolded; and that of what it is compared with."""


class Line(NamedTuple):
    """What is computed at a stage. The first `struck` characters of the text are those that the difference loses."""

    stage: str
    label: str
    text: str
    meaning: str = "ink"
    bold: bool = False
    struck: int = 0
    current: bool = False


class SlopePanel(QWidget):
    """Draws the numbers of the quotient; computes none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The quotient in numbers"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, MARGIN * 2 + scaled(LINE) * 12)

    def draw(self, numbers: SlopeNumbers, with_exact: bool = True, stage: str | None = None) -> None:
        """The numbers of this x and this h, up to a stage or all of them; without the exact slope there are no errors
        either."""
        lines = [
            *self._samples(numbers),
            Line("difference", self.tr("difference"), shortest(numbers, numbers.difference), "computed"),
            Line(
                "divide",
                "÷ 2h" if numbers.settings.scheme == "central" else "÷ h",
                shortest(numbers, numbers.quotient),
                "computed",
                bold=True,
            ),
            *(self._exact(numbers) if with_exact else ()),
            *(self._errors(numbers) if with_exact else ()),
        ]
        self._lines = [_at(line, stage) for line in lines]
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        return "\n".join(f"{line.label} = {line.text}" for line in self._lines)

    def _samples(self, numbers: SlopeNumbers) -> list[Line]:
        names = [{1: "x + h", 0: "x", -1: f"x {notation.MINUS} h"}[side] for side in SCHEMES[numbers.settings.scheme]]
        points = [shortest(numbers, point) for point in numbers.points]
        tight = [name.replace(" ", "") for name in names]
        width = f"{_bracketed(tight[0])}{notation.MINUS}{_bracketed(tight[1])}"
        pair = notation.cancelling(*numbers.samples, numbers.most_digits)
        return [
            *(Line("shift", name, point, "path") for name, point in zip(names, points, strict=True)),
            Line("shift", width, notation.number(numbers.stored_width, 8), "helper"),
            *(
                Line("sample", f"f({name})", text, struck=pair.shared)
                for name, text in zip(tight, (pair.first, pair.second), strict=True)
            ),
        ]

    def _exact(self, numbers: SlopeNumbers) -> list[Line]:
        if numbers.exact != numbers.exact:
            return [Line(COMPARE, "f′(x)", self.tr("does not exist here"), "exact"), Line(COMPARE, "", "", "exact")]
        formula = notation.formula(numbers.settings.curve.derivative_texts[0])
        return [
            Line(COMPARE, "f′(x)", notation.number(numbers.exact, EXACT_DIGITS), "exact"),
            Line(COMPARE, "", formula if len(formula) <= LONGEST_FORMULA else self.tr("from the formula"), "exact"),
        ]

    def _errors(self, numbers: SlopeNumbers) -> list[Line]:
        if numbers.exact != numbers.exact:
            return [Line(COMPARE, self.tr("error"), self.tr("undefined"), "helper")]
        error = notation.number(numbers.error, 3)
        relative = self.tr("{0} of f′(x)").format(notation.number(numbers.relative, 3))
        known = numbers.relative == numbers.relative
        of_zero = self.tr("undefined, for f′(x) is 0") if numbers.exact == 0 else self.tr("none")
        digits = of_zero if numbers.digits is None else str(numbers.digits)
        return [
            Line(COMPARE, self.tr("error"), f"{error},  {relative}" if known else error, "path"),
            Line(COMPARE, self.tr("right digits"), digits, "path"),
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(ui_font(CAPTION_PX, bold=True))
        painter.setPen(QColor(self._theme.helper))
        title = QRectF(MARGIN, MARGIN - 4, self.width(), scaled(LINE))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self.tr("IN NUMBERS"))
        metrics = QFontMetricsF(number_font(NUMBER_PX, bold=True))
        column = max((metrics.horizontalAdvance(line.label) for line in self._lines), default=0.0)
        for row, line in enumerate(self._lines, start=1):
            self._paint_line(painter, line, MARGIN + row * scaled(LINE), column)
        painter.end()

    def _paint_line(self, painter: QPainter, line: Line, top: float, column: float) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        font = number_font(NUMBER_PX, line.bold)
        metrics = QFontMetricsF(font)
        if line.current:
            painter.fillRect(
                QRectF(MARGIN - 8, top, self.width() - 2 * MARGIN + 16, scaled(LINE)), QColor(self._theme.current)
            )
            painter.fillRect(QRectF(MARGIN - 8, top, BAR, scaled(LINE)), QColor(self._theme.path))
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme, line.meaning)))
        painter.drawText(QRectF(MARGIN, top, column, scaled(LINE)), middle, line.label)
        left = MARGIN + column + 8
        if line.label:
            painter.drawText(QRectF(left, top, 20, scaled(LINE)), middle, "=")
        left += metrics.horizontalAdvance("= ")
        lost, kept = line.text[: line.struck], line.text[line.struck :]
        width = metrics.horizontalAdvance(lost)
        painter.drawText(QRectF(left + width, top, self.width(), scaled(LINE)), middle, kept)
        if lost.strip():
            painter.setPen(QColor(self._theme.helper))
            painter.drawText(QRectF(left, top, width + 2, scaled(LINE)), middle, lost)
            painter.setPen(QPen(QColor(self._theme.warning), 1.5))
            blank = metrics.horizontalAdvance(lost[: len(lost) - len(lost.lstrip())])
            painter.drawLine(
                int(left + blank), int(top + scaled(LINE) / 2 + 1), int(left + width), int(top + scaled(LINE) / 2 + 1)
            )


def shortest(numbers: SlopeNumbers, value: float) -> str:
    """As few digits as tell the stored number from its neighbours."""
    if value != value or abs(value) == float("inf"):
        return notation.number(value)
    text = str(numbers.settings.kind.type(value)).removesuffix(".0")
    if "e" in text:
        mantissa, _, power = text.partition("e")
        text = f"{mantissa.removesuffix('.0')}e{int(power)}"
    return text.replace("-", notation.MINUS)


def _bracketed(name: str) -> str:
    return name if name == "x" else f"({name})"


def _at(line: Line, stage: str | None) -> Line:
    """The line when the quotient has been computed up to a stage: lit at its own, and without a number before."""
    if stage is None:
        return line._replace(current=line.stage == WHOLE)
    if SLOPE_STAGES.index(line.stage) > SLOPE_STAGES.index(stage):
        return line._replace(text="", struck=0)
    return line._replace(current=line.stage == stage)
