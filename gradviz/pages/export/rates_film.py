"""The Learning-rate page's picture at a size of its own: the sweep over its map of f, or the map of starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core.sweep.basins import Basins, basins
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import Sweep, sweep
from gradviz.pages.export.film import Film, Line, Look, OnPaper, place_of
from gradviz.pages.rates.side import told_of
from gradviz.plots.rates.basins_plot import BasinsPlot
from gradviz.plots.rates.heat_plot import HeatPlot
from gradviz.plots.rates.sweep_plot import SweepPlot
from gradviz.plots.rates.tally import Tally
from gradviz.state import Position, View
from gradviz.timeline import Timeline

LINES = 3
SHARES = (3, 2)
BASINS = "basins"
"""The tab that shows the map of starts."""


class RatesFilm(Film):
    """A step is one of all runs; its ground are the runs themselves."""

    def __init__(self, settings: RatesSettings, view: View, look: Look) -> None:
        self._settings, self._view = settings, view
        self._sweep, self._heat, self._basins = SweepPlot(), HeatPlot(), BasinsPlot()
        shown = (self._basins,) if self._is_map else (self._sweep, self._heat)
        self._shown: Sequence[SweepPlot | HeatPlot | BasinsPlot] = shown
        self._tally = Tally()
        super().__init__(_laid_out(self._shown, self._tally), LINES, look)
        self._found: Sweep | Basins | None = None
        self.timeline = Timeline(settings.steps)
        for plot in self._shown:
            plot.set_theme(look.theme)
            plot.set_magnification(self.magnification)
        self._tally.set_theme(look.theme)
        self._tally.set_magnification(self.magnification)
        self._tally.setVisible(not {"outcome", "numbers"} & view.hidden)
        self._heat.setVisible("history" not in view.hidden)
        surface = settings.surface
        self._basins.show_function(surface.window, surface.minima, view.window)
        self.lay_out()

    @property
    def _is_map(self) -> bool:
        return self._view.tab == BASINS

    @property
    def title(self) -> str:
        return f"f(x) = {notation.formula(self._settings.surface.formula)}"

    @property
    def plots(self) -> Sequence[OnPaper]:
        parts: tuple[SweepPlot | HeatPlot | BasinsPlot | Tally, ...] = (*self._shown, self._tally)
        return [part for part in parts if part.isVisible()]

    def ground(self) -> Iterator[object | None]:
        settings = self._settings
        if not self._is_map:
            return _whole(sweep(settings))
        return _whole(basins(settings.mapped, self._basins.window))

    def show_ground(self, ground: object) -> None:
        assert isinstance(ground, (Sweep, Basins))
        self._found = ground
        self._tally.draw(*told_of(ground))

    def draw(self, position: Position) -> Sequence[Line]:
        found, view, settings = self._found, self._view.seen, self._settings
        step = min(position.step, settings.steps)
        if isinstance(found, Sweep):
            self._sweep.draw(found, step, view, settings.own)
            self._heat.draw(found, step, view)
        elif isinstance(found, Basins):
            self._basins.draw(found, step, view)
        where = place_of(step, settings.steps, view.hidden)
        return Line(where, "ink", bold=True), Line(self._said(step), "ink"), Line(",  ".join(self._settled))

    def _said(self, step: int) -> str:
        if {"outcome", "numbers"} & self._view.hidden:
            return ""
        if isinstance(self._found, Sweep):
            return messages.sweep_at(self._found, min(step, self._found.steps))
        return messages.basins(self._found) if isinstance(self._found, Basins) else ""

    @property
    def _settled(self) -> tuple[str, ...]:
        """What all runs have in common."""
        settings = self._settings
        known = {"eta": settings.eta, "h": settings.h}
        if not self._is_map:
            del known[settings.swept]
        return (
            self.title,
            messages.optimizer_name(settings.optimizer.key),
            messages.scheme_name(settings.scheme),
            *(f"{messages.setting_name(name)} = {notation.plain(number)}" for name, number in known.items()),
        )


def _laid_out(plots: Sequence[QWidget], tally: Tally) -> QWidget:
    """The plots under each other, and beside them what their marks and colours mean."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(0)
    for plot, share in zip(plots, SHARES, strict=False):
        column.addWidget(plot, share)
    tally.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    row.addLayout(column, 5)
    row.addWidget(tally, 2)
    return both


def _whole(items: Iterator[object | None]) -> Iterator[object | None]:
    """The last of what is found, and nothing that is not whole."""
    last = None
    for item in items:
        last = last if item is None else item
        yield None
    yield last
