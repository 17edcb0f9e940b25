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

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from gradviz.core.difference import SCHEMES
from gradviz.core.endings import Endings, ending_of
from gradviz.core.functions import Floats
from gradviz.core.measured import norm
from gradviz.core.outcome.evidence import Evidence
from gradviz.core.outcome.surroundings import by_curvature, by_rings
from gradviz.core.outcome.verdicts import KEYS, OPEN, Columns, Outcome, Verdicts, in_any, told

if TYPE_CHECKING:
    from gradviz.core.experiment import Experiment
    from gradviz.core.trace import Trace

FAR = 1000.0
"""So many times the scale of start and window is "gone"."""
STILL_GROWING = 0.5
"""The last move's share of the largest from which on a far run is still leaving."""
GROWN = 10.0
"""f has grown this many times over."""
RETURNED = 1e-6
"""A return to the last point but one, relative to the move between them; also the least such move, in scales."""


def judge(experiment: Experiment, trace: Trace) -> Outcome:
    """How the run ended. Never calls a frozen, diverged or biased run converged."""
    evidence = Evidence(experiment, ending_of(experiment, trace), experiment.h)
    return Outcome(KEYS[_judged(evidence)[0]], evidence.parameters)


def judge_endings(experiment: Experiment, endings: Endings, h: float | Floats | None = None) -> Verdicts:
    """The same of many runs at once, as indices into KEYS. `h` is that of each, where they have not all the
    experiment's."""
    return _judged(Evidence(experiment, endings, experiment.h if h is None else h))


def _judged(run: Evidence) -> Verdicts:
    verdicts = np.full(run.count, OPEN, np.int8)
    with np.errstate(all="ignore"):
        for rule in _RULES:
            still = np.flatnonzero(verdicts == OPEN)
            if not still.size:
                break
            verdicts[still] = rule(run, still)
    verdicts[verdicts == OPEN] = KEYS.index("steps_exhausted")
    return verdicts


def _undefined(run: Evidence, of: Columns) -> Verdicts:
    ends = run.ends
    fell = np.isnan(ends.final_value) & np.isfinite(ends.final).all(axis=0)
    gradient = np.where(ends.is_cut, ends.final_gradient, run.numerical)
    lost = np.isfinite(ends.value) & np.isnan(gradient).any(axis=0)
    verdicts = told(fell | lost, "undefined")
    without = np.flatnonzero(lost & ~fell)
    if without.size:
        # inf − inf is a run that has left for infinity; anything else has no gradient here (0 / 0 where h is 0, too)
        samples = run.sampled(without, SCHEMES[run.experiment.scheme])
        left = np.isinf(samples).any(axis=(0, 1)) & ~np.isnan(samples).any(axis=(0, 1))
        verdicts[without[left]] = KEYS.index("diverged")
    return verdicts[of]


def _diverged(run: Evidence, of: Columns) -> Verdicts:
    ends = run.ends
    gone = ~(np.isfinite(ends.final_value) & np.isfinite(ends.final).all(axis=0))
    last, largest = ends.last_move, ends.largest_move
    leaving = (last >= STILL_GROWING * largest) & (norm(run.end) > FAR * run.scale)
    # only descent does wrong where f grows
    downhill = run.experiment.direction == "descent"
    risen = downhill & (last == largest) & (ends.value > GROWN * np.maximum(1.0, np.abs(ends.start_value)))
    return told(gone | ((ends.steps > 0) & (leaving | risen)), "diverged")[of]


def _frozen(run: Evidence, of: Columns) -> Verdicts:
    # a quotient that rounding made 0 moves nothing only once the momentum is spent, too
    too_small = (np.abs(run.numerical) > run.tolerance) & (run.ends.steps > 0)
    return told(in_any(run.is_steep & run.stays & (run.is_fooled | too_small)), "frozen")[of]


def _biased(run: Evidence, of: Columns) -> Verdicts:
    biased = run.has_exact & run.has_settled & in_any(run.is_steep)
    doubtful = np.flatnonzero(biased)
    if doubtful.size:
        exact, doubt = run.exact[:, doubtful], norm(run.doubt[:, doubtful])
        truncation = norm(run.honestly_differenced(doubtful) - exact)
        # a run with the honest h itself stops within truncation + τ, so only what exceeds both is the h's doing
        biased[doubtful] = norm(exact) > truncation + doubt + run.tolerance[doubtful]
    return told(biased, "biased")[of]


def _oscillating(run: Evidence, of: Columns) -> Verdicts:
    before_last, last, end = run.ends.points
    stride = norm(end - last)
    returned = (norm(end - before_last) <= RETURNED * stride) & (stride > RETURNED * run.scale)
    return told(returned & (run.ends.steps >= 2), "oscillating")[of]


def _settled(run: Evidence, of: Columns) -> Verdicts:
    verdicts = np.full(run.count, OPEN, np.int8)
    settled = of[run.has_settled[of]]
    if settled.size:
        verdicts[settled] = by_curvature(run, settled)
        doubtful = settled[verdicts[settled] == OPEN]
        if doubtful.size:
            verdicts[doubtful] = by_rings(run, doubtful)
    return verdicts[of]


_RULES: tuple[Callable[[Evidence, Columns], Verdicts], ...] = (
    *(_undefined, _diverged, _frozen, _biased, _oscillating, _settled),
)
