"""Where a formula may fail to be smooth: found from its tree, so that no kink is mistaken for a sharp bend."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gradviz.core.formula.evaluate import Tape, constant_value
from gradviz.core.formula.nodes import Node, Pool, postorder


class Breaks(NamedTuple):
    """`switches` change their sign where abs, sign, min or max change over; `divisors` where something divides by 0."""

    switches: tuple[Node, ...]
    divisors: tuple[Node, ...]

    def signs(self, kind: str, x: ArrayLike) -> NDArray[np.float64]:
        """The sign of each switch or divisor at each x, shape (number of them, *shape of x); nan where undefined."""
        roots: tuple[Node, ...] = getattr(self, kind)
        points = np.asarray(x, np.float64)
        with np.errstate(all="ignore"):
            results = Tape(roots, 1, points.dtype).run([points]) if roots else []
            return np.sign([np.broadcast_to(np.asarray(result, float), points.shape) for result in results])


def find_breaks(root: Node, pool: Pool) -> Breaks:
    """What of an expression of one variable decides between branches, or is divided by."""
    switches: dict[Node, None] = {}  # a set that keeps its order
    divisors: dict[Node, None] = {}
    for node in postorder(root):
        if node.op in ("abs", "sign"):
            switches[node.args[0]] = None
        elif node.op in ("min", "max"):
            switches[pool.sub(*node.args)] = None
        elif (divisor := _divisor(node, pool)) is not None:
            divisors[divisor] = None
    return Breaks(*(tuple(found for found in group if _varies(found)) for group in (switches, divisors)))


def _divisor(node: Node, pool: Pool) -> Node | None:
    if node.op == "div":
        return node.args[1]
    if node.op == "tan":
        return pool.call("cos", node.args[0])
    if node.op == "pow":
        exponent: Any = constant_value(node.args[1])
        return node.args[0] if exponent is not None and exponent < 0 else None
    return None


def _varies(node: Node) -> bool:
    return any(part.op == "variable" for part in postorder(node))
