"""Forward, central and exact beside each other, with the error of each."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz import notation
from gradviz.core.functions import Floats
from gradviz.core.probe.numbers import GradientNumbers
from gradviz.theme import CAPTION_PX, LIGHT, Theme, number_font, scaled, ui_font

ROW, ERROR_ROW, HEAD = 19, 17, 24
MARGIN = 14
DIGITS, LONGEST = 7, 11
NAMES = 72
"""Width of the column of names."""


class Comparison(QWidget):
    """Draws the numbers of the schemes; the chosen one is marked."""

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._names = names
        self._numbers: GradientNumbers | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Forward, central and exact gradient"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, scaled(HEAD + len(self._shown()) * (ROW + ERROR_ROW) + ROW) + 2 * MARGIN - 6)

    def draw(self, numbers: GradientNumbers) -> None:
        self._numbers = numbers
        self.updateGeometry()
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """The same as plain text."""
        return "\n".join("  ".join(part for part in row if part) for row in self._rows())

    def _shown(self) -> dict[str, Floats]:
        """Backward, the mirror image of forward, only where it is the one that is used."""
        if self._numbers is None:
            return {}
        chosen = self._numbers.settings.scheme
        return {key: found for key, found in self._numbers.schemes.items() if key != "backward" or key == chosen}

    def _rows(self) -> list[tuple[str, str, str]]:
        """(name, ∂f/∂x₀, ∂f/∂x₁), under each scheme its errors."""
        if self._numbers is None:
            return []
        rows = []
        exact = self._numbers.exact
        for key, gradient in self._shown().items():
            rows.append((self._names[key], *map(_short, gradient.tolist())))
            if exact is not None:
                with np.errstate(all="ignore"):
                    errors = (gradient - exact).tolist()
                rows.append((self.tr("error"), *(notation.signed(error, 2) for error in errors)))
            else:
                rows.append(("", "", ""))
        known = ["–", "–"] if exact is None else list(map(_short, exact.tolist()))
        return [*rows, (self.tr("exact"), *known)]  # type: ignore[list-item]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._numbers is None:
            return
        painter = QPainter(self)
        self._paint_row(painter, MARGIN - 4, ("", "∂f/∂x₀", "∂f/∂x₁"), self._theme.helper, scaled(HEAD), False)
        top = MARGIN - 4 + scaled(HEAD)
        shown = list(self._shown())
        chosen = shown.index(self._numbers.settings.scheme)
        for index, row in enumerate(self._rows()):
            scheme, is_error = divmod(index, 2)
            is_exact = scheme == len(shown)
            height = scaled(ERROR_ROW) if is_error else scaled(ROW)
            if scheme == chosen and not is_error:
                painter.fillRect(
                    QRectF(0, top, self.width(), scaled(ROW) + scaled(ERROR_ROW)), QColor(self._theme.current)
                )
                painter.fillRect(QRectF(0, top, 3, scaled(ROW) + scaled(ERROR_ROW)), QColor(self._theme.path))
            theme = self._theme
            colour = theme.exact if is_exact else theme.helper if is_error else theme.computed
            self._paint_row(painter, top, row, colour, height, scheme == chosen and not is_error)
            top += height
        painter.end()

    def _paint_row(
        self, painter: QPainter, top: float, row: tuple[str, str, str], colour: str, height: float, bold: bool
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colour if height == scaled(ERROR_ROW) else self._theme.ink))
        painter.setFont(ui_font(CAPTION_PX, bold))
        painter.drawText(QRectF(MARGIN, top, scaled(NAMES), height), middle, row[0])
        painter.setPen(QColor(colour))
        painter.setFont(number_font(CAPTION_PX, bold))
        width = (self.width() - MARGIN - scaled(NAMES) - 10) / 2
        for column, text in enumerate(row[1:]):
            area = QRectF(MARGIN + scaled(NAMES) + column * width, top, width, height)
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, text)


def _short(number: float) -> str:
    """With as many digits as fit into a column."""
    texts = [notation.number(number, digits) for digits in range(DIGITS, 1, -1)]
    return next((text for text in texts if len(text) <= LONGEST), texts[-1])
