"""Expressions → numbers. One kernel serves a single point, a batch and a whole grid.

`**2`, `**3` and every small whole power are products, and everything else is a NumPy ufunc whether it is given
one number or a million. NumPy's scalar power and its array square round differently about once in a thousand
evaluations; here a run, a column of a sweep and a single stage agree to the last bit.

A single float64 point is given as Python floats: the same IEEE operations at a third of the cost of NumPy scalars.
Only their division needs care, for it raises where IEEE has an infinity.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from gradviz.core.formula.nodes import CONSTANTS, Node, postorder

Number = Any
"""A float, or a NumPy scalar or array of one floating type: the kernel does not distinguish them."""

MOST_FACTORS = 64
"""Whole exponents up to this are products; beyond it np.power is as good and no slower."""


class Tape:
    """The operations of some expressions in the order of computation, each shared subexpression once."""

    def __init__(self, roots: Sequence[Node], variables: int, dtype: np.dtype[Any]) -> None:
        kind = scalar_type(dtype)
        slots: dict[Node, int] = {}
        self._initial: list[Number] = []  # the numbers; the variables stand before them
        self._steps: list[tuple[Callable[..., Number], int, int]] = []
        pending: list[Node] = []
        for node in postorder(*roots):
            if node.op == "variable":
                slots[node] = int(node.value)  # type: ignore[arg-type]
            elif (value := literal(node)) is not None:
                slots[node] = variables + len(self._initial)
                self._initial.append(kind(value))
            else:
                pending.append(node)
        for slot, node in enumerate(pending, start=variables + len(self._initial)):
            function, args = _function(node)
            places = [slots[argument] for argument in args]
            self._steps.append((function, places[0], places[1] if len(places) == 2 else -1))
            slots[node] = slot
        self._results = [slots[root] for root in roots]

    def single(self, variables: Sequence[Number]) -> Number:
        """The value of the only root."""
        return self.run(variables)[0]

    def run(self, variables: Sequence[Number]) -> list[Number]:
        """The value of each root; arrays broadcast against each other. Warnings are the caller's to silence."""
        registers = [*variables, *self._initial]
        append = registers.append
        for function, first, second in self._steps:
            append(function(registers[first]) if second < 0 else function(registers[first], registers[second]))
        return [registers[slot] for slot in self._results]


def scalar_type(dtype: np.dtype[Any]) -> Callable[[float], Number]:
    """What a single number of `dtype` is best made of."""
    return float if dtype == np.float64 else dtype.type


def constant_value(node: Node) -> float | None:
    """The number that an expression without variables stands for; None where it has one, or is not finite."""
    nodes = postorder(node)
    if any(part.op == "variable" for part in nodes):
        return None
    with np.errstate(all="ignore"):
        value = float(Tape([node], 0, np.dtype(np.float64)).run(())[0])
    return value if np.isfinite(value) else None


def literal(node: Node) -> float | None:
    """The number that is written there, if it is one."""
    if node.op == "number":
        return float(node.value)  # type: ignore[arg-type]
    return CONSTANTS[str(node.value)] if node.op == "constant" else None


def whole_exponent(node: Node) -> int | None:
    """Of a power that is computed as a product."""
    exponent = constant_value(node.args[1]) if node.op == "pow" else None
    whole = exponent is not None and exponent.is_integer() and 1 <= abs(exponent) <= MOST_FACTORS
    return int(exponent) if exponent is not None and whole else None


def _function(node: Node) -> tuple[Callable[..., Number], tuple[Node, ...]]:
    """What to call, and on which arguments."""
    exponent = whole_exponent(node)
    if exponent is not None:
        return _whole_power(exponent), node.args[:1]
    if node.op in ("dpow", "powlog"):
        order = int(node.value)  # type: ignore[arg-type]
        return (_dpow if node.op == "dpow" else _powlog)(order), node.args
    return _FUNCTIONS[node.op], node.args


def _divide(a: Number, b: Number) -> Number:
    try:
        return a / b
    except ZeroDivisionError:
        return float(np.divide(a, b))


def _whole_power(exponent: int) -> Callable[[Number], Number]:
    if exponent < 0:
        positive = _whole_power(-exponent)
        return lambda x: _divide(1, positive(x))
    if exponent == 2:
        return lambda x: x * x
    if exponent == 3:
        return lambda x: x * x * x
    bits = bin(exponent)[3:]

    def power(x: Number) -> Number:
        result = x
        for bit in bits:  # binary powering: the same products in the same order for one point and for a grid
            result = result * result
            if bit == "1":
                result = result * x
        return result

    return power


def _dpow(order: int) -> Callable[[Number, Number], Number]:
    def dpow(a: Number, b: Number) -> Number:
        factor = b
        for j in range(1, order):
            factor = factor * (b - j)
        # 0 · a**−1 is 0 at a = 0 too: x0**x1 is constant along x1 = 0
        return np.where(factor == 0, factor, factor * np.power(a, b - order))[()]

    return dpow


def _powlog(order: int) -> Callable[[Number, Number], Number]:
    def powlog(a: Number, b: Number) -> Number:
        at_zero = (a == 0) & (b >= 0)
        result = np.power(a, b)
        logarithm = np.log(a)
        for _ in range(order):
            result = result * logarithm
        return np.where(at_zero, result.dtype.type(0), result)[()]  # the limit of a**b·log(a), not 0·∞

    return powlog


_PLAIN = ("sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "log", "sqrt", "abs", "sign")
_FUNCTIONS: dict[str, Callable[..., Number]] = {
    **{name: getattr(np, name) for name in _PLAIN},
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": _divide,
    "neg": operator.neg,
    "pow": np.power,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "min": np.minimum,
    "max": np.maximum,
}
