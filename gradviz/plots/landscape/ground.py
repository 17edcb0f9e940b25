"""The static part of a surface's picture: bands of height, contour lines, the arrow field, known minima."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gradviz.core.landscape import Landscape, arrow_lengths
from gradviz.plots import segments, shapes
from gradviz.plots.landscape.bands import paint_bands
from gradviz.plots.picture import Canvas, Frame
from gradviz.theme import Theme

ARROW_SHARE = 0.82
"""Length of the longest arrow, in cells of the field."""
HEAD = 0.30
"""Length of an arrow's head, in lengths of the arrow."""


class Ground(Canvas):
    """Paints one landscape; nothing in it depends on the run."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Frame, Landscape, tuple[tuple[float, ...], ...], str, Theme] | None = None

    def bake(
        self, frame: Frame, landscape: Landscape, minima: tuple[tuple[float, ...], ...], arrows: str, theme: Theme
    ) -> None:
        self.blank(frame, theme.card)
        self._shown = frame, landscape, minima, arrows, theme
        painter = self.painter()
        self.paint_again(painter)
        painter.end()

    def paint_again(self, painter: QPainter) -> None:
        assert self._shown is not None
        frame, landscape, minima, arrows, theme = self._shown
        paint_bands(painter, frame, landscape, theme)
        _contours(painter, frame, landscape, theme)
        if arrows != "none":
            _arrows(painter, frame, landscape, -1.0 if arrows == "descent" else 1.0, theme)
        for place in frame.pixels(np.array(minima).reshape(-1, 2)):
            star = shapes.star_path(QPointF(*place), 9 * frame.ratio)
            shapes.draw_outlined(painter, star, theme.exact, theme.card, frame.ratio)


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
