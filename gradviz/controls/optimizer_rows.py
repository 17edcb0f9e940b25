"""An optimizer, its learning rate and its other hyperparameters, under each other."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gradviz.controls.choice import choice
from gradviz.controls.field_rows import FieldRows
from gradviz.controls.log_field import LogField
from gradviz.controls.number_field import column
from gradviz.controls.words import Words
from gradviz.core import OPTIMIZERS
from gradviz.core.limits import ETA, HYPERPARAMETERS
from gradviz.core.optimizers import Optimizer

ETA_KNOTS = ((0.0, -10.0), (0.25, -4.0), (0.9, 0.0), (1.0, 1.0))


class OptimizerRows(QWidget):
    """Emits `chosen(Optimizer)`, with its η set, for whatever was touched."""

    chosen = Signal(object)

    def __init__(self, optimizer: Optimizer, words: Words) -> None:
        super().__init__()
        self._optimizer = optimizer
        self._key = choice({key: words.optimizer_name(key) for key in OPTIMIZERS}, self.tr("Optimizer"))
        self.eta = LogField("eta", self.tr("η  learning rate"), ETA, optimizer.rate, ETA_KNOTS, 20, words)
        self._hyperparameters = FieldRows(HYPERPARAMETERS, words)
        self.setLayout(column(self._key, self.eta, self._hyperparameters))
        self._key.activated.connect(lambda _: self._on_key(self._key.currentData()))
        self.eta.chosen.connect(lambda eta: self.chosen.emit(self._optimizer.with_rate(eta)))
        self._hyperparameters.chosen.connect(
            lambda name, number: self.chosen.emit(replace(self._optimizer, **{name: number}))
        )
        self.show_optimizer(optimizer)

    def show_optimizer(self, optimizer: Optimizer) -> None:
        """Shows what came from elsewhere; emits nothing."""
        self._optimizer = optimizer
        self._key.setCurrentIndex(self._key.findData(optimizer.key))
        self.eta.show_number(optimizer.rate)
        self._hyperparameters.show_numbers({name: getattr(optimizer, name) for name in optimizer.hyperparameters()})

    def _on_key(self, key: str) -> None:
        if key != self._optimizer.key:  # chosen again it keeps its hyperparameters
            self.chosen.emit(OPTIMIZERS[key](lr=self._optimizer.rate))
