"""A map of starts says of each what its single run says."""

import random

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SURFACES, Experiment, Trace, descend
from gradviz.core.outcome import KEYS
from gradviz.core.sweep.basins import SIDE, Basins, axes, basins
from gradviz.core.sweep.minima import MOST, Minima

SIDE_HERE = 32


def pictures(experiment: Experiment, side: int = SIDE_HERE) -> list[Basins]:
    surface = SURFACES[str(experiment.function)]
    return [part for part in basins(experiment, surface.window, side) if part is not None]


def run(experiment: Experiment, start: tuple[float, ...]) -> Trace:
    *_, trace = descend(experiment.changed(start=start))
    return trace


def outcome(key: str, **settings: object) -> Experiment:
    return Experiment.of(key, **{"steps": 200, **settings})


CASES = [
    *(outcome(key) for key in ("himmelblau", "two_wells", "saddle", "shelf", "dome", "camel6", "absvalley", "easom")),
    *(outcome("himmelblau", optimizer=kind(lr=0.02)) for kind in OPTIMIZERS.values()),
    *(outcome("himmelblau", steps=steps) for steps in (1, 7, 8, 9, 15, 150, 151)),
    *(outcome("himmelblau", dtype="float32", h=h) for h in (1e-4, 1e-2)),
    *(outcome("sphere", optimizer=OPTIMIZERS["gradient_descent"](lr=eta)) for eta in (0.5, 1.0, 1.1, 10.0, 1e-20)),
    outcome("himmelblau", direction="ascent"),
    outcome("sphere", scheme="forward", h=1.0),
]


@pytest.mark.parametrize("experiment", [pytest.param(case, id=f"{k}-{case.function}") for k, case in enumerate(CASES)])
def test_labels_are_those_of_single_runs(experiment: Experiment) -> None:
    whole = pictures(experiment)[-1]
    assert whole.is_finished
    columns, rows = axes(whole.window, SIDE_HERE)
    chance = random.Random(3)
    reach = 0.011 * max(1.0, *((high - low) / 2 for low, high in whole.window))
    for _ in range(60):
        row, column = chance.randrange(SIDE_HERE), chance.randrange(SIDE_HERE)
        trace = run(experiment, (float(columns[column]), float(rows[row])))
        assert trace.outcome is not None
        assert KEYS[whole.verdicts[row, column]] == trace.outcome.key
        number = whole.numbers[row, column]
        if trace.outcome.key == "converged":
            assert np.hypot(*(np.array(whole.minima[number]) - trace.points[-1])) <= reach
        else:
            assert number == -1


@pytest.mark.parametrize("key", ["himmelblau", "two_wells", "sphere"])
def test_steps_needed_are_those_after_which_the_gradient_stays_flat(key: str) -> None:
    experiment = outcome(key)
    whole = pictures(experiment)[-1]
    columns, rows = axes(whole.window, SIDE_HERE)
    for row, column in ((3, 5), (16, 20), (30, 2), (11, 27)):
        if whole.numbers[row, column] < 0:
            continue
        trace = run(experiment, (float(columns[column]), float(rows[row])))
        slopes = np.abs(trace.gradients).max(axis=1)
        exact = np.abs(SURFACES[key].gradient(trace.points[0])).max()
        steep = np.flatnonzero(slopes > 1e-6 * max(1.0, min(slopes[0], exact)))
        assert whole.arrived[row, column] == (steep[-1] + 1 if steep.size else 0)


