"""What the chosen h and η mean for the function at hand, before a step is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gradviz.core.difference import SCHEMES, numerical_gradient, shifted
from gradviz.core.experiment import Experiment
from gradviz.core.functions import Floats, Function

ACCURATE = 1e-7
"""A relative error of the gradient that nobody sees."""


@dataclass(frozen=True)
class HRegime:
    """key: absorbed, round_off, truncation, fine, level (there is no slope) or unknown; `error` is relative to |∇f| at
    the start."""

    key: str
    error: float


@dataclass(frozen=True)
class EtaRegime:
    """`bound` is 2/λmax at the nearest known minimum, the η up to which plain descent settles there; None where
    there is no such minimum or no curvature, and for what is not plain descent."""

    bound: float | None
    eta: float


@dataclass(frozen=True)
class Regimes:
    """What can be said of an experiment beforehand."""

    h: HRegime
    eta: EtaRegime


def regimes(experiment: Experiment) -> Iterator[Regimes]:
    """Both regimes, as work for a lane: they cost a dozen evaluations of the gradient."""
    yield Regimes(h_regime(experiment), eta_regime(experiment))


@lru_cache(maxsize=64)
def h_regime(experiment: Experiment) -> HRegime:
    """What rules the error of the difference quotient at the start."""
    function = experiment.resolved
    if not isinstance(function, Function):
        return HRegime("unknown", np.nan)
    start = np.array(experiment.start, experiment.dtype)
    with np.errstate(all="ignore"):
        exact = np.asarray(function.gradient(start), np.float64).reshape(start.shape)
        scale = float(np.abs(exact).max())
        if not np.isfinite(scale):
            return HRegime("unknown", np.nan)
        if not scale:
            return HRegime("level", np.nan)
        # an h that is absorbed does no harm along an axis on which there is no slope
        lost = exact[_unmoved(experiment, start) & (exact != 0)]
        if lost.size:
            return HRegime("absorbed", float(np.abs(lost).max()) / scale)
        errors = [_error(experiment, start, exact, factor * experiment.h) for factor in (0.5, 1.0, 2.0)]
        relative = errors[1] / scale
    if not np.isfinite(relative):
        return HRegime("unknown", relative)
    if relative < ACCURATE:
        return HRegime("fine", relative)
    # truncation grows with h, round-off with 1/h
    return HRegime("truncation" if errors[2] > errors[0] else "round_off", relative)


@lru_cache(maxsize=64)
def eta_regime(experiment: Experiment) -> EtaRegime:
    """Up to which η plain descent settles at the minimum nearest to the start."""
    function = experiment.resolved
    plain = experiment.optimizer.key == "gradient_descent" and experiment.direction == "descent"
    if not plain or not isinstance(function, Function) or not function.minima:
        return EtaRegime(None, experiment.eta)
    nearest = min(function.minima, key=lambda point: float(np.linalg.norm(np.array(point) - experiment.start)))
    n = function.n
    hessian = np.asarray(function.hessian(np.array(nearest))).reshape(n, n)
    if not np.isfinite(hessian).all():
        return EtaRegime(None, experiment.eta)
    steepest = float(np.linalg.eigvalsh(hessian).max())
    return EtaRegime(2 / steepest if steepest > 0 else None, experiment.eta)


def _unmoved(experiment: Experiment, start: Floats) -> NDArray[np.bool_]:
    """In which coordinates both samples of the scheme are taken at the same place."""
    step = start.dtype.type(experiment.h)
    upper, lower = (shifted(start, side, step) for side in SCHEMES[experiment.scheme])
    return np.asarray(upper == lower)


def _error(experiment: Experiment, start: Floats, exact: Floats, h: float) -> float:
    """The largest error of a partial, as a root mean square over three nearby h: one h alone may be lucky."""
    differences = [
        numerical_gradient(experiment.resolved, start, h * nudge, experiment.scheme) - exact
        for nudge in (0.9, 1.0, 1.1)
    ]
    return float(np.sqrt(np.mean(np.square(differences), axis=0)).max())
