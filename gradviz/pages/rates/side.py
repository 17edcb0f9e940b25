"""The column beside the picture: the paths of a few runs, and how many came to which end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.controls.number_field import caption
from gradviz.core.sweep.basins import Basins
from gradviz.core.sweep.minima import MOST
from gradviz.core.sweep.sweep import Sweep
from gradviz.pages.veil import Veil, cover
from gradviz.plots.rates.basins_plot import reached
from gradviz.plots.rates.few import LETTERS, few
from gradviz.plots.rates.paths_plot import PathsPlot
from gradviz.plots.rates.tally import Entry, Tally
from gradviz.state import View
from gradviz.theme import Theme, scaled

WIDTH = 384


class RatesSide(QFrame):
    """Draws what belongs to the tab that is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(scaled(WIDTH))
        self.paths, self.tally = PathsPlot(), Tally()
        self._letters = caption()
        self._letters.setContentsMargins(14, 2, 14, 4)
        tally = Veil(self.tally)
        self._veils = {tally: ("outcome", "numbers")}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self.paths, 3)
        layout.addWidget(self._letters)
        layout.addWidget(tally, 2)

    def set_theme(self, theme: Theme) -> None:
        self.paths.set_theme(theme)
        self.tally.set_theme(theme)

    def open_tab(self, tab: str) -> None:
        """The paths belong to the sweep alone."""
        self.paths.setVisible(tab == "sweep")
        self._letters.setVisible(tab == "sweep")

    def draw_sweep(self, sweep: Sweep, step: int, view: View) -> None:
        cover(view.hidden, self._veils)
        self.paths.draw(sweep, step, view)
        name = messages.setting_name(sweep.settings.swept)
        told = (
            f"{letter} {notation.number(float(sweep.numbers[column]), 3)}"
            for letter, column in zip(LETTERS, few(sweep), strict=False)
        )
        self._letters.setText(f"{name}:  {'  '.join(told)}")
        self.tally.draw(*told_of(sweep))

    def draw_basins(self, basins: Basins, view: View) -> None:
        cover(view.hidden, self._veils)
        self.tally.draw(*told_of(basins))


def told_of(found: Sweep | Basins) -> tuple[str, tuple[Entry, ...]]:
    """A title, and how many runs or starts came to which end."""
    if isinstance(found, Sweep):
        name = messages.setting_name(found.settings.swept)
        title = QCoreApplication.translate("RatesSide", "{0} RUNS: HOW THEY END, AND THEIR {1}")
        return title.format(len(found.numbers), name), sweep_entries(found)
    others = QCoreApplication.translate("RatesSide", "other minima")
    return QCoreApplication.translate("RatesSide", "WHERE THE STARTS LEAD"), basins_entries(found, others)


def sweep_entries(sweep: Sweep) -> tuple[Entry, ...]:
    """How many runs came to which end, and between which numbers."""
    entries = []
    for group in sweep.groups:
        low, high = (notation.number(number, 3) for number in (group.low, group.high))
        between = low if group.runs == 1 else f"{low} … {high}"
        entries.append(Entry("outcome", messages.outcome_name(group.key), str(group.runs), group.key, detail=between))
    return tuple(entries)


def basins_entries(basins: Basins, others: str) -> tuple[Entry, ...]:
    """The minima that are reached, and how the other starts end, each with its share."""
    shares = dict(basins.shares)
    entries = [
        Entry("minimum", f"{letter}  {notation.point(point, 4)}", _percent(shares[number]), number=number)
        for letter, point, number in reached(basins)
    ]
    if MOST in shares:
        entries.append(Entry("minimum", others, _percent(shares[MOST]), number=MOST))
    elsewhere = basins.elsewhere
    entries += [Entry("pattern", messages.outcome_name(key), _percent(share), key) for key, share in elsewhere]
    return tuple(entries)


def _percent(share: float) -> str:
    return f"{messages.percent(share)} %"
