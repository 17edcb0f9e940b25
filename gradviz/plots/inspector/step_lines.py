"""The arithmetic of a step, line by line, each with the stage that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np

from gradviz import notation
from gradviz.core.stages import StageKey, StepStages
from gradviz.plots.lines import Line, quotient_lines

DIGITS = 5
MOVE = "move"


class Told(NamedTuple):
    """A line and its stage."""

    key: StageKey
    line: Line


class Quantity(NamedTuple):
    """What is written of an update: the stage, the quantity there (before: the memory as it was), how it is labelled
    (move: as the page calls it), its colour."""

    stage: str
    name: str
    label: str
    meaning: str = "computed"
    before: bool = False


_DIVISION = (
    Quantity("root", "root", "√h + ε"),
    Quantity("scale", "scaled", "η∇f"),
    Quantity("divide", "move", MOVE, "ink"),
)
_VELOCITY = (
    Quantity("decay", "decayed", "μv", "ink"),
    Quantity("scale", "scaled", "−η∇f", "ink"),
    Quantity("accumulate", "v", "v ←", "ink"),
)
QUANTITIES: Mapping[str, tuple[Quantity, ...]] = MappingProxyType(
    {
        "gradient_descent": (Quantity("scale", "move", MOVE, "ink"),),
        "momentum": (Quantity("decay", "v", "v", "ink", before=True), *_VELOCITY),
        "nesterov": (
            Quantity("look_ahead", "v", "v", "ink", before=True),
            Quantity("look_ahead", "ahead", "μ²v", "ink"),
            Quantity("look_ahead", "weighted", "−(1+μ)η∇f", "ink"),
            Quantity("look_ahead", "move", MOVE, "ink"),
            *_VELOCITY,
        ),
        "adagrad": (
            Quantity("square", "squared", "∇f²"),
            Quantity("accumulate", "h", "h", before=True),
            Quantity("accumulate", "h", "h ←"),
            *_DIVISION,
        ),
        "rmsprop": (
            Quantity("decay", "h", "h", before=True),
            Quantity("decay", "decayed", "ρh"),
            Quantity("square", "squared", "(1−ρ)∇f²"),
            Quantity("accumulate", "h", "h ←"),
            *_DIVISION,
        ),
        "adam": (
            Quantity("mean", "m", "m", before=True),
            Quantity("mean", "pull", "∇f − m"),
            Quantity("mean", "m", "m ←"),
            Quantity("square", "squared", "∇f²"),
            Quantity("mean_square", "v", "v", before=True),
            Quantity("mean_square", "v", "v ←"),
            Quantity("correct", "t", "t"),
            Quantity("correct", "lack1", "1 − β₁ᵗ"),
            Quantity("correct", "lack2", "1 − β₂ᵗ"),
            Quantity("correct", "rate", "ηₜ", "ink"),
            Quantity("root", "root", "√v + ε"),
            Quantity("scale", "scaled", "ηₜm", "ink"),
            Quantity("divide", "move", MOVE, "ink"),
        ),
    }
)
"""By optimizer, in the order of computation."""


def probing_lines(told: StepStages, scheme: str) -> Iterator[Told]:
    """From the point to its gradient."""
    numbers = told.numbers
    yield Told(StageKey("at"), Line("x", notation.point(tuple(numbers.point.tolist()), DIGITS), "path", bold=True))
    yield Told(StageKey("at"), Line("f(x)", notation.number(numbers.value, 7)))
    quotients = quotient_lines(numbers.point, numbers.places, numbers.samples, numbers.width, numbers.gradient, scheme)
    for i, (*samples, quotient) in enumerate(quotients):
        yield from (Told(StageKey("probe", i), line) for line in samples)
        yield Told(StageKey("quotient", i), quotient)
    if len(quotients) > 1:
        whole = notation.point(tuple(numbers.gradient.tolist()), DIGITS)
        yield Told(StageKey("gradient"), Line("∇f", whole, "computed", bold=True))


def update_lines(told: StepStages, optimizer: str, eta: float, move_label: str) -> Iterator[Told]:
    """From the gradient to the point that is reached; nothing at the end of a run."""
    if told.numbers.reached is None:
        return
    if told.index("turn") < len(told.stages):
        turned = notation.point(tuple(told["turn"]["turned"].tolist()), DIGITS)
        yield Told(StageKey("turn"), Line("∇f ←", turned, "warning"))
    for quantity in QUANTITIES[optimizer]:
        key = StageKey(quantity.stage)
        value = getattr(told.before, quantity.name) if quantity.before else told[quantity.stage][quantity.name]
        label = move_label if quantity.label == MOVE else quantity.label
        if optimizer == "gradient_descent":
            factor = notation.number(-eta if label.startswith(notation.MINUS) else eta, 4)
            gradient = notation.point(tuple(told.numbers.gradient.tolist()), DIGITS)
            yield Told(key, Line(label, f"{factor} · {gradient}"))
            label = ""
        is_move = quantity.label == MOVE
        text = _signed(value) if is_move else value_text(value)
        yield Told(key, Line(label, text, quantity.meaning, bold=is_move or quantity.label.endswith("←")))
    yield from _arrival(told)


def _arrival(told: StepStages) -> Iterator[Told]:
    reached = notation.point(tuple(told["move"]["reached"].tolist()), DIGITS)
    yield Told(StageKey("move"), Line("x ←", reached, "path", bold=True))
    before, after = told.numbers.value, told["move"]["arrival"]
    first, second = notation.telling_apart(before, after)
    trend = "▼" if after < before else "▲" if after > before else "=" if after == before else ""
    yield Told(StageKey("move"), Line("f", f"{first} → {second} {trend}"))


def value_text(value: Any) -> str:
    """A vector, a number or a counter."""
    return notation.point(tuple(np.reshape(value, -1).tolist()), DIGITS)


def _signed(move: Any) -> str:
    parts = ", ".join(notation.signed(part, DIGITS) for part in move.tolist())
    return f"({parts})" if len(move) > 1 else parts
