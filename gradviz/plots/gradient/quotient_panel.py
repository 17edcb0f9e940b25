"""The arithmetic of a gradient, in the order in which it is computed, with the present lines marked."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from gradviz import notation
from gradviz.core.difference import SCHEMES
from gradviz.core.probe.numbers import MOMENTS, GradientNumbers, is_reached
from gradviz.plots.lines import Line, LinePanel, quotient_lines

DIGITS = 7
ROWS = 11
PROBING = ("upper", "lower", "quotient")


class QuotientPanel(LinePanel):
    """Draws (numbers, tick); what has not been computed yet is not written yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROWS, parent)
        self.setAccessibleName(self.tr("Numbers of this gradient"))

    def draw(self, numbers: GradientNumbers, tick: int, title: str) -> None:
        """The numbers that there are at this moment."""
        settings, moment = numbers.settings, MOMENTS[tick]
        whole = notation.point(tuple(numbers.gradient.tolist()), DIGITS)
        lines = [
            Line("x", notation.point(settings.point, DIGITS), "path", True, moment.key == "at"),
            Line("f(x)", notation.number(numbers.value, DIGITS), current=moment.key == "at"),
        ]
        quotients = quotient_lines(
            np.array(settings.point),
            numbers.places,
            numbers.samples,
            numbers.width,
            numbers.gradient,
            settings.scheme,
        )
        for axis, block in enumerate(quotients):
            present = moment.key in PROBING and moment.coordinate == axis
            shown = self._known(block, numbers, tick, axis)
            lines += [shown[0], *(line._replace(current=present) for line in shown[1:])]
        last = moment.key == "gradient"
        lines.append(Line("∇f", whole if last else "", "computed", bold=True, current=last))
        self.show_lines(title, lines)

    def _known(self, block: list[Line], numbers: GradientNumbers, tick: int, axis: int) -> list[Line]:
        """One partial as far as it has come; it takes as many lines as it will in the end."""
        if is_reached(tick, "quotient", axis):
            return block
        if not is_reached(tick, "upper", axis):
            return [block[0]._replace(text=""), *(Line("", "") for _ in block[1:])]
        return [block[0], *self._so_far(numbers, tick, axis), *(Line("", "") for _ in block[3:])]

    def _so_far(self, numbers: GradientNumbers, tick: int, axis: int) -> list[Line]:
        """The samples that there are, and where the present one is taken, as stored."""
        side = 1 if is_reached(tick, "lower", axis) else 0
        first, second = notation.telling_apart(*numbers.samples[axis].tolist())
        name = "x" + notation.subscript(axis)
        here, place = numbers.settings.point[axis], float(numbers.places[axis, side])
        stored = (
            notation.telling_apart(place, here)[0] if place != here else f"{notation.number(here, DIGITS)} = {name}"
        )
        shift = {1: "+h", 0: "", -1: f"{notation.MINUS}h"}[SCHEMES[numbers.settings.scheme][side]]
        unmoved = "  " + self.tr("(h is lost)") if shift and place == here else ""
        return [
            Line("f", f"{first},  {second}" if side else first, "path"),
            Line(name + shift, stored + unmoved, "path", bold=True),
        ]
