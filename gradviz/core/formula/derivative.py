"""Exact derivatives of an expression, as expressions of the same kind: what is shown is what is evaluated, but for the
base 0 of a power whose exponent varies, where 0·∞ is shown and its limit evaluated.

Each rule is written in the form that loses the fewest digits (1/cosh² and not 1 − tanh², which is 0 where tanh
has saturated), not the one that is shortest.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from gradviz.core.formula.evaluate import constant_value
from gradviz.core.formula.nodes import Node, Pool, postorder


def derive(root: Node, variable: int, pool: Pool) -> Node:
    """∂root/∂x[variable], lightly simplified. At a kink of abs, min or max it is the mean of both sides; at a
    jump of sign it is 0."""
    slopes: dict[Node, Node] = {}
    for node in postorder(root):
        slopes[node] = _slope(node, [slopes[argument] for argument in node.args], variable, pool)
    return slopes[root]


def _slope(node: Node, slopes: list[Node], variable: int, pool: Pool) -> Node:
    if node.op == "variable":
        return pool.number(1 if node.value == variable else 0)
    if all(slope.equals(0) for slope in slopes):
        return pool.number(0)
    if node.op in _SUMS:
        return _SUMS[node.op](pool, *slopes)
    if node.op in _CHAIN:
        return _chained(pool, node, slopes[0])
    return _RULES[node.op](pool, node, *slopes)


def _chained(pool: Pool, node: Node, slope: Node) -> Node:
    outer = _CHAIN[node.op](pool, node, node.args[0])
    if outer.op == "div" and outer.args[0].equals(1):
        return pool.div(slope, outer.args[1])
    return pool.mul(outer, slope)


def _mul(pool: Pool, node: Node, da: Node, db: Node) -> Node:
    a, b = node.args
    return pool.add(pool.mul(da, b), pool.mul(a, db))


def _div(pool: Pool, node: Node, da: Node, db: Node) -> Node:
    a, b = node.args
    if db.equals(0):
        return pool.div(da, b)
    squared = pool.pow(b, pool.number(2))
    return pool.div(pool.sub(pool.mul(da, b), pool.mul(a, db)), squared)


def _pow(pool: Pool, node: Node, da: Node, db: Node) -> Node:
    a, b = node.args
    exponent = constant_value(b)
    if exponent is not None:
        power = _exponent(pool, b, exponent)
        lower = pool.pow(a, pool.sub(power, pool.number(1)))
        return pool.mul(power, pool.mul(lower, da))
    growth = pool.mul(pool.call("powlog", a, b, order=1), db)
    base = constant_value(a)
    if base is not None and base > 0:  # e**x and 2**x: their logarithm is a plain number
        growth = pool.mul(node, pool.mul(_logarithm(pool, a), db))
    return pool.add(pool.mul(pool.call("dpow", a, b, order=1), da), growth)


def _dpow(pool: Pool, node: Node, da: Node, db: Node) -> Node:
    """dpow(a, b, k) = b(b−1)…(b−k+1) · a**(b−k), the k-th derivative of a**b by a."""
    (a, b), order = node.args, _order(node)
    lowered = [pool.sub(b, pool.number(j)) for j in range(order)]
    terms = [reduce(pool.mul, lowered[:j] + lowered[j + 1 :], pool.number(1)) for j in range(order)]
    exponent = pool.sub(b, pool.number(order))
    by_exponent = pool.add(
        pool.mul(reduce(pool.add, terms), pool.pow(a, exponent)),
        pool.mul(reduce(pool.mul, lowered), pool.call("powlog", a, exponent, order=1)),
    )
    return pool.add(pool.mul(pool.call("dpow", a, b, order=order + 1), da), pool.mul(by_exponent, db))


def _powlog(pool: Pool, node: Node, da: Node, db: Node) -> Node:
    """powlog(a, b, m) = a**b · log(a)**m, the m-th derivative of a**b by b."""
    (a, b), order = node.args, _order(node)
    lower = pool.sub(b, pool.number(1))
    fewer = pool.pow(a, lower) if order == 1 else pool.call("powlog", a, lower, order=order - 1)
    by_base = pool.add(
        pool.mul(b, pool.call("powlog", a, lower, order=order)),
        pool.mul(pool.number(order), fewer),
    )
    return pool.add(pool.mul(by_base, da), pool.mul(pool.call("powlog", a, b, order=order + 1), db))


def _max(pool: Pool, node: Node, da: Node, db: Node) -> Node:
    first = pool.call("sign", pool.sub(*node.args))
    one, two = pool.number(1), pool.number(2)
    share_a, share_b = pool.div(pool.add(one, first), two), pool.div(pool.sub(one, first), two)
    if node.op == "min":
        share_a, share_b = share_b, share_a
    return pool.add(pool.mul(share_a, da), pool.mul(share_b, db))


def _exponent(pool: Pool, b: Node, value: float) -> Node:
    """A constant exponent as it may stand in front of a product; 1/3 stays what it is, for it has no decimals."""
    if value.is_integer():
        return pool.number(value)
    return pool.neg(b.args[0]) if b.op == "neg" else b


def _order(node: Node) -> int:
    assert isinstance(node.value, int)
    return node.value


def _logarithm(pool: Pool, a: Node) -> Node:
    return pool.number(1) if a.op == "constant" and a.value == "e" else pool.call("log", a)


def _one_over(pool: Pool, node: Node) -> Node:
    return pool.div(pool.number(1), node)


def _one_minus_square(pool: Pool, a: Node) -> Node:
    one = pool.number(1)
    return pool.mul(pool.sub(one, a), pool.add(one, a))  # keeps its digits beside ±1, where 1 − a² has none left


def _square(pool: Pool, a: Node) -> Node:
    return pool.pow(a, pool.number(2))


_SUMS: dict[str, Callable[..., Node]] = {"add": Pool.add, "sub": Pool.sub, "neg": Pool.neg}
_RULES: dict[str, Callable[..., Node]] = {
    "mul": _mul,
    "div": _div,
    "pow": _pow,
    "dpow": _dpow,
    "powlog": _powlog,
    "max": _max,
    "min": _max,
}
_CHAIN: dict[str, Callable[[Pool, Node, Node], Node]] = {
    "sin": lambda pool, node, a: pool.call("cos", a),
    "cos": lambda pool, node, a: pool.neg(pool.call("sin", a)),
    "tan": lambda pool, node, a: _one_over(pool, _square(pool, pool.call("cos", a))),
    "asin": lambda pool, node, a: _one_over(pool, pool.call("sqrt", _one_minus_square(pool, a))),
    "acos": lambda pool, node, a: pool.neg(_one_over(pool, pool.call("sqrt", _one_minus_square(pool, a)))),
    "atan": lambda pool, node, a: _one_over(pool, pool.add(pool.number(1), _square(pool, a))),
    "sinh": lambda pool, node, a: pool.call("cosh", a),
    "cosh": lambda pool, node, a: pool.call("sinh", a),
    "tanh": lambda pool, node, a: _one_over(pool, _square(pool, pool.call("cosh", a))),
    "exp": lambda pool, node, a: node,
    "log": lambda pool, node, a: _one_over(pool, a),
    "sqrt": lambda pool, node, a: _one_over(pool, pool.mul(pool.number(2), node)),
    "abs": lambda pool, node, a: pool.call("sign", a),
    "sign": lambda pool, node, a: pool.number(0),
}
