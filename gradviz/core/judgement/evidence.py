"""What is known of runs that have ended."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.columns import Columns, in_all, in_any, picked, put
from gradviz.core.difference import SCHEMES
from gradviz.core.endings import Endings
from gradviz.core.functions import Floats, Function
from gradviz.core.judgement.beside import Beside, point_beside
from gradviz.core.judgement.places import Places
from gradviz.core.measured import HONEST_H, ROUNDINGS, Measured, moved, norm
from gradviz.core.outcome import OPEN

if TYPE_CHECKING:
    from gradviz.core.experiment import Experiment

AGREEING = 0.01
"""By less than this share of itself a gradient may differ from quotients and be the same."""
HERE = 1e-3
"""Places so many scales apart are seen as the same."""
AT_REST = 1e-4
"""A next move of so many scales is none to be seen."""


class Evidence:
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
        slope = norm(self.slope)[0]  # not the quotients', which rounding may have made 0
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
    def _places(self) -> Places:
        return Places([*self.end, self.ends.value, self.scale])

    @cached_property
    def numerical(self) -> Floats:
        """g̃, the numerical gradient at the end."""
        return self.measured.differenced(self.end, self.step, self.experiment.scheme)

    @cached_property
    def _gradient(self) -> tuple[Floats, Floats]:
        return self.measured.gradient(self.end, self.ends.value)

    @property
    def exact(self) -> Floats:
        """g, the exact gradient at the end; nan where there is none."""
        return self._gradient[0]

    @property
    def doubt(self) -> Floats:
        """By how much it may be wrong: not at all where it is known."""
        return self._gradient[1]

    @cached_property
    def has_exact(self) -> NDArray[np.bool_]:
        return in_all(np.isfinite(self.exact))

    @cached_property
    def is_steep(self) -> NDArray[np.bool_]:
        """(n, B): along which axes f surely slopes, |gᵢ| > τ; where nothing is known of it there is no saying that it
        does not."""
        unknown = ~np.isfinite(self.exact)
        return np.asarray(unknown | (np.abs(self.exact) - self.doubt > self.tolerance))

    @cached_property
    def slope(self) -> Floats:
        """g, or g̃ where there is none."""
        return np.where(self.has_exact, self.exact, self.numerical)

    def is_smooth(self, of: Columns) -> NDArray[np.bool_]:
        """Whether quotients agree with the derivatives, which otherwise hold on one side of a kink alone."""
        exact, doubt = picked(self.exact, of), picked(self.doubt, of)
        estimate = self._places.once(of, self._estimated)
        off = np.maximum(norm(estimate - exact), norm(doubt))
        return np.asarray(off <= self.tolerance[of] + AGREEING * norm(exact))

    def _estimated(self, of: Columns) -> Floats:
        return self.measured.estimated(picked(self.end, of).astype(np.float64), self.ends.value[of])[0]

    def honestly_differenced(self, of: Columns) -> Floats:
        """The gradient with the honest h, in float64 whatever the runs are in."""
        return self._places.once(of, self._honestly_differenced)

    def _honestly_differenced(self, of: Columns) -> Floats:
        end = picked(self.end, of).astype(np.float64)
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
    def is_fooled(self) -> NDArray[np.bool_]:
        """(n, B): along which axes rounding, not f, made the quotient 0: f surely slopes."""
        is_zero = (self.numerical == 0) & self.is_steep
        lost = is_zero & (2 * self.h * np.abs(self.exact) < ROUNDINGS * self.rounding)
        doubtful = np.flatnonzero(in_any(is_zero & ~lost))
        if doubtful.size:
            put(lost, doubtful, picked(lost, doubtful) | (picked(is_zero, doubtful) & self.looks_flat(doubtful)))
        return np.asarray(lost)

    def looks_flat(self, of: Columns) -> NDArray[np.bool_]:
        """(n, of): f at the samples is f at the end, to the last bit, and with half of h as well: a wave of length h
        would fool the one and not the other."""
        whole, half = (self.sampled(of, SCHEMES[self.experiment.scheme], share) for share in (1.0, 0.5))
        return np.asarray(((whole == self.ends.value[of]) & (half == self.ends.value[of])).all(axis=1))

    def sampled(self, of: Columns, sides: Sequence[int], share: float = 1.0) -> Floats:
        """f at the end, shifted by so much of h in one coordinate after the other, (n, sides, of)."""
        end, step = picked(self.end, of), self.step.dtype.type(share) * self.step[of]
        samples = (moved(end, i, sides, step) for i in range(len(end)))
        return np.stack([np.stack([self.measured.values(sample) for sample in along]) for along in samples])

    @cached_property
    def stays(self) -> NDArray[np.bool_]:
        """(n, B): which coordinates the next move does not change."""
        return np.asarray(self.end + self.ends.next_move == self.end)

    @cached_property
    def is_at_rest(self) -> NDArray[np.bool_]:
        """Neither slope nor momentum leads away from here."""
        return np.asarray(norm(self.ends.next_move) <= AT_REST * self.scale)

    @cached_property
    def is_flat(self) -> NDArray[np.bool_]:
        """‖g̃‖ ≤ τ, and not for rounding's sake."""
        return (norm(self.numerical) <= self.tolerance) & ~in_any(self.is_fooled)

    @cached_property
    def has_settled(self) -> NDArray[np.bool_]:
        return self.is_flat & self.is_at_rest

    @cached_property
    def beside(self) -> Beside:
        """The stationary points beside which settled runs of a formula have stopped."""
        verdicts, distance = np.full(self.count, OPEN, np.int8), np.full(self.count, np.nan)
        if isinstance(self.function, Function):
            settled = np.flatnonzero(self.has_settled)
            of = settled[self.is_smooth(settled)]
            verdicts[of], distance[of] = self._places.once(of, self._beside)
        return Beside(verdicts, distance)

    def _beside(self, of: Columns) -> Floats:
        assert isinstance(self.function, Function)
        return np.stack(point_beside(self.function, picked(self.end, of).astype(np.float64), self.scale[of]))

    @cached_property
    def is_elsewhere(self) -> NDArray[np.bool_]:
        """The stationary point that the slope comes from is not where the run has stopped."""
        return np.asarray(self.beside.distance > HERE * self.scale)
