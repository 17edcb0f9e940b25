"""Runs beside each other: their places, what becomes of them, what they cost, and the book's own comparison."""

import json
import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from gradviz.core import CURVES, OPTIMIZERS, SCHEMES, Experiment, SettingError, descend, numerical_gradient
from gradviz.core.comparison import (
    ALONE,
    MOST,
    Others,
    Run,
    book_comparison,
    cost,
    descend_all,
    furthest,
    nearest_minimum,
    result,
    step_at,
    telling,
)
from gradviz.core.optimizers import Adam, GradientDescent, Momentum
from tests.conftest import whole_run

BOOK = json.loads((Path(__file__).parents[1] / "data" / "book.json").read_text(encoding="utf-8"))
SPHERE = Experiment.of("sphere")


def at_rate(eta: float) -> Experiment:
    return SPHERE.changed(optimizer=GradientDescent(lr=eta))


def full() -> Others:
    """Seven others; the own place is 3."""
    return Others(tuple(Run(place, at_rate(0.1 + place)) for place in range(MOST) if place != 3), 3)


# --- which runs there are --------------------------------------------------------------------------------------------


def test_a_run_that_is_kept_keeps_its_place() -> None:
    others, own = ALONE, SPHERE
    for count in range(1, MOST):
        others = others.keeping(own)
        assert Run(count - 1, own) in others.runs
        assert others.place == count
        own = at_rate(count / 10)
    assert not others.has_room
    # a place that has become free is taken again
    others, own = others.without(4, own)
    assert others.has_room
    assert others.keeping(own).place == 4


def test_turning_to_another_run_and_back() -> None:
    own = at_rate(5.0)
    others, followed = full().turned_to(6, own)
    assert (others.place, followed) == (6, at_rate(6.1))
    assert Run(3, own) in others.runs
    assert others.turned_to(3, followed) == (full(), own)
    assert full().turned_to(3, own) == (full(), own)


@pytest.mark.parametrize(("place", "then"), [(3, 4), (0, 3), (7, 3)])
def test_a_run_that_is_removed_leaves_the_others_where_they_are(place: int, then: int) -> None:
    own = at_rate(5.0)
    others, followed = full().without(place, own)
    assert others.place == then
    assert followed == (own if then == 3 else at_rate(then + 0.1))
    before = {run.place: run.experiment for run in full().with_own(own)}
    assert {run.place: run.experiment for run in others.with_own(followed)} == {
        at: experiment for at, experiment in before.items() if at != place
    }


def test_the_last_run_comes_before_the_first_and_the_only_one_stays() -> None:
    others = Others((Run(1, at_rate(1.0)),), 5)
    assert others.without(5, SPHERE) == (Others((), 1), at_rate(1.0))
    assert ALONE.without(0, SPHERE) == (ALONE, SPHERE)
    assert full().alone() == Others((), 3)


def test_another_function_is_descended_by_all() -> None:
    one, two = at_rate(0.3), SPHERE.changed(start=(1.0, 1.0), h=1e-12)
    others = Others((Run(1, one), Run(2, two)))
    typed = SPHERE.changed(function="x0**4+x1**2")
    assert others.following(SPHERE, typed) == Others(
        (Run(1, one.changed(function=typed.function)), Run(2, two.changed(function=typed.function)))
    ), "from where they started"
    other = Experiment.of("rosenbrock")
    assert others.following(SPHERE, other) == Others(
        tuple(Run(place, run.changed(function="rosenbrock", start=other.start)) for place, run in others.runs)
    ), "from that function's own start"
    assert others.following(SPHERE, Experiment.of("square", 1)) == ALONE, "no place in one variable"
    assert others.following(SPHERE, at_rate(3.0)) is others


BAD = {
    "the own place": ((Run(0, SPHERE),), "repeated"),
    "the same place": ((Run(1, SPHERE), Run(1, at_rate(1.0))), "repeated"),
    "a place too many": ((Run(MOST, SPHERE),), "out_of_range"),
    "a place below": ((Run(-1, SPHERE),), "out_of_range"),
    "another function": ((Run(1, SPHERE), Run(2, Experiment.of("booth"))), "another_function"),
    "fewer variables": ((Run(1, SPHERE), Run(2, Experiment.of("square", 1))), "another_function"),
}


