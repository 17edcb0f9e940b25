"""Expressions as a graph in which every distinct subexpression exists once.

Sharing is what keeps exact derivatives small: the derivative of a product mentions both factors again, and
mentioning costs nothing. It also makes "is this the same expression?" the question `is`.
"""

from __future__ import annotations

import decimal
import math
import sys
from dataclasses import dataclass
from decimal import Decimal

VARIADIC = {"min": 2, "max": 2}
UNARY = ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "exp", "log", "sqrt", "abs", "sign")
ARITY: dict[str, int] = dict.fromkeys(UNARY, 1) | VARIADIC
SMALLEST_NORMAL = sys.float_info.min
_EXACT_DIGITS = 40
"""Twice those that a float is written with, and some more."""
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
    """Makes nodes, each distinct one once. `plain` builds exactly what was typed, the other methods what is left of it
    after simplifications. They never change what is meant: numbers are the decimals that were typed, and two of them
    become one only where that is a float's decimal to the last digit."""

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
        product = _exactly("mul", own, number)
        return self.plain("mul", a, b) if product is None else self.mul(self.number(product), others)

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
            top, bottom = a.args[0], self._leading_number(b)
            if (times := _exactly("div", bottom, top)) is not None and times.is_integer():
                return self.div(a.args[1], self._led_by(times, b))
            if not bottom.equals(1) and (times := _exactly("div", top, bottom)) is not None and times.is_integer():
                return self.div(self.mul(self.number(times), a.args[1]), self._led_by(1, b))
        return self.plain("div", a, b)

    def _leading_number(self, node: Node) -> Node:
        """The number in front of a product, 1 where there is none."""
        node = node.args[0] if node.op == "mul" else node
        return node if node.is_number else self.number(1)

    def _led_by(self, number: float, node: Node) -> Node:
        """`node` with another leading number."""
        if node.is_number:
            return self.number(number)
        is_led = node.op == "mul" and node.args[0].is_number
        return self.mul(self.number(number), node.args[1] if is_led else node)

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
            result = _exactly(op, a, b)
            if result is not None:
                return self.number(result)
        return self.plain(op, a, b)


def _exactly(op: str, a: Node, b: Node) -> float | None:
    """What comes of two numbers as the decimals that they are; None where that is no float's decimal, or one so small
    that it has fewer digits."""
    context = decimal.Context(prec=_EXACT_DIGITS, traps=[])
    x, y = (Decimal(repr(_value(node))) for node in (a, b))
    exact = {"add": context.add, "sub": context.subtract, "mul": context.multiply, "div": context.divide}[op](x, y)
    result = float(exact)
    is_kept = not context.flags[decimal.Inexact] and exact.is_finite() and Decimal(repr(result)) == exact
    return result if is_kept and (result == 0 or abs(result) >= SMALLEST_NORMAL) else None


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
