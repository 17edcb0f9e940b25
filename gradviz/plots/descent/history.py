"""A quantity against the step: f, or the length of the gradient."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.plots import segments
from gradviz.plots.descent.company import ALONE, Company, Ghost
from gradviz.plots.descent.followed import Followed
from gradviz.plots.descent.history_line import HistoryLine
from gradviz.plots.descent.series import Series, Values
from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Canvas, Frame, Picture
from gradviz.plots.run_look import DASHES, FAINT, MARKS, mark_pixmap
from gradviz.plots.shapes import place as place_mark
from gradviz.state import View
from gradviz.theme import LIGHT, Theme, mixed

HIGHEST_DECADE = 300.0
MARGIN = 0.06
"""Share of the axis that is kept free at either end."""
MARKER = 5.0
KEPT_FREE = 22.0
MARGINS = (1, 7, 1, 1)
"""Around the axes: the uppermost number is not cut."""


class Stroke(NamedTuple):
    """How a run is drawn: strongly up to the position, faintly after it."""

    lines: segments.Segments
    colour: str
    future: str
    width: float = 2.0


class Standing(NamedTuple):
    """The mark of a run, in logical pixels; None for a height that has no place on the axis."""

    place: int
    x: float
    y: float | None


class History(Followed, PaintedPlot):
    """Draws one series of the run up to the position, and faintly what is to come; and those of other runs."""

    picture: _Curve

    def __init__(self, title: str, series: Series, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=MARGINS)
        self._title = title
        self._series = series
        self._view = View()
        self._position = 0
        self._company = ALONE
        self._line = HistoryLine(series)
        self._others: dict[int, HistoryLine] = {}  # by place
        self._is_drawn = False
        self._lowest = 0.0  # of the runs' values
        self.picture = _Curve(self)
        self.setAccessibleName(title)
        self.box.sigRangeChanged.connect(self._on_frame_changed)
        self.box.sigResized.connect(self._on_resized)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_ground(theme.card)
        self._bake()

    def draw(self, trace: Trace, position: int, view: View, company: Company = ALONE) -> None:
        """The picture of this moment."""
        changed = view.logarithmic != self._view.logarithmic or view.future != self._view.future
        changed = changed or company.budget != self._company.budget
        self._position, self._view, self._company = position, view, company
        self.follow_run(company.place)
        changed = self._line.follow(trace, company.cost) or changed
        changed = self._follow_others(company.ghosts) or changed
        if changed or not self._is_drawn:
            self._is_drawn = True
            self._scale()
            self._bake()
        self._show_position()

    def _follow_others(self, ghosts: tuple[Ghost, ...]) -> bool:
        """Whether one of them has come, gone or changed."""
        before = set(self._others)
        self._others = {ghost.place: self._others.get(ghost.place, HistoryLine(self._series)) for ghost in ghosts}
        changed = [self._others[ghost.place].follow(ghost.trace, ghost.cost) for ghost in ghosts]
        return any(changed) or before != set(self._others)

    def _scale(self) -> None:
        """Makes the axes fit the runs."""
        lines = (self._line, *self._others.values())
        values = np.concatenate([line.values for line in lines])
        known = values[np.isfinite(values)]
        self._lowest = float(known.min()) if known.size else 0.0
        levels = self._on_axis(values)
        levels = levels[np.isfinite(levels)]
        low, high = (float(levels.min()), float(levels.max())) if levels.size else (0.0, 1.0)
        least = 0.1 if self._view.logarithmic else 1e-300
        share = max(MARGIN, KEPT_FREE / max(self.box.height(), 2 * KEPT_FREE))
        margin = max((high - low) * share, 1e-3 * max(abs(low), abs(high)), least)
        item, most = self.getPlotItem(), max(1, *(line.spent for line in lines))
        item.setLabel("left", self.tr("{0} − min").format(self._title) if self._shifted else self._title)
        item.setLabel("bottom", self._budget)
        item.getAxis("left").setLogMode(y=self._view.logarithmic)
        self.set_range((-0.02 * most, 1.02 * most), (low - margin, high + margin))

    @property
    def _budget(self) -> str:
        """What runs along the axis."""
        name: str = self.tr("step") if self._company.budget == "steps" else self.tr("evaluations of f")
        return name

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

    def _on_resized(self, *_: object) -> None:
        """The room that is kept free beside the runs is so many pixels, whatever share of the axis that is."""
        if self._is_drawn:
            self._scale()
        self._on_frame_changed()

    def _on_frame_changed(self, *_: object) -> None:
        self._bake()
        if self._is_drawn:
            self._show_position()

    def _bake(self) -> None:
        frame = self.picture.frame
        if self._is_drawn and frame.is_visible:
            self.picture.bake(frame, self._strokes(frame), self._theme, self._view.future)

    def _strokes(self, frame: Frame) -> list[Stroke]:
        """What is drawn of all runs, the one that is followed last."""
        theme = self._theme
        strokes = [
            Stroke(line.lines(frame, self._on_axis, DASHES[place]), colour, mixed(colour, theme.card, FAINT), 1.6)
            for place, line in sorted(self._others.items())
            for colour in (theme.runs[place],)
        ]
        return [*strokes, Stroke(self._line.lines(frame, self._on_axis, theme.dashes), theme.path, theme.future)]

    def _show_position(self) -> None:
        frame = self.picture.frame
        if not self._is_drawn or not frame.is_visible:
            return
        own = self._stand(frame, self._company.place, self._line, self._position)
        others = [
            self._stand(frame, ghost.place, self._others[ghost.place], ghost.step) for ghost in self._company.ghosts
        ]
        spent = max(self._company.spent, self._line.place(self._position))
        self.picture.show_upto(frame.place(spent, frame.y[0])[0], (*others, own))

    def _stand(self, frame: Frame, place: int, line: HistoryLine, step: int) -> Standing:
        here = self._on_axis(line.at(step))
        known = len(here) > 0 and bool(np.isfinite(here[0]))
        x, y = frame.place(line.place(step), float(here[0]) if known else frame.y[0])
        return Standing(place, x, y if known else None)


class _Curve(Picture):
    """All curves, faintly; over them, up to a column, strongly; a marker for each run."""

    def __init__(self, plot: pg.PlotWidget) -> None:
        self._future, self._past = Canvas(), Canvas()
        super().__init__(plot, self._future, self._past)
        self._column = 0.0
        self._marks: dict[int, QPixmap] = {}  # by place
        self._standing: tuple[Standing, ...] = ()
        self._theme = LIGHT

    def bake(self, frame: Frame, strokes: list[Stroke], theme: Theme, future: bool) -> None:
        for canvas, shown in ((self._future, future), (self._past, True)):
            canvas.blank(frame)
            painter = canvas.painter()
            for stroke in strokes if shown else ():
                faint = canvas is self._future
                width = 1.0 if faint else stroke.width
                cap = Qt.PenCapStyle.FlatCap if faint else Qt.PenCapStyle.SquareCap
                colour = QColor(stroke.future if faint else stroke.colour)
                painter.setPen(QPen(colour, width * frame.ratio, Qt.PenStyle.SolidLine, cap))
                segments.draw(painter, stroke.lines)
            painter.end()
        self._theme = theme
        self._marks.clear()
        self.place()

    def show_upto(self, column: float, standing: tuple[Standing, ...]) -> None:
        """Shows everything strongly up to a column, and where each run stands; the last is the one that is followed."""
        moved = {mark.x for mark in {*self._standing} ^ {*standing}}
        changed = {self._column, column, *moved}
        self._column, self._standing = column, standing
        reach = 1.4 * MARKER + 4
        left, right = math.floor(min(changed) - reach), math.ceil(max(changed) + reach)
        self.update(left, 0, right - left, self.height())

    def paint_canvases(self, painter: QPainter) -> None:
        self.paint_canvas(painter, 0)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self._column, self.height()), Qt.ClipOperation.IntersectClip)
        self.paint_canvas(painter, 1)
        painter.restore()

    def paint_marks(self, painter: QPainter) -> None:
        for mark in self._standing:
            if mark.y is not None:
                place_mark(painter, self._mark(mark.place), QPointF(mark.x, mark.y))

    def _mark(self, place: int) -> QPixmap:
        if place not in self._marks:
            theme, ratio = self._theme, self.frame.ratio
            self._marks[place] = mark_pixmap(MARKS[place], MARKER, theme.runs[place], theme.card, ratio)
        return self._marks[place]
