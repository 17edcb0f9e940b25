"""What can be said of how a run ended: one of KEYS, or for many runs at once their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Verdicts = NDArray[np.signedinteger[Any]]
"""Indices into KEYS, or OPEN."""

OPEN = -1
"""In the place of an index into KEYS: not decided yet."""

NEVER_MET = ("converged", "saddle", "maximum", "plateau")
KEYS = ("undefined", "diverged", "frozen", "biased", "oscillating", *NEVER_MET, "steps_exhausted")


@dataclass(frozen=True)
class Outcome:
    """`key` is one of KEYS; `parameters` are what its sentence mentions."""

    key: str
    parameters: Mapping[str, Any] = field(default_factory=dict, compare=False)


def told(holds: NDArray[np.bool_], key: str) -> Verdicts:
    return np.where(holds, KEYS.index(key), OPEN).astype(np.int8)


def named(above: NDArray[np.bool_], below: NDArray[np.bool_]) -> Verdicts:
    """What points are called that have higher and lower ones around them; open where they have neither."""
    one_way = np.where(above, KEYS.index("converged"), np.where(below, KEYS.index("maximum"), OPEN))
    return np.where(above & below, KEYS.index("saddle"), one_way).astype(np.int8)
