"""Pictures kept in device pixels: painted once, shown in every frame by copying.

Per frame and item the scene costs more than the copying does; hence many canvases in one item.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


class Frame(NamedTuple):
    """Where data come to lie: a window of data on so many device pixels."""

    x: tuple[float, float]
    y: tuple[float, float]
    width: int
    height: int
    ratio: float  # device pixels per logical pixel

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

    def data(self, x: float, y: float) -> tuple[float, float]:
        """Device pixels → data."""
        return (
            self.x[0] + x / self.width * (self.x[1] - self.x[0]),
            self.y[1] - y / self.height * (self.y[1] - self.y[0]),
        )

    @property
    def is_visible(self) -> bool:
        has_extent = self.x[0] < self.x[1] and self.y[0] < self.y[1]
        return has_extent and self.width > 1 and self.height > 1


def frame_of(box: pg.ViewBox) -> Frame:
    """What a view box shows now, on the screen that it is on."""
    (x, y), size = box.viewRange(), box.size()
    views = box.scene().views() if box.scene() else []
    ratio = views[0].devicePixelRatioF() if views else 1.0
    return Frame(tuple(x), tuple(y), round(size.width() * ratio), round(size.height() * ratio), ratio)


class Canvas:
    """A pixmap over the whole of a view box, for one frame."""

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.pixmap = QPixmap()

    def blank(self, frame: Frame, colour: str = "") -> None:
        """Starts anew for a frame: transparent, or in a colour, which is copied faster."""
        self.pixmap = QPixmap(QSize(max(frame.width, 1), max(frame.height, 1)))
        self.pixmap.fill(QColor(colour) if colour else Qt.GlobalColor.transparent)
        self.pixmap.setDevicePixelRatio(frame.ratio)
        self.frame = frame

    def painter(self, antialiased: bool = True) -> QPainter:
        """Paints on the pixmap in device pixels; the caller ends it."""
        painter = QPainter(self.pixmap)
        ratio = self.pixmap.devicePixelRatio()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)
        return painter


class CanvasStack(pg.GraphicsObject):
    """Canvases over each other. While the view is being moved they move along, stretched; whoever owns them
    paints new ones when it stands still."""

    def __init__(self, box: pg.ViewBox, z: float, *canvases: Canvas) -> None:
        super().__init__(box)
        self.box = box
        self.canvases = canvases
        self.frame = frame_of(box)  # what the box shows now
        self._corner = QPointF()  # on whole device pixels: a picture that is copied must not be resampled
        self._targets: list[QRectF | None] = [None] * len(canvases)  # where those of another frame are stretched to
        self._bounds = QRectF()
        self.setZValue(z)
        box.sigRangeChanged.connect(self.place)
        box.sigResized.connect(self.place)
        self.place()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def place(self, *_: object) -> None:
        """Finds where the canvases belong now. Frames are painted far more often than views are moved."""
        bounds = QRectF(self.box.rect())
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        now = self.frame = frame_of(self.box)
        device = self.box.scenePos() * now.ratio
        self._corner = QPointF(round(device.x()) - device.x(), round(device.y()) - device.y()) / now.ratio
        self._targets = [_target(canvas.frame, now) for canvas in self.canvases]
        self.update()

    def update_pixels(self, left: float, top: float, right: float, bottom: float) -> None:
        """Repaints a rectangle of device pixels, rounded outwards."""
        ratio = self.frame.ratio
        margin = 3.0
        self.update(
            QRectF(
                QPointF((left - margin) / ratio, (top - margin) / ratio),
                QPointF((right + margin) / ratio, (bottom + margin) / ratio),
            )
        )

    def paint(self, painter: QPainter, *_: object) -> None:
        for canvas, target in zip(self.canvases, self._targets, strict=True):
            self.paint_canvas(painter, canvas, target)

    def paint_canvas(self, painter: QPainter, canvas: Canvas, target: QRectF | None) -> None:
        if canvas.frame is None:
            return
        if target is None:
            painter.drawPixmap(self._corner, canvas.pixmap)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(target, canvas.pixmap, QRectF(canvas.pixmap.rect()))


def _target(baked: Frame | None, now: Frame) -> QRectF | None:
    if baked is None or baked == now or not now.is_visible:
        return None
    corners = np.array([[baked.x[0], baked.y[1]], [baked.x[1], baked.y[0]]])
    (left, top), (right, bottom) = now.pixels(corners) / now.ratio
    return QRectF(QPointF(left, top), QPointF(right, bottom))
