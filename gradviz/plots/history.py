"""A quantity against the step: f, or the length of the gradient."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.plots import segments, shapes
from gradviz.plots.layer import Frame, Layer, frame_of
from gradviz.plots.styling import number_axes, style_axes
from gradviz.plots.view import View
from gradviz.theme import LIGHT, Theme

GROWTH = 1.02
"""A growing run is drawn anew when it is this much longer: a curve of a million steps need not be redone at 60 Hz."""
HIGHEST_DECADE = 300.0
MARKER = 5.0


def heights(trace: Trace) -> NDArray[np.float64]:
    """f at every point of the run."""
    return np.asarray(trace.values, float)


def slopes(trace: Trace) -> NDArray[np.float64]:
    """|∇f| at every point from which a step was taken."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.hypot.reduce(np.asarray(trace.gradients, float), axis=1)


class History(pg.PlotWidget):
    """Draws one series of the run up to the position, and faintly what is to come."""

    def __init__(self, title: str, series: Callable[[Trace], NDArray[np.float64]], parent: QWidget | None = None) -> None:
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
        item.getAxis("left").setWidth(58)
        self._future = _CurveLayer(self.box, 1)
        self._past = _CurveLayer(self.box, 2)
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
        margin = max((high - low) * 0.06, 1e-3 * max(abs(low), abs(high)), 1e-300 if not self._view.logarithmic else 0.1)
        self.box.blockSignals(True)
        self.box.setRange(xRange=(0, max(self._trace.steps, 1)), yRange=(low - margin, high + margin), padding=0)
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
        self._future.bake(frame, lines, self._theme.future if self._view.future else "", 1.0)
        self._past.bake(frame, lines, self._theme.path, 2.0)

    def _show_position(self) -> None:
        frame = frame_of(self.box)
        if self._past.baked is None or not frame.is_visible:
            return
        x = self._position / max(frame.x[1], 1) * self.box.width()
        index = min(self._position, len(self._levels) - 1)
        level = self._levels[index] if index >= 0 else np.nan
        y = (frame.y[1] - level) / (frame.y[1] - frame.y[0]) * self.box.height() if np.isfinite(level) else None
        self._past.show_upto(x, y, self._theme)


class _CurveLayer(Layer):
    """A whole curve on a pixmap, shown up to a column, with a marker at its end."""

    def __init__(self, box: pg.ViewBox, z: float) -> None:
        super().__init__(box, z)
        self._column: float | None = None
        self._height: float | None = None
        self._theme = LIGHT

    def bake(self, frame: Frame, lines: segments.Segments, colour: str, width: float) -> None:
        self.blank(frame)
        if not colour:
            return
        painter = self.painter()
        cap = Qt.PenCapStyle.SquareCap if width > 1 else Qt.PenCapStyle.FlatCap
        painter.setPen(QPen(QColor(colour), width * frame.ratio, Qt.PenStyle.SolidLine, cap))
        segments.draw(painter, segments.clipped(lines, frame.width, frame.height)[0])
        painter.end()

    def show_upto(self, column: float, height: float | None, theme: Theme) -> None:
        before = self._column if self._column is not None else 0.0
        self._column, self._height, self._theme = column, height, theme
        reach = MARKER + 4
        left, right = min(before, column) - reach, max(before, column) + reach
        self.update(QRectF(left, 0, right - left, self.box.height()))

    def paint(self, painter: QPainter, *rest: object) -> None:
        if self._column is None:
            super().paint(painter, *rest)
            return
        painter.save()
        painter.setClipRect(QRectF(-2, 0, self._column + 2, self.box.height()), Qt.ClipOperation.IntersectClip)
        super().paint(painter, *rest)
        painter.restore()
        if self._height is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            disc = QPainterPath()
            disc.addEllipse(QPointF(self._column, self._height), MARKER, MARKER)
            shapes.draw_outlined(painter, disc, self._theme.path, self._theme.card)


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
        return np.hstack([path[:-1], path[1:]])
    firsts = np.linspace(0, count, frame.width, endpoint=False).astype(np.int64)
    with np.errstate(all="ignore"):
        low, high = np.fmin.reduceat(levels, firsts), np.fmax.reduceat(levels, firsts)
    tops, bottoms = (frame.pixels(np.stack([firsts, edge], axis=1)) for edge in (high, low))
    columns = np.hstack([tops, bottoms])
    joints = np.hstack([bottoms[:-1], tops[1:]])
    lines = np.concatenate([columns, joints])
    return lines[np.isfinite(lines).all(axis=1)]
