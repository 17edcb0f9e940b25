"""Expressions as a graph in which every distinct subexpression exists once.

Sharing is what keeps exact derivatives small: the derivative of a product mentions both factors again, and
mentioning costs nothing. It also makes "is this the same expression?" the question `is`.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass

VARIADIC = {"min": 2, "max": 2}
UNARY = ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "exp", "log", "sqrt", "abs", "sign")
ARITY: dict[str, int] = dict.fromkeys(UNARY, 1) | VARIADIC
SMALLEST_NORMAL = sys.float_info.min
CONSTANTS = {"pi": math.pi, "e": math.e}


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One operation. `value` is the number, the constant's name, the variable's index or, for `dpow` and
    `powlog`, the order; None elsewhere."""

    op: str
    args: tuple[Node, ...] = ()
    value: float | int | str | None = None

    @property
    def is_number(self) -> bool:
        return self.op == "number"

    def equals(self, number: float) -> bool:
        return self.op == "number" and self.value == number


class Pool:
    """Makes nodes, each distinct one once. `plain` builds exactly what was typed, the other methods what is
    left of it after the simplifications that never change a digit of a derivative."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[object, ...], Node] = {}

    def plain(self, op: str, *args: Node, value: float | int | str | None = None) -> Node:
        key = (op, *map(id, args), type(value), value)
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = Node(op, args, value)
        return node

    def number(self, value: float) -> Node:
        return self.plain("number", value=float(value) + 0.0)  # + 0.0: one zero, not two

    def add(self, a: Node, b: Node) -> Node:
        if a.equals(0):
            return b
        if b.equals(0):
            return a
        if b.op == "neg":
            return self.sub(a, b.args[0])
        return self._folded("add", a, b)

    def sub(self, a: Node, b: Node) -> Node:
        if b.equals(0):
            return a
        if a.equals(0):
            return self.neg(b)
        if a is b:
            return self.number(0)
        if b.op == "neg":
            return self.add(a, b.args[0])
        return self._folded("sub", a, b)

    def neg(self, a: Node) -> Node:
        if a.is_number:
            return self.number(-_value(a))
        if a.op == "neg":
            return a.args[0]
        if a.op == "sub":
            return self.plain("sub", a.args[1], a.args[0])
        return self.plain("neg", a)

    def mul(self, a: Node, b: Node) -> Node:
        if a.equals(0) or b.equals(0):
            return self.number(0)
        if a.equals(1):
            return b
        if b.equals(1):
            return a
        if a.op == "neg":
            return self.neg(self.mul(a.args[0], b))
        if b.op == "neg":
            return self.neg(self.mul(a, b.args[0]))
        if b.is_number and not a.is_number:
            a, b = b, a
        if a.is_number and _value(a) < 0:
            return self.neg(self.mul(self.number(-_value(a)), b))
        if b.op == "mul" and b.args[0].is_number:
            return self._numbers_in_front(a, b)
        if b.op == "div" and b.args[0].equals(1):
            return self.div(a, b.args[1])
        return self._folded("mul", a, b)

    def _numbers_in_front(self, a: Node, b: Node) -> Node:
        """a · b, where b is a number times something: where numbers are read, and multiplied with each other."""
        number, rest = b.args
        if a.is_number:
            own, others = a, rest
        elif a.op == "mul" and a.args[0].is_number:
            own, others = a.args[0], self.mul(a.args[1], rest)
        else:
            return self.mul(number, self.mul(a, rest))
        product = _value(own) * _value(number)
        return self.mul(self.number(product), others) if _is_ordinary(product) else self.plain("mul", a, b)

    def div(self, a: Node, b: Node) -> Node:
        if a.equals(0):
            return a
        if b.equals(1):
            return a
        if a.op == "neg":
            return self.neg(self.div(a.args[0], b))
        if b.op == "neg":
            return self.neg(self.div(a, b.args[0]))
        if a.op == "mul" and a.args[0].is_number:
            top, bottom = _value(a.args[0]), _leading_number(b)
            if _divides(top, bottom):
                return self.div(a.args[1], self._without(b, top))
            if bottom != 1 and _divides(bottom, top):
                return self.div(self.mul(self.number(top / bottom), a.args[1]), self._without(b, bottom))
        return self.plain("div", a, b)

    def _without(self, node: Node, factor: float) -> Node:
        """`node` with its leading number divided by `factor`, which must divide it."""
        rest = self.number(_leading_number(node) / factor)
        return rest if node.is_number else self.mul(rest, node.args[1]) if node.op == "mul" and factor != 1 else node

    def pow(self, a: Node, b: Node) -> Node:
        if b.equals(0):
            return self.number(1)
        if b.equals(1):
            return a
        return self.plain("pow", a, b)

    def call(self, op: str, *args: Node, order: int | None = None) -> Node:
        return self.plain(op, *args, value=order)

    def _folded(self, op: str, a: Node, b: Node) -> Node:
        if a.is_number and b.is_number:
            x, y = _value(a), _value(b)
            result = {"add": x + y, "sub": x - y, "mul": x * y}[op]
            if math.isfinite(result) and (op != "mul" or _is_ordinary(result)):
                return self.number(result)
        return self.plain(op, a, b)


def _leading_number(node: Node) -> float:
    """The number in front of a product, 1 where there is none; 1 for numbers that must not be divided by, too."""
    if node.op == "mul":
        node = node.args[0]
    return _value(node) if node.is_number and _value(node) != 0 else 1.0


def _divides(divisor: float, number: float) -> bool:
    return divisor != 0 and number % divisor == 0 and _is_ordinary(number / divisor)


def _is_ordinary(number: float) -> bool:
    """Neither overflowed nor underflowed: a fold that does either changes what the formula means."""
    return math.isfinite(number) and abs(number) >= SMALLEST_NORMAL


def _value(node: Node) -> float:
    return float(node.value)  # type: ignore[arg-type]


def postorder(*roots: Node) -> list[Node]:
    """Every node below the roots once, arguments before what uses them; no recursion, however deep."""
    seen: set[Node] = set()
    order: list[Node] = []
    stack = [(root, False) for root in reversed(roots)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((argument, False) for argument in reversed(node.args))
    return order
