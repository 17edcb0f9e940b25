"""What runs that are compared are called, and how each ended in a word."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from gradviz import notation
from gradviz.core import Experiment, Outcome
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.messages.settings import optimizer_name, setting_name, short_scheme_name

_OUTCOMES: Mapping[str, str] = {
    "undefined": QT_TRANSLATE_NOOP("endings", "undefined"),
    "diverged": QT_TRANSLATE_NOOP("endings", "diverged"),
    "frozen": QT_TRANSLATE_NOOP("endings", "frozen"),
    "biased": QT_TRANSLATE_NOOP("endings", "beside the minimum"),
    "oscillating": QT_TRANSLATE_NOOP("endings", "oscillates"),
    "converged": QT_TRANSLATE_NOOP("endings", "converged"),
    "saddle": QT_TRANSLATE_NOOP("endings", "saddle"),
    "maximum": QT_TRANSLATE_NOOP("endings", "maximum"),
    "plateau": QT_TRANSLATE_NOOP("endings", "plateau"),
    "steps_exhausted": QT_TRANSLATE_NOOP("endings", "steps ran out"),
}
_UPHILL = QT_TRANSLATE_NOOP("endings", "uphill")
_SETTING = QT_TRANSLATE_NOOP("endings", "{name} = {number}")


def ending(outcome: Outcome) -> str:
    """How a run ended, in a word or two."""
    return translate("endings", _OUTCOMES[outcome.key])


def run_name(experiment: Experiment, names: Collection[str]) -> str:
    """What a run is called beside others, by the settings that tell it apart: its optimizer where nothing does."""
    parts = [_part(experiment, name) for name in _ORDER if name in names]
    return ", ".join(part for part in parts if part) or optimizer_name(experiment.optimizer.key)


_ORDER = (
    *("optimizer", "eta", "momentum", "decay", "beta1", "beta2", "epsilon"),
    *("h", "scheme", "start", "steps", "direction", "dtype"),
)


def _part(experiment: Experiment, name: str) -> str:
    match name:
        case "optimizer":
            return optimizer_name(experiment.optimizer.key)
        case "scheme":
            return short_scheme_name(experiment.scheme)
        case "direction":
            return translate("endings", _UPHILL) if experiment.direction == "ascent" else ""
        case "dtype":
            return experiment.dtype
        case "start":
            told = notation.point(experiment.start)
        case "h" | "steps":
            told = notation.plain(getattr(experiment, name))
        case "eta":
            told = notation.plain(experiment.eta)
        case _:
            told = notation.plain(getattr(experiment.optimizer, name))
    return translate("endings", _SETTING).format(name=setting_name(name), number=told)
