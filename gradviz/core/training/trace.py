"""The record of a training: that of its steps, and what was measured after each epoch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from gradviz.core.functions import Floats
from gradviz.core.outcome import Outcome
from gradviz.core.trace import Trace
from gradviz.core.training.plane import Plane, plane_through
from gradviz.core.training.settings import TrainingSettings


@dataclass(frozen=True, eq=False)
class TrainingTrace:
    """A training of k steps and e whole epochs: read-only views that never change, however far it goes on.

    run           of points (k+1, p), the parameters; its values are the loss of all that is learnt from, its gradients
                  those of the batches, which the steps used
    batch_losses  (k,)      the loss of each step's batch, where the step starts
    validation    (e+1,)    the loss of what was set aside, before the first epoch and after each; nan without such
    accuracies    (2, e+1)  the share that is told right, of training and validation; nan where there are no classes
    """

    settings: TrainingSettings
    run: Trace
    batch_losses: Floats
    validation: Floats
    accuracies: Floats
    is_stopped: bool = False  # nothing follows, although it has not come to its end

    @property
    def steps(self) -> int:
        """How many have been taken."""
        return self.run.steps

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it has not."""
        return self.run.outcome

    def continues(self, earlier: TrainingTrace | None) -> bool:
        """Whether this is the same training as `earlier`, at the same length or further on."""
        return earlier is not None and self.run.continues(earlier.run)

    @property
    def training(self) -> Floats:
        """(e+1,): the loss of all that is learnt from, before the first epoch and after each."""
        return self.run.values[:: self.settings.steps_per_epoch]

    @property
    def best_epoch(self) -> int | None:
        """After how many epochs what was set aside was told best; None without such."""
        known = np.where(np.isfinite(self.validation), self.validation, np.inf)
        return int(known.argmin()) if np.isfinite(known).any() else None

    @property
    def stopping_epoch(self) -> int | None:
        """Where early stopping would have stopped: at the best epoch of a training that went on after it."""
        best = self.best_epoch
        return best if best is not None and self.outcome is not None and best < len(self.validation) - 1 else None

    def as_far_as_it_is(self) -> TrainingTrace:
        """The same with nothing to follow."""
        return replace(self, is_stopped=True)

    @cached_property
    def plane(self) -> Plane | None:
        """Where a network's path is drawn, once nothing follows; two parameters are a plane of their own."""
        path = self.run.points[: self.run.finite_steps + 1]
        is_over = self.outcome is not None or self.is_stopped
        return plane_through(path) if path.shape[1] > 2 and is_over else None

    @cached_property
    def path(self) -> Trace | None:
        """The run as it is drawn over two axes; None while it is not known what they are."""
        if self.run.points.shape[1] == 2:
            return self.run
        plane = self.plane
        if plane is None:
            return None
        with np.errstate(all="ignore"):
            return replace(
                self.run,
                points=plane.places(self.run.points),
                gradients=plane.directions(self.run.gradients),
                moves=plane.directions(self.run.moves),
            )
