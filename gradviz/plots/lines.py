"""Lines of arithmetic under each other: a label, an equals sign, a number."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz import notation
from gradviz.core.difference import SCHEMES, Scheme
from gradviz.core.functions import Floats
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled, ui_font

LINE = 20
MARGIN = 14
NUMBER_PX = 13
WIDEST = 26
"""Characters of a difference that fit on one line."""
BAR = 3.0
"""Width of the bar that marks the current lines."""


class Line(NamedTuple):
    label: str
    text: str
    meaning: str = "ink"  # a colour of the theme
    bold: bool = False
    current: bool = False
    continued: bool = False  # the line before goes on


class LinePanel(QWidget):
    """Paints a title and up to so many lines."""

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._title = ""
        self._rows = rows
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, MARGIN * 2 + scaled(LINE) * (self._rows + 1))

    def show_lines(self, title: str, lines: list[Line]) -> None:
        """What is to be read from now on."""
        self._title, self._lines = title, lines
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        return "\n".join([self._title, *(f"{line.label} = {line.text}" for line in self._lines)])

    @property
    def extent(self) -> tuple[float, float]:
        """Between which heights the marked lines lie."""
        rows = [row for row, line in enumerate(self._lines, start=1) if line.current]
        return (MARGIN + rows[0] * scaled(LINE), MARGIN + (rows[-1] + 1) * scaled(LINE)) if rows else (0.0, 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(ui_font(CAPTION_PX, bold=True))
        painter.setPen(QColor(self._theme.helper))
        painter.drawText(
            QRectF(MARGIN, MARGIN - 4, self.width(), scaled(LINE)), Qt.AlignmentFlag.AlignVCenter, self._title
        )
        bold = QFontMetricsF(number_font(NUMBER_PX, bold=True))
        column = max((bold.horizontalAdvance(line.label) for line in self._lines), default=0.0)
        for row, line in enumerate(self._lines, start=1):
            self._paint_line(painter, line, MARGIN + row * scaled(LINE), column)
        painter.end()

    def _paint_line(self, painter: QPainter, line: Line, top: float, column: float) -> None:
        if line.current:
            painter.fillRect(QRectF(0, top, self.width(), scaled(LINE)), QColor(self._theme.current))
            painter.fillRect(QRectF(0, top, BAR, scaled(LINE)), QColor(self._theme.path))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(number_font(NUMBER_PX, line.bold))
        painter.setPen(QColor(getattr(self._theme, line.meaning)))
        painter.drawText(QRectF(MARGIN, top, column, scaled(LINE)), middle | Qt.AlignmentFlag.AlignLeft, line.label)
        equals = "" if line.label.endswith("←") or not line.text else "  " if line.continued else "= "
        left = MARGIN + column + 8
        painter.drawText(QRectF(left, top, self.width() - left, scaled(LINE)), middle, equals + line.text)


def quotient_lines(
    point: Floats, places: Floats, samples: Floats, width: float, gradient: Floats, scheme: str
) -> list[list[Line]]:
    """Each partial: the formula, the two samples with the digits that tell them apart, the quotient."""
    blocks = []
    sides = [{1: "+h", 0: "", -1: f"{notation.MINUS}h"}[side] for side in SCHEMES[scheme]]
    divisor = "2h" if SCHEMES[scheme].width == 2 else "h"
    for i, (upper, lower) in enumerate(samples.tolist()):
        name = "x" + notation.subscript(i) if len(samples) > 1 else "x"
        first, second = notation.telling_apart(upper, lower)
        quotient = notation.number(float(gradient[i]), 7)
        lines = [
            Line(f"∂f/∂{name}", f"(f({name}{sides[0]}) − f({name}{sides[1]})) / {divisor}", "computed"),
            *difference_lines(first, second, notation.plain(width)),
            Line("", quotient + _absorbed(float(point[i]), places[i], name, SCHEMES[scheme]), "computed", bold=True),
        ]
        blocks.append(lines)
    return blocks


def difference_lines(first: str, second: str, width: str) -> list[Line]:
    """(first − second) / width; numbers with many digits under each other, where one sees which of them cancel."""
    if len(first) + len(second) + len(width) <= WIDEST:
        return [Line("", f"({first} − {second}) / {width}", "computed")]
    return [Line("", f"(  {first}", "computed"), Line("", f" − {second}) / {width}", "computed", continued=True)]


def _absorbed(here: float, places: Floats, name: str, scheme: Scheme) -> str:
    """Which samples were taken at x itself, because x + h or x − h is stored as x."""
    lost = [side for side, place in zip(scheme, places, strict=True) if side and place == here]
    sign = "±" if len(lost) == 2 else {1: "+", -1: notation.MINUS}[lost[0]] if lost else ""
    return f"   {name}{sign}h == {name}" if lost else ""
