"""Runs beside each other: which there are, what each costs, and what is compared of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np

from gradviz.core.descent import descend
from gradviz.core.difference import SCHEMES
from gradviz.core.errors import SettingError
from gradviz.core.experiment import Experiment
from gradviz.core.functions import Function
from gradviz.core.optimizers import AdaGrad, Adam, GradientDescent, Momentum
from gradviz.core.trace import Trace

MOST = 8
"""Runs that can be told apart."""


class Run(NamedTuple):
    """`place`, from 0 to before MOST, is what a run keeps for as long as it is there: its colour and its marks."""

    place: int
    experiment: Experiment


@dataclass(frozen=True)
class Others:
    """The runs that one is compared with, by their places, and that one's own place. All are of one function, with as
    many variables. Raises SettingError where they are not, or cannot be told apart."""

    runs: tuple[Run, ...] = ()
    place: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", tuple(sorted(self.runs, key=lambda run: run.place)))
        places = sorted((self.place, *(run.place for run in self.runs)))
        if len(places) > MOST or not 0 <= places[0] <= places[-1] < MOST:
            raise SettingError("out_of_range", name="place", given=places[-1], low=0, high=MOST - 1, below=False)
        if any(first == second for first, second in pairwise(places)):
            raise SettingError("repeated", name="place")
        for run in self.runs:
            self._check(run.experiment, self.runs[0].experiment)

    def check(self, experiment: Experiment) -> None:
        """SettingError where the run that is compared with them is of another function."""
        for run in self.runs:
            self._check(run.experiment, experiment)

    @staticmethod
    def _check(one: Experiment, other: Experiment) -> None:
        if _descended(one) != _descended(other):
            raise SettingError("another_function", name="function")

    @property
    def places(self) -> tuple[int, ...]:
        """Of all runs: the others', then the own."""
        return (*(run.place for run in self.runs), self.place)

    @property
    def has_room(self) -> bool:
        """Whether there may be one more."""
        return len(self.runs) + 1 < MOST

    def with_own(self, experiment: Experiment) -> tuple[Run, ...]:
        """All runs by their places, that of `experiment` at the own one."""
        return tuple(sorted((*self.runs, Run(self.place, experiment)), key=lambda run: run.place))

    def keeping(self, experiment: Experiment) -> Self:
        """With the run of these settings kept where it is, and the own place free for another."""
        free = min(set(range(MOST)) - set(self.places))
        return type(self)(self.with_own(experiment), free)

    def turned_to(self, place: int, experiment: Experiment) -> tuple[Self, Experiment]:
        """With the run at that place as the own one, and its settings; that of `experiment` is one of the others."""
        if place == self.place:
            return self, experiment
        (chosen,) = (run for run in self.runs if run.place == place)
        rest = tuple(run for run in self.with_own(experiment) if run is not chosen)
        return type(self)(rest, place), chosen.experiment

    def without(self, place: int, experiment: Experiment) -> tuple[Self, Experiment]:
        """Without the run at that place; where it was the own one, the next one is that now."""
        if place != self.place:
            return type(self)(tuple(run for run in self.runs if run.place != place), self.place), experiment
        if not self.runs:
            return self, experiment
        after = [run for run in self.runs if run.place > place] or self.runs
        turned, settings = self.turned_to(after[0].place, experiment)
        return turned.without(place, settings)

    def alone(self) -> Self:
        """Without any of them."""
        return type(self)((), self.place)

    def following(self, before: Experiment, after: Experiment) -> Self:
        """What becomes of them when the own run's settings change. Another function is descended by all of them, from
        the new start where there is one; in another number of variables they have no place."""
        if _descended(before) == _descended(after) or not self.runs:
            return self
        if len(before.start) != len(after.start):
            return self.alone()
        moved = {} if before.start == after.start else {"start": after.start}
        runs = (Run(place, experiment.changed(function=after.function, **moved)) for place, experiment in self.runs)
        return type(self)(tuple(runs), self.place)


ALONE = Others()


def _descended(experiment: Experiment) -> tuple[object, int]:
    return experiment.function, len(experiment.start)


# what a run costs, and where it stands for a price

