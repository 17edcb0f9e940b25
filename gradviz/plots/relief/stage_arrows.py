"""The vectors of an unfolded step laid on the surface: the partials, the gradient, what makes the move. Samples and
squares are for the picture seen from above."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from gradviz import notation
from gradviz.core.functions import Floats
from gradviz.core.optimizers import Velocity
from gradviz.core.stages import StageKey, StepStages
from gradviz.plots.relief.arrows import WIDTH, legible
from gradviz.plots.relief.scene import Scene

THIN = 2.4
VELOCITY = {
    "decay": (("decay", "decayed", "μv"),),
    "scale": (("decay", "decayed", "μv"), ("scale", "scaled", "−η∇f")),
    "accumulate": (("accumulate", "v", "v"),),
    "look_ahead": (("look_ahead", "ahead", "μ²v"), ("look_ahead", "weighted", "−(1+μ)η∇f")),
}
"""What is laid tail to tip at a stage of a velocity: the stage that knows it, the quantity, its name."""


class StageArrow(NamedTuple):
    tail: Floats
    vector: Floats
    meaning: str
    text: str
    width: float = WIDTH


def stage_arrows(told: StepStages, stage: int, scene: Scene, move_label: str) -> Iterator[StageArrow]:
    """The arrows of the stage, to scale but for the gradient's."""
    here, now = told.numbers.point, told.stages[stage].key
    yield from _gradient(told, stage, scene)
    if isinstance(told.before, Velocity) and now.name in VELOCITY:
        tail = here
        for known, quantity, text in VELOCITY[now.name]:
            vector = told[known][quantity]
            yield StageArrow(tail, vector, "ink", text)
            with np.errstate(all="ignore"):
                tail = tail + vector
    move = told.numbers.move
    if move is not None and (now.name == "move" or "move" in told.stages[stage].values):
        yield StageArrow(here, move, "ink", move_label)


def _gradient(told: StepStages, stage: int, scene: Scene) -> Iterator[StageArrow]:
    """One part after the other, then the vector that they make; all of them to one scale."""
    here, vector = told.numbers.point, legible(told.numbers.gradient, scene)
    whole = told.index("gradient")
    if vector is None:
        return
    if stage <= whole:
        for axis, part in enumerate(np.diag(vector)):
            if told.index("quotient", axis) <= stage:
                is_new = told.stages[stage].key == StageKey("quotient", axis)
                text = f"∂f/∂x{notation.subscript(axis)}" if is_new else ""
                yield StageArrow(here, part, "computed", text, WIDTH if is_new else THIN)
    if stage >= whole:
        yield StageArrow(here, vector, "computed", "∇f", WIDTH if stage == whole else THIN)
