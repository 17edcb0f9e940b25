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
from gradviz.plots.descent.stages.place import moves_of, round_above
from gradviz.plots.relief.arrows import WIDTH, legible
from gradviz.plots.relief.scene import Scene

THIN = 2.4
SHORTEST, LEGIBLE = 0.12, 0.18
"""In halves of the window: moves shorter than the first are drawn longer than the second."""
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
    """The arrows of the stage; moves too short to be seen are magnified, and the last one's name says by how much."""
    yield from _gradient(told, stage, scene)
    parts = list(_parts(told, stage, move_label))
    factor = _magnification(told, scene)
    note = "" if factor == 1 else f" (× {notation.number(factor)})"
    tail = told.numbers.point
    for number, (vector, text) in enumerate(parts, start=1):
        with np.errstate(all="ignore"):
            shown = vector * factor
            yield StageArrow(tail, shown, "ink", text + note if number == len(parts) else text)
            tail = tail + shown


def _parts(told: StepStages, stage: int, move_label: str) -> Iterator[tuple[Floats, str]]:
    """What is laid tail to tip: parts of a velocity, or the move alone."""
    now, move = told.stages[stage].key.name, told.numbers.move
    if isinstance(told.before, Velocity) and now in VELOCITY:
        for known, quantity, text in VELOCITY[now]:
            yield told[known][quantity], text
    elif move is not None and (now == "move" or "move" in told.stages[stage].values):
        yield move, move_label


def _magnification(told: StepStages, scene: Scene) -> float:
    """1, 2, 5, 10 and so on, the same at all stages of a step."""
    half = max(high - low for low, high in scene.camera.window) / 2
    longest = max((float(np.abs(move).max()) for move in moves_of(told)), default=0.0)
    if not 0 < longest < SHORTEST * half:
        return 1.0
    return round_above(LEGIBLE * half / longest)


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