BUDGETS = ("steps", "evaluations")
"""What is equal of runs that are compared at the same moment. Each optimizer takes one gradient a step: with equal
steps go equal numbers of gradients."""


def cost(experiment: Experiment, budget: str = "evaluations") -> int:
    """What a step costs: 1 step, or so many evaluations of f for its gradient, which are needed at x ± h in each
    coordinate, or at x once and at one point more in each.

    That is the price of the method, not of this program: it records f at every point, and evaluates a one-sided
    scheme's f(x) once for each coordinate, for the same digits as a quotient on its own.
    """
    if budget == "steps":
        return 1
    n = len(experiment.start)
    return 2 * n if 0 not in SCHEMES[experiment.scheme] else n + 1


def step_at(spent: int, experiment: Experiment, budget: str) -> int:
    """How many steps a run can have taken for so much."""
    return spent // cost(experiment, budget)


def furthest(steps: Iterable[tuple[Experiment, int]], followed: Experiment, budget: str) -> int:
    """How many steps the followed run would have to take until each has taken so many of its own; 0 without any."""
    most = max((count * cost(experiment, budget) for experiment, count in steps), default=0)
    return -(-most // cost(followed, budget))


class Result(NamedTuple):
    """What came of a run: where it stands at its end, and what that took: steps, and evaluations of f for their
    gradients. `distance` is that to the nearest known minimum, None where none is known."""

    steps: int
    evaluations: int
    value: float
    distance: float | None


def result(experiment: Experiment, trace: Trace) -> Result:
    """Of a run as far as it has come."""
    end = trace.finite_steps
    steps = trace.steps
    value, distance = float(trace.values[end]), nearest_minimum(experiment, trace.points[end])
    return Result(steps, steps * cost(experiment), value, distance)


def nearest_minimum(experiment: Experiment, point: np.ndarray) -> float | None:
    """The distance from a point to the nearest known minimum, None where none is known."""
    function = experiment.resolved
    if not isinstance(function, Function) or not function.minima:
        return None
    with np.errstate(over="ignore"):
        return min(float(np.hypot.reduce(np.asarray(point, float) - minimum)) for minimum in function.minima)


# runs together

Traces = Mapping[Experiment, Trace]


def descend_all(experiments: Sequence[Experiment]) -> Iterator[Traces]:
    """All runs, taking turns; what is yielded has each as far as it has come."""
    walks = {experiment: descend(experiment) for experiment in experiments}
    traces: dict[Experiment, Trace] = {}
    while walks:
        for experiment, walk in tuple(walks.items()):
            trace = next(walk, None)
            if trace is None:
                del walks[experiment]
            else:
                traces[experiment] = trace
                yield dict(traces)


def telling(runs: Sequence[Run]) -> tuple[frozenset[str], ...]:
    """For each run the names of the settings that tell it apart: those that are not the same in all runs that have
    them, among them "optimizer", "eta" and the hyperparameters."""
    parts = [_parts(run.experiment) for run in runs]
    names = {name for part in parts for name in part}
    differing = {name for name in names if len({part[name] for part in parts if name in part}) > 1}
    return tuple(frozenset(differing & part.keys()) for part in parts)


def _parts(experiment: Experiment) -> dict[str, object]:
    optimizer = experiment.optimizer
    settings = {name: getattr(experiment, name) for name in ("start", "scheme", "h", "steps", "direction", "dtype")}
    by_hand = {name: getattr(optimizer, name) for name in optimizer.hyperparameters()}
    return {"optimizer": optimizer.key, "eta": experiment.eta} | settings | by_hand


def book_comparison() -> tuple[Experiment, Others]:
    """The comparison of section 6.1.7 of the book: four optimizers on x²/20 + y², 30 steps from (−7, 2)."""
    plain = Experiment("elongated", (-7.0, 2.0), optimizer=GradientDescent(lr=0.95), steps=30)
    optimizers = (Momentum(lr=0.1), AdaGrad(lr=1.5), Adam(lr=0.3))
    runs = tuple(Run(place, plain.changed(optimizer=optimizer)) for place, optimizer in enumerate(optimizers, 1))
    return plain, Others(runs, 0)
