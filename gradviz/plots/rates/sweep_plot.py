"""f after so many steps against what is tried out, each run with the mark of its outcome."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.sweep.sweep import Bound, Sweep
from gradviz.plots import segments, shapes
from gradviz.plots.picture import Picture
from gradviz.plots.rates.few import LABEL_PX, LETTERS, Letters, few
from gradviz.plots.rates.numbers_plot import NumbersPlot
from gradviz.plots.rates.outcome_marks import draw_outcome
from gradviz.plots.rates.scale import LevelAxis, Scale
from gradviz.state import View
from gradviz.theme import LIGHT, Theme, ui_font

RADIUS = 3.6
MOST_BOUNDS = 3
"""Lines at the bounds of the minima that are reached most: more would be a fence."""


class SweepPlot(NumbersPlot):
    """Draws (sweep, step, view); `own` is the number that the run of the settings has, marked below."""

    picture: _SweepPicture

    def __init__(self, parent: QWidget | None = None) -> None:
        self._levels_axis = LevelAxis("left")
        super().__init__(self._levels_axis, "f", (1, 6, 12, 0), parent=parent)
        self._levels_axis.setLogMode(y=True)
        self.scale = Scale(0.0, -1, 0)
        self.own = 0.0
        self.picture = _SweepPicture(self)
        self.setAccessibleName(self.tr("f at the end of each run, against what is tried out"))
        self.setToolTip(self.tr("A click opens the run on the Descent page"))
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_theme(theme)

    def draw(self, sweep: Sweep, step: int, view: View, own: float) -> None:
        """The picture of this moment."""
        rescale = sweep is not self.sweep
        self.sweep, self.step, self.view, self.own = sweep, min(step, sweep.steps), view, own
        if rescale:
            self.scale = self._levels_axis.scale_shown = Scale.of(sweep)
            title = QCoreApplication.translate("SweepPlot", "f − min") if self.scale.shift else "f"
            if title != self._levels_axis.labelText:
                self.getPlotItem().setLabel("left", title)
            self.show_numbers(self.scale.span)
        self.picture.update()

    @property
    def heights(self) -> np.ndarray:
        """Where each run stands on the axis at this step; one that has ended stays where it ended."""
        assert self.sweep is not None
        last = np.minimum(self.step, self.sweep.ends)
        return self.scale.levels(self.sweep.values[last, np.arange(len(last))])

    @property
    def bounds(self) -> tuple[Bound, ...]:
        """Those that are drawn."""
        shown = self.sweep is not None and "stability" not in self.view.hidden
        return self.sweep.bounds[:MOST_BOUNDS] if shown and self.sweep is not None else ()


class _SweepPicture(Picture):
    def __init__(self, plot: SweepPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._theme = LIGHT
        self._marks: dict[tuple[str, float], QPixmap] = {}
        self._letters = Letters()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._marks.clear()
        self._letters.set_theme(theme)
        self.set_ground(theme.card)

    def paint_marks(self, painter: QPainter) -> None:
        sweep, frame = self._plot.sweep, self.frame
        if sweep is None or not frame.is_visible:
            return
        width, height = frame.width / frame.ratio, frame.height / frame.ratio
        self._paint_lanes(painter, width)
        for bound in self._plot.bounds:
            self._paint_bound(painter, bound, height)
        for index, bound in enumerate(self._plot.bounds):
            self._name_bound(painter, bound, index, height)
        self._paint_own(painter, height)
        places = frame.pixels(np.stack([self._plot.places, self._plot.heights], axis=1)) / frame.ratio
        painter.setPen(QPen(QColor(self._theme.contour), 1.0))
        segments.draw(painter, np.hstack([places[:-1], places[1:]]))
        told = "outcome" not in self._plot.view.hidden
        marks = [self._mark(sweep.outcome(column) if told else "") for column in range(len(places))]
        shapes.place_all(painter, marks, places)
        for letter, column in zip(LETTERS, few(sweep), strict=False):
            x, y = places[column].tolist()
            above = y - 15 if y > 26 else y + 15
            shapes.place(painter, self._letters.pixmap(letter, frame.ratio), QPointF(x, above))

    def _paint_lanes(self, painter: QPainter, width: float) -> None:
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0, Qt.PenStyle.DashLine))
        scale = self._plot.scale
        for level in ((scale.bottom + scale.lowest) / 2, (scale.top + scale.highest) / 2):
            _, y = self.frame.place(0.0, level)
            painter.drawLine(QPointF(0, y), QPointF(width, y))

    def _paint_bound(self, painter: QPainter, bound: Bound, height: float) -> None:
        x, _ = self.frame.place(math.log10(bound.eta), 0.0)
        painter.setPen(QPen(QColor(self._theme.exact), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))

    def _name_bound(self, painter: QPainter, bound: Bound, index: int, height: float) -> None:
        """Beside its line, over a piece of the card that no other's line crosses."""
        x, _ = self.frame.place(math.log10(bound.eta), 0.0)
        text, font = f"2/λmax = {notation.number(bound.eta, 3)}", ui_font(LABEL_PX, bold=True)
        label = shapes.label_pixmap(text, font, self._theme.exact, self._theme.card, self.frame.ratio)
        width = label.deviceIndependentSize().width()
        left = x + 6 + width / 2 if x + 12 + width < self.frame.width / self.frame.ratio else x - 6 - width / 2
        middle = QPointF(left, height - 18 - 20 * index)
        painter.fillRect(QRectF(middle - QPointF(width / 2, 9), QSizeF(width, 18)), QColor(self._theme.card))
        shapes.place(painter, label, middle)

    def _paint_own(self, painter: QPainter, height: float) -> None:
        x, _ = self.frame.place(math.log10(self._plot.own), 0.0)
        painter.setPen(QPen(QColor(self._theme.card), 1.0))
        painter.setBrush(QColor(self._theme.path))
        painter.drawPolygon(
            QPolygonF([QPointF(x, height - 12), QPointF(x - 6, height - 1), QPointF(x + 6, height - 1)])
        )

    def _mark(self, key: str) -> QPixmap:
        known = self._marks.get((key, self.frame.ratio))
        if known is None:
            ratio, side = self.frame.ratio, 2 * math.ceil(RADIUS * 1.4 + 1)
            size, middle = QSize(round(side * ratio), round(side * ratio)), QPointF(side / 2, side / 2)
            known = shapes.Stamp(size, ratio, lambda on: draw_outcome(on, key, middle, RADIUS, self._theme))
            self._marks[key, ratio] = known
        return known
