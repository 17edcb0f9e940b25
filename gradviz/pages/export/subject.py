"""What of a page is exported: its state now, and what has been computed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gradviz import messages
from gradviz.core import DerivativeSettings, Experiment, Trace
from gradviz.core.comparison import Traces
from gradviz.core.listings.gradient import gradient_listing
from gradviz.core.listings.slope import slope_listing
from gradviz.core.probe.numbers import GradientSettings
from gradviz.exports.kinds import ANIMATIONS, PROGRAM, STILLS, TABLES
from gradviz.exports.script import script
from gradviz.exports.table import csv_lines, json_pieces
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.export.film import Film, Look
from gradviz.pages.export.films import Run, film_of, timeline_of
from gradviz.pages.page import Page
from gradviz.pages.training.page import TrainingPage
from gradviz.state import State
from gradviz.timeline import Timeline

_HEAD = """import numpy as np

np.seterr(all="ignore")  # what overflows or is undefined becomes inf or nan


"""


@dataclass(frozen=True)
class Subject:
    """A value: it stays what it is while the page goes on."""

    state: State
    run: Run = None
    traces: Traces = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of files it can become."""
        tables = TABLES if isinstance(self.run, Trace) else ()
        return *STILLS, *ANIMATIONS, *tables, *((PROGRAM,) if self.has_program else ())

    @property
    def has_program(self) -> bool:
        """Whether there is a program that computes the same."""
        return isinstance(self.state.settings, DerivativeSettings | GradientSettings | Experiment)

    @property
    def name(self) -> str:
        """For a file."""
        settings = self.state.settings
        function = str(settings.function)
        return f"{self.state.page}-{function}" if function.isidentifier() else self.state.page

    def film(self, look: Look, stages: bool) -> Film:
        """Its pictures."""
        return film_of(self._unfolded(stages), look, self.run, self.traces)

    def timeline(self, stages: bool) -> Timeline:
        """The moments that there are."""
        return timeline_of(self._unfolded(stages), self.run, self.traces)

    def _unfolded(self, stages: bool) -> State:
        return self.state.changed(view=self.state.view.changed(stages=stages))

    @property
    def has_stages(self) -> bool:
        """Whether its steps can be unfolded."""
        return self.timeline(stages=True).stages > 1

    def pieces(self, kind: str) -> Iterator[str]:
        """The text of a table or a program, piece by piece."""
        if kind == PROGRAM:
            return iter((self.program,))
        experiment, trace = self.state.settings, self.run
        assert isinstance(experiment, Experiment)
        assert isinstance(trace, Trace)
        return csv_lines([trace]) if kind == "csv" else json_pieces(experiment, [trace], messages.outcome)

    @property
    def program(self) -> str:
        """What computes the same, in Python."""
        match self.state.settings:
            case DerivativeSettings() as settings:
                return f"{_HEAD}{slope_listing(settings).text}print(quotient, error)\n"
            case GradientSettings() as settings:
                return f'{_HEAD}{gradient_listing(settings).text}print(*grad.tolist(), sep=",")\n'
            case Experiment() as experiment:
                return script(experiment)
            case other:
                raise TypeError(type(other).__name__)


def is_awaited(page: Page) -> bool:
    """Whether what has been set last is still to be computed: what is shown is of the run before."""
    return isinstance(page, DescentPage | TrainingPage) and page.run.is_running and page.run.shown != page.run.begun


def subject_of(page: Page) -> Subject | None:
    """Of the page now; None where there is nothing to be had of it yet."""
    state = page.state
    if isinstance(page, DescentPage):
        if page.trace is None:
            return None
        compared = State(page.shown, page.view, state.position, page.comparison.others)
        return Subject(compared, page.trace, page.comparison.traces)
    if isinstance(page, TrainingPage):
        if page.trace is None:
            return None
        return Subject(state.changed(settings=page.trace.settings), page.trace)
    return Subject(state)
