"""Expressions → text that the reader accepts and that means the same."""

from __future__ import annotations

from gradviz.core.formula.nodes import Node, postorder

_INFIX = {"add": ("+", 10, 10, 11), "sub": ("-", 10, 10, 11), "mul": ("*", 20, 20, 21), "div": ("/", 20, 20, 21)}
_PRODUCT, _SIGN, _POWER, _ATOM = 20, 30, 40, 100


def write(root: Node, names: tuple[str, ...]) -> str:
    """`names` are the variables' names by index. Spaces stand around + and − only."""
    texts: dict[Node, tuple[str, int]] = {}
    for node in postorder(root):
        texts[node] = _text(node, [texts[argument] for argument in node.args], names)
    return texts[root][0]


def _text(node: Node, args: list[tuple[str, int]], names: tuple[str, ...]) -> tuple[str, int]:
    """The text of one node and how tightly its outermost operation binds."""
    if node.op == "number":
        return _number(float(node.value))  # type: ignore[arg-type]
    if node.op == "variable":
        return names[int(node.value)], _ATOM  # type: ignore[arg-type]
    if node.op == "constant":
        return str(node.value), _ATOM
    if node.op == "neg":
        # −2x rather than −(2x): the sign of a product is that of its first factor
        return "-" + _bound(args[0], _PRODUCT), _PRODUCT if args[0][1] == _PRODUCT else _SIGN
    if node.op in _INFIX:
        symbol, binding, left, right = _INFIX[node.op]
        space = " " if binding == 10 else ""
        return f"{_bound(args[0], left)}{space}{symbol}{space}{_bound(args[1], right)}", binding
    if node.op == "pow":
        return _power(args[0], args[1]), _POWER
    if node.op == "dpow":
        return _derived_power(node, *args), 20
    if node.op == "powlog":
        log = f"log({args[0][0]})" + (f"**{node.value}" if node.value != 1 else "")
        return f"{_power(*args)}*{log}", 20
    return f"{node.op}({', '.join(text for text, _ in args)})", _ATOM


def _number(value: float) -> tuple[str, int]:
    text = repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return text, _ATOM if value >= 0 else _SIGN


def _power(base: tuple[str, int], exponent: tuple[str, int]) -> str:
    return f"{_bound(base, _POWER + 1)}**{_bound(exponent, _SIGN)}"


def _derived_power(node: Node, base: tuple[str, int], exponent: tuple[str, int]) -> str:
    order = int(node.value)  # type: ignore[arg-type]
    factors = [_bound(exponent, 21), *(f"({exponent[0]} - {j})" for j in range(1, order))]
    return f"{'*'.join(factors)}*{_bound(base, _POWER + 1)}**({exponent[0]} - {order})"


def _bound(piece: tuple[str, int], least: int) -> str:
    text, binding = piece
    return text if binding >= least else f"({text})"
