"""A quantity against the step: f, or the length of the gradient."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.plots import segments, shapes
from gradviz.plots.layer import Canvas, CanvasStack, Frame, frame_of
from gradviz.plots.styling import number_axes, style_axes
from gradviz.plots.view import View
from gradviz.theme import LIGHT, Theme

GROWTH = 1.02
"""A growing run is drawn anew when it is this much longer: a curve of a million steps need not be redone at 60 Hz."""
HIGHEST_DECADE = 300.0
MARKER = 5.0
AXIS_REACH = 8.0


def heights(trace: Trace) -> NDArray[np.float64]:
    """f at every point of the run."""
    return np.asarray(trace.values, float)


def slopes(trace: Trace) -> NDArray[np.float64]:
    """|∇f| at every point from which a step was taken."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(np.hypot.reduce(np.asarray(trace.gradients, float), axis=1))


class History(pg.PlotWidget):
    """Draws one series of the run up to the position, and faintly what is to come."""

    def __init__(
        self, title: str, series: Callable[[Trace], NDArray[np.float64]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, axisItems=number_axes())
        self._title = title
        self._series = series
        self._theme = LIGHT
        self._trace: Trace | None = None
        self._view = View()
        self._position = 0
        self._levels: NDArray[np.float64] = np.empty(0)  # the series as it stands on the axis
        self._baked_steps = 0
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setLabel("bottom", self.tr("step"))
        self.box: pg.ViewBox = item.getViewBox()
        self.box.disableAutoRange()
        self.box.setMouseEnabled(False, False)
        self.setOptimizationFlag(self.OptimizationFlag.DontAdjustForAntialiasing)
        item.getAxis("left").setWidth(58)
        self._curve = _Curve(self.box)
        self.setAccessibleName(title)
        self.box.sigRangeChanged.connect(self._on_frame_changed)
        self.box.sigResized.connect(self._on_frame_changed)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        style_axes(self, theme)
        self._bake()

    def draw(self, trace: Trace, position: int, view: View) -> None:
        """The picture of this moment."""
        grown = not trace.continues(self._trace) or trace.steps >= self._baked_steps * GROWTH
        finished = trace.outcome is not None and trace.steps != self._baked_steps
        changed = view.logarithmic != self._view.logarithmic or view.future != self._view.future
        self._trace, self._position, self._view = trace, position, view
        if grown or finished or changed:
            self._measure()
            self._bake()
        self._show_position()

    def _measure(self) -> None:
        """The series on the axis, and the axis around it."""
        assert self._trace is not None
        values = self._series(self._trace)
        self._baked_steps = self._trace.steps
        label, self._levels = _on_axis(self._title, values, self._view.logarithmic)
        item = self.getPlotItem()
        item.setLabel("left", label)
        item.getAxis("left").setLogMode(y=self._view.logarithmic)
        known = self._levels[np.isfinite(self._levels)]
        low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
        margin = max(
            (high - low) * 0.06, 1e-3 * max(abs(low), abs(high)), 1e-300 if not self._view.logarithmic else 0.1
        )
        self.box.blockSignals(True)
        steps = max(self._trace.steps, 1)
        self.box.setRange(xRange=(-0.02 * steps, 1.02 * steps), yRange=(low - margin, high + margin), padding=0)
        self.box.blockSignals(False)
        for side in ("bottom", "left"):
            item.getAxis(side).linkedViewChanged(self.box)

    def _on_frame_changed(self, *_: object) -> None:
        self._bake()
        if self._trace is not None:
            self._show_position()

    def _bake(self) -> None:
        frame = frame_of(self.box)
        if self._trace is None or not frame.is_visible:
            return
        lines = _envelope(self._levels, frame)
        self._curve.bake(frame, lines, self._theme, self._view.future)

    def _show_position(self) -> None:
        frame = self._curve.frame
        if not frame.is_visible:
            return
        x = (self._position - frame.x[0]) / (frame.x[1] - frame.x[0]) * self.box.width()
        index = min(self._position, len(self._levels) - 1)
        level = self._levels[index] if index >= 0 else np.nan
        y = (frame.y[1] - level) / (frame.y[1] - frame.y[0]) * self.box.height() if np.isfinite(level) else None
        self._curve.show_upto(x, y)


class _Curve(CanvasStack):
    """The whole curve, faintly; over it, up to a column, strongly; a marker at that column."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._future, self._past = Canvas(), Canvas()
        super().__init__(box, 0, self._future, self._past)
        self._column = 0.0
        self._marker: QPixmap | None = None
        self._height: float | None = None

    def bake(self, frame: Frame, lines: segments.Segments, theme: Theme, future: bool) -> None:
        visible = segments.clipped(lines, frame.width, frame.height)[0]
        for canvas, colour, width, shown in (
            (self._future, theme.future, 1.0, future),
            (self._past, theme.path, 2.0, True),
        ):
            canvas.blank(frame)
            if shown:
                painter = canvas.painter()
                cap = Qt.PenCapStyle.SquareCap if width > 1 else Qt.PenCapStyle.FlatCap
                painter.setPen(QPen(QColor(colour), width * frame.ratio, Qt.PenStyle.SolidLine, cap))
                segments.draw(painter, visible)
                painter.end()
        self._marker = shapes.disc_pixmap(MARKER, theme.path, theme.card, frame.ratio)
        self.place()

    def show_upto(self, column: float, height: float | None) -> None:
        left, right = min(self._column, column) - MARKER - 4, max(self._column, column) + MARKER + 4
        self._column, self._height = column, height
        # the lowest pixels belong to the axis below, too, which is slow to paint; the margin keeps the curve above them
        self.update(QRectF(left, 0, right - left, self.box.height() - AXIS_REACH))

    def paint(self, painter: QPainter, *_: object) -> None:
        future, past = self._targets
        self.paint_canvas(painter, self._future, future)
        painter.save()
        painter.setClipRect(QRectF(-2, 0, self._column + 2, self.box.height()), Qt.ClipOperation.IntersectClip)
        self.paint_canvas(painter, self._past, past)
        painter.restore()
        if self._height is not None and self._marker is not None:
            shapes.place(painter, self._marker, QPointF(self._column, self._height))


def _on_axis(title: str, values: NDArray[np.float64], logarithmic: bool) -> tuple[str, NDArray[np.float64]]:
    """The axis' label and the values as they stand on it. Where f is not positive everywhere, a logarithmic axis
    shows how far above the run's lowest value it is."""
    with np.errstate(all="ignore"):
        if not logarithmic:
            return title, np.where(np.abs(values) < 1e300, values, np.nan)
        known = values[np.isfinite(values)]
        if known.size and known.min() < 0:
            title, values = f"{title} − min", values - known.min()
        levels = np.log10(values)
        return title, np.where(np.abs(levels) <= HIGHEST_DECADE, levels, np.nan)


def _envelope(levels: NDArray[np.float64], frame: Frame) -> segments.Segments:
    """The curve as segments in device pixels; beyond two steps a pixel, the range that each column spans."""
    count = len(levels)
    if count < 2:
        return np.empty((0, 4))
    if count <= 4 * frame.width:
        path = frame.pixels(np.stack([np.arange(count), levels], axis=1))
        path = path[np.isfinite(path).all(axis=1)]
        return np.asarray(np.hstack([path[:-1], path[1:]]))
    firsts = np.linspace(0, count, frame.width, endpoint=False).astype(np.int64)
    with np.errstate(all="ignore"):
        low, high = np.fmin.reduceat(levels, firsts), np.fmax.reduceat(levels, firsts)
    tops, bottoms = (frame.pixels(np.stack([firsts, edge], axis=1)) for edge in (high, low))
    columns = np.hstack([tops, bottoms])
    joints = np.hstack([bottoms[:-1], tops[1:]])
    lines = np.concatenate([columns, joints])
    return np.asarray(lines[np.isfinite(lines).all(axis=1)])
