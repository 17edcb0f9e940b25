"""The picture of a descent in two variables: heights, field, path, and this step's vectors."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.core import Trace
from gradviz.core.landscape import Landscape
from gradviz.plots.ground import Ground
from gradviz.plots.marks import StepMarks
from gradviz.plots.picture import Canvas, Picture
from gradviz.plots.start_grip import StartGrip
from gradviz.plots.styling import number_axes, style_axes
from gradviz.plots.trail import Plan, Trail
from gradviz.plots.view import View, Window
from gradviz.theme import LIGHT, Theme

ARROW_SPACING = 36
"""Logical pixels between arrows."""
SAMPLE_SPACING = 2
"""Device pixels between heights."""
NARROWEST = 1e-9
FINEST = 1e-12
"""A window is no narrower than this, nor than this share of its distance from 0: floats must tell its pixels apart."""
FARTHEST = 1e12
FUTURE_WIDTH, PAST_WIDTH = 1.0, 2.0


class SurfacePlot(pg.PlotWidget):
    """Draws (trace, position, view) over a landscape. Gestures come out as signals and change nothing here but
    the visible window:

    start_moved(x0, x1)    the start was dragged, or a point was clicked
    window_chosen(window)  the view was dragged or zoomed to another window
    window_changed()       another window, or another size, is visible, for whatever reason: its landscape is wanted
    """

    start_moved = Signal(float, float)
    window_chosen = Signal(object)
    window_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems=number_axes())
        self._theme = LIGHT
        self._trace: Trace | None = None
        self._landscape: Landscape | None = None
        self._minima: tuple[tuple[float, ...], ...] = ()
        self._view = View()
        self._own_window: Window = ((-1.0, 1.0), (-1.0, 1.0))
        self._position = 0
        self._move_label = ""
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.layout.setContentsMargins(0, 8, 12, 0)
        item.setLabel("bottom", "x₀")
        item.setLabel("left", "x₁")
        self.box: pg.ViewBox = item.getViewBox()
        self.box.setAspectLocked(True)
        self.box.disableAutoRange()
        self.box.setLimits(maxXRange=1e9, maxYRange=1e9, xMin=-FARTHEST, xMax=FARTHEST, yMin=-FARTHEST, yMax=FARTHEST)
        self._ground = Ground()
        self._future = Trail(FUTURE_WIDTH, dotted=False)
        self._past = Trail(PAST_WIDTH, dotted=True)
        self._marks = StepMarks()
        self.picture = _SurfacePicture(self, self._marks, self._ground, self._future, self._past)
        self._plan: Plan | None = None
        self._grip = StartGrip(self.box)
        self._grip.hide()
        self._grip.dragged.connect(self._emit_start)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.box.sigRangeChanged.connect(self._on_range_changed)
        self.box.sigRangeChangedManually.connect(self._on_window_chosen)
        self.setAccessibleName(self.tr("Contour picture of the descent"))
        self.set_theme(LIGHT)

    # what is to be drawn

    def set_theme(self, theme: Theme) -> None:
        """Repaints everything in other colours."""
        self._theme = theme
        style_axes(self, theme)
        self._marks.set_theme(theme)
        self.picture.set_ground(theme.card)
        self._bake()

    def show_function(self, own: Window, minima: tuple[tuple[float, ...], ...], chosen: Window | None = None) -> None:
        """Turns to another function: its own window, its known minima, the window to be seen instead of its own."""
        self._minima = minima
        self._landscape = None
        self._own_window = own
        self.show_window(chosen or own)

    def show_window(self, window: Window) -> None:
        """Shows a window, and as much beyond it as equal scales on both axes take."""
        self.box.setRange(xRange=window[0], yRange=window[1], padding=0)

    def set_landscape(self, landscape: Landscape) -> None:
        """Draws a landscape; where it is of another window than the visible one it is stretched until its own comes."""
        self._landscape = landscape
        self._bake()

    def draw(self, trace: Trace, position: int, view: View, move_label: str = "−η∇f") -> None:
        """The picture of this moment."""
        same_step = trace.continues(self._trace) and position == self._position and self._is_taken(position)
        restart = not trace.continues(self._trace) or view.future != self._view.future
        rebake = view.arrows != self._view.arrows
        if view.window != self._view.window and view.window != self.window:
            self.show_window(view.window or self._own_window)
        self._trace, self._position, self._view, self._move_label = trace, position, view, move_label
        if rebake:
            self._bake_landscape()
        if restart or self._plan is None:
            self._restart_trail()
        self._draw_trail()
        if not same_step:
            self._draw_marks()

    def _is_taken(self, step: int) -> bool:
        return self._trace is not None and step < self._trace.steps

    # where it is drawn

    @property
    def window(self) -> Window:
        """The visible window."""
        x, y = self.box.viewRange()
        return tuple(x), tuple(y)

    @property
    def resolution(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """How many heights and how many arrows the visible window wants, along x0 and x1."""
        frame = self.picture.frame
        heights = (max(frame.width // SAMPLE_SPACING, 2), max(frame.height // SAMPLE_SPACING, 2))
        spacing = ARROW_SPACING * frame.ratio
        return heights, (max(round(frame.width / spacing), 1), max(round(frame.height / spacing), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.window_changed.emit()

    def _on_range_changed(self, *_: object) -> None:
        furthest = max(abs(edge) for side in self.window for edge in side)
        narrowest = max(NARROWEST, FINEST * furthest)
        self.box.setLimits(minXRange=narrowest, minYRange=narrowest)
        self._place_start()
        if self._trace is not None:
            self._draw_marks()
        self.window_changed.emit()

    def _on_window_chosen(self, *_: object) -> None:
        self._view = self._view.changed(window=self.window)
        self.window_chosen.emit(self.window)

    def _on_clicked(self, event: Any) -> None:
        place = self.box.mapFromScene(event.scenePos())
        if event.button() == Qt.MouseButton.LeftButton and not event.double() and self.box.rect().contains(place):
            self._emit_start(place)

    def _emit_start(self, place: QPointF) -> None:
        """No more digits than a pixel can tell: −3.2, not −3.2017543859649127."""
        data = self.box.mapToView(place)
        pixel = self.box.viewPixelSize()[0]
        decimals = max(-math.floor(math.log10(pixel)), 0)
        self.start_moved.emit(*(round(coordinate, decimals) + 0.0 for coordinate in (data.x(), data.y())))

    # drawing

    def _bake(self) -> None:
        self._bake_landscape()
        self._restart_trail()
        if self._trace is not None:
            self._draw_trail()
            self._draw_marks()

    def _bake_landscape(self) -> None:
        frame = self.picture.frame
        if self._landscape is not None and frame.is_visible:
            self._ground.bake(frame, self._landscape, self._minima, self._view.arrows, self._theme)
            self.picture.place()

    def _restart_trail(self) -> None:
        frame = self.picture.frame
        self._plan = None
        if self._trace is None or not frame.is_visible:
            return
        self._plan = Plan(frame)
        self._past.begin(frame, self._theme.path)
        self._future.begin(frame, self._theme.future)
        self.picture.place()
        self._place_start()

    def _draw_trail(self) -> None:
        assert self._trace is not None
        if self._plan is None:
            return
        self._plan.extend(self._trace.points)
        future = len(self._plan.segments) if self._view.future else 0
        for trail, count in ((self._future, future), (self._past, self._plan.upto(self._position))):
            changed = trail.show_upto(self._plan, count)
            if changed is not None:
                self.picture.update_pixels(*changed)

    def _draw_marks(self) -> None:
        trace, step = self._trace, self._position
        assert trace is not None
        taken = self._is_taken(step)
        changed = self._marks.show_step(
            self.picture.frame,
            trace.points[step],
            trace.gradients[step] if taken else None,
            trace.moves[step] if taken else None,
            self._move_label,
        )
        self.picture.update(changed)

    def _place_start(self) -> None:
        if self._trace is None:
            return
        start = self._trace.points[0]
        self._marks.show_start(self.picture.frame, start)
        self._grip.setPos(self.box.mapFromView(QPointF(*map(float, start))))
        self._grip.show()
        self.picture.update()


class _SurfacePicture(Picture):
    def __init__(self, plot: pg.PlotWidget, marks: StepMarks, *canvases: Canvas) -> None:
        super().__init__(plot, *canvases)
        self._marks = marks

    def paint_marks(self, painter: QPainter) -> None:
        self._marks.paint(painter)
