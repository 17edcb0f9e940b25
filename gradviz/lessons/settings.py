"""Settings ↔ tree: what each page's settings are made of, and how each part is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from gradviz.core import OPTIMIZERS, SCHEMES, DerivativeSettings, Experiment, Optimizer
from gradviz.core.carry import Settings
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.formula.reader import LONGEST_TEXT
from gradviz.core.limits import STEPS, Range
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import COUNT, SWEEP_STEPS, SWEPT, RatesSettings
from gradviz.core.training.data import DATA_SETS, OWN
from gradviz.core.training.losses import LOSSES
from gradviz.core.training.models import ACTIVATIONS
from gradviz.core.training.settings import BATCH, EPOCHS, GRADIENTS, MODELS, SEED, WIDTH, TrainingSettings
from gradviz.core.training.table import MOST_ROWS, Rows
from gradviz.lessons.errors import LessonError, located
from gradviz.lessons.node import Node

MOST_VARIABLES = 2

Read = Callable[[Node], Any]


def _function(node: Node) -> str:
    return node.words(LONGEST_TEXT)


def _point(node: Node) -> tuple[float, ...]:
    return tuple(part.number() for part in node.items(MOST_VARIABLES))


def _rows(node: Node) -> Rows:
    return tuple(_row(row) for row in node.items(MOST_ROWS))


def _row(node: Node) -> tuple[float, float]:
    numbers = [part.number() for part in node.items(2)]
    if len(numbers) != 2:
        raise LessonError("wrong_type", path=node.path, wanted="list")
    return numbers[0], numbers[1]


def _whole(limits: Range) -> Read:
    return lambda node: node.whole(int(limits.low), int(limits.high))


def one_of(choices: Any) -> Read:
    """A reader of a choice."""
    return lambda node: node.choice(tuple(choices))


def _optimizer(node: Node) -> Optimizer:
    key = node.fields(("key",), node.members.keys())["key"].choice(tuple(OPTIMIZERS))
    kind = OPTIMIZERS[key]
    parts = node.fields(("key", "eta", *kind.hyperparameters()))
    numbers = {name: part.number() for name, part in parts.items() if name != "key"}
    with located(node.path):
        return kind(numbers.pop("eta"), **numbers)


_DIFFERENCE: dict[str, Read] = {"function": _function, "scheme": one_of(SCHEMES), "h": Node.number}
_RUN = _DIFFERENCE | {
    "start": _point,
    "optimizer": _optimizer,
    "direction": one_of(DIRECTIONS),
    "dtype": one_of(DTYPES),
}
_SETTINGS: Mapping[type[Settings], Mapping[str, Read]] = MappingProxyType(
    {
        DerivativeSettings: _DIFFERENCE | {"x": Node.number, "dtype": one_of(DTYPES)},
        GradientSettings: _DIFFERENCE | {"point": _point},
        Experiment: _RUN | {"steps": _whole(STEPS)},
        RatesSettings: _RUN
        | {
            "steps": _whole(SWEEP_STEPS),
            "swept": one_of(SWEPT),
            "low": Node.number,
            "high": Node.number,
            "count": _whole(COUNT),
        },
        TrainingSettings: {
            "data": one_of((*DATA_SETS, OWN)),
            "rows": _rows,
            "scaled": Node.flag,
            "validation": Node.number,
            "model": one_of(MODELS),
            "loss": one_of(LOSSES),
            "width": _whole(WIDTH),
            "activation": one_of(ACTIVATIONS),
            "start": _point,
            "gradient": one_of(GRADIENTS),
            "scheme": one_of(SCHEMES),
            "h": Node.number,
            "optimizer": _optimizer,
            "batch": _whole(BATCH),
            "epochs": _whole(EPOCHS),
            "seed": _whole(SEED),
        },
    }
)


def settings_from(node: Node, kind: type[Settings]) -> dict[str, Any]:
    """Some of a page's settings."""
    readers = _SETTINGS[kind]
    return {name: readers[name](part) for name, part in node.fields(optional=readers).items()}


def all_settings_from(node: Node, kind: type[Settings]) -> Settings:
    """Settings of which none is missing."""
    given = settings_from(node, kind)
    node.fields(_SETTINGS[kind])
    with located(node.path):
        return kind(**given)


def tree_of_settings(settings: Settings) -> dict[str, Any]:
    """The tree that means settings, whole. LessonError for a function that is no text."""
    return tree_of_parts({part.name: getattr(settings, part.name) for part in fields(settings)})


def tree_of_parts(parts: Mapping[str, Any]) -> dict[str, Any]:
    """Some settings, or some parts of a view, as a tree."""
    return {name: _tree(part) for name, part in parts.items()}


def _tree(part: Any) -> Any:
    if isinstance(part, Optimizer):
        return {"key": part.key, "eta": part.rate} | {name: getattr(part, name) for name in part.hyperparameters()}
    if isinstance(part, frozenset):
        return sorted(part)
    if isinstance(part, tuple):
        return [_tree(item) for item in part]
    if callable(part):
        raise LessonError("function_without_text")
    return part
