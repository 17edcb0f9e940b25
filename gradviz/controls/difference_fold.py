"""How a gradient is differenced: one quiet line that unfolds to the scheme and h."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.controls.choice import choice
from gradviz.controls.fold import Fold
from gradviz.controls.log_field import LogField
from gradviz.controls.number_field import column
from gradviz.controls.words import Words
from gradviz.core.difference import SCHEMES
from gradviz.core.limits import H

H_KNOTS = ((0.0, -50.0), (0.12, -20.0), (1.0, 0.0))


class DifferenceFold(QWidget):
    """Shows "central, h = 1e-4" while folded."""

    scheme_chosen = Signal(str)
    h_chosen = Signal(float)

    def __init__(self, scheme: str, h: float, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._scheme = choice({key: words.scheme_name(key) for key in SCHEMES}, self.tr("Difference scheme"))
        self._h = LogField("h", "h", H, h, H_KNOTS, 4, words)
        content = QWidget()
        content.setLayout(column(self._scheme, self._h, spacing=8))
        self._fold = Fold(content)
        self.setLayout(column(self._fold))
        self.show_difference(scheme, h)
        self._scheme.activated.connect(lambda _: self.scheme_chosen.emit(self._scheme.currentData()))
        self._h.chosen.connect(self.h_chosen)

    def show_difference(self, scheme: str, h: float) -> None:
        """Shows what came from elsewhere; emits nothing."""
        self._scheme.setCurrentIndex(self._scheme.findData(scheme))
        self._h.show_number(h)
        summary = self.tr("{0}, h = {1}")
        self._fold.set_summary(summary.format(self._words.short_scheme_name(scheme), notation.plain(h)))

    def say_about_h(self, hint: str | None) -> None:
        self._h.say(hint)
