"""The picture of a surface, over which something else is drawn: heights, field, minima, and a point to take hold of."""

from __future__ import annotations

import math
from typing import Any, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.core.landscape import Landscape
from gradviz.plots.landscape.ground import Ground
from gradviz.plots.landscape.start_grip import StartGrip
from gradviz.plots.picture import Canvas, Picture
from gradviz.plots.styling import number_axes, style_axes
from gradviz.state import View, Window
from gradviz.theme import LIGHT, Theme

ARROW_SPACING = 36
"""Logical pixels between arrows."""
SAMPLE_SPACING = 2
"""Device pixels between heights."""
NARROWEST = 1e-9
FINEST = 1e-12
"""A window is no narrower than this, nor than this share of its distance from 0: floats must tell its pixels apart."""
FARTHEST = 1e12


class Marks(Protocol):
    """What lies on top of everything and moves."""

    def set_theme(self, theme: Theme) -> None: ...

    def paint(self, painter: QPainter) -> None: ...


class LandscapePlot(pg.PlotWidget):
    """Draws a landscape, canvases over it, and marks on top; who extends it paints the canvases and places the marks.
    Gestures come out as signals and change nothing here but the visible window:

    start_moved(x0, x1)    the grip was dragged, or a point was clicked
    window_chosen(window)  the view was dragged or zoomed to another window
    window_changed()       another window, or another size, is visible, for whatever reason: its landscape is wanted
    """

    start_moved = Signal(float, float)
    window_chosen = Signal(object)
    window_changed = Signal()

    def __init__(self, marks: Marks, *canvases: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems=number_axes())
        self._theme = LIGHT
        self._landscape: Landscape | None = None
        self._minima: tuple[tuple[float, ...], ...] = ()
        self._view = View()
        self._own_window: Window = ((-1.0, 1.0), (-1.0, 1.0))
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
        self._marks = marks
        self.picture = _MarkedPicture(self, marks, self._ground, *canvases)
        self._grip = StartGrip(self.box)
        self._grip.hide()
        self._grip.dragged.connect(self._emit_start)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.box.sigRangeChanged.connect(self._on_range_changed)
        self.box.sigRangeChangedManually.connect(self._on_window_chosen)
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
        self._place_marks()
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

    def _look(self, view: View) -> None:
        """Takes over the window and the arrows of a view."""
        rebake = view.arrows != self._view.arrows
        if view.window != self._view.window and view.window != self.window:
            self.show_window(view.window or self._own_window)
        self._view = view
        if rebake:
            self._bake_landscape()

    def _bake(self) -> None:
        """Paints everything anew; extended by whoever has more canvases."""
        self._bake_landscape()
        self._place_marks()

    def _bake_landscape(self) -> None:
        frame = self.picture.frame
        if self._landscape is not None and frame.is_visible:
            self._ground.bake(frame, self._landscape, self._minima, self._view.arrows, self._theme)
            self.picture.place()

    def _place_marks(self) -> None:
        """Puts the marks where they belong in the visible window; for whoever has such."""

    def _place_grip(self, x0: float, x1: float) -> None:
        """Where the point can be taken hold of."""
        self._grip.setPos(self.box.mapFromView(QPointF(x0, x1)))
        self._grip.show()


class _MarkedPicture(Picture):
    def __init__(self, plot: pg.PlotWidget, marks: Marks, *canvases: Canvas) -> None:
        super().__init__(plot, *canvases)
        self._marks = marks

    def paint_marks(self, painter: QPainter) -> None:
        self._marks.paint(painter)
