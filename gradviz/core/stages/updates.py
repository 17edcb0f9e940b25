"""What each optimizer computes in a step, one quantity after the other: the rules of `core.optimizers`, taken apart.

The kernel keeps its formulas whole, for speed. That these are the same operations in the same order is tested by
rebuilding runs from them to the last bit.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType, SimpleNamespace
from typing import Any, NamedTuple

import numpy as np


class Term(NamedTuple):
    """One quantity of a step: the stage that it belongs to, its name, and what it is computed from: the optimizer
    (o) and the quantities so far (q), among them the gradient as the optimizer is given it (g) and its memory.

    A quantity named like a field of the memory takes that field's place.
    """

    stage: str
    name: str
    compute: Callable[[Any, SimpleNamespace], Any]


_DIVISION = (
    Term("root", "root", lambda o, q: np.sqrt(q.h) + o.epsilon),
    Term("scale", "scaled", lambda o, q: o.rate * q.g),
    Term("divide", "move", lambda o, q: -(q.scaled / q.root)),
)
"""−η∇f / (√h + ε): what AdaGrad and RMSProp do with the squares that they remember."""

UPDATES: Mapping[str, tuple[Term, ...]] = MappingProxyType(
    {
        "gradient_descent": (Term("scale", "move", lambda o, q: -(o.rate * q.g)),),
        "momentum": (
            Term("decay", "decayed", lambda o, q: o.momentum * q.v),
            Term("scale", "scaled", lambda o, q: -(o.rate * q.g)),
            Term("accumulate", "v", lambda o, q: q.decayed + q.scaled),
            Term("accumulate", "move", lambda o, q: q.v),
        ),
        "nesterov": (
            Term("look_ahead", "ahead", lambda o, q: o.momentum * o.momentum * q.v),
            Term("look_ahead", "weighted", lambda o, q: -((1 + o.momentum) * o.rate * q.g)),
            Term("look_ahead", "move", lambda o, q: q.ahead + q.weighted),
            Term("decay", "decayed", lambda o, q: o.momentum * q.v),
            Term("scale", "scaled", lambda o, q: -(o.rate * q.g)),
            Term("accumulate", "v", lambda o, q: q.decayed + q.scaled),
        ),
        "adagrad": (
            Term("square", "squared", lambda o, q: q.g * q.g),
            Term("accumulate", "h", lambda o, q: q.h + q.squared),
            *_DIVISION,
        ),
        "rmsprop": (
            Term("decay", "decayed", lambda o, q: o.decay * q.h),
            Term("square", "squared", lambda o, q: (1 - o.decay) * q.g * q.g),
            Term("accumulate", "h", lambda o, q: q.decayed + q.squared),
            *_DIVISION,
        ),
        "adam": (
            Term("mean", "pull", lambda o, q: q.g - q.m),
            Term("mean", "m", lambda o, q: q.m + (1 - o.beta1) * q.pull),
            Term("square", "squared", lambda o, q: q.g * q.g),
            Term("mean_square", "v", lambda o, q: q.v + (1 - o.beta2) * (q.squared - q.v)),
            Term("correct", "t", lambda o, q: q.t + 1),
            Term("correct", "lack1", lambda o, q: 1 - o.beta1**q.t),
            Term("correct", "lack2", lambda o, q: 1 - o.beta2**q.t),
            Term("correct", "rate", lambda o, q: o.rate * math.sqrt(q.lack2) / q.lack1),
            Term("root", "root", lambda o, q: np.sqrt(q.v) + o.epsilon),
            Term("scale", "scaled", lambda o, q: q.rate * q.m),
            Term("divide", "move", lambda o, q: -(q.scaled / q.root)),
        ),
    }
)
"""By the optimizer's key, its quantities in the order of computation; `move` is what is added to x."""
