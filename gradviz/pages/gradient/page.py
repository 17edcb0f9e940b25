"""The Gradient page: one point, its two slices, and the vector that their quotients make."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from gradviz import messages
from gradviz.controls.carry_row import CarryRow
from gradviz.controls.gradient_panel import GradientPanel
from gradviz.controls.transport import Transport
from gradviz.core import SCHEMES, Experiment, SettingError
from gradviz.core.carry import Settings, carried
from gradviz.core.landscape import Landscape, landscape
from gradviz.core.probe.directions import dial
from gradviz.core.probe.numbers import LAST, GradientSettings, gradient_numbers, nature
from gradviz.core.regimes import Regimes, regimes
from gradviz.pages.asking import Asking
from gradviz.pages.card import PANEL_WIDTH, card, panel_card
from gradviz.pages.field_caption import FieldCaption
from gradviz.pages.field_page import FieldPage
from gradviz.pages.gradient.nature_bar import NatureBar
from gradviz.pages.gradient.side import TABS, GradientSide
from gradviz.pages.grounds import lay_out
from gradviz.pages.landscapes import Landscapes, PictureChoice
from gradviz.pages.page import add_arrow_choices
from gradviz.pages.veil import Veil, cover
from gradviz.player import Player
from gradviz.plots.gradient.comparison import Comparison
from gradviz.plots.gradient.probe_plot import ProbePlot
from gradviz.plots.relief.probe_relief import ProbeRelief
from gradviz.runner import Runner
from gradviz.state import Position, State, View, Window
from gradviz.theme import Theme, Themed, scaled

SPEED = 1.0
"""Ticks per second: there are few, and each is to be read."""
NATURE_HIDDEN_BY = ("nature", "outcome", "exact")
"""The names of what hides the sentence about the point: it says the exact gradient, too."""
ROOM = 0.18
"""Share of the function's window that is shown beyond it: the gradient of a point in its corner points outwards."""


