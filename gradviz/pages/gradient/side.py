"""The column beside the picture: slices with their arithmetic, the direction dial, batches, traps; one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradviz import messages, notation
from gradviz.core.probe.batch import book_grid, book_picture, three_points
from gradviz.core.probe.directions import dial, slices
from gradviz.core.probe.numbers import LAST, MOMENTS, GradientNumbers
from gradviz.pages.gradient.trap_card import TrapCard
from gradviz.pages.veil import Veil, cover
from gradviz.plots.gradient.batch_panel import BatchPanel
from gradviz.plots.gradient.dial_panel import DialPanel
from gradviz.plots.gradient.dial_plot import DialPlot
from gradviz.plots.gradient.grid_plot import GridPlot
from gradviz.plots.gradient.slice_plot import SlicePlot
from gradviz.plots.inspector.inspector import GradientInspector
from gradviz.theme import Theme, Themed, scaled

WIDTH = 396
TAB_HEIGHT = 42
TABS = ("slices", "dial", "batch", "traps")


class GradientSide(QFrame):
    """Draws what is open; `turned(tab)` tells that another tab is."""

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(scaled(WIDTH))
        self.quotients, self.slices = GradientInspector(), SlicePlot()
        self.dial, self.directions = DialPlot(), DialPanel()
        self.three, self.grid, self.grid_plot = BatchPanel(6), BatchPanel(3), GridPlot()
        self.traps = TrapCard()
        self._verdict = QLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setContentsMargins(14, 8, 14, 12)
        self._moment: tuple[GradientNumbers, int, frozenset[str]] | None = None
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self._bar_over(self._sheets()))
        layout.addWidget(self._stack, 1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idToggled.connect(self._on_toggled)

    def _sheets(self) -> tuple[QWidget, ...]:
        """What each tab opens, in their order; what a question may hide of it is under a veil."""
        scroll = QScrollArea()
        scroll.setWidget(self.traps)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
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
            scroll,
        )

    def _bar_over(self, sheets: tuple[QWidget, ...]) -> QWidget:
        """The tabs, each of which opens one of the sheets."""
        bar = QWidget()
        bar.setFixedHeight(scaled(TAB_HEIGHT))
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 6, 8, 0)
        row.setSpacing(2)
        names = (self.tr("Slices"), self.tr("Direction dial"), self.tr("Batch"), self.tr("Traps"))
        for index, (name, sheet) in enumerate(zip(names, sheets, strict=True)):
            tab = QToolButton()
            tab.setObjectName("tab")
            tab.setText(name)
            tab.setCheckable(True)
            self._tabs.addButton(tab, index)
            row.addWidget(tab)
            self._stack.addWidget(sheet)
        row.addStretch(1)
        return bar

    @property
    def tab(self) -> str:
        """Which is open."""
        return TABS[self._stack.currentIndex()]

    def open_tab(self, tab: str) -> None:
        """Opens a tab by its key, the first where there is no such one."""
        self._tabs.button(TABS.index(tab) if tab in TABS else 0).setChecked(True)

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
        if around.off_course is None:
            return ""
        if around.off_course < 0.05:
            return self.tr("Here −∇f points straight at the minimum.")
        away = notation.fixed(around.off_course, 1)
        return self.tr("−∇f is the largest decrease, but misses the minimum by {0}°.").format(away)

    def _on_toggled(self, index: int, on: bool) -> None:
        if on:
            self._stack.setCurrentIndex(index)
            if self._moment is not None:
                self.draw(*self._moment)
            self.turned.emit(self.tab)


def _column(*widgets: QWidget, growing: Mapping[QWidget, int] = MappingProxyType({})) -> QWidget:
    """Widgets under each other; those that grow take what room there is, in these parts."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget, growing.get(widget, 0))
    return made