def test_four_basins_whose_areas_stay_as_the_map_is_refined() -> None:
    shares = []
    for whole in (
        part for part in pictures(outcome("himmelblau"), 128) if part.done * 128**2 in (256, 1024, 4096, 16384)
    ):
        side = {256: 16, 1024: 32, 4096: 64, 16384: 128}[round(whole.done * 128**2)]
        known = whole.numbers[:: 128 // side, :: 128 // side]
        shares.append(np.bincount(known[known >= 0], minlength=4) / known.size)
    assert len(shares) == 4
    assert all(len(share) == 4 and (share > 0.1).all() for share in shares)
    np.testing.assert_allclose(shares[-2], shares[-1], atol=0.01)
    np.testing.assert_allclose(shares[0], shares[-1], atol=0.05)


def test_coarse_at_once_and_what_is_known_stays() -> None:
    parts = pictures(outcome("himmelblau"), 64)
    assert parts[0].done == 1 / 64
    assert [part.done for part in parts] == sorted(part.done for part in parts)
    first, whole = parts[0], parts[-1]
    np.testing.assert_array_equal(first.verdicts[::8, ::8], whole.verdicts[::8, ::8])
    np.testing.assert_array_equal(first.verdicts, np.kron(first.verdicts[::8, ::8], np.ones((8, 8), np.int8)))


def test_a_saddle_has_no_basin() -> None:
    whole = pictures(outcome("saddle"))[-1]
    assert (whole.numbers == -1).all()
    assert "converged" not in {KEYS[verdict] for verdict in np.unique(whole.verdicts)}


def test_starts_on_the_axis_of_a_saddle_end_on_it_and_are_at_no_minimum() -> None:
    experiment = Experiment.of("saddle", steps=80, optimizer=OPTIMIZERS["gradient_descent"](lr=0.1))
    *_, whole = (part for part in basins(experiment, ((-2.0, 2.0), (-0.5, 7.5)), 8) if part is not None)
    assert {KEYS[verdict] for verdict in whole.verdicts[0]} == {"saddle"}
    assert {KEYS[verdict] for verdict in whole.verdicts[1:].ravel()} == {"diverged"}
    assert (whole.numbers == -1).all()


@pytest.mark.parametrize("side", [1, 2, 7, 9, 100])
def test_a_map_of_any_size(side: int) -> None:
    experiment = outcome("himmelblau", optimizer=OPTIMIZERS["gradient_descent"](lr=0.02))
    *_, whole = pictures(experiment, side)
    assert whole.is_finished
    columns, rows = axes(whole.window, side)
    chance = random.Random(4)
    for _ in range(20):
        row, column = chance.randrange(side), chance.randrange(side)
        trace = run(experiment, (float(columns[column]), float(rows[row])))
        assert trace.outcome is not None
        assert KEYS[whole.verdicts[row, column]] == trace.outcome.key


def test_a_start_is_found_by_a_point_in_its_place() -> None:
    whole = pictures(outcome("himmelblau"))[0]
    columns, rows = axes(whole.window, SIDE_HERE)
    cell = 12 / SIDE_HERE
    for row, column in ((0, 0), (5, 9), (31, 31)):
        near = (-6 + (column + 0.3) * cell, -6 + (row + 0.8) * cell)
        assert whole.place(near) == (row, column)
        assert whole.start(near) == (columns[column], rows[row])
    assert whole.place((-99.0, 99.0)) == (SIDE_HERE - 1, 0)


def test_a_start_at_zero_has_no_sign() -> None:
    columns, _ = axes(((-7.3, 7.3), (0.0, 1.0)), 11)
    assert columns[5] == 0
    assert not np.signbit(columns[5])


def test_starts_have_few_digits_and_lie_in_their_cells() -> None:
    low, high = -6.0, 6.0
    columns, _ = axes(((low, high), (low, high)))
    cells = (columns - low) / (high - low) * SIDE
    assert (np.floor(cells) == np.arange(SIDE)).all()
    assert max(len(repr(float(x)).lstrip("-")) for x in columns) <= 5


def test_minima_are_numbered_known_ones_first() -> None:
    minima = Minima(SURFACES["two_wells"])
    ends = np.array([[1.131, -1.3, 1.1308, 0.2, 0.2001], [0.0, 0.0, 0.0, 0.7, 0.7]])
    assert minima.number(ends).tolist() == [1, 0, 1, 2, 2]
    assert minima.number(ends[:, 3:]).tolist() == [2, 2]
    assert len(minima.points) == 3


def test_beyond_the_most_that_are_told_apart_they_are_one() -> None:
    minima = Minima(SURFACES["saddle"])
    ends = np.stack([np.arange(MOST + 5.0), np.zeros(MOST + 5)])
    assert minima.number(ends).tolist() == [*range(MOST), *[MOST] * 5]
    assert len(minima.points) == MOST
