"""The arithmetic of one step, in the order in which it is computed."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz import notation
from gradviz.core.difference import SCHEMES, Scheme
from gradviz.core.stages import StepNumbers
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, ui_font

LINE = 20
MOST_LINES = 16
MARGIN = 14
NUMBER_PX = 13
DIGITS = 5
WIDEST = 26
"""Characters of a difference that fit on one line."""


class Line(NamedTuple):
    label: str
    text: str
    meaning: str = "ink"  # a colour of the theme
    bold: bool = False
    continued: bool = False  # the line before goes on


class StepPanel(QWidget):
    """Draws the numbers of the step at the position; computes none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._title = ""
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Numbers of this step"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, MARGIN * 2 + LINE * (1 + MOST_LINES))

    def draw(self, numbers: StepNumbers, scheme: str, eta: float, move_label: str) -> None:
        """`move_label` is −η∇f or +η∇f where the move is no more than that, which is then spelt out."""
        step = numbers.step
        last = numbers.move is None
        self._title = self.tr("STEP {0}: THE END").format(step) if last else f"{self.tr('STEP')} {step} → {step + 1}"
        self._lines = [
            Line("x", notation.point(tuple(numbers.point), DIGITS), "path", bold=True),
            Line("f(x)", notation.number(numbers.value, 7)),
            *_quotients(numbers, scheme),
            *self._exact(numbers),
            *self._move(numbers, eta, move_label),
        ]
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        return "\n".join([self._title, *(f"{line.label} = {line.text}" for line in self._lines)])

    def _exact(self, numbers: StepNumbers) -> list[Line]:
        if numbers.exact is None:
            return [Line(self.tr("exact ∇f"), self.tr("does not exist here"), "exact")]
        with np.errstate(all="ignore"):
            error = float(np.abs(numbers.gradient - numbers.exact).max())
        return [
            Line(self.tr("exact ∇f"), notation.point(tuple(numbers.exact), DIGITS), "exact"),
            Line(self.tr("error"), notation.number(error, 2), "helper"),
        ]

    def _move(self, numbers: StepNumbers, eta: float, label: str) -> list[Line]:
        if numbers.move is None or numbers.reached is None:
            return []
        lines = []
        if "∇f" in label:
            factor = notation.number(-eta if label.startswith(notation.MINUS) else eta, 4)
            lines.append(Line(label, f"{factor} · {notation.point(tuple(numbers.gradient), DIGITS)}"))
            label = ""
        moves = ", ".join(notation.signed(float(part), DIGITS) for part in numbers.move)
        lines.append(Line(label, f"({moves})" if len(numbers.move) > 1 else moves, bold=True))
        lines.append(Line("x ←", notation.point(tuple(numbers.reached), DIGITS), "path", bold=True))
        before, after = notation.telling_apart(numbers.value, numbers.arrival or 0.0)
        trend = _trend(numbers.value, numbers.arrival or 0.0)
        lines.append(Line("f", f"{before} → {after} {trend}"))
        return lines

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        title_font = ui_font(CAPTION_PX, bold=True)
        painter.setFont(title_font)
        painter.setPen(QColor(self._theme.helper))
        painter.drawText(QRectF(MARGIN, MARGIN - 4, self.width(), LINE), Qt.AlignmentFlag.AlignVCenter, self._title)
        plain, bold = number_font(NUMBER_PX), number_font(NUMBER_PX, bold=True)
        column = max((QFontMetricsF(bold).horizontalAdvance(line.label) for line in self._lines), default=0.0)
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, line in enumerate(self._lines, start=1):
            top = MARGIN + row * LINE
            painter.setFont(bold if line.bold else plain)
            painter.setPen(QColor(getattr(self._theme, line.meaning)))
            painter.drawText(QRectF(MARGIN, top, column, LINE), middle | Qt.AlignmentFlag.AlignLeft, line.label)
            equals = "" if line.label.endswith("←") else "  " if line.continued else "= "
            left = MARGIN + column + 8
            painter.drawText(QRectF(left, top, self.width() - left, LINE), middle, equals + line.text)
        painter.end()


def _difference(first: str, second: str, width: str) -> list[Line]:
    """(first − second) / width; numbers with many digits under each other, where one sees which of them cancel."""
    if len(first) + len(second) + len(width) <= WIDEST:
        return [Line("", f"({first} − {second}) / {width}", "computed")]
    return [Line("", f"(  {first}", "computed"), Line("", f" − {second}) / {width}", "computed", continued=True)]


def _absorbed(numbers: StepNumbers, i: int, name: str, scheme: Scheme) -> str:
    """Which samples were taken at x itself, because x + h or x − h is stored as x."""
    lost = [side for side, place in zip(scheme, numbers.places[i], strict=True) if side and place == numbers.point[i]]
    sign = "±" if len(lost) == 2 else {1: "+", -1: notation.MINUS}[lost[0]] if lost else ""
    return f"   {name}{sign}h == {name}" if lost else ""


def _trend(before: float, after: float) -> str:
    return "▼" if after < before else "▲" if after > before else "=" if after == before else ""


def _quotients(numbers: StepNumbers, scheme: str) -> list[Line]:
    """Each partial: the formula, the two samples with the digits that tell them apart, the quotient."""
    lines = []
    sides = [{1: "+h", 0: "", -1: f"{notation.MINUS}h"}[side] for side in SCHEMES[scheme]]
    divisor = "2h" if SCHEMES[scheme].width == 2 else "h"
    for i, (upper, lower) in enumerate(numbers.samples.tolist()):
        name = "x" + notation.subscript(i) if len(numbers.samples) > 1 else "x"
        first, second = notation.telling_apart(upper, lower)
        quotient = notation.number(float(numbers.gradient[i]), 7)
        lines += [
            Line(f"∂f/∂{name}", f"(f({name}{sides[0]}) − f({name}{sides[1]})) / {divisor}", "computed"),
            *_difference(first, second, notation.plain(numbers.width)),
            Line("", quotient + _absorbed(numbers, i, name, SCHEMES[scheme]), "computed", bold=True),
        ]
    return lines
