"""A formula as the Python that computes what the kernel computes, to the last bit.

NumPy's `**` on a single number is the C library's pow, which rounds otherwise than a product does: x[0]**2 in about
one of a thousand numbers, x[0]**3 in one of four. So whole powers are written as the products that they are, and an
exponent that varies as an array: of a single one NumPy takes a root, a square or a reciprocal where it happens to be
0.5, 2 or -1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from gradviz.core.formula.evaluate import Tape, varying_exponent, whole_exponent
from gradviz.core.formula.nodes import Node, postorder
from gradviz.core.formula.power import multiplied

_SUM, _PRODUCT, _SIGN, _ATOM = 10, 20, 30, 100
_INFIX = {
    "add": (" + ", _SUM, _SUM),
    "sub": (" - ", _SUM, _SUM + 1),
    "mul": ("*", _PRODUCT, _PRODUCT),
    "div": ("/", _PRODUCT, _PRODUCT + 1),
}
_NAMES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "min": "minimum", "max": "maximum", "pow": "power"}
SHORT_INTEGER = 1e3
"""Smaller whole numbers are written without a point: their products stay exact."""
_AS_TYPED = (*_INFIX, "sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "log", "sqrt")
"""What Python and NumPy compute alike from floats and whole numbers."""

Piece = tuple[str, int]
"""A text and how tightly its outermost operation binds."""


def function_lines(root: Node, names: Sequence[str], dtype: np.dtype[Any], batch: bool = False) -> list[str]:
    """The body of a function of x: what is named on the way, and what is returned. In a batch each of the names is an
    array, else a number."""
    return _Writer(names, dtype, batch).body(root)


class _Writer:
    """Writes one expression; a compound base that a power repeats gets a name of its own."""

    def __init__(self, names: Sequence[str], dtype: np.dtype[Any], batch: bool) -> None:
        self._names = names
        self._dtype = dtype
        self._batch = batch
        self._assigned: list[str] = []
        self._pieces: dict[Node, Piece] = {}

    def body(self, root: Node) -> list[str]:
        for node in postorder(root):
            self._pieces[node] = self._piece(node)
        return [*self._assigned, f"return {self._pieces[root][0]}"]

    def _piece(self, node: Node) -> Piece:
        if node.op == "variable":
            return self._names[int(node.value)], _ATOM  # type: ignore[arg-type]
        if (constant := self._constant(node)) is not None:
            return constant
        args = [self._pieces[argument] for argument in node.args]
        if node.op == "neg":
            return "-" + _bound(args[0], _PRODUCT), _SIGN if args[0][1] > _PRODUCT else _PRODUCT
        if node.op in _INFIX:
            symbol, binding, right = _INFIX[node.op]
            # to the right of an equal operation the brackets stay: a + (b + c) rounds otherwise than a + b + c
            return f"{_bound(args[0], binding)}{symbol}{_bound(args[1], max(right, binding + 1))}", binding
        if (exponent := whole_exponent(node)) is not None:
            return self._whole_power(args[0], exponent)
        if varying_exponent(node) and not self._batch:
            return f"np.power({args[0][0]}, [{args[1][0]}])[0]", _ATOM
        return f"np.{_NAMES.get(node.op, node.op)}({', '.join(text for text, _ in args)})", _ATOM

    def _constant(self, node: Node) -> Piece | None:
        """A number without variables: None where it is written as it was typed, else what the kernel makes of it."""
        if node.op == "number":
            return _literal(float(node.value))  # type: ignore[arg-type]
        if any(part.op == "variable" for part in postorder(node)):
            return None
        typed = self._dtype == np.float64  # a narrower type computes its constants in itself
        if typed and node.op == "constant":
            return f"np.{node.value}", _ATOM
        with np.errstate(all="ignore"):
            value = float(Tape([node], 0, self._dtype).run(())[0])
        return None if typed and node.op in _AS_TYPED and np.isfinite(value) else _literal(value)

    def _whole_power(self, base: Piece, exponent: int) -> Piece:
        if exponent < 0:
            return f"1/{_bound(self._whole_power(base, -exponent), _PRODUCT + 1)}", _PRODUCT
        if exponent == 1:
            return base
        repeated = exponent & (exponent - 1) != 0 or base[0] in self._names
        if repeated and base[0] not in self._names:
            name = f"a{len(self._assigned)}"
            self._assigned.append(f"{name} = {base[0]}")
            base = (name, _ATOM)
        if exponent in (2, 3) and repeated:
            return "*".join([base[0]] * exponent), _PRODUCT
        text = base[0]
        result: Piece = (text, _ATOM if repeated else base[1])
        for by_base in multiplied(exponent):  # the products of the kernel, in its order
            result = (f"np.square({result[0]})", _ATOM)
            if by_base:
                result = (f"{_bound(result, _PRODUCT)}*{text}", _PRODUCT)
        return result


def _literal(value: float) -> Piece:
    if np.isnan(value):
        return "np.nan", _ATOM
    if np.isinf(value):
        return ("np.inf", _ATOM) if value > 0 else ("-np.inf", _SIGN)
    negative = np.signbit(value)
    whole = value.is_integer() and abs(value) < SHORT_INTEGER and not (value == 0 and negative)
    return repr(int(value)) if whole else repr(value), _SIGN if negative else _ATOM


def _bound(piece: Piece, least: int) -> str:
    text, binding = piece
    return text if binding >= least else f"({text})"
