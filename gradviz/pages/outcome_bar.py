"""How the run ended, in one sentence, and that it is still being computed while it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gradviz import messages, notation
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
        self._sentence = ""
        self._is_busy = False
        self._is_end, self._has_come = False, True  # whether the sentence is of a run's end, and the end is shown
        self._stage = ""  # stands in its place while steps are unfolded
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop = BarButton(self.tr("Stop"))
        self.again = BarButton(self.tr("Run again"))
        self._patience = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._patience.timeout.connect(self._show_busy)
        self._offering = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._offering.timeout.connect(self.stop.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._label, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        self.setMinimumHeight(scaled(58))

    @property
    def text(self) -> str:
        """What is said of the run."""
        return self._sentence

    def show_stage(self, sentence: str) -> None:
        """What is done at this stage of a step; "" where steps are not unfolded, and the run's own sentence is told."""
        if sentence != self._stage:
            self._stage = sentence
            self._recolour()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._recolour()

    def begin(self) -> None:
        """A run has been asked for; what is said stays until it is known better, or has taken too long."""
        if not self._is_busy and not self._patience.isActive():
            self._patience.start()

    def show_outcome(self, outcome: Outcome) -> None:
        self.tell_end(messages.outcome(outcome), meaning_of(outcome))

    def tell_end(self, sentence: str, meaning: str) -> None:
        """Says how a run ends; while an earlier moment of it is shown, quietly, as what is to come."""
        self.tell(sentence, meaning)
        self._is_end = True
        self._recolour()

    def show_arrival(self, has_come: bool) -> None:
        """Whether the end of the run is the moment that is shown."""
        if has_come != self._has_come:
            self._has_come = has_come
            self._recolour()

    def show_stopped(self, steps: int) -> None:
        self.tell(self.tr("Stopped at step {0}.").format(notation.count(steps)), "ink")
        self.again.show()

    def show_error(self, sentence: str) -> None:
        self.tell(sentence, "warning")

    def show_progress(self, share: float) -> None:
        self.begin()
        if self._is_busy:
            self._say(self.tr("Computing: {0} %").format(round(100 * share)))

    def show_failure(self, sentence: str) -> None:
        """Nothing more comes; it may be tried again."""
        self.show_error(sentence)
        self.again.show()

    def offer_stop(self, is_running: bool) -> None:
        """What is said is known; what is compared with it may still be computed."""
        if not is_running:
            self._offering.stop()
            self.stop.hide()
        elif self.stop.isHidden() and not self._offering.isActive():
            self._offering.start()

    def tell(self, sentence: str, meaning: str) -> None:
        """Says what came of it, in a colour of the theme."""
        self._patience.stop()
        self._is_busy = False
        self.offer_stop(is_running=False)
        self.again.hide()
        self._meaning = meaning
        self._say(sentence)

    def _show_busy(self) -> None:
        self._is_busy = True
        self._meaning = "ink"
        self.again.hide()
        self._say(self.tr("Computing …"))
        self.stop.show()

    def _say(self, sentence: str) -> None:
        self._sentence, self._is_end = sentence, False
        self._recolour()

    def _recolour(self) -> None:
        is_to_come = self._is_end and not self._has_come and not self._stage
        meaning, weight = ("helper", 400) if is_to_come else ("ink" if self._stage else self._meaning, 600)
        sentence = self.tr("At the end: {0}").format(self._sentence) if is_to_come else self._sentence
        self._label.setText(self._stage or sentence)
        self._label.setStyleSheet(f"color: {getattr(self._theme, meaning)}; font-weight: {weight};")


class BarButton(QPushButton):
    """Hidden until there is something to be done. After a click on it, and when it is hidden again, the space key
    plays: the focus neither comes to it nor goes on to whatever lies behind it."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        if not visible:
            self.clearFocus()
        super().setVisible(visible)


def meaning_of(outcome: Outcome) -> str:
    """The colour of the theme in which it is told."""
    return "exact" if outcome.key in GOOD else "ink" if outcome.key in NEUTRAL else "warning"
