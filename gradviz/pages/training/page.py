"""The Training page: settings make a training, the player moves along its steps, every picture draws one moment."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from gradviz import messages, notation
from gradviz.controls.training_panel import TrainingPanel
from gradviz.controls.transport import Transport
from gradviz.core import SettingError
from gradviz.core.carry import Settings
from gradviz.core.regimes import EtaRegime
from gradviz.core.training.run import train
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.surface import stable_below
from gradviz.core.training.table import Rows
from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.asking import Asking
from gradviz.pages.card import card, panel_card
from gradviz.pages.field_caption import sentence_about
from gradviz.pages.field_page import FieldPage
from gradviz.pages.followed import Followed
from gradviz.pages.grounds import lay_out
from gradviz.pages.page import add_arrow_choices, add_future_choice
from gradviz.pages.training.ending_bar import EndingBar
from gradviz.pages.training.picture import TrainingPicture
from gradviz.pages.training.side import TABS, TrainingSide
from gradviz.pages.training.table_file import TableFile
from gradviz.pages.veil import Veil, cover
from gradviz.player import Player
from gradviz.runner import Runner
from gradviz.state import Position, State, View
from gradviz.theme import Theme, Themed
from gradviz.timeline import Timeline

LANE = "training.run"
SPEED = 8.0
"""Steps per second."""


class TrainingPage(FieldPage):
    """What is seen follows from four values: settings (in the panel), view, trace, tick (in the player). The rest is
    bookkeeping of what the worker has been asked and has answered."""

    key = "training"
    panel: TrainingPanel

    def __init__(self, settings: TrainingSettings, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.tr("Training")
        self.runner = runner
        self.run: Followed[TrainingSettings, TrainingTrace] = Followed(runner, LANE, settings, self)
        self.player = Player(self)
        self.player.set_speed(SPEED)
        self.panel = TrainingPanel(settings, messages)
        self.picture = TrainingPicture()
        self.side = TrainingSide(runner)
        self.transport = Transport(SPEED)
        self.outcome = EndingBar()
        self.file = TableFile(self)
        self._shown_function: tuple[object, ...] = ()
        self.field = Asking(
            runner, "training.field", lambda: self.picture.wanted, lambda: self.picture.grounds(self.field.asked), self
        )
        self._lay_out()
        self._connect()
        self.begin(settings)

    @property
    def settings(self) -> TrainingSettings:
        return self.panel.settings

    @property
    def trace(self) -> TrainingTrace | None:
        """What has come of the training that is shown."""
        return self.run.trace

    @property
    def state(self) -> State:
        tab = "" if self.side.tab == TABS[0] else self.side.tab
        return State(self.settings, self.view.changed(tab=tab), Position(self.player.tick))

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, TrainingSettings)
        if self.run.is_stopped or state.settings != self.settings:
            self.begin(state.settings)
        self.panel.show_settings(state.settings)  # numbers that could not be read are gone, too
        if self.run.is_running:
            self.player.set_last(state.settings.steps, growing=True)  # a position that the training has not reached yet
        self.player.seek(state.position.step)
        self.set_view(state.view)

    # settings → training → picture

    def begin(self, settings: TrainingSettings) -> None:
        """Starts the training of other settings; the picture stays until there is something of it to show."""
        self.panel.show_settings(settings)
        if settings.function != self._shown_function or settings.model == "network":
            self.forget_window(self.key)
        if settings.function != self._shown_function:
            self._shown_function = settings.function
            self.run.forget()  # what is still to come of another surface has no place in this one's picture
        self.run.begin(settings)
        self._say_regime()
        self.outcome.begin()
        self.transport.reserve(settings.steps, self._counted(settings.steps))
        self.run.ask(train(settings))
        self.altered.emit()

    def _on_grown(self, before: TrainingTrace | None) -> None:
        """More of the training is there."""
        trace = self.trace
        assert trace is not None
        outcome = trace.outcome
        goes_on = before is not None and trace.continues(before) and self.player.tick < before.steps
        arrived = not goes_on or outcome is not None
        # one that is still short of the position will get there, or end before: only then the position moves
        self.player.set_last(trace.run.finite_steps if outcome else trace.steps, growing=self.run.is_running)
        if outcome is not None:
            self.outcome.show_ending(outcome)
        else:
            self.outcome.show_progress(trace.steps / trace.settings.steps)
        self._draw(with_numbers=arrived)

    def show_moment(self) -> None:
        """Every picture, at the moment where the player stands."""
        if self.trace is not None:
            self._draw()

    @property
    def step(self) -> int:
        """The step that is shown."""
        assert self.trace is not None
        return Timeline(self.trace.run.finite_steps).position(self.player.tick).step

    def _draw(self, with_numbers: bool = True) -> None:
        assert self.trace is not None
        view, step = self.view.seen, self.step
        self.picture.draw(self.trace, step, view)
        if with_numbers:
            self.side.draw(self.trace, step, view)
        else:
            self.side.grow(self.trace, step, view)
        tick = min(self.player.tick, self.player.last)
        has_future = "future" not in view.hidden
        self.transport.show_tick(tick, self.player.last, has_future, self._counted(tick, has_future))
        self.outcome.show_arrival(step >= self.trace.run.finite_steps)
        self.field.want()
        self.drawn.emit()

    def _counted(self, tick: int, has_future: bool = True) -> str:
        """Steps, as the speed counts them: an epoch may take many."""
        if not has_future:
            return self.tr("step {0}").format(notation.count(tick))
        return self.tr("step {0} / {1}").format(notation.count(tick), notation.count(max(self.player.last, tick)))

    def set_view(self, view: View) -> None:
        """Looks at the same moment in another way."""
        self.view = view
        self.side.open_tab(view.tab)
        cover(view.hidden, self._veils)
        self._say_regime()
        self.show_moment()

    def _say_regime(self) -> None:
        """Up to where η is stable, unless that is what is asked."""
        known = EtaRegime(stable_below(self.settings), self.settings.eta)
        self.panel.say_about_eta(None if "stability" in self.view.hidden else messages.eta_regime(known))

    def set_theme(self, theme: Theme) -> None:
        parts: tuple[Themed, ...] = (self.picture, self.side, self.transport, self.outcome)
        for part in parts:
            part.set_theme(theme)

    def take(self, settings: Settings) -> None:
        self.begin(self.settings.changed(scheme=settings.scheme, h=settings.h))

    def fill_view_menu(self, menu: QMenu) -> None:
        add_arrow_choices(menu, lambda: self.view, self.set_view)
        menu.addSeparator()
        add_future_choice(menu, lambda: self.view, self.set_view)
        self.add_own_window(menu)

    # answers and gestures

    def _on_failed(self, problem: Exception) -> None:
        self.player.set_last(0 if self.trace is None else self.trace.run.finite_steps)
        self.outcome.show_failure(sentence_about(problem))

    def _on_start_moved(self, start: tuple[float, ...]) -> None:
        if self.settings.model == "network":  # a place in its plane is no beginning of its own
            return
        try:
            settings = self.settings.changed(start=start)
        except SettingError as problem:
            self.outcome.show_error(messages.error(problem))
            return
        if settings != self.settings:
            self.begin(settings)

    def _on_stop(self) -> None:
        """The training that is being computed ends where it is: before its first step, if nothing has come of it."""
        self.run.stop()
        if self.run.taken and self.trace is not None:
            self.run.trace = self.trace.as_far_as_it_is()
        self.player.set_last(0 if self.trace is None else self.trace.steps)
        self.outcome.show_stopped(self.run.taken)
        self.show_moment()

    def _on_table(self, rows: Rows) -> None:
        self.panel.take_rows(rows)

    # wiring

    def _connect(self) -> None:
        self.panel.changed.connect(self.begin)
        self.panel.table_wanted.connect(self.file.choose)
        self.file.opened.connect(self._on_table)
        self.file.refused.connect(self.panel.say_about_table)
        self.picture.start_moved.connect(self._on_start_moved)
        self.picture.window_changed.connect(self.field.want)
        self.picture.window_chosen.connect(self.take_window)
        self.field.produced.connect(self.picture.show_ground)
        self.field.failed.connect(self.picture.caption.show_problem)
        self.run.grown.connect(self._on_grown)
        self.run.failed.connect(self._on_failed)
        self.side.turned.connect(lambda _: self.show_moment())
        self.side.looked.connect(self.look)
        self.player.moved.connect(lambda _: self.show_moment())
        self.connect_transport()
        self.outcome.stop.clicked.connect(self._on_stop)
        self.outcome.again.clicked.connect(lambda: self.begin(self.settings))
        self.outcome.epochs_chosen.connect(lambda epochs: self.begin(self.settings.changed(epochs=epochs)))

    def _lay_out(self) -> None:
        outcome = Veil(self.outcome)
        self._veils = {outcome: ("outcome",)}
        grid = QGridLayout()
        grid.addWidget(panel_card(self.panel), 0, 0, 2, 1)
        grid.addWidget(card(self.picture, margin=6), 0, 1)
        grid.addWidget(card(outcome), 1, 1)
        grid.addWidget(self.side, 0, 2, 2, 1)
        lay_out(self, grid, card(self.transport))
