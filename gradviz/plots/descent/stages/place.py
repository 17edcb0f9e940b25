"""Where a step lies on a picture, and how long its vectors and squares are drawn there."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from gradviz.core.optimizers import Moments, Squares, Velocity
from gradviz.core.stages import StepStages
from gradviz.plots.picture import Frame

SLOPES = (96.0, 140.0)
"""A gradient is drawn to the picture's scale as long as the longest of its kind has a length between these; ∇f and x
have different units."""
SIDES = (40.0, 104.0)
"""Of the largest square: on the scale of the gradient, so that ∇f² is the square upon its arrow, within these."""
MOVES = (60.0, 90.0)
"""A move shorter than the first is drawn magnified, so that it is longer than the second."""
LEAST = 30.0
"""As long as that a gradient is even where it does not end inside the picture."""
EDGE = 10.0
"""Pixels from the edge at which an arrow ends."""
TINY = 1e-300
FAR = 1e5
MARGIN = 4.0


@dataclass(frozen=True)
class Place:
    """
    here       where we are, in logical pixels
    variables  how many there are; in one, all vectors lie along x
    slope      by how much the unit of the gradient is longer than that of x
    side       pixels per unit of the root of a square
    unit       pixels per unit of the data, to the right and up
    magnified  by how much moves are longer than they are to scale
    """

    frame: Frame
    here: QPointF
    variables: int
    slope: float
    side: float
    unit: tuple[float, float]
    magnified: float

    @property
    def area(self) -> QRectF:
        return QRectF(0, 0, self.frame.width / self.frame.ratio, self.frame.height / self.frame.ratio)

    def on_slope(self, vector: Any) -> QPointF | None:
        """A vector in the unit of the gradient; None where it has no length that could be drawn."""
        return _arrow(vector, self.slope * self.unit[0], self.slope * self.unit[1])

    def on_move(self, vector: Any) -> QPointF | None:
        """A vector in the unit of x, magnified like all of them."""
        return _arrow(vector, self.magnified * self.unit[0], self.magnified * self.unit[1])

    def on_its_own(self, vector: Any) -> QPointF | None:
        """A vector in a unit that nothing else has, of a legible length."""
        delta = _arrow(vector, *self.unit)
        if delta is None:
            return None
        length, area = math.hypot(*delta.toTuple()), self.area
        fits = _stretch(vector, self.unit, self.here, area.width(), area.height())
        return delta * min(_fitting(length, *SLOPES), max(fits, _fitting(length, LEAST, LEAST)))


def place(told: StepStages, frame: Frame, here: QPointF) -> Place:
    """One scale for the whole step: an arrow must not change its length because the next stage has come."""
    across, down = frame.width / frame.ratio, frame.height / frame.ratio
    variables = len(told.numbers.point)
    unit = across / (frame.x[1] - frame.x[0]), down / (frame.y[1] - frame.y[0])
    slopes = _slopes(told)
    steepest = _largest([_shown(vector, unit) for vector in slopes])
    fits = min(_stretch(vector, unit, here, across, down) for vector in slopes)
    slope = min(_fitting(steepest, *SLOPES), max(fits, _fitting(steepest, LEAST, LEAST)))
    sides = _largest([float(np.abs(root).max()) for root in _roots(told)])
    pixels = slope * unit[0] * sides
    side = slope * unit[0] * _fitting(pixels, SIDES[0], max(min(SIDES[1], _nearest_edge(here, across, down)), SIDES[0]))
    moves = moves_of(told)
    longest = _largest([_shown(vector, unit) for vector in moves])
    fits = min((_stretch(vector, unit, here, across, down) for vector in moves), default=math.inf)
    magnified = _magnification(longest, fits, max(across, down))
    return Place(frame, here, variables, slope, side, unit, magnified)


def _slopes(told: StepStages) -> list[Any]:
    """All that is drawn in the unit of the gradient."""
    vectors = [told.numbers.gradient]
    if isinstance(told.before, Moments) and told.after is not None:
        with np.errstate(all="ignore"):
            vectors += [told.before.m, told.after.m, told.after.m / told["correct"]["lack1"]]
    return vectors


def _roots(told: StepStages) -> list[Any]:
    """The sides of all squares."""
    before, after = told.before, told.after
    kind, field = (Squares, "h") if isinstance(before, Squares) else (Moments, "v")
    if after is None or not isinstance(before, kind):
        return []
    with np.errstate(all="ignore"):
        return [np.abs(told.numbers.gradient), *(np.sqrt(getattr(memory, field)) for memory in (before, after))]


def moves_of(told: StepStages) -> list[Any]:
    """All that is drawn in the unit of x."""
    if told.after is None:
        return []
    if not isinstance(told.before, Velocity):
        return [told.numbers.move]
    names = {"decayed", "scaled", "v", "ahead", "weighted", "move"}
    return [told.before.v] + [value for stage in told.stages for name, value in stage.values.items() if name in names]


def _shown(vector: Any, unit: tuple[float, float]) -> float:
    """Pixels that a vector is long, to scale."""
    parts = [abs(float(part)) * per for part, per in zip(vector, unit, strict=False)]
    return math.hypot(*parts)


def _largest(lengths: list[float]) -> float:
    """Of those that can be drawn."""
    return max((length for length in lengths if 0 < length < math.inf), default=0.0)


def _fitting(length: float, least: float, most: float) -> float:
    """By how much something of a length is to be stretched so that it lies between two others."""
    return min(max(length, least), most) / length if 0 < length < math.inf else 1.0


def _magnification(longest: float, fits: float, extent: float) -> float:
    """1, 2, 5, 10 and so on where the moves are too short to be seen, as far as there is room; the inverse where they
    leave the picture."""
    if longest == 0 or MOVES[0] <= longest <= extent:
        return 1.0
    if longest > extent:
        return 1 / round_above(2.5 * longest / extent)
    wanted = round_above(MOVES[1] / longest)
    return wanted if wanted <= fits else 1 / round_above(1 / fits) if fits > 1 else 1.0


def round_above(value: float) -> float:
    """The next of 1, 2, 5, 10, 20 and so on."""
    power = float(10.0 ** min(math.floor(math.log10(value)), 307))
    return next((digit * power for digit in (1.0, 2.0, 5.0) if digit * power >= value), 10 * power)


def _stretch(vector: Any, unit: tuple[float, float], here: QPointF, across: float, down: float) -> float:
    """By how much an arrow from the point can be longer than it is to scale, and end inside the picture."""
    delta = _arrow(vector, *unit)
    if delta is None:
        return math.inf
    ways = ((here.x(), delta.x(), across), (here.y(), delta.y(), down))
    rooms = (((extent - EDGE if way > 0 else EDGE) - at) / way for at, way, extent in ways if abs(way) > TINY)
    return max(min(rooms, default=math.inf), 0.0)


def _nearest_edge(here: QPointF, across: float, down: float) -> float:
    """How large a square can be, to whichever side of the point."""
    return min(here.x(), across - here.x(), here.y(), down - here.y()) - MARGIN


def _arrow(vector: Any, right: float, up: float) -> QPointF | None:
    """Pixels of a vector; None where it is not finite. One that leads far away ends far away."""
    x, y = (*(float(part) for part in vector), 0.0)[:2]
    x, y = x * right, -y * up
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    longest = max(abs(x), abs(y))
    return QPointF(x, y) * (FAR / longest if longest > FAR else 1.0)
