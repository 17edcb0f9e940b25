"""From the point to the gradient on a contour picture: samples, partials, their vector."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, Qt

from gradviz.core.stages import StageKey
from gradviz.plots.descent.stages.items import QUIET, STRONG, USUAL, Arrow, Drawn, Line, Ring, Text
from gradviz.plots.descent.stages.moment import ABOVE, Moment, named

NEAREST, APART = 20.0, 44.0
"""Samples nearer than the first could not be told from the point: they are drawn at the second, with a broken line."""
INSIDE = 10.0
ABSORBED = 12.0
"""The ring of a sample that was taken at the point itself."""
CORNER = 3.0


def gradient(moment: Moment) -> Iterator[Drawn]:
    """All that is told of it so far."""
    if moment.now.name == "probe":
        yield from partials(moment)
        yield from samples(moment, moment.now.coordinate)
    elif moment.now.name == "quotient":
        yield from partials(moment)
    elif moment.now.name == "gradient":
        yield from whole(moment)
    elif moment.reaches("gradient"):
        yield from background(moment)


def samples(moment: Moment, axis: int) -> Iterator[Drawn]:
    """Both samples of a coordinate, on a line through the point; to scale where that can be seen."""
    here = float(moment.told.numbers.point[axis])
    for sign, place in zip("+−", moment.told.numbers.places[axis].tolist(), strict=True):
        way = QPointF(1, 0) if axis == 0 else QPointF(0, -1)
        offset = (place - here) * moment.place.unit[axis]
        if offset == 0:  # x + h is x again; or the scheme takes this sample at the point itself
            yield Ring(moment.here, radius=ABSORBED)
            continue
        side = way if place > here else -way
        at, to_scale = sample_place(moment, side, abs(offset))
        style = Qt.PenStyle.SolidLine if to_scale else Qt.PenStyle.DashLine
        yield Line(moment.here, at, "path", 2.0, style, broken=not to_scale)
        yield Ring(at)
        yield Text(f"{moment.variable(axis)} {sign} h", "path", at + side * CORNER, side)
    yield from absorbed(moment, axis)


def sample_place(moment: Moment, side: QPointF, distance: float) -> tuple[QPointF, bool]:
    """Where a sample is drawn, and whether that is to scale."""
    area = moment.place.area.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
    at = moment.here + side * distance if distance < math.inf else moment.here
    if distance >= NEAREST and area.contains(at):
        return at, True
    at = moment.here + side * APART
    x, y = min(max(at.x(), area.left()), area.right()), min(max(at.y(), area.top()), area.bottom())
    return QPointF(x, y), False


def absorbed(moment: Moment, axis: int) -> Iterator[Drawn]:
    """The name of what was sampled at the point itself: x, or x ± h where that is stored as x."""
    numbers, name = moment.told.numbers, moment.variable(axis)
    at_point = [bool(place == numbers.point[axis]) for place in numbers.places[axis].tolist()]
    if all(at_point):
        yield Text(f"{name} ± h = {name}", "path", moment.here, ABOVE)
    elif any(at_point):
        yield Text(name, "path", moment.here, ABOVE)


def partials(moment: Moment) -> Iterator[Drawn]:
    """The partials that are known, along their axes; the newest with its number."""
    for axis in range(moment.place.variables):
        if moment.reaches("quotient", axis):
            is_new = moment.now == StageKey("quotient", axis)
            value = moment.told.numbers.gradient[axis]
            name = moment.partial(axis)
            part = _part(moment, axis)
            if is_new and part is not None and (part.x() or part.y()):
                yield Arrow(moment.here, part, "computed", USUAL)
                yield Text(moment.valued(name, value), "computed", moment.here + part, part)
            elif is_new:
                yield Text(moment.valued(name, value), "computed", moment.here, ABOVE)
            elif part is not None:
                yield from named(moment.here, part, value, name, "computed", QUIET)


def whole(moment: Moment) -> Iterator[Drawn]:
    """The parts, and the corner of the rectangle where both end."""
    vector = moment.place.on_slope(moment.told.numbers.gradient)
    if vector is not None and vector.x() and vector.y():
        for part in (QPointF(vector.x(), 0), QPointF(0, vector.y())):
            yield Line(moment.here + part, moment.here + vector, "computed", 1.6, Qt.PenStyle.DotLine)
            yield Arrow(moment.here, part, "computed", QUIET)
    yield from named(moment.here, vector, moment.told.numbers.gradient, moment.gradient(), "computed", STRONG)


def background(moment: Moment) -> Iterator[Drawn]:
    """The gradient while something is made of it."""
    g = moment.told.numbers.gradient
    yield from named(moment.here, moment.place.on_slope(g), g, moment.gradient(), "computed", QUIET)
    if moment.now.name == "turn":
        turned = moment.told["turn"]["turned"]
        text = "−" + moment.gradient()
        yield from named(moment.here, moment.place.on_slope(turned), turned, text, "computed", STRONG)


def _part(moment: Moment, axis: int) -> QPointF | None:
    only = np.where(np.arange(moment.place.variables) == axis, moment.told.numbers.gradient, 0.0)
    return moment.place.on_slope(only)
