"""The heights of a surface as colours: bands from low to high, hatched where there are none."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from gradviz.core.functions import Floats
from gradviz.core.landscape import Landscape, higher_than, holes
from gradviz.plots import segments, shapes
from gradviz.plots.picture import Frame
from gradviz.plots.segments import Segments
from gradviz.theme import Theme

HATCH = 9
"""Device pixels between the lines of the hatching."""


def paint_bands(painter: QPainter, frame: Frame, landscape: Landscape, theme: Theme) -> None:
    """As an image, a pixel for each height; on paper as areas."""
    if shapes.is_on_paper(painter):
        _paint_areas(painter, frame, landscape, theme)
        return
    area = _area(frame, landscape)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, _band_image(landscape, theme))
    if landscape.undefined.any():
        _hatch(painter, area, landscape, theme)


def _paint_areas(painter: QPainter, frame: Frame, landscape: Landscape, theme: Theme) -> None:
    """Over the lowest band everything that is higher than the first level, over that what is higher than the second:
    no gap shows between two bands."""
    lowest, *higher = band_colours(theme, len(landscape.levels) + 1)
    everything = QRectF(0, 0, frame.width, frame.height)
    painter.fillRect(everything, _colour(lowest))
    for level, colour in zip(landscape.levels.tolist(), higher, strict=True):
        painter.fillPath(_path(frame, higher_than(landscape, level)), _colour(colour))
    if landscape.undefined.any():
        painter.fillPath(_path(frame, holes(landscape)), QColor(theme.card))
        painter.setPen(QPen(QColor(theme.helper), frame.ratio))
        segments.draw(painter, _hatching(frame, landscape))


def _hatching(frame: Frame, landscape: Landscape) -> Segments:
    """Slanting lines, cut where f is defined: not everything that shows lines on paper can clip them."""
    starts = np.arange(0.0, frame.width + frame.height, HATCH * frame.ratio)[:, None]
    down = np.arange(float(frame.height))[None, :]
    across = starts - down
    (left, right), (low, high) = landscape.window
    rows, columns = landscape.heights.shape
    x, y = frame.data(across, down)
    column = np.rint((x - left) / (right - left) * (columns - 1)).astype(np.int64)
    row = np.rint((y - low) / (high - low) * (rows - 1)).astype(np.int64)
    inside = (across >= 0) & (across < frame.width) & (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    hole = inside & landscape.undefined[np.where(inside, row, 0), np.where(inside, column, 0)]
    edges = np.diff(np.pad(hole, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    line, begins = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    return np.stack([starts[line, 0] - begins, begins, starts[line, 0] - ends, ends], axis=1).astype(float)


def _path(frame: Frame, outlines: Iterable[Floats]) -> QPainterPath:
    """Holes are not filled, for a path fills what lies inside an odd number of outlines."""
    path = QPainterPath()
    for outline in outlines:
        path.addPolygon(QPolygonF([QPointF(*point) for point in segments.seen_apart(frame.pixels(outline))]))
        path.closeSubpath()
    return path


def _colour(pixel: NDArray[np.uint8]) -> QColor:
    blue, green, red, _ = pixel.tolist()
    return QColor(red, green, blue)


def band_colours(theme: Theme, count: int) -> NDArray[np.uint8]:
    """From low to high, (count, 4) as Qt stores RGB32."""
    stops = [QColor(colour) for colour in theme.heights]
    places = np.linspace(0, len(stops) - 1, max(count, 2))[:count]
    parts = ([c.blue() for c in stops], [c.green() for c in stops], [c.red() for c in stops])
    channels = [np.interp(places, range(len(stops)), part) for part in parts]
    return np.stack([*channels, np.full(count, 255.0)], axis=1).round().astype(np.uint8)


def _area(frame: Frame, landscape: Landscape) -> QRectF:
    (x0, x1), (y0, y1) = landscape.window
    (left, top), (right, bottom) = frame.pixels(np.array([[x0, y1], [x1, y0]]))
    # the samples stand at the corners of the window: each is the middle of a pixel of the image
    rows, columns = landscape.heights.shape
    dx, dy = (right - left) / (columns - 1) / 2, (bottom - top) / (rows - 1) / 2
    return QRectF(QPointF(left - dx, top - dy), QPointF(right + dx, bottom + dy))


def _band_image(landscape: Landscape, theme: Theme) -> QImage:
    colours = band_colours(theme, len(landscape.levels) + 1)
    card = QColor(theme.card)
    pixels = np.ascontiguousarray(colours[landscape.bands[::-1] % len(colours)])
    pixels[landscape.undefined[::-1]] = (card.blue(), card.green(), card.red(), 255)
    return _image(pixels, QImage.Format.Format_RGB32)


def _image(pixels: NDArray[np.uint8], form: QImage.Format) -> QImage:
    rows, columns = pixels.shape[:2]
    return QImage(pixels.data, columns, rows, pixels.strides[0], form).copy()


def _hatch(painter: QPainter, area: QRectF, landscape: Landscape, theme: Theme) -> None:
    """Slanting lines where f is undefined."""
    width, height = round(area.width()), round(area.height())
    rows, columns = landscape.heights.shape
    row = np.minimum(np.arange(height) * rows // height, rows - 1)
    column = np.minimum(np.arange(width) * columns // width, columns - 1)
    hole = landscape.undefined[::-1][np.ix_(row, column)]
    lines = (np.arange(height)[:, None] + np.arange(width)[None, :]) % HATCH < 1
    colour = QColor(theme.helper)
    pixels = np.zeros((height, width, 4), np.uint8)
    pixels[hole & lines] = (colour.blue(), colour.green(), colour.red(), 255)
    painter.drawImage(area.topLeft(), _image(pixels, QImage.Format.Format_ARGB32_Premultiplied))
