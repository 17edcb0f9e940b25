"""The loss, its gradient backwards and its gradient by differences: against each other and against plain loops."""

import math

import numpy as np
import pytest

from gradviz.core import SCHEMES, numerical_gradient
from gradviz.core.training.data import Examples
from gradviz.core.training.losses import OF_PROBABILITIES, OF_SCORES
from gradviz.core.training.models import ACTIVATIONS, Network, Straight
from gradviz.core.training.objective import Objective

RNG = np.random.default_rng(3)
NUMBERS = Examples(RNG.normal(size=23), RNG.normal(size=23))
CLASSES = Examples(NUMBERS.inputs, (NUMBERS.targets > 0).astype(float))
MODELS = {"straight": Straight(), **{f"network, {key}": Network(5, key) for key in ACTIVATIONS}}
LOSSES = {
    **{f"{key} of scores": (loss, False) for key, loss in OF_SCORES.items()},
    **{f"{key} of probabilities": (loss, True) for key, loss in OF_PROBABILITIES.items()},
}


def parameters(model: Straight | Network) -> np.ndarray:
    return np.array([0.7, -0.3]) if isinstance(model, Straight) else model.start(np.random.default_rng(1))


def by_hand(model: Straight | Network, loss: str, is_probability: bool, at: np.ndarray, examples: Examples) -> float:
    """The mean loss with Python's own numbers, one example and one unit after the other."""
    total = 0.0
    functions = {"sigmoid": lambda z: 1 / (1 + math.exp(-z)), "tanh": math.tanh, "relu": lambda z: max(z, 0.0)}
    for x, t in zip(examples.inputs.tolist(), examples.targets.tolist(), strict=True):
        if isinstance(model, Straight):
            y = at[0] * x + at[1]
        else:
            n, phi = model.width, functions[model.activation]
            y = sum(at[2 * n + j] * phi(at[j] * x + at[n + j]) for j in range(n)) + at[3 * n]
        if is_probability:
            y = functions["sigmoid"](y)
        total += {
            "squared": lambda y, t: (y - t) ** 2,
            "absolute": lambda y, t: abs(y - t),
            "cross_entropy": lambda y, t: -t * math.log(y) - (1 - t) * math.log(1 - y),
        }[loss](y, t)
    return total / len(examples)


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS.keys())
@pytest.mark.parametrize("name", LOSSES)
def test_every_model_with_every_loss(model: Straight | Network, name: str) -> None:
    loss, is_probability = LOSSES[name]
    objective = Objective(model, loss, is_probability)
    examples, at = CLASSES if is_probability else NUMBERS, parameters(model)
    expected = by_hand(model, name.split(" ")[0], is_probability, at, examples)
    assert objective.value(at, examples) == pytest.approx(expected, rel=1e-13)
    exact = objective.gradient(at, examples)
    for i, slope in enumerate(exact):
        shift = 1e-6 * np.eye(len(at))[i]
        ends = [by_hand(model, name.split(" ")[0], is_probability, at + s * shift, examples) for s in (1, -1)]
        assert slope == pytest.approx((ends[0] - ends[1]) / 2e-6, abs=1e-8)


@pytest.mark.parametrize("width", [1, 2, 8, 9])
@pytest.mark.parametrize("count", [1, 2, 7, 8, 9, 23])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_a_grid_of_parameters_is_each_of_them_to_the_bit(width: int, count: int, activation: str) -> None:
    objective = Objective(Network(width, activation), *LOSSES["cross_entropy of probabilities"])
    examples = CLASSES.part(np.arange(count))
    grid = np.random.default_rng(2).normal(size=(3 * width + 1, 4, 3))
    together = objective.value(grid, examples)
    assert together.shape == (4, 3)
    for place in np.ndindex(4, 3):
        assert together[place] == objective.value(grid[:, *place], examples)


def test_so_many_parameters_that_they_are_taken_in_parts() -> None:
    objective = Objective(Straight(), *LOSSES["squared of scores"])
    many = Examples(RNG.normal(size=1500), RNG.normal(size=1500))
    grid = RNG.normal(size=(2, 20, 13))
    together = objective.value(grid, many)
    assert together[19, 12] == objective.value(grid[:, 19, 12], many)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("h", [1e-50, 1e-12, 1e-4, 0.5])
@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS.keys())
def test_the_numerical_gradient_is_the_books(model: Straight | Network, h: float, scheme: str) -> None:
    objective = Objective(model, *LOSSES["squared of scores"])
    at = parameters(model)
    expected = numerical_gradient(lambda x: objective.value(x, NUMBERS), at, h, scheme)
    np.testing.assert_array_equal(objective.numerical_gradient(at, NUMBERS, h, scheme), expected)


def test_cross_entropy_far_from_the_boundary() -> None:
    loss, z, t = OF_PROBABILITIES["cross_entropy"], np.array([800.0, -800.0, 800.0]), np.array([1.0, 0.0, 0.0])
    with np.errstate(all="raise", under="ignore"):
        np.testing.assert_array_equal(loss.value(z, t), [0.0, 0.0, 800.0])
        np.testing.assert_array_equal(loss.slope(z, t), [0.0, 0.0, 1.0])
