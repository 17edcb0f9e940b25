"""The Descent page's picture at a size of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core import Curve, Experiment, Surface, Trace
from gradviz.core.comparison import ALONE, Others, Traces, furthest
from gradviz.core.landscape import Landscape
from gradviz.core.slope.graph import Graph
from gradviz.core.stages import stage_keys, step_stages
from gradviz.pages.descent.comparing import named_runs
from gradviz.pages.descent.comparison import company_of
from gradviz.pages.descent.picture import DescentPicture
from gradviz.pages.export.film import Film, Line, Look, OnPaper, place_of
from gradviz.plots.descent.run_legend import RunLegend
from gradviz.plots.descent.stages import Unfolded
from gradviz.state import BEGINNING, Position, View
from gradviz.timeline import Timeline

LINES = 3


def descent_timeline(
    experiment: Experiment, trace: Trace, view: View, others: Others = ALONE, traces: Traces = MappingProxyType({})
) -> Timeline:
    """Of a run as far as it has come, and of others that go on beyond it."""
    known = [(run.experiment, traces[run.experiment].finite_steps) for run in others.runs if run.experiment in traces]
    steps, stages = trace.finite_steps, len(stage_keys(experiment)) if view.stages else 1
    return Timeline(steps, stages, beyond=max(0, furthest(known, experiment, view.budget) - steps))


class DescentFilm(Film):
    """Of a run as far as it has come, beside the others that it is compared with."""

    def __init__(
        self,
        experiment: Experiment,
        trace: Trace,
        view: View,
        look: Look,
        others: Others = ALONE,
        traces: Traces = MappingProxyType({}),
    ) -> None:
        self.picture, self._legend = DescentPicture(), RunLegend()
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self._legend)
        super().__init__(both, LINES, look)
        self._experiment, self._trace, self._view = experiment, trace, view
        self._others, self._traces = others, traces
        function = experiment.resolved
        assert isinstance(function, (Surface, Curve))
        self._function = function
        self.timeline = descent_timeline(experiment, trace, view, others, traces)
        self.picture.show_alone()
        for part in (self.picture, self._legend):
            part.set_theme(look.theme)
            part.set_magnification(self.magnification)
        self._legend.draw(named_runs(others, experiment, view.budget))
        self.picture.show_function(function, view)
        self.draw(BEGINNING)
        self.lay_out()

    @property
    def title(self) -> str:
        return f"f(x) = {notation.formula(self._function.formula)}"

    @property
    def plots(self) -> Sequence[OnPaper]:
        return *self.picture.plots, *((self._legend,) if self._others.runs else ())

    def ground(self) -> Iterator[object | None]:
        return self.picture.ground(self._experiment)

    def show_ground(self, ground: object) -> None:
        assert isinstance(ground, (Landscape, Graph))
        self.picture.show_ground(ground)

    def draw(self, position: Position) -> Sequence[Line]:
        position = self.timeline.position(self.timeline.tick(position))
        trace, step = self._trace, min(position.step, self._trace.finite_steps)
        unfolded: Unfolded | None = None
        if self._view.stages:
            told = step_stages(self._experiment, trace, step)
            unfolded = told, min(position.stage, len(told.stages) - 1)
        label = messages.move_label(self._experiment)
        company = company_of(self._others, self._traces, self._experiment, position.step, self._view.budget)
        self.picture.draw(self._experiment, trace, step, self._view.seen, label, unfolded, company)
        said = self._said(step, unfolded)
        return (
            Line(self._where(step), "ink", bold=True),
            Line(said, "ink") if said else Line(self.picture.caption.text()),
            Line(self._settings),
        )

    def _where(self, step: int) -> str:
        """Where the run stands."""
        trace, hidden = self._trace, self._view.hidden
        where = place_of(step, trace.steps, hidden)
        if "numbers" in hidden:
            return where
        point, value = notation.point(tuple(trace.points[step].tolist())), float(trace.values[step])
        return f"{where}:  x = {point},  f = {notation.number(value)}"

    def _said(self, step: int, unfolded: Unfolded | None) -> str:
        """What is done at this stage, or at the end of the run how it ended; "" elsewhere."""
        outcome, last = self._trace.outcome, self._trace.finite_steps
        if unfolded is not None and step < last:
            told, stage = unfolded
            return messages.stage(told.stages[stage].key, self._experiment)
        is_over = outcome is not None and step == last and "outcome" not in self._view.hidden
        return messages.outcome(outcome) if outcome is not None and is_over else ""

    @property
    def _settings(self) -> str:
        experiment, optimizer = self._experiment, self._experiment.optimizer
        names = {"eta": experiment.eta} | {name: getattr(optimizer, name) for name in optimizer.hyperparameters()}
        parts = (
            self.title,
            messages.optimizer_name(optimizer.key),
            *(f"{messages.setting_name(name)} = {notation.plain(number)}" for name, number in names.items()),
            *(["+∇f"] if experiment.direction == "ascent" else []),
            f"{messages.scheme_name(experiment.scheme)}, h = {notation.plain(experiment.h)}",
        )
        return ",  ".join(parts)
