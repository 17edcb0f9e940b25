"""This step's batch: its own loss surface, and what batches of other sizes would cost and be worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core.functions import Floats
from gradviz.core.landscape import Landscape
from gradviz.core.training.batches import BatchCost, batch_costs
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.surface import window_of
from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.asking import Asking
from gradviz.pages.training.ground import GroundWish, axis_names, grounds, wish
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.legend import Entry, Legend
from gradviz.plots.table_panel import Column, TablePanel
from gradviz.runner import Runner
from gradviz.state import View, Window
from gradviz.theme import Theme

LANE, COSTS_LANE = "training.batch", "training.costs"


class Measured(NamedTuple):
    """What batches cost and are worth at a point: the size that is set, |∇f| of all that is learnt from."""

    size: int
    slope: float
    costs: list[BatchCost]


class BatchSheet(QWidget):
    """Draws (trace, step, view)."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.plot, self.table = Legend(), SurfacePlot(), TablePanel()
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # it goes where the large picture goes
        self.plot.setAccessibleName(self.tr("Loss surface of this step's batch"))
        self.table.setAccessibleName(self.tr("Batch sizes compared"))
        self._moment: tuple[TrainingTrace, int] | None = None
        self._own: Window | None = None
        self.ground = Asking(runner, LANE, lambda: self._wish, self._items, self)
        self.ground.produced.connect(self.plot.set_landscape)
        self.plot.window_changed.connect(self.ground.want)
        self.costs = Asking(runner, COSTS_LANE, lambda: self._costs_wish, self._costs, self)
        self.costs.produced.connect(self._show_costs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.table)

    def set_theme(self, theme: Theme) -> None:
        for part in (self.title, self.plot, self.table):
            part.set_theme(theme)

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment."""
        self._moment = trace, step
        settings = trace.settings
        own = window_of(settings, trace)
        if own != self._own:
            self._own = own
            self.plot.name_axes(*axis_names(settings))
            self.plot.show_function(own, (), view.window)
        if trace.path is not None:
            self.plot.draw(trace.path, step, view, messages.move_of(settings.optimizer, f"{notation.MINUS}η∇f"))
        self.plot.setVisible(trace.path is not None)
        self.ground.want()
        self.title.draw((Entry(self._title(trace, step, "numbers" not in view.hidden), "path", "ring"),))
        self.costs.want()

    def _title(self, trace: TrainingTrace, step: int, with_loss: bool) -> str:
        """Which examples the surface is of, and the loss of these where the step starts."""
        settings = trace.settings
        size, count = settings.batch_size, settings.training_size
        if size == count:
            return self.tr("every step takes all {0} examples").format(count)
        if step < trace.steps and with_loss:
            loss = notation.number(float(trace.batch_losses[step]), 4)
            return self.tr("this step's batch, {0} of {1}: loss {2}").format(size, count, loss)
        return self.tr("this step's batch, {0} of {1}").format(size, count)

    def _show_costs(self, measured: Measured) -> None:
        self.table.show_rows(
            self.tr("BATCH SIZES, MEASURED WHERE |∇f| = {0}").format(notation.number(measured.slope, 3)),
            (
                Column(self.tr("size")),
                Column(self.tr("noise of ∇f"), "path"),
                Column(self.tr("steps/epoch")),
                Column(self.tr("passes/epoch")),
                Column(self.tr("memory"), "helper"),
            ),
            [_row(cost) for cost in measured.costs],
            [cost.size for cost in measured.costs].index(measured.size),
        )

    @property
    def _costs_wish(self) -> object:
        if self._moment is None or not self.isVisible():
            return None
        return self._moment[0].settings, self._moment[1]

    def _costs(self) -> Iterator[Measured]:
        assert self._moment is not None
        trace, step = self._moment
        return _measured(trace.settings, trace.run.points[step])

    @property
    def _wish(self) -> GroundWish | None:
        if self._moment is None or not self.plot.isVisible():
            return None
        trace, step = self._moment
        settings = trace.settings
        return wish(settings, trace, self.plot.window, self.plot.resolution, min(step, settings.steps - 1))

    def _items(self) -> Iterator[Landscape | None]:
        assert self._moment is not None
        assert isinstance(self.ground.asked, GroundWish)
        return grounds(self._moment[0].settings, self.ground.asked)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ground.want()
        self.costs.want()


def _measured(settings: TrainingSettings, parameters: Floats) -> Iterator[Measured]:
    gradient = settings.objective.gradient(parameters, settings.split.training)
    slope = float(np.hypot.reduce(gradient))
    yield Measured(settings.batch_size, slope, batch_costs(settings, parameters))


def _row(cost: BatchCost) -> tuple[str, ...]:
    return (
        str(cost.size),
        notation.number(cost.noise, 3),
        notation.count(cost.steps),
        notation.count(cost.passes),
        _memory(cost.bytes),
    )


def _memory(count: int) -> str:
    """In units of 1024."""
    return f"{count} B" if count < 1024 else f"{notation.number(count / 1024, 3)} KiB"
