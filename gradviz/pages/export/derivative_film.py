"""The Derivative page's picture at a size of its own: the curve, its secant and its tangent, h by h."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core import DerivativeSettings
from gradviz.core.slope.graph import graph
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.rule import slope_rule
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.core.slope.walk import LAST, STEPS_PER_DECADE, h_of
from gradviz.pages.derivative.parts import parts_at, slope_entries
from gradviz.pages.export.film import Film, Line, Look, OnPaper
from gradviz.plots.derivative.curve_plot import CurvePlot
from gradviz.plots.legend import Legend
from gradviz.state import Position, View
from gradviz.timeline import Timeline

LINES = 2


def derivative_timeline(stages: bool) -> Timeline:
    """Of the walk of h."""
    ticks = len(SLOPE_STAGES) if stages else 1
    return Timeline(LAST, ticks, ending=ticks)


class DerivativeFilm(Film):
    """A step is an h of the walk; at the one that is nearest to the settings' own h it is theirs."""

    def __init__(self, settings: DerivativeSettings, view: View, look: Look) -> None:
        self._settings, self._view = settings, view
        self._legend, self._plot = Legend(), CurvePlot()
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._legend)
        layout.addWidget(self._plot, 1)
        super().__init__(both, LINES, look)
        self.timeline = derivative_timeline(view.stages)
        for part in (self._legend, self._plot):
            part.set_theme(look.theme)
            part.set_magnification(self.magnification)
        self.lay_out()

    @property
    def title(self) -> str:
        return f"f(x) = {notation.formula(self._settings.curve.formula)}"

    @property
    def plots(self) -> Sequence[OnPaper]:
        return self._plot, self._legend

    def ground(self) -> Iterator[object | None]:
        """The curve is there within a frame."""
        yield graph(self._settings.curve, *self._settings.window)

    def show_ground(self, ground: object) -> None:
        """`draw` has it at hand."""

    def draw(self, position: Position) -> Sequence[Line]:
        settings, view = self._settings, self._view
        if position.step != walked(settings.h):
            settings = settings.changed(h=h_of(position.step))
        stage = min(position.stage, len(SLOPE_STAGES) - 1) if view.stages else None
        numbers, window = slope_numbers(settings), settings.window
        self._legend.draw(slope_entries(numbers, view.hidden))
        self._plot.draw(graph(settings.curve, *window), window, numbers, view.hidden, parts_at(stage, view.hidden))
        told = "" if "outcome" in view.hidden else messages.slope_rule(numbers, slope_rule(numbers))
        if stage is not None:
            told = messages.slope_stage(SLOPE_STAGES[stage], numbers)
        h = f"h = {notation.plain(settings.h)}".replace("-", notation.MINUS)
        where = f"{self.title},  x = {notation.plain(settings.x)},  {messages.scheme_name(settings.scheme)},  {h}"
        return Line(told, "ink", bold=True), Line(where)


def walked(h: float) -> int:
    """The step of the walk whose h is nearest."""
    return min(max(round(-math.log10(h) * STEPS_PER_DECADE), 0), LAST)
