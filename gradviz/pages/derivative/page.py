"""The Derivative page: one quotient, seen from afar, from nearby, in numbers and against h."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from gradviz import messages
from gradviz.controls.carry_row import CarryRow
from gradviz.controls.derivative_panel import DerivativePanel
from gradviz.controls.transport import Transport
from gradviz.core import DerivativeSettings
from gradviz.core.carry import Settings, carried
from gradviz.core.slope.error_curve import ErrorCurve, error_curve
from gradviz.core.slope.graph import closeup, graph
from gradviz.core.slope.numbers import SlopeNumbers, slope_numbers
from gradviz.core.slope.rule import Rule, slope_rule
from gradviz.core.slope.stages import SLOPE_STAGES, contrast
from gradviz.core.slope.walk import LAST, STEPS_PER_DECADE, h_of
from gradviz.pages.card import card, panel_card
from gradviz.pages.derivative.parts import parts_at, slope_entries
from gradviz.pages.grounds import lay_out
from gradviz.pages.page import Page, add_stages_choice
from gradviz.pages.veil import Veil, cover
from gradviz.player import Player
from gradviz.plots.derivative.curve_plot import CurvePlot
from gradviz.plots.derivative.error_plot import ErrorPlot
from gradviz.plots.derivative.magnifier import Magnifier
from gradviz.plots.inspector.inspector import SlopeInspector
from gradviz.plots.legend import Entry, Legend
from gradviz.runner import Runner
from gradviz.state import Position, State, View
from gradviz.theme import LIGHT, Theme, Themed, scaled
from gradviz.timeline import Timeline

SIDE_WIDTH = 384
GOOD = ("best", "hit")
NEUTRAL = ("truncation", "round_off", "exact")


class DerivativePage(Page):
    """Its mutable state is settings (in the panel) and view; the player's tick is the h nearest to the settings'."""

    key = "derivative"
    panel: DerivativePanel

    def __init__(self, settings: DerivativeSettings, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.name = self.tr("Derivative")
        self.view = View()
        self.runner = runner  # whatever is asked for here is there within a frame: nothing is submitted
        self.player = Player(self)
        self.player.set_last(LAST)
        self.panel = DerivativePanel(settings, messages)
        self.plot = CurvePlot()
        self.magnifier = Magnifier()
        self.numbers = SlopeInspector()
        self.errors = ErrorPlot()
        self.transport = Transport(self.player.speed, has_stages=True)
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
        self._stage = 0
        self._shown_step = 0  # of the walk of h, the nearest
        self._lay_out()
        self._connect()
        self.transport.reserve(LAST)
        self.show_settings(settings)

    @property
    def settings(self) -> DerivativeSettings:
        return self.panel.settings

    @property
    def state(self) -> State:
        return State(self.settings, self.view, self._timeline.position(self.player.tick))

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, DerivativeSettings)
        self.view = state.view
        self._stage = state.position.stage if state.view.stages else 0
        self.numbers.turn_to(state.view.tab)
        self.show_settings(state.settings)

    def set_view(self, view: View) -> None:
        """Looks at the same quotient in another way."""
        self.view = view
        self._stage = 0
        self.numbers.turn_to(view.tab)
        self.show_settings(self.settings)

    @property
    def _timeline(self) -> Timeline:
        """Every h, and where stages are unfolded the stages of its quotient."""
        stages = len(SLOPE_STAGES) if self.view.stages else 1
        return Timeline(LAST, stages, ending=stages)

    def fill_view_menu(self, menu: QMenu) -> None:
        add_stages_choice(menu, lambda: self.view, self.set_view)

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
        window = settings.window
        hidden, stage, parts = self.view.hidden, self._stage if self.view.stages else None, self.parts
        with_exact = "exact" not in hidden
        self.plot.draw(graph(settings.curve, *window), window, numbers, hidden, parts)
        self.magnifier.draw(closeup(numbers), window[1] - window[0], parts)
        self.numbers.draw(numbers, contrast(numbers), stage, with_exact)
        self.errors.draw(curve, numbers)
        self.panel.show_derivative(with_exact)
        cover(hidden, self._veils)
        self._describe(numbers, rule, curve)
        self._seek(settings.h)
        self.drawn.emit()
        self.altered.emit()

    @property
    def parts(self) -> frozenset[str]:
        """What is drawn of a quotient that has been computed up to a stage; of a whole one everything."""
        return parts_at(self._stage if self.view.stages else None, self.view.hidden)

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
        self._rule = rule.key if not self.view.stages else NEUTRAL[0]
        staged = messages.slope_stage(SLOPE_STAGES[self._stage], numbers) if self.view.stages else ""
        self._sentence.setText(staged or messages.slope_rule(numbers, rule))
        self.panel.say_about_h(None if "outcome" in self.view.hidden else messages.short_rule(rule))
        self._recolour()
        self.legends[0].draw(slope_entries(numbers, self.view.hidden))
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
        timeline, step = self._timeline, min(max(round(-math.log10(h) * STEPS_PER_DECADE), 0), LAST)
        self.player.blockSignals(True)
        self.player.set_last(timeline.last)
        self.player.seek(timeline.tick(Position(step, self._stage)))
        self.player.blockSignals(False)
        self._shown_step = step
        said = f"{step} / {LAST}  ·  {self._stage + 1} / {timeline.stages}" if self.view.stages else ""
        self.transport.show_tick(self.player.tick, timeline.last, said=said)
        self.transport.show_stages(self.view.stages)

    def go_to(self, tick: int) -> None:
        """An h that the walk does not have gives way to the tick's, even where that is the nearest."""
        super().go_to(tick)
        if self.settings.h != h_of(self._shown_step):
            self._walk_to(self.settings.changed(h=h_of(self._shown_step)))

    def _on_tick(self, tick: int) -> None:
        """Another h, or another stage of the same."""
        before, after = self._shown_step, self._timeline.position(tick)
        self._stage = after.stage
        settings = self.settings if after.step == before else self.settings.changed(h=h_of(after.step))
        self._shown_step = after.step
        self._walk_to(settings)

    def _walk_to(self, settings: DerivativeSettings) -> None:
        self.is_walking = True
        try:
            self.show_settings(settings)
        finally:
            self.is_walking = False

    def _on_turned(self, tab: str) -> None:
        """Another sheet of numbers was opened by hand: only then is the view's tab one of theirs."""
        self.view = self.view.changed(tab=tab)
        self.drawn.emit()

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
        self.numbers.turned.connect(self._on_turned)
        self.player.moved.connect(self._on_tick)
        self.transport.unfolded.connect(lambda on: self.set_view(self.view.changed(stages=on)))
        self.connect_transport()

    def _lay_out(self) -> None:
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sentence.setContentsMargins(14, 8, 14, 8)
        self._sentence.setMinimumHeight(scaled(58))
        side = QVBoxLayout()
        side.setSpacing(12)
        both = QWidget()
        plots = QVBoxLayout(both)
        plots.setContentsMargins(0, 0, 0, 0)
        plots.setSpacing(0)
        plots.addWidget(self.legends[1])
        plots.addWidget(self.errors, 1)
        numbers, errors, sentence = Veil(self.numbers), Veil(both), Veil(self._sentence)
        magnified = Veil(self.magnifier)
        self._veils = {
            **dict.fromkeys((numbers, magnified), ("numbers",)),  # up close the samples tell them, too
            errors: ("errors", "exact"),
            sentence: ("outcome",),
        }
        upper, lower = card(numbers), card(errors, margin=4)
        side.addWidget(upper, 3)
        side.addWidget(lower, 2)
        for part in (upper, lower):
            part.setFixedWidth(scaled(SIDE_WIDTH))
        grid = QGridLayout()
        grid.addWidget(panel_card(self.panel, self.carry), 0, 0, 2, 1)
        grid.addWidget(card(self.legends[0], self.plot, magnified, margin=4), 0, 1)
        grid.addWidget(card(sentence), 1, 1)
        grid.addLayout(side, 0, 2, 2, 1)
        lay_out(self, grid, card(self.transport))
