"""The Gradient page's pictures in front of a class: the surface, and the drawing of the tab that is open."""

from __future__ import annotations

import math

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from gradviz import messages, notation
from gradviz.core import CoreError
from gradviz.core.landscape import Landscape, landscape
from gradviz.core.probe.batch import book_picture
from gradviz.core.probe.directions import dial, slices
from gradviz.core.probe.numbers import LAST, MOMENTS, gradient_numbers, is_reached
from gradviz.pages.gradient.page import NATURE_HIDDEN_BY, GradientPage, with_room
from gradviz.pages.present.card import Fact
from gradviz.pages.present.fields import field_caption
from gradviz.pages.present.show import Show
from gradviz.plots.gradient.dial_plot import DialPlot
from gradviz.plots.gradient.grid_plot import GridPlot
from gradviz.plots.gradient.probe_plot import ProbePlot
from gradviz.plots.gradient.slice_plot import SlicePlot
from gradviz.theme import Theme

LANE = "present.gradient"
DIGITS = 15


class GradientShow(Show):
    """The two lie beside each other or under each other, as there is room."""

    def __init__(self, page: GradientPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._function = ""
        self._field: object = None  # what was last asked for
        self._number = 0
        self.plot = ProbePlot()
        self.slices, self.dial, self.grid = SlicePlot(), DialPlot(), GridPlot()
        self._beside: dict[str, QWidget] = {"slices": self.slices, "dial": self.dial, "batch": self.grid}
        self._stack = QStackedWidget()
        for drawing in self._beside.values():
            drawing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._stack.addWidget(drawing)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part, share in ((self.plot, 3), (self._stack, 2)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._layout.addWidget(part, share)
        self._wanted = QTimer(self, singleShot=True, interval=0)
        self._wanted.timeout.connect(self._submit)
        self.plot.window_changed.connect(self._wanted.start)
        page.runner.produced.connect(self._on_produced)
        page.runner.failed.connect(self._on_failed)

    def set_theme(self, theme: Theme) -> None:
        for plot in (self.plot, self.slices, self.dial, self.grid):
            plot.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        for plot in (self.plot, self.slices, self.dial, self.grid):
            plot.set_magnification(magnification)

    def draw(self) -> None:
        page, tick = self._page, self._page.player.tick
        settings, view, tab = page.settings, page.view, page.side.tab
        if settings.function != self._function:
            self._function, self._field = settings.function, None  # the landscape is dropped
            self.plot.show_function(with_room(settings.surface.window), settings.surface.minima, view.window)
        self._wanted.start()
        numbers = gradient_numbers(settings)
        self.plot.draw(numbers, tick, view.seen, dial(settings) if tab == "dial" else None)
        hides = {"dial": "directions", "batch": "field", "slices": ""}.get(tab, "")
        self._stack.setVisible(tab in self._beside and hides not in view.hidden)
        if tab in self._beside:
            self._stack.setCurrentWidget(self._beside[tab])
            self._layout.setStretch(1, 3 if tab == "batch" else 2)  # its arrows are many
        if tab == "slices":
            self.slices.draw(numbers, slices(settings), tick, "exact" not in view.hidden)
        elif tab == "dial":
            self.dial.draw(dial(settings), "minima" not in view.hidden)
        elif tab == "batch":
            self.grid.draw(book_picture(settings))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > 1.25 * self.height()
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def end(self) -> None:
        self._wanted.stop()
        self._page.runner.cancel(LANE)
        self._page.runner.produced.disconnect(self._on_produced)
        self._page.runner.failed.disconnect(self._on_failed)

    @property
    def facts(self) -> tuple[Fact, ...]:
        hidden, tick = self._page.view.hidden, self._page.player.tick
        numbers = gradient_numbers(self._page.settings)
        shown = [Fact("x", notation.point(self._page.settings.point), "path")]
        if "numbers" not in hidden:
            for axis, part in enumerate(numbers.gradient.tolist()):
                if is_reached(tick, "quotient", axis):
                    name = f"∂f/∂x{notation.subscript(axis)}"
                    shown.append(Fact(name, notation.number(part, DIGITS), "computed"))
            if tick == LAST and numbers.exact is not None and "exact" not in hidden:
                shown.append(Fact(self.tr("exact"), notation.point(tuple(numbers.exact.tolist())), "exact"))
        return tuple(shown)

    @property
    def usual(self) -> tuple[Fact, ...]:
        number = notation.number(-math.pi / 10, DIGITS)
        return tuple(Fact(name, number) for name in ("x", "∂f/∂x₀", "∂f/∂x₁", self.tr("exact")))

    def remark(self, alone: bool) -> tuple[str, str]:
        """What is being done; at the end what kind of point it is."""
        page, tick = self._page, self._page.player.tick
        if not alone:
            return "", "ink"
        if tick < LAST:
            return messages.moment(MOMENTS[tick], page.settings.scheme), "ink"
        return page.nature.text if page.view.hidden.isdisjoint(NATURE_HIDDEN_BY) else "", "ink"

    @property
    def caption(self) -> str:
        return field_caption(self._page.view)

    def _submit(self) -> None:
        settings = self._page.settings
        wanted = (settings.surface, self.plot.window, *self.plot.resolution, settings.h, settings.scheme)
        if wanted != self._field and self.isVisible():
            self._field = wanted
            self._number = self._page.runner.submit(LANE, landscape(*wanted))

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if lane == LANE and number == self._number and isinstance(item, Landscape):
            self.plot.set_landscape(item)

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if lane == LANE and number == self._number:
            self._field = None  # it may be asked for again
            if not isinstance(problem, (CoreError, MemoryError)):  # of those the page itself speaks
                raise problem
