"""A formula, typeset: what the field above it has been understood to mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz.theme import math_font, scaled
from gradviz.typeset import Box, Fenced, Fraction, Glyphs, Operator, Raised, Root, Row, row

LEAST = 12
"""Pixels of the letters that stand on the line where texts have their usual size; so are the others."""
SMALLEST = 9
SMALLER = 0.72
"""Of an exponent, by what it stands at."""
IN_FRACTION = 0.86
LINES_OF_TEXT = 3
LEADING = 5
BAR = 1.2
INDENT = 18
COMMA = Glyphs(", ")
"""After it a line may be broken, too."""


class FormulaView(QWidget):
    """Shows a formula in up to so many lines, broken before + and −. One that is too large is shown as text where three
    lines may be filled, and not at all elsewhere; then it takes no room."""

    def __init__(self, pixels: int, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = scaled(pixels)
        self._lines = lines
        self._content: Row | None = None
        self._laid_out: list[tuple[float, _Set]] = []  # (left edge, line), from top to bottom
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_formula(self, prefix: str, formula: Box | None, spoken: str) -> None:
        """After `prefix`; `spoken` is the same as text, None a formula that is too large to be set."""
        self._content = None if formula is None else row(Glyphs(prefix), formula)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self._lay_out()

    @property
    def is_set(self) -> bool:
        """Whether it is shown as mathematics."""
        return bool(self._laid_out)

    def sizeHint(self) -> QSize:
        height = sum(line.ascent + line.descent + scaled(LEADING) for _, line in self._laid_out)
        if not self.is_set and self._lines == LINES_OF_TEXT:
            height = LINES_OF_TEXT * QFontMetricsF(math_font(scaled(LEAST))).lineSpacing()
        return QSize(200, round(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """In as few lines as it takes, as large as it can be in so many."""
        self._laid_out = []
        if self._content is not None:
            sizes = range(self._largest, scaled(LEAST) - 1, -1)
            ways = {pixels: _broken(self._content, float(pixels), float(self.width())) for pixels in sizes}
            fewest = min((len(way) for way in ways.values() if way), default=0)
            most = max(self._largest - scaled(2) * (fewest - 1), scaled(LEAST))  # of several lines each is smaller
            lines = next((way for pixels, way in ways.items() if pixels <= most and len(way) == fewest), [])
            if len(lines) <= self._lines:
                self._laid_out = [(scaled(INDENT) * (index > 0), line) for index, line in enumerate(lines)]
        self.setFixedHeight(max(self.sizeHint().height(), 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().windowText().color())
        if not self.is_set:
            painter.setFont(math_font(scaled(LEAST)))
            painter.drawText(self.rect(), Qt.TextFlag.TextWrapAnywhere, self.accessibleName())
        top = scaled(LEADING) / 2
        for left, line in self._laid_out:
            line.paint(painter, left, top + line.ascent)
            top += line.ascent + line.descent + scaled(LEADING)
        painter.end()


class _Set:
    """A box of a size: how far it reaches over and under its base line, and how it is painted."""

    def __init__(self, box: Box, pixels: float) -> None:
        self.width = self.ascent = self.descent = 0.0
        self._pixels = max(pixels, scaled(SMALLEST))
        self._text = ""
        self._parts: list[tuple[float, float, _Set]] = []  # (right, up, part)
        self._strokes: list[tuple[float, float, float, float]] = []
        self._fence = ""
        match box:
            case Glyphs() | Operator():
                self._set_text(box)
            case Row():
                for part in box.parts:
                    self._add(_Set(part, pixels), self.width, 0.0)
            case Raised():
                base, exponent = _Set(box.base, pixels), _Set(box.exponent, pixels * SMALLER)
                self._add(base, 0.0, 0.0)
                self._add(exponent, base.width + 1, max(base.ascent - exponent.ascent * 0.55, exponent.descent + 2))
            case Fraction():
                self._set_fraction(box)
            case Root():
                self._set_root(box)
            case Fenced():
                inner = _Set(box.inner, pixels)
                side = self._side = 0.34 * self._pixels
                self._fence = box.fence
                self._add(inner, side, 0.0)
                self.width += side

    def paint(self, painter: QPainter, left: float, base: float) -> None:
        if self._text:
            painter.setFont(self._font)
            painter.drawText(QPointF(left + self._before, base), self._text)
        for right, up, part in self._parts:
            part.paint(painter, left + right, base - up)
        painter.save()
        painter.setPen(QPen(painter.pen().color(), BAR))
        for x0, y0, x1, y1 in self._strokes:
            painter.drawLine(QPointF(left + x0, base - y0), QPointF(left + x1, base - y1))
        if self._fence:
            self._paint_fence(painter, left, base)
        painter.restore()

    def _add(self, part: _Set, right: float, up: float) -> None:
        self._parts.append((right, up, part))
        self.width = max(self.width, right + part.width)
        self.ascent = max(self.ascent, part.ascent + up)
        self.descent = max(self.descent, part.descent - up)

    def _set_text(self, box: Glyphs | Operator) -> None:
        self._text = box.text
        self._font = math_font(round(self._pixels), isinstance(box, Glyphs) and box.italic)
        metrics = QFontMetricsF(self._font)
        self._before = 0.22 * self._pixels if isinstance(box, Operator) else 0.0
        self.width = metrics.horizontalAdvance(box.text) + 2 * self._before
        self.ascent, self.descent = metrics.capHeight() + 2, 0.24 * self._pixels

    def _set_fraction(self, box: Fraction) -> None:
        top, bottom = (_Set(part, self._pixels * IN_FRACTION) for part in (box.top, box.bottom))
        width, axis = max(top.width, bottom.width) + 6, 0.28 * self._pixels
        self._add(top, (width - top.width) / 2, axis + 3 + top.descent)
        self._add(bottom, (width - bottom.width) / 2, axis - 3 - bottom.ascent)
        self._strokes.append((1, axis, width - 1, axis))
        self.width = width

    def _set_root(self, box: Root) -> None:
        inner, hook = _Set(box.inner, self._pixels), 0.62 * self._pixels
        self._add(inner, hook + 1, 0.0)
        top, low = inner.ascent + 3, -inner.descent
        self._strokes += [
            (1, (top + low) * 0.42, hook * 0.3, (top + low) * 0.5),
            (hook * 0.3, (top + low) * 0.5, hook * 0.6, low + 1),
            (hook * 0.6, low + 1, hook, top),
            (hook, top, hook + inner.width + 2, top),
        ]
        self.ascent, self.width = top + 1, hook + inner.width + 3

    def _paint_fence(self, painter: QPainter, left: float, base: float) -> None:
        top, bottom, right = base - self.ascent, base + self.descent, left + self.width
        side = self._side
        if self._fence == "||":
            for x in (left + side / 2, right - side / 2):
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for outer, inner in ((left + 1.5, left + side), (right - 1.5, right - side)):
            path = QPainterPath(QPointF(inner, top))
            path.cubicTo(QPointF(outer, top + 2), QPointF(outer, bottom - 2), QPointF(inner, bottom))
            painter.drawPath(path)


def _broken(content: Row, pixels: float, width: float) -> list[_Set]:
    """The lines that the row makes in this size; none where even broken a part is too wide."""
    pieces: list[list[Box]] = [[]]
    for part in content.parts:
        if isinstance(part, Operator) and pieces[-1]:
            pieces.append([])
        pieces[-1].append(part)
        if part == COMMA:
            pieces.append([])
    lines: list[list[Box]] = []
    room = 0.0
    for piece in pieces:
        taken = _Set(Row(tuple(piece)), pixels).width
        if taken > width - scaled(INDENT) * bool(lines):
            return []
        if not lines or taken > room:
            lines.append([])
            room = width - scaled(INDENT) * (len(lines) > 1)
        lines[-1] += piece
        room -= taken
    return [_Set(Row(tuple(line)), pixels) for line in lines]
