"""How the run ended, in one sentence, and that it is still being computed while it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gradviz import messages
from gradviz.core import Outcome
from gradviz.theme import LIGHT, Theme

BUSY_AFTER = 150
"""Milliseconds after which work is shown to be going on."""
GOOD = ("converged",)
NEUTRAL = ("steps_exhausted",)


class OutcomeBar(QWidget):
    """One line under the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._outcome: Outcome | None = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.hide()
        self._patience = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._patience.timeout.connect(self._show_busy)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._label, 1)
        row.addWidget(self.stop)
        self.setFixedHeight(58)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._recolour()

    def begin(self) -> None:
        """A run has been asked for; what is said stays until it is known better, or has taken too long."""
        self._patience.start()

    def show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._finish(messages.outcome(outcome))

    def show_stopped(self, steps: int) -> None:
        self._outcome = None
        self._finish(self.tr("Stopped after {0} steps.").format(steps))

    def show_error(self, sentence: str) -> None:
        self._outcome = Outcome("undefined")
        self._finish(sentence)

    def show_progress(self, share: float) -> None:
        if self.stop.isVisible():
            self._label.setText(self.tr("Computing: {0} %").format(round(100 * share)))

    def _finish(self, sentence: str) -> None:
        self._patience.stop()
        self.stop.hide()
        self._label.setText(sentence)
        self._recolour()

    def _show_busy(self) -> None:
        self._outcome = None
        self._recolour()
        self._label.setText(self.tr("Computing …"))
        self.stop.show()

    def _recolour(self) -> None:
        theme = self._theme
        key = self._outcome.key if self._outcome else ""
        colour = theme.exact if key in GOOD else theme.ink if not key or key in NEUTRAL else theme.warning
        self._label.setStyleSheet(f"color: {colour}; font-weight: 600;")
