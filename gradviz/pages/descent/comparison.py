"""The runs beside the one that the Descent page follows: what has come of each, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal

from gradviz.core import Experiment, Trace
from gradviz.core.comparison import ALONE, Others, Run, Traces, cost, descend_all, furthest, step_at
from gradviz.pages.asking import Asking
from gradviz.plots.descent.company import Company, Ghost
from gradviz.runner import Runner

LANE = "others"


class Comparison(QObject):
    """Has the runs of the others computed, and keeps what came. `grown()` when there is more of one of them,
    `failed(problem)` when there is not to be."""

    grown = Signal()
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.others: Others = ALONE
        self._traces: dict[Experiment, Trace] = {}
        self._is_stopped = False
        self._asking = Asking(runner, LANE, self._wish, self._items, self)
        self._asking.produced.connect(self._take)
        self._asking.failed.connect(self._fail)

    def show(self, others: Others, known: Mapping[Experiment, Trace]) -> None:
        """Other runs, of which some may be known already."""
        wanted = {run.experiment for run in others.runs}
        # what has ended is not put back by a part of it
        parts = {experiment: trace for experiment, trace in known.items() if not self._has_ended(experiment)}
        traces = self._traces | parts
        self._traces = {experiment: trace for experiment, trace in traces.items() if experiment in wanted}
        self.others = others
        self._is_stopped = False
        if self._missing:
            self._asking.want()
        else:
            self._asking.forget()

    @property
    def traces(self) -> Traces:
        """What has come of each."""
        return dict(self._traces)

    def trace_of(self, experiment: Experiment) -> Trace | None:
        """What has come of a run that is one of them."""
        return self._traces.get(experiment)

    @property
    def is_running(self) -> bool:
        """Whether there is more to come."""
        return bool(self._missing) and not self._is_stopped

    def stop(self) -> None:
        """They end where they are."""
        self._is_stopped = True
        self._asking.forget()

    # where they stand

    def company(self, followed: Experiment, step: int, budget: str) -> Company:
        """The others at the moment at which the followed run stands at a step, or would have had it gone on."""
        return company_of(self.others, self._traces, followed, step, budget)

    def beyond(self, followed: Experiment, steps: int, budget: str, planned: bool = False) -> int:
        """How many steps more than so many the followed run would have to take until all others have ended: as far as
        they have come or, if `planned`, as far as they may."""
        lengths = ((run.experiment, self._length(run, planned)) for run in self.others.runs)
        return max(0, furthest(lengths, followed, budget) - steps)

    def _length(self, run: Run, planned: bool) -> int:
        trace = self._traces.get(run.experiment)
        if planned and not self._is_stopped and not self._has_ended(run.experiment):
            return run.experiment.steps
        return 0 if trace is None else trace.finite_steps

    # what the worker is asked

    @property
    def _missing(self) -> tuple[Experiment, ...]:
        experiments = dict.fromkeys(run.experiment for run in self.others.runs)
        return tuple(experiment for experiment in experiments if not self._has_ended(experiment))

    def _has_ended(self, experiment: Experiment) -> bool:
        trace = self._traces.get(experiment)
        return trace is not None and trace.outcome is not None

    def _wish(self) -> object:
        return self.others if self.is_running else None

    def _items(self) -> Iterator[Traces]:
        return descend_all(self._missing)

    def _take(self, traces: Traces) -> None:
        self._traces |= {experiment: trace for experiment, trace in traces.items() if experiment in self._missing}
        self.grown.emit()

    def _fail(self, problem: object) -> None:
        self._is_stopped = True
        self.failed.emit(problem)


def company_of(others: Others, traces: Traces, followed: Experiment, step: int, budget: str) -> Company:
    """The others as far as they are known, where they have spent no more than the followed run at its step."""
    price = cost(followed, budget)
    spent = step * price
    return Company(others.place, price, spent, tuple(_ghosts(others, traces, spent, budget)), budget)


def _ghosts(others: Others, traces: Traces, spent: int, budget: str) -> Iterator[Ghost]:
    for place, experiment in others.runs:
        trace = traces.get(experiment)
        if trace is not None:
            step = min(step_at(spent, experiment, budget), trace.finite_steps)
            yield Ghost(place, trace, step, cost(experiment, budget))
