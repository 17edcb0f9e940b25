"""The few runs of a sweep whose paths are drawn, and how they are told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from gradviz.core.sweep.sweep import Sweep
from gradviz.plots import shapes
from gradviz.theme import LIGHT, Theme, ui_font

LETTERS = "abcde"
LABEL_PX = 13
DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)


def few(sweep: Sweep) -> list[int]:
    """Columns spread evenly over those that there are, each once."""
    count = len(sweep.numbers)
    shares = [(2 * k + 1) / (2 * len(LETTERS)) for k in range(len(LETTERS))]
    return list(dict.fromkeys(int(share * count) for share in shares))


class Letters:
    """The letters beside the marks of the few, each painted once for a theme to be copied."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._painted: dict[tuple[str, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._painted.clear()

    def pixmap(self, letter: str, ratio: float) -> QPixmap:
        known = self._painted.get((letter, ratio))
        if known is None:
            font = ui_font(LABEL_PX, bold=True)
            known = shapes.label_pixmap(letter, font, self._theme.ink, self._theme.card, ratio)
            self._painted[letter, ratio] = known
        return known
