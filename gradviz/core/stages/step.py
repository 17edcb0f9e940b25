"""A step as the stages it unfolds in. Every number of a stage is the number that the run used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType, SimpleNamespace
from typing import Any, NamedTuple

import numpy as np

from gradviz.core.experiment import Experiment
from gradviz.core.stages.numbers import StepNumbers, step_numbers
from gradviz.core.stages.updates import UPDATES
from gradviz.core.trace import Trace


class StageKey(NamedTuple):
    """at, probe, quotient, gradient; turn, where the gradient is turned round for an ascent; what the optimizer does
    (see UPDATES); move. `coordinate` is the one that probe and quotient are about."""

    name: str
    coordinate: int = 0


@dataclass(frozen=True, eq=False)
class Stage:
    """What one stage computes, by name: arrays of shape (n,), floats, and the counter t.

    at        x (n,), value
    probe     here, upper, lower: x_i and where it is moved to; above, below: f there
    quotient  difference, width, quotient
    gradient  gradient (n,)
    turn      turned (n,)
    move      reached (n,), arrival
    """

    key: StageKey
    values: Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class StepStages:
    """The whole step. `before` and `after` are the optimizer's memory, NamedTuples of (n,) arrays and counters; at
    the end of a run no step is taken: the stages end with the gradient, and nothing comes after."""

    numbers: StepNumbers
    stages: tuple[Stage, ...]
    before: Any
    after: Any

    def index(self, name: str, coordinate: int = 0) -> int:
        """The place of a stage; past the last where it does not come."""
        key = StageKey(name, coordinate)
        return next((i for i, stage in enumerate(self.stages) if stage.key == key), len(self.stages))

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        """The values of the stage of that name; KeyError where it does not come."""
        for stage in self.stages:
            if stage.key.name == name:
                return stage.values
        raise KeyError(name)


def stage_keys(experiment: Experiment) -> tuple[StageKey, ...]:
    """The stages of every step of the experiment, in order."""
    coordinates = range(len(experiment.start))
    probing = (StageKey(name, i) for i in coordinates for name in ("probe", "quotient"))
    update = dict.fromkeys(StageKey(term.stage) for term in UPDATES[experiment.optimizer.key])
    turn = (StageKey("turn"),) if _turns(experiment) else ()
    return (StageKey("at"), *probing, StageKey("gradient"), *turn, *update, StageKey("move"))


def step_stages(experiment: Experiment, trace: Trace, step: int) -> StepStages:
    """The stages of the step that starts at trace.points[step]."""
    numbers = step_numbers(experiment, trace, step)
    before = memory_before(experiment, trace, step)
    stages = list(_probing(numbers))
    if numbers.move is None:
        return StepStages(numbers, tuple(stages), before, None)
    gradient = -numbers.gradient if experiment.direction == "ascent" else numbers.gradient
    if _turns(experiment):
        stages.append(_stage("turn", turned=gradient))
    update, after = _update(experiment, gradient, before)
    stages += update
    stages.append(_stage("move", reached=numbers.reached, arrival=numbers.arrival))
    return StepStages(numbers, tuple(stages), before, after)


def memory_before(experiment: Experiment, trace: Trace, step: int) -> Any:
    """The optimizer's memory with which the step begins."""
    if step == 0:
        return experiment.optimizer.init(trace.points[0])
    return type(trace.memory)(*(field[step - 1] if field.ndim > 1 else int(field[step - 1]) for field in trace.memory))


def _turns(experiment: Experiment) -> bool:
    """Whether an optimizer with a memory is given −∇f, to climb; plain descent climbs by the sign of η alone."""
    return experiment.direction == "ascent" and experiment.optimizer.key != "gradient_descent"


def _probing(numbers: StepNumbers) -> Iterator[Stage]:
    yield _stage("at", x=numbers.point, value=numbers.value)
    for i, (upper, lower) in enumerate(numbers.places):
        above, below = numbers.samples[i]
        yield _stage("probe", i, here=numbers.point[i], upper=upper, lower=lower, above=above, below=below)
        with np.errstate(all="ignore"):
            difference = above - below
        yield _stage("quotient", i, difference=difference, width=numbers.width, quotient=numbers.gradient[i])
    yield _stage("gradient", gradient=numbers.gradient)


def _update(experiment: Experiment, gradient: Any, before: Any) -> tuple[list[Stage], Any]:
    """The optimizer's stages, and its memory after them."""
    known = SimpleNamespace(g=gradient, **before._asdict())
    values: dict[str, dict[str, Any]] = {}
    with np.errstate(all="ignore"):
        for stage, name, compute in UPDATES[experiment.optimizer.key]:
            value = compute(experiment.optimizer, known)
            setattr(known, name, value)
            values.setdefault(stage, {})[name] = value
    after = type(before)(*(getattr(known, field) for field in before._fields))
    return [_stage(name, **parts) for name, parts in values.items()], after


def _stage(name: str, coordinate: int = 0, /, **values: Any) -> Stage:
    return Stage(StageKey(name, coordinate), MappingProxyType(values))
