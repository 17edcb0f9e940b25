"""The code that computes what is shown, the line that is at work lit, its variables' values beneath."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gradviz.core.listings.listing import Listing, Variable
from gradviz.plots.inspector.following import Following
from gradviz.plots.inspector.values import value_texts
from gradviz.plots.lines import BAR, MARGIN, NUMBER_PX
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled

ROW = 18
VALUE_ROW = 19
MOST_VALUES = 4
HANGING = 8
"""Characters by which the rest of a line that does not fit is further in."""
_BREAKS = re.compile(r" (?=\S)|[*/,](?!\*)")
_WORDS = re.compile(r"\b(def|return|for|in)\b")


class Row(NamedTuple):
    """A line of code, or a part of one that is too long."""

    text: str
    line: int


class CodePanel(QWidget):
    """Draws (listing, moment, values)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = _Code()
        self._values = _Values()
        self.area = Following(self._code, lambda: self._code.extent, self)
        self._code.rebroken.connect(self.area.follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._values)
        self.setAccessibleName(self.tr("The code of this step"))

    def set_theme(self, theme: Theme) -> None:
        self._code.set_theme(theme)
        self._values.set_theme(theme)

    def draw(self, listing: Listing, moments: Sequence[Hashable], variables: Sequence[Variable]) -> None:
        """The listing with the lines of these moments lit: several where a whole step is one moment."""
        current = {line for moment in moments for line in listing.current(moment)}
        self._code.show_code(listing, current)
        self._values.show_values(variables)
        self.area.follow()
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """The same as plain text, the lines at work marked."""
        return "\n".join([self._code.text(), *self._values.texts])


class _Code(QWidget):
    """The lines, broken to the width that there is; `rebroken` tells that this has changed."""

    rebroken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._listing = Listing(())
        self._current: set[int] = set()
        self._rows: list[Row] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_code(self, listing: Listing, current: set[int]) -> None:
        self._listing, self._current = listing, current
        self._break_lines()
        self.update()

    def text(self) -> str:
        return "\n".join(
            ("▶ " if index in self._current else "  ") + line.text for index, line in enumerate(self._listing.lines)
        )

    @property
    def extent(self) -> tuple[float, float]:
        """Between which heights the lines at work lie: the last of their blocks, where there are several."""
        rows = [index for index, row in enumerate(self._rows) if row.line in self._current]
        if not rows:
            return 0.0, 0.0
        first = max(index for index in rows if index - 1 not in rows)
        return MARGIN / 2 + first * scaled(ROW), MARGIN / 2 + (rows[-1] + 1) * scaled(ROW)

    def sizeHint(self) -> QSize:
        return QSize(360, MARGIN + scaled(ROW) * len(self._rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break_lines()
            self.rebroken.emit()

    def _break_lines(self) -> None:
        advance = QFontMetricsF(number_font(CAPTION_PX)).horizontalAdvance("0")
        columns = max(int((self.width() - 2 * MARGIN) / advance), 2 * HANGING)
        self._rows = [
            Row(part, index) for index, line in enumerate(self._listing.lines) for part in broken(line.text, columns)
        ]
        self.setFixedHeight(self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, row in enumerate(self._rows):
            area = QRectF(0, MARGIN / 2 + index * scaled(ROW), self.width(), scaled(ROW))
            if row.line in self._current:
                painter.fillRect(area, QColor(self._theme.current))
                painter.fillRect(QRectF(0, area.top(), BAR, scaled(ROW)), QColor(self._theme.path))
            self._paint_row(painter, row.text, area)
        painter.end()

    def _paint_row(self, painter: QPainter, text: str, area: QRectF) -> None:
        """Keywords are bold, what follows a # is quiet: no more colours than meanings."""
        code, hash_sign, comment = text.partition("#")
        left = float(MARGIN)
        for part, font, colour in (
            *((piece, number_font(CAPTION_PX, i % 2 == 1), self._theme.ink) for i, piece in enumerate(_pieces(code))),
            (hash_sign + comment, number_font(CAPTION_PX), self._theme.helper),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(left, area.top(), self.width(), scaled(ROW)), Qt.AlignmentFlag.AlignVCenter, part)
            left += QFontMetricsF(number_font(CAPTION_PX)).horizontalAdvance(part)


class _Values(QWidget):
    """name = value, under each other; always as high as the most of them, so that nothing moves."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.texts: list[str] = []
        self.setFixedHeight(MOST_VALUES * scaled(VALUE_ROW) + MARGIN)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_values(self, variables: Sequence[Variable]) -> None:
        texts = zip(variables, value_texts(variables), strict=True)
        self.texts = [f"{variable.name} = {text}" for variable, text in texts]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(self._theme.hairline))
        painter.setFont(number_font(NUMBER_PX))
        painter.setPen(QColor(self._theme.computed))
        metrics = QFontMetricsF(painter.font())
        for index, text in enumerate(self.texts[:MOST_VALUES]):
            area = QRectF(MARGIN, MARGIN / 2 + index * scaled(VALUE_ROW), self.width() - 2 * MARGIN, scaled(VALUE_ROW))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


def broken(text: str, columns: int) -> list[str]:
    """A line in parts of so many characters, broken after a space or an operator where there is one."""
    indent = len(text) - len(text.lstrip())
    parts: list[str] = []
    while len(text) > columns:
        breaks = [found.end() for found in _BREAKS.finditer(text[:columns]) if found.end() > indent + HANGING + 4]
        at = breaks[-1] if breaks else columns
        parts.append(text[:at].rstrip())
        text = " " * min(indent + HANGING, columns // 2) + text[at:].lstrip()
    return [*parts, text]


def _pieces(code: str) -> list[str]:
    """Alternately what is no keyword and what is one."""
    return _WORDS.split(code)
