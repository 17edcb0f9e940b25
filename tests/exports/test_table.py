"""A run as a table: read back, it is the run, to the last bit."""

import csv
import json
import math

import numpy as np
import pytest

from gradviz.core import Experiment, Trace, descend
from gradviz.core.optimizers import GradientDescent, Momentum
from gradviz.exports import table
from tests.conftest import whole_run

EXPERIMENTS = {
    "two variables": Experiment.of("rosenbrock", steps=120),
    "one variable": Experiment.of("sine", 1, steps=60),
    "float32": Experiment.of("sphere", steps=60, dtype="float32"),
    "not finite": Experiment("log(x0)+x1**2", (1e-3, 1.0)),
    "no step": Experiment("1/x0", (0.0, 0.0)),
}


def read_back(lines: list[str]) -> tuple[list[str], np.ndarray]:
    """The head, and the numbers; what is missing is nan."""
    head, *rows = csv.reader(lines)
    return head, np.array([[float(cell or "nan") for cell in row] for row in rows])


def numbers_of(trace: Trace) -> np.ndarray:
    missing = np.full((1, trace.points.shape[1]), math.nan)
    parts = (
        np.arange(trace.steps + 1)[:, None],
        trace.points,
        trace.values[:, None],
        np.concatenate([trace.gradients, missing]),
        np.concatenate([trace.moves, missing]),
    )
    return np.hstack([np.asarray(part, float) for part in parts])


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_csv_is_the_run(name: str) -> None:
    trace = whole_run(EXPERIMENTS[name])
    head, numbers = read_back(list(table.csv_lines(descend(EXPERIMENTS[name]))))
    assert head == list(table.columns(trace.points.shape[1]))
    assert numbers.shape == (trace.steps + 1, len(head))
    assert np.array_equal(numbers, numbers_of(trace), equal_nan=True)


@pytest.mark.parametrize(
    ("variables", "head"),
    [
        (1, ("step", "x", "f", "g", "move")),
        (2, ("step", "x0", "x1", "f", "g0", "g1", "move0", "move1")),
    ],
)
def test_columns(variables: int, head: tuple[str, ...]) -> None:
    assert table.columns(variables) == head


def test_a_run_that_is_whole_is_the_same_table_as_one_that_grows() -> None:
    experiment = Experiment.of("sphere", optimizer=Momentum(0.01), steps=3 * table.ROWS + 7)
    growing = list(table.csv_lines(descend(experiment)))
    assert growing == list(table.csv_lines([whole_run(experiment)]))
    assert len(growing) == 3 * table.ROWS + 9


def test_a_run_that_was_stopped_ends_where_it_is() -> None:
    begun = next(iter(descend(Experiment.of("sphere", steps=200))))
    _, numbers = read_back(list(table.csv_lines([begun])))
    assert np.array_equal(numbers, numbers_of(begun), equal_nan=True)
    document = json.loads("".join(table.json_pieces(Experiment.of("sphere"), [begun], lambda outcome: outcome.key)))
    assert document["outcome"] is None


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_json_is_the_run(name: str) -> None:
    experiment = EXPERIMENTS[name]
    trace = whole_run(experiment)
    assert trace.outcome
    document = json.loads("".join(table.json_pieces(experiment, descend(experiment), lambda outcome: outcome.key)))
    rows = np.array([[math.nan if cell is None else float(cell) for cell in row] for row in document["rows"]])
    assert np.array_equal(rows, numbers_of(trace), equal_nan=True)
    assert document["outcome"] == {"key": trace.outcome.key, "sentence": trace.outcome.key}
    assert tuple(document["columns"]) == table.columns(len(experiment.start))


def test_json_tells_the_settings() -> None:
    told = table.settings(Experiment.of("sphere", optimizer=GradientDescent(0.2), steps=7))
    assert (told["formula"], told["eta"], told["steps"]) == ("x0**2+x1**2", 0.2, 7)
