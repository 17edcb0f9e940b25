"""How runs ended, judged from their ends, many at once or a single one: the first rule that holds, in the order of
`_RULES`.

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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.difference import SCHEMES
from gradviz.core.endings import Endings, ending_of
from gradviz.core.functions import Floats, Function
from gradviz.core.measured import HONEST_H, ROUNDINGS, Measured, moved, norm

if TYPE_CHECKING:
    from gradviz.core.experiment import Experiment
    from gradviz.core.trace import Trace

Verdicts = NDArray[np.signedinteger[Any]]
"""Indices into KEYS, or OPEN."""
Columns = NDArray[np.intp]
"""Which of the runs, by their number."""

FAR = 1000.0
"""So many times the scale of start and window is "gone"."""
STILL_GROWING = 0.5
"""The last move's share of the largest from which on a far run is still leaving."""
GROWN = 10.0
"""f has grown this many times over."""
RETURNED = 1e-6
"""A return to the last point but one, relative to the move between them; also the least such move, in scales."""
RINGS = (1e-3, 1e-2)
"""Radii, in scales, of the circles on which f is compared where the Hessian does not decide."""
RING_POINTS = 64
COARSELY = 8
"""Where only the size of the rise to the circle is wanted every so manieth point of it will do."""
AT_ONCE = 8192
"""Points that stay in the cache together."""
DOUBTFUL = 1e-3
"""A curvature that accounts for less than this share of the rise to the first circle does not decide."""

OPEN = -1
"""In the place of an index into KEYS: not decided yet."""

NEVER_MET = ("converged", "saddle", "maximum", "plateau")
KEYS = ("undefined", "diverged", "frozen", "biased", "oscillating", *NEVER_MET, "steps_exhausted")


@dataclass(frozen=True)
class Outcome:
    """`key` is one of KEYS; `parameters` are what its sentence mentions."""

    key: str
    parameters: Mapping[str, Any] = field(default_factory=dict, compare=False)


def judge(experiment: Experiment, trace: Trace) -> Outcome:
    """How the run ended. Never calls a frozen, diverged or biased run converged."""
    evidence = _Evidence(experiment, ending_of(trace), experiment.h)
    return Outcome(KEYS[_judged(evidence)[0]], evidence.parameters)


def judge_endings(experiment: Experiment, endings: Endings, h: float | Floats | None = None) -> Verdicts:
    """The same of many runs at once, as indices into KEYS. `h` is that of each, where they have not all the
    experiment's."""
    return _judged(_Evidence(experiment, endings, experiment.h if h is None else h))


