"""The Training page's settings: one frozen, comparable value from which a whole training follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from types import MappingProxyType
from typing import Any, Self

import numpy as np

from gradviz.core.difference import SCHEMES
from gradviz.core.errors import SettingError
from gradviz.core.functions import Floats
from gradviz.core.limits import COORDINATE, ETA, H, Range
from gradviz.core.optimizers import OPTIMIZERS, GradientDescent, Optimizer
from gradviz.core.training.data import DATA_SETS, OWN, Split, are_classes, built_in, split, validation_size
from gradviz.core.training.losses import LOSSES, OF_PROBABILITIES, OF_SCORES
from gradviz.core.training.models import ACTIVATIONS, Network, Straight
from gradviz.core.training.objective import Objective
from gradviz.core.training.table import FEWEST_ROWS, MOST_ROWS, Rows

MODELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "linear": ("squared", "absolute"),
        "logistic": ("cross_entropy", "squared", "absolute"),
        "network": LOSSES,
    }
)
"""By key, the losses that fit the model, its usual one first."""
GRADIENTS = ("numerical", "backpropagated")

BATCH = Range(0, MOST_ROWS, whole=True)
EPOCHS = Range(1, 100_000, whole=True)
SEED = Range(0, 999_999, whole=True)
WIDTH = Range(1, 32, whole=True)
VALIDATION = Range(0.0, 0.8)
MOST_RECORDED = 2_000_000
"""Steps times parameters: the record of a training keeps within some tens of megabytes."""


@dataclass(frozen=True)
class TrainingSettings:
    """What is learnt from which examples, and how. Raises SettingError for a setting out of its range, and where two of
    them do not fit together.

    data        a key of DATA_SETS, or OWN
    rows        the user's own examples (x, y) where data is OWN, else none
    scaled      whether inputs and targets are brought to mean 0 and spread 1 first
    validation  the share of examples that is set aside
    model, loss  keys of MODELS and LOSSES
    width, activation  of a network's hidden layer
    start       w and b at the beginning; a network begins at random
    gradient    "numerical" by scheme and h, or "backpropagated"
    optimizer   with its learning rate and hyperparameters set
    batch       how many examples a step takes; 0, or as many as there are, for all of them
    epochs      how often every example is taken
    seed        of the order of the examples, and of a network's beginning
    """

    data: str = "line"
    rows: Rows = ()
    scaled: bool = False
    validation: float = 0.25
    model: str = "linear"
    loss: str = "squared"
    width: int = 8
    activation: str = "tanh"
    start: tuple[float, ...] = (-1.0, 0.0)
    gradient: str = "numerical"
    scheme: str = "central"
    h: float = 1e-4
    optimizer: Optimizer = GradientDescent(lr=0.3)  # noqa: RUF009  frozen
    batch: int = 0
    epochs: int = 60
    seed: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", tuple(tuple(row) for row in self.rows))
        object.__setattr__(self, "start", tuple(self.start))
        self._check_choices()
        self._check_numbers()
        self._check_rows()
        if self.needs_classes and not are_classes(self.examples):
            raise SettingError("needs_classes", name="loss")
        recorded = self.steps * len(self.objective.model.names)
        if recorded > MOST_RECORDED:
            raise SettingError("too_much_to_record", name="epochs", limit=MOST_RECORDED // (recorded // self.epochs))

    def _check_choices(self) -> None:
        if not isinstance(self.optimizer, Optimizer):
            raise SettingError("unknown_choice", name="optimizer", given=self.optimizer, choices=tuple(OPTIMIZERS))
        choices = {
            "data": (*DATA_SETS, OWN),
            "model": tuple(MODELS),
            "activation": tuple(ACTIVATIONS),
            "gradient": GRADIENTS,
            "scheme": tuple(SCHEMES),
        }
        for name, known in choices.items():
            _check_choice(name, getattr(self, name), known)
        _check_choice("loss", self.loss, MODELS[self.model])

    def _check_numbers(self) -> None:
        ETA.check("eta", self.optimizer.rate)
        if len(self.start) != 2:
            raise SettingError("wrong_count", name="start", given=len(self.start), takes=2)
        for number in self.start:
            COORDINATE.check("start", number)
        object.__setattr__(self, "start", tuple(map(float, self.start)))
        for name, limits in (("h", H), ("validation", VALIDATION)):
            limits.check(name, getattr(self, name))
            object.__setattr__(self, name, float(getattr(self, name)))
        for name, limits in (("batch", BATCH), ("epochs", EPOCHS), ("seed", SEED), ("width", WIDTH)):
            limits.check(name, getattr(self, name))
            object.__setattr__(self, name, int(getattr(self, name)))

    def _check_rows(self) -> None:
        if self.data != OWN:
            object.__setattr__(self, "rows", ())
            return
        if not FEWEST_ROWS <= len(self.rows) <= MOST_ROWS:
            low, high = FEWEST_ROWS, MOST_ROWS
            raise SettingError("out_of_range", name="rows", given=len(self.rows), low=low, high=high, below=False)
        for row in self.rows:
            if len(row) != 2:
                raise SettingError("wrong_count", name="rows", given=len(row), takes=2)
            for number in row:
                COORDINATE.check("rows", number)
        object.__setattr__(self, "rows", tuple((float(x), float(y)) for x, y in self.rows))

    @classmethod
    def of(cls, model: str, data: str, rows: Rows = (), **settings: Any) -> Self:
        """What a model opens with on some data: a learning rate and as many epochs as show something."""
        return cls(data=data, rows=rows, **(_usual(model, data, rows) | settings))

    @property
    def eta(self) -> float:
        """The learning rate η."""
        return self.optimizer.rate

    @property
    def examples(self) -> Rows:
        """Every (x, y) that there is."""
        return self.rows if self.data == OWN else built_in(self.data)

    @property
    def needs_classes(self) -> bool:
        """Whether the targets have to be 0 or 1."""
        return self.model == "logistic" or self.loss == "cross_entropy"

    @property
    def training_size(self) -> int:
        """How many examples are learnt from."""
        count = len(self.examples)
        return count - validation_size(count, self.validation)

    @property
    def batch_size(self) -> int:
        """How many of them a step takes."""
        return min(self.batch or self.training_size, self.training_size)

    @property
    def steps_per_epoch(self) -> int:
        """How many steps it takes until every example has been taken once."""
        return ceil(self.training_size / self.batch_size)

    @property
    def steps(self) -> int:
        """How many steps there are at most."""
        return self.epochs * self.steps_per_epoch

    @property
    def split(self) -> Split:
        """The examples as they are learnt from."""
        return _split(self.data, self.rows, self.validation, self.scaled)

    @property
    def objective(self) -> Objective:
        """What is made small."""
        is_probability = self.needs_classes
        losses = OF_PROBABILITIES if is_probability else OF_SCORES
        model = Network(self.width, self.activation) if self.model == "network" else Straight()
        return Objective(model, losses[self.loss], is_probability)

    @property
    def beginning(self) -> Floats:
        """The parameters before the first step, (p,)."""
        model = self.objective.model
        return model.start(self.generator("start")) if isinstance(model, Network) else np.array(self.start)

    def generator(self, purpose: str) -> np.random.Generator:
        """Random numbers for "start" or "order": neither changes with what the other takes."""
        return np.random.default_rng([self.seed, ("start", "order").index(purpose)])

    @property
    def function(self) -> tuple[object, ...]:
        """What tells one loss surface from another: the settings that it follows from."""
        network = (self.width, self.activation) if self.model == "network" else ()
        return (self.data, self.rows, self.scaled, self.validation, self.model, self.loss, *network)

    def changed(self, **settings: Any) -> Self:
        """The same settings with some changed."""
        return replace(self, **settings)


def _check_choice(name: str, given: object, choices: tuple[str, ...]) -> None:
    if given not in choices:
        raise SettingError("unknown_choice", name=name, given=given, choices=choices)


@lru_cache(maxsize=16)
def _split(data: str, rows: Rows, share: float, scaled: bool) -> Split:
    return split(rows if data == OWN else built_in(data), share, scaled)


def _usual(model: str, data: str, rows: Rows) -> dict[str, Any]:
    """By model; on the set that is easily learnt by heart a network has what it takes to do so."""
    if model == "linear":
        return {"model": model, "loss": "squared", "optimizer": GradientDescent(lr=0.3), "epochs": 60}
    if model == "logistic":
        usual = {"loss": "cross_entropy", "optimizer": GradientDescent(lr=1.0), "epochs": 60, "start": (-1.0, 2.0)}
        return {"model": model, **usual}
    loss = "cross_entropy" if are_classes(rows if data == OWN else built_in(data)) else "squared"
    by_heart = {"width": 16, "validation": 0.5} if data == "noisy" else {}
    return {"model": model, "loss": loss, "optimizer": OPTIMIZERS["adam"](lr=0.03), "epochs": 400} | by_heart
