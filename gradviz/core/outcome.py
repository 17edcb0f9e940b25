"""How a run ended, judged from its record: the first rule that holds, in the order of `_RULES`.

The plain rules would be wrong in some cases, and are meant wider or narrower here:
* absorbed: 2h‖g‖ is compared with four rounding units of f, not one, for f's own sums are rounded as well; and
  since sums that cancel lose more than that, g̃ = 0 is absorbed where every sample is f at the end (`sampled_flat`).
* τ uses the smaller of the numerical and the exact slope at the start: with a hopeless h the former is noise.
* biased: ‖g‖ has to exceed truncation + τ, since a run with an honest h stops anywhere within both.
* a gradient that is not known exactly, as a callable's, is measured with an honest h and cleared of rounding.
* rings: a minimum is higher on opposite sides; what bends less than τ over a ring, its slope taken off, is flat.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.difference import SCHEMES, numerical_gradient
from gradviz.core.functions import Curve, Floats, Function

if TYPE_CHECKING:
    from gradviz.core.experiment import Experiment
    from gradviz.core.trace import Trace

FLAT = 1e-6
"""A gradient this small beside the one at the start (or beside 1) counts as zero."""
FAR = 1000.0
"""So many times the scale of start and window is "gone"."""
STILL_GROWING = 0.5
"""The last move's share of the largest from which on a far run is still leaving."""
GROWN = 10.0
"""f has grown this many times over."""
RETURNED = 1e-6
"""A return to the last point but one, relative to the move between them; also the least such move, in scales."""
HONEST_H = 1e-4
"""The h whose truncation error is nobody's fault."""
RINGS = (1e-3, 1e-2)
"""Radii, in scales, of the circles on which f is compared where the Hessian does not decide."""
RING_POINTS = 64
DOUBTFUL = 1e-3
"""A curvature that accounts for less than this share of the rise to the first circle does not decide."""
ROUNDINGS = 4
"""Rounding units of f within which two values are the same."""

NEVER_MET = ("converged", "saddle", "maximum", "plateau")
KEYS = ("undefined", "diverged", "frozen", "biased", "oscillating", *NEVER_MET, "steps_exhausted")


@dataclass(frozen=True)
class Outcome:
    """`key` is one of KEYS; `parameters` are what its sentence mentions."""

    key: str
    parameters: Mapping[str, Any] = field(default_factory=dict, compare=False)


def judge(experiment: Experiment, trace: Trace) -> Outcome:
    """How the run ended. Never calls a frozen, diverged or biased run converged."""
    evidence = _Evidence(experiment, trace)
    with np.errstate(all="ignore"):
        for rule in _RULES:
            key = rule(evidence)
            if key:
                return Outcome(key, evidence.parameters)
    return Outcome("steps_exhausted", evidence.parameters)


