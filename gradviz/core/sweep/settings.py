"""The Learning-rate page's settings: one run, and which of its numbers is tried out between which ends."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

import numpy as np

from gradviz.core.errors import SettingError
from gradviz.core.experiment import Experiment, find_function
from gradviz.core.functions import Surface
from gradviz.core.limits import ETA, H, Range
from gradviz.core.optimizers import GradientDescent, Optimizer

SWEPT = {"eta": ETA, "h": H}
"""What can be tried out, and what it may be."""
COUNT = Range(2, 400, whole=True)
SWEEP_STEPS = Range(1, 10_000, whole=True)
"""Every point of every run is kept."""
APART = 10
"""Two neighbours are told apart to this part of their distance: no more digits than that."""
CLOSEST = 1e-15
"""Nearer to each other, as a share of themselves, numbers are not told apart."""
EDGES = {"eta": (1e-3, 10.0), "h": (1e-16, 10.0)}
"""Between which ends each is tried out if nothing else is said."""


@dataclass(frozen=True)
class RatesSettings:
    """Raises SettingError for a setting out of its range.

    function … dtype   the run, as in Experiment, its η and h where they are not what is tried out
    swept              "eta" or "h"
    low, high          between which ends
    count              how many at most, evenly on a logarithmic scale
    """

    function: str = "sphere"
    start: tuple[float, ...] = (-3.0, 4.0)
    scheme: str = "central"
    h: float = 1e-4
    optimizer: Optimizer = field(default=GradientDescent(lr=0.1))
    steps: int = 200
    direction: str = "descent"
    dtype: str = "float64"
    swept: str = "eta"
    low: float = EDGES["eta"][0]
    high: float = EDGES["eta"][1]
    count: int = 120

    def __post_init__(self) -> None:
        if self.swept not in SWEPT:
            raise SettingError("unknown_choice", name="swept", given=self.swept, choices=tuple(SWEPT))
        for name, number in (("low", self.low), ("high", self.high)):
            SWEPT[self.swept].check(name, number)
            object.__setattr__(self, name, float(number))
        if not self.low < self.high:
            raise SettingError("not_rising", name="low", low=self.low, high=self.high)
        COUNT.check("count", self.count)
        SWEEP_STEPS.check("steps", self.steps)
        object.__setattr__(self, "count", int(self.count))
        if len(self.start) != 2:
            raise SettingError("wrong_count", name="start", given=len(self.start), takes=2)
        experiment = self.experiment
        object.__setattr__(self, "start", experiment.start)
        for name in ("h", "steps"):
            object.__setattr__(self, name, getattr(experiment, name))

    @classmethod
    def of(cls, function: str, **settings: Any) -> Self:
        """The settings that a function opens with: its own start and η."""
        own = Experiment.of(function)
        defaults: dict[str, Any] = {"start": own.start, "optimizer": own.optimizer}
        return cls(function=function, **(defaults | settings))

    @property
    def surface(self) -> Surface:
        """The function itself."""
        found = find_function(self.function)
        assert isinstance(found, Surface)
        return found

    @property
    def eta(self) -> float:
        """The learning rate of the run, where no other is tried out."""
        return self.optimizer.rate

    @property
    def own(self) -> float:
        """Of what is tried out that which the run itself has."""
        return self.eta if self.swept == "eta" else self.h

    @property
    def mapped(self) -> Experiment:
        """The run whose starts are mapped: it does not depend on the start that is set."""
        return self.experiment.changed(start=self.surface.start)

    @cached_property
    def experiment(self) -> Experiment:
        """The run with its own η and h."""
        return Experiment(
            self.function,
            self.start,
            self.scheme,
            self.h,
            self.optimizer,
            self.steps,
            self.direction,
            self.dtype,
        )

    @property
    def tried(self) -> Self:
        """The same sweep, whichever η, or h, the run itself has: sweeps are the same where these are equal."""
        if self.swept == "h":
            return self.changed(h=self.low)
        return self.changed(optimizer=self.optimizer.with_rate(self.low))

    def run_of(self, number: float) -> Experiment:
        """The run with this η, or this h."""
        if self.swept == "h":
            return self.experiment.changed(h=number)
        return self.experiment.changed(optimizer=self.optimizer.with_rate(number))

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """What is tried out, rising; with as few digits as keep neighbours apart, so that each can be typed again.
        Between ends that are too close for all of them there are fewer."""
        logs = np.linspace(math.log10(self.low), math.log10(self.high), self.count)
        distance = min(max(10 ** float(logs[1] - logs[0]) - 1, CLOSEST), 1.0)
        digits = max(2, 1 + math.ceil(math.log10(APART / distance)))
        between = [float(f"{10**log:.{digits}g}") for log in logs[1:-1].tolist()]
        return (self.low, *sorted({number for number in between if self.low < number < self.high}), self.high)

    def changed(self, **settings: Any) -> Self:
        """The same settings with some changed."""
        return replace(self, **settings)
