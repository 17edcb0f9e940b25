"""The descent as a loop: the gradient of the point, and what each optimizer makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from gradviz.core.difference import SCHEMES
from gradviz.core.experiment import Experiment
from gradviz.core.listings.listing import CodeLine, Listing, Variable, indented
from gradviz.core.listings.probing import Probing, f_lines, gradient_lines, h_line, plain, shifted_text, slope_text
from gradviz.core.stages import StageKey, StepStages

_SHORT = {"momentum": "mu", "decay": "rho", "epsilon": "eps"}
_MEMORY = {"momentum": ("v",), "nesterov": ("v",), "adagrad": ("s",), "rmsprop": ("s",), "adam": ("m", "v")}
"""What each remembers, by its name in the code; the sums of squares are s, for h is the step of the quotients."""

_DIVISION = (
    ("move = -(lr*grad / (np.sqrt(s) + eps))", ("root", "scale", "divide")),
    ("x += move", ("move",)),
)
_UPDATES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = MappingProxyType(
    {
        "gradient_descent": (("x {sign}= lr*grad", ("scale", "move")),),
        "momentum": (
            ("v = mu*v - lr*grad", ("decay", "scale", "accumulate")),
            ("x += v", ("move",)),
        ),
        "nesterov": (
            ("move = mu*mu*v - (1 + mu)*lr*grad", ("look_ahead",)),
            ("v = mu*v - lr*grad", ("decay", "scale", "accumulate")),
            ("x += move", ("move",)),
        ),
        "adagrad": (("s = s + grad*grad", ("square", "accumulate")), *_DIVISION),
        "rmsprop": (("s = rho*s + (1 - rho)*grad*grad", ("decay", "square", "accumulate")), *_DIVISION),
        "adam": (
            ("m = m + (1 - beta1)*(grad - m)", ("mean",)),
            ("v = v + (1 - beta2)*(grad*grad - v)", ("square", "mean_square")),
            ("t = t + 1", ("correct",)),
            ("lr_t = lr*math.sqrt(1 - beta2**t) / (1 - beta1**t)", ("correct",)),
            ("move = -(lr_t*m / (np.sqrt(v) + eps))", ("root", "scale", "divide")),
            ("x += move", ("move",)),
        ),
    }
)
"""By the optimizer's key, the lines that make a step of a gradient, and the stages that each line computes."""

_SHOWN: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]] = MappingProxyType(
    {
        "gradient_descent": {"scale": (("{sign}lr*grad", "move"),)},
        "momentum": {
            "decay": (("mu*v", "decayed"),),
            "scale": (("-lr*grad", "scaled"),),
            "accumulate": (("v", "v"),),
        },
        "nesterov": {
            "look_ahead": (("mu*mu*v", "ahead"), ("-(1 + mu)*lr*grad", "weighted"), ("move", "move")),
            "decay": (("mu*v", "decayed"),),
            "scale": (("-lr*grad", "scaled"),),
            "accumulate": (("v", "v"),),
        },
        "adagrad": {"square": (("grad*grad", "squared"),), "accumulate": (("s", "h"),)},
        "rmsprop": {
            "decay": (("rho*s", "decayed"),),
            "square": (("(1 - rho)*grad*grad", "squared"),),
            "accumulate": (("s", "h"),),
        },
        "adam": {
            "mean": (("grad - m", "pull"), ("m", "m")),
            "square": (("grad*grad", "squared"),),
            "mean_square": (("v", "v"),),
            "correct": (
                ("t", "t"),
                ("1 - beta1**t", "lack1"),
                ("1 - beta2**t", "lack2"),
                ("lr_t", "rate"),
            ),
            "root": (("np.sqrt(v) + eps", "root"),),
            "scale": (("lr_t*m", "scaled"),),
            "divide": (("move", "move"),),
        },
    }
)
"""By optimizer and stage: what is shown beside the code, and which of the stage's values it is."""
_SHOWN_DIVISION = {
    "root": (("np.sqrt(s) + eps", "root"),),
    "scale": (("lr*grad", "scaled"),),
    "divide": (("move", "move"),),
}


class DescentParts(NamedTuple):
    """The lines of a run: the functions; settings, start and memory; then of each step the gradient, what turns it
    uphill, what makes a move of it and takes it."""

    functions: list[CodeLine]
    settings: list[CodeLine]
    slope: list[CodeLine]
    turn: list[CodeLine]
    update: list[CodeLine]


def descent_parts(experiment: Experiment) -> DescentParts:
    """Of which every telling of the run is put together."""
    dtype = np.dtype(experiment.dtype)
    return DescentParts(
        [*f_lines(experiment.resolved, dtype, (StageKey("at"),)), *_numerical_gradient(experiment)],
        [
            h_line(experiment.h, dtype),
            *_settings(experiment),
            CodeLine(f"x = {_start(experiment)}"),
            *(CodeLine(f"{name} = 0*x") for name in _MEMORY.get(experiment.optimizer.key, ())),
            *([CodeLine("t = 0")] if experiment.optimizer.key == "adam" else []),
        ],
        _slope(experiment),
        _turn(experiment),
        _update(experiment),
    )


