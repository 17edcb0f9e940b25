"""Trainings, taken step by step and recorded whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from gradviz.core.functions import Floats
from gradviz.core.trace import Record, Trace
from gradviz.core.training.batches import batch_of
from gradviz.core.training.outcome import ended
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace

SCORES_AT_ONCE = 20_000
MOST_AT_ONCE = 8
"""Between two published traces lie as many steps as compute so many scores, at most so many: about a millisecond."""


def train(settings: TrainingSettings) -> Iterator[TrainingTrace]:
    """The training as traces that grow, the last one with its outcome.

    It ends after its epochs, or with its first loss or parameter that is not finite, which is recorded. It holds no
    clock and no thread; between two traces it may be left alone for as long as one likes, or for good.
    """
    training = _Training(settings)
    trace = training.trace()
    while not training.is_over:
        training.go_on()
        trace = training.trace()
        yield trace
    yield replace(trace, run=training.run(trace))


class _Training:
    """What changes from step to step, and the buffers that it is recorded in."""

    def __init__(self, settings: TrainingSettings) -> None:
        self._settings = settings
        self._objective, self._split = settings.objective, settings.split
        self._parameters = settings.beginning
        self._memory = settings.optimizer.init(self._parameters)
        self._step = 0
        self._record = Record(settings.steps, len(self._parameters), self._parameters.dtype, self._memory)
        self._batch_losses = np.empty(settings.steps)
        self._validation = np.empty(settings.epochs + 1)
        self._accuracies = np.full((2, settings.epochs + 1), np.nan)
        with np.errstate(all="ignore"):
            self._value = float(self._objective.value(self._parameters, self._split.training))
            self._record.begin(list(self._parameters), self._value)
            self._measure(0)

    @property
    def is_over(self) -> bool:
        finite = np.isfinite(self._value) and np.isfinite(self._parameters).all()
        return self._step >= self._settings.steps or not finite

    def go_on(self) -> None:
        """Some steps, as many as a moment has room for."""
        samples = 2 * len(self._parameters) if self._settings.gradient == "numerical" else 3
        units = max(1, len(self._parameters) // 3)
        scores = (samples * self._settings.batch_size + self._settings.training_size) * units
        rows = []
        with np.errstate(all="ignore"):
            for _ in range(min(max(1, SCORES_AT_ONCE // scores), MOST_AT_ONCE)):
                rows.append(self._take_step())
                if self.is_over:
                    break
        self._record.extend(np.array(rows))

    def _take_step(self) -> Floats:
        """One step; what is to be recorded of it."""
        settings, before = self._settings, self._parameters
        batch = self._split.training.part(batch_of(settings, self._step))
        if settings.gradient == "numerical":
            gradient = self._objective.numerical_gradient(before, batch, settings.h, settings.scheme)
        else:
            gradient = self._objective.gradient(before, batch)
        move, self._memory = settings.optimizer.update(gradient, self._memory)
        self._batch_losses[self._step] = self._objective.value(before, batch)
        self._parameters = before + move
        self._value = float(self._objective.value(self._parameters, self._split.training))
        self._step += 1
        epoch, rest = divmod(self._step, settings.steps_per_epoch)
        if not rest:
            self._measure(epoch)
        return np.concatenate([self._parameters, [self._value], gradient, move, self._remembered()])

    def _remembered(self) -> Floats:
        """The optimizer's memory, coordinate by coordinate."""
        fields = [np.broadcast_to(field, self._parameters.shape) for field in self._memory]
        return np.stack(fields, axis=1).ravel() if fields else np.empty(0)

    def _measure(self, epoch: int) -> None:
        """What is known after so many epochs."""
        aside = self._split.validation
        self._validation[epoch] = self._objective.value(self._parameters, aside) if len(aside) else np.nan
        if self._settings.needs_classes:
            for row, part in enumerate((self._split.training, aside)):
                if len(part):
                    self._accuracies[row, epoch] = self._objective.accuracy(self._parameters, part)

    def trace(self) -> TrainingTrace:
        """All that has been recorded so far."""
        epochs = self._step // self._settings.steps_per_epoch + 1
        measured = (self._batch_losses[: self._step], self._validation[:epochs], self._accuracies[:, :epochs])
        for view in measured:
            view.flags.writeable = False
        return TrainingTrace(self._settings, self._record.trace(), *measured)

    def run(self, trace: TrainingTrace) -> Trace:
        """The record of the steps, with how they ended."""
        return self._record.trace(ended(trace))
