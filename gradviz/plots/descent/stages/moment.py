"""A moment of an unfolded step: how far it has been told, and where it is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF

from gradviz import notation
from gradviz.core.stages import StageKey, StepStages
from gradviz.plots.descent.stages.items import SHORTEST, USUAL, Arrow, Drawn, Text
from gradviz.plots.descent.stages.place import Place

DIGITS = 4
BESIDE = 0.7
"""Where on an arrow a name beside it stands."""
ABOVE, BELOW = QPointF(0, -1), QPointF(0, 1)


class Moment(NamedTuple):
    """`stage` is the last that is told; `move_label` is what the page calls the move; `numbers`: whether they are to
    be read from the picture."""

    told: StepStages
    stage: int
    place: Place
    move_label: str
    numbers: bool

    @property
    def now(self) -> StageKey:
        return self.told.stages[self.stage].key

    @property
    def here(self) -> QPointF:
        return self.place.here

    @property
    def alone(self) -> bool:
        """Whether there is one variable only."""
        return self.place.variables == 1

    def reaches(self, name: str, coordinate: int = 0) -> bool:
        return self.told.index(name, coordinate) <= self.stage

    def variable(self, coordinate: int) -> str:
        return "x" if self.alone else "x" + notation.subscript(coordinate)

    def indexed(self, name: str, coordinate: int) -> str:
        return name if self.alone else name + notation.subscript(coordinate)

    def partial(self, coordinate: int) -> str:
        return notation.gradient_name(1) if self.alone else f"∂f/∂x{notation.subscript(coordinate)}"

    def squared(self, coordinate: int) -> str:
        partial = self.partial(coordinate)
        return f"{partial}²" if self.alone else f"({partial})²"

    def gradient(self) -> str:
        return notation.gradient_name(self.place.variables)

    def valued(self, text: str, value: Any) -> str:
        """With its number, if numbers are to be read."""
        return f"{text} = {notation.number(float(value), DIGITS)}" if self.numbers else text

    def divided_by(self, text: str, value: float, formula: str) -> str:
        """The division by a number, or where numbers are not to be read by its formula."""
        return f"{text} ÷ {notation.number(value, DIGITS)}" if self.numbers else f"{text} ÷ ({formula})"

    def aside(self, lane: float) -> QPointF:
        """So many pixels beside the point: where in one variable all arrows would lie over each other."""
        return QPointF(0, lane) if self.alone else QPointF(0, 0)


def named(
    tail: QPointF,
    delta: QPointF | None,
    vector: Any,
    text: str,
    meaning: str,
    width: float = USUAL,
    hollow: bool = False,
    beside: bool = False,
) -> Iterator[Drawn]:
    """An arrow with its name at the tip, or `beside` it. Where there is no arrow, the name says why: = 0, or ∞."""
    size = 0.0 if delta is None else math.hypot(delta.x(), delta.y())
    if delta is None or size < SHORTEST:
        if text:
            yield Text(f"{text} {_nothing(vector)}", meaning, tail, ABOVE)
        return
    yield Arrow(tail, delta, meaning, width, hollow)
    if text:
        away = QPointF(-delta.y(), delta.x()) if beside else delta
        yield Text(text, meaning, tail + delta * (BESIDE if beside else 1.0), away / size)


def _nothing(vector: Any) -> str:
    """Of a vector without an arrow: how much there is of it."""
    parts = np.reshape(vector, -1)
    if not parts.any():
        return "= 0"
    if np.isfinite(parts).all():
        return "≈ 0"
    return "= " + notation.point(tuple(parts.tolist()), DIGITS)
