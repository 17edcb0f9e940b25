"""What is known of runs that have ended."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.endings import Endings
from gradviz.core.functions import Floats, Function
from gradviz.core.measured import HONEST_H, ROUNDINGS, Measured, moved, norm
from gradviz.core.outcome.verdicts import Columns, in_all, in_any

if TYPE_CHECKING:
    from gradviz.core.experiment import Experiment


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
        made_zero = in_any((g == 0) & unmoved)
        stuck = self.stood_still & (norm(g) > self.tolerance)
        lost = 2 * self.h * norm(self.exact) < ROUNDINGS * self.rounding
        flat = in_all(g == 0) & self.has_exact
        doubtful = np.flatnonzero(flat & ~lost)
        if doubtful.size:
            lost[doubtful] = self.sampled_flat(doubtful)
        return made_zero | stuck | (flat & lost)

    def sampled_flat(self, of: Columns) -> NDArray[np.bool_]:
        """f at h to either side is f at the end, to the last bit, in every coordinate."""
        return in_all(self.sampled(of, (1, -1)) == self.ends.value[of])

    def sampled(self, of: Columns, sides: Sequence[int]) -> Floats:
        """f at the end, shifted by so many h in one coordinate after the other."""
        end, step = self.end[:, of], self.step[of]
        samples = (sample for i in range(len(end)) for sample in moved(end, i, sides, step))
        return np.stack([self.measured.values(sample) for sample in samples])

    @property
    def stood_still(self) -> NDArray[np.bool_]:
        """The last step was taken and led nowhere: x + move == x."""
        return (self.ends.steps > 0) & in_all(self.end == self.ends.points[-2])

    @property
    def settled(self) -> NDArray[np.bool_]:
        """‖g̃‖ ≤ τ."""
        return norm(self.numerical) <= self.tolerance
