"""The box that a surface stands in: its floor and its two farther walls, with numbers along three edges."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gradviz import notation
from gradviz.plots import segments, shapes
from gradviz.plots.relief.camera import HALF_HEIGHT, Camera
from gradviz.plots.relief.captions import RIGHT, Captions
from gradviz.plots.relief.vertical import Tick, Vertical, round_numbers
from gradviz.state import Window
from gradviz.theme import Theme

TICKS = 5
TICK, NUMBER, NAME = 5.0, 17.0, 36.0
"""Logical pixels from an edge to the end of a tick, the middle of its number and the middle of the axis' name."""
UPRIGHT_NUMBER, UPRIGHT_NAME = 8.0, 20.0
"""From the upright edge to the end of its numbers, and how far above it its name stands."""
WIDEST, CORNER = 34.0, 10.0
"""The room that a number takes along its edge, and how far from the corners of the floor it stays."""
SHORTEST = 50.0
"""Logical pixels that an edge takes at least to be given numbers."""

Corner = tuple[float, float, float]


Ticks = tuple[list[Tick], list[Tick], list[Tick]]


class Edge(NamedTuple):
    """An edge with numbers: from `start` to `end`, its outer side being towards `outwards`."""

    start: Corner
    end: Corner
    outwards: Corner
    ticks: list[Tick]
    name: str


