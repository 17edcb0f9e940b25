"""Which moment of a followed run, and of those beside it, is shown at a tick of the player."""

from __future__ import annotations

from gradviz import notation
from gradviz.core import Experiment, Trace
from gradviz.core.comparison import BUDGETS, cost
from gradviz.core.stages import stage_keys, step_stages
from gradviz.pages.descent.comparison import Comparison
from gradviz.pages.followed import Followed
from gradviz.player import Player
from gradviz.plots.descent.stages import Unfolded
from gradviz.state import Position, View
from gradviz.timeline import Timeline


class Clock:
    """Keeps how many ticks the player has in step with how far the runs have come, how a step is unfolded, and what
    is equal of runs that are compared. The player is moved only where the runs have ended before it."""

    def __init__(self, player: Player, run: Followed[Experiment, Trace], comparison: Comparison) -> None:
        self._player, self._run, self._comparison = player, run, comparison
        self._stages = 1  # ticks per step
        self._unfolds = False
        self._budget = BUDGETS[0]

    # what there is on the way

    @property
    def planned(self) -> Timeline:
        """Of all runs as far as they have come, or of one that is still to come as far as it may."""
        run = self._run
        reached = 0 if run.trace is None else run.trace.finite_steps
        return self._timeline(run.begun, run.begun.steps if run.is_running else reached, planned=True)

    @property
    def known(self) -> Timeline:
        """Of the run that is shown, and of the others as far as they have come."""
        run = self._run
        assert run.trace is not None
        is_over = run.trace.outcome is not None or not run.is_running
        return self._timeline(run.shown, run.trace.finite_steps if is_over else run.shown.steps, planned=False)

    def _timeline(self, experiment: Experiment, steps: int, planned: bool) -> Timeline:
        """With so many steps of a run, and what others take longer; once the run is over, theirs follow its last."""
        beyond = self._comparison.beyond(experiment, steps, self._budget, planned)
        return Timeline(steps, self._stages, beyond=beyond)

    def take_view(self, view: View, before: Timeline) -> None:
        """Keeps the position on the timeline `before` where steps get another number of ticks, or there is more or
        less beyond the last."""
        self._budget, self._unfolds = view.budget, view.stages
        self._stages = len(stage_keys(self._run.begun)) if view.stages else 1
        if self.planned == before:
            return
        goal = self._player.playing_to
        if goal is not None:  # it is counted in other ticks from now on: what was to be played is shown as it ends
            self._player.pause()
        self.seek(before.position(self._player.tick if goal is None else goal))

    def grow(self) -> None:
        """There is more of the run. Where it has ended before the position that was waited for, the player moves."""
        run = self._run
        assert run.trace is not None
        if run.trace.outcome is None:
            self._player.set_last(Timeline(run.trace.steps, self._stages).last, growing=True)
            return
        if run.shown == run.begun:
            steps = run.begun.steps  # up to here it was to come: the tick is counted as it was until now
            self.seek(self._timeline(run.begun, steps, planned=True).position(self._player.tick))
        self.show_last()

    @property
    def is_growing(self) -> bool:
        """Whether more is to come of any run."""
        return self._run.is_running or self._comparison.is_running

    def has_reached(self, trace: Trace) -> bool:
        """Whether the player stands at the end of what was there, or waits for more."""
        return self._player.tick >= trace.steps * self._stages

    def grow_beyond(self) -> None:
        """There is more of the others."""
        if self._run.trace is not None and not self._run.is_running:
            self.show_last()

    def stop(self) -> None:
        """Nothing more comes of any run."""
        self._player.set_last(self.planned.last)

    def show_last(self) -> None:
        """How far the player goes, now that what is shown is over and the others have come so far."""
        run = self._run
        assert run.trace is not None
        timeline = self._timeline(run.shown, run.trace.finite_steps, planned=False)
        self._player.set_last(timeline.last, growing=self.is_growing)

    # where the player stands

    def seek(self, position: Position) -> None:
        """To a position that runs may not have reached yet."""
        timeline = self.planned
        self._player.set_last(timeline.last, growing=True)
        self._player.seek(timeline.tick(position))
        self._player.set_last(timeline.last, growing=self.is_growing)

    @property
    def sought(self) -> Position:
        """Where the player stands on the way of the run that was begun, which may not have come so far yet."""
        return self.planned.position(self._player.tick)

    @property
    def spent(self) -> int:
        """What the run has spent there of what is equal of those that are compared."""
        return self.sought.step * cost(self._run.begun, self._budget)

    def seek_spent(self, spent: int) -> None:
        """To where the run has spent so much."""
        self.seek(Position(spent // cost(self._run.begun, self._budget)))

    @property
    def position(self) -> Position:
        """Where the run that is shown stands, or would stand if it had gone on as long as others."""
        return self.known.position(self._player.tick)

    @property
    def moment(self) -> tuple[int, Unfolded | None]:
        """The step that is shown, and where steps are unfolded its stages with the present one."""
        run, position = self._run, self.position
        assert run.trace is not None
        step = min(position.step, run.trace.finite_steps)
        if not self._unfolds:
            return step, None
        told = step_stages(run.shown, run.trace, step)
        stage = position.stage if step == position.step else 0
        return step, (told, min(stage, len(told.stages) - 1))

    def said(self, unfolded: Unfolded | None, of_how_many: bool) -> str:
        """Where one is, if that is more than a step: the last one, from which nothing leads on, is not unfolded."""
        run = self._run
        if unfolded is None or run.trace is None:
            return ""
        told, stage = unfolded
        beyond, last = self.known.beyond, self._player.last
        steps = f" / {notation.count((last - beyond) // self._stages + beyond)}" if of_how_many else ""
        stages = f"  ·  {stage + 1} / {len(told.stages)}" if len(told.stages) > 1 else ""
        step = min(self.position.step, max(run.trace.steps, run.trace.finite_steps + beyond))
        return f"{notation.count(step)}{steps}{stages}"
