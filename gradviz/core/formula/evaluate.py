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
from gradviz.core.formula.power import (
    MOST_FACTORS,
    Number,
    derived_power,
    divide,
    power_logarithm,
    varying_power,
    whole_power,
)


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
                with np.errstate(over="ignore"):  # 1e300 is infinite in float32
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


def varying_exponent(node: Node) -> bool:
    """Whether it is a power whose exponent is not the same everywhere."""
    return node.op == "pow" and constant_value(node.args[1]) is None


def _function(node: Node) -> tuple[Callable[..., Number], tuple[Node, ...]]:
    """What to call, and on which arguments."""
    exponent = whole_exponent(node)
    if exponent is not None:
        return whole_power(exponent), node.args[:1]
    if varying_exponent(node):
        return varying_power, node.args
    if node.op in ("dpow", "powlog"):
        order = int(node.value)  # type: ignore[arg-type]
        return (derived_power if node.op == "dpow" else power_logarithm)(order), node.args
    return _FUNCTIONS[node.op], node.args


_PLAIN = ("sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "log", "sqrt", "abs", "sign")
_FUNCTIONS: dict[str, Callable[..., Number]] = {
    **{name: getattr(np, name) for name in _PLAIN},
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": divide,
    "neg": operator.neg,
    "pow": np.power,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "min": np.minimum,
    "max": np.maximum,
}
