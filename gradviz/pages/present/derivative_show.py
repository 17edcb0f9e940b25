"""The Derivative page's pictures in front of a class: the curve with the magnifier, or with error against h."""

from __future__ import annotations

import math

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import notation
from gradviz.core.slope.error_curve import error_curve
from gradviz.core.slope.graph import closeup, graph
from gradviz.core.slope.numbers import slope_numbers
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.present.card import Fact
from gradviz.pages.present.show import Show
from gradviz.plots.derivative.curve_plot import CurvePlot
from gradviz.plots.derivative.error_plot import ErrorPlot
from gradviz.plots.derivative.magnifier import Magnifier
from gradviz.theme import Theme

ERRORS = "errors"
"""The tab of a scene that is about the error."""
DIGITS = 12


class DerivativeShow(Show):
    """The lower picture is the magnifier; in a scene about the error it is the error against h, and the larger one."""

    def __init__(self, page: DerivativePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.curve, self.magnifier, self.errors = CurvePlot(), Magnifier(), ErrorPlot()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for plot in (self.curve, self.magnifier, self.errors):
            self._layout.addWidget(plot)

    def set_theme(self, theme: Theme) -> None:
        for plot in (self.curve, self.magnifier, self.errors):
            plot.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        for plot in (self.curve, self.magnifier, self.errors):
            plot.set_magnification(magnification)

    def draw(self) -> None:
        settings, view = self._page.settings, self._page.view
        numbers, window = slope_numbers(settings), settings.window
        self.curve.draw(graph(settings.curve, *window), window, numbers, view.hidden, self._page.parts)
        self.magnifier.draw(closeup(numbers), window[1] - window[0], self._page.parts)
        about_errors = view.tab == ERRORS
        self.errors.setVisible(about_errors and view.hidden.isdisjoint(("errors", "exact")))
        self.magnifier.setVisible(not about_errors and self._has_room and "numbers" not in view.hidden)
        if self.errors.isVisibleTo(self):
            self.errors.draw(error_curve(settings.changed(h=1.0)), numbers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.draw()

    @property
    def _has_room(self) -> bool:
        """The magnifier has a height of its own; the curve is to have at least as much."""
        return self.height() >= 2 * self.magnifier.sizeHint().height()

    @property
    def facts(self) -> tuple[Fact, ...]:
        hidden = self._page.view.hidden
        numbers = slope_numbers(self._page.settings)
        shown = [Fact("h", notation.plain(numbers.settings.h).replace("-", notation.MINUS))]
        if "numbers" not in hidden:
            shown.append(Fact(self.tr("quotient"), notation.number(numbers.quotient, DIGITS), "computed"))
            if "exact" not in hidden and not math.isnan(numbers.exact):
                shown.append(Fact("f′(x)", notation.number(numbers.exact, DIGITS), "exact"))
                shown.append(Fact(self.tr("error"), notation.number(numbers.error, 3), "path"))
        return tuple(shown)

    @property
    def usual(self) -> tuple[Fact, ...]:
        number = notation.number(-math.pi / 10, DIGITS)
        names = ("h", self.tr("quotient"), "f′(x)", self.tr("error"))
        return tuple(Fact(name, number) for name in names)

    @property
    def caption(self) -> str:
        return self.magnifier.legend if self.magnifier.isVisibleTo(self) else ""

    def remark(self, alone: bool) -> tuple[str, str]:
        """What rules this h."""
        return self._page.sentence if alone and "outcome" not in self._page.view.hidden else "", "ink"
