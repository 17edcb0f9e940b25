"""Which film shows a state, and which moments it has."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from types import MappingProxyType
from typing import TypeVar

from gradviz.core import DerivativeSettings, Experiment, Trace, descend
from gradviz.core.comparison import Traces
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.run import train
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.export.derivative_film import DerivativeFilm, derivative_timeline, walked
from gradviz.pages.export.descent_film import DescentFilm, descent_timeline
from gradviz.pages.export.film import Film, Look
from gradviz.pages.export.gradient_film import GradientFilm
from gradviz.pages.export.rates_film import RatesFilm
from gradviz.pages.export.training_film import TrainingFilm
from gradviz.state import Position, State
from gradviz.timeline import Timeline

Item = TypeVar("Item")
Run = Trace | TrainingTrace | None
"""What has been computed of a page's settings."""


def film_of(state: State, look: Look, run: Run = None, traces: Traces = MappingProxyType({})) -> Film:
    """The pictures of a page in that state; of a descent or a training as far as it has come, or of the whole where no
    run is given; `traces` are what is known with it of the runs that it is compared with."""
    match state.settings:
        case DerivativeSettings() as settings:
            return DerivativeFilm(settings, state.view, look)
        case GradientSettings() as settings:
            return GradientFilm(settings, state.view, look)
        case RatesSettings() as settings:
            return RatesFilm(settings, state.view, look)
        case TrainingSettings() as settings:
            training = run if isinstance(run, TrainingTrace) else _last(train(settings))
            return TrainingFilm(training, state.view, look)
        case Experiment() as experiment:
            if not isinstance(run, Trace):
                run = _last(descend(experiment))
                traces = {other.experiment: _last(descend(other.experiment)) for other in state.others.runs}
            return DescentFilm(experiment, run, state.view, look, state.others, traces)


def moment_of(state: State) -> Position:
    """Where on the film's timeline a state stands: on the Derivative page its settings' own h wins."""
    if isinstance(state.settings, DerivativeSettings):
        return Position(walked(state.settings.h), state.position.stage)
    return state.position


def timeline_of(state: State, run: Run, traces: Traces) -> Timeline:
    """The moments that there are of what is known."""
    match state.settings:
        case DerivativeSettings():
            return derivative_timeline(state.view.stages)
        case Experiment() as experiment if isinstance(run, Trace):
            return descent_timeline(experiment, run, state.view, state.others, traces)
        case TrainingSettings() if isinstance(run, TrainingTrace):
            return Timeline(run.run.finite_steps)
        case RatesSettings() as settings:
            return Timeline(settings.steps)
        case _:
            return GradientFilm.timeline


def _last(traces: Iterator[Item]) -> Item:
    (last,) = deque(traces, maxlen=1)
    return last
