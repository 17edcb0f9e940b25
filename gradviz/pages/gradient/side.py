"""The column beside the picture: slices with their arithmetic, the direction dial, batches, traps; one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core.probe.batch import book_grid, book_picture, three_points
from gradviz.core.probe.directions import dial, slices
from gradviz.core.probe.numbers import LAST, MOMENTS, GradientNumbers
from gradviz.pages.gradient.trap_card import TrapCard
from gradviz.pages.tabbed_column import TabbedColumn, scrolled
from gradviz.pages.veil import Veil, cover
from gradviz.plots.gradient.batch_panel import BatchPanel
from gradviz.plots.gradient.dial_panel import DialPanel
from gradviz.plots.gradient.dial_plot import DialPlot
from gradviz.plots.gradient.grid_plot import GridPlot
from gradviz.plots.gradient.slice_plot import SlicePlot
from gradviz.plots.inspector.inspector import GradientInspector
from gradviz.theme import Theme, Themed

TABS = ("slices", "dial", "batch", "traps")
STRAIGHT = 0.05
"""Degrees that are not worth telling."""
ASTRAY = 5.0
"""Degrees by which −∇f may lie beside the largest decrease: f bends a little on the way of even a small step."""


class GradientSide(TabbedColumn):
    """Draws what is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quotients, self.slices = GradientInspector(), SlicePlot()
        self.dial, self.directions = DialPlot(), DialPanel()
        self.three, self.grid, self.grid_plot = BatchPanel(6), BatchPanel(3), GridPlot()
        self.traps = TrapCard()
        self._verdict = QLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setContentsMargins(14, 8, 14, 12)
        self._moment: tuple[GradientNumbers, int, frozenset[str]] | None = None
        names = (self.tr("Slices"), self.tr("Direction dial"), self.tr("Batch"), self.tr("Traps"))
        self.lay_out(dict(zip(TABS, zip(names, self._sheets(), strict=True), strict=True)))

    def _sheets(self) -> tuple[QWidget, ...]:
        """What each tab opens, in their order; what a question may hide of it is under a veil."""
        quotients, grid_plot = Veil(self.quotients), Veil(self.grid_plot)
        directions, verdict = Veil(self.directions), Veil(self._verdict)
        dial = Veil(_column(directions, self.dial, verdict, growing={self.dial: 1}))
        batches = Veil(_column(self.three, self.grid))
        self._veils = {
            quotients: ("numbers",),
            dial: ("directions",),
            directions: ("numbers",),
            verdict: ("numbers", "minima"),
            batches: ("numbers",),
            grid_plot: ("field",),
        }
        return (
            _column(quotients, self.slices, growing={quotients: 3, self.slices: 2}),
            dial,
            _column(batches, grid_plot, growing={grid_plot: 1}),
            scrolled(self.traps, self.tr("Traps")),
        )

    def set_theme(self, theme: Theme) -> None:
        parts: tuple[Themed, ...] = (
            self.quotients,
            self.slices,
            self.dial,
            self.directions,
            self.three,
            self.grid,
            self.grid_plot,
            self.traps,
        )
        for part in parts:
            part.set_theme(theme)

    def draw(self, numbers: GradientNumbers, tick: int, hidden: frozenset[str] = frozenset()) -> None:
        """The picture of this moment, of the tab that is open."""
        self._moment = numbers, tick, hidden
        cover(hidden, self._veils)
        settings = numbers.settings
        if self.tab == "slices":
            what = messages.moment(MOMENTS[tick], settings.scheme)
            self.quotients.draw(numbers, tick, f"{tick} / {LAST}  ·  {what}")
            self.slices.draw(numbers, slices(settings), tick, "exact" not in hidden)
        elif self.tab == "dial":
            self.directions.draw(dial(settings), "minima" not in hidden)
            self.dial.draw(dial(settings), "minima" not in hidden)
            self._verdict.setText(self._verdict_on(numbers))
        elif self.tab == "batch":
            self.three.draw(three_points(settings), self.tr("THREE POINTS"))
            grid = book_grid(settings)
            size = " × ".join(map(str, grid.points.shape[1:]))
            self.grid.draw(grid, self.tr("THE GRID OF {0} POINTS, EACH WITH −∇f").format(size))
            self.grid_plot.draw(book_picture(settings))

    def _verdict_on(self, numbers: GradientNumbers) -> str:
        around = dial(numbers.settings)
        if not around.is_known:
            return ""
        if around.lowest is None:
            return self.tr("No direction goes down from here.")
        if around.downhill is None:
            return self.tr("∇f is zero here and names no direction, yet in some directions f falls.")
        if around.astray is not None and around.astray > ASTRAY:
            away = notation.fixed(around.astray, 1)
            return self.tr("The largest decrease that was measured lies {0}° away from −∇f.").format(away)
        if around.off_course is None:
            return ""
        if around.off_course < STRAIGHT:
            return self.tr("Here −∇f points straight at the minimum.")
        away = notation.fixed(around.off_course, 1)
        return self.tr("−∇f is the largest decrease, but misses the minimum by {0}°.").format(away)

    def draw_again(self) -> None:
        if self._moment is not None:
            self.draw(*self._moment)


def _column(*widgets: QWidget, growing: Mapping[QWidget, int] = MappingProxyType({})) -> QWidget:
    """Widgets under each other; those that grow take what room there is, in these parts."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget, growing.get(widget, 0))
    return made
