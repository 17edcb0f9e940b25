"""The rules of the optimizers: the book's numbers, to the bit where both round in the same order."""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SURFACES, Optimizer, SettingError, gradient_descent

BOOK = json.loads((Path(__file__).parents[1] / "data" / "book.json").read_text(encoding="utf-8"))
START = (-7.0, 2.0)
RATE = 0.1


def exact_gradient(x: float, y: float) -> tuple[float, float]:
    return x / 10.0, 2.0 * y


def walked(optimizer: Optimizer, steps: int) -> list[list[float]]:
    """The points of a run on x²/20 + y² with the exact gradient, coordinate by coordinate, as the book does."""
    point = list(START)
    memories = [optimizer.init(x) for x in point]
    points = [point.copy()]
    for _ in range(steps):
        for i, slope in enumerate(exact_gradient(*point)):
            move, memories[i] = optimizer.update(slope, memories[i])
            point[i] = float(point[i] + move)
        points.append(point.copy())
    return points


def row_id(row: dict[str, Any]) -> str:
    return "-".join([row["optimizer"], *(f"{name}{value}" for name, value in row.get("settings", {}).items())])


@pytest.mark.parametrize("row", BOOK["optimizers"], ids=row_id)
def test_book_run(row: dict[str, Any]) -> None:
    points = walked(OPTIMIZERS[row["optimizer"]](**row["settings"]), 30)
    if row["optimizer"] == "nesterov":  # the book adds two numbers where the move is one
        np.testing.assert_allclose(points[29:], [row["step_29"], row["step_30"]], rtol=1e-12)
    else:
        assert points[29:] == [row["step_29"], row["step_30"]]
    x, y = points[30]
    assert x**2 / 20.0 + y**2 == pytest.approx(row["value"], rel=1e-14 if row["optimizer"] != "nesterov" else 1e-11)


@pytest.mark.parametrize("row", BOOK["optimizers"], ids=row_id)
def test_book_run_with_numerical_gradients(row: dict[str, Any]) -> None:
    optimizer = OPTIMIZERS[row["optimizer"]](**row["settings"])
    for f in (lambda x: x[0] ** 2 / 20.0 + x[1] ** 2, SURFACES["elongated"]):
        trace = gradient_descent(f, START, step_num=30, optimizer=optimizer)
        np.testing.assert_allclose(trace.points[30], row["step_30"], rtol=0, atol=4e-12)


@pytest.mark.parametrize("row", BOOK["first_steps"], ids=row_id)
def test_book_first_step(row: dict[str, Any]) -> None:
    assert walked(OPTIMIZERS[row["optimizer"]](lr=row["lr"]), 1)[1] == row["point"]


def test_plain_descent_has_a_closed_form() -> None:
    x, y = walked(OPTIMIZERS["gradient_descent"](lr=0.95), 30)[30]
    assert (x, y) == pytest.approx((-7 * 0.905**30, 2 * (-0.9) ** 30), rel=1e-14)


def test_nesterov_is_the_textbook_look_ahead() -> None:
    """v ← μv − η∇f(θ + μv); θ ← θ + v, seen from the look-ahead point θ + μv."""
    for rate in (0.01, 0.1):
        theta, velocity = np.array(START), np.zeros(2)
        ahead = []
        for _ in range(31):
            ahead.append(theta + 0.9 * velocity)
            velocity = 0.9 * velocity - rate * np.array(exact_gradient(*ahead[-1]))
            theta = theta + velocity
        np.testing.assert_allclose(walked(OPTIMIZERS["nesterov"](lr=rate), 30), ahead, rtol=0, atol=2e-14)


def canonical_adam(gradients: np.ndarray, eta: float, b1: float, b2: float, epsilon: float) -> np.ndarray:
    """Algorithm 1 of the paper, with ε after the correction: √v̂ + ε̂ / √(1 − β₂ᵗ) is the same thing."""
    m = v = np.zeros(gradients.shape[1])
    moves = []
    for t, g in enumerate(gradients, start=1):
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g**2
        m_hat, v_hat = m / (1 - b1**t), v / (1 - b2**t)
        moves.append(-eta * m_hat / (np.sqrt(v_hat) + epsilon / math.sqrt(1 - b2**t)))
    return np.array(moves)


