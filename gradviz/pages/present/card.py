"""The one card in front of a class: where one is, the present sentence, the choices, the numbers of the moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gradviz.pages.present.sizes import Sizes
from gradviz.theme import LIGHT, Theme, number_font, scaled, ui_font

UNBOUNDED = 1e6
WRAPPED = int(Qt.TextFlag.TextWordWrap)
ROOM_FOR_COLUMNS = 26
"""Of numbers beside each other, in sizes of their font."""
LINE = 1.18
"""Height of a row of numbers, in sizes of its font; CJK faces need no more."""


class Fact(NamedTuple):
    """A number of the moment; `meaning` is a colour of the theme."""

    label: str
    value: str
    meaning: str = "ink"


@dataclass(frozen=True)
class Contents:
    """What there is to read at a moment. `remark` is what the page itself says of it, `caption` what helper lines are;
    the meanings are colours of the theme."""

    title: str = ""
    sentence: str = ""
    meaning: str = "ink"
    choices: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    remark: str = ""
    remark_meaning: str = "ink"
    caption: str = ""

    def changed(self, **parts: object) -> Contents:
        """The same with some parts changed."""
        return replace(self, **parts)  # type: ignore[arg-type]

    @property
    def text(self) -> str:
        """All of it as plain text."""
        facts = (f"{fact.label} {fact.value}" for fact in self.facts)
        parts = (self.title, self.sentence, *self.choices, *facts, self.remark, self.caption)
        return "\n".join(part for part in parts if part)


class Piece(NamedTuple):
    """A text in its place."""

    text: str
    area: QRectF
    font: QFont
    meaning: str


class Layout(NamedTuple):
    """Everything in its place, and the height that it takes; `fits` where nothing is wider than there is room."""

    pieces: list[Piece]
    height: float
    fits: bool


def lay_out(contents: Contents, width: float, sizes: Sizes, sentence_px: int = 0) -> Layout:
    """From the top downwards on a card of that width. `sentence_px` overrules the size of the sentence."""
    stack = _Stack(width, sizes)
    large = sentence_px or sizes.large
    stack.add(contents.title, _font(sizes.small, bold=True), "helper")
    stack.add(contents.sentence, _font(large), contents.meaning)
    for choice in contents.choices:
        stack.add(choice, _font(large, bold=True), "computed", hanging=True)
    stack.add_facts(contents.facts)
    stack.add(contents.remark, _font(sizes.small, bold=True), contents.remark_meaning)
    stack.add(contents.caption, _font(sizes.small), "helper")
    return Layout(stack.pieces, stack.top + stack.margin - stack.gap, stack.fits)


class _Stack:
    """Puts texts under each other."""

    def __init__(self, width: float, sizes: Sizes) -> None:
        self.sizes = sizes
        self.margin = float(sizes.gap)
        self.gap = sizes.gap * 0.6
        self.top = self.margin
        self.room = width - 2 * self.margin
        self.fits = self.room > 0
        self.pieces: list[Piece] = []

    def add(self, text: str, font: QFont, meaning: str, hanging: bool = False) -> None:
        """A text that is broken into lines; `hanging` puts its first word, a letter, before the others."""
        if not text:
            return
        left = self.margin
        if hanging:
            letter, _, text = text.partition("  ")
            indent = QFontMetricsF(font).horizontalAdvance("M") * 1.6
            self.pieces.append(Piece(letter, QRectF(left, self.top, indent, self._line(font)), font, meaning))
            left, meaning, font = left + indent, "ink", _font(font.pixelSize())
        needed = _needed(text, font, self.margin + self.room - left)
        self.fits &= needed.width() <= self.margin + self.room - left + 1
        area = QRectF(left, self.top, self.margin + self.room - left, needed.height())
        self.pieces.append(Piece(text, area, font, meaning))
        self.top += needed.height() + self.gap

    def add_facts(self, facts: tuple[Fact, ...]) -> None:
        """Rows of a name and a number; in as many columns as there is room for."""
        if not facts:
            return
        label, number = _font(self.sizes.small), _number_font(self.sizes.large)
        labels = max(QFontMetricsF(label).horizontalAdvance(fact.label) for fact in facts) + self.sizes.gap
        values = max(QFontMetricsF(number).horizontalAdvance(fact.value) for fact in facts)
        apart = labels + values + 2 * self.sizes.gap
        columns = max(int(self.room // apart), 1) if self.room > ROOM_FOR_COLUMNS * self.sizes.large else 1
        self.fits &= labels + values <= self.room
        height = self._line(number)
        for index, fact in enumerate(facts):
            row, column = divmod(index, columns)
            left, top = self.margin + column * apart, self.top + row * height
            self.pieces.append(Piece(fact.label, QRectF(left, top, labels, height), label, "helper"))
            self.pieces.append(Piece(fact.value, QRectF(left + labels, top, values, height), number, fact.meaning))
        self.top += (len(facts) + columns - 1) // columns * height + self.gap

    def _line(self, font: QFont) -> float:
        return max(font.pixelSize() * LINE, QFontMetricsF(font).height())


def _needed(text: str, font: QFont, width: float) -> QRectF:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, max(width, 1), UNBOUNDED), WRAPPED, text)


def _font(pixels: int, bold: bool = False) -> QFont:
    font = ui_font(pixels, bold)
    font.setPixelSize(max(font.pixelSize(), pixels, scaled(pixels)))
    return font


def _number_font(pixels: int) -> QFont:
    font = number_font(pixels, bold=True)
    font.setPixelSize(max(font.pixelSize(), pixels))
    return font


class Card(QWidget):
    """Paints the contents; whoever places it gives it the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.layout_shown = Layout([], 0.0, True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_layout(self, layout: Layout, spoken: str) -> None:
        """Shows what has been laid out for its width."""
        self.layout_shown = layout
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        for text, area, font, meaning in self.layout_shown.pieces:
            painter.setFont(font)
            painter.setPen(QColor(getattr(self._theme, meaning)))
            one_line = area.height() < 2 * QFontMetricsF(font).height() and "\n" not in text
            flags = Qt.AlignmentFlag.AlignVCenter if one_line else WRAPPED
            painter.drawText(area, int(flags), text)
        painter.end()