class _Evidence:
    """What the rules ask for of every run, computed once and only when asked. ‖·‖ is the largest absolute
    coordinate; shapes are (B,) and (n, B)."""

    def __init__(self, experiment: Experiment, ends: Endings, h: float | Floats) -> None:
        self.experiment = experiment
        self.ends = ends
        self.function = experiment.resolved
        self.measured = Measured(self.function)
        self.end = ends.points[-1]
        self.count = len(ends.value)
        self.h = np.broadcast_to(np.asarray(h, np.float64), (self.count,))
        self.step = self.h.astype(self.end.dtype)

    @property
    def parameters(self) -> dict[str, Any]:
        """What the sentence about the first of them mentions."""
        slope = norm(self.numerical)[0]
        return {
            "step": int(self.ends.steps[0]),
            "point": tuple(self.end[:, 0].tolist()),
            "value": float(self.ends.value[0]),
            "slope": float(slope) if np.isfinite(slope) else math.nan,
        }

    @cached_property
    def scale(self) -> Floats:
        """max(1, ‖start‖, half the window)."""
        window = self.function.window if isinstance(self.function, Function) else ()
        return np.maximum(norm(self.ends.start), max([1.0, *((high - low) / 2 for low, high in window)]))

    @cached_property
    def numerical(self) -> Floats:
        """g̃, the numerical gradient at the end."""
        return self.measured.differenced(self.end, self.step, self.experiment.scheme)

    @cached_property
    def exact(self) -> Floats:
        """g, the exact gradient at the end; nan where there is none."""
        return self.measured.gradient(self.end, self.ends.value)

    @cached_property
    def has_exact(self) -> NDArray[np.bool_]:
        return _all(np.isfinite(self.exact))

    @property
    def slope(self) -> Floats:
        """g, or g̃ where there is none."""
        return np.where(self.has_exact, self.exact, self.numerical)

    def honestly_differenced(self, of: Columns) -> Floats:
        """The gradient with the honest h, in float64 whatever the runs are in."""
        end = self.end[:, of].astype(np.float64)
        return self.measured.differenced(end, np.full(len(of), HONEST_H), self.experiment.scheme)

    @cached_property
    def tolerance(self) -> Floats:
        """τ."""
        ends = self.ends
        return self.measured.tolerance(ends.start, ends.start_value, ends.first_gradient)

    @cached_property
    def rounding(self) -> Floats:
        return np.spacing(np.abs(self.ends.value)).astype(np.float64)

    @cached_property
    def absorbed(self) -> NDArray[np.bool_]:
        """Rounding, not the function, made the gradient zero, or made the move vanish."""
        x, g = self.end, self.numerical
        unmoved = (x + self.step == x) | (x - self.step == x)
        made_zero = _any((g == 0) & unmoved)
        stuck = self.stood_still & (norm(g) > self.tolerance)
        lost = 2 * self.h * norm(self.exact) < ROUNDINGS * self.rounding
        flat = _all(g == 0) & self.has_exact
        doubtful = np.flatnonzero(flat & ~lost)
        if doubtful.size:
            lost[doubtful] = self.sampled_flat(doubtful)
        return made_zero | stuck | (flat & lost)

    def sampled_flat(self, of: Columns) -> NDArray[np.bool_]:
        """f at h to either side is f at the end, to the last bit, in every coordinate."""
        return _all(self.sampled(of, (1, -1)) == self.ends.value[of])

    def sampled(self, of: Columns, sides: Sequence[int]) -> Floats:
        """f at the end, shifted by so many h in one coordinate after the other."""
        end, step = self.end[:, of], self.step[of]
        samples = (sample for i in range(len(end)) for sample in moved(end, i, sides, step))
        return np.stack([self.measured.values(sample) for sample in samples])

    @property
    def stood_still(self) -> NDArray[np.bool_]:
        """The last step was taken and led nowhere: x + move == x."""
        return (self.ends.steps > 0) & _all(self.end == self.ends.points[-2])

    @property
    def settled(self) -> NDArray[np.bool_]:
        """‖g̃‖ ≤ τ."""
        return norm(self.numerical) <= self.tolerance


def _judged(run: _Evidence) -> Verdicts:
    verdicts = np.full(run.count, OPEN, np.int8)
    with np.errstate(all="ignore"):
        for rule in _RULES:
            still = np.flatnonzero(verdicts == OPEN)
            if not still.size:
                break
            verdicts[still] = rule(run, still)
    verdicts[verdicts == OPEN] = KEYS.index("steps_exhausted")
    return verdicts


def _undefined(run: _Evidence, of: Columns) -> Verdicts:
    ends = run.ends
    fell = np.isnan(ends.final_value) & np.isfinite(ends.final).all(axis=0)
    gradient = np.where(ends.is_cut, ends.final_gradient, run.numerical)
    lost = np.isfinite(ends.value) & np.isnan(gradient).any(axis=0)
    verdicts = _where(fell | lost, "undefined")
    without = np.flatnonzero(lost & ~fell)
    if without.size:
        # inf − inf is a run that has left for infinity; anything else has no gradient here (0 / 0 where h is 0, too)
        samples = run.sampled(without, SCHEMES[run.experiment.scheme])
        left = np.isinf(samples).any(axis=0) & ~np.isnan(samples).any(axis=0)
        verdicts[without[left]] = KEYS.index("diverged")
    return verdicts[of]


