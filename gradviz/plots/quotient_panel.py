"""The arithmetic of a gradient, in the order in which it is computed, with the present lines marked."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.difference import SCHEMES
from gradviz.core.probe import MOMENTS, GradientNumbers, is_reached
from gradviz.plots.lines import Line, LinePanel, quotient_lines

DIGITS = 7
ROWS = 9
_FIRST_LINES = (2, 5)
"""Where the three lines of each quotient begin."""
_VECTOR = 8


class QuotientPanel(LinePanel):
    """Draws (numbers, tick); what has not been computed yet is not written yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROWS, parent)
        self.setAccessibleName(self.tr("Numbers of this gradient"))

    def draw(self, numbers: GradientNumbers, tick: int, title: str) -> None:
        """The numbers that there are at this moment."""
        settings = numbers.settings
        lines = [
            Line("x", notation.point(settings.point, DIGITS), "path", bold=True),
            Line("f(x)", notation.number(numbers.value, DIGITS)),
            *quotient_lines(
                np.array(settings.point),
                numbers.places,
                numbers.samples,
                numbers.width,
                numbers.gradient,
                settings.scheme,
            ),
            Line("∇f", notation.point(tuple(numbers.gradient.tolist()), DIGITS), "computed", bold=True),
        ]
        for axis, first in enumerate(_FIRST_LINES):
            if not is_reached(tick, "upper", axis):
                lines[first] = lines[first]._replace(text="")
            if not is_reached(tick, "quotient", axis):
                lines[first + 1 : first + 3] = self._so_far(numbers, tick, axis)
        if not is_reached(tick, "gradient", 1):
            lines[_VECTOR] = Line("∇f", "", "computed", bold=True)
        for row in self._current(tick):
            lines[row] = lines[row]._replace(current=True)
        self.show_lines(title, lines)

    def _so_far(self, numbers: GradientNumbers, tick: int, axis: int) -> list[Line]:
        """The difference as far as it is known, and where the present sample is taken, as stored."""
        if not is_reached(tick, "upper", axis):
            return [Line("", ""), Line("", "")]
        side = 1 if is_reached(tick, "lower", axis) else 0
        first, second = notation.telling_apart(*numbers.samples[axis].tolist())
        name = "x" + notation.subscript(axis)
        here, place = numbers.settings.point[axis], float(numbers.places[axis, side])
        stored = (
            notation.telling_apart(place, here)[0] if place != here else f"{notation.number(here, DIGITS)} = {name}"
        )
        shift = {1: "+h", 0: "", -1: f"{notation.MINUS}h"}[SCHEMES[numbers.settings.scheme][side]]
        unmoved = self.tr("  (h is lost)") if shift and place == here else ""
        return [
            Line("", f"({first} − {second if side else '…'}) / …", "computed"),
            Line(name + shift, stored + unmoved, "path", bold=True),
        ]

    def _current(self, tick: int) -> tuple[int, ...]:
        moment = MOMENTS[tick]
        if moment.key == "at":
            return (0, 1)
        if moment.key == "gradient":
            return (_VECTOR,)
        first = _FIRST_LINES[moment.coordinate]
        return first + 1, first + 2
