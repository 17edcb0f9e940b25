"""What the parts of a lesson are called where it is edited: kinds of beats, what can be hidden, what a change sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gradviz import notation
from gradviz.core import Optimizer
from gradviz.core.comparison import Others
from gradviz.language import translate
from gradviz.messages.functions import CURVES, FUNCTIONS, function_name
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.messages.settings import optimizer_name, scheme_name, setting_name
from gradviz.messages.training import activation_name, data_name, gradient_name, loss_name, model_name

_BEATS: Mapping[str, str] = {
    "ask": QT_TRANSLATE_NOOP("lesson parts", "Ask"),
    "play": QT_TRANSLATE_NOOP("lesson parts", "Play"),
    "unfold": QT_TRANSLATE_NOOP("lesson parts", "Unfold"),
    "change": QT_TRANSLATE_NOOP("lesson parts", "Change"),
    "reveal": QT_TRANSLATE_NOOP("lesson parts", "Reveal"),
    "conclude": QT_TRANSLATE_NOOP("lesson parts", "Conclude"),
}

_BEATS_DO: Mapping[str, str] = {
    "ask": QT_TRANSLATE_NOOP(
        "lesson parts", "Asks for a prediction, with choices, and hides what would answer it until it is revealed."
    ),
    "play": QT_TRANSLATE_NOOP("lesson parts", "Plays the run on to a step."),
    "unfold": QT_TRANSLATE_NOOP("lesson parts", "Shows the present step in its stages, up to one of them."),
    "change": QT_TRANSLATE_NOOP("lesson parts", "Changes settings, or what is looked at, to what is shown now."),
    "reveal": QT_TRANSLATE_NOOP("lesson parts", "Shows what the question has hidden, and tells its answer."),
    "conclude": QT_TRANSLATE_NOOP("lesson parts", "Says what is to be kept in mind; the picture stays."),
}

_HIDEABLE: Mapping[str, str] = {
    "future": QT_TRANSLATE_NOOP("lesson parts", "the path to come"),
    "rest": QT_TRANSLATE_NOOP("lesson parts", "the rest of the curve"),
    "outcome": QT_TRANSLATE_NOOP("lesson parts", "the outcome"),
    "stability": QT_TRANSLATE_NOOP("lesson parts", "what is said of η and h"),
    "numbers": QT_TRANSLATE_NOOP("lesson parts", "the numbers"),
    "history": QT_TRANSLATE_NOOP("lesson parts", "the history of f and |∇f|"),
    "exact": QT_TRANSLATE_NOOP("lesson parts", "the exact slope or gradient"),
    "errors": QT_TRANSLATE_NOOP("lesson parts", "error against h"),
    "minima": QT_TRANSLATE_NOOP("lesson parts", "the minima"),
    "field": QT_TRANSLATE_NOOP("lesson parts", "the field of arrows"),
    "nature": QT_TRANSLATE_NOOP("lesson parts", "what kind of point it is"),
    "directions": QT_TRANSLATE_NOOP("lesson parts", "the directions"),
}

_PARTS: Mapping[str, str] = {
    "function": QT_TRANSLATE_NOOP("lesson parts", "function"),
    "scheme": QT_TRANSLATE_NOOP("lesson parts", "scheme"),
    "optimizer": QT_TRANSLATE_NOOP("lesson parts", "optimizer"),
    "direction": QT_TRANSLATE_NOOP("lesson parts", "direction"),
    "dtype": QT_TRANSLATE_NOOP("lesson parts", "numbers' type"),
    "window": QT_TRANSLATE_NOOP("lesson parts", "window"),
    "arrows": QT_TRANSLATE_NOOP("lesson parts", "arrows"),
    "logarithmic": QT_TRANSLATE_NOOP("lesson parts", "logarithmic heights"),
    "future": QT_TRANSLATE_NOOP("lesson parts", "path to come"),
    "stages": QT_TRANSLATE_NOOP("lesson parts", "stages"),
    "tab": QT_TRANSLATE_NOOP("lesson parts", "tab"),
    "budget": QT_TRANSLATE_NOOP("lesson parts", "compared at equal"),
    "others": QT_TRANSLATE_NOOP("lesson parts", "other runs"),
}

_SETS = QT_TRANSLATE_NOOP("lesson parts", "{name}: {value}")
_ROWS = QT_TRANSLATE_NOOP("lesson parts", "{count} rows")
_YES = QT_TRANSLATE_NOOP("lesson parts", "yes")
_NO = QT_TRANSLATE_NOOP("lesson parts", "no")
_OWN_WINDOW = QT_TRANSLATE_NOOP("lesson parts", "the function's own")


def beat_name(kind: str) -> str:
    """What a kind of beat is called."""
    return translate("lesson parts", _BEATS[kind])


def beat_tells(kind: str) -> str:
    """What a kind of beat does, in a sentence."""
    return translate("lesson parts", _BEATS_DO[kind])


def hidden_name(key: str) -> str:
    """What a question can hide, in plain words."""
    return translate("lesson parts", _HIDEABLE[key])


def changed_part(name: str, value: Any) -> str:
    """What a change makes of a setting or of a part of the view."""
    called = translate("lesson parts", _PARTS[name]) if name in _PARTS else setting_name(name)
    return translate("lesson parts", _SETS).format(name=called, value=_value(name, value))


_NAMES: Mapping[str, Callable[[str], str]] = {
    "data": data_name,
    "model": model_name,
    "loss": loss_name,
    "gradient": gradient_name,
    "activation": activation_name,
}
"""What a Training page's choices are called, by setting."""


def _value(name: str, value: Any) -> str:
    if isinstance(value, Optimizer):
        return f"{optimizer_name(value.key)}, η = {notation.plain(value.rate)}"
    if isinstance(value, Others):
        return ", ".join(_value("optimizer", run.experiment.optimizer) for run in value.runs)
    if name == "scheme":
        return scheme_name(value)
    if name == "budget":
        return setting_name(value)
    if name == "function" and (value in FUNCTIONS or value in CURVES):
        return function_name(value, 2 if value in FUNCTIONS else 1)
    if name in _NAMES:
        return _NAMES[name](value)
    if name == "rows":
        return translate("lesson parts", _ROWS).format(count=len(value))
    if name == "window":
        return translate("lesson parts", _OWN_WINDOW) if value is None else " × ".join(map(_numbers, value))
    if isinstance(value, bool):
        return translate("lesson parts", _YES if value else _NO)
    if isinstance(value, tuple):
        return _numbers(value)
    return notation.plain(value) if isinstance(value, float) else str(value)


def _numbers(values: tuple[float, ...]) -> str:
    return notation.point(values, 4)