@pytest.mark.parametrize(("runs", "code"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_compared_is_refused(runs: tuple[Run, ...], code: str) -> None:
    with pytest.raises(SettingError) as caught:
        Others(runs)
    assert caught.value.code == code


def test_a_run_of_another_function_is_not_compared() -> None:
    full().check(SPHERE)
    with pytest.raises(SettingError) as caught:
        full().check(Experiment.of("booth"))
    assert caught.value.code == "another_function"


def test_runs_are_called_by_what_differs() -> None:
    runs = [Run(0, SPHERE), Run(1, SPHERE.changed(h=1e-12)), Run(2, SPHERE.changed(h=1e-12, scheme="forward"))]
    assert telling(runs) == (frozenset({"h", "scheme"}),) * 3
    optimizers = (GradientDescent(lr=0.1), Momentum(lr=0.1), Adam(lr=0.1), Adam(lr=0.1, beta1=0.5))
    runs = [Run(place, SPHERE.changed(optimizer=optimizer)) for place, optimizer in enumerate(optimizers)]
    alike = frozenset({"optimizer"})
    assert telling(runs) == (alike, alike, alike | {"beta1"}, alike | {"beta1"})
    assert telling(runs[:1]) == (frozenset(),)


# --- what a run costs ------------------------------------------------------------------------------------------------


class Counting:
    """f, and at how many different points it has been evaluated."""

    def __init__(self) -> None:
        self.points: set[tuple[float, ...]] = set()

    def __call__(self, x: np.ndarray) -> float:
        self.points.add(tuple(float(part) for part in x))
        return float(sum(part**2 for part in x))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("n", [1, 2, 3])
def test_a_gradient_costs_as_many_evaluations_as_it_has_samples(scheme: str, n: int) -> None:
    f, x = Counting(), np.arange(1.0, n + 1)
    numerical_gradient(f, x, 1e-3, scheme)
    experiment = Experiment(f, tuple(x), scheme=scheme, h=1e-3)
    assert cost(experiment) == len(f.points)
    assert cost(experiment, "steps") == 1


@pytest.mark.parametrize("spent", range(0, 25, 3))
def test_no_run_has_spent_more_than_the_budget_and_none_could_have_gone_on(spent: int) -> None:
    for scheme in SCHEMES:
        experiment = SPHERE.changed(scheme=scheme)
        for budget in ("steps", "evaluations"):
            price = cost(experiment, budget)
            step = step_at(spent, experiment, budget)
            assert step * price <= spent < (step + 1) * price


def test_how_far_a_run_would_have_to_go() -> None:
    forward = SPHERE.changed(scheme="forward", steps=50)
    runs = Others((Run(1, forward),)).with_own(SPHERE.changed(steps=30))
    limits = [(run.experiment, run.experiment.steps) for run in runs]
    assert furthest(limits, forward, "steps") == furthest(limits, SPHERE, "steps") == 50
    assert furthest(limits, forward, "evaluations") == 50
    assert furthest([], forward, "evaluations") == 0
    assert furthest(limits, SPHERE, "evaluations") == 38  # 150 evaluations, four a step


def test_what_came_of_a_run() -> None:
    trace = whole_run(SPHERE)
    came = result(SPHERE, trace)
    x, y = trace.points[-1]
    assert came == (100, 400, x**2 + y**2, pytest.approx(math.hypot(x, y), rel=1e-12))
    forward = SPHERE.changed(scheme="forward", steps=7)
    assert result(forward, whole_run(forward))[:2] == (7, 21)
    gone = at_rate(1e6).changed(steps=1000)
    far = whole_run(gone)
    assert result(gone, far).steps == far.steps
    assert math.isfinite(result(gone, far).value)


def test_the_nearest_minimum() -> None:
    himmelblau = Experiment.of("himmelblau")
    assert nearest_minimum(himmelblau, np.array([3.0, 2.5])) == 0.5
    assert nearest_minimum(Experiment.of("x0**2"), np.array([1.0, 1.0])) is None
    well = Experiment.of("two_wells", 1)
    (low,), (high,) = CURVES["two_wells"].minima
    assert nearest_minimum(well, np.array([high + 0.25])) == pytest.approx(min(0.25, abs(high + 0.25 - low)))


# --- together ---------------------------------------------------------------------------------------------------------


def test_runs_that_take_turns_are_the_same_runs() -> None:
    experiments = [SPHERE.changed(optimizer=kind(lr=0.1), steps=200) for kind in OPTIMIZERS.values()]
    seen = list(descend_all([*experiments, experiments[0]]))
    assert all(len(part) <= len(experiments) for part in seen)
    for experiment in experiments:
        assert np.array_equal(seen[-1][experiment].points, whole_run(experiment).points)
        assert seen[-1][experiment].outcome == whole_run(experiment).outcome
    # they grow together: half-way none has ended, and each has begun
    half = seen[len(seen) // 2]
    assert len(half) == len(experiments)
    assert all(trace.steps > 0 for trace in half.values())
    assert list(descend_all([])) == []


def test_a_run_among_others_grows_and_never_changes() -> None:
    experiment = SPHERE.changed(steps=300)
    traces = [traces[experiment] for traces in descend_all([experiment])]
    for before, after in pairwise(traces):
        assert after.continues(before)
        assert np.array_equal(after.points[: before.steps + 1], before.points)
    (*_, alone) = descend(experiment)
    assert np.array_equal(traces[-1].points, alone.points)


def test_the_books_comparison_ends_where_the_book_says() -> None:
    own, others = book_comparison()
    found = {run.experiment.optimizer.key: run.experiment for run in others.with_own(own)}
    assert list(found) == ["gradient_descent", "momentum", "adagrad", "adam"]
    others.check(own)
    for key, experiment in found.items():
        rates = {"gradient_descent": 0.95, "momentum": 0.1, "adagrad": 1.5, "adam": 0.3}
        assert (experiment.start, experiment.steps, experiment.eta) == ((-7.0, 2.0), 30, rates[key])
        (row,) = (
            row
            for row in BOOK["optimizers"]
            if row["optimizer"] == key and row["settings"].get("lr") == rates[key] and len(row["settings"]) == 1
        )
        trace = whole_run(experiment)
        np.testing.assert_allclose(trace.points[29:], [row["step_29"], row["step_30"]], rtol=0, atol=5e-12)
        assert trace.values[30] == pytest.approx(row["value"], rel=1e-10)
