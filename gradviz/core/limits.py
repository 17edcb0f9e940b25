"""What each number may be: one table for the window, the command line, files and programs."""

from __future__ import annotations

import math
from numbers import Real
from typing import Any, NamedTuple

import numpy as np

from gradviz.core.errors import SettingError


class Range(NamedTuple):
    """The numbers from `low` to `high`, both included; `below` excludes `high` itself."""

    low: float
    high: float
    whole: bool = False
    below: bool = False

    def check(self, name: str, number: Any) -> None:
        """SettingError unless `number` is a number of this range."""
        if not is_finite(number):
            raise SettingError("not_finite", name=name, given=number)
        if self.whole and number != int(number):
            raise SettingError("not_whole", name=name, given=number)
        if not self.low <= number <= self.high or (self.below and number == self.high):
            raise SettingError("out_of_range", name=name, given=number, low=self.low, high=self.high, below=self.below)


def is_finite(number: Any) -> bool:
    """Whether it is a real number, not a truth value, that a float can hold."""
    if isinstance(number, (bool, np.bool_)) or not isinstance(number, Real):
        return False
    try:
        return math.isfinite(number)
    except OverflowError:  # a whole number beyond every float
        return False


def plain(number: Any) -> float:
    """A number of settings as a float, and of the two zeros the one: settings that are equal mean the same."""
    return float(number) + 0.0


H = Range(1e-300, 1e3)
ETA = Range(1e-300, 1e6)
STEPS = Range(1, 1_000_000, whole=True)
COORDINATE = Range(-1e12, 1e12)
FRACTION = Range(0.0, 1.0, below=True)
SMALL = Range(1e-300, 1.0)
HYPERPARAMETERS = {"momentum": FRACTION, "decay": FRACTION, "beta1": FRACTION, "beta2": FRACTION, "epsilon": SMALL}