def test_adam_is_the_papers() -> None:
    gradients = np.random.default_rng(1).normal(size=(50, 3))
    adam = OPTIMIZERS["adam"](lr=0.3, beta1=0.8, beta2=0.95, epsilon=1e-3)
    memory = adam.init(np.zeros(3))
    moves = []
    for g in gradients:
        move, memory = adam.update(g, memory)
        moves.append(move)
    np.testing.assert_allclose(moves, canonical_adam(gradients, 0.3, 0.8, 0.95, 1e-3), rtol=1e-12)


# --- pairs of pure functions ---------------------------------------------------------------------------------------

RULES = [pytest.param(kind(lr=RATE), id=key) for key, kind in OPTIMIZERS.items()]


@pytest.mark.parametrize("optimizer", RULES)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_number_point_and_batch_agree(optimizer: Optimizer, dtype: type) -> None:
    gradients = np.random.default_rng(0).normal(size=(20, 2, 5)).astype(dtype)
    batch = optimizer.init(gradients[0])
    numbers = [[optimizer.init(dtype(0)) for _ in range(5)] for _ in range(2)]
    for g in gradients:
        moves, batch = optimizer.update(g, batch)
        assert moves.dtype == dtype
        for i in range(2):
            for j in range(5):
                move, numbers[i][j] = optimizer.update(g[i, j], numbers[i][j])
                assert move == moves[i, j]
                for field, wanted in zip(numbers[i][j], batch, strict=True):
                    assert field == (wanted if isinstance(wanted, int) else wanted[i, j])


@pytest.mark.parametrize("optimizer", RULES)
def test_python_and_numpy_numbers_agree(optimizer: Optimizer) -> None:
    ours, theirs = optimizer.init(0.0), optimizer.init(np.float64(0))
    for g in np.random.default_rng(0).normal(size=100):
        move, ours = optimizer.update(float(g), ours)
        same, theirs = optimizer.update(g, theirs)
        assert float(move) == float(same)
        assert [float(field) for field in ours] == [float(field) for field in theirs]


@pytest.mark.parametrize("optimizer", RULES)
def test_update_changes_nothing_and_repeats(optimizer: Optimizer) -> None:
    g = np.array([1.0, -2.0])
    g.flags.writeable = False
    memory = optimizer.init(g)
    for field in memory:
        if isinstance(field, np.ndarray):
            field.flags.writeable = False
    first = optimizer.update(g, memory)
    again = optimizer.update(g, memory)
    assert all(np.array_equal(a, b) for a, b in zip((first[0], *first[1]), (again[0], *again[1]), strict=True))
    assert g.tolist() == [1.0, -2.0]


@pytest.mark.parametrize("optimizer", RULES)
def test_start_has_integers_or_zeros(optimizer: Optimizer) -> None:
    move, _ = optimizer.update(np.zeros(2), optimizer.init(np.zeros(2)))
    assert np.abs(move).max() == 0  # ε keeps 0/0 away; Adam's t starts at 1
    trace = gradient_descent(SURFACES["elongated"], [-7, 2], RATE, 3, optimizer=optimizer)
    assert trace.points.dtype == np.float64


@pytest.mark.parametrize("key", ["adagrad", "rmsprop", "adam"])
def test_square_that_overflows_stops_the_move(key: str) -> None:
    with np.errstate(over="ignore"):
        optimizer = OPTIMIZERS[key](lr=RATE)
        move, memory = optimizer.update(np.float64(1e200), optimizer.init(np.float64(0)))
    assert math.isinf(memory[0] if key != "adam" else memory.v)
    assert move == 0


DEFAULTS: dict[str, dict[str, float]] = {
    "gradient_descent": {},
    "momentum": {"momentum": 0.9},
    "nesterov": {"momentum": 0.9},
    "adagrad": {"epsilon": 1e-7},
    "rmsprop": {"decay": 0.99, "epsilon": 1e-7},
    "adam": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7},
}


