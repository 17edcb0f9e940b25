"""AdaGrad, RMSProp and Adam: the squares that they remember, one on each axis, and the move that their sides divide."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from gradviz.core.optimizers import Moments
from gradviz.plots.descent.stages.items import STRONG, USUAL, Drawn, Line, Square, Text
from gradviz.plots.descent.stages.moment import Moment, named

LANE = 9.0
"""Pixels beside the gradient where what has its direction is drawn."""
SIDE = 5.0


def squares(moment: Moment) -> Iterator[Drawn]:
    """What is remembered, as far as it is told."""
    for axis in range(moment.place.variables):
        yield from _square(moment, axis)


def divided(moment: Moment) -> Iterator[Drawn]:
    """The arrow that is divided, and the move that this makes of it."""
    told, now = moment.told, moment.now.name
    if now not in ("scale", "divide"):
        return
    scaled = told["scale"]["scaled"]
    text = "ηₜm" if isinstance(told.before, Moments) else "η" + moment.gradient()
    delta = moment.place.on_its_own(scaled)
    tail = moment.here + _beside(moment, delta)
    yield from named(tail, delta, scaled, text, "ink", USUAL, now == "divide")
    if now == "divide":
        move = told["divide"]["move"]
        vector = moment.place.on_move(move)
        if vector is not None and vector.x() and vector.y():
            for part in (QPointF(vector.x(), 0), QPointF(0, vector.y())):
                yield Line(moment.here + part, moment.here + vector, "ink", 1.4, Qt.PenStyle.DotLine)
                yield Line(moment.here, moment.here + part, "ink", 1.4, Qt.PenStyle.DotLine)
        yield from named(moment.here, vector, move, moment.move_label, "ink", STRONG)


def _square(moment: Moment, axis: int) -> Iterator[Drawn]:
    """One coordinate's: before the stage as an outline of dashes, after it filled."""
    told, now = moment.told, moment.now.name
    field = "v" if isinstance(told.before, Moments) else "h"
    old, new = getattr(told.before, field)[axis], getattr(told.after, field)[axis]
    name = moment.indexed(field, axis)
    if now == "decay":
        yield from _was(moment, axis, old)
        yield from _is(moment, axis, told["decay"]["decayed"][axis], "ρ" + name)
    elif now == "square":
        squared = told["square"]["squared"][axis]
        if "decayed" in _names(moment, "decay"):
            yield from _was(moment, axis, told["decay"]["decayed"][axis])
            yield from _is(moment, axis, squared, "(1−ρ)" + moment.squared(axis))
        else:
            yield from _was(moment, axis, old)
            yield from _is(moment, axis, squared, moment.squared(axis))
    elif now in ("accumulate", "mean_square"):
        yield from _was(moment, axis, _begun(moment, axis, old))
        if now == "mean_square":
            yield from _was(moment, axis, told["square"]["squared"][axis])
        yield from _is(moment, axis, new, name)
    elif now == "correct":
        yield from _corrected(moment, axis, new, name)
    elif now in ("root", "scale", "divide"):
        yield from _corrected(moment, axis, new, "")
        yield from _side(moment, axis, new, name)


def _begun(moment: Moment, axis: int, old: Any) -> Any:
    """What is added to."""
    return moment.told["decay"]["decayed"][axis] if "decayed" in _names(moment, "decay") else old


def _names(moment: Moment, stage: str) -> set[str]:
    return set(moment.told[stage]) if moment.told.index(stage) < len(moment.told.stages) else set()


def _was(moment: Moment, axis: int, square: Any) -> Iterator[Drawn]:
    area = _area(moment, axis, square)
    if area is not None:
        yield Square(area, filled=False)


def _is(moment: Moment, axis: int, square: Any, text: str) -> Iterator[Drawn]:
    area = _area(moment, axis, square)
    if area is not None:
        yield Square(area)
    if text:
        yield _text(moment, axis, area, moment.valued(text, square))


def _corrected(moment: Moment, axis: int, square: Any, name: str) -> Iterator[Drawn]:
    """As it is, and where its beginning at 0 is corrected for, as large as that makes it, for both axes alike."""
    if "lack2" in _names(moment, "correct"):
        lack = moment.told["correct"]["lack2"]
        with np.errstate(all="ignore"):
            corrected = square / lack
        yield from _was(moment, axis, corrected)
        if name:
            text = moment.divided_by(name, lack, "1−β₂ᵗ")
            yield _text(moment, axis, _area(moment, axis, corrected), text)
    yield from _is(moment, axis, square, "")


def _side(moment: Moment, axis: int, square: Any, name: str) -> Iterator[Drawn]:
    """The side that lies on the axis, which divides."""
    area = _area(moment, axis, square)
    if area is not None:
        along, _ = _ways(moment, axis)
        reach = along * area.width()
        yield Line(moment.here, moment.here + reach, "computed", SIDE)
    if moment.now.name == "root":
        with np.errstate(all="ignore"):
            root = np.sqrt(square)
        yield _text(moment, axis, area, moment.valued("√" + name, root))


def _text(moment: Moment, axis: int, area: QRectF | None, text: str) -> Text:
    along, across = _ways(moment, axis)
    if area is None:
        return Text(text, "computed", moment.here + (along + across) * 8, along + across)
    return Text(text, "computed", area.center() + across * (area.height() / 2), across)


def _area(moment: Moment, axis: int, square: Any) -> QRectF | None:
    """With one corner at the point and one side on the axis, over the partial's arrow, turned away from the gradient:
    the gradient, the squares and the move have a quadrant each."""
    with np.errstate(all="ignore"):
        side = float(np.sqrt(square)) * moment.place.side
    if not 0 < side < math.inf:
        return None
    along, across = _ways(moment, axis)
    return QRectF(moment.here, moment.here + (along + across) * side).normalized()


def _ways(moment: Moment, axis: int) -> tuple[QPointF, QPointF]:
    """In which direction a square lies on its axis, and to which side of it."""
    right = QPointF(-1 if moment.told.numbers.gradient[0] < 0 else 1, 0)
    if moment.alone:
        middle = moment.place.area.center().y()
        return right, QPointF(0, -1 if moment.here.y() > middle else 1)
    up = QPointF(0, 1 if moment.told.numbers.gradient[1] < 0 else -1)
    return (right, -up) if axis == 0 else (up, -right)


def _beside(moment: Moment, delta: QPointF | None) -> QPointF:
    """A little off the line of the gradient."""
    size = 0.0 if delta is None else math.hypot(delta.x(), delta.y())
    if delta is None or size == 0:
        return QPointF(0, 0)
    if moment.alone:
        return moment.aside(-2 * LANE)
    return QPointF(-delta.y(), delta.x()) / size * LANE
