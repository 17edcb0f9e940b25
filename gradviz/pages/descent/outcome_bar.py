"""How the run ended, in one sentence, and that it is still being computed while it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gradviz import messages
from gradviz.core import Outcome
from gradviz.theme import LIGHT, Theme, scaled

BUSY_AFTER = 150
"""Milliseconds after which work is shown to be going on."""
GOOD = ("converged",)
NEUTRAL = ("steps_exhausted",)


class OutcomeBar(QWidget):
    """One line under the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._meaning = "ink"  # a colour of the theme
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.hide()
        self.again = QPushButton(self.tr("Run again"))
        self.again.hide()
        self._patience = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._patience.timeout.connect(self._show_busy)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._label, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        self.setFixedHeight(scaled(58))

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._recolour()

    def begin(self) -> None:
        """A run has been asked for; what is said stays until it is known better, or has taken too long."""
        self._patience.start()

    def show_outcome(self, outcome: Outcome) -> None:
        meaning = "exact" if outcome.key in GOOD else "ink" if outcome.key in NEUTRAL else "warning"
        self._finish(messages.outcome(outcome), meaning)

    def show_stopped(self, steps: int) -> None:
        self._finish(self.tr("Stopped after {0} steps.").format(steps), "ink")
        self.again.show()

    def show_error(self, sentence: str) -> None:
        self._finish(sentence, "warning")

    def show_progress(self, share: float) -> None:
        if self.stop.isVisible():
            self._label.setText(self.tr("Computing: {0} %").format(round(100 * share)))

    def _finish(self, sentence: str, meaning: str) -> None:
        self._patience.stop()
        self.stop.hide()
        self.again.hide()
        self._meaning = meaning
        self._label.setText(sentence)
        self._recolour()

    def _show_busy(self) -> None:
        self._meaning = "ink"
        self._recolour()
        self.again.hide()
        self._label.setText(self.tr("Computing …"))
        self.stop.show()

    def _recolour(self) -> None:
        self._label.setStyleSheet(f"color: {getattr(self._theme, self._meaning)}; font-weight: 600;")