@lru_cache(maxsize=32)
def descent_listing(experiment: Experiment) -> Listing:
    """The run of the experiment: whoever runs it has its last point in x."""
    parts = descent_parts(experiment)
    head = CodeLine(f"for step in range({experiment.steps}):", (StageKey("at"),))
    return Listing(
        (*parts.functions, *parts.settings, head, *indented([*parts.slope, *parts.turn, *parts.update])),
    )


def descent_variables(experiment: Experiment, told: StepStages, stage: int) -> tuple[Variable, ...]:
    """What the variables of the lines that are at work hold once the stage is done."""
    (name, coordinate), values = told.stages[stage].key, told.stages[stage].values
    alone = len(experiment.start) == 1
    match name:
        case "at":
            return Variable("x", values["x"]), Variable("f(x)", values["value"])
        case "probe" if alone:
            return tuple(
                Variable(text, values[key])
                for text, key in zip(_samples(experiment.scheme), ("above", "below"), strict=True)
            )
        case "probe":
            loop = (("tmp_val", "here"), ("fxh1", "above"), ("fxh2", "below"))
            return Variable("i", coordinate), *(Variable(text, values[key]) for text, key in loop)
        case "quotient" if alone:
            return (Variable("grad", values["quotient"]),)
        case "quotient":
            return (
                Variable("i", coordinate),
                Variable("fxh1 - fxh2", values["difference"]),
                Variable(f"grad[{coordinate}]", values["quotient"]),
            )
        case "gradient":
            return (Variable("grad", values["gradient"]),)
        case "turn":
            return (Variable("grad", values["turned"]),)
        case "move":
            return (Variable("x", values["reached"]),)
    shown = shown_quantities(experiment)[name]
    return tuple(Variable(text, values[key]) for text, key in shown)


def shown_quantities(experiment: Experiment) -> dict[str, tuple[tuple[str, str], ...]]:
    """By the update's stages: the expressions shown beside the code, and the quantities that they are."""
    key = experiment.optimizer.key
    division = _SHOWN_DIVISION if key in ("adagrad", "rmsprop") else {}
    sign = "-" if experiment.direction == "descent" else ""
    return {
        stage: tuple((text.format(sign=sign), quantity) for text, quantity in shown)
        for stage, shown in (*_SHOWN[key].items(), *division.items())
    }


def _numerical_gradient(experiment: Experiment) -> list[CodeLine]:
    """The loop over the coordinates, where there are several."""
    coordinates = range(len(experiment.start))
    if len(coordinates) == 1:
        return []
    probe, quotient = (tuple(StageKey(name, i) for i in coordinates) for name in ("probe", "quotient"))
    return gradient_lines(experiment.scheme, Probing(probe, probe, quotient, (StageKey("gradient"),)))


def _samples(scheme: str) -> tuple[str, str]:
    upper, lower = SCHEMES[scheme]
    return f"f({shifted_text('x', upper)})", f"f({shifted_text('x', lower)})"


def _slope(experiment: Experiment) -> list[CodeLine]:
    if len(experiment.start) > 1:
        return [CodeLine("grad = numerical_gradient(f, x)", (StageKey("gradient"),))]
    keys = (StageKey("probe"), StageKey("quotient"), StageKey("gradient"))
    return [CodeLine(f"grad = {slope_text(experiment.scheme)}", keys)]


def _turn(experiment: Experiment) -> list[CodeLine]:
    if experiment.direction == "descent" or experiment.optimizer.key == "gradient_descent":
        return []
    return [CodeLine("grad = -grad  # uphill", (StageKey("turn"),))]


def _update(experiment: Experiment) -> list[CodeLine]:
    sign = "-" if experiment.direction == "descent" else "+"
    return [
        CodeLine(text.format(sign=sign), tuple(StageKey(stage) for stage in stages))
        for text, stages in _UPDATES[experiment.optimizer.key]
    ]


def _settings(experiment: Experiment) -> list[CodeLine]:
    """η and the hyperparameters, Python floats in every precision."""
    optimizer = experiment.optimizer
    names = {_SHORT.get(name, name): getattr(optimizer, name) for name in optimizer.hyperparameters()}
    return [CodeLine(f"{name} = {plain(value)}") for name, value in ({"lr": experiment.eta} | names).items()]


def _start(experiment: Experiment) -> str:
    dtype = np.dtype(experiment.dtype)
    if len(experiment.start) == 1:
        return f"np.{dtype.name}({experiment.start[0]!r})"
    inside = ", ".join(map(repr, experiment.start))
    return f"np.array([{inside}])" if dtype == np.float64 else f"np.array([{inside}], np.{dtype.name})"
