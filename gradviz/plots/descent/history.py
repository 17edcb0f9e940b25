"""A quantity against the step: f, or the length of the gradient."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.plots import segments, shapes
from gradviz.plots.descent.series import Envelope, Series, Values
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.state import View
from gradviz.theme import LIGHT, Theme

GROWTH = 1.1
"""A growing run is drawn anew when it is this much longer: a curve of a million steps need not be redone at 60 Hz."""
HIGHEST_DECADE = 300.0
MARGIN = 0.06
"""Share of the axis that is kept free at either end."""
COLUMNS = 1000
MOST_A_PIXEL = 4
MARKER = 5.0
KEPT_FREE = 22.0


class History(PaintedPlot):
    """Draws one series of the run up to the position, and faintly what is to come."""

    picture: _Curve

    def __init__(self, title: str, series: Series, parent: QWidget | None = None) -> None:
        super().__init__(parent, names=(QCoreApplication.translate("History", "step"), ""))
        self._title = title
        self._series = series
        self._trace: Trace | None = None
        self._view = View()
        self._position = 0
        self._envelope = Envelope(series)
        self._lowest = 0.0  # of the run's values
        self._baked_steps = 0
        self.picture = _Curve(self)
        self.setAccessibleName(title)
        self.box.sigRangeChanged.connect(self._on_frame_changed)
        self.box.sigResized.connect(self._on_frame_changed)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_ground(theme.card)
        self._bake()

    def draw(self, trace: Trace, position: int, view: View) -> None:
        """The picture of this moment."""
        grown = not trace.continues(self._trace) or trace.steps >= self._baked_steps * GROWTH
        finished = trace.outcome is not None and trace.steps != self._baked_steps
        changed = view.logarithmic != self._view.logarithmic or view.future != self._view.future
        self._trace, self._position, self._view = trace, position, view
        self._envelope.follow(trace)
        if grown or finished or changed:
            self._baked_steps = trace.steps
            self._scale()
            self._bake()
        self._show_position()

    def _scale(self) -> None:
        """Makes the axes fit the run."""
        assert self._trace is not None
        few = self._trace.steps <= MOST_A_PIXEL * COLUMNS
        values = self._series(self._trace) if few else np.concatenate(self._envelope.parts(COLUMNS)[1:])
        known = values[np.isfinite(values)]
        self._lowest = float(known.min()) if known.size else 0.0
        levels = self._on_axis(values)
        levels = levels[np.isfinite(levels)]
        low, high = (float(levels.min()), float(levels.max())) if levels.size else (0.0, 1.0)
        least = 0.1 if self._view.logarithmic else 1e-300
        share = max(MARGIN, KEPT_FREE / max(self.box.height(), 2 * KEPT_FREE))
        margin = max((high - low) * share, 1e-3 * max(abs(low), abs(high)), least)
        item, steps = self.getPlotItem(), max(self._trace.steps, 1)
        item.setLabel("left", self.tr("{0} − min").format(self._title) if self._shifted else self._title)
        item.getAxis("left").setLogMode(y=self._view.logarithmic)
        self.set_range((-0.02 * steps, 1.02 * steps), (low - margin, high + margin))

    @property
    def _shifted(self) -> bool:
        """A logarithmic axis has no place for negative values: it shows how far above the lowest they are."""
        return self._view.logarithmic and self._lowest < 0

    def _on_axis(self, values: Values) -> Values:
        """Values as they stand on the axis; nan where they have no place on it."""
        with np.errstate(all="ignore"):
            if not self._view.logarithmic:
                return np.where(np.abs(values) < 10**HIGHEST_DECADE, values, np.nan)
            levels = np.log10(values - self._lowest if self._shifted else values)
        return np.where(np.abs(levels) <= HIGHEST_DECADE, levels, np.nan)

    def _on_frame_changed(self, *_: object) -> None:
        self._bake()
        if self._trace is not None:
            self._show_position()

    def _bake(self) -> None:
        frame = self.picture.frame
        if self._trace is not None and frame.is_visible:
            self.picture.bake(frame, self._lines(frame), self._theme, self._view.future)

    def _lines(self, frame: Frame) -> segments.Segments:
        """The curve in device pixels: every value, or beyond a few a pixel the range that each column spans."""
        assert self._trace is not None
        if self._trace.steps <= MOST_A_PIXEL * frame.width:
            levels = self._on_axis(self._series(self._trace))
            path = frame.pixels(np.stack([np.arange(len(levels)), levels], axis=1))
            lines = np.hstack([path[:-1], path[1:]])
        else:
            firsts, lows, highs = self._envelope.parts(frame.width)
            bottoms, tops = (frame.pixels(np.stack([firsts, self._on_axis(edge)], axis=1)) for edge in (lows, highs))
            lines = np.concatenate([np.hstack([tops, bottoms]), np.hstack([bottoms[:-1], tops[1:]])])
        return lines[np.isfinite(lines).all(axis=1)]

    def _show_position(self) -> None:
        frame = self.picture.frame
        if self._trace is None or not frame.is_visible:
            return
        here = self._on_axis(self._series(self._trace, self._position, self._position + 1))
        known = len(here) > 0 and bool(np.isfinite(here[0]))
        x, y = frame.place(self._position, float(here[0]) if known else frame.y[0])
        self.picture.show_upto(x, y if known else None)


class _Curve(Picture):
    """The whole curve, faintly; over it, up to a column, strongly; a marker at that column."""

    def __init__(self, plot: pg.PlotWidget) -> None:
        self._future, self._past = Canvas(), Canvas()
        super().__init__(plot, self._future, self._past)
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
        reach = MARKER + 4
        left, right = math.floor(min(self._column, column) - reach), math.ceil(max(self._column, column) + reach)
        self._column, self._height = column, height
        self.update(left, 0, right - left, self.height())

    def paint_canvases(self, painter: QPainter) -> None:
        self.paint_canvas(painter, 0)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self._column, self.height()), Qt.ClipOperation.IntersectClip)
        self.paint_canvas(painter, 1)
        painter.restore()

    def paint_marks(self, painter: QPainter) -> None:
        if self._height is not None and self._marker is not None:
            shapes.place(painter, self._marker, QPointF(self._column, self._height))
