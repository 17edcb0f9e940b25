"""How far from 0 a formula is known to be finite, from its operations alone."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from gradviz.core.formula.evaluate import constant_value, whole_exponent
from gradviz.core.formula.nodes import CONSTANTS, Node, postorder

FARTHEST, NEAREST = 150, -3
"""Powers of ten: nothing is asked beyond the first, nothing is of use below the second."""
SLACK = 1e3
"""So many times what has been worked out for a result is still finite: roundings make it larger by far less."""
_BOUNDED = {"sin": 1.0, "cos": 1.0, "tanh": 1.0, "sign": 1.0, "atan": math.pi / 2}
_GROWING = ("exp", "sinh", "cosh")
_LARGEST_EXPONENT = 700.0


def reach(root: Node, dtype: np.dtype[Any]) -> float:
    """Where no coordinate is larger than this, neither the formula nor anything in it is nan or infinite; −1 where
    that cannot be told, as of a quotient by a variable: it may be undefined at 0 itself."""
    limit = float(np.finfo(dtype).max) / SLACK
    nodes = postorder(root)
    powers = (10.0**power for power in range(FARTHEST, NEAREST - 1, -1))
    return next((distance for distance in powers if _largest(nodes, distance) < limit), -1.0)


def _largest(nodes: list[Node], distance: float) -> float:
    """What the absolute value of no node exceeds; infinite where there is no such number."""
    sizes: dict[Node, float] = {}
    for node in nodes:
        sizes[node] = _size(node, [sizes[argument] for argument in node.args], distance)
    return max(sizes.values())


def _size(node: Node, sizes: list[float], distance: float) -> float:
    match node.op:
        case "number":
            return abs(float(node.value))  # type: ignore[arg-type]
        case "constant":
            return CONSTANTS[str(node.value)]
        case "variable":
            return distance
        case "add" | "sub":
            return sizes[0] + sizes[1]
        case "mul":
            return sizes[0] * sizes[1] if all(sizes) else 0.0
        case "div":
            divisor = constant_value(node.args[1])
            return sizes[0] / abs(divisor) if divisor else math.inf
        case "neg" | "abs":
            return sizes[0]
        case "min" | "max":
            return max(sizes)
        case "pow":
            exponent = whole_exponent(node)
            # products on the way are no larger than the last one, or than 1
            return _power(max(sizes[0], 1.0), exponent) if exponent is not None and exponent > 0 else math.inf
        case op if op in _BOUNDED:
            return _BOUNDED[op]
        case op if op in _GROWING:
            return math.exp(sizes[0]) if sizes[0] < _LARGEST_EXPONENT else math.inf
    return math.inf


def _power(base: float, exponent: int) -> float:
    return math.exp(power) if (power := exponent * math.log(base)) < _LARGEST_EXPONENT else math.inf
