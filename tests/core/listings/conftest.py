"""How a listing is run."""

import math
from typing import Any

import numpy as np

Names = dict[str, Any]


def executed(text: str) -> Names:
    """What its variables hold at the end. The app itself runs no text."""
    names: Names = {"np": np, "math": math}
    with np.errstate(all="ignore"):
        exec(compile(text, "listing", "exec"), names)
    return names
