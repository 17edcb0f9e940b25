"""What was measured after each epoch: the loss, or the share that is told right, in training and in validation."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core import Outcome
from gradviz.core.functions import Floats
from gradviz.core.training.trace import TrainingTrace
from gradviz.plots import segments, shapes
from gradviz.plots.graph import span
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.state import View
from gradviz.theme import LIGHT, Theme

MARKER = 5.0
STAR = 7.0
MOST_POINTS = 1500
"""Of a curve that are drawn: a longer one is thinned, its last point kept."""
GROWTH = 1.1
"""A training that grows is painted anew when it is this much longer."""
LEAST_LOGARITHM = -300.0
FUTURE_WIDTH, PAST_WIDTH = 1.0, 2.2
MARGIN = 0.02
"""Share of the epochs that is kept free at either end."""
ACCURACIES = (-0.03, 1.06)


class Measured(NamedTuple):
    """Two series over the epochs, (e+1,) each, and where early stopping would have stopped; None for nowhere."""

    training: Floats
    validation: Floats
    stopping: int | None = None


class EpochPlot(PaintedPlot):
    """Draws (trace, step, view): strongly up to the step, faintly what is to come. `quantity` is "loss" or
    "accuracy"."""

    picture: _Curves

    def __init__(self, quantity: str, parent: QWidget | None = None) -> None:
        texts = {
            "loss": (
                QCoreApplication.translate("EpochPlot", "loss"),
                QCoreApplication.translate("EpochPlot", "Loss against epoch"),
            ),
            "accuracy": (
                QCoreApplication.translate("EpochPlot", "accuracy"),
                QCoreApplication.translate("EpochPlot", "Accuracy against epoch"),
            ),
        }
        title, name = texts[quantity]
        super().__init__(parent, names=(QCoreApplication.translate("EpochPlot", "epoch"), title), margins=(1, 8, 6, 1))
        self._quantity = quantity
        self._trace: TrainingTrace | None = None
        self._step = 0
        self._view = View()
        self._measured = Measured(np.empty(0), np.empty(0))  # what is painted
        self._baked = 0  # epochs that are painted
        self._outcome: Outcome | None = None
        self.picture = _Curves(self)
        self.setAccessibleName(name)
        self.box.sigRangeChanged.connect(self._on_frame_changed)
        self.box.sigResized.connect(self._on_frame_changed)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_ground(theme.card)
        self._on_frame_changed()

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment."""
        before, seen = self._trace, self._view
        self._trace, self._step, self._view = trace, step, view
        epochs = len(trace.validation)
        grown = epochs >= GROWTH * self._baked
        changed = (view.logarithmic, view.future) != (seen.logarithmic, seen.future)
        if not trace.continues(before) or grown or changed or trace.outcome is not self._outcome:
            self._baked, self._outcome = epochs, trace.outcome
            self._measured = self._on_axis(trace)
            self._scale()
            self._bake()
        self._show_moment()

    @property
    def _is_logarithmic(self) -> bool:
        return self._view.logarithmic and self._quantity == "loss"

    def _on_axis(self, trace: TrainingTrace) -> Measured:
        """What was measured, as it stands on the axis."""
        if self._quantity == "accuracy":
            return Measured(*trace.accuracies)
        return Measured(self._levels(trace.training), self._levels(trace.validation), trace.stopping_epoch)

    def _levels(self, losses: Floats) -> Floats:
        """nan where they have no place on the axis."""
        if not self._is_logarithmic:
            return losses
        with np.errstate(all="ignore"):
            logarithms = np.log10(losses)
        return np.where(logarithms > LEAST_LOGARITHM, logarithms, np.nan)

    def _here(self, epoch: int) -> tuple[float, float]:
        """What was measured after that epoch, of validation and of training."""
        assert self._trace is not None
        if self._quantity == "accuracy":
            training, validation = self._trace.accuracies[:, epoch].tolist()
            return validation, training
        losses = np.array([self._trace.validation[epoch], self._trace.training[epoch]])
        validation, training = self._levels(losses).tolist()
        return validation, training

    def _scale(self) -> None:
        training, validation, _ = self._measured
        epochs = max(len(training) - 1, 1)
        self.getPlotItem().getAxis("left").setLogMode(y=self._is_logarithmic)
        up = span(training, validation) if self._quantity == "loss" else ACCURACIES
        self.set_range((-MARGIN * epochs, (1 + MARGIN) * epochs), up)

    def _on_frame_changed(self, *_: object) -> None:
        if self._trace is not None:
            self._bake()
            self._show_moment()

    def _bake(self) -> None:
        frame = self.picture.frame
        if frame.is_visible:
            self.picture.bake(frame, self._measured, self._theme, self._view.future)

    def _show_moment(self) -> None:
        assert self._trace is not None
        frame = self.picture.frame
        if not frame.is_visible:
            return
        here = self._step / self._trace.settings.steps_per_epoch
        epoch = min(int(here), len(self._trace.validation) - 1)
        markers = [
            (QPointF(*frame.place(epoch, level)), colour)
            for level, colour in zip(self._here(epoch), (self._theme.second, self._theme.computed), strict=True)
            if np.isfinite(level)
        ]
        stopping, star = self._measured.stopping, None
        if stopping is not None and (self._view.future or stopping <= here):
            star = QPointF(*frame.place(stopping, float(self._measured.validation[stopping])))
        self.picture.show_moment(frame.place(here, 0.0)[0], markers, star)


