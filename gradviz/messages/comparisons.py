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
    "biased": QT_TRANSLATE_NOOP("endings", "biased"),
    "oscillating": QT_TRANSLATE_NOOP("endings", "oscillates"),
    "converged": QT_TRANSLATE_NOOP("endings", "converged"),
    "saddle": QT_TRANSLATE_NOOP("endings", "saddle"),
    "maximum": QT_TRANSLATE_NOOP("endings", "maximum"),
    "plateau": QT_TRANSLATE_NOOP("endings", "plateau"),
    "steps_exhausted": QT_TRANSLATE_NOOP("endings", "out of steps"),
}
_BUDGETS: Mapping[str, str] = {
    "steps": QT_TRANSLATE_NOOP("endings", "at equal steps"),
    "evaluations": QT_TRANSLATE_NOOP("endings", "at equal evaluations of f"),
}
_UPHILL = QT_TRANSLATE_NOOP("endings", "uphill")


def ending(outcome: Outcome) -> str:
    """How a run ended, in a word or two."""
    return translate("endings", _OUTCOMES[outcome.key])


def budget(key: str) -> str:
    """What is equal of runs that are compared."""
    return translate("endings", _BUDGETS[key])


def run_name(experiment: Experiment, names: Collection[str]) -> str:
    """What a run is called beside others, by the settings that tell it apart: its optimizer where nothing does."""
    parts = [text for name, text in _parts(experiment).items() if name in names and text]
    return ", ".join(parts) or optimizer_name(experiment.optimizer.key)


def whole_run_name(experiment: Experiment) -> str:
    """The same with all that was set."""
    return ", ".join(text for text in _parts(experiment).values() if text)


def _parts(experiment: Experiment) -> dict[str, str]:
    """What each setting adds to a name."""
    optimizer = experiment.optimizer
    numbers = {"eta": experiment.eta} | {name: getattr(optimizer, name) for name in optimizer.hyperparameters()}
    return {
        "optimizer": optimizer_name(optimizer.key),
        **{name: _set(name, notation.plain(number)) for name, number in numbers.items()},
        "h": _set("h", notation.plain(experiment.h)),
        "scheme": short_scheme_name(experiment.scheme),
        "start": _set("start", notation.point(experiment.start)),
        "steps": _set("steps", notation.plain(experiment.steps)),
        "direction": translate("endings", _UPHILL) if experiment.direction == "ascent" else "",
        "dtype": experiment.dtype if experiment.dtype != "float64" else "",
    }


def _set(name: str, told: str) -> str:
    return f"{setting_name(name)} = {told}"
