"""Pictures kept in device pixels: painted once, shown in every frame by copying."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from gradviz.plots import shapes


class Frame(NamedTuple):
    """Where data come to lie: a window of data on so many device pixels."""

    x: tuple[float, float]
    y: tuple[float, float]
    width: int
    height: int
    ratio: float  # device pixels per logical pixel, magnified where the picture is

    def pixels(self, points: NDArray[Any]) -> NDArray[np.float64]:
        """(k, 2) data → (k, 2) device pixels, y downwards."""
        with np.errstate(all="ignore"):
            scale = np.array([self.width / (self.x[1] - self.x[0]), -self.height / (self.y[1] - self.y[0])])
            return np.asarray((points - np.array([self.x[0], self.y[1]])) * scale, float)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """One point of data → logical pixels; once a frame, an array costs more than the arithmetic."""
        (x0, x1), (y0, y1) = self.x, self.y
        across, down = self.width / self.ratio, self.height / self.ratio
        return (x - x0) * across / (x1 - x0), (y1 - y) * down / (y1 - y0)

    def data(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Device pixels → data: numbers, or arrays that broadcast against each other."""
        return (
            self.x[0] + x / self.width * (self.x[1] - self.x[0]),
            self.y[1] - y / self.height * (self.y[1] - self.y[0]),
        )

    @property
    def is_visible(self) -> bool:
        has_extent = self.x[0] < self.x[1] and self.y[0] < self.y[1]
        return has_extent and self.width > 1 and self.height > 1


class Canvas:
    """A pixmap over the whole of a view box, for one frame."""

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.pixmap = QPixmap()
        self.area = QRectF()  # of the pixmap, in device pixels
        self.covers = False  # whether nothing of what lies below shows through

    def blank(self, frame: Frame, colour: str = "") -> None:
        """Starts anew for a frame: transparent, or in a colour, which is copied faster."""
        self.pixmap = QPixmap(QSize(max(frame.width, 1), max(frame.height, 1)))
        self.area = QRectF(self.pixmap.rect())
        self.pixmap.fill(QColor(colour) if colour else Qt.GlobalColor.transparent)
        self.pixmap.setDevicePixelRatio(frame.ratio)
        self.covers = bool(colour)
        self.frame = frame

    def clear(self) -> None:
        """Shows nothing, and takes no room."""
        self.frame, self.pixmap, self.area, self.covers = None, QPixmap(), QRectF(), False

    def painter(self, antialiased: bool = True) -> QPainter:
        """Paints on the pixmap in device pixels; the caller ends it."""
        painter = QPainter(self.pixmap)
        ratio = self.pixmap.devicePixelRatio()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)
        return painter

    def draw_whole(self, painter: QPainter) -> None:
        """All of it at the place where the painter is, in logical pixels: copied, or on paper painted again."""
        if not shapes.is_on_paper(painter):
            painter.drawPixmap(0, 0, self.pixmap)
            return
        painter.save()
        painter.scale(1 / self.pixmap.devicePixelRatio(), 1 / self.pixmap.devicePixelRatio())
        self.paint_again(painter)
        painter.restore()

    def paint_again(self, painter: QPainter) -> None:
        """Paints what is on the pixmap once more, in device pixels; it stays an image with those who cannot."""
        painter.drawPixmap(self.area, self.pixmap, self.area)