class _Evidence:
    """What the rules ask for, computed once and only when asked. ‖·‖ is the largest absolute coordinate."""

    def __init__(self, experiment: Experiment, trace: Trace) -> None:
        self.experiment = experiment
        self.trace = trace
        self.function = experiment.resolved
        self.last = trace.finite_steps
        self.end = trace.points[self.last]
        self.value = float(trace.values[self.last])

    @property
    def parameters(self) -> dict[str, Any]:
        return {
            "step": self.last,
            "point": tuple(self.end.tolist()),
            "value": self.value,
            "slope": _norm(self.numerical) if np.isfinite(self.numerical).all() else math.nan,
        }

    @cached_property
    def scale(self) -> float:
        """max(1, ‖start‖, half the window)."""
        window = self.function.window if isinstance(self.function, Function) else ()
        halves = [(high - low) / 2 for low, high in window]
        return max(1.0, _norm(self.trace.points[0]), *halves)

    @cached_property
    def numerical(self) -> Floats:
        """g̃, the numerical gradient at the end."""
        return numerical_gradient(self.function, self.end, self.experiment.h, self.experiment.scheme)

    @cached_property
    def exact(self) -> Floats | None:
        """g, the exact gradient at the end; None where there is none."""
        return self._gradient(self.end)

    @property
    def slope(self) -> Floats:
        """g, or g̃ where there is none."""
        return self.numerical if self.exact is None else self.exact

    def _gradient(self, x: Floats) -> Floats | None:
        """The exact gradient; measured where it is not known, None where it cannot be."""
        x = x.astype(np.float64)
        if isinstance(self.function, Function):
            known = self.function.gradient_at(x)
            if known is not None:
                return known
        h = HONEST_H * max(1.0, _norm(x))  # far from 0 a smaller one would be absorbed
        g = numerical_gradient(self.function, x, h)
        noise = ROUNDINGS * float(np.spacing(abs(self.value))) / h
        return np.where(np.abs(g) <= noise, 0.0, g) if np.isfinite(g).all() else None

    def honestly_differenced(self, scheme: str) -> Floats:
        """The gradient with the honest h, in float64 whatever the run is in."""
        return numerical_gradient(self.function, self.end.astype(np.float64), HONEST_H, scheme)

    @cached_property
    def tolerance(self) -> float:
        """τ."""
        starts = [self.trace.gradients[0] if self.trace.steps else None, self._gradient(self.trace.points[0])]
        # the smaller of the two: with a hopeless h the numerical one is noise, and can be huge
        slopes = [_norm(g) for g in starts if g is not None and np.isfinite(g).all()]
        return FLAT * max(1.0, min(slopes, default=1.0))

    @cached_property
    def rounding(self) -> float:
        return float(np.spacing(np.abs(self.trace.values.dtype.type(self.value))))

    @cached_property
    def absorbed(self) -> bool:
        """Rounding, not the function, made the gradient zero, or made the move vanish."""
        x, g, step = self.end, self.numerical, x_type(self.end)(self.experiment.h)
        unmoved = (x + step == x) | (x - step == x)
        if ((g == 0) & unmoved).any():
            return True
        if self.stood_still and _norm(g) > self.tolerance:
            return True
        if g.any() or self.exact is None:
            return False
        return 2 * self.experiment.h * _norm(self.exact) < ROUNDINGS * self.rounding or self.sampled_flat

    @property
    def sampled_flat(self) -> bool:
        """f at h to either side is f at the end, to the last bit, in every coordinate."""
        return all(_value_at(self.function, sample) == self.value for sample in _samples(self, (1, -1)))

    @property
    def stood_still(self) -> bool:
        """The last step was taken and led nowhere: x + move == x."""
        return self.last > 0 and bool((self.end == self.trace.points[self.last - 1]).all())

    @property
    def settled(self) -> bool:
        """‖g̃‖ ≤ τ."""
        return _norm(self.numerical) <= self.tolerance


def _undefined(run: _Evidence) -> str:
    trace = run.trace
    if math.isnan(trace.values[trace.steps]) and np.isfinite(trace.points[trace.steps]).all():
        return "undefined"
    if not math.isfinite(run.value):
        return ""
    gradient = trace.gradients[run.last] if run.last < trace.steps else run.numerical
    if np.isnan(gradient).any():
        # inf − inf is a run that has left for infinity; anything else has no gradient here (0 / 0 where h is 0, too)
        samples = [_value_at(run.function, sample) for sample in _samples(run, SCHEMES[run.experiment.scheme])]
        return "diverged" if any(map(math.isinf, samples)) and not any(map(math.isnan, samples)) else "undefined"
    return ""


def _diverged(run: _Evidence) -> str:
    trace = run.trace
    if not math.isfinite(trace.values[trace.steps]) or not np.isfinite(trace.points[trace.steps]).all():
        return "diverged"
    if not run.last:
        return ""
    last, largest = _norm(trace.moves[run.last - 1]), _norm(trace.moves[: run.last])
    gone = last >= STILL_GROWING * largest and _norm(run.end) > FAR * run.scale
    risen = last == largest and run.value > GROWN * max(1.0, abs(float(trace.values[0])))
    return "diverged" if gone or risen else ""


def _frozen(run: _Evidence) -> str:
    steep = run.exact is None or _norm(run.exact) > run.tolerance
    return "frozen" if run.absorbed and steep else ""


def _biased(run: _Evidence) -> str:
    if run.exact is None or run.absorbed or not run.settled:
        return ""
    truncation = run.honestly_differenced(run.experiment.scheme) - run.exact
    # a run with the honest h itself stops within truncation + τ, so only what exceeds both is the h's doing
    return "biased" if _norm(run.exact) > _norm(truncation) + run.tolerance else ""


def _oscillating(run: _Evidence) -> str:
    if run.last < 2:
        return ""
    before_last, last, end = run.trace.points[run.last - 2 : run.last + 1]
    stride = _norm(end - last)
    returned = _norm(end - before_last) <= RETURNED * stride and stride > RETURNED * run.scale
    return "oscillating" if returned else ""


