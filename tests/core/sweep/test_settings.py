"""The Learning-rate page's settings refuse what no run can have."""

import math
from typing import Any

import pytest

from gradviz.core import FormulaError, SettingError
from gradviz.core.optimizers import Adam
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import sweep

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"swept": "steps"}, "swept"),
    ({"low": 0.0}, "low"),
    ({"low": 1.0, "high": 1.0}, "low"),
    ({"low": 2.0, "high": 1.0}, "low"),
    ({"high": 1e7}, "high"),
    ({"high": float("nan")}, "high"),
    ({"count": 1}, "count"),
    ({"count": 401}, "count"),
    ({"count": 2.5}, "count"),
    ({"steps": 10_001}, "steps"),
    ({"steps": 0}, "steps"),
    ({"h": 0.0}, "h"),
    ({"start": (1.0,)}, "start"),
    ({"start": (1.0, 1e13)}, "start"),
    ({"scheme": "sideways"}, "scheme"),
    ({"direction": "up"}, "direction"),
    ({"dtype": "float16"}, "dtype"),
    ({"swept": "h", "high": 1e4}, "high"),
]


@pytest.mark.parametrize(("settings", "name"), REFUSED)
def test_refused(settings: dict[str, Any], name: str) -> None:
    with pytest.raises(SettingError) as refused:
        RatesSettings(**settings)
    assert refused.value.parameters["name"] == name


def test_a_text_that_is_no_function() -> None:
    with pytest.raises(FormulaError):
        RatesSettings(function="x0*")


@pytest.mark.parametrize(
    ("low", "high", "count"),
    [(1e-3, 10.0, 120), (0.9, 1.1, 400), (1.0, 1.0000001, 400), (1e-300, 1e6, 400), (1e-300, 1e-299, 2), (0.1, 0.3, 3)],
)
def test_numbers_rise_from_low_to_high(low: float, high: float, count: int) -> None:
    numbers = RatesSettings(low=low, high=high, count=count).numbers
    assert (len(numbers), numbers[0], numbers[-1]) == (count, low, high)
    assert list(numbers) == sorted(set(numbers))


@pytest.mark.parametrize("count", [2, 3, 120, 400])
@pytest.mark.parametrize("low", [0.5, 0.3, 1e-300, 1e-3, 9.99e5])
@pytest.mark.parametrize("floats", [1, 2, 3, 50, 90, 1000, 10**6])
def test_between_ends_that_are_close_there_are_fewer(low: float, floats: int, count: int) -> None:
    high = low + floats * math.ulp(low)
    numbers = RatesSettings(low=low, high=high, count=count).numbers
    assert (numbers[0], numbers[-1]) == (low, high)
    assert list(numbers) == sorted(set(numbers))
    assert 2 <= len(numbers) <= count


def test_a_sweep_between_neighbours_is_two_runs() -> None:
    settings = RatesSettings(low=0.5, high=math.nextafter(0.5, 1), steps=3)
    *_, last = sweep(settings)
    assert last.points.shape == (4, 2, 2)


def test_numbers_can_be_typed_again() -> None:
    assert max(len(repr(number)) for number in RatesSettings().numbers) <= 8


def test_the_run_of_a_number() -> None:
    settings = RatesSettings(optimizer=Adam(0.3, beta1=0.8), h=1e-5)
    run = settings.run_of(0.7)
    assert (run.optimizer, run.h) == (Adam(0.7, beta1=0.8), 1e-5)
    run = settings.changed(swept="h").run_of(1e-3)
    assert (run.optimizer, run.h) == (Adam(0.3, beta1=0.8), 1e-3)


def test_settings_are_values() -> None:
    assert RatesSettings(start=[1, 2]) == RatesSettings(start=(1.0, 2.0))  # type: ignore[arg-type]
    assert hash(RatesSettings(steps=50.0)) == hash(RatesSettings(steps=50))  # type: ignore[arg-type]


def test_a_sweep_does_not_depend_on_what_it_tries_out() -> None:
    settings = RatesSettings()
    assert settings.tried == settings.changed(optimizer=settings.optimizer.with_rate(0.7)).tried
    assert settings.tried != settings.changed(h=1e-3).tried
    assert settings.tried.numbers == settings.numbers
    assert settings.tried.run_of(0.3) == settings.run_of(0.3)
    by_h = settings.changed(swept="h", low=1e-9, high=1e-2)
    assert by_h.tried == by_h.changed(h=0.5).tried != by_h.changed(optimizer=settings.optimizer.with_rate(0.7)).tried
