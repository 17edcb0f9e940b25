"""The static part of a surface's picture: bands of height, contour lines, the arrow field, known minima."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gradviz.core.landscape import Landscape, arrow_lengths
from gradviz.plots import segments, shapes
from gradviz.plots.picture import Canvas, Frame
from gradviz.theme import Theme

HATCH = 9
"""Device pixels between the lines of the hatching."""
ARROW_SHARE = 0.82
"""Length of the longest arrow, in cells of the field."""
HEAD = 0.30
"""Length of an arrow's head, in lengths of the arrow."""


class Ground(Canvas):
    """Paints one landscape; nothing in it depends on the run."""

    def bake(
        self, frame: Frame, landscape: Landscape, minima: tuple[tuple[float, ...], ...], arrows: str, theme: Theme
    ) -> None:
        self.blank(frame, theme.card)
        painter = self.painter()
        area = _area(frame, landscape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, _band_image(landscape, theme))
        if landscape.undefined.any():
            _hatch(painter, area, landscape, theme)
        _contours(painter, frame, landscape, theme)
        if arrows != "none":
            _arrows(painter, frame, landscape, -1.0 if arrows == "descent" else 1.0, theme)
        for place in frame.pixels(np.array(minima).reshape(-1, 2)):
            star = shapes.star_path(QPointF(*place), 9 * frame.ratio)
            shapes.draw_outlined(painter, star, theme.exact, theme.card, frame.ratio)
        painter.end()


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


def _contours(painter: QPainter, frame: Frame, landscape: Landscape, theme: Theme) -> None:
    ends = frame.pixels(landscape.lines.reshape(-1, 2)).reshape(-1, 4)
    painter.setPen(QPen(QColor(theme.contour), frame.ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    segments.draw(painter, segments.clipped(ends, frame.width, frame.height)[0])


def _arrows(painter: QPainter, frame: Frame, landscape: Landscape, sign: float, theme: Theme) -> None:
    """Every arrow centred on its place, as long as |∇f| tells, in the direction that it has on the screen."""
    centres = frame.pixels(landscape.places.T)
    scale = np.array([frame.width / (frame.x[1] - frame.x[0]), -frame.height / (frame.y[1] - frame.y[0])])
    with np.errstate(all="ignore"):
        # components first scaled to 1, so that 1e200 does not overflow when squared
        field = landscape.field.T / np.abs(landscape.field.T).max(axis=1, keepdims=True)
        directions = sign * field * scale
        directions /= np.hypot(*directions.T)[:, None]
    cell = np.sqrt(frame.width * frame.height / max(len(centres), 1)) * ARROW_SHARE
    lengths = arrow_lengths(landscape.field, landscape.steepest) * cell
    shown = (lengths > 0) & np.isfinite(directions).all(axis=1)
    centres, directions, lengths = centres[shown], directions[shown], lengths[shown, None]
    tails, tips = centres - directions * lengths / 2, centres + directions * lengths / 2
    across = np.stack([-directions[:, 1], directions[:, 0]], axis=1)
    wings = [np.hstack([tips - (directions - across * side) * lengths * HEAD, tips]) for side in (-0.55, 0.55)]
    painter.setPen(QPen(QColor(theme.helper), 1.3 * frame.ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    segments.draw(
        painter, segments.clipped(np.concatenate([np.hstack([tails, tips]), *wings]), frame.width, frame.height)[0]
    )
