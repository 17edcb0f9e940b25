"""Which film shows a state, and which moments it has."""

from __future__ import annotations

from collections import deque

from gradviz.core import DerivativeSettings, Experiment, Trace, descend
from gradviz.core.probe.numbers import GradientSettings
from gradviz.pages.export.derivative_film import DerivativeFilm, derivative_timeline
from gradviz.pages.export.descent_film import DescentFilm, descent_timeline
from gradviz.pages.export.film import Film, Look
from gradviz.pages.export.gradient_film import GradientFilm
from gradviz.state import State
from gradviz.timeline import Timeline


def has_film(state: State) -> bool:
    """Whether there is one."""
    return isinstance(state.settings, DerivativeSettings | GradientSettings | Experiment)


def film_of(state: State, look: Look, trace: Trace | None = None) -> Film:
    """The pictures of a page in that state; of a descent as far as it has come, or else of the whole run."""
    match state.settings:
        case DerivativeSettings() as settings:
            return DerivativeFilm(settings, state.view, look)
        case GradientSettings() as settings:
            return GradientFilm(settings, state.view, look)
        case Experiment() as experiment:
            if trace is None:
                (trace,) = deque(descend(experiment), maxlen=1)
            return DescentFilm(experiment, trace, state.view, look)
        case other:
            raise TypeError(type(other).__name__)


def timeline_of(state: State, trace: Trace | None, stages: bool) -> Timeline:
    """The moments that there are, with each step in its stages or without."""
    match state.settings:
        case DerivativeSettings():
            return derivative_timeline(stages)
        case Experiment() as experiment if trace is not None:
            return descent_timeline(experiment, trace, stages)
        case _:
            return GradientFilm.timeline
