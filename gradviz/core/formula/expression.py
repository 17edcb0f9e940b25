"""A formula with everything that follows from it: values, exact gradient, exact Hessian, and their texts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gradviz.core.formula.breaks import Breaks, find_breaks
from gradviz.core.formula.derivative import derive
from gradviz.core.formula.evaluate import Tape
from gradviz.core.formula.in_place import InPlace
from gradviz.core.formula.nodes import Node, Pool
from gradviz.core.formula.power import Number
from gradviz.core.formula.precise import SAFE, precise
from gradviz.core.formula.reach import reach
from gradviz.core.formula.reader import CURVE_VARIABLES, SURFACE_VARIABLES, read
from gradviz.core.formula.writer import write


class Expression:
    """A real function of `names`, as read from `text`. Derivatives are made when first asked for."""

    def __init__(self, text: str, names: tuple[str, ...], aliases: dict[str, int]) -> None:
        self.text = text
        self.names = names
        self._pool = Pool()
        self.root = read(text, aliases, self._pool)  # exactly as it was typed
        self._tapes: dict[tuple[int, np.dtype[Any]], Tape] = {}
        self._in_place: dict[np.dtype[Any], InPlace] = {}
        self._reaches: dict[np.dtype[Any], float] = {}

    @cached_property
    def slopes(self) -> list[Node]:
        """The exact partial derivatives, lightly simplified."""
        return [derive(self.root, i, self._pool) for i in range(len(self.names))]

    @cached_property
    def _curvatures(self) -> list[Node]:
        """The upper triangle of the Hessian, row by row."""
        return [derive(slope, j, self._pool) for i, slope in enumerate(self.slopes) for j in range(i, len(self.names))]

    @cached_property
    def _thirds(self) -> list[Node]:
        """The third derivative by each variable alone."""
        return [derive(self._seconds_alone[i], i, self._pool) for i in range(len(self.names))]

    @property
    def _seconds_alone(self) -> list[Node]:
        """The diagonal of the Hessian."""
        n = len(self.names)
        return [self._curvatures[i * n - i * (i - 1) // 2] for i in range(n)]

    @cached_property
    def breaks(self) -> Breaks:
        """Where the formula may fail to be smooth."""
        return find_breaks(self.root, self._pool)

    def exact_slope(self, x: float) -> tuple[float, float]:
        """The first derivative at the float x as the sum of two floats: to about 32 digits. Where the formula has
        no such value (a pole, an edge), what floats make of it."""
        slope = precise(self.slopes[0], Decimal(x))
        if slope is None or abs(slope) > SAFE:
            return float(self.evaluate(1, (np.float64(x),), np.dtype(np.float64))[0]), 0.0
        nearest = float(slope)
        return nearest, float(slope - Decimal(nearest))

    def vanishes(self, order: int) -> bool:
        """Whether the derivatives of this order are 0 everywhere (as far as lightly simplifying shows)."""
        return all(root.equals(0) for root in self._roots(order))

    @property
    def derivative_texts(self) -> list[str]:
        """One formula per variable, readable by the same parser. Where the base of a power with a varying exponent is 0
        it may be 0·∞, for which the kernel has the limit."""
        return [write(slope, self.names) for slope in self.slopes]

    def written(self, names: Sequence[str]) -> str:
        """The formula with other texts for its variables, each a name or a number in parentheses."""
        return write(self.root, tuple(names))

    def tape(self, order: int, dtype: np.dtype[Any]) -> Tape:
        """The kernel for the value (0), the first (1), the second (2) or the third (3, unmixed) derivatives in
        `dtype`."""
        key = (order, dtype)
        if key not in self._tapes:
            self._tapes[key] = Tape(self._roots(order), len(self.names), dtype)
        return self._tapes[key]

    def in_place(self, dtype: np.dtype[Any]) -> InPlace:
        """The kernel for the value in `dtype`, for whoever evaluates the same batch over and over."""
        if dtype not in self._in_place:
            self._in_place[dtype] = InPlace(self.root, len(self.names), dtype)
        return self._in_place[dtype]

    def reach(self, dtype: np.dtype[Any]) -> float:
        """Where no coordinate is larger than this, the value is finite in `dtype`; −1 where that cannot be told."""
        if dtype not in self._reaches:
            self._reaches[dtype] = reach(self.root, dtype)
        return self._reaches[dtype]

    def _roots(self, order: int) -> list[Node]:
        match order:  # each is made when it is asked for
            case 0:
                return [self.root]
            case 1:
                return self.slopes
            case 2:
                return self._curvatures
            case _:
                return self._thirds

    def evaluate(self, order: int, variables: tuple[Number, ...], dtype: np.dtype[Any]) -> list[NDArray[Any]]:
        """The results of `tape(order)` as fresh arrays of the shape that the variables broadcast to."""
        with np.errstate(all="ignore"):
            results = self.tape(order, dtype).run([_in_line(variable) for variable in variables])
        shape = np.broadcast_shapes(*(np.shape(variable) for variable in variables))
        return [_fresh(np.asarray(result, dtype), shape, variables) for result in results]


def _in_line(variable: Number) -> Number:
    """`variable` without gaps and forwards in memory: on some processors NumPy has one exp or tanh for such arrays and
    another, with other last digits, for the rest."""
    flags = getattr(variable, "flags", None)
    return variable if flags is None or flags.c_contiguous or flags.f_contiguous else np.array(variable, order="C")


def _fresh(result: NDArray[Any], shape: tuple[int, ...], variables: tuple[Number, ...]) -> NDArray[Any]:
    """`result` in full: a constant and what depends on fewer variables are spread, a variable itself is copied."""
    if result.shape == shape and not any(np.may_share_memory(result, variable) for variable in variables):
        return result
    return np.array(np.broadcast_to(result, shape))


def read_curve(text: str) -> Expression:
    return Expression(text, ("x",), CURVE_VARIABLES)


def read_surface(text: str) -> Expression:
    return Expression(text, ("x0", "x1"), SURFACE_VARIABLES)
