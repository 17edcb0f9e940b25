"""The Descent page's settings: one frozen, comparable value from which a whole run follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Self

from gradviz.core.catalogue import CURVES, SURFACES
from gradviz.core.difference import SCHEMES
from gradviz.core.errors import SettingError
from gradviz.core.functions import Curve, Function, Surface, parse_curve, parse_surface
from gradviz.core.limits import COORDINATE, ETA, STEPS, H, plain
from gradviz.core.optimizers import OPTIMIZERS, GradientDescent, Optimizer

DIRECTIONS = ("descent", "ascent")
DTYPES = ("float64", "float32")


@dataclass(frozen=True)
class Experiment:
    """What is descended, from where, and how. Raises SettingError for a setting out of its range.

    function   a key of the catalogue or a formula; programs may give a callable on points, components first
    start      one number per variable
    scheme, h  how the gradient is differenced
    optimizer  with its learning rate and hyperparameters set
    steps      how many at most
    direction  "descent", or "ascent": the mistake of following +∇f
    dtype      the precision of everything, f included
    """

    function: str | Callable[[Any], Any] = "sphere"
    start: tuple[float, ...] = (-3.0, 4.0)
    scheme: str = "central"
    h: float = 1e-4
    optimizer: Optimizer = field(default=GradientDescent(lr=0.1))
    steps: int = 100
    direction: str = "descent"
    dtype: str = "float64"

    def __post_init__(self) -> None:
        if not isinstance(self.optimizer, Optimizer):
            raise SettingError("unknown_choice", name="optimizer", given=self.optimizer, choices=tuple(OPTIMIZERS))
        object.__setattr__(self, "start", tuple(self.start))  # a list or an array could not be looked up
        if not self.start:
            raise SettingError("wrong_count", name="start", given=0, takes=1)
        H.check("h", self.h)
        ETA.check("eta", self.optimizer.rate)
        STEPS.check("steps", self.steps)
        for number in self.start:
            COORDINATE.check("start", number)
        numbers = {"h": float(self.h), "steps": int(self.steps), "start": tuple(map(plain, self.start))}
        for name, setting in numbers.items():
            object.__setattr__(self, name, setting)
        for name, choices in (("scheme", tuple(SCHEMES)), ("direction", DIRECTIONS), ("dtype", DTYPES)):
            if getattr(self, name) not in choices:
                raise SettingError("unknown_choice", name=name, given=getattr(self, name), choices=choices)
        function = self.resolved
        if isinstance(function, Function) and function.n != len(self.start):
            raise SettingError("wrong_count", name="start", given=len(self.start), takes=function.n)

    @classmethod
    def of(cls, function: str, variables: int = 2, **settings: Any) -> Self:
        """The experiment that a function opens with: its own start and η, everything else as ever.

        Raises FormulaError for a text that is neither a key nor a formula in so many variables.
        """
        found = find_function(function, variables)
        defaults: dict[str, Any] = {"start": found.start, "optimizer": GradientDescent(lr=found.rate)}
        return cls(function=function, **(defaults | settings))

    @property
    def eta(self) -> float:
        """The learning rate η."""
        return self.optimizer.rate

    @property
    def resolved(self) -> Function | Callable[[Any], Any]:
        """The function itself."""
        if isinstance(self.function, str):
            return find_function(self.function, len(self.start))
        return self.function

    def changed(self, **settings: Any) -> Self:
        """The same experiment with some settings changed."""
        return replace(self, **settings)


@lru_cache(maxsize=256)
def find_function(text: str, variables: int = 2) -> Curve | Surface:
    """The catalogue's function of that key, or the one that the formula means; FormulaError where there is neither."""
    if variables == 1:
        return CURVES.get(text) or parse_curve(text)
    return SURFACES.get(text) or parse_surface(text)
