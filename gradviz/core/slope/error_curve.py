"""The error of the difference quotient against h: as measured, and as theory has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.difference import SCHEMES
from gradviz.core.experiment import DTYPES
from gradviz.core.slope.numbers import DerivativeSettings, errors
from gradviz.core.slope.point_kind import slope_at

Floats = NDArray[np.float64]

HIGHEST, LOWEST, COUNT = 0.0, -17.5, 400
"""Powers of ten that are measured, and at how many h."""
STEPS = np.logspace(HIGHEST, LOWEST, COUNT)


@dataclass(frozen=True)
class Theory:
    """The error as truncation·h**order + round_off/h; truncation is 0 where that derivative is 0 at x, and nan
    where there is none. `exact` says that it is 0 everywhere: there is no truncation at all."""

    order: int
    truncation: float
    round_off: float
    exact: bool

    @property
    def best_h(self) -> float | None:
        """Where both together are least; None where only one of them is there."""
        if not self.truncation > 0 or not 0 < self.round_off < np.inf or self.truncation == np.inf:
            return None
        return float((self.round_off / (self.order * self.truncation)) ** (1 / (self.order + 1)))

    def error(self, h: float) -> float:
        """Both together at h."""
        return self.truncation * h**self.order + self.round_off / h


@dataclass(frozen=True)
class ErrorCurve:
    """`measured[dtype, scheme]` are the errors at the h of `steps`; they may be 0, inf or nan. `theories` are those
    of the precision of the settings, by scheme."""

    steps: Floats
    schemes: tuple[str, str]
    measured: dict[tuple[str, str], Floats]
    theories: dict[str, Theory]


def error_curve(settings: DerivativeSettings) -> ErrorCurve:
    """The one-sided scheme and the central one in both precisions: 1,600 quotients in two evaluations of f."""
    one_sided = settings.scheme if settings.scheme != "central" else "forward"
    schemes = (one_sided, "central")
    measured: dict[tuple[str, str], Floats] = {}
    for dtype in DTYPES:
        in_dtype = settings.changed(dtype=dtype)
        x = float(in_dtype.kind.type(settings.x))
        exact = slope_at(settings.curve, x)
        for scheme, quotients in _quotients(in_dtype, schemes).items():
            measured[dtype, scheme] = errors(quotients, *exact)
    return ErrorCurve(STEPS, schemes, measured, {scheme: theory(settings.changed(scheme=scheme)) for scheme in schemes})


def theory(settings: DerivativeSettings) -> Theory:
    """What the exact second or third derivative says about truncation, and the rounding of x ± h and of f about
    the rest: half a unit of the last digit for each."""
    order = 2 if settings.scheme == "central" else 1
    curve, x = settings.curve, np.float64(settings.kind.type(settings.x))
    with np.errstate(all="ignore"):
        derivative = abs(float(curve.third(x) if order == 2 else curve.hessian(x)))
        f, slope = abs(float(curve.value(x))), abs(float(curve.gradient(x)))
        width = SCHEMES[settings.scheme].width
        moved = 2 if order == 2 else 1  # samples that are not at x itself
        rounding = float(np.finfo(settings.kind).eps) * (f + moved * abs(float(x)) * slope / 2) / width
    return Theory(order, derivative / (6 if order == 2 else 2), rounding, curve.expression.vanishes(order + 1))


def _quotients(settings: DerivativeSettings, schemes: tuple[str, ...]) -> dict[str, NDArray[Any]]:
    """At every h of STEPS, f evaluated once for an array of all x ± h."""
    kind = settings.kind
    with np.errstate(all="ignore"):
        x, steps = kind.type(settings.x), STEPS.astype(kind)
        values = settings.curve.value(np.concatenate([x - steps, x + steps, x[None]]))
        at = {-1: values[:COUNT], 1: values[COUNT:-1], 0: values[-1]}
        sides = {scheme: SCHEMES[scheme] for scheme in schemes}
        return {scheme: (at[upper] - at[lower]) / ((upper - lower) * steps) for scheme, (upper, lower) in sides.items()}
