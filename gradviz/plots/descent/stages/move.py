"""The end of a step: the move, and the point that it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF

from gradviz import notation
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
    delta = moment.place.to_scale(moment.told.numbers.move)
    if delta is not None and max(abs(delta.x()), abs(delta.y())) < FAR:
        yield from _taken(moment, moment.here + delta)
    yield from _arrow(moment, USUAL, hollow=True)


def scale_note(moment: Moment) -> Iterator[Text]:
    """By how much the arrows of moves are longer or shorter than they are."""
    factor = moment.place.magnified
    if factor == 1 or not moment.reaches("gradient") or moment.now.name == "gradient":
        return
    text = f"× {notation.number(factor)}" if factor > 1 else f"÷ {notation.number(1 / factor)}"
    area = moment.place.area
    yield Text(f"⟶ {text}", "ink", QPointF(0, area.bottom()), QPointF(1, -1))


def _arrow(moment: Moment, width: float, hollow: bool = False) -> Iterator[Drawn]:
    vector = moment.told.numbers.move
    yield from named(
        moment, moment.here, moment.place.on_move(vector), vector, moment.move_label, "ink", width, hollow
    )


def _taken(moment: Moment, arrival: QPointF) -> Iterator[Drawn]:
    yield Line(moment.here, arrival, "path", 2.4)
    yield Ghost(arrival, MARKER)
