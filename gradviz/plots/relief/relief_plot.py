"""A surface in space on which something else is drawn."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradviz.core.landscape import Landscape
from gradviz.plots import shapes
from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.scene import FAINT, Ground, Scene
from gradviz.plots.relief.turntable import Turntable
from gradviz.state import View, Window
from gradviz.theme import LIGHT, Theme

CELL = 1.25
"""Device pixels of the box's floor between heights."""
SAMPLES = (40, 700)
STAR = 9.0


class ReliefPlot(Turntable):
    """Draws a landscape in space; who extends it paints over it. Nothing is painted before it is to be seen.

    window_changed()  another window, or another size, is visible: its landscape is wanted
    """

    window_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._own_window: Window = ((-1.0, 1.0), (-1.0, 1.0))
        self._minima: tuple[tuple[float, ...], ...] = ()
        self._landscape: Landscape | None = None
        self._ground: Ground | None = None
        self._scene: Scene | None = None
        self._memory = Memory()
        self._painted: dict[tuple[Callable[..., QPixmap], tuple[object, ...]], QPixmap] = {}
        self._magnification = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(480, 400)

    # what is to be drawn

    def set_theme(self, theme: Theme) -> None:
        """Repaints everything in other colours."""
        self._theme = theme
        self._change_ground()

    def set_magnification(self, magnification: float) -> None:
        """Draws numbers, lines and marks so many times as large."""
        self._magnification = magnification
        self.update()

    def show_function(self, own: Window, minima: tuple[tuple[float, ...], ...], chosen: Window | None = None) -> None:
        """Turns to another function: its own window, its known minima, the window to be seen instead of its own."""
        self._own_window = own
        self._minima = minima
        self._view = self._view.changed(window=chosen)
        self._landscape = None
        self._change_ground()
        self.window_changed.emit()

    def set_landscape(self, landscape: Landscape) -> None:
        """Draws a landscape; until then the one before it stays."""
        self._landscape = landscape
        self._change_ground()

    # where it is drawn

    @property
    def visible_window(self) -> Window:
        """The visible window."""
        return self._view.window or self._own_window

    @property
    def resolution(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """How many heights and how many arrows the visible window wants, along x0 and x1; arrows are not drawn."""
        camera = self._camera(self.visible_window, View())
        wanted = (round(2 * half * camera.scale / CELL) for half in camera.halves)
        columns, rows = (min(max(count, SAMPLES[0]), SAMPLES[1]) for count in wanted)
        return (columns, rows), (1, 1)

    @property
    def ratio(self) -> float:
        """Device pixels per logical pixel of the picture, which are larger where it is magnified."""
        return self.devicePixelRatioF() * self._magnification

    def ground_at(self, place: QPointF) -> tuple[float, float] | None:
        """No more digits than a pixel can tell."""
        scene = self._current_scene()
        if scene is None:
            return None
        camera, pixels = scene.camera, self.devicePixelRatioF()
        found = scene.sight.ground(math.floor(place.x() * pixels), math.floor(place.y() * pixels))
        if found is None:
            return None
        (left, right), _ = camera.window
        decimals = max(-math.floor(math.log10((right - left) / (2 * camera.halves[0] * camera.scale))), 0)
        return round(found[0], decimals) + 0.0, round(found[1], decimals) + 0.0

    def _camera(self, window: Window, view: View) -> Camera:
        pixels = self.devicePixelRatioF()
        width, height = math.ceil(self.width() * pixels), math.ceil(self.height() * pixels)
        return Camera.of(window, view, width, height, self.ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.window_changed.emit()

    # drawing

    def _look(self, view: View) -> None:
        """Takes over from where and at what one looks."""
        before, self._view = self._view, view
        if view.vertical != before.vertical:
            self._change_ground()
        if view.window != before.window:
            self.window_changed.emit()
        self.update()

    def _change_ground(self) -> None:
        """It is made anew when it is next asked for."""
        self._ground = None
        self.update()

    def _current_scene(self) -> Scene | None:
        """The surface as it is to be seen now; None before there is one."""
        if self._landscape is None or min(self.width(), self.height()) < 2:
            return None
        if self._ground is None:
            self._ground = Ground(self._landscape, self._view.vertical, self._theme)
            self._scene = None
        camera = self._camera(self._ground.window, self._view)
        if self._scene is None or camera != self._scene.camera:
            logarithmic = self._ground.vertical.unit is not None
            name = self.tr("f − min (log)") if logarithmic else "f"
            self._scene = Scene(self._ground, camera, name, self._memory)
        return self._scene

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        painter.end()

    def paint_on_paper(self, painter: QPainter) -> None:
        """At the place where the painter is; the surface stays an image, and what lies on it is drawn in lines."""
        painter.save()
        self._paint(painter)
        painter.restore()

    def _paint(self, painter: QPainter) -> None:
        scene = self._current_scene()
        if scene is None:
            painter.fillRect(self.rect(), QColor(self._theme.card))
            return
        painter.scale(self._magnification, self._magnification)
        painter.drawImage(0, 0, scene.image)
        self.paint_on(painter, scene)

    def paint_on(self, painter: QPainter, scene: Scene) -> None:
        """What lies on the surface; whoever has such extends it."""
        for minimum in () if "minima" in self._view.hidden else self._minima:
            self._paint_mark(painter, scene.place(*minimum), self._paint_star)

    def _paint_star(self, painter: QPainter, place: QPointF) -> None:
        shapes.draw_outlined(painter, shapes.star_path(place, STAR), self._theme.exact, self._theme.card, 1.0)

    def _once(self, make: Callable[..., QPixmap], *given: object) -> QPixmap:
        """What `make(*given)` paints, painted once."""
        if (make, given) not in self._painted:
            self._painted[make, given] = make(*given)
        return self._painted[make, given]

    def _paint_mark(
        self,
        painter: QPainter,
        found: tuple[QPointF, bool] | None,
        paint: Callable[[QPainter, QPointF], None],
    ) -> None:
        """A mark at a place on the surface, faint where something hides it."""
        if found is not None:
            place, hidden = found
            painter.setOpacity(FAINT if hidden else 1.0)
            paint(painter, place)
            painter.setOpacity(1.0)
