"""One value of an expression to fifty digits: the yardstick that a float's own error is measured with.

Numbers are the decimals that were typed, π and e are the real ones, the variable is exactly the float it is.
"""

from __future__ import annotations

import decimal
from collections.abc import Callable
from decimal import Decimal

from gradviz.core.formula.nodes import Node, postorder

DIGITS = 50
SAFE = Decimal("1e300")
"""Beyond it a float is better asked: it knows infinity."""
_LARGEST_ANGLE = Decimal("1e40")
_GUARD = 60
_ONE, _TWO = Decimal(1), Decimal(2)
_PI = Decimal(
    "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798214808651"
)
_CONSTANTS = {
    "pi": _PI,
    "e": Decimal("2.71828182845904523536028747135266249775724709369995957496696762772407663035355"),
}


def precise(root: Node, x: Decimal) -> Decimal | None:
    """The expression at x; None where it has no finite value, or none that can be had."""
    context = decimal.Context(prec=DIGITS, Emax=10**6, Emin=-(10**6), traps=[])
    values: dict[Node, Decimal] = {}
    with decimal.localcontext(context):
        for node in postorder(root):
            value = _value(node, x, [values[argument] for argument in node.args])
            if not value.is_finite():
                return None
            values[node] = value
        return +values[root]


def _value(node: Node, x: Decimal, args: list[Decimal]) -> Decimal:
    if node.op == "number":
        return Decimal(repr(node.value))
    if node.op == "variable":
        return x
    if node.op == "constant":
        return _CONSTANTS[str(node.value)]
    if node.op in ("dpow", "powlog"):
        order = int(node.value)  # type: ignore[arg-type]
        return (_dpow if node.op == "dpow" else _powlog)(order, *args)
    return _FUNCTIONS[node.op](*args)


def _dpow(order: int, a: Decimal, b: Decimal) -> Decimal:
    factor = b
    for j in range(1, order):
        factor *= b - j
    return factor if factor == 0 else factor * a ** (b - order)


def _powlog(order: int, a: Decimal, b: Decimal) -> Decimal:
    return Decimal(0) if a == 0 and b > 0 else a**b * a.ln() ** order


def _sine(x: Decimal) -> Decimal:
    if abs(x) > _LARGEST_ANGLE:
        return Decimal("NaN")
    with decimal.localcontext() as context:
        context.prec = DIGITS + _GUARD
        x = x % (2 * _PI)
        return _series(x, lambda term, k: -term * x * x / ((2 * k) * (2 * k + 1)))


def _cosine(x: Decimal) -> Decimal:
    with decimal.localcontext() as context:
        context.prec = DIGITS + _GUARD
        return _sine(x + _PI / 2)


def _arctangent(x: Decimal) -> Decimal:
    halvings = 4
    for _ in range(halvings):
        x = x / (_ONE + (_ONE + x * x).sqrt())
    power = total = x
    k = 1
    while abs(power) > Decimal(10) ** -(DIGITS + 5):
        power *= -x * x
        k += 2
        total += power / k
    return total * Decimal(2**halvings)


def _arcsine(x: Decimal) -> Decimal:
    rest = (_ONE - x) * (_ONE + x)
    return _arctangent(x / rest.sqrt()) if rest > 0 else _PI / 2 * x if rest == 0 else Decimal("NaN")


def _series(first: Decimal, following: Callable[[Decimal, int], Decimal]) -> Decimal:
    total = term = first
    k = 0
    while abs(term) > Decimal(10) ** -(DIGITS + 10):
        k += 1
        term = following(term, k)
        total += term
    return total


def _hyperbolic_sine(x: Decimal) -> Decimal:
    if abs(x) < 1:
        return _series(x, lambda term, k: term * x * x / ((2 * k) * (2 * k + 1)))
    return (x.exp() - (-x).exp()) / 2


def _hyperbolic_cosine(x: Decimal) -> Decimal:
    return (x.exp() + (-x).exp()) / 2


_FUNCTIONS: dict[str, Callable[..., Decimal]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "neg": lambda a: -a,
    "pow": lambda a, b: a**b,
    "sin": _sine,
    "cos": _cosine,
    "tan": lambda a: _sine(a) / _cosine(a),
    "asin": _arcsine,
    "acos": lambda a: _PI / 2 - _arcsine(a),
    "atan": _arctangent,
    "sinh": _hyperbolic_sine,
    "cosh": _hyperbolic_cosine,
    "tanh": lambda a: _hyperbolic_sine(a) / _hyperbolic_cosine(a),
    "exp": lambda a: a.exp(),
    "log": lambda a: a.ln(),
    "sqrt": lambda a: a.sqrt(),
    "abs": abs,
    "sign": lambda a: Decimal((a > 0) - (a < 0)),
    "min": min,
    "max": max,
}
