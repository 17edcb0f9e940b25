"""The picture of the Learning-rate page: the sweep over its map of f, or the map of starts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gradviz.controls.tool_buttons import tab_button
from gradviz.core.sweep.basins import Basins
from gradviz.core.sweep.sweep import Sweep
from gradviz.keyboard.one_of import OneOf
from gradviz.pages.fitted_line import FittedLine
from gradviz.pages.veil import Veil, cover
from gradviz.plots.rates.basins_plot import BasinsPlot
from gradviz.plots.rates.heat_plot import HeatPlot
from gradviz.plots.rates.sweep_plot import SweepPlot
from gradviz.state import View
from gradviz.theme import Theme

TABS = ("sweep", "basins")


class RatesPicture(QWidget):
    """Shows what its tab opens; `turned(tab)` when another one is."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sweep, self.heat, self.basins = SweepPlot(), HeatPlot(), BasinsPlot()
        heat = Veil(self.heat)
        self._veils = {heat: ("history",)}
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sweep, 3)
        layout.addWidget(heat, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self.basins)
        self._tabs = OneOf(self)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 2)
        row.setSpacing(2)
        for index, name in enumerate((self.tr("Sweep"), self.tr("Basins"))):
            button = tab_button(name)
            self._tabs.add(button, index)
            row.addWidget(button)
        self._caption = FittedLine()
        row.addSpacing(10)
        row.addWidget(self._caption, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 2, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(row)
        outer.addWidget(self._stack, 1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idToggled.connect(self._on_toggled)
        self._describe()

    @property
    def tab(self) -> str:
        """The key of the tab that is open."""
        return TABS[self._tabs.checkedId()]

    @property
    def caption(self) -> FittedLine:
        """What can be done with the picture, in one line."""
        return self._caption

    def open_tab(self, tab: str) -> None:
        """Opens a tab; "" or a key that is none is the first."""
        self._tabs.button(TABS.index(tab) if tab in TABS else 0).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        for plot in (self.sweep, self.heat, self.basins):
            plot.set_theme(theme)

    def draw_sweep(self, sweep: Sweep, step: int, view: View, own: float) -> None:
        cover(view.hidden, self._veils)
        self.sweep.draw(sweep, step, view, own)
        self.heat.draw(sweep, step, view)

    def draw_basins(self, basins: Basins, step: int, view: View) -> None:
        self.basins.draw(basins, step, view)

    def _on_toggled(self, index: int, checked: bool) -> None:
        if checked:
            self._stack.setCurrentIndex(index)
            self._describe()
            self.turned.emit(TABS[index])

    def _describe(self) -> None:
        texts = {
            "sweep": self.tr("each mark is a run · a click opens it on the Descent page"),
            "basins": self.tr("the colour of a start is the minimum it reaches; paler: later"),
        }
        self._caption.say(texts[self.tab])
