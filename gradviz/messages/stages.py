"""What is done at each stage of a step and of a difference quotient, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from gradviz import notation
from gradviz.core import SCHEMES, Experiment
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.core.stages import StageKey
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP

_STAGES: Mapping[str, str] = {
    "at": QT_TRANSLATE_NOOP("stages", "Here we stand: the point x, and f(x), the height there."),
    "probe_central": QT_TRANSLATE_NOOP(
        "stages", "Only {name} is moved, by h to either side: f at {name} + h and at {name} − h."
    ),
    "probe_forward": QT_TRANSLATE_NOOP(
        "stages", "Only {name} is moved, up by h: f at {name} + h and at {name} itself."
    ),
    "probe_backward": QT_TRANSLATE_NOOP(
        "stages", "Only {name} is moved, down by h: f at {name} itself and at {name} − h."
    ),
    "quotient": QT_TRANSLATE_NOOP(
        "stages", "{name} is restored; the difference of the samples divided by {divisor} is the partial ∂f/∂{name}."
    ),
    "gradient": QT_TRANSLATE_NOOP("stages", "The partials together are the gradient ∇f: it points uphill."),
    "gradient_alone": QT_TRANSLATE_NOOP("stages", "The quotient is the slope of f at x."),
    "turn": QT_TRANSLATE_NOOP("stages", "The mistake: the gradient is given with its sign turned, so that x climbs."),
    "move": QT_TRANSLATE_NOOP("stages", "The move is added to x: here the next step begins."),
    "gradient_descent/scale": QT_TRANSLATE_NOOP(
        "stages", "Times −η: the gradient is turned round and multiplied by η. That is the move."
    ),
    "gradient_descent/scale_ascent": QT_TRANSLATE_NOOP(
        "stages", "Times +η: without the minus sign the move goes uphill, which is the mistake."
    ),
    "momentum/decay": QT_TRANSLATE_NOOP(
        "stages", "The velocity v that is left of earlier steps shrinks: times μ = {momentum}."
    ),
    "momentum/scale": QT_TRANSLATE_NOOP("stages", "The gradient pushes: −η times ∇f, begun at the tip of μv."),
    "momentum/accumulate": QT_TRANSLATE_NOOP("stages", "Both added up are the new velocity v, and v is the move."),
    "nesterov/look_ahead": QT_TRANSLATE_NOOP(
        "stages", "The move looks one step ahead: μ² times the old velocity and −(1 + μ)η times the gradient."
    ),
    "nesterov/decay": QT_TRANSLATE_NOOP("stages", "For the next step, the velocity v shrinks: times μ = {momentum}."),
    "nesterov/scale": QT_TRANSLATE_NOOP("stages", "For the next step, the gradient pushes: −η times ∇f."),
    "nesterov/accumulate": QT_TRANSLATE_NOOP(
        "stages", "Both added up are the new velocity v, which the next step uses."
    ),
    "adagrad/square": QT_TRANSLATE_NOOP("stages", "Each partial is squared."),
    "adagrad/accumulate": QT_TRANSLATE_NOOP("stages", "The squares are added to h, which only ever grows."),
    "adagrad/root": QT_TRANSLATE_NOOP(
        "stages", "The root of h, per coordinate: the side of its square, plus the tiny ε."
    ),
    "adagrad/scale": QT_TRANSLATE_NOOP("stages", "The gradient is multiplied by η."),
    "adagrad/divide": QT_TRANSLATE_NOOP(
        "stages",
        "Divided by the root, coordinate by coordinate, and the sign turned: steep directions are slowed down.",
    ),
    "rmsprop/decay": QT_TRANSLATE_NOOP("stages", "The remembered squares h shrink: times ρ = {decay}."),
    "rmsprop/square": QT_TRANSLATE_NOOP("stages", "Each partial is squared and multiplied by 1 − ρ."),
    "rmsprop/accumulate": QT_TRANSLATE_NOOP(
        "stages", "Added to the shrunken h: a mean of squares that forgets old ones."
    ),
    "rmsprop/root": QT_TRANSLATE_NOOP(
        "stages", "The root of h, per coordinate: the side of its square, plus the tiny ε."
    ),
    "rmsprop/scale": QT_TRANSLATE_NOOP("stages", "The gradient is multiplied by η."),
    "rmsprop/divide": QT_TRANSLATE_NOOP(
        "stages", "Divided by the root, coordinate by coordinate, and the sign turned: all directions move alike."
    ),
    "adam/mean": QT_TRANSLATE_NOOP("stages", "The mean of gradients m goes 1 − β₁ of the way to the present gradient."),
    "adam/square": QT_TRANSLATE_NOOP("stages", "Each partial is squared."),
    "adam/mean_square": QT_TRANSLATE_NOOP("stages", "The mean of squares v goes 1 − β₂ of the way to them."),
    "adam/correct": QT_TRANSLATE_NOOP(
        "stages", "m and v began at 0 and are still too small at step t: η is corrected for that, to ηₜ."
    ),
    "adam/root": QT_TRANSLATE_NOOP("stages", "The root of v, per coordinate: the side of its square, plus the tiny ε."),
    "adam/scale": QT_TRANSLATE_NOOP("stages", "The mean of gradients is multiplied by the corrected ηₜ."),
    "adam/divide": QT_TRANSLATE_NOOP(
        "stages", "Divided by the root, coordinate by coordinate, and the sign turned: the move."
    ),
}

_SLOPE_STAGES: Mapping[str, str] = {
    "at": QT_TRANSLATE_NOOP("stages", "The point x at which the slope is wanted, and the step h."),
    "shift": QT_TRANSLATE_NOOP("stages", "{moved} is computed, and stored as the nearest number that there is."),
    "sample": QT_TRANSLATE_NOOP("stages", "f at both places: the two samples."),
    "difference": QT_TRANSLATE_NOOP("stages", "Their difference: the digits that both share cancel."),
    "divide": QT_TRANSLATE_NOOP("stages", "Divided by {divisor}: the quotient, the slope of the secant."),
    "compare": QT_TRANSLATE_NOOP("stages", "Beside the exact slope f′(x), one sees the error."),
}


def stage(key: StageKey, experiment: Experiment) -> str:
    """What is done at this stage of a step of the experiment."""
    alone = len(experiment.start) == 1
    optimizer = experiment.optimizer
    hyperparameters = {name: notation.plain(getattr(optimizer, name)) for name in optimizer.hyperparameters()}
    return translate("stages", _STAGES[_stage_key(key.name, experiment)]).format(
        name="x" if alone else "x" + notation.subscript(key.coordinate),
        divisor=_divisor(experiment.scheme),
        **hyperparameters,
    )


def slope_stage(key: str, numbers: SlopeNumbers) -> str:
    """What is done at this stage of a difference quotient."""
    scheme = numbers.settings.scheme
    moved = {"forward": "x + h", "backward": f"x {notation.MINUS} h", "central": "x ± h"}[scheme]
    return translate("stages", _SLOPE_STAGES[key]).format(moved=moved, divisor=_divisor(scheme))


def _stage_key(name: str, experiment: Experiment) -> str:
    """Which of the sentences for a stage."""
    if name == "probe":
        return f"probe_{experiment.scheme}"
    if name == "gradient" and len(experiment.start) == 1:
        return "gradient_alone"
    if name in _STAGES:
        return name
    key = f"{experiment.optimizer.key}/{name}"
    ascent = f"{key}_ascent"
    return ascent if experiment.direction == "ascent" and ascent in _STAGES else key


def _divisor(scheme: str) -> str:
    return "2h" if SCHEMES[scheme].width == 2 else "h"
