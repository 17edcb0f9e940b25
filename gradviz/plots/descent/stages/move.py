"""The end of a step: the move, and the point that it leads to."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF

from gradviz import notation
from gradviz.core.optimizers import Moments, Squares, Velocity
from gradviz.plots.descent.stages.items import STRONG, USUAL, Drawn, Ghost, Line, Text
from gradviz.plots.descent.stages.moment import Moment, named
from gradviz.plots.descent.stages.place import FAR

MARKER = 7.0


def times_rate(moment: Moment) -> Iterator[Drawn]:
    """Plain descent: the gradient times −η is the move."""
    if moment.now.name == "scale":
        yield from _arrow(moment, STRONG)


def move(moment: Moment) -> Iterator[Drawn]:
    """The move, taken: a piece of the path to where the marker will be."""
    if moment.now.name != "move":
        return
    arrival = _arrival(moment)
    if arrival is not None:
        yield Line(moment.here, arrival, "path", 2.4)
        yield Ghost(arrival, MARKER)
    yield from _arrow(moment, USUAL, hollow=True)


def scale_note(moment: Moment) -> Iterator[Text]:
    """By how much the arrows of moves are longer or shorter than they are."""
    factor = moment.place.magnified
    if factor == 1 or not _shows_moves(moment):
        return
    text = f"× {notation.number(factor)}" if factor > 1 else f"÷ {notation.number(1 / factor)}"
    area = moment.place.area
    yield Text(f"⟶ {text}", "ink", QPointF(0, area.bottom()), QPointF(1, -1))


def _shows_moves(moment: Moment) -> bool:
    """Whether the stage has arrows in the unit of x."""
    if isinstance(moment.told.before, Velocity):
        return moment.reaches("gradient") and moment.now.name not in ("gradient", "turn")
    is_divided = isinstance(moment.told.before, (Squares, Moments))
    return moment.now.name in (("divide", "move") if is_divided else ("scale", "move"))


def _arrow(moment: Moment, width: float, hollow: bool = False) -> Iterator[Drawn]:
    vector = moment.told.numbers.move
    yield from named(moment.here, moment.place.on_move(vector), vector, moment.move_label, "ink", width, hollow)


def _arrival(moment: Moment) -> QPointF | None:
    """Where the next step begins, in one variable on the curve; None where that is too far away to be placed."""
    numbers = moment.told.numbers
    if numbers.reached is None or numbers.arrival is None:
        return None
    reached = [float(x) for x in numbers.reached]
    at = moment.place.frame.place(reached[0], numbers.arrival if moment.alone else reached[1])
    return QPointF(*at) if math.hypot(*at) < FAR else None
