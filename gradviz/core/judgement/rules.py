"""How runs ended, judged from their ends, many at once or a single one: the first rule that holds, in the order of
`_RULES`. ‖·‖ is the largest absolute coordinate; g̃ is the numerical and g the exact gradient at the end.

undefined    f, or a quotient, is no number.
diverged     f or x is infinite; or x is far away and still leaving; or a descent has left the picture upwards, and its
             next step is the longest of all.
frozen       at rest where rounding keeps x in a coordinate along which f slopes: it made the quotient 0, or the next
             move too small.
biased       at rest where g̃ is zero and g is not, more so than with an honest h, or because of which the stationary
             point is elsewhere.
oscillating  back where it was two steps ago.
converged, saddle, maximum, plateau
             at rest where g̃ is zero, at a point of this kind: the stationary point beside it is one, if it is here; or
             f around it says so. Where that point is elsewhere, there is at most a plateau here.
steps_exhausted
             none of these.

At rest means that the next move, by slope or momentum, is none to be seen. g̃ is zero up to τ, which is taken from the
smaller of the numerical and the exact slope at the start: with a hopeless h the former is noise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from gradviz.core.columns import Columns, in_any, picked
from gradviz.core.difference import SCHEMES
from gradviz.core.endings import Endings, ending_of
from gradviz.core.functions import Floats
from gradviz.core.judgement.evidence import Evidence
from gradviz.core.judgement.surroundings import by_rings
from gradviz.core.measured import norm
from gradviz.core.outcome import KEYS, OPEN, Outcome, Verdicts, told

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
    # only descent does wrong where f grows; and many a run that is well is flung up once by its first steps
    growing = (norm(ends.next_move) > largest) & (ends.steps >= 2)
    out = (run.experiment.direction == "descent") & (norm(run.end) > run.scale)
    risen = growing & out & (ends.value > GROWN * np.maximum(1.0, np.abs(ends.start_value)))
    return told(gone | ((ends.steps > 0) & (leaving | risen)), "diverged")[of]


def _frozen(run: Evidence, of: Columns) -> Verdicts:
    # a quotient that rounding made 0 moves nothing only once the momentum is spent, too
    too_small = (np.abs(run.numerical) > run.tolerance) & (run.ends.steps > 0)
    return told(run.is_at_rest & in_any(run.is_steep & run.stays & (run.is_fooled | too_small)), "frozen")[of]


def _biased(run: Evidence, of: Columns) -> Verdicts:
    settled = np.flatnonzero(run.has_settled & run.has_exact)
    exact, doubt = picked(run.exact, settled), norm(picked(run.doubt, settled))
    truncation = norm(run.honestly_differenced(settled) - exact)
    # a run with the honest h itself stops within truncation + τ: what exceeds both is the h's doing, and so it is
    # where what the quotient is wrong by keeps the run from a point that is elsewhere
    beyond = norm(exact) > truncation + doubt + run.tolerance[settled]
    wrong = norm(picked(run.numerical, settled) - exact) > norm(exact) / 2
    biased = np.zeros(run.count, bool)
    biased[settled] = beyond | (wrong & run.is_elsewhere[settled])
    return told(biased, "biased")[of]


def _oscillating(run: Evidence, of: Columns) -> Verdicts:
    before_last, last, end = run.ends.points
    stride = norm(end - last)
    returned = (norm(end - before_last) <= RETURNED * stride) & (stride > RETURNED * run.scale)
    return told(returned & (run.ends.steps >= 2), "oscillating")[of]


def _settled(run: Evidence, of: Columns) -> Verdicts:
    verdicts = np.full(run.count, OPEN, np.int8)
    settled = of[run.has_settled[of]]
    verdicts[settled] = np.where(run.is_elsewhere[settled], OPEN, run.beside.verdicts[settled])
    doubtful = settled[verdicts[settled] == OPEN]
    if doubtful.size:
        around = by_rings(run, doubtful)
        # what is not there yet is at most where f is flat
        is_there = ~run.is_elsewhere[doubtful] | (around == KEYS.index("plateau"))
        verdicts[doubtful] = np.where(is_there, around, OPEN)
    return verdicts[of]


_RULES: tuple[Callable[[Evidence, Columns], Verdicts], ...] = (
    *(_undefined, _diverged, _frozen, _biased, _oscillating, _settled),
)
