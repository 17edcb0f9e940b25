"""The same operations as `evaluate`, to the same bits, for the same batch over and over: in buffers made once.

A descent of many columns evaluates its formula some thousand times at points of the same shape. What a fresh array
costs for each operation is then most of the work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.core.formula.evaluate import Tape, literal, scalar_type, whole_exponent
from gradviz.core.formula.nodes import Node, postorder
from gradviz.core.formula.power import Number, multiplied

Array = NDArray[np.floating[Any]]


class _Operation(NamedTuple):
    """`function(registers[first], registers[second], registers[out])`; a `second` below 0 is none."""

    function: Callable[..., Any]
    first: int
    second: int
    out: int


class Bound(NamedTuple):
    """Operations on given arrays, which make `values` anew: a read-only view."""

    operations: list[tuple[Callable[..., Any], tuple[Array, ...]]]
    values: Array


class InPlace:
    """The operations of one expression without derivatives, and which buffer each writes."""

    def __init__(self, root: Node, variables: int, dtype: np.dtype[Any]) -> None:
        self._dtype = dtype
        self._variables = variables
        self._constants: list[Number] = []
        self._program: list[_Operation] = []
        self._free: list[int] = []
        self.count = 0  # of buffers
        self._compile(root)

    def bind(self, variables: Sequence[Array], buffers: Array) -> Bound:
        """The operations on these arrays, all of one shape; of `buffers`, (count, at least their size), they take what
        they need."""
        shape, size = variables[0].shape, variables[0].size
        registers = [*variables, *self._constants, *(buffer[:size].reshape(shape) for buffer in buffers)]
        operations = [
            (function, tuple(registers[place] for place in (first, second, out) if place >= 0))
            for function, first, second, out in self._program
        ]
        return Bound(operations, np.broadcast_to(np.asarray(registers[self._result], self._dtype), shape))

    def _compile(self, root: Node) -> None:
        nodes = postorder(root)
        depends: dict[Node, bool] = {}
        for node in nodes:
            depends[node] = node.op == "variable" or any(depends[argument] for argument in node.args)
        used = Counter(argument for node in nodes if depends[node] for argument in _read(node))
        used[root] += 1
        constants = [node for node in nodes if not depends[node] and used[node]]
        self._constants = [self._constant(node) for node in constants]
        self._first_buffer = self._variables + len(constants)
        places = {node: self._variables + k for k, node in enumerate(constants)}
        for node in nodes:
            if node.op == "variable":
                places[node] = int(node.value)  # type: ignore[arg-type]
            elif depends[node]:
                self._place(node, places, used)
        self._result = places[root]

    def _constant(self, node: Node) -> Number:
        with np.errstate(all="ignore"):
            number = literal(node)
            value = Tape([node], 0, self._dtype).run(())[0] if number is None else number
            return scalar_type(self._dtype)(value)

    def _place(self, node: Node, places: dict[Node, int], used: Counter[Node]) -> None:
        """Appends what computes the node, in a buffer that is free by then."""
        arguments = [places[argument] for argument in _read(node)]
        exponent = whole_exponent(node)
        onto = node.op in _ARITHMETIC or exponent == 2  # these may write where they read
        if onto:
            self._release(node, places, used)
        out = places[node] = self._buffer()
        if exponent is not None:
            self._program += _power(arguments[0], exponent, out)
        else:
            function = _ARITHMETIC.get(node.op) or _OTHERS[node.op]
            self._program.append(_Operation(function, arguments[0], [*arguments, -1][1], out))
        if not onto:
            self._release(node, places, used)

    def _release(self, node: Node, places: dict[Node, int], used: Counter[Node]) -> None:
        """Gives back the buffers of what is not read again."""
        for argument in _read(node):
            used[argument] -= 1
            if used[argument] == 0 and places[argument] >= self._first_buffer:
                self._free.append(places[argument] - self._first_buffer)

    def _buffer(self) -> int:
        if not self._free:
            self._free.append(self.count)
            self.count += 1
        return self._first_buffer + self._free.pop()  # the last one is the one that is still in the cache


def _read(node: Node) -> tuple[Node, ...]:
    """What is read to compute a node: a whole exponent is not."""
    return node.args if whole_exponent(node) is None else node.args[:1]


def _power(base: int, exponent: int, out: int) -> list[_Operation]:
    """The products of `whole_power`, in its order."""
    operations, result = [], base
    for by_base in multiplied(exponent):
        operations.append(_Operation(np.multiply, result, result, out))
        result = out
        if by_base:
            operations.append(_Operation(np.multiply, out, base, out))
    if not operations:
        operations.append(_Operation(np.positive, base, -1, out))
    if exponent < 0:
        operations.append(_Operation(_one_by, out, -1, out))
    return operations


def _one_by(x: Array, out: Array) -> None:
    np.divide(1, x, out)


def _smaller(a: Array, b: Array, out: Array) -> None:
    np.minimum(a, b, out=out)


def _larger(a: Array, b: Array, out: Array) -> None:
    np.maximum(a, b, out=out)


_ARITHMETIC: dict[str, np.ufunc] = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide}
_OTHERS: dict[str, Callable[..., Any]] = {
    **{name: getattr(np, name) for name in ("sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "log", "sqrt")},
    "abs": np.absolute,
    "sign": np.sign,
    "neg": np.negative,
    "pow": np.power,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "min": _smaller,
    "max": _larger,
}
