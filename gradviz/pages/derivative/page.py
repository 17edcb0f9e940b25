"""The Derivative page: one quotient, seen from afar, from nearby, in numbers and against h."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.controls.carry_row import CarryRow
from gradviz.controls.derivative_panel import DerivativePanel
from gradviz.controls.transport import Transport
from gradviz.core import DerivativeSettings
from gradviz.core.carry import Settings, carried
from gradviz.core.slope.error_curve import ErrorCurve, error_curve
from gradviz.core.slope.graph import closeup, graph
from gradviz.core.slope.numbers import SlopeNumbers, slope_numbers
from gradviz.core.slope.rule import Rule, slope_rule
from gradviz.core.slope.walk import LAST, STEPS_PER_DECADE, h_of
from gradviz.pages.card import card, panel_card
from gradviz.pages.page import Page
from gradviz.player import Player
from gradviz.plots.derivative.curve_plot import CurvePlot
from gradviz.plots.derivative.error_plot import ErrorPlot
from gradviz.plots.derivative.magnifier import Magnifier
from gradviz.plots.derivative.slope_panel import SlopePanel
from gradviz.plots.legend import Entry, Legend
from gradviz.runner import Runner
from gradviz.state import Position, State
from gradviz.theme import LIGHT, Theme, Themed, scaled

SIDE_WIDTH = 384
GOOD = ("best", "hit")
NEUTRAL = ("truncation", "round_off", "exact")
STILL = 6
"""Digits of slopes beside the picture."""


class DerivativePage(Page):
    """Its mutable state is one value, the settings (in the panel); the player's tick is the h nearest to theirs."""

    key = "derivative"

    def __init__(self, settings: DerivativeSettings, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.name = self.tr("Derivative")
        self.runner = runner  # whatever is asked for here is there within a frame: nothing is submitted
        self.player = Player(self)
        self.player.set_last(LAST)
        self.panel = DerivativePanel(settings, messages)
        self.plot = CurvePlot()
        self.magnifier = Magnifier()
        self.numbers = SlopePanel()
        self.errors = ErrorPlot()
        self.transport = Transport(self.player.speed)
        self.legends = Legend(), Legend()
        self.carry = CarryRow(
            {
                "gradient": (self.tr("Gradient"), self.tr("Take h and the scheme to the Gradient page")),
                "descent": (self.tr("Descent"), self.tr("Take the curve, x, h and the scheme to the Descent page")),
            }
        )
        self._theme = LIGHT
        self._sentence = QLabel()
        self._measured: tuple[DerivativeSettings, ErrorCurve] | None = None
        self._rule = ""
        self._lay_out()
        self._connect()
        self.transport.reserve(LAST)
        self.show_settings(settings)

    @property
    def settings(self) -> DerivativeSettings:
        return self.panel.settings

    @property
    def state(self) -> State:
        return State(self.settings, position=Position(self.player.tick))

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, DerivativeSettings)
        self.show_settings(state.settings)

    @property
    def sentence(self) -> str:
        """What is said about this h."""
        return self._sentence.text()

    def show_settings(self, settings: DerivativeSettings) -> None:
        """Computes and draws everything for other settings."""
        self.panel.show_settings(settings)
        numbers = slope_numbers(settings)
        rule = slope_rule(numbers)
        curve = self._error_curve(settings)
        window = window_of(settings)
        self.plot.draw(graph(settings.curve, *window), window, numbers)
        self.magnifier.draw(closeup(numbers), window[1] - window[0])
        self.numbers.draw(numbers)
        self.errors.draw(curve, numbers)
        self._describe(numbers, rule, curve)
        self._seek(settings.h)
        self.altered.emit()
        self.drawn.emit()

    def take(self, settings: Settings) -> None:
        self.show_settings(carried(self.settings, settings))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        parts: tuple[Themed, ...] = (
            self.plot,
            self.magnifier,
            self.numbers,
            self.errors,
            self.transport,
            *self.legends,
        )
        for part in parts:
            part.set_theme(theme)
        self._recolour()

    def _error_curve(self, settings: DerivativeSettings) -> ErrorCurve:
        """It is the same at every h."""
        of = settings.changed(h=1.0)
        if self._measured is None or self._measured[0] != of:
            self._measured = of, error_curve(of)
        return self._measured[1]

    def _describe(self, numbers: SlopeNumbers, rule: Rule, curve: ErrorCurve) -> None:
        self._rule = rule.key
        self._sentence.setText(messages.slope_rule(numbers, rule))
        self.panel.say_about_h(messages.short_rule(rule))
        self._recolour()
        quotient = notation.number(numbers.quotient, STILL)
        exact = notation.number(numbers.exact, STILL)
        tangent = (
            self.tr("tangent, slope {0}").format(exact) if not math.isnan(numbers.exact) else self.tr("no tangent")
        )
        is_number = not math.isnan(numbers.quotient)
        secant = self.tr("secant, slope {0}").format(quotient) if is_number else self.tr("no secant")
        self.legends[0].draw(
            (
                Entry("f(x)", "ink"),
                Entry(secant, "computed", width=3.8),
                Entry(tangent, "exact", "dash"),
                Entry(self.tr("samples"), "path", "disc"),
            )
        )
        settings = numbers.settings
        other = next(scheme for scheme in curve.schemes if scheme != settings.scheme)
        precision = "float32" if settings.dtype == "float64" else "float64"
        self.legends[1].draw(
            (
                Entry(messages.short_scheme_name(settings.scheme), "computed"),
                Entry(messages.short_scheme_name(other), "second", width=1.2),
                Entry(self.tr("theory"), "exact", "dot", 1.4),
                Entry(precision, "contour", width=1.4),
            )
        )

    def _recolour(self) -> None:
        theme, key = self._theme, self._rule
        colour = theme.exact if key in GOOD else theme.ink if key in NEUTRAL else theme.warning
        self._sentence.setStyleSheet(f"color: {colour}; font-weight: 600;")

    # h along the transport

    def _seek(self, h: float) -> None:
        """Puts the player at the tick nearest to h, without asking for that tick's h."""
        self.player.blockSignals(True)
        self.player.seek(round(-math.log10(h) * STEPS_PER_DECADE))
        self.player.blockSignals(False)
        self.transport.show_tick(self.player.tick, LAST)

    def _change(self, **settings: object) -> None:
        changed = self.settings.changed(**settings)
        if changed != self.settings:
            self.show_settings(changed)

    # wiring

    def _connect(self) -> None:
        self.panel.changed.connect(self.show_settings)
        self.carry.chosen.connect(lambda key: self.carried.emit(key, self.settings))
        self.plot.x_moved.connect(lambda x: self._change(x=x))
        self.plot.h_moved.connect(lambda h: self._change(h=h))
        self.errors.h_moved.connect(lambda h: self._change(h=h))
        self.player.moved.connect(lambda tick: self._change(h=h_of(tick)))
        self.connect_transport()

    def _lay_out(self) -> None:
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sentence.setContentsMargins(14, 8, 14, 8)
        self._sentence.setFixedHeight(scaled(58))
        side = QVBoxLayout()
        side.setSpacing(12)
        numbers, errors = card(self.numbers), card(self.legends[1], self.errors, margin=4)
        side.addWidget(numbers)
        side.addWidget(errors, 1)
        for part in (numbers, errors):
            part.setFixedWidth(scaled(SIDE_WIDTH))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 4, 12, 12)
        grid.setSpacing(12)
        grid.addWidget(panel_card(self.panel, self.carry), 0, 0, 2, 1)
        grid.addWidget(card(self.legends[0], self.plot, self.magnifier, margin=4), 0, 1)
        grid.addWidget(card(self._sentence), 1, 1)
        grid.addLayout(side, 0, 2, 2, 1)
        grid.addWidget(card(self.transport), 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)


def window_of(settings: DerivativeSettings) -> tuple[float, float]:
    """The curve's own window, moved to x where that lies outside."""
    low, high = settings.curve.window[0]
    if low <= settings.x <= high:
        return low, high
    half = (high - low) / 2
    return settings.x - half, settings.x + half
