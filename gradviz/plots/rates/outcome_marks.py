"""How an outcome is told apart without words: by a shape and a colour, on a map by a pattern."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from gradviz.theme import Theme, mixed

PERIOD = 8
"""Pixels after which a pattern is repeated."""
QUIET = 0.7
"""How much of the ink of helper lines a pattern has."""


class OutcomeMark(NamedTuple):
    """`shape` is a name of `_SHAPES`, `meaning` a colour of the theme; hollow ones are drawn as an outline."""

    shape: str
    meaning: str
    hollow: bool = False


MARKS: Mapping[str, OutcomeMark] = {
    "converged": OutcomeMark("disc", "exact"),
    "steps_exhausted": OutcomeMark("disc", "helper", hollow=True),
    "diverged": OutcomeMark("up", "warning"),
    "oscillating": OutcomeMark("diamond", "second"),
    "frozen": OutcomeMark("square", "computed"),
    "biased": OutcomeMark("square", "path", hollow=True),
    "saddle": OutcomeMark("cross", "ink"),
    "maximum": OutcomeMark("down", "ink"),
    "plateau": OutcomeMark("bar", "ink"),
    "undefined": OutcomeMark("plus", "warning"),
    "": OutcomeMark("disc", "ink"),
}
"""By the key of the outcome; "" where it is not known, or not to be told."""


def _polygon(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    path.closeSubpath()
    return path


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), 1.0, 1.0)
    return path


def _beam(angle: float) -> QPainterPath:
    """Two bars across each other."""
    path = QPainterPath()
    for turn in (angle, angle + math.pi / 2):
        along, across = (math.cos(turn), math.sin(turn)), (-0.3 * math.sin(turn), 0.3 * math.cos(turn))
        ends = [(side * along[0], side * along[1]) for side in (-1.15, 1.15)]
        corners = [(x + s * across[0], y + s * across[1]) for (x, y), s in zip((*ends, *ends[::-1]), (1, 1, -1, -1))]  # noqa: B905
        path = path.united(_polygon(*corners))
    return path


_SHAPES: Mapping[str, Callable[[], QPainterPath]] = {
    "disc": _disc,
    "up": lambda: _polygon((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
    "down": lambda: _polygon((0, 1.2), (1.1, -0.9), (-1.1, -0.9)),
    "diamond": lambda: _polygon((0, -1.3), (1.1, 0), (0, 1.3), (-1.1, 0)),
    "square": lambda: _polygon((-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)),
    "bar": lambda: _polygon((-1.2, -0.45), (1.2, -0.45), (1.2, 0.45), (-1.2, 0.45)),
    "cross": lambda: _beam(math.pi / 4),
    "plus": lambda: _beam(0),
}


def draw_outcome(painter: QPainter, key: str, centre: QPointF, radius: float, theme: Theme, bold: bool = False) -> None:
    """The mark of an outcome; where they lie close together it has no outline."""
    mark = MARKS[key]
    colour = QColor(getattr(theme, mark.meaning))
    painter.save()
    painter.translate(centre)
    painter.scale(radius, radius)
    path = _SHAPES[mark.shape]()
    if bold:
        painter.strokePath(path, QPen(QColor(theme.card), 4.0 / radius))
    if mark.hollow:
        painter.fillPath(path, QColor(theme.card))
        painter.strokePath(path, QPen(colour, 1.4 / radius))
    else:
        painter.fillPath(path, colour)
    painter.restore()


Pixels = NDArray[Any]

PATTERNS: Mapping[str, tuple[Callable[[Pixels, Pixels], NDArray[np.bool_]], Qt.BrushStyle]] = {
    "steps_exhausted": (lambda x, y: (x % 6 < 1) & (y % 6 < 1), Qt.BrushStyle.Dense6Pattern),
    "diverged": (lambda x, y: (x + y) % PERIOD < 2, Qt.BrushStyle.BDiagPattern),
    "oscillating": (lambda x, y: (x - y) % PERIOD < 2, Qt.BrushStyle.FDiagPattern),
    "frozen": (lambda x, y: (x % PERIOD < 1) | (y % PERIOD < 1), Qt.BrushStyle.CrossPattern),
    "saddle": (lambda x, y: ((x + y) % PERIOD < 1) | ((x - y) % PERIOD < 1), Qt.BrushStyle.DiagCrossPattern),
    "biased": (lambda x, y: y % PERIOD < 2, Qt.BrushStyle.HorPattern),
    "maximum": (lambda x, y: x % PERIOD < 2, Qt.BrushStyle.VerPattern),
    "plateau": (lambda x, y: (x % 4 < 1) & (y % 4 < 1), Qt.BrushStyle.Dense5Pattern),
    "undefined": (lambda x, y: (x + y) % 4 < 1, Qt.BrushStyle.Dense4Pattern),
}
"""By outcome: which pixels of an area are painted, and the brush that is most like it, for a legend."""


def pattern_ink(theme: Theme) -> str:
    """The colour of all patterns: no minimum's, and quieter than theirs."""
    return mixed(theme.page, theme.helper, QUIET)


def draw_pattern(painter: QPainter, key: str, area: QRectF, theme: Theme) -> None:
    """A piece of the pattern, for a legend."""
    painter.fillRect(area, QColor(theme.page))
    painter.fillRect(area, QBrush(QColor(pattern_ink(theme)), PATTERNS[key][1]))
    painter.setPen(QPen(QColor(theme.helper), 1.0))
    painter.drawRect(area)
