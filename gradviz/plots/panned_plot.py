"""A picture whose window can be dragged and zoomed, with a point in it to take hold of."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import Any, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.plots.painted_plot import PaintedPlot
from gradviz.plots.picture import Canvas, Picture
from gradviz.plots.start_grip import StartGrip
from gradviz.state import View, Window
from gradviz.theme import Theme

NARROWEST = 1e-9
FINEST = 1e-12
"""A window is no narrower than this, nor than this share of its distance from 0: floats must tell its pixels apart."""
FARTHEST = 1e12
WIDEST = 1e9


class Marks(Protocol):
    """What lies on top of everything and moves."""

    def set_theme(self, theme: Theme) -> None: ...

    def paint(self, painter: QPainter) -> None: ...


class PannedPlot(PaintedPlot):
    """Canvases within axes, and marks on top; who extends it bakes the canvases and places the marks. Gestures come out
    as signals and change nothing here but the visible window:

    start_moved(point)     the grip was dragged, or a point was clicked: a tuple, one number per variable
    window_chosen(window)  the view was dragged or zoomed to another window
    window_changed()       another window, or another size, is visible, for whatever reason: what fills it is wanted
    """

    start_moved = Signal(object)
    window_chosen = Signal(object)
    window_changed = Signal()

    def __init__(self, marks: Marks, *canvases: Canvas, names: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, names=names, margins=(0, 8, 12, 0), movable=True)
        self._view = View()
        self._own_window: Window = ()
        self._marks = marks
        self.picture = _MarkedPicture(self, marks, *canvases)
        self._grip = StartGrip(self.box)
        self._grip.hide()
        self._grip.dragged.connect(self._emit_start)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.box.sigRangeChanged.connect(self._on_range_changed)
        self.box.sigRangeChangedManually.connect(self._on_window_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Repaints everything in other colours."""
        super().set_theme(theme)
        self._marks.set_theme(theme)
        self.picture.set_ground(theme.card)
        self._bake()

    @property
    @abstractmethod
    def window(self) -> Window:
        """The visible window, (low, high) per variable."""

    @abstractmethod
    def show_window(self, window: Window) -> None:
        """Makes this window visible."""

    @abstractmethod
    def _bake(self) -> None:
        """Paints everything anew."""

    @abstractmethod
    def _bake_ground(self) -> None:
        """Paints anew what does not depend on the moment."""

    def _place_marks(self) -> None:
        """Puts the marks where they belong in the visible window; for whoever has such."""

    def _look(self, view: View) -> None:
        """Takes over the window and the arrows of a view."""
        rebake = view.arrows != self._view.arrows or view.hidden != self._view.hidden
        if view.window != self._view.window and view.window != self.window:
            self.show_window(view.window or self._own_window)
        self._view = view
        if rebake:
            self._bake_ground()

    # gestures

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.window_changed.emit()

    def _on_range_changed(self, *_: object) -> None:
        furthest = max(abs(edge) for side in self.window for edge in side)
        narrowest = max(NARROWEST, FINEST * furthest)
        self.box.setLimits(minXRange=narrowest, minYRange=narrowest if len(self.window) > 1 else None)
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
        decimals = max(-math.floor(math.log10(self.box.viewPixelSize()[0])), 0)
        point = (data.x(), data.y())[: len(self.window)]
        self.start_moved.emit(tuple(round(coordinate, decimals) + 0.0 for coordinate in point))

    def _place_grip(self, x: float, y: float) -> None:
        """Where the point can be taken hold of."""
        self._grip.setPos(self.box.mapFromView(QPointF(x, y)))
        self._grip.show()


class _MarkedPicture(Picture):
    def __init__(self, plot: pg.PlotWidget, marks: Marks, *canvases: Canvas) -> None:
        super().__init__(plot, *canvases)
        self._marks = marks

    def paint_marks(self, painter: QPainter) -> None:
        self._marks.paint(painter)
