"""What settings and their choices are called."""

from __future__ import annotations

from collections.abc import Mapping

from gradviz import notation
from gradviz.core import Experiment, Optimizer
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP

OPTIMIZER_NAMES: Mapping[str, str] = {
    "gradient_descent": QT_TRANSLATE_NOOP("optimizers", "Gradient descent"),
    "momentum": QT_TRANSLATE_NOOP("optimizers", "Momentum"),
    "nesterov": QT_TRANSLATE_NOOP("optimizers", "Nesterov"),
    "adagrad": QT_TRANSLATE_NOOP("optimizers", "AdaGrad"),
    "rmsprop": QT_TRANSLATE_NOOP("optimizers", "RMSProp"),
    "adam": QT_TRANSLATE_NOOP("optimizers", "Adam"),
}

SCHEME_NAMES: Mapping[str, str] = {
    "forward": QT_TRANSLATE_NOOP("schemes", "forward difference"),
    "backward": QT_TRANSLATE_NOOP("schemes", "backward difference"),
    "central": QT_TRANSLATE_NOOP("schemes", "central difference"),
}

SHORT_SCHEME_NAMES: Mapping[str, str] = {
    "forward": QT_TRANSLATE_NOOP("schemes", "forward"),
    "backward": QT_TRANSLATE_NOOP("schemes", "backward"),
    "central": QT_TRANSLATE_NOOP("schemes", "central"),
}

SETTING_NAMES: Mapping[str, str] = {
    "h": "h",
    "eta": "η",
    "x": "x",
    "steps": QT_TRANSLATE_NOOP("settings", "steps"),
    "start": QT_TRANSLATE_NOOP("settings", "start"),
    "point": QT_TRANSLATE_NOOP("settings", "point"),
    "evaluations": QT_TRANSLATE_NOOP("settings", "evaluations of f"),
    "place": QT_TRANSLATE_NOOP("settings", "place"),
    "momentum": QT_TRANSLATE_NOOP("settings", "momentum"),
    "decay": QT_TRANSLATE_NOOP("settings", "decay"),
    "beta1": "β₁",
    "beta2": "β₂",
    "epsilon": "ε",
    "data": QT_TRANSLATE_NOOP("settings", "data"),
    "rows": QT_TRANSLATE_NOOP("settings", "rows"),
    "scaled": QT_TRANSLATE_NOOP("settings", "standardized"),
    "validation": QT_TRANSLATE_NOOP("settings", "share for validation"),
    "model": QT_TRANSLATE_NOOP("settings", "model"),
    "loss": QT_TRANSLATE_NOOP("settings", "loss"),
    "width": QT_TRANSLATE_NOOP("settings", "hidden units"),
    "activation": QT_TRANSLATE_NOOP("settings", "activation"),
    "gradient": QT_TRANSLATE_NOOP("settings", "gradient"),
    "batch": QT_TRANSLATE_NOOP("settings", "batch size"),
    "epochs": QT_TRANSLATE_NOOP("settings", "epochs"),
    "seed": QT_TRANSLATE_NOOP("settings", "seed"),
    "picture_width": QT_TRANSLATE_NOOP("settings", "width"),
    "picture_height": QT_TRANSLATE_NOOP("settings", "height"),
    "first": QT_TRANSLATE_NOOP("settings", "first step"),
    "last": QT_TRANSLATE_NOOP("settings", "last step"),
    "every": QT_TRANSLATE_NOOP("settings", "every how many steps"),
    "rate": QT_TRANSLATE_NOOP("settings", "frames a second"),
    "low": QT_TRANSLATE_NOOP("settings", "from"),
    "high": QT_TRANSLATE_NOOP("settings", "to"),
    "count": QT_TRANSLATE_NOOP("settings", "how many"),
    "swept": QT_TRANSLATE_NOOP("settings", "what is tried out"),
}

_MOVE = QT_TRANSLATE_NOOP("vectors", "move")


def optimizer_name(key: str) -> str:
    """The name of an optimizer."""
    return translate("optimizers", OPTIMIZER_NAMES[key])


def scheme_name(key: str) -> str:
    """The name of a difference scheme."""
    return translate("schemes", SCHEME_NAMES[key])


def short_scheme_name(key: str) -> str:
    """The same where there is no room for the noun."""
    return translate("schemes", SHORT_SCHEME_NAMES[key])


def setting_name(key: str) -> str:
    """What a setting is called in a sentence or beside its field."""
    return translate("settings", SETTING_NAMES.get(key, key))


def move_label(experiment: Experiment) -> str:
    """Plain descent's move is −η∇f itself; what another optimizer makes of it has no such formula."""
    sign = notation.MINUS if experiment.direction == "descent" else "+"
    return move_of(experiment.optimizer, f"{sign}η{notation.gradient_name(len(experiment.start))}")


def move_of(optimizer: Optimizer, plain: str) -> str:
    """The label of an optimizer's move, `plain` where it is plain descent."""
    return plain if optimizer.key == "gradient_descent" else translate("vectors", _MOVE)
