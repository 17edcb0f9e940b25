"""What kind of point it is, in one sentence under the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gradviz import messages
from gradviz.core.probe.numbers import GradientNumbers, Nature
from gradviz.theme import LIGHT, Theme, scaled

HEIGHT = 58
GOOD = ("minimum",)
NEUTRAL = ("slope", "maximum", "saddle", "flat")


class NatureBar(QWidget):
    """Shows a sentence in the colour of what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._key = "slope"
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._label, 1)
        self.setMinimumHeight(scaled(HEIGHT))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._recolour()

    def show_nature(self, nature: Nature, numbers: GradientNumbers) -> None:
        self._key = nature.key
        self._label.setText(messages.nature(nature, numbers.gradient, numbers.exact))
        self._recolour()

    def show_error(self, sentence: str) -> None:
        self._key = "error"
        self._label.setText(sentence)
        self._recolour()

    @property
    def text(self) -> str:
        return self._label.text()

    def _recolour(self) -> None:
        theme = self._theme
        colour = theme.exact if self._key in GOOD else theme.ink if self._key in NEUTRAL else theme.warning
        self._label.setStyleSheet(f"color: {colour}; font-weight: 600;")
