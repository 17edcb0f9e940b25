"""How a training ended, judged from its record: the first rule that holds."""

from __future__ import annotations

from typing import Any

import numpy as np

from gradviz.core.functions import Floats
from gradviz.core.measured import FLAT
from gradviz.core.outcome import GROWN, Outcome
from gradviz.core.training.trace import TrainingTrace

OVERFITTED = 1.05
"""So many times its lowest value the validation loss is more than a ripple."""
PATIENCE = 10
"""For so many epochs it has not been lower again: before that, nobody would stop for it."""
KEYS = ("diverged", "frozen", "settled", "overfitted", "epochs_over")


def ended(trace: TrainingTrace) -> Outcome:
    """How the training ended. Never calls one settled that is frozen or has diverged."""
    with np.errstate(all="ignore"):
        if _has_diverged(trace):
            return Outcome("diverged", _told(trace))
        slope, first = (_slope(trace, step) for step in (trace.steps, 0))
        flat = slope <= FLAT * max(1.0, first)
        if not flat and trace.steps and not trace.run.gradients[-1].any():
            return Outcome("frozen", _told(trace))
        if flat:
            return Outcome("settled", _told(trace))
        return Outcome("overfitted" if _is_overfitted(trace) else "epochs_over", _told(trace))


def _has_diverged(trace: TrainingTrace) -> bool:
    values = trace.run.values
    return bool(trace.run.finite_steps < trace.steps or not values[-1] <= GROWN * max(1.0, values[0]))


def _slope(trace: TrainingTrace, step: int) -> float:
    """The largest component of the exact gradient of all that is learnt from."""
    settings = trace.settings
    return float(np.abs(settings.objective.gradient(trace.run.points[step], settings.split.training)).max())


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
