"""From the point to the slope on the graph of a curve: samples on it, the secant, the slope as an arrow."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import QPointF, Qt

from gradviz.plots import segments
from gradviz.plots.curve_ground import SECANT
from gradviz.plots.descent.stages.gradient import ABSORBED, absorbed, background, sample_place
from gradviz.plots.descent.stages.items import STRONG, Drawn, Line, Ring, Text
from gradviz.plots.descent.stages.moment import ABOVE, Moment, named

Heights = Callable[[float], float]
"""x → the height of the curve as it is drawn, nan where it is not."""


def slope(moment: Moment, heights: Heights) -> Iterator[Drawn]:
    """All that is told of it so far."""
    if moment.now.name == "probe":
        yield from _samples(moment, heights)
    elif moment.now.name == "quotient":
        yield from _line(moment)
        g = moment.told.numbers.gradient
        yield Text(moment.valued(moment.partial(0), g[0]), "computed", moment.here, ABOVE)
    elif moment.now.name == "gradient":
        g = moment.told.numbers.gradient
        yield from _line(moment)
        yield from named(moment.here, moment.place.on_slope(g), g, moment.gradient(), "computed", STRONG)
    elif moment.reaches("gradient"):
        yield from _line(moment)
        yield from background(moment)


def _samples(moment: Moment, heights: Heights) -> Iterator[Drawn]:
    """On the curve: where they are, with the secant through them, or farther apart than they are."""
    numbers, frame = moment.told.numbers, moment.place.frame
    here = float(numbers.point[0])
    at: list[QPointF] = []
    exactly = True
    for sign, x, f in zip("+−", numbers.places[0].tolist(), numbers.samples[0].tolist(), strict=True):
        if x == here:
            yield Ring(moment.here, radius=ABSORBED)
            at.append(moment.here)
            continue
        side = QPointF(1 if x > here else -1, 0)
        spot, to_scale = sample_place(moment, side, abs(x - here) * moment.place.unit[0])
        place = _height(moment, f if to_scale else heights(frame.data(spot.x() * frame.ratio, 0.0)[0]), spot)
        exactly = exactly and to_scale
        at.append(place)
        style = Qt.PenStyle.SolidLine if to_scale else Qt.PenStyle.DashLine
        yield Line(moment.here, spot, "path", 1.6, style, broken=not to_scale)
        yield Line(spot, place, "path", 1.6, style)
        yield Ring(place)
        yield Text(f"x {sign} h", "path", place, side)
    if exactly and at[0] != at[1]:
        yield from _across(moment, at[0], at[0] - at[1], "path", 1.6, Qt.PenStyle.DashLine)
    yield from absorbed(moment, 0)


def _height(moment: Moment, f: float, spot: QPointF) -> QPointF:
    """The place over x where f is, kept inside the picture; beside the point where f is nothing."""
    frame, area = moment.place.frame, moment.place.area
    y = frame.place(0.0, f)[1] if math.isfinite(f) else spot.y()
    return QPointF(spot.x(), min(max(y, area.top() + ABSORBED), area.bottom() - ABSORBED))


def _line(moment: Moment) -> Iterator[Drawn]:
    """Through the point, as steep as the quotient says."""
    unit, quotient = moment.place.unit, float(moment.told.numbers.gradient[0])
    tilt = quotient * unit[1] / unit[0]
    if math.isfinite(tilt):
        size = math.hypot(1.0, tilt)
        yield from _across(moment, moment.here, QPointF(1 / size, -tilt / size), "computed", SECANT)


def _across(
    moment: Moment,
    through: QPointF,
    along: QPointF,
    meaning: str,
    width: float,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> Iterator[Line]:
    """A straight line all across the picture."""
    area = moment.place.area
    reach = along / math.hypot(along.x(), along.y()) * 2 * (area.width() + area.height())
    ends = np.array([[*(through - reach).toTuple(), *(through + reach).toTuple()]])
    for x0, y0, x1, y1 in segments.clipped(ends, area.width(), area.height())[0].tolist():
        yield Line(QPointF(x0, y0), QPointF(x1, y1), meaning, width, style)
