"""Which numbers an experiment takes, and how the others are refused."""

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from gradviz.core import (
    OPTIMIZERS,
    SURFACES,
    Experiment,
    FormulaError,
    SettingError,
    find_function,
    gradient_descent,
    parse_surface,
)

GOOD: list[Any] = [
    {"h": 1e-300},
    {"h": 1e3},
    {"steps": 1},
    {"steps": 1_000_000},
    {"steps": 5.0},
    {"steps": np.int64(7)},
    {"start": (1e12, -1e12)},
    {"start": (0, 0)},
    {"optimizer": OPTIMIZERS["adam"](lr=1e-300)},
    {"optimizer": OPTIMIZERS["adam"](lr=1e6)},
    {"scheme": "forward"},
    {"direction": "ascent"},
    {"dtype": "float32"},
    {"function": "log(x)", "start": (1.0,)},
    {"function": "square", "start": (1.0,)},
    pytest.param({"function": lambda x: x[0], "start": (1.0, 2.0, 3.0)}, id="callable"),
]


@pytest.mark.parametrize("settings", GOOD, ids=str)
def test_taken(settings: dict[str, Any]) -> None:
    assert Experiment(**settings) == Experiment(**settings)


BAD: list[Any] = [
    ({"h": 0}, "out_of_range", "h"),
    ({"h": -1e-4}, "out_of_range", "h"),
    ({"h": 1e-301}, "out_of_range", "h"),
    ({"h": 1001}, "out_of_range", "h"),
    ({"h": math.nan}, "not_finite", "h"),
    ({"h": math.inf}, "not_finite", "h"),
    ({"h": "1e-4"}, "not_finite", "h"),
    ({"h": 1j}, "not_finite", "h"),
    ({"h": None}, "not_finite", "h"),
    ({"h": True}, "not_finite", "h"),
    ({"h": np.True_}, "not_finite", "h"),
    ({"h": 10**400}, "not_finite", "h"),
    ({"h": Decimal("1e-4")}, "not_finite", "h"),
    ({"steps": 0}, "out_of_range", "steps"),
    ({"steps": -5}, "out_of_range", "steps"),
    ({"steps": 1_000_001}, "out_of_range", "steps"),
    ({"steps": 2.5}, "not_whole", "steps"),
    ({"steps": Fraction(5, 2)}, "not_whole", "steps"),
    ({"steps": math.nan}, "not_finite", "steps"),
    ({"start": (math.nan, 1.0)}, "not_finite", "start"),
    ({"start": (math.inf, 1.0)}, "not_finite", "start"),
    ({"start": (1.1e12, 1.0)}, "out_of_range", "start"),
    ({"start": ("3", "4")}, "not_finite", "start"),
    ({"start": (1.0,), "function": SURFACES["sphere"]}, "wrong_count", "start"),
    ({"start": (1.0, 2.0, 3.0)}, "wrong_count", "start"),
    ({"start": ()}, "wrong_count", "start"),
    pytest.param({"start": (), "function": lambda x: 1.0}, "wrong_count", "start", id="callable"),
    ({"scheme": "middle"}, "unknown_choice", "scheme"),
    ({"scheme": None}, "unknown_choice", "scheme"),
    ({"direction": "up"}, "unknown_choice", "direction"),
    ({"dtype": "float16"}, "unknown_choice", "dtype"),
    ({"optimizer": OPTIMIZERS["adam"]()}, "missing", "eta"),
    ({"optimizer": "adam"}, "unknown_choice", "optimizer"),
    ({"optimizer": None}, "unknown_choice", "optimizer"),
]


@pytest.mark.parametrize(("settings", "code", "name"), BAD, ids=str)
def test_refused(settings: dict[str, Any], code: str, name: str) -> None:
    with pytest.raises(SettingError) as caught:
        Experiment(**settings)
    assert (caught.value.code, caught.value.parameters["name"]) == (code, name)


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"lr": 0}, "out_of_range"),
        ({"lr": None}, "missing"),
        ({"step_num": 0}, "out_of_range"),
        ({"step_num": 1.5}, "not_whole"),
        ({"h": 0}, "not_positive"),
        ({"scheme": "middle"}, "unknown_choice"),
        ({"optimizer": "sgd"}, "unknown_choice"),
        ({"optimizer": 3}, "unknown_choice"),
        ({"optimizer": ["adam"]}, "unknown_choice"),
        ({"init_x": []}, "wrong_count"),
        ({"init_x": [[3.0, 4.0]]}, "one_point"),
        ({"init_x": [math.nan, 1.0]}, "not_finite"),
        ({"init_x": ["3", "4"]}, "not_a_number"),
        ({"init_x": [3j, 4]}, "not_a_number"),
        ({"init_x": [10**400, 1]}, "not_a_number"),
        ({"init_x": 3.0}, "wrong_count"),
    ],
    ids=str,
)
def test_gradient_descent_refuses_the_same(settings: dict[str, Any], code: str) -> None:
    with pytest.raises(ValueError, match=code) as caught:
        gradient_descent(SURFACES["sphere"], **({"init_x": [3.0, 4.0]} | settings))
    assert getattr(caught.value, "code", None) == code


# --- an experiment is a value --------------------------------------------------------------------------------------


def test_experiments_are_equal_when_their_settings_are() -> None:
    one, other = Experiment.of("rosenbrock"), Experiment.of("rosenbrock")
    assert one == other
    assert hash(one) == hash(other)
    assert one.changed(h=1e-5) != one
    assert one.changed(h=1e-5).changed(h=1e-4) == one
    with pytest.raises(AttributeError):
        one.h = 1.0  # type: ignore[misc]


@pytest.mark.parametrize("key", SURFACES)
def test_experiment_of_a_function_opens_as_the_catalogue_says(key: str) -> None:
    experiment = Experiment.of(key)
    surface = SURFACES[key]
    assert (experiment.start, experiment.eta, experiment.steps) == (surface.start, surface.rate, 100)
    assert experiment.resolved is surface


def test_function_is_a_key_or_a_formula() -> None:
    assert find_function("two_wells", 1).n == 1
    assert find_function("two_wells", 2).n == 2
    assert find_function("x0**2+x1", 2) == parse_surface("x0**2+x1")
    assert Experiment.of("x*y").start == (-3.0, 4.0)
    assert Experiment.of("x**2", variables=1).start == (3.0,)
    with pytest.raises(FormulaError):
        Experiment.of("sphere", variables=1)
    with pytest.raises(FormulaError):
        Experiment(function="nonsense(")
