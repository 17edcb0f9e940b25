"""How a training ended, in one sentence; where it has overfitted, with the cure beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gradviz import messages
from gradviz.core import Outcome
from gradviz.pages.outcome_bar import BarButton, OutcomeBar

GOOD, NEUTRAL = ("settled",), ("epochs_over",)


class EndingBar(OutcomeBar):
    """`epochs_chosen(epochs)` asks for a training that stops where validation would have stopped it."""

    epochs_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cure = BarButton()
        self.cure.setToolTip(self.tr("Train again, and stop at the epoch with the lowest validation loss"))
        self._best = 0
        self.cure.clicked.connect(lambda: self.epochs_chosen.emit(self._best))
        self.layout().addWidget(self.cure)  # type: ignore[union-attr]

    def show_ending(self, outcome: Outcome) -> None:
        """Says it, and offers what can be done about it."""
        self.tell_end(messages.training_outcome(outcome), meaning_of(outcome.key))
        self._best = outcome.parameters["best"] or 0
        if outcome.key == "overfitted" and self._best:
            self.cure.setText(self.tr("Stop at epoch {0}").format(self._best))
            self.cure.show()

    def begin(self) -> None:
        super().begin()
        self.cure.hide()  # of the training before

    def tell(self, sentence: str, meaning: str) -> None:
        super().tell(sentence, meaning)
        self.cure.hide()


def meaning_of(key: str) -> str:
    """The colour of the theme in which an ending is told."""
    return "exact" if key in GOOD else "ink" if key in NEUTRAL else "warning"
