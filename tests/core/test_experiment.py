"""Settings: whatever kind of number they come as, plain ones are kept."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, Experiment, descend

PLAIN = Experiment("sphere", (1.0, 2.0), h=0.5, optimizer=OPTIMIZERS["adam"](0.25), steps=10)


@pytest.mark.parametrize(
    "settings",
    [
        {"steps": 10.0},
        {"steps": np.int32(10)},
        {"h": np.float32(0.5)},
        {"h": Fraction(1, 2)},
        {"start": [1.0, 2.0]},
        {"start": (1, 2)},
        {"start": np.array([1.0, 2.0], np.float32)},
        {"optimizer": OPTIMIZERS["adam"](np.float32(0.25))},
    ],
    ids=str,
)
def test_settings_are_plain_numbers(settings: dict[str, Any]) -> None:
    experiment = PLAIN.changed(**settings)
    assert experiment == PLAIN
    assert repr(experiment) == repr(PLAIN)
    assert hash(experiment) == hash(PLAIN)
    *_, trace = descend(experiment)
    *_, plain = descend(PLAIN)
    assert trace.points.tobytes() == plain.points.tobytes()


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_hyperparameters_are_plain_numbers(kind: str) -> None:
    given = {name: np.float32(0.5) for name in OPTIMIZERS[kind].hyperparameters()}
    optimizer = OPTIMIZERS[kind](np.float32(0.5), **given)
    assert all(type(getattr(optimizer, name)) is float for name in ("lr", "rate", *given))
