"""The stationary point beside which a run has stopped, as far as the formula's derivatives tell it.

A run stops where its quotients are zero, which is not quite where the gradient is: judged by the surroundings of its
end, the end of a steep valley has a lower side and would be a saddle. Newton's method leads from there to where the
gradient is zero, and the curvature at that place says what it is.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.core.columns import in_all, in_any, picked, put
from gradviz.core.functions import Floats, Function
from gradviz.core.measured import norm
from gradviz.core.outcome import OPEN, Verdicts, named

NEWTON_STEPS = 8
SHRUNK = 1e-3
"""The last of these steps as a share of the first where they lead anywhere: each is a half of the one before or more
on the way to a place without curvature, and as long as that on the tail of a function."""
SHORT = 1e-9
"""A step of so many scales need not shrink: it has arrived."""
ROUND_ABOUT = 1e-6
"""So many scales around a place its curvature has to keep its signs: where it is about to change, it says nothing."""
LOST = 64
"""A curvature of fewer rounding units of the Hessian's largest entry is what is left of cancelling numbers."""


class Beside(NamedTuple):
    """verdicts, distance: (B,), what the stationary point is, as an index into KEYS, and how far it is from where the
    run stopped; OPEN and nan where the derivatives do not tell."""

    verdicts: Verdicts
    distance: Floats


def point_beside(function: Function, end: Floats, scale: Floats) -> Beside:
    """Of runs that have stopped at `end`, (n, B), far or near by their `scale`, (B,)."""
    place, is_found = _newton(function, end, scale)
    kinds = _kinds(function, place, scale)
    told = is_found & (kinds != OPEN)
    return Beside(np.where(told, kinds, OPEN).astype(np.int8), np.where(told, norm(place - end), np.nan))


def _newton(function: Function, start: Floats, scale: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Where the gradient vanishes, and whether the way there ends."""
    x, going = start.copy(), np.arange(len(scale))
    first, last = np.zeros(len(scale)), np.zeros(len(scale))
    for count in range(NEWTON_STEPS):
        here = picked(x, going)
        step = _newton_step(function, here)
        put(x, going, here + step)
        last[going] = norm(step)
        if not count:
            first[:] = last
        going = going[last[going] > SHORT * scale[going]]
        if not going.size:
            break
    return x, last <= np.maximum(SHRUNK * first, SHORT * scale)


def _newton_step(function: Function, x: Floats) -> Floats:
    g, hessian = np.reshape(function.gradient(x), x.shape), _hessian(function, x)
    if len(x) == 1:
        return np.asarray(-g / hessian[0])
    (a, b), (_, c) = hessian
    return np.asarray(np.stack([b * g[1] - c * g[0], b * g[0] - a * g[1]]) / (a * c - b * b))


def _kinds(function: Function, place: Floats, scale: Floats) -> Verdicts:
    """By the signs of the Hessian's eigenvalues; open where one is lost in rounding, or of another sign close by."""
    hessian = _hessian(function, place)
    curvatures = _curvatures(hessian)
    clear = in_all(np.abs(curvatures) > LOST * np.finfo(np.float64).eps * np.abs(hessian).max(axis=(0, 1)))
    for axis in np.concatenate([np.eye(len(place)), -np.eye(len(place))]):
        near = _curvatures(_hessian(function, place + ROUND_ABOUT * scale * axis[:, None]))
        clear &= in_all(np.sign(near) == np.sign(curvatures))
    kinds = named(in_any(curvatures > 0), in_any(curvatures < 0))
    return np.where(clear, kinds, OPEN).astype(np.int8)


def _hessian(function: Function, x: Floats) -> Floats:
    """(n, n, columns)."""
    return np.asarray(function.hessian(x), np.float64).reshape(len(x), len(x), -1)


def _curvatures(hessian: Floats) -> Floats:
    """The eigenvalues, (n, columns), of symmetric matrices (n, n, columns), one or two rows each; nan of what is not
    finite."""
    if len(hessian) == 1:
        return np.where(np.isfinite(hessian[0]), hessian[0], np.nan)
    middle, half = (hessian[0, 0] + hessian[1, 1]) / 2, (hessian[0, 0] - hessian[1, 1]) / 2
    reach = np.hypot(half, hessian[0, 1])
    curvatures = np.stack([middle - reach, middle + reach])
    return np.where(np.isfinite(curvatures), curvatures, np.nan)
