"""A column of a sweep is the single run, to the last bit."""

import itertools
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SCHEMES, SURFACES, Experiment, descend
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import Sweep, sweep

SURFACES_OF_EVERY_KIND = (
    *("sphere", "elongated", "saddle", "dome", "shelf", "two_wells", "rosenbrock", "himmelblau", "goldstein_price"),
    *(
        "rastrigin",
        "ackley",
        "eggholder",
        "absvalley",
        "hills",
        "log(x0)+x1**2",
        "1/x0+x1",
        "sqrt(x0+x1)",
        "x1**2",
        "3",
    ),
)


def last(settings: RatesSettings) -> Sweep:
    *_, whole = sweep(settings)
    return whole


def check_columns(settings: RatesSettings) -> None:
    whole = last(settings)
    assert whole.numbers.tolist() == list(settings.numbers)
    for column, number in enumerate(settings.numbers):
        *_, trace = descend(settings.run_of(number))
        assert trace.outcome is not None
        end = whole.ends[column]
        assert end == trace.steps
        assert whole.points[: end + 1, :, column].tobytes() == np.ascontiguousarray(trace.points).tobytes()
        np.testing.assert_array_equal(whole.values[: end + 1, column], trace.values)
        assert whole.values.dtype == trace.values.dtype
        assert whole.outcome(column) == trace.outcome.key, number
        assert np.isnan(whole.values[end + 1 :, column]).all()
        assert np.isnan(whole.points[end + 1 :, :, column]).all()


@pytest.mark.parametrize("function", SURFACES_OF_EVERY_KIND)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_on_every_kind_of_surface(optimizer: str, function: str) -> None:
    own = Experiment.of(function)
    rule = OPTIMIZERS[optimizer](lr=own.eta)
    check_columns(RatesSettings.of(function, optimizer=rule, steps=60, low=1e-4, high=30.0, count=9))


@pytest.mark.parametrize(
    ("scheme", "direction", "dtype", "swept"), [*itertools.product(SCHEMES, DIRECTIONS, DTYPES, ("eta", "h"))]
)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_setting(scheme: str, direction: str, dtype: str, swept: str, optimizer: str) -> None:
    low, high = (1e-3, 20.0) if swept == "eta" else (1e-18, 3.0)
    settings = RatesSettings.of(
        "two_wells", optimizer=OPTIMIZERS[optimizer](lr=0.05), scheme=scheme, direction=direction, dtype=dtype,
        swept=swept, low=low, high=high, steps=45, count=8,
    )  # fmt: skip
    check_columns(settings)


@pytest.mark.parametrize("steps", [1, 2, 3, 7, 8, 9, 16, 17, 200])
def test_any_number_of_steps(steps: int) -> None:
    check_columns(RatesSettings.of("himmelblau", steps=steps, low=1e-3, high=1.0, count=11))


@pytest.mark.parametrize(
    ("start", "settings"),
    [
        ((0.0, 0.0), {"function": "log(x0)+x1"}),  # nowhere from the first point on
        ((0.0, 1.0), {"function": "1/x0+x1", "scheme": "forward"}),
        ((0.0, 0.0), {"function": "x0*x1", "scheme": "backward"}),
        ((1e12, -1e12), {"function": "sphere"}),
    ],
)
def test_starts_at_the_edge(start: tuple[float, ...], settings: dict[str, Any]) -> None:
    check_columns(RatesSettings(start=start, steps=12, count=5, **settings))


def test_it_grows_and_what_was_published_stays() -> None:
    grown = [part for part in sweep(RatesSettings(steps=500, count=30)) if part.steps < 500]
    assert len(grown) > 3
    kept = [part.values.copy() for part in grown]
    whole = last(RatesSettings(steps=500, count=30))
    for part, values in zip(grown, kept, strict=True):
        assert not part.is_finished
        assert not part.values.flags.writeable
        np.testing.assert_array_equal(part.values, values)
        np.testing.assert_array_equal(part.values, whole.values[: part.steps + 1])


@pytest.mark.parametrize("key", ["sphere", "elongated", "booth", "matyas", "rotated"])
def test_the_bound_parts_what_settles_from_what_leaves(key: str) -> None:
    bound = last(RatesSettings.of(key, steps=200, low=1e-3, high=3.0)).bounds[0]
    steepest = np.linalg.eigvalsh(SURFACES[key].hessian(np.array(bound.minimum))).max()
    assert bound.eta == pytest.approx(2 / steepest)
    beyond = last(RatesSettings.of(key, steps=4000, low=bound.eta * 1.01, high=bound.eta * 1.5, count=8))
    below = last(RatesSettings.of(key, steps=4000, low=bound.eta * 0.7, high=bound.eta * 0.99, count=8))
    assert "converged" not in {beyond.outcome(column) for column in range(8)}
    assert {below.outcome(column) for column in range(8)} == {"converged"}


def test_one_bound_for_each_minimum_that_is_reached() -> None:
    bounds = last(RatesSettings.of("two_wells", steps=400, low=1e-2, high=0.3, count=200)).bounds
    assert {round(bound.minimum[0], 3) for bound in bounds} == {-1.301, 1.131}
    assert [bound.runs for bound in bounds] == sorted((bound.runs for bound in bounds), reverse=True)


@pytest.mark.parametrize(
    "settings",
    [{"optimizer": OPTIMIZERS["momentum"](lr=0.1)}, {"direction": "ascent"}, {"swept": "h"}, {"function": "saddle"}],
)
def test_no_bound_where_none_is_known(settings: dict[str, Any]) -> None:
    assert last(RatesSettings(**settings)).bounds == ()
