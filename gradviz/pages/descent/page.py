"""The Descent page: settings make a run, the player moves along it, every picture draws the same moment."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gradviz import messages
from gradviz.controls.carry_row import CarryRow
from gradviz.controls.experiment_panel import ExperimentPanel
from gradviz.controls.transport import Transport
from gradviz.core import Curve, Experiment, SettingError, Surface, Trace, descend
from gradviz.core.carry import Settings, carried
from gradviz.core.comparison import Others, furthest
from gradviz.core.stages import step_stages
from gradviz.pages.asking import Asking
from gradviz.pages.beforehand import Beforehand
from gradviz.pages.card import card, panel_card
from gradviz.pages.descent.clock import Clock
from gradviz.pages.descent.comparing import CompareButton, Comparing
from gradviz.pages.descent.comparison import Comparison
from gradviz.pages.descent.history_card import HistoryCard
from gradviz.pages.descent.picture import DescentPicture
from gradviz.pages.descent.runs_card import Row, RunsCard
from gradviz.pages.field_caption import sentence_about
from gradviz.pages.field_page import FieldPage
from gradviz.pages.followed import Followed
from gradviz.pages.grounds import lay_out
from gradviz.pages.outcome_bar import OutcomeBar
from gradviz.pages.page import add_arrow_choices, add_future_choice, add_stages_choice
from gradviz.pages.veil import Veil, cover
from gradviz.player import Player
from gradviz.plots.descent.company import Company
from gradviz.plots.descent.hop_plot import HopPlot
from gradviz.plots.descent.stages import Unfolded
from gradviz.plots.descent.surface_plot import SurfacePlot
from gradviz.plots.inspector.inspector import StepInspector
from gradviz.plots.run_look import looking
from gradviz.runner import Runner
from gradviz.state import Position, State, View
from gradviz.theme import LIGHT, Theme, Themed, scaled
from gradviz.timeline import Timeline

LANES = ("run", "regimes")
PICTURE = 240
"""Pixels of height below which the table under the picture gives way."""


class DescentPage(FieldPage):
    """What is seen follows from four values: settings (in the panel), view, trace, tick (in the player); and from the
    runs that are compared with this one. The rest is bookkeeping of what the worker has been asked and has answered."""

    key = "descent"
    panel: ExperimentPanel

    def __init__(self, experiment: Experiment, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.tr("Descent")
        self.runner = runner
        self.player = Player(self)
        self.panel = ExperimentPanel(experiment, messages)
        self.picture = DescentPicture()
        self.picture.setMinimumHeight(scaled(PICTURE))
        self.numbers = StepInspector()
        self.side = HistoryCard(self.view.logarithmic)
        self.transport = Transport(self.player.speed, has_stages=True)
        self.outcome = OutcomeBar()
        self.run: Followed[Experiment, Trace] = Followed(runner, "run", experiment, self)
        self.comparison = Comparison(runner, self)
        self.clock = Clock(self.player, self.run, self.comparison)
        self.runs = RunsCard()
        self.comparing = Comparing(self)
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
        self._shown_function: object = None
        self._theme = LIGHT
        self.beforehand = Beforehand(runner, "regimes", self.panel, self)
        self.field = Asking(runner, "field", self._wish, lambda: self.picture.ground(self.experiment), self)
        self._lay_out()
        self._connect()
        self.runs.hide()
        self.begin(experiment)

    @property
    def experiment(self) -> Experiment:
        return self.panel.experiment

    @property
    def trace(self) -> Trace | None:
        """What has come of the run that is shown."""
        return self.run.trace

    @property
    def shown(self) -> Experiment:
        """The settings of the run that is shown: those that have been chosen may be newer."""
        return self.run.shown

    @property
    def state(self) -> State:
        return State(self.experiment, self.view.changed(tab=self.numbers.tab), self.clock.sought, self.others)

    def _restore(self, state: State) -> None:
        assert isinstance(state.settings, Experiment)
        if self.run.is_stopped or state.chosen != (self.experiment, self.others):
            self.begin(state.settings, state.others)
        self.panel.show_experiment(state.settings)  # numbers that could not be read are gone, too
        self.set_view(state.view)
        self.numbers.turn_to(state.view.tab)
        self.seek(state.position)

    def seek(self, position: Position) -> None:
        """To a position that runs may not have reached yet."""
        self.clock.seek(position)

    def _retime(self, before: Timeline) -> None:
        """Keeps the position where steps get another number of ticks, or there is more or less beyond the last."""
        limits = ((run.experiment, run.experiment.steps) for run in self.others.with_own(self.experiment))
        self.transport.reserve(furthest(limits, self.experiment, self.view.budget))
        self.clock.take_view(self.view, before)

    # settings → run → picture

    def begin(self, experiment: Experiment, others: Others | None = None) -> None:
        """Starts the run of other settings; the picture stays until there is something of it to show. It is compared
        with the `others`, or with those of before as far as they fit."""
        if others is None:
            others = self.others.following(self.run.begun, experiment)
        ready = self.comparison.trace_of(experiment)
        self.run.begin(experiment)
        self.panel.show_experiment(experiment)
        if experiment.function != self._shown_function:
            self._shown_function = experiment.function
            self.run.forget()  # what is still to come of another function has no place in this one's picture
            self.field.forget()
            function = self._function
            self.forget_window(function.key)
            self.picture.show_function(function, self.view)
        self._show_others(others)
        self._retime(self.clock.planned)
        self.outcome.begin()
        self.field.want()
        if ready is not None:
            self.run.show(ready)
        if ready is None or ready.outcome is None:
            self.run.ask(descend(experiment))
        self.beforehand.want()
        self.altered.emit()

    def _on_grown(self, before: Trace | None) -> None:
        """More of the run is there."""
        trace = self.trace
        assert trace is not None
        arrived = before is None or not trace.continues(before) or self.clock.has_reached(before)
        self.clock.grow()
        if trace.outcome is None:
            self.outcome.show_progress(trace.steps / self.shown.steps)
        else:
            self.outcome.show_outcome(trace.outcome)
            self.outcome.offer_stop(self.comparison.is_running)
        self._draw_runs()
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
    def moment(self) -> tuple[int, Unfolded | None]:
        """The step that is shown, and where steps are unfolded its stages with the present one."""
        return self.clock.moment

    @property
    def company(self) -> Company:
        """The runs that are compared with the one that is shown, where they stand at this moment."""
        return self.comparison.company(self.shown, self.clock.position.step, self.view.budget)

    def _draw_pictures(self, step: int, unfolded: Unfolded | None) -> None:
        assert self.trace is not None
        view, player, company = self.view.seen, self.player, self.company
        self.picture.draw(self.shown, self.trace, step, view, self._move_label, unfolded, company)
        self.side.draw(self.trace, step, view, company)
        self.outcome.show_arrival(step >= self.trace.finite_steps)
        has_future = "future" not in view.hidden
        said = self.clock.said(unfolded, has_future)
        self.transport.show_tick(min(player.tick, player.last), player.last, has_future, said)
        self.drawn.emit()

    def _draw_numbers(self, step: int, unfolded: Unfolded | None) -> None:
        assert self.trace is not None
        told, stage = unfolded or (step_stages(self.shown, self.trace, step), None)
        self.numbers.draw(told, self.shown, self._move_label, stage)
        self.outcome.show_stage("" if stage is None else messages.stage(told.stages[stage].key, self.shown))

    @property
    def _move_label(self) -> str:
        return messages.move_label(self.shown)

    def set_view(self, view: View) -> None:
        """Looks at the same moment in another way."""
        before = self.clock.planned
        self.view = view
        self._retime(before)
        self.transport.show_stages(view.stages)
        hidden = view.hidden
        cover(hidden, self._veils)
        self.panel.show_derivative("exact" not in hidden)
        self.beforehand.cover(hidden)
        self._draw_runs()
        self.show_moment()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        parts: tuple[Themed, ...] = (self.picture, self.side, self.transport, self.outcome, self.runs)
        for part in parts:
            part.set_theme(theme)
        self.numbers.set_theme(looking(theme, self.others.place))

    # runs beside each other

    @property
    def others(self) -> Others:
        """The runs that this one is compared with."""
        return self.comparison.others

    def compare(self, others: Others, experiment: Experiment) -> None:
        """Follows a run, beside others; what has been spent so far stays the same."""
        if (experiment, others) == (self.experiment, self.others):
            return
        before, spent = self.clock.planned, self.clock.spent
        if experiment != self.experiment:
            self.begin(experiment, others)
            self.clock.seek_spent(spent)
            return
        self._show_others(others)
        self._retime(before)
        self.show_moment()
        self.altered.emit()

    def _show_others(self, others: Others) -> None:
        known = {} if self.trace is None else {self.shown: self.trace}
        self.comparison.show(others, known)
        self.runs.setVisible(bool(others.runs))
        self.numbers.set_theme(looking(self._theme, others.place))
        self._draw_runs()

    def _draw_runs(self) -> None:
        """The table, where there is something to compare."""
        if self.others.runs:
            rows = [Row(*run, self.comparison.trace_of(run.experiment)) for run in self.others.runs]
            rows.append(Row(self.others.place, self.shown, self.trace))
            rows.sort(key=lambda row: row.place)
            self.runs.draw(rows, self.others.place, self.view.budget, self.view.hidden)

    def _on_others_grown(self) -> None:
        self.clock.grow_beyond()
        if not self.run.is_running:
            self.outcome.offer_stop(self.comparison.is_running)
        self._draw_runs()
        if self.trace is not None:
            self._draw_pictures(*self.moment)

    def take(self, settings: Settings) -> None:
        self.begin(carried(self.experiment, settings))

    def _on_carry(self, key: str) -> None:
        """Another page goes on from where the run stands, if that can be written into a field; a sweep of learning
        rates from where it began."""
        settings = self.experiment
        if key != "rates" and self.trace is not None and self.shown == settings:
            with suppress(SettingError):
                here = self.trace.points[self.moment[0]]
                settings = settings.changed(start=tuple(here.tolist()))
        self.carried.emit(key, settings)

    def fill_view_menu(self, menu: QMenu) -> None:
        add_arrow_choices(menu, lambda: self.view, self.set_view)
        self.picture.fill_menu(menu)
        menu.addSeparator()
        add_future_choice(menu, lambda: self.view, self.set_view)
        add_stages_choice(menu, lambda: self.view, self.set_view)
        self.add_own_window(menu)
        menu.addSeparator()
        self.comparing.add_menu(menu)

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

    def _on_failed(self, problem: Exception) -> None:
        self.clock.stop()
        self.outcome.show_failure(sentence_about(problem))

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
        self.run.stop()
        self.comparison.stop()
        self.clock.stop()
        self.outcome.offer_stop(is_running=False)
        if self.run.is_stopped:
            self.outcome.show_stopped(self.run.taken)
        self._draw_runs()

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
        self.run.grown.connect(self._on_grown)
        self.run.failed.connect(self._on_failed)
        self.player.moved.connect(lambda _: self.show_moment())
        self.connect_transport()
        self.outcome.stop.clicked.connect(self._on_stop)
        self.comparison.grown.connect(self._on_others_grown)
        self.comparison.failed.connect(lambda problem: self.outcome.show_error(sentence_about(problem)))
        self.runs.chosen.connect(self.comparing.follow)
        self.runs.removed.connect(self.comparing.remove)
        self.runs.cleared.connect(self.comparing.remove_others)
        self.runs.budget_chosen.connect(self.comparing.spend)
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
        foot = card()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(0)
        row.addWidget(self.transport, 1)
        row.addWidget(CompareButton(self.comparing))
        foot.layout().addLayout(row)  # type: ignore[union-attr]
        grid = QGridLayout()
        grid.addWidget(panel_card(self.panel, self.carry), 0, 0, 3, 1)
        grid.addWidget(card(self.picture, margin=6), 0, 1)
        grid.addWidget(card(outcome), 1, 1)
        grid.addWidget(self.runs, 2, 1)
        grid.addLayout(side, 0, 2, 3, 1)
        lay_out(self, grid, foot)
