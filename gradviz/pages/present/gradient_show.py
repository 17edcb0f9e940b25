"""The Gradient page's pictures in front of a class: the surface, and the drawing of the tab that is open."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from gradviz import messages, notation
from gradviz.core.landscape import landscape
from gradviz.core.probe.batch import book_picture
from gradviz.core.probe.directions import dial, slices
from gradviz.core.probe.numbers import LAST, MOMENTS, gradient_numbers, is_reached
from gradviz.pages.asking import Asking
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
        # of what fails the page itself speaks
        self._field = Asking(page.runner, LANE, self._wish, lambda: landscape(*self._asked), self)
        self._field.produced.connect(self.plot.set_landscape)
        self.plot.window_changed.connect(self._field.want)

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
            self._function = settings.function
            self._field.forget()
            self.plot.show_function(with_room(settings.surface.window), settings.surface.minima, view.window)
        self._field.want()
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
        self._field.end()

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

    @property
    def _asked(self) -> tuple[Any, ...]:
        settings = self._page.settings
        return (settings.surface, self.plot.window, *self.plot.resolution, settings.h, settings.scheme)

    def _wish(self) -> object:
        return self._asked if self.isVisible() else None
