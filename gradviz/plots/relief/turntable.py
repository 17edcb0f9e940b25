"""What hands do to a surface in space: turn it, come nearer, point at a place on it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gradviz.state import ELEVATION, ZOOM, View

STILL = 4.0
"""Logical pixels that a hand may move and still have clicked."""
DEGREES_PER_PIXEL = 0.4
DEGREES_PER_KEY = 5.0
ZOOM_STEP = 1.15

_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class Turntable(QWidget):
    """Gestures come out as signals and change nothing here; whoever owns it answers with another view.

    turned(azimuth, elevation)  dragged, or turned by the arrow keys: degrees
    zoomed(zoom)                by the wheel, or by + and −
    reset()                     double-clicked, or Home: back to how one looked at first
    start_moved(point)          a place on the surface was clicked: (x0, x1)
    """

    turned = Signal(float, float)
    zoomed = Signal(float)
    reset = Signal()
    start_moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._pressed: QPointF | None = None
        self._grasped: View | None = None  # how one looked when the present drag began
        self._before_click: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleDescription(
            self.tr("Arrow keys turn it, + and − zoom, Home goes back; a click on the surface chooses a point")
        )

    def ground_at(self, place: QPointF) -> tuple[float, float] | None:
        """The point of the surface that is seen at a place of the widget."""
        raise NotImplementedError

    @property
    def point(self) -> tuple[float, float] | None:
        """The point that a click moves."""
        raise NotImplementedError

    def turn_by(self, degrees: float) -> None:
        """Asks to be turned on: for a clock that turns it slowly."""
        self._ask_for(self._view.azimuth + degrees, self._view.elevation)

    def _ask_for(self, azimuth: float, elevation: float) -> None:
        self.turned.emit(azimuth % 360.0, min(max(elevation, ELEVATION.low), ELEVATION.high))

    def _zoom_by(self, steps: float) -> None:
        wanted = min(max(self._view.zoom * ZOOM_STEP**steps, ZOOM.low), ZOOM.high)
        if wanted != self._view.zoom:
            self.zoomed.emit(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if self._grasped is None and math.hypot(way.x(), way.y()) > STILL:
            self._grasped = self._view
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._grasped is not None:
            # what is in front follows the hand
            self._ask_for(
                self._grasped.azimuth - way.x() * DEGREES_PER_PIXEL,
                self._grasped.elevation + way.y() * DEGREES_PER_PIXEL,
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        clicked = self._grasped is None
        self._pressed = self._grasped = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        found = self.ground_at(event.position()) if clicked else None
        if found is not None:
            self._before_click = self.point
            self.start_moved.emit(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Its first click has chosen a point, which was not meant: that is taken back."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._before_click is not None:
            self.start_moved.emit(self._before_click)
            self._before_click = None
        self.reset.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom_by(event.angleDelta().y() / 120)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            around, up = _KEYS[key]
            self._ask_for(self._view.azimuth + around * DEGREES_PER_KEY, self._view.elevation + up * DEGREES_PER_KEY)
        elif key in _ZOOM_KEYS:
            self._zoom_by(_ZOOM_KEYS[key])
        elif key == Qt.Key.Key_Home:
            self.reset.emit()
        else:
            super().keyPressEvent(event)
