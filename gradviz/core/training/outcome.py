"""How a training ended, judged from its record: the first rule that holds."""

from __future__ import annotations

from typing import Any

import numpy as np

from gradviz.core.endings import size
from gradviz.core.functions import Floats
from gradviz.core.judgement import GROWN
from gradviz.core.measured import FLAT, HONEST_H
from gradviz.core.outcome import Outcome
from gradviz.core.training.trace import TrainingTrace

OVERFITTED = 1.05
"""So many times its lowest value the validation loss is more than a ripple."""
PATIENCE = 10
"""For so many epochs it has not been lower again: before that, nobody would stop for it."""
REST = 1e-4
"""A last move of so many times the parameters at the beginning, or 1, is none to be seen."""
KEYS = ("diverged", "frozen", "biased", "settled", "overfitted", "epochs_over")


def ended(trace: TrainingTrace) -> Outcome:
    """How the training ended. Never calls one settled that is frozen, biased or has diverged."""
    with np.errstate(all="ignore"):
        if _has_diverged(trace):
            return Outcome("diverged", _told(trace))
        zero = FLAT * max(1.0, size(_exact(trace, 0)))
        key = _at_rest(trace, zero) or ("overfitted" if _is_overfitted(trace) else "epochs_over")
        return Outcome(key, _told(trace))


def _at_rest(trace: TrainingTrace, zero: float) -> str:
    """What holds it, if anything does. Gradients up to `zero` are none."""
    exact = _exact(trace, trace.steps)
    if size(exact) <= zero:
        return "settled"
    run = trace.run
    if not trace.steps or size(run.moves[-1]) > REST * max(1.0, size(run.points[0])):
        return ""
    # half of h sees the slope to which h is blind; rounding is no less blind to it
    by_h = trace.settings.gradient == "numerical" and _quotient(trace, 1.0) <= zero < _quotient(trace, 0.5)
    if not by_h:
        # of a whole epoch: a single batch may have nothing to teach
        stands = (run.points[-1 - trace.settings.steps_per_epoch :] == run.points[-1]).all(axis=0)
        return "frozen" if (stands & (np.abs(exact) > zero)).any() else ""
    honest = _quotients(trace, HONEST_H)
    # a training with the honest h would end here, too
    return "settled" if size(exact) <= zero + size(honest - exact) else "biased"


def _has_diverged(trace: TrainingTrace) -> bool:
    values = trace.run.values
    return bool(trace.run.finite_steps < trace.steps or not values[-1] <= GROWN * max(1.0, values[0]))


def _exact(trace: TrainingTrace, step: int) -> Floats:
    """The gradient of all that is learnt from."""
    settings = trace.settings
    return settings.objective.gradient(trace.run.points[step], settings.split.training)


def _quotient(trace: TrainingTrace, share: float) -> float:
    """The largest at the end, with so much of h."""
    return size(_quotients(trace, share * trace.settings.h))


def _quotients(trace: TrainingTrace, h: float) -> Floats:
    settings, end = trace.settings, trace.run.points[-1]
    return settings.objective.numerical_gradient(end, settings.split.training, h, settings.scheme)


def _is_overfitted(trace: TrainingTrace) -> bool:
    best = trace.best_epoch
    if best is None:
        return False
    last = len(trace.validation) - 1
    worse = trace.validation[last] > OVERFITTED * trace.validation[best]
    return bool(worse and last - best >= PATIENCE and trace.training[last] < trace.training[best])


def _told(trace: TrainingTrace) -> dict[str, Any]:
    best = trace.best_epoch
    run, last = trace.run, trace.run.finite_steps
    return {
        "step": last,
        "epochs": len(trace.validation) - 1,
        "first": float(run.values[0]),
        "training": float(run.values[last]),
        "validation": _last(trace.validation),
        "best": best,
        "lowest": None if best is None else float(trace.validation[best]),
    }


def _last(losses: Floats) -> float | None:
    return float(losses[-1]) if np.isfinite(losses[-1]) else None