class Box:
    """The box seen by a camera; `name` is what the heights are called, painted so that it may lie on the surface."""

    def __init__(self, camera: Camera, ticks: Ticks, captions: Captions, name: QPixmap, theme: Theme) -> None:
        self._camera = camera
        self._theme = theme
        self._captions = captions
        self._name = name
        self._edges = _edges(camera, ticks)

    def paint_walls(self, painter: QPainter) -> None:
        """What stands behind the surface, in logical pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
        _paint_grid(painter, self._camera, self._edges)

    def paint_numbers(self, painter: QPainter) -> None:
        """What is written around it, in logical pixels."""
        painter.setFont(self._captions.font)
        painter.setPen(QPen(QColor(self._theme.helper), 1.0))
        *floor, upright = self._edges
        for edge in floor:
            _paint_edge(painter, self._camera, edge, self._captions)
        if upright.ticks:
            _paint_upright(painter, self._camera, upright, self._captions, self._name)


def _signs(camera: Camera) -> tuple[float, float]:
    """On which sides of x and y the nearer corner of the floor lies."""
    cos, sin = camera.turn
    return math.copysign(1.0, sin), math.copysign(1.0, -cos)


def _edges(camera: Camera, ticks: Ticks) -> list[Edge]:
    """The two nearer edges of the floor and the leftmost upright one."""
    near_x, near_y = _signs(camera)
    half_x, half_y = camera.halves
    z = HALF_HEIGHT
    along_x = Edge((-half_x, near_y * half_y, -z), (half_x, near_y * half_y, -z), (0.0, near_y, 0.0), ticks[0], "x₀")
    along_y = Edge((near_x * half_x, -half_y, -z), (near_x * half_x, half_y, -z), (near_x, 0.0, 0.0), ticks[1], "x₁")
    corners = [(x * half_x, y * half_y) for x in (-1, 1) for y in (-1, 1)]
    left = min(corners, key=lambda corner: _place(camera, (*corner, 0.0)).x())
    upright = Edge((*left, -z), (*left, z), (0.0, 0.0, 0.0), ticks[2], "f")
    if _distance(camera, upright) < SHORTEST:
        upright = upright._replace(ticks=[])
    return [along_x, along_y, upright]


def ticks_of(window: Window, vertical: Vertical) -> Ticks:
    """Along x0, x1 and the heights."""
    return _ticks(*window[0]), _ticks(*window[1]), vertical.ticks()


def _ticks(low: float, high: float) -> list[Tick]:
    return [
        Tick((number / 2 - low / 2) / (high / 2 - low / 2), notation.number(number, 4))
        for number in round_numbers(low, high, TICKS)
    ]


def _place(camera: Camera, corner: Corner) -> QPointF:
    """A place in the box in logical pixels."""
    x, y, z = corner
    right, down, _ = camera.place(x, y, (z / HALF_HEIGHT + 1) / 2)
    return QPointF(right, down) / camera.ratio


def _distance(camera: Camera, edge: Edge) -> float:
    span = _place(camera, edge.end) - _place(camera, edge.start)
    return math.hypot(span.x(), span.y())


def _between(edge: Edge, share: float) -> Corner:
    x, y, z = (a + (b - a) * share for a, b in zip(edge.start, edge.end, strict=True))
    return x, y, z


def _paint_grid(painter: QPainter, camera: Camera, edges: list[Edge]) -> None:
    """Lines over the floor and up the farther walls."""
    near_x, near_y = _signs(camera)
    far_x, far_y, z = -near_x * camera.halves[0], -near_y * camera.halves[1], HALF_HEIGHT
    along_x, along_y, upright = edges

    lines: list[tuple[Corner, Corner, Corner]] = []
    for share in (0.0, 1.0, *(tick.height for tick in along_x.ticks)):
        x, y, _ = _between(along_x, share)
        lines.append(((x, y, -z), (x, far_y, -z), (x, far_y, z)))
    for share in (0.0, 1.0, *(tick.height for tick in along_y.ticks)):
        x, y, _ = _between(along_y, share)
        lines.append(((x, y, -z), (far_x, y, -z), (far_x, y, z)))
    for share in (0.0, 1.0, *(tick.height for tick in upright.ticks)):
        level = (2 * share - 1) * z
        lines.append(((-far_x, far_y, level), (far_x, far_y, level), (far_x, -far_y, level)))
    x, y, height = np.array(lines).transpose(2, 0, 1)
    right, down, _ = camera.screen(x, y, (height / HALF_HEIGHT + 1) / 2)
    places = np.stack([right, down], axis=2) / camera.ratio  # (lines, 3, 2)
    segments.draw(painter, np.concatenate([places[:, :2], places[:, 1:]]).reshape(-1, 4))


def _paint_edge(painter: QPainter, camera: Camera, edge: Edge, captions: Captions) -> None:
    start, end = _place(camera, edge.start), _place(camera, edge.end)
    length = _distance(camera, edge)
    if length < SHORTEST:
        painter.drawLine(start, end)
        return
    away = _outwards(camera, edge, (end - start) / length)
    lines = [(start, end)]
    every = max(1, math.ceil(len(edge.ticks) * WIDEST / length))
    for tick in edge.ticks[::every]:
        at = start + (end - start) * tick.height
        lines.append((at, at + away * TICK))
        # in the corner the numbers of both edges would lie on each other
        if min(tick.height, 1 - tick.height) * length > CORNER:
            captions.write(painter, tick.text, at + away * NUMBER)
    captions.write(painter, edge.name, (start + end) / 2 + away * NAME)
    painter.drawLines([QLineF(*line) for line in lines])


def _outwards(camera: Camera, edge: Edge, along: QPointF) -> QPointF:
    """The direction on the screen that leads away from the box, across an edge."""
    away = QPointF(-along.y(), along.x())
    x, y, z = edge.start
    outer = _place(camera, (x + edge.outwards[0], y + edge.outwards[1], z)) - _place(camera, edge.start)
    across = away.x() * outer.x() + away.y() * outer.y()
    return -away if across < 0 or (outer.isNull() and away.y() < 0) else away


def _paint_upright(painter: QPainter, camera: Camera, edge: Edge, captions: Captions, name: QPixmap) -> None:
    start, end = _place(camera, edge.start), _place(camera, edge.end)
    lines = [QLineF(start, end)]
    for tick in edge.ticks:
        at = start + (end - start) * tick.height
        lines.append(QLineF(at, at - QPointF(TICK, 0)))
        captions.write(painter, tick.text, at - QPointF(UPRIGHT_NUMBER, 0), RIGHT)
    painter.drawLines(lines)
    half = name.deviceIndependentSize().width() / 2
    shapes.place(painter, name, QPointF(max(end.x(), half + 2), max(end.y() - UPRIGHT_NAME, 12.0)))