class Picture(QWidget):
    """Canvases over each other, and marks on top, filling the view box of a plot.

    A widget of its own over the plot's axes: a frame that changes a few pixels does not go through the graphics
    scene, which costs more than all that is drawn. It lets the mouse through to the plot. While the view is being
    moved the canvases move along, stretched; whoever owns them paints new ones when it stands still.
    """

    def __init__(self, plot: pg.PlotWidget, *canvases: Canvas) -> None:
        super().__init__(plot.viewport())
        self.canvases = canvases
        self.frame = Frame((0.0, 1.0), (0.0, 1.0), 0, 0, 1.0)  # what is shown now
        self._box: pg.ViewBox = plot.getPlotItem().getViewBox()
        self._ground = QColor()
        self._targets: list[QRectF | None] = [None] * len(canvases)  # where those of another frame are stretched to
        self._magnification = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._box.sigRangeChanged.connect(self.place)
        self._box.sigResized.connect(self.place)
        self.show()

    def set_ground(self, colour: str) -> None:
        """What shows where no canvas does."""
        self._ground = QColor(colour)
        self.update()

    def set_magnification(self, magnification: float) -> None:
        """Paints lines, marks and labels so many times as large: a frame has fewer and larger logical pixels then."""
        self._magnification = magnification
        self.place()

    def place(self, *_: object) -> None:
        """Finds what is shown now, and where the canvases belong. Frames are painted far more often than this."""
        box = self._box.mapRectToScene(self._box.rect())
        inside = QRect(QPoint(math.ceil(box.left()), math.ceil(box.top())), box.bottomRight().toPoint())
        if inside != self.geometry():
            self.setGeometry(inside)
        ratio = self.devicePixelRatioF()
        (x0, x1), (y0, y1) = self._box.viewRange()
        across, down = (x1 - x0) / max(box.width(), 1.0), (y1 - y0) / max(box.height(), 1.0)
        left, top = x0 + (inside.left() - box.left()) * across, y1 - (inside.top() - box.top()) * down
        # at a fractional scale a canvas covers the last, broken row and column, too
        width, height = math.ceil(inside.width() * ratio), math.ceil(inside.height() * ratio)
        x, y = (left, left + width / ratio * across), (top - height / ratio * down, top)
        self.frame = Frame(x, y, width, height, ratio * self._magnification)
        self._targets = [_target(canvas.frame, self.frame, ratio) for canvas in self.canvases]
        self.update()

    def update_pixels(self, left: float, top: float, right: float, bottom: float) -> None:
        """Repaints a rectangle of device pixels, rounded outwards."""
        ratio, margin = self.devicePixelRatioF(), 3.0
        corner = QPoint(math.floor((left - margin) / ratio), math.floor((top - margin) / ratio))
        opposite = QPoint(math.ceil((right + margin) / ratio), math.ceil((bottom + margin) / ratio))
        self.update(QRect(corner, opposite))

    def update_marks(self, area: QRect) -> None:
        """Repaints a rectangle of the frame's logical pixels."""
        if self._magnification == 1:
            self.update(area)
        else:
            self.update(
                QTransform.fromScale(self._magnification, self._magnification).mapRect(area.adjusted(-1, -1, 1, 1))
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not any(canvas.covers for canvas in self.canvases) or any(self._targets):
            painter.fillRect(event.rect(), self._ground)
        self.paint_canvases(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._magnification, self._magnification)
        self.paint_marks(painter)
        painter.end()

    def paint_on_paper(self, painter: QPainter) -> None:
        """The same in lines, areas and letters; the canvases are those of the frame that is shown."""
        painter.fillRect(QRectF(self.rect()), self._ground)
        painter.scale(self._magnification, self._magnification)
        for canvas in self.canvases:
            if canvas.frame is not None:
                canvas.draw_whole(painter)
        self.paint_marks(painter)

    def paint_canvases(self, painter: QPainter) -> None:
        for index in range(len(self.canvases)):
            self.paint_canvas(painter, index)

    def paint_canvas(self, painter: QPainter, index: int) -> None:
        canvas, target = self.canvases[index], self._targets[index]
        if canvas.frame is None:
            return
        if target is None:
            ratio = self.devicePixelRatioF()
            target = canvas.area if ratio == 1 else QRectF(QPointF(), canvas.area.size() / ratio)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, canvas.pixmap, canvas.area)

    def paint_marks(self, painter: QPainter) -> None:
        """What lies on top, antialiased; for those who have such."""


def _target(baked: Frame | None, now: Frame, ratio: float) -> QRectF | None:
    if baked is None or baked == now or not now.is_visible:
        return None
    corners = np.array([[baked.x[0], baked.y[1]], [baked.x[1], baked.y[0]]])
    (left, top), (right, bottom) = now.pixels(corners) / ratio
    return QRectF(QPointF(left, top), QPointF(right, bottom))