class GradientPage(FieldPage):
    """Its mutable state is three values: settings (in the panel), view, tick (in the player)."""

    key = "gradient"
    panel: GradientPanel

    def __init__(self, settings: GradientSettings, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.tr("Gradient")
        self.runner = runner
        self.player = Player(self)
        self.player.set_speed(SPEED)
        self.player.set_last(LAST)
        self.player.seek(LAST)  # a point that is dragged shows its gradient
        self.panel = GradientPanel(settings, messages)
        self.schemes = Comparison({key: messages.short_scheme_name(key) for key in SCHEMES})
        self.plot = ProbePlot()
        self.landscapes = Landscapes(self.plot, ProbeRelief)
        self._choice = PictureChoice()
        self.side = GradientSide()
        self.nature = NatureBar()
        self.transport = Transport(SPEED)
        self.transport.reserve(LAST)
        self.carry = CarryRow(
            {
                "derivative": (
                    self.tr("Derivative"),
                    self.tr("Take the slice along x₀, h and the scheme to the Derivative page"),
                ),
                "descent": (
                    self.tr("Descent"),
                    self.tr("Take the function, the point, h and the scheme to the Descent page"),
                ),
            }
        )
        self._caption = FieldCaption()
        self._steepest: float | None = None  # of the arrows that are shown
        self._regimes: Regimes | None = None
        self._shown_function = ""
        self.field = Asking(runner, "gradient.field", self._wish, lambda: landscape(*self._ground), self)
        self._known = Asking(runner, "gradient.regimes", lambda: self._here, lambda: regimes(self._here), self)
        self._lay_out()
        self._connect()
        self.show_settings(settings)

    @property
    def settings(self) -> GradientSettings:
        return self.panel.settings

    @property
    def state(self) -> State:
        return State(
            self.settings,
            self.view.changed(tab="" if self.side.tab == TABS[0] else self.side.tab),
            Position(self.player.tick),
        )

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, GradientSettings)
        self.show_settings(state.settings)
        self.player.seek(state.position.step)
        self.set_view(state.view)

    def show_settings(self, settings: GradientSettings) -> None:
        """Another function, point, scheme or h: every picture follows at once, the landscape when it is there."""
        self.panel.show_settings(settings)
        surface = settings.surface
        if settings.function != self._shown_function:
            self._shown_function = settings.function
            self.field.forget()
            self._known.forget()
            self._steepest = None
            self.forget_window(surface.key)
            self.landscapes.show_function(with_room(surface.window), surface.minima, self.view.window)
        self.field.want()
        self._known.want()
        numbers = gradient_numbers(settings)
        self.schemes.draw(numbers)
        self.nature.show_nature(nature(settings), numbers)
        self.show_tick(self.player.tick)
        self.altered.emit()

    def show_tick(self, tick: int) -> None:
        """Every picture, at this moment."""
        numbers = gradient_numbers(self.settings)
        around = dial(self.settings) if self.side.tab == "dial" else None
        if self.landscapes.is_flat:
            self.plot.draw(numbers, tick, self.view.seen, around)
        if self.landscapes.is_deep:
            relief = self.landscapes.relief
            assert isinstance(relief, ProbeRelief)
            relief.draw(numbers, tick, self.view.seen, around)
        self.side.draw(numbers, tick, self.view.hidden)
        self.transport.show_tick(tick, self.player.last)
        self.drawn.emit()

    def set_view(self, view: View) -> None:
        """Looks at the same moment in another way."""
        self.view = view
        self.landscapes.arrange(view)
        self._choice.show_view(view)
        self.side.open_tab(view.tab)
        cover(view.hidden, self._veils)
        self.panel.show_derivative("exact" not in view.hidden)
        self._say_regime()
        self._say_field()
        self.show_tick(self.player.tick)

    def _say_regime(self) -> None:
        known = self._regimes is not None and "outcome" not in self.view.hidden
        self.panel.say_about_h(messages.h_regime(self._regimes.h) if known and self._regimes else None)

    def _say_field(self) -> None:
        shown = self.landscapes.is_flat and self._steepest is not None
        arrows = self.view.seen.arrows if shown else "none"
        self._caption.show_field(arrows, self._steepest or 0.0, "numbers" not in self.view.hidden)

    def set_theme(self, theme: Theme) -> None:
        parts: tuple[Themed, ...] = (self.landscapes, self.schemes, self.side, self.nature, self.transport)
        for part in parts:
            part.set_theme(theme)

    def take(self, settings: Settings) -> None:
        self.show_settings(carried(self.settings, settings))

    def fill_view_menu(self, menu: QMenu) -> None:
        add_arrow_choices(menu, lambda: self.view, self.set_view)
        self.landscapes.fill_menu(menu)
        menu.addSeparator()
        self.add_own_window(menu)

    @property
    def _ground(self) -> tuple[Any, ...]:
        settings = self.settings
        return (settings.surface, *self.landscapes.wanted, settings.h, settings.scheme)

    @property
    def _here(self) -> Experiment:
        """What is to be known of h at the point."""
        settings = self.settings
        return Experiment(settings.function, settings.point, settings.scheme, settings.h)

    def _wish(self) -> object:
        """The landscape of what is visible."""
        return self._ground if self.landscapes.isVisible() else None

    def _show_landscape(self, landscape: Landscape) -> None:
        self.landscapes.set_landscape(landscape)
        # for the surface in space alone no arrows are asked for, and one is no field
        self._steepest = landscape.steepest if landscape.places.shape[1] > 1 else None
        self._say_field()

    def _show_regimes(self, known: Regimes) -> None:
        self._regimes = known
        self._say_regime()

    def _on_point_moved(self, point: tuple[float, ...]) -> None:
        try:
            settings = self.settings.changed(point=point)
        except SettingError as problem:
            self.nature.show_error(messages.error(problem))
            return
        if settings != self.settings:
            self.show_settings(settings)

    # wiring

    def _connect(self) -> None:
        self.panel.changed.connect(self.show_settings)
        self.carry.chosen.connect(lambda key: self.carried.emit(key, self.settings))
        self.landscapes.start_moved.connect(self._on_point_moved)
        self.landscapes.window_changed.connect(self.field.want)
        self.landscapes.window_chosen.connect(self.take_window)
        for source in (self.landscapes, self._choice):
            source.looked.connect(self.look)
        self.field.produced.connect(self._show_landscape)
        self.field.failed.connect(self._caption.show_problem)
        self._known.produced.connect(self._show_regimes)
        self.side.turned.connect(lambda _: self.show_tick(self.player.tick))
        self.player.moved.connect(self.show_tick)
        self.connect_transport()

    def _lay_out(self) -> None:
        schemes, nature = Veil(self.schemes), Veil(self.nature)
        self._veils = {schemes: ("numbers", "exact"), nature: NATURE_HIDDEN_BY}
        lower = card(schemes)
        lower.setFixedWidth(scaled(PANEL_WIDTH))
        controls = QVBoxLayout()
        controls.setSpacing(12)
        controls.addWidget(panel_card(self.panel, self.carry), 1)
        controls.addWidget(lower)
        caption = QHBoxLayout()
        caption.setContentsMargins(14, 0, 14, 8)
        caption.addWidget(self._caption, 1)
        caption.addWidget(self._choice)
        picture = card(self.landscapes, margin=6)
        picture.layout().addLayout(caption)  # type: ignore[union-attr]
        grid = QGridLayout()
        grid.addLayout(controls, 0, 0, 2, 1)
        grid.addWidget(picture, 0, 1)
        grid.addWidget(card(nature), 1, 1)
        grid.addWidget(self.side, 0, 2, 2, 1)
        lay_out(self, grid, card(self.transport))


def with_room(window: Window) -> Window:
    return tuple((low - ROOM * (high - low), high + ROOM * (high - low)) for low, high in window)