class _Curves(Picture):
    """Both curves whole, faintly; over them, up to a column, strongly; markers, and a star where to stop."""

    def __init__(self, plot: PaintedPlot) -> None:
        self._future, self._past = Canvas(), Canvas()
        super().__init__(plot, self._future, self._past)
        self._theme = LIGHT
        self._column = 0.0
        self._markers: list[tuple[QPointF, str]] = []
        self._star: QPointF | None = None

    def bake(self, frame: Frame, measured: Measured, theme: Theme, future: bool) -> None:
        """Paints the curves anew."""
        self._theme = theme
        curves = ((measured.validation, theme.second), (measured.training, theme.computed))
        lines = [(_lines(frame, series), colour) for series, colour in curves]
        for canvas, width, shown in ((self._future, FUTURE_WIDTH, future), (self._past, PAST_WIDTH, True)):
            canvas.blank(frame)
            if shown:
                painter = canvas.painter()
                for visible, colour in lines:
                    cap = Qt.PenCapStyle.SquareCap if width > 1 else Qt.PenCapStyle.FlatCap
                    painter.setPen(QPen(QColor(colour), width * frame.ratio, Qt.PenStyle.SolidLine, cap))
                    segments.draw(painter, visible)
                painter.end()
        self.place()

    def show_moment(self, column: float, markers: list[tuple[QPointF, str]], star: QPointF | None) -> None:
        """Strong up to a column; where the markers and the star are."""
        self._column, self._markers, self._star = column, markers, star
        self.update()

    def paint_canvases(self, painter: QPainter) -> None:
        self.paint_canvas(painter, 0)
        painter.save()
        width = self._column * self._magnification
        painter.setClipRect(QRectF(0, 0, width, self.height()), Qt.ClipOperation.IntersectClip)
        self.paint_canvas(painter, 1)
        painter.restore()

    def paint_marks(self, painter: QPainter) -> None:
        theme = self._theme
        if self._star is not None:
            painter.setPen(QPen(QColor(theme.exact), 1.5, Qt.PenStyle.DashDotLine))
            height = self.frame.height / self.frame.ratio
            painter.drawLine(QPointF(self._star.x(), 0.0), QPointF(self._star.x(), height))
            shapes.draw_outlined(painter, shapes.star_path(self._star, STAR), theme.exact, theme.card, 1.5)
        for place, colour in self._markers:
            shapes.place(painter, shapes.disc_pixmap(MARKER, colour, theme.card, self.frame.ratio), place)


def _lines(frame: Frame, series: Floats) -> segments.Segments:
    """A curve in device pixels, broken where a value is not finite."""
    epochs = np.arange(len(series))
    if len(series) > MOST_POINTS:
        epochs = np.linspace(0, len(series) - 1, MOST_POINTS).astype(np.int64)
    path = frame.pixels(np.stack([epochs, series[epochs]], axis=1))
    return segments.clipped(np.hstack([path[:-1], path[1:]]), frame.width, frame.height)[0]
