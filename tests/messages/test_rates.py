"""What is said of a map of starts."""

from typing import Any

import pytest

from gradviz.core.optimizers import GradientDescent
from gradviz.core.sweep.basins import basins
from gradviz.core.sweep.settings import RatesSettings
from gradviz.messages import basins as told


@pytest.mark.parametrize(
    ("function", "settings", "sentence"),
    [
        ("sphere", {"steps": 150}, "100 % of the starts reach a minimum; minima reached: 1."),
        (
            "sphere",
            {"steps": 5},
            "None of the starts reaches a minimum: for 100 % of them 5 steps are too few. Take more.",
        ),
        (
            "sphere",
            {"steps": 50, "optimizer": GradientDescent(lr=5.0)},
            "None of the starts reaches a minimum in 50 steps.",
        ),
    ],
)
def test_a_map_of_starts(function: str, settings: dict[str, Any], sentence: str) -> None:
    made = RatesSettings.of(function, **settings)
    *_, found = (part for part in basins(made.experiment, made.surface.window, 16) if part is not None)
    assert told(found) == sentence
