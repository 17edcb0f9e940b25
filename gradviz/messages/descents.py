"""How a run ended, and what can be said of h and η beforehand."""

from __future__ import annotations

import math
from collections.abc import Mapping

from gradviz import notation
from gradviz.core import Outcome
from gradviz.core.regimes import EtaRegime, HRegime
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP

_OUTCOMES: Mapping[str, str] = {
    "undefined": QT_TRANSLATE_NOOP("outcomes", "Left the domain: beyond {point} the function is undefined."),
    "undefined_at_start": QT_TRANSLATE_NOOP(
        "outcomes", "Undefined at the start, {point}: the function has no value there."
    ),
    "diverged": QT_TRANSLATE_NOOP("outcomes", "Diverged: the steps grow without end; at step {step}, x = {point}."),
    "infinite_at_start": QT_TRANSLATE_NOOP(
        "outcomes", "Infinite at the start, {point}: no step can be taken from there."
    ),
    "frozen": QT_TRANSLATE_NOOP(
        "outcomes", "Frozen by rounding at {point}: h or the move is too small to change x, and the slope is not zero."
    ),
    "biased": QT_TRANSLATE_NOOP(
        "outcomes", "Stopped at {point}, beside the minimum: with this h the difference quotient is zero there."
    ),
    "oscillating": QT_TRANSLATE_NOOP("outcomes", "Oscillates for ever: every second step returns to {point}."),
    "converged": QT_TRANSLATE_NOOP("outcomes", "Converged to a minimum at {point}, f = {value}."),
    "saddle": QT_TRANSLATE_NOOP(
        "outcomes", "Stopped at a saddle point, {point}: the gradient is zero, but it is no minimum."
    ),
    "maximum": QT_TRANSLATE_NOOP(
        "outcomes", "Stopped at a maximum, {point}: the gradient is zero, but it is no minimum."
    ),
    "plateau": QT_TRANSLATE_NOOP("outcomes", "Stalled on a plateau at {point}: the function is flat all around."),
    "steps_exhausted": QT_TRANSLATE_NOOP(
        "outcomes", "The steps ran out at {point}, f = {value}; the slope there is still {slope}."
    ),
}

_H_REGIMES: Mapping[str, str] = {
    "absorbed": QT_TRANSLATE_NOOP("regimes", "absorbed: x + h == x, the quotient is 0"),
    "round_off": QT_TRANSLATE_NOOP("regimes", "round-off dominates: error ≈ {error} of |∇f|"),
    "truncation": QT_TRANSLATE_NOOP("regimes", "truncation dominates: error ≈ {error} of |∇f|"),
    "fine": QT_TRANSLATE_NOOP("regimes", "safe here: error ≈ {error} of |∇f|"),
    "level": QT_TRANSLATE_NOOP("regimes", "∇f is 0 at the start: no slope to compare an error with"),
    "unknown": QT_TRANSLATE_NOOP("regimes", "no exact gradient at the start to compare with"),
}

_ETA_REGIMES: Mapping[str, str] = {
    "stable": QT_TRANSLATE_NOOP("regimes", "below 2/λmax = {bound}: stable at the nearest minimum"),
    "unstable": QT_TRANSLATE_NOOP("regimes", "not below 2/λmax = {bound}: cannot stay at the nearest minimum"),
}


def _ending(outcome: Outcome) -> str:
    """The key of its sentences: the value at the end is finite unless the start is the end."""
    value = outcome.parameters["value"]
    if outcome.key == "undefined" and math.isnan(value):
        return "undefined_at_start"
    if outcome.key == "diverged" and math.isinf(value):
        return "infinite_at_start"
    return outcome.key


def outcome(outcome: Outcome) -> str:
    """How the run ended, in one sentence."""
    values = outcome.parameters
    return translate("outcomes", _OUTCOMES[_ending(outcome)]).format(
        step=values["step"],
        point=notation.point(values["point"]),
        value=notation.number(values["value"]),
        slope=notation.number(values["slope"], 3),
    )


def h_regime(regime: HRegime) -> str:
    """What rules at this h, in one short sentence."""
    return translate("regimes", _H_REGIMES[regime.key]).format(error=notation.number(regime.error, 1))


def eta_regime(regime: EtaRegime) -> str:
    """Up to where η is stable, in one short sentence; "" where nothing general can be said."""
    if regime.bound is None:
        return ""
    key = "stable" if regime.eta < regime.bound else "unstable"
    return translate("regimes", _ETA_REGIMES[key]).format(bound=notation.number(regime.bound, 3))