def _settled(run: _Evidence) -> str:
    if not run.settled:
        return ""
    return _by_curvature(run) or _by_rings(run)


_RULES: tuple[Callable[[_Evidence], str], ...] = (_undefined, _diverged, _frozen, _biased, _oscillating, _settled)


def _samples(run: _Evidence, sides: Sequence[int]) -> Iterator[Floats]:
    """The end, shifted by so many h in one coordinate after the other."""
    step = x_type(run.end)(run.experiment.h)
    for i in range(len(run.end)):
        for side in sides:
            sample = run.end.copy()
            sample[i] += side * step
            yield sample


def _by_curvature(run: _Evidence) -> str:
    """By the signs of the Hessian's eigenvalues; "" where one of them is lost in rounding or unknown."""
    if not isinstance(run.function, Function):
        return ""
    n = len(run.end)
    hessian = np.asarray(run.function.hessian(run.end), float).reshape(n, n)
    if not np.isfinite(hessian).all():
        return ""
    curvatures = np.linalg.eigvalsh(hessian)
    radius = RINGS[0] * run.scale
    # beside a degenerate point the Hessian is not quite zero, and says nothing: what rises is of higher order
    doubtful = max(_same_within(run, radius), DOUBTFUL * float(np.abs(_ring(run, radius)).max()))
    if not (np.abs(curvatures) * radius**2 / 2 > doubtful).all():
        return ""
    if (curvatures > 0).all():
        return "converged"
    return "maximum" if (curvatures < 0).all() else "saddle"


def _by_rings(run: _Evidence) -> str:
    """By f on small rings around the end, where curvature does not decide."""
    for radius in (share * run.scale for share in RINGS):
        heights = _ring(run, radius)
        verdict = _by_opposites(heights, _same_within(run, radius)) or _by_bends(run, heights, radius)
        if verdict:
            return verdict
    return "plateau"


def _by_opposites(heights: Floats, near: float) -> str:
    """Where f goes the same way on opposite sides all round: however little that is, no tilt looks like it."""
    signs = np.where(heights > near, 1, np.where(heights < -near, -1, 0))
    one, other = np.split(signs, 2)
    return _named(one > 0, one < 0) if (one == other).all() else ""


def _by_bends(run: _Evidence, heights: Floats, radius: float) -> str:
    """By what is left of f without its slope at the end; it has to exceed what counts as flat over this distance."""
    slope = run.slope if _norm(run.slope) <= run.tolerance else np.zeros_like(run.slope)  # one side of a kink
    bends = heights - radius * (slope @ _directions(len(run.end)))
    flat = ROUNDINGS * run.rounding + run.tolerance * radius
    return _named(bends > flat, bends < -flat)


def _named(above: NDArray[np.bool_], below: NDArray[np.bool_]) -> str:
    """What a point is called that has higher and lower ones around it; "" where it has neither."""
    if above.any():
        return "saddle" if below.any() else "converged"
    return "maximum" if below.any() else ""


def _ring(run: _Evidence, radius: float) -> Floats:
    """How much higher than the end f is all round it."""
    return np.array([_value_at(run.function, run.end + radius * d) for d in _directions(len(run.end)).T]) - run.value


def _directions(n: int) -> Floats:
    """Unit vectors as columns, the second half opposite to the first."""
    if n != 2:
        return np.concatenate([np.eye(n), -np.eye(n)], 1)
    angles = np.arange(RING_POINTS // 2) * (2 * math.pi / RING_POINTS)
    half = np.stack([np.cos(angles), np.sin(angles)])
    return np.concatenate([half, -half], 1)


def _same_within(run: _Evidence, radius: float) -> float:
    """Differences of f up to this are rounding, or the slope that is left at the end."""
    return ROUNDINGS * run.rounding + min(_norm(run.slope), run.tolerance) * radius


def _value_at(function: Any, x: Floats) -> float:
    if isinstance(function, Curve):
        x = x[0]
    return float(np.asarray(function(x)).reshape(()))


def x_type(x: Floats) -> Any:
    """The floating type of x."""
    return x.dtype.type


def _norm(x: Floats) -> float:
    return float(max(x.max(), -x.min()))  # not |x|: a long run's record is not to be held twice