def _diverged(run: _Evidence, of: Columns) -> Verdicts:
    ends = run.ends
    gone = ~(np.isfinite(ends.final_value) & np.isfinite(ends.final).all(axis=0))
    last, largest = ends.last_move, ends.largest_move
    leaving = (last >= STILL_GROWING * largest) & (norm(run.end) > FAR * run.scale)
    risen = (last == largest) & (ends.value > GROWN * np.maximum(1.0, np.abs(ends.start_value)))
    return _where(gone | ((ends.steps > 0) & (leaving | risen)), "diverged")[of]


def _frozen(run: _Evidence, of: Columns) -> Verdicts:
    steep = ~run.has_exact | (norm(run.exact) > run.tolerance)
    return _where(run.absorbed & steep, "frozen")[of]


def _biased(run: _Evidence, of: Columns) -> Verdicts:
    biased = run.has_exact & ~run.absorbed & run.settled & (norm(run.exact) > run.tolerance)
    doubtful = np.flatnonzero(biased)
    if doubtful.size:
        truncation = norm(run.honestly_differenced(doubtful) - run.exact[:, doubtful])
        # a run with the honest h itself stops within truncation + τ, so only what exceeds both is the h's doing
        biased[doubtful] = norm(run.exact[:, doubtful]) > truncation + run.tolerance[doubtful]
    return _where(biased, "biased")[of]


def _oscillating(run: _Evidence, of: Columns) -> Verdicts:
    before_last, last, end = run.ends.points
    stride = norm(end - last)
    returned = (norm(end - before_last) <= RETURNED * stride) & (stride > RETURNED * run.scale)
    return _where(returned & (run.ends.steps >= 2), "oscillating")[of]


def _settled(run: _Evidence, of: Columns) -> Verdicts:
    verdicts = np.full(run.count, OPEN, np.int8)
    settled = of[run.settled[of]]
    if settled.size:
        verdicts[settled] = _by_curvature(run, settled)
        doubtful = settled[verdicts[settled] == OPEN]
        if doubtful.size:
            verdicts[doubtful] = _by_rings(run, doubtful)
    return verdicts[of]


_RULES: tuple[Callable[[_Evidence, Columns], Verdicts], ...] = (
    *(_undefined, _diverged, _frozen, _biased, _oscillating, _settled),
)


def _where(holds: NDArray[np.bool_], key: str) -> Verdicts:
    return np.where(holds, KEYS.index(key), OPEN).astype(np.int8)


def _by_curvature(run: _Evidence, of: Columns) -> Verdicts:
    """By the signs of the Hessian's eigenvalues; open where one of them is lost in rounding or unknown."""
    verdicts = np.full(len(of), OPEN, np.int8)
    if not isinstance(run.function, Function):
        return verdicts
    end, n = run.end[:, of], len(run.end)
    hessian = np.asarray(run.function.hessian(end), np.float64).reshape(n, n, -1)
    curvatures = _curvatures(hessian)
    radius = RINGS[0] * run.scale[of]
    # beside a degenerate point the Hessian is not quite zero, and says nothing: what rises is of higher order
    doubtful = np.maximum(
        _same_within(run, of, radius), DOUBTFUL * np.abs(_rings(run, of, radius, COARSELY)).max(axis=0)
    )
    clear = (np.abs(curvatures) * radius**2 / 2 > doubtful).all(axis=0)
    named = _named(_any(curvatures > 0), _any(curvatures < 0))
    return np.where(clear, named, OPEN).astype(np.int8)


