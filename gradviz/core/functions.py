"""Functions to differentiate and to descend: of one variable (Curve) and of two (Surface)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gradviz.core.errors import FunctionError
from gradviz.core.formula import Expression, read_curve, read_surface

Floats = NDArray[np.floating[Any]]

TYPED_RATE = 0.1
TYPED_KEY = "typed"


def as_floats(x: ArrayLike) -> Floats:
    """`x` as an array of floats: float32 stays, other real numbers become float64. FunctionError for what is none."""
    array = np.asarray(x)
    if array.dtype.kind not in "biuf":
        raise FunctionError("not_a_number", type=str(array.dtype))
    return array if array.dtype == np.float32 else array.astype(np.float64, copy=False)


@dataclass(frozen=True)
class Function(ABC):
    """What Curve and Surface share. Two are equal when their data are.

    `window` holds (low, high) per variable, `start` one number per variable, `rate` the default η and `minima`
    the known minima as points; all of them are data, `formula` alone is the mathematics.
    """

    key: str
    formula: str
    window: tuple[tuple[float, float], ...]
    start: tuple[float, ...]
    rate: float = TYPED_RATE
    minima: tuple[tuple[float, ...], ...] = field(default=())

    @cached_property
    def expression(self) -> Expression:
        """The formula as read; FormulaError where it cannot be."""
        return self._read(self.formula)

    @staticmethod
    @abstractmethod
    def _read(text: str) -> Expression: ...

    @property
    def n(self) -> int:
        """The number of variables."""
        return len(self.expression.names)

    @property
    def derivative_texts(self) -> list[str]:
        """The exact partial derivatives as formulas."""
        return self.expression.derivative_texts

    def __call__(self, x: ArrayLike) -> Floats:
        return self.value(x)

    @abstractmethod
    def value(self, x: ArrayLike) -> Floats:
        """f at every point of `x`."""

    @abstractmethod
    def gradient(self, x: ArrayLike) -> Floats:
        """The exact derivatives there."""

    @abstractmethod
    def hessian(self, x: ArrayLike) -> Floats:
        """The exact second derivatives there."""

    def gradient_at(self, point: Floats) -> Floats | None:
        """The exact gradient at one point; None where it, or f itself, is undefined: 1/x goes on where log(x) ends."""
        gradient = self.gradient(point)
        defined = np.isfinite(gradient).all() and not np.isnan(self.value(point)).any()
        return gradient if defined else None


class Surface(Function):
    """A function of two variables. Points come components first: shape (2, *batch)."""

    @staticmethod
    def _read(text: str) -> Expression:
        return read_surface(text)

    def value(self, x: ArrayLike | Sequence[ArrayLike]) -> Floats:
        """f, shape (*batch). A pair of arrays that broadcast against each other is as good as one array, and
        for a grid four times as fast."""
        return self._evaluated(0, x)[0]

    def gradient(self, x: ArrayLike | Sequence[ArrayLike]) -> Floats:
        """The exact gradient from the formula's own tree, shape (2, *batch)."""
        return np.stack(self._evaluated(1, x))

    def hessian(self, x: ArrayLike | Sequence[ArrayLike]) -> Floats:
        """The exact matrix of second derivatives, shape (2, 2, *batch)."""
        d00, d01, d11 = self._evaluated(2, x)
        return np.stack([np.stack([d00, d01]), np.stack([d01, d11])])

    def slice(self, axis: int, point: Sequence[float]) -> str:
        """The formula, in x, of the curve that is seen along one axis through a point: its derivative is the partial
        one."""
        names = [f"({coordinate!r})" for coordinate in map(float, point)]
        names[axis] = "x"
        return self.expression.written(names)

    def _evaluated(self, order: int, x: ArrayLike | Sequence[ArrayLike]) -> list[Floats]:
        components = [as_floats(component) for component in x] if np.iterable(x) else []
        if len(components) != 2:
            raise FunctionError("not_a_point", takes=2, given=len(components))
        x0, x1 = components
        return self.expression.evaluate(order, (x0[()], x1[()]), np.result_type(x0, x1))


class Curve(Function):
    """A function of one variable, elementwise: `value`, `gradient` and `hessian` keep the shape of x."""

    @staticmethod
    def _read(text: str) -> Expression:
        return read_curve(text)

    def value(self, x: ArrayLike) -> Floats:
        """f, the shape of x."""
        return self._evaluated(0, x)

    def gradient(self, x: ArrayLike) -> Floats:
        """The exact derivative f′, the shape of x."""
        return self._evaluated(1, x)

    def hessian(self, x: ArrayLike) -> Floats:
        """The exact second derivative f″, the shape of x."""
        return self._evaluated(2, x)

    def third(self, x: ArrayLike) -> Floats:
        """The exact third derivative f‴, the shape of x."""
        return self._evaluated(3, x)

    def _evaluated(self, order: int, x: ArrayLike) -> Floats:
        x = as_floats(x)
        return self.expression.evaluate(order, (x[()],), x.dtype)[0]


_TYPED_SIDE = (-5.0, 5.0)


def parse_surface(text: str) -> Surface:
    """A typed formula in x0 and x1 (or x and y), in the window [−5, 5]² from (−3, 4).

    Raises FormulaError where it cannot be read.
    """
    surface = Surface(TYPED_KEY, text, (_TYPED_SIDE, _TYPED_SIDE), (-3.0, 4.0))
    surface.expression  # noqa: B018  reading it now is what makes the error come now
    return surface


def parse_curve(text: str) -> Curve:
    """A typed formula in x, in the window [−5, 5] from 3. Raises FormulaError where it cannot be read."""
    curve = Curve(TYPED_KEY, text, (_TYPED_SIDE,), (3.0,))
    curve.expression  # noqa: B018  reading it now is what makes the error come now
    return curve
