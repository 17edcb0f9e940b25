"""The Learning-rate page's pictures in front of a class: the sweep over its map, or the map of starts."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.pages.present.card import Fact
from gradviz.pages.present.show import Show
from gradviz.pages.rates.page import RatesPage
from gradviz.plots.rates.basins_plot import BasinsPlot, reached
from gradviz.plots.rates.heat_plot import HeatPlot
from gradviz.plots.rates.outcome_marks import MARKS
from gradviz.plots.rates.sweep_plot import SweepPlot
from gradviz.theme import Theme

MOST_SHARES, MOST_GROUPS = 4, 3
GLYPHS = {
    "converged": "●",
    "steps_exhausted": "○",
    "diverged": "▲",
    "oscillating": "◆",
    "frozen": "■",
    "biased": "□",
    "saddle": "✕",
    "maximum": "▼",
    "plateau": "▬",
    "undefined": "✚",
}
"""The marks of outcomes as characters."""


class RatesShow(Show):
    """Draws what the page has found out; it asks for nothing of its own."""

    def __init__(self, page: RatesPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._function = ""
        self.sweep, self.heat, self.basins = SweepPlot(), HeatPlot(), BasinsPlot()
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        for plot, share in ((self.sweep, 3), (self.heat, 2)):
            column.addWidget(plot, share)
        self._stack = QStackedWidget()
        for shown in (both, self.basins):
            shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def set_theme(self, theme: Theme) -> None:
        for plot in (self.sweep, self.heat, self.basins):
            plot.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        for plot in (self.sweep, self.heat, self.basins):
            plot.set_magnification(magnification)

    def draw(self) -> None:
        page, view = self._page, self._page.view.seen
        settings, step = page.settings, page.player.tick
        if settings.function != self._function:
            self._function = settings.function
            self.basins.forget()
            self.basins.show_function(settings.surface.window, settings.surface.minima, view.window)
        self._stack.setCurrentIndex(0 if page.tab == "sweep" else 1)
        self.heat.setVisible("history" not in view.hidden)
        sweep = page.sweep
        if page.tab == "sweep" and sweep is not None and sweep.settings.function == self._function:
            self.sweep.draw(sweep, step, view, page.own)
            self.heat.draw(sweep, step, view)
        elif page.tab == "basins" and page.basins is not None:
            self.basins.draw(page.basins, step, view)

    @property
    def facts(self) -> tuple[Fact, ...]:
        page, hidden = self._page, self._page.view.hidden
        if "numbers" in hidden:
            return ()
        step = self.tr("{0} of {1}").format(page.player.tick, page.settings.steps)
        return (Fact(self.tr("step"), step), *(self._of_sweep() if page.tab == "sweep" else self._of_basins()))

    def _of_sweep(self) -> tuple[Fact, ...]:
        sweep, hidden = self._page.sweep, self._page.view.hidden
        if sweep is None:
            return ()
        step = min(self._page.player.tick, sweep.steps)
        column = sweep.best(step)
        name = messages.setting_name(sweep.settings.swept)
        told = []
        if column is not None and "outcome" not in hidden:
            told.append(Fact(self.tr("best {0}").format(name), notation.plain(float(sweep.numbers[column])), "path"))
            told.append(Fact("f", notation.number(float(sweep.values[step, column]))))
        if sweep.bounds and "stability" not in hidden:
            told.append(Fact("2/λmax", notation.number(sweep.bounds[0].eta, 4), "exact"))
        if "outcome" not in hidden:
            for group in sweep.groups[:MOST_GROUPS]:
                name = f"{GLYPHS[group.key]} {messages.outcome_name(group.key)}"
                told.append(Fact(name, str(group.runs), MARKS[group.key].meaning))
        return tuple(told)

    def _of_basins(self) -> tuple[Fact, ...]:
        basins, hidden = self._page.basins, self._page.view.hidden
        if basins is None or "outcome" in hidden:
            return ()
        shares = dict(basins.shares)
        return tuple(
            Fact(letter, f"{notation.point(point, 3)}  {messages.percent(shares[number])} %", "exact")
            for letter, point, number in reached(basins)[:MOST_SHARES]
        )

    @property
    def usual(self) -> tuple[Fact, ...]:
        step = Fact(self.tr("step"), self.tr("{0} of {1}").format(100, 100))
        place = f"{notation.point((-2.81, -2.81), 3)}  24.7 %"
        if self._page.tab == "basins":
            return (step, *(Fact(letter, place) for letter in "ABCD"))
        name = messages.setting_name(self._page.settings.swept)
        longest = max((f"{GLYPHS[key]} {messages.outcome_name(key)}" for key in GLYPHS), key=len)
        return (
            step,
            *(Fact(label, "1.2345e−10") for label in (self.tr("best {0}").format(name), "f", "2/λmax")),
            *(Fact(longest, "100") for _ in range(MOST_GROUPS)),
        )

    def remark(self, alone: bool) -> tuple[str, str]:
        """What the page itself says."""
        hidden = {"outcome", "numbers"} & self._page.view.hidden
        return ("" if hidden else self._page.outcome.text), "ink"

    @property
    def caption(self) -> str:
        return self._page.picture.caption.text().split(" · ")[0]
