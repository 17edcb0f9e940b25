"""The Learning-rate page: many η, or many h, from one start; one η from many starts."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from gradviz import messages
from gradviz.controls.carry_row import CarryRow
from gradviz.controls.rates_panel import RatesPanel
from gradviz.controls.transport import Transport
from gradviz.core import Experiment, SettingError
from gradviz.core.carry import Settings, carried
from gradviz.core.landscape import landscape
from gradviz.core.sweep.basins import Basins, basins
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import Sweep, sweep
from gradviz.pages.asking import Asking
from gradviz.pages.beforehand import Beforehand
from gradviz.pages.card import card, panel_card
from gradviz.pages.field_caption import sentence_about
from gradviz.pages.field_page import FieldPage
from gradviz.pages.grounds import lay_out
from gradviz.pages.menus import add_choice
from gradviz.pages.outcome_bar import OutcomeBar
from gradviz.pages.rates.picture import TABS, RatesPicture
from gradviz.pages.rates.side import RatesSide
from gradviz.pages.veil import Veil, cover
from gradviz.player import Player
from gradviz.runner import Runner
from gradviz.state import Position, State, View
from gradviz.theme import Theme, Themed

SPEED = 15.0
GROWTH = 2.0
"""A sweep that is under way is drawn again when it has so many times as many steps."""


class RatesPage(FieldPage):
    """What is seen follows from settings (in the panel), view, tick (in the player) and what the worker has found out
    last: a sweep and a map of starts, each of which knows of which settings it is."""

    key = "rates"
    panel: RatesPanel

    def __init__(self, settings: RatesSettings, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.tr("Learning rate")
        self.runner = runner
        self.sweep: Sweep | None = None
        self.basins: Basins | None = None
        self.player = Player(self)
        self.player.set_speed(SPEED)
        self.player.set_last(settings.steps)
        self.player.seek(settings.steps)  # what came of it is what is asked first
        self.panel = RatesPanel(settings, messages)
        self.picture, self.side = RatesPicture(), RatesSide()
        self.outcome = OutcomeBar()
        self.transport = Transport(SPEED)
        tip = self.tr("Take the run with the η and h of the fields to the Descent page")
        self.carry = CarryRow({"descent": (self.tr("Descent"), tip)})
        self._shown_function = ""
        self._stopped: object = None  # the wish that was given up
        self.field = Asking(runner, "rates.field", self._wish_field, lambda: landscape(*self._ground), self)
        self.beforehand = Beforehand(runner, "rates.regimes", self.panel.run, self)
        self.sweeping = Asking(runner, "rates.sweep", self._wish_sweep, lambda: sweep(self.settings.tried), self)
        self.mapping = Asking(runner, "rates.basins", self._wish_basins, lambda: basins(*self._map), self)
        self._lay_out()
        self._connect()
        self.show_settings(settings)

    @property
    def settings(self) -> RatesSettings:
        return self.panel.settings

    @property
    def own(self) -> float:
        """Of what is tried out that which the run of the settings has."""
        return self.settings.own

    @property
    def _run(self) -> Experiment:
        return self.settings.experiment

    @property
    def tab(self) -> str:
        """The key of the tab that is open."""
        return self.picture.tab

    @property
    def state(self) -> State:
        tab = "" if self.tab == TABS[0] else self.tab
        return State(self.settings, self.view.changed(tab=tab), Position(self.player.tick))

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, RatesSettings)
        self.show_settings(state.settings)
        self.player.seek(state.position.step)
        self.set_view(state.view)

    def show_settings(self, settings: RatesSettings) -> None:
        """Tries out other settings; the picture stays until there is something of them to show."""
        was_last = self.player.tick >= self.player.last
        self.panel.show_settings(settings)
        if settings.function != self._shown_function:
            self._shown_function = settings.function
            for asking in (self.field, self.sweeping, self.mapping, self.beforehand):
                asking.forget()
            self.basins = None
            surface = settings.surface
            self.forget_window(surface.key)
            self.picture.basins.forget()
            for plot in (self.side.paths, self.picture.basins):
                plot.show_function(surface.window, surface.minima, self.view.window)
        self.player.set_last(settings.steps)
        if was_last:
            self.player.seek(settings.steps)
        self.transport.reserve(settings.steps)
        self._stopped = None
        self._want()
        self.show_moment()
        self.altered.emit()

    def _want(self) -> None:
        """Whatever is missing is asked for."""
        for asking in (self.sweeping, self.mapping, self.field, self.beforehand):
            asking.want()

    # what is wanted of the worker

    @property
    def _ground(self) -> tuple[Any, ...]:
        settings, paths = self.settings, self.side.paths
        return (settings.surface, paths.window, *paths.resolution, settings.h, settings.scheme)

    def _wish_field(self) -> object:
        return self._ground if self.side.paths.isVisible() else None

    def _wish_sweep(self) -> object:
        wish = self.settings.tried
        return wish if self.isVisible() and self.tab == "sweep" and wish != self._stopped else None

    @property
    def _map(self) -> tuple[Any, ...]:
        """What a map of starts follows from."""
        return self.settings.mapped, self.picture.basins.window

    def _wish_basins(self) -> object:
        wish = self._map
        return wish if self.isVisible() and self.tab == "basins" and wish != self._stopped else None

    def _show_sweep(self, found: Sweep) -> None:
        """Draws it anew where it has grown enough to tell: what many runs have come to costs more than one."""
        drawn = self.sweep
        grows = drawn is not None and drawn.settings == found.settings and not found.is_finished
        if grows and drawn is not None and found.steps < drawn.steps * GROWTH:
            self._tell(found)
        else:
            self.sweep = found
            self.show_moment()

    def _show_basins(self, found: Basins) -> None:
        self.basins = found
        self.show_moment()

    # settings → picture

    def show_moment(self) -> None:
        """Every picture, at the moment where the player stands."""
        step, view = self.player.tick, self.view.seen
        shown = self.sweep if self.tab == "sweep" else self.basins
        if isinstance(shown, Sweep) and shown.settings.function == self.settings.function:
            self.picture.draw_sweep(shown, step, view, self.own)
            self.side.draw_sweep(shown, step, view)
        elif isinstance(shown, Basins):
            self.picture.draw_basins(shown, step, view)
            self.side.draw_basins(shown, view)
        self._tell(shown)
        self.transport.show_tick(step, self.player.last)
        self.drawn.emit()

    def _tell(self, shown: Sweep | Basins | None) -> None:
        """What is there in one sentence, or how far the worker has come."""
        wished = self.settings.tried if self.tab == "sweep" else self._map
        if wished == self._stopped:
            return
        self.outcome.begin()
        if isinstance(shown, Sweep) and shown.settings == self.settings.tried:
            if shown.is_finished:
                self.outcome.tell(messages.sweep_at(shown, min(self.player.tick, shown.steps)), "ink")
            else:
                self.outcome.show_progress(shown.steps / shown.settings.steps)
        elif isinstance(shown, Basins) and (shown.experiment, shown.window) == self._map:
            if shown.is_finished:
                self.outcome.tell(messages.basins(shown), "ink")
            else:
                self.outcome.show_progress(shown.done)

    def set_view(self, view: View) -> None:
        """Looks at the same moment in another way."""
        self.view = view
        self.picture.open_tab(view.tab)
        self.picture.basins.take_view(view.seen)
        cover(view.hidden, self._veils)
        self.beforehand.cover(view.hidden)
        self.show_moment()
        self._want()

    def set_theme(self, theme: Theme) -> None:
        parts: tuple[Themed, ...] = (self.picture, self.side, self.transport, self.outcome)
        for part in parts:
            part.set_theme(theme)

    def take(self, settings: Settings) -> None:
        self.show_settings(carried(self.settings, settings))

    def fill_view_menu(self, menu: QMenu) -> None:
        tabs = {"sweep": self.tr("Sweep"), "basins": self.tr("Basins")}
        add_choice(menu, tabs, self.tab, lambda tab: self.set_view(self.view.changed(tab=tab)))
        menu.addSeparator()
        self.add_own_window(menu)

    # gestures

    def _on_chosen(self, column: int) -> None:
        """A run of the sweep goes on on the Descent page, with the numbers that it has here."""
        assert self.sweep is not None
        self.carried.emit("descent", self.sweep.settings.run_of(float(self.sweep.numbers[column])))

    def _on_start_chosen(self, point: tuple[float, ...]) -> None:
        """So does the run of a start on the map."""
        if self.basins is None:
            return
        try:
            run = self.basins.experiment.changed(start=self.basins.start(point))
        except SettingError as problem:
            self.outcome.show_error(messages.error(problem))
            return
        self.carried.emit("descent", run)

    def _on_start_moved(self, point: tuple[float, ...]) -> None:
        try:
            settings = self.settings.changed(start=point)
        except SettingError as problem:
            self.outcome.show_error(messages.error(problem))
            return
        if settings != self.settings:
            self.show_settings(settings)

    def _on_turned(self, tab: str) -> None:
        self.view = self.view.changed(tab=tab)
        self.picture.basins.take_view(self.view.seen)
        self.side.open_tab(tab)
        self.panel.show_what_is_tried(tab == "sweep")
        self._stopped = None
        self._want()
        self.show_moment()

    def _on_stop(self) -> None:
        asking = self.sweeping if self.tab == "sweep" else self.mapping
        self._stopped = asking.asked
        asking.forget()
        self.outcome.tell(self.tr("Stopped."), "ink")
        self.outcome.again.show()

    def _on_again(self) -> None:
        self._stopped = None
        self._want()

    def _on_failed(self, problem: Exception) -> None:
        self.outcome.show_error(sentence_about(problem))

    # wiring

    def _connect(self) -> None:
        self.panel.changed.connect(self.show_settings)
        self.carry.chosen.connect(lambda key: self.carried.emit(key, self.settings.experiment))
        self.picture.turned.connect(self._on_turned)
        for plot in (self.picture.sweep, self.picture.heat):
            plot.chosen.connect(self._on_chosen)
        self.picture.basins.start_moved.connect(self._on_start_chosen)
        self.side.paths.start_moved.connect(self._on_start_moved)
        for plot in (self.picture.basins, self.side.paths):
            plot.window_chosen.connect(self.take_window)
            plot.window_changed.connect(self._want)
        self.field.produced.connect(self.side.paths.set_landscape)
        self.sweeping.produced.connect(self._show_sweep)
        self.mapping.produced.connect(self._show_basins)
        for asking in (self.field, self.sweeping, self.mapping, self.beforehand):
            asking.failed.connect(self._on_failed)
        self.outcome.stop.clicked.connect(self._on_stop)
        self.outcome.again.clicked.connect(self._on_again)
        self.player.moved.connect(lambda _: self.show_moment())
        self.connect_transport()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._want()

    def _lay_out(self) -> None:
        outcome = Veil(self.outcome)
        self._veils = {outcome: ("outcome", "numbers")}
        grid = QGridLayout()
        grid.addWidget(panel_card(self.panel, self.carry), 0, 0, 2, 1)
        grid.addWidget(card(self.picture, margin=6), 0, 1)
        grid.addWidget(card(outcome), 1, 1)
        grid.addWidget(self.side, 0, 2, 2, 1)
        lay_out(self, grid, card(self.transport))
