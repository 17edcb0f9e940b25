"""Momentum and Nesterov: what is left of the old velocity, and the gradient's push from its tip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF

from gradviz.plots.descent.stages.items import STRONG, USUAL, Drawn
from gradviz.plots.descent.stages.moment import Moment, named

PARTS, OLD = -16.0, -30.0
"""Beside the axis, in one variable: the parts of a sum, and what the velocity was."""


def velocity(moment: Moment) -> Iterator[Drawn]:
    """What the stage of the moment is about, with what it starts from."""
    if moment.now.name == "look_ahead":
        ahead = moment.told["look_ahead"]
        yield from _sum(moment, (ahead["ahead"], "μ²v"), (ahead["weighted"], "−(1+μ)η" + moment.gradient()))
        yield from named(
            moment.here, moment.place.on_move(ahead["move"]), ahead["move"], moment.move_label, "ink", STRONG
        )
    if moment.now.name == "decay":
        yield from _decayed(moment)
    if moment.now.name in ("scale", "accumulate"):
        decayed, scaled = moment.told["decay"]["decayed"], moment.told["scale"]["scaled"]
        yield from _sum(moment, (decayed, "μv"), (scaled, "−η" + moment.gradient()), moment.now.name == "scale")
    if moment.now.name == "accumulate":
        v = moment.told["accumulate"]["v"]
        yield from named(moment.here, moment.place.on_move(v), v, "v", "ink", STRONG)


def _decayed(moment: Moment) -> Iterator[Drawn]:
    """What is left of the velocity, over what it was."""
    v, decayed = moment.told.before.v, moment.told["decay"]["decayed"]
    was = "" if not v.any() else "v"
    yield from named(moment.here + moment.aside(OLD), moment.place.on_move(v), v, was, "ink", STRONG + 2, True)
    tail = moment.here + moment.aside(PARTS)
    yield from named(tail, moment.place.on_move(decayed), decayed, "μv", "ink", USUAL, beside=True)


def _sum(moment: Moment, first: tuple[Any, str], second: tuple[Any, str], filled: bool = False) -> Iterator[Drawn]:
    """Two parts of a move, tail to tip: filled, or hollow once they are added up."""
    tail = moment.here + moment.aside(PARTS)
    (begin, begin_text), (push, push_text) = first, second
    delta = moment.place.on_move(begin)
    yield from named(tail, delta, begin, begin_text, "ink", USUAL, not filled, beside=True)
    tip = tail + (delta if delta is not None else QPointF(0, 0))
    yield from named(tip, moment.place.on_move(push), push, push_text, "ink", USUAL, not filled, beside=True)