def _curvatures(hessian: Floats) -> Floats:
    """The eigenvalues, (n, columns), of symmetric matrices (n, n, columns), one or two rows each; nan of what is not
    finite."""
    if len(hessian) == 1:
        return np.where(np.isfinite(hessian[0]), hessian[0], np.nan)
    middle, half = (hessian[0, 0] + hessian[1, 1]) / 2, (hessian[0, 0] - hessian[1, 1]) / 2
    reach = np.hypot(half, hessian[0, 1])
    curvatures = np.stack([middle - reach, middle + reach])
    return np.where(np.isfinite(curvatures), curvatures, np.nan)


def _by_rings(run: _Evidence, of: Columns) -> Verdicts:
    """By f on small rings around the end, where curvature does not decide."""
    verdicts = np.full(len(of), OPEN, np.int8)
    for share in RINGS:
        radius = share * run.scale[of]
        heights = _rings(run, of, radius)
        for found in (
            _by_opposites(heights, _same_within(run, of, radius)),
            _by_bends(run, of, heights, radius),
        ):
            verdicts = np.where(verdicts == OPEN, found, verdicts)
    return np.where(verdicts == OPEN, KEYS.index("plateau"), verdicts).astype(np.int8)


def _by_opposites(heights: Floats, near: Floats) -> Verdicts:
    """Where f goes the same way on opposite sides all round: however little that is, no tilt looks like it."""
    signs = np.where(heights > near, 1, np.where(heights < -near, -1, 0))
    one, other = np.split(signs, 2)
    return np.where((one == other).all(axis=0), _named(_any(one > 0), _any(one < 0)), OPEN)


def _by_bends(run: _Evidence, of: Columns, heights: Floats, radius: Floats) -> Verdicts:
    """By what is left of f without its slope at the end; it has to exceed what counts as flat over this distance."""
    slope = run.slope[:, of]
    slope = np.where(norm(slope) <= run.tolerance[of], slope, 0.0)  # one side of a kink
    tilt = sum(part * direction[:, None] for part, direction in zip(slope, _directions(len(slope)), strict=True))
    bends = heights - radius * tilt
    flat = ROUNDINGS * run.rounding[of] + run.tolerance[of] * radius
    return _named(_any(bends > flat), _any(bends < -flat))


def _named(above: NDArray[np.bool_], below: NDArray[np.bool_]) -> Verdicts:
    """What points are called that have higher and lower ones around them; open where they have neither."""
    one_way = np.where(above, KEYS.index("converged"), np.where(below, KEYS.index("maximum"), OPEN))
    return np.where(above & below, KEYS.index("saddle"), one_way).astype(np.int8)


def _rings(run: _Evidence, of: Columns, radius: Floats, every: int = 1) -> Floats:
    """How much higher than the ends f is all round them, (directions, columns)."""
    directions = _directions(len(run.end))[:, :: every if len(run.end) == 2 else 1, None]
    heights = np.empty((directions.shape[1], len(of)))
    count = AT_ONCE // directions.shape[1]
    for first in range(0, len(of), count):
        part = slice(first, first + count)
        around = run.end[:, None, of[part]] + radius[part] * directions
        heights[:, part] = run.measured.values(around) - run.ends.value[of[part]]
    return heights


def _directions(n: int) -> Floats:
    """Unit vectors as columns, the second half opposite to the first."""
    if n != 2:
        return np.concatenate([np.eye(n), -np.eye(n)], 1)
    angles = np.arange(RING_POINTS // 2) * (2 * math.pi / RING_POINTS)
    half = np.stack([np.cos(angles), np.sin(angles)])
    return np.concatenate([half, -half], 1)


def _same_within(run: _Evidence, of: Columns, radius: Floats) -> Floats:
    """Differences of f up to this are rounding, or the slope that is left at the end."""
    return ROUNDINGS * run.rounding[of] + np.minimum(norm(run.slope[:, of]), run.tolerance[of]) * radius


def _any(holds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether it does anywhere in a column."""
    return np.asarray(holds.any(axis=0))


def _all(holds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether it does everywhere in a column."""
    return np.asarray(holds.all(axis=0))
