"""Numerical differentiation: difference quotients with the h and the scheme that were chosen, never another h."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from gradviz.core.errors import FunctionError, SettingError
from gradviz.core.functions import Curve, Floats, as_floats
from gradviz.core.limits import is_finite

BLOCK = 16384
"""Points per call of f: a few such rows of float64 stay in a core's cache together with f's temporaries."""


class Scheme(NamedTuple):
    """Where f is sampled, in units of h from x; the quotient is their difference by (upper − lower)·h."""

    upper: int
    lower: int

    @property
    def width(self) -> int:
        return self.upper - self.lower


SCHEMES: Mapping[str, Scheme] = MappingProxyType(
    {"forward": Scheme(1, 0), "backward": Scheme(0, -1), "central": Scheme(1, -1)}
)


def numerical_diff(f: Callable[[Any], Any], x: ArrayLike, h: float = 1e-4, scheme: str = "central") -> Any:
    """The difference quotient of an elementwise f at x, in the shape of x.

    Integers are computed in float64, float32 stays float32 (and rounds h to float32, 1e-50 to 0).
    Raises SettingError for an h that is not a positive number or an unknown scheme, FunctionError for an f that
    does not return real numbers.
    """
    points = as_floats(x)
    sides = _scheme(scheme)
    step = step_in(points.dtype, h)
    with np.errstate(all="ignore"):
        upper, lower = (checked(f(shifted(points, side, step)[()]), points.shape) for side in sides)
        quotient = (upper - lower) / (sides.width * step)
    return quotient.astype(points.dtype, copy=False)[()]


def numerical_gradient(f: Callable[[Any], Any], x: ArrayLike, h: float = 1e-4, scheme: str = "central") -> Floats:
    """The vector of partial difference quotients of f at x, both of shape (n, *batch).

    f maps (n, *batch) to (*batch) pointwise; it is called with a fresh copy of one point or of a block of points
    of the batch. Rows of points are to be transposed first. Raises as `numerical_diff`.
    """
    points = as_floats(x)
    if points.ndim == 0:
        raise FunctionError("scalar_point")
    sides = _scheme(scheme)
    step = step_in(points.dtype, h)
    function = (lambda block: f(block[0])) if isinstance(f, Curve) else f
    gradient = np.empty(points.shape, points.dtype)  # whatever the layout of the points: its parts are views
    with np.errstate(all="ignore"):
        for block, out in _blocks(points, gradient):
            for i in range(len(block)):
                upper, lower = (_sample(function, block, i, side, step) for side in sides)
                quotient = upper - lower
                quotient /= sides.width * step
                out[i] = quotient
    return gradient


def checked_h(h: float) -> float:
    """`h` if it is a positive finite number; SettingError otherwise."""
    if not is_finite(h) or h <= 0:
        raise SettingError("not_positive", name="h", given=h)
    return float(h)


def step_in(dtype: np.dtype[Any], h: float) -> Any:
    """h as `dtype` stores it."""
    return dtype.type(checked_h(h))


def shifted(x: Any, side: int, step: Any) -> Any:
    """x + side·h as the floating type rounds it; a fresh array where x is one."""
    return x + step if side > 0 else x - step if side < 0 else +x


def checked(result: Any, shape: tuple[int, ...]) -> Floats:
    """What f returned, as floats of `shape`; FunctionError where that is not one real number per point."""
    if isinstance(result, (bool, np.bool_)) or not isinstance(result, (int, float, np.ndarray, np.generic)):
        raise FunctionError("not_a_number", type=type(result).__name__)
    values = np.asarray(result)
    if values.dtype.kind not in "iuf":
        raise FunctionError("not_a_number", type=str(values.dtype))
    if values.shape == shape:
        return as_floats(values)
    points = math.prod(shape)
    if (values.size == 1 and points == 1) or type(result) in (int, float):
        return np.broadcast_to(as_floats(values.reshape(())), shape)
    raise FunctionError("wrong_shape", returned=values.shape, wanted=shape)


def _scheme(name: str) -> Scheme:
    try:
        return SCHEMES[name]
    except (KeyError, TypeError):
        raise SettingError("unknown_choice", name="scheme", given=name, choices=tuple(SCHEMES)) from None


def _blocks(points: Floats, out: Floats) -> Iterator[tuple[Floats, Floats]]:
    """The points and the places for their gradients, a cache-sized part at a time; a single point as it is."""
    n = len(points)
    if points.ndim == 1:
        yield points, out
        return
    flat_points, flat_out = points.reshape(n, -1), out.reshape(n, -1)
    for first in range(0, flat_points.shape[1], BLOCK):
        yield flat_points[:, first : first + BLOCK], flat_out[:, first : first + BLOCK]


def _sample(function: Callable[[Any], Any], block: Floats, i: int, side: int, step: Any) -> Floats:
    moved = np.empty_like(block)  # fresh for every call: f may write into it, or keep it
    for j, row in enumerate(block):
        moved[j] = shifted(row, side, step) if i == j else row
    return checked(function(moved), block.shape[1:])
