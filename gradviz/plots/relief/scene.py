"""A surface from one side: what does not change while a run is played."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from gradviz.core.landscape import Landscape, lines_at
from gradviz.plots import segments, shapes
from gradviz.plots.relief.box import Box, ticks_of
from gradviz.plots.relief.camera import Camera
from gradviz.plots.relief.captions import Captions
from gradviz.plots.relief.laid import Laid, lay
from gradviz.plots.relief.memory import Memory
from gradviz.plots.relief.paint import Paint
from gradviz.plots.relief.sight import look
from gradviz.plots.relief.vertical import Vertical
from gradviz.plots.segments import Segments
from gradviz.theme import CAPTION_PX, Theme, ui_font

EDGE_WIDTH, CUT_WIDTH = 1.0, 1.6
FAINT = 0.35
"""How opaque a mark is that the surface hides."""


class Ground:
    """A landscape with its vertical scale and colours, from whichever side; its edges are laid on it once."""

    def __init__(self, landscape: Landscape, scale: str, theme: Theme) -> None:
        self.window = landscape.window
        self.vertical = Vertical.of(landscape.heights, scale)
        self.captions = Captions(ui_font(CAPTION_PX))
        self.ticks = ticks_of(self.window, self.vertical)
        self.paint = Paint(landscape, self.vertical, theme)
        self.relief = self.paint.relief
        self.theme = theme
        self._labels: dict[tuple[str, str, int, float], QPixmap] = {}
        (left, right), (low, high) = self.window
        corners = np.array([[left, low], [right, low], [right, high], [left, high]])
        self.edges = self.lay(np.hstack([corners, np.roll(corners, -1, axis=0)]))
        levels = (0.0, 1.0) if self.relief.is_cut else ()
        cuts = [lines_at(self.window, self.relief.heights.astype(float), level) for level in levels]
        self.cuts = self.lay(np.concatenate([np.empty((0, 4)), *cuts]))

    def lay(self, ends: Segments) -> Laid:
        """Lines in data, (m, 4): x0, x1, x0', x1', laid on the surface."""
        return lay(self.relief, self.window, ends)

    def label(self, text: str, colour: str, size: int, ratio: float) -> QPixmap:
        """Text that is legible on the surface."""
        key = (text, colour, size, ratio)
        if key not in self._labels:
            font = ui_font(size, bold=size > CAPTION_PX)
            self._labels[key] = shapes.label_pixmap(text, font, colour, self.theme.card, ratio)
        return self._labels[key]

    def height(self, x0: float, x1: float) -> float:
        """From 0 to 1; nan where there is no surface."""
        (left, right), (low, high) = self.window
        along = (x0 - left) / (right - left) * (self.relief.columns - 1)
        up = (x1 - low) / (high - low) * (self.relief.rows - 1)
        return self.relief.height(along, up)


class Scene:
    """A ground from one side, painted: the box, the surface, its edges. The scene before it in the same memory is
    gone."""

    def __init__(self, ground: Ground, camera: Camera, name: str, memory: Memory) -> None:
        self.ground = ground
        self.camera = camera
        self._memory = memory
        self.sight = look(ground.relief, camera, memory)
        self.image = self._painted(name)

    def place(self, x0: float, x1: float) -> tuple[QPointF, bool] | None:
        """Where a point of the surface is on the picture, in logical pixels, and whether something hides it; None
        where there is no surface."""
        height = self.ground.height(x0, x1)
        if math.isnan(height):
            return None
        right, down, depth = self.camera.place(*self.camera.in_box(x0, x1), height)
        return QPointF(right, down) / self.camera.ratio, self.sight.hides(right, down, depth)

    def _painted(self, name: str) -> QImage:
        camera, theme = self.camera, self.ground.theme
        pixels = self._memory.array("image", (camera.height, camera.width), np.uint32)
        image = QImage(pixels.data, camera.width, camera.height, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(camera.ratio)
        image.fill(QColor(theme.card))
        painter = QPainter(image)
        label = self.ground.label(name, theme.helper, CAPTION_PX, camera.ratio)
        box = Box(camera, self.ground.ticks, self.ground.captions, label, theme)
        box.paint_walls(painter)
        self._paint_surface(painter)
        box.paint_numbers(painter)
        painter.scale(1 / camera.ratio, 1 / camera.ratio)
        self._paint_lines(painter, self.ground.edges, theme.helper, EDGE_WIDTH)
        self._paint_lines(painter, self.ground.cuts, theme.ink, CUT_WIDTH)
        painter.end()
        return image

    def _paint_surface(self, painter: QPainter) -> None:
        ratio = self.camera.ratio
        for left, top, pixels in self.ground.paint.strips(self.sight):
            rows, columns = pixels.shape
            strip = QImage(pixels.data, columns, rows, QImage.Format.Format_ARGB32_Premultiplied)
            strip.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(left, top) / ratio, strip)

    def _paint_lines(self, painter: QPainter, lines: Laid, colour: str, width: float) -> None:
        if not len(lines.counts):
            return
        pen = QPen(QColor(colour), width * self.camera.ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        segments.draw(painter, lines.seen(self.camera, self.sight)[0].segments)
