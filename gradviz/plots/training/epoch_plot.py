"""What was measured after each epoch: the loss, or the share that is told right, in training and in validation."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core.functions import Floats
from gradviz.core.training.trace import TrainingTrace
from gradviz.plots import shapes
from gradviz.plots.graph import Graph, span
from gradviz.state import View

MARKER = 5.0
STAR = 7.0
MOST_POINTS = 1500
"""Of a curve that are drawn: a longer one is thinned, its last point kept."""
LEAST_LOGARITHM = -300.0


class Measured(NamedTuple):
    """Two series over the epochs, (e+1,) each, and where early stopping would have stopped; None for nowhere."""

    training: Floats
    validation: Floats
    stopping: int | None = None


class EpochPlot(Graph):
    """Draws (trace, step, view): strongly up to the step, faintly what is to come."""

    def __init__(self, quantity: str, parent: QWidget | None = None) -> None:
        """`quantity` is "loss" or "accuracy"."""
        self._quantity = quantity
        self._trace: TrainingTrace | None = None
        self._step = 0
        self._view = View()
        super().__init__(parent)
        self.name_axes(self.tr("epoch"), self.tr("loss") if quantity == "loss" else self.tr("accuracy"))
        self.setAccessibleName(
            self.tr("Loss against epoch") if quantity == "loss" else self.tr("Accuracy against epoch")
        )

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment."""
        self._trace, self._step, self._view = trace, step, view
        measured = self._measured(trace)
        epochs = max(len(measured.training) - 1, 1)
        up = span(measured.training, measured.validation) if self._quantity == "loss" else (-0.03, 1.06)
        self.getPlotItem().getAxis("left").setLogMode(y=self._is_logarithmic)
        self.show_range((-0.02 * epochs, 1.02 * epochs), up)
        self.picture.update()

    @property
    def _is_logarithmic(self) -> bool:
        return self._view.logarithmic and self._quantity == "loss"

    def _measured(self, trace: TrainingTrace) -> Measured:
        """As it stands on the axis."""
        if self._quantity == "accuracy":
            return Measured(*trace.accuracies)
        best = trace.stopping_epoch
        if not self._is_logarithmic:
            return Measured(trace.training, trace.validation, best)
        with np.errstate(all="ignore"):
            training, validation = (np.log10(series) for series in (trace.training, trace.validation))
        return Measured(_placeable(training), _placeable(validation), best)

    def paint(self, painter: QPainter) -> None:
        trace, theme = self._trace, self._theme
        if trace is None:
            return
        measured, here = self._measured(trace), self._step / trace.settings.steps_per_epoch
        middle = self.place(here, 0.0).x()
        height, width = (side / self.frame.ratio for side in (self.frame.height, self.frame.width))
        for area, width_of_line, shown in (
            (QRectF(middle, 0, max(width - middle, 0.0), height), 1.0, self._view.future),
            (QRectF(0, 0, middle, height), 2.2, True),
        ):
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            for series, colour in ((measured.validation, theme.second), (measured.training, theme.computed)):
                if shown:
                    self.curve(painter, *_thinned(series), colour, width_of_line)
            painter.restore()
        if measured.stopping is not None and (self._view.future or measured.stopping <= here):
            self._mark_stopping(painter, measured.stopping, float(measured.validation[measured.stopping]))
        self._paint_markers(painter, measured, int(here))

    def _paint_markers(self, painter: QPainter, measured: Measured, epoch: int) -> None:
        """Where we are: what was measured last."""
        epoch = min(epoch, len(measured.training) - 1)
        for series, colour in ((measured.validation, self._theme.second), (measured.training, self._theme.computed)):
            if np.isfinite(series[epoch]):
                disc = shapes.disc_pixmap(MARKER, colour, self._theme.card, self.frame.ratio)
                shapes.place(painter, disc, self.place(epoch, float(series[epoch])))

    def _mark_stopping(self, painter: QPainter, epoch: int, level: float) -> None:
        """The epoch that validation would choose."""
        theme, there = self._theme, self.place(epoch, level)
        painter.setPen(QPen(QColor(theme.exact), 1.5, Qt.PenStyle.DashDotLine))
        painter.drawLine(QPointF(there.x(), 0.0), QPointF(there.x(), self.frame.height / self.frame.ratio))
        shapes.draw_outlined(painter, shapes.star_path(there, STAR), theme.exact, theme.card, 1.5)


def _placeable(levels: Floats) -> Floats:
    """Without the logarithm of 0."""
    return np.where(levels > LEAST_LOGARITHM, levels, np.nan)


def _thinned(series: Floats) -> tuple[Floats, Floats]:
    """Epochs and what was measured then."""
    epochs = np.arange(len(series))
    if len(series) > MOST_POINTS:
        epochs = np.unique(np.linspace(0, len(series) - 1, MOST_POINTS).astype(np.int64))
    return epochs.astype(float), series[epochs]
