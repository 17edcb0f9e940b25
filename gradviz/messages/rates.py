"""What is said of many runs at once: of a sweep, and of a map of starts."""

from __future__ import annotations

from collections.abc import Mapping

from gradviz import notation
from gradviz.core.sweep.basins import Basins
from gradviz.core.sweep.sweep import Sweep
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.messages.settings import setting_name

_OUTCOME_NAMES: Mapping[str, str] = {
    "undefined": QT_TRANSLATE_NOOP("outcome names", "undefined"),
    "diverged": QT_TRANSLATE_NOOP("outcome names", "diverged"),
    "frozen": QT_TRANSLATE_NOOP("outcome names", "frozen by rounding"),
    "biased": QT_TRANSLATE_NOOP("outcome names", "biased stop"),
    "oscillating": QT_TRANSLATE_NOOP("outcome names", "oscillates"),
    "converged": QT_TRANSLATE_NOOP("outcome names", "converged"),
    "saddle": QT_TRANSLATE_NOOP("outcome names", "at a saddle point"),
    "maximum": QT_TRANSLATE_NOOP("outcome names", "at a maximum"),
    "plateau": QT_TRANSLATE_NOOP("outcome names", "on a plateau"),
    "steps_exhausted": QT_TRANSLATE_NOOP("outcome names", "steps ran out"),
}

_BEST = QT_TRANSLATE_NOOP("rates", "At step {step} the lowest f is {value}, with {name} = {number}.")
_NONE_FINITE = QT_TRANSLATE_NOOP("rates", "At step {step} none of the runs has a finite f.")
_REACHED = QT_TRANSLATE_NOOP("rates", "{share} % of the starts reach a minimum; minima reached: {count}.")
_NOT_REACHED = QT_TRANSLATE_NOOP("rates", "None of the starts reaches a minimum in {steps} steps.")
_TOO_FEW = QT_TRANSLATE_NOOP(
    "rates", "None of the starts reaches a minimum: for {share} % of them {steps} steps are too few. Take more."
)


def outcome_name(key: str) -> str:
    """How a run ended, in the fewest words."""
    return translate("outcome names", _OUTCOME_NAMES[key])


def sweep_at(sweep: Sweep, step: int) -> str:
    """Which run is best after so many steps."""
    column = sweep.best(step)
    if column is None:
        return translate("rates", _NONE_FINITE).format(step=step)
    return translate("rates", _BEST).format(
        step=step,
        value=notation.number(float(sweep.values[step, column])),
        name=setting_name(sweep.settings.swept),
        number=notation.plain(float(sweep.numbers[column])),
    )


def basins(basins: Basins) -> str:
    """How many of the starts end at a minimum."""
    shares = basins.shares
    if not shares:
        ran_out = dict(basins.elsewhere).get("steps_exhausted", 0.0)
        text = translate("rates", _TOO_FEW if ran_out else _NOT_REACHED)
        return text.format(steps=basins.experiment.steps, share=percent(ran_out))
    return translate("rates", _REACHED).format(share=percent(sum(share for _, share in shares)), count=len(shares))


def percent(share: float) -> str:
    """A share in percent: never 0 of something, nor 100 where something is left."""
    shown = f"{100 * share:.1f}"
    return f"< {0.1}" if shown == "0.0" else f"> {99.9}" if shown == "100.0" and share < 1 else shown.removesuffix(".0")