def test_keys_and_defaults() -> None:
    assert {key: kind.hyperparameters() for key, kind in OPTIMIZERS.items()} == DEFAULTS
    assert all(kind.key == key for key, kind in OPTIMIZERS.items())


BAD: list[tuple[str, dict[str, Any], str, str]] = [
    ("momentum", {"momentum": 1.0}, "out_of_range", "momentum"),
    ("momentum", {"momentum": -0.1}, "out_of_range", "momentum"),
    ("nesterov", {"momentum": math.nan}, "not_finite", "momentum"),
    ("rmsprop", {"decay": 1}, "out_of_range", "decay"),
    ("adam", {"beta1": 1.0}, "out_of_range", "beta1"),
    ("adam", {"beta2": "0.9"}, "not_finite", "beta2"),
    ("adam", {"epsilon": 0}, "out_of_range", "epsilon"),
    ("adagrad", {"epsilon": 0.0}, "out_of_range", "epsilon"),
    ("gradient_descent", {"lr": 0}, "out_of_range", "eta"),
    ("gradient_descent", {"lr": -1}, "out_of_range", "eta"),
    ("gradient_descent", {"lr": math.inf}, "not_finite", "eta"),
    ("gradient_descent", {"lr": True}, "not_finite", "eta"),
    ("gradient_descent", {"lr": 10**400}, "not_finite", "eta"),
]


@pytest.mark.parametrize(("key", "settings", "code", "name"), BAD)
def test_hyperparameter_out_of_range(key: str, settings: dict[str, Any], code: str, name: str) -> None:
    with pytest.raises(SettingError) as caught:
        OPTIMIZERS[key](**settings)
    assert (caught.value.code, caught.value.parameters["name"]) == (code, name)


def test_rate_is_given_once() -> None:
    bare = OPTIMIZERS["adam"](beta1=0.5)
    with pytest.raises(SettingError):
        _ = bare.rate
    assert bare.with_rate(0.2) == OPTIMIZERS["adam"](lr=0.2, beta1=0.5)
    assert bare.with_rate(0.2).rate == 0.2


# --- plain reimplementations, on every kind of surface -------------------------------------------------------------

Rule = Callable[[float, dict[str, float], int], float]


def momentum(g: float, s: dict[str, float], t: int) -> float:
    s["v"] = 0.9 * s.get("v", 0.0) - RATE * g
    return s["v"]


def nesterov(g: float, s: dict[str, float], t: int) -> float:
    v = s.get("v", 0.0)
    s["v"] = 0.9 * v - RATE * g
    return 0.9 * 0.9 * v - 1.9 * RATE * g


def adagrad(g: float, s: dict[str, float], t: int) -> float:
    s["h"] = s.get("h", 0.0) + g * g
    return -RATE * g / (math.sqrt(s["h"]) + 1e-7)


def rmsprop(g: float, s: dict[str, float], t: int) -> float:
    s["h"] = 0.99 * s.get("h", 0.0) + 0.01 * g * g
    return -RATE * g / (math.sqrt(s["h"]) + 1e-7)


def adam(g: float, s: dict[str, float], t: int) -> float:
    s["m"] = s.get("m", 0.0) + 0.1 * (g - s.get("m", 0.0))
    s["v"] = s.get("v", 0.0) + 0.001 * (g * g - s.get("v", 0.0))
    return -RATE * math.sqrt(1 - 0.999**t) / (1 - 0.9**t) * s["m"] / (math.sqrt(s["v"]) + 1e-7)


PLAIN: dict[str, Rule] = {
    "gradient_descent": lambda g, s, t: -RATE * g,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
}


@pytest.mark.parametrize("key", PLAIN)
def test_moves_follow_from_the_gradients(key: str) -> None:
    gradients = np.random.default_rng(7).normal(size=200) * 10.0 ** np.random.default_rng(8).uniform(-3, 3, 200)
    optimizer = OPTIMIZERS[key](lr=RATE)
    memory = optimizer.init(0.0)
    state: dict[str, float] = {}
    for t, g in enumerate(gradients.tolist(), start=1):
        move, memory = optimizer.update(g, memory)
        assert float(move) == pytest.approx(PLAIN[key](g, state, t), rel=1e-11, abs=1e-15)
