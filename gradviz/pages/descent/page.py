"""The Descent page: settings make a run, the player moves along it, every picture draws the same moment."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from gradviz import messages
from gradviz.controls.carry_row import CarryRow
from gradviz.controls.experiment_panel import ExperimentPanel
from gradviz.controls.transport import Transport
from gradviz.core import CoreError, Curve, Experiment, SettingError, Surface, Trace, descend
from gradviz.core.carry import Settings, carried
from gradviz.core.regimes import Regimes, regimes
from gradviz.core.stages import stage_keys, step_stages
from gradviz.pages.asking import Asking
from gradviz.pages.card import card, panel_card
from gradviz.pages.descent.history_card import HistoryCard
from gradviz.pages.descent.outcome_bar import OutcomeBar
from gradviz.pages.descent.picture import DescentPicture
from gradviz.pages.field_caption import sentence_about
from gradviz.pages.field_page import FieldPage
from gradviz.pages.page import add_arrow_choices, add_stages_choice
from gradviz.pages.veil import Veil, cover
from gradviz.player import Player
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.stages import Unfolded
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.inspector.inspector import StepInspector
from gradviz.runner import Runner
from gradviz.state import Position, State, View
from gradviz.theme import Theme, Themed
from gradviz.timeline import Timeline

LANES = ("run", "regimes")


class DescentPage(FieldPage):
    """What is seen follows from four values: settings (in the panel), view, trace, tick (in the player). The rest is
    bookkeeping of what the worker has been asked and has answered."""

    key = "descent"
    panel: ExperimentPanel

    def __init__(self, experiment: Experiment, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.tr("Descent")
        self.trace: Trace | None = None
        self.runner = runner
        self.player = Player(self)
        self.panel = ExperimentPanel(experiment, messages)
        self.picture = DescentPicture()
        self.numbers = StepInspector()
        self.side = HistoryCard(self.view.logarithmic)
        self.transport = Transport(self.player.speed, has_stages=True)
        self.outcome = OutcomeBar()
        self.carry = CarryRow(
            {
                "derivative": (
                    self.tr("Derivative"),
                    self.tr("Take f, or its slice along x₀ where we are, h and the scheme to the Derivative page"),
                ),
                "gradient": (
                    self.tr("Gradient"),
                    self.tr("Take the function, h and the scheme to the Gradient page, where we are"),
                ),
                "rates": (
                    self.tr("Learning rate"),
                    self.tr("Try out many learning rates from this start on the Learning-rate page"),
                ),
            }
        )
        self._newest: dict[str, int] = {}  # the number of what each lane shows
        self._asked: dict[int, Experiment] = {}  # by number: the settings of the runs that may still come
        self._shown = experiment  # the settings of the run that is shown: those in the panel may be newer
        self._shown_function: object = None
        self._is_running = False  # whether more is still to come of the run that was begun last
        self._regimes: Regimes | None = None
        self._stages = 1  # ticks per step
        self.field = Asking(runner, "field", self._wish, lambda: self.picture.ground(self.experiment), self)
        self._lay_out()
        self._connect()
        self.begin(experiment)

    @property
    def experiment(self) -> Experiment:
        return self.panel.experiment

    @property
    def state(self) -> State:
        return State(
            self.experiment, self.view.changed(tab=self.numbers.tab), self._timeline.position(self.player.tick)
        )

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, Experiment)
        is_stopped = not self._is_running and (self.trace is None or self.trace.outcome is None)
        if is_stopped or state.settings != self.experiment:
            self.begin(state.settings)
        self.panel.show_experiment(state.settings)  # numbers that could not be read are gone, too
        self.set_view(state.view)
        self.numbers.turn_to(state.view.tab)
        timeline = Timeline(state.settings.steps, self._stages)
        if self._is_running:
            self.player.set_last(timeline.last, growing=True)  # a position that the run has not reached yet
        self.player.seek(timeline.tick(state.position))

    @property
    def _timeline(self) -> Timeline:
        """Of the run as far as it has come, or while it is still to come as far as it may."""
        reached = 0 if self.trace is None else self.trace.finite_steps
        return Timeline(self.experiment.steps if self._is_running else reached, self._stages)

    def _retime(self) -> None:
        """Keeps the position where steps get another number of ticks."""
        stages = len(stage_keys(self.experiment)) if self.view.stages else 1
        if stages == self._stages:
            return
        goal = self.player.playing_to
        if goal is not None:  # it is counted in other ticks from now on: what was to be played is shown as it ends
            self.player.pause()
        position = self._timeline.position(self.player.tick if goal is None else goal)
        self._stages = stages
        timeline = self._timeline
        self.player.set_last(timeline.last, growing=self._is_running)
        self.player.seek(timeline.tick(position))

    @property
    def shown(self) -> Experiment:
        """The settings of the run that is shown: those that have been chosen may be newer."""
        return self._shown

    # settings → run → picture

    def begin(self, experiment: Experiment) -> None:
        """Starts the run of other settings; the picture stays until there is something of it to show."""
        self.panel.show_experiment(experiment)
        if experiment.function != self._shown_function:
            self._shown_function = experiment.function
            self.runner.cancel("run")  # what is still to come of another function has no place in this one's picture
            self.field.forget()
            function = self._function
            self.forget_window(function.key)
            self.picture.show_function(function, self.view)
        self._is_running = True
        self._retime()
        self.outcome.begin()
        self.transport.reserve(experiment.steps)
        self.field.want()
        self._asked[self.runner.submit("run", descend(experiment))] = experiment
        self.runner.submit("regimes", regimes(experiment))
        self.altered.emit()

    def grow(self, trace: Trace) -> None:
        """More of the run is there."""
        fresh = not trace.continues(self.trace)
        arrived = fresh or self.trace is None or self.player.tick >= self.trace.steps * self._stages
        self.trace = trace
        finished = trace.outcome is not None
        if finished and self._shown == self.experiment:
            self._is_running = False
        # a run that is still short of the position will get there, or end before: only then the position moves
        steps = trace.finite_steps if finished else trace.steps
        self.player.set_last(Timeline(steps, self._stages).last, growing=not finished)
        if trace.outcome is not None:
            self.outcome.show_outcome(trace.outcome)
        else:
            self.outcome.show_progress(trace.steps / self._shown.steps)
        step, unfolded = self.moment
        self._draw_pictures(step, unfolded)
        if arrived:
            self._draw_numbers(step, unfolded)

    def show_moment(self) -> None:
        """Every picture, at the moment where the player stands."""
        if self.trace is not None:
            step, unfolded = self.moment
            self._draw_pictures(step, unfolded)
            self._draw_numbers(step, unfolded)

    @property
    def _position(self) -> Position:
        """Where the run that is shown stands."""
        assert self.trace is not None
        return Timeline(self.trace.finite_steps, self._stages).position(self.player.tick)

    @property
    def moment(self) -> tuple[int, Unfolded | None]:
        """The step that is shown, and where steps are unfolded its stages with the present one."""
        assert self.trace is not None
        step, stage = self._position
        if not self.view.stages:
            return step, None
        told = step_stages(self._shown, self.trace, step)
        return step, (told, min(stage, len(told.stages) - 1))

    def _draw_pictures(self, step: int, unfolded: Unfolded | None) -> None:
        assert self.trace is not None
        view, player = self.view.seen, self.player
        self.picture.draw(self._shown, self.trace, step, view, self._move_label, unfolded)
        self.side.draw(self.trace, step, view)
        self.transport.show_tick(
            min(player.tick, player.last), player.last, "future" not in view.hidden, self._said(step, unfolded)
        )
        self.drawn.emit()

    def _said(self, step: int, unfolded: Unfolded | None) -> str:
        """Where one is, if that is more than a step: the last one, from which nothing leads on, is not unfolded."""
        if unfolded is None:
            return ""
        told, stage = unfolded
        steps = "" if "future" in self.view.hidden else f" / {self.player.last // self._stages:,}"
        stages = f"  ·  {stage + 1} / {len(told.stages)}" if len(told.stages) > 1 else ""
        return f"{step:,}{steps}{stages}"

    def _draw_numbers(self, step: int, unfolded: Unfolded | None) -> None:
        assert self.trace is not None
        told, stage = unfolded or (step_stages(self._shown, self.trace, step), None)
        self.numbers.draw(told, self._shown, self._move_label, stage)
        self.outcome.show_stage("" if stage is None else messages.stage(told.stages[stage].key, self._shown))

    @property
    def _move_label(self) -> str:
        return messages.move_label(self._shown)

    def set_view(self, view: View) -> None:
        """Looks at the same moment in another way."""
        self.view = view
        self._retime()
        self.transport.show_stages(view.stages)
        hidden = view.hidden
        cover(hidden, self._veils)
        self.panel.show_derivative("exact" not in hidden)
        self._say_regimes()
        self.show_moment()

    def set_theme(self, theme: Theme) -> None:
        parts: tuple[Themed, ...] = (self.picture, self.numbers, self.side, self.transport, self.outcome)
        for part in parts:
            part.set_theme(theme)

    def take(self, settings: Settings) -> None:
        self.begin(carried(self.experiment, settings))

    def _on_carry(self, key: str) -> None:
        """Another page goes on from where the run stands, if that can be written into a field; a sweep of learning
        rates from where it began."""
        settings = self.experiment
        if key != "rates" and self.trace is not None and self._shown == settings:
            with suppress(SettingError):
                here = self.trace.points[self._position.step]
                settings = settings.changed(start=tuple(here.tolist()))
        self.carried.emit(key, settings)

    def fill_view_menu(self, menu: QMenu) -> None:
        add_arrow_choices(menu, lambda: self.view, self.set_view)
        menu.addSeparator()
        self.picture.fill_menu(menu)
        menu.addSeparator()
        future = menu.addAction(self.tr("Show the path to come"))
        add_stages_choice(menu, lambda: self.view, self.set_view)
        future.setShortcut("F")
        future.setCheckable(True)
        future.setChecked(self.view.future)
        future.triggered.connect(lambda _=False: self.set_view(self.view.changed(future=not self.view.future)))
        self.add_own_window(menu)

    @property
    def plot(self) -> SurfacePlot | HopPlot:
        """The picture that fits the function."""
        return self.picture.plot

    @property
    def _function(self) -> Surface | Curve:
        function = self.experiment.resolved
        assert isinstance(function, (Surface, Curve))
        return function

    def _wish(self) -> object:
        """The ground of what is visible."""
        return self.picture.wanted(self.experiment) if self.picture.is_seen else None

    def _on_produced(self, lane: str, number: int, item: object) -> None:
        if lane not in LANES or number < self._newest.get(lane, 0):
            return
        self._newest[lane] = number
        if isinstance(item, Regimes):
            self._regimes = item
            self._say_regimes()
        elif isinstance(item, Trace):
            self._shown = self._asked.get(number, self._shown)
            self._asked = {asked: experiment for asked, experiment in self._asked.items() if asked >= number}
            self.grow(item)

    def _say_regimes(self) -> None:
        """What is known beforehand of h and η, unless that is what is asked."""
        known = None if "stability" in self.view.hidden else self._regimes
        self.panel.say_about_h("" if known is None else messages.h_regime(known.h))
        self.panel.say_about_eta("" if known is None else messages.eta_regime(known.eta))

    def _on_failed(self, lane: str, number: int, problem: Exception) -> None:
        if lane not in LANES or number < self._newest.get(lane, 0):
            return
        if lane == "run":
            self._is_running = False
            self.outcome.show_error(sentence_about(problem))
        if not isinstance(problem, (CoreError, MemoryError)):
            raise problem

    def _on_start_moved(self, start: tuple[float, ...]) -> None:
        try:
            experiment = self.experiment.changed(start=start)
        except SettingError as problem:
            self.outcome.show_error(messages.error(problem))
            return
        if experiment != self.experiment:
            self.begin(experiment)

    def _on_stop(self) -> None:
        """The run that is being computed ends where it is: before its first step, if nothing of it has come yet."""
        self.runner.cancel("run")
        self._is_running = False
        begun = self.trace is not None and self._shown == self.experiment and self.trace.outcome is None
        steps = self.trace.steps if self.trace is not None else 0
        self.player.set_last(Timeline(steps, self._stages).last)
        self.outcome.show_stopped(steps if begun else 0)

    # wiring

    def _connect(self) -> None:
        self.panel.changed.connect(self.begin)
        self.carry.chosen.connect(self._on_carry)
        self.picture.start_moved.connect(self._on_start_moved)
        self.picture.window_changed.connect(self.field.want)
        self.picture.window_chosen.connect(self.take_window)
        self.picture.looked.connect(self.look)
        self.field.produced.connect(self.picture.show_ground)
        self.field.failed.connect(self.picture.caption.show_problem)
        self.runner.produced.connect(self._on_produced)
        self.runner.failed.connect(self._on_failed)
        self.player.moved.connect(lambda _: self.show_moment())
        self.connect_transport()
        self.outcome.stop.clicked.connect(self._on_stop)
        self.outcome.again.clicked.connect(lambda: self.begin(self.experiment))
        self.transport.unfolded.connect(lambda on: self.set_view(self.view.changed(stages=on)))
        self.side.logarithmic_chosen.connect(lambda on: self.set_view(self.view.changed(logarithmic=on)))

    def _lay_out(self) -> None:
        numbers, history, outcome = Veil(self.numbers), Veil(self.side), Veil(self.outcome)
        self._veils = {numbers: ("numbers", "future"), history: ("history",), outcome: ("outcome",)}
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(card(numbers), 2)
        side.addWidget(history, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 4, 12, 12)
        grid.setSpacing(12)
        grid.addWidget(panel_card(self.panel, self.carry), 0, 0, 2, 1)
        grid.addWidget(card(self.picture, margin=6), 0, 1)
        grid.addWidget(card(outcome), 1, 1)
        grid.addLayout(side, 0, 2, 2, 1)
        grid.addWidget(card(self.transport), 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
