"""The Gradient page's picture at a size of its own: the point, its samples, and the vector they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gradviz import messages, notation
from gradviz.core.landscape import Landscape, landscape
from gradviz.core.probe.directions import dial
from gradviz.core.probe.numbers import LAST, MOMENTS, GradientSettings, gradient_numbers, is_reached, nature
from gradviz.pages.export.film import Film, Line, Look, OnPaper
from gradviz.pages.gradient.page import NATURE_HIDDEN_BY, with_room
from gradviz.pages.landscapes import Landscapes
from gradviz.pages.present.fields import field_caption
from gradviz.plots.gradient.probe_plot import ProbePlot
from gradviz.plots.relief.probe_relief import ProbeRelief
from gradviz.state import Position, View
from gradviz.timeline import Timeline

LINES = 3
DIGITS = 8
DIRECTIONS = "dial"
"""The tab beside which the picture has the directions that are compared."""


class GradientFilm(Film):
    """A step is a moment of putting the gradient together."""

    timeline = Timeline(LAST)

    def __init__(self, settings: GradientSettings, view: View, look: Look) -> None:
        self._settings, self._view = settings, view
        self._plot = ProbePlot()
        self._landscapes = Landscapes(self._plot, ProbeRelief)
        super().__init__(self._landscapes, LINES, look)
        surface = settings.surface
        self._landscapes.set_theme(look.theme)
        self._landscapes.set_magnification(self.magnification)
        self._landscapes.arrange(view)
        self._landscapes.show_function(with_room(surface.window), surface.minima, view.window)
        self.draw(Position(LAST))
        self.lay_out()

    @property
    def title(self) -> str:
        return f"f(x) = {notation.formula(self._settings.surface.formula)}"

    @property
    def plots(self) -> Sequence[OnPaper]:
        return self._landscapes.shown

    def ground(self) -> Iterator[object | None]:
        settings = self._settings
        return landscape(settings.surface, *self._landscapes.wanted, settings.h, settings.scheme)

    def show_ground(self, ground: object) -> None:
        assert isinstance(ground, Landscape)
        self._landscapes.set_landscape(ground)

    def draw(self, position: Position) -> Sequence[Line]:
        settings, view, tick = self._settings, self._view, min(position.step, LAST)
        numbers = gradient_numbers(settings)
        around = dial(settings) if view.tab == DIRECTIONS else None
        if self._landscapes.is_flat:
            self._plot.draw(numbers, tick, view.seen, around)
        if self._landscapes.is_deep:
            relief = self._landscapes.relief
            assert isinstance(relief, ProbeRelief)
            relief.draw(numbers, tick, view.seen, around)
        arrows = field_caption(view) if self._landscapes.is_flat else ""
        settled = f"{messages.scheme_name(settings.scheme)}, h = {notation.plain(settings.h)}"
        parts = (self.title, settled, *([arrows] if arrows else []))
        return Line(self._where(tick), "ink", bold=True), Line(self._told(tick), "ink"), Line(",  ".join(parts))

    def _where(self, tick: int) -> str:
        """The point, and of its gradient what is known by then."""
        numbers = gradient_numbers(self._settings)
        known = [f"x = {notation.point(self._settings.point)}"]
        if "numbers" not in self._view.hidden:
            known += [
                f"∂f/∂x{notation.subscript(axis)} = {notation.number(part, DIGITS)}"
                for axis, part in enumerate(numbers.gradient.tolist())
                if is_reached(tick, "quotient", axis)
            ]
        return ",  ".join(known)

    def _told(self, tick: int) -> str:
        """What is being done; at the end what kind of point it is."""
        if tick < LAST:
            return messages.moment(MOMENTS[tick], self._settings.scheme)
        if not self._view.hidden.isdisjoint(NATURE_HIDDEN_BY):
            return ""
        numbers = gradient_numbers(self._settings)
        return messages.nature(nature(self._settings), numbers.gradient, numbers.exact)
