"""Where the names of things go: beside what they name, inside the picture, over no other name and over few lines."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

DISTANCES = (6.0, 14.0, 24.0, 38.0, 56.0)
"""Pixels between a name and what it names."""
DIRECTIONS = 16
PER_PIXEL, PER_TURN, PER_POINT = 1.0, 14.0, 20.0
"""What it costs a place to be farther away, to lie in another direction, and to cover a point of what is drawn."""

Boxes = NDArray[np.float64]
"""(k, 4): left, top, right, bottom."""


class Names:
    """Finds a place for one name after the other; the first ones choose first."""

    def __init__(self, area: QRectF, obstacles: list[QPointF]) -> None:
        self._area = area
        self._obstacles = np.array([point.toTuple() for point in obstacles]).reshape(-1, 2)
        self._taken: list[QRectF] = []

    def place(self, size: QSizeF, at: QPointF, away: QPointF) -> QPointF | None:
        """The upper left corner for a name of something that lies at `at`; None where there is no room."""
        boxes, costs = self._places(size, at, away)
        boxes, costs = self._free(boxes, costs)
        if not len(boxes):
            return None
        costs = costs + PER_POINT * _covered(boxes, self._obstacles)
        left, top, right, bottom = boxes[int(np.argmin(costs))].tolist()
        self._taken.append(QRectF(QPointF(left, top), QPointF(right, bottom)))
        return QPointF(left, top)

    def _places(self, size: QSizeF, at: QPointF, away: QPointF) -> tuple[Boxes, NDArray[np.float64]]:
        """All round, the box touching a circle about the point; and what each place costs."""
        wanted = math.atan2(away.y(), away.x())
        angles = wanted + np.arange(DIRECTIONS) * (2 * math.pi / DIRECTIONS)
        way = np.stack([np.cos(angles), np.sin(angles)], axis=1)
        half = np.array([size.width() / 2, size.height() / 2])
        # how far the middle is from the edge of a box as seen in that direction
        with np.errstate(divide="ignore"):
            inner = (half / np.abs(way)).min(axis=1)
        reach = np.array(DISTANCES)[:, None] + inner  # (distances, directions)
        middles = np.array(at.toTuple()) + reach[..., None] * way
        turns = np.minimum(np.arange(DIRECTIONS), DIRECTIONS - np.arange(DIRECTIONS))
        costs = PER_PIXEL * np.array(DISTANCES)[:, None] + PER_TURN * turns
        middles = self._held(middles.reshape(-1, 2), half)
        return np.hstack([middles - half, middles + half]), costs.reshape(-1)

    def _held(self, middles: NDArray[np.float64], half: NDArray[np.float64]) -> NDArray[np.float64]:
        """Inside the picture."""
        highest = np.array([self._area.right(), self._area.bottom()]) - half
        return np.asarray(np.maximum(np.minimum(middles, highest), half))

    def _free(self, boxes: Boxes, costs: NDArray[np.float64]) -> tuple[Boxes, NDArray[np.float64]]:
        fits = (boxes[:, 2] <= self._area.right() + 0.5) & (boxes[:, 3] <= self._area.bottom() + 0.5)
        for taken in self._taken:
            apart = (boxes[:, 0] >= taken.right()) | (boxes[:, 2] <= taken.left())
            fits &= apart | (boxes[:, 1] >= taken.bottom()) | (boxes[:, 3] <= taken.top())
        return boxes[fits], costs[fits]


def _covered(boxes: Boxes, points: NDArray[np.float64]) -> NDArray[np.intp]:
    """How many of the points each box covers."""
    x, y = points.T
    inside = (x > boxes[:, :1]) & (x < boxes[:, 2:3]) & (y > boxes[:, 1:2]) & (y < boxes[:, 3:])
    return np.asarray(np.count_nonzero(inside, axis=1), np.intp)
