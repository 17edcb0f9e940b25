"""How runs are told apart: by colour, line style and marker, whichever of the three can be seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QPolygonF

from gradviz.plots.dashes import Pattern
from gradviz.plots.shapes import OUTLINE, Stamp, draw_outlined
from gradviz.theme import Theme, mixed

DASHES: tuple[Pattern, ...] = (
    (),
    (11.0, 6.0),
    (2.5, 5.0),
    (13.0, 5.0, 2.5, 5.0),
    (22.0, 7.0),
    (5.0, 5.0),
    (13.0, 5.0, 2.5, 5.0, 2.5, 5.0),
    (17.0, 5.0, 6.0, 5.0),
)
"""By the place of a run, in logical pixels."""
MARKS = ("disc", "square", "triangle", "diamond", "wedge", "cross", "plus", "bow")
"""By the place of a run."""
FAINT = 0.55
"""How much of the card there is in the colour of a path to come."""


def looking(theme: Theme, place: int) -> Theme:
    """The theme in which the run at that place is the one that is followed."""
    if place == 0:
        return theme
    colour = theme.runs[place]
    future = mixed(colour, theme.card, FAINT)
    return replace(theme, path=colour, future=future, dashes=DASHES[place], mark=MARKS[place])


def mark_path(mark: str, centre: QPointF, radius: float) -> QPainterPath:
    """The outline of a marker, one of MARKS; all of them about equally large."""
    path = QPainterPath()
    if mark == "disc":
        path.addEllipse(centre, radius, radius)
        return path
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in _OUTLINES[mark]]))
    path.closeSubpath()
    return path


def draw_mark(painter: QPainter, mark: str, centre: QPointF, radius: float, colour: str, outline: str) -> None:
    """A marker over an outline that keeps it apart from whatever lies under it."""
    draw_outlined(painter, mark_path(mark, centre, radius), colour, outline)


def mark_pixmap(mark: str, radius: float, colour: str, outline: str, ratio: float) -> QPixmap:
    """A marker, painted once to be copied; its middle is the pixmap's."""
    side = 2 * math.ceil(1.35 * radius + OUTLINE + 1)
    size, middle = QSize(round(side * ratio), round(side * ratio)), QPointF(side / 2, side / 2)
    return Stamp(size, ratio, lambda painter: draw_mark(painter, mark, middle, radius, colour, outline))


def _plus(arm: float, reach: float) -> list[tuple[float, float]]:
    quarter = [(arm, -reach), (arm, -arm), (reach, -arm)]
    turns: list[Callable[[float, float], tuple[float, float]]] = [
        lambda x, y: (x, y),
        lambda x, y: (-y, x),
        lambda x, y: (-x, -y),
        lambda x, y: (y, -x),
    ]
    return [turn(x, y) for turn in turns for x, y in quarter]


def _turned(outline: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """By an eighth."""
    half = math.sqrt(0.5)
    return [((x - y) * half, (x + y) * half) for x, y in outline]


_TRIANGLE = [(0.0, -1.2), (1.15, 0.8), (-1.15, 0.8)]
_OUTLINES: Mapping[str, list[tuple[float, float]]] = MappingProxyType(
    {
        "square": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        "triangle": _TRIANGLE,
        "diamond": [(0.0, -1.3), (1.1, 0.0), (0.0, 1.3), (-1.1, 0.0)],
        "wedge": [(x, -y) for x, y in _TRIANGLE],
        "cross": _turned(_plus(0.38, 1.3)),
        "plus": _plus(0.38, 1.3),
        "bow": [(-1.2, -0.9), (0.0, -0.25), (1.2, -0.9), (1.2, 0.9), (0.0, 0.25), (-1.2, 0.9)],
    }
)
