"""In which order a training takes its examples, and what batches of one size or another cost and are worth."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gradviz.core.functions import Floats
from gradviz.core.training.settings import TrainingSettings

DRAWS = 200
"""Batches of each size whose gradients are compared with that of all examples."""
NOISE_SEED = 5
BYTES = 8
"""Of a number."""
MOST_SIZES = 8


def batch_of(settings: TrainingSettings, step: int) -> NDArray[np.intp]:
    """The examples that the step of that number takes, counted from 0. They are shuffled anew for every epoch, unless a
    step takes them all: then their order, and with it that of every sum, stays as it is."""
    epoch, place = divmod(step, settings.steps_per_epoch)
    size = settings.batch_size
    order = _order(settings.seed, settings.training_size, 0 if size == settings.training_size else epoch + 1)
    return order[place * size : (place + 1) * size]


@lru_cache(maxsize=64)
def _order(seed: int, count: int, epoch: int) -> NDArray[np.intp]:
    """The examples in the order of an epoch, counted from 1; 0: as they are."""
    order = np.random.default_rng([seed, epoch]).permutation(count) if epoch else np.arange(count)
    order.flags.writeable = False
    return order


class BatchCost(NamedTuple):
    """Batches of one size, at one point.

    noise   how far the gradient of such a batch is from that of all examples: the root of the mean square over many
            batches
    steps   per epoch
    passes  of an example through the model in an epoch, forwards or backwards
    bytes   that a step keeps for its examples on their way through the model
    """

    size: int
    noise: float
    steps: int
    passes: int
    bytes: int


def batch_costs(settings: TrainingSettings, parameters: Floats) -> list[BatchCost]:
    """Sizes from 1 to all examples, each four times the one before, and the one that is set."""
    count, objective = settings.training_size, settings.objective
    held = objective.model.held * BYTES
    per_example = 2 * len(parameters) if settings.gradient == "numerical" else 2
    with np.errstate(all="ignore"):
        gradients = objective.gradients(parameters, settings.split.training)
        return [
            BatchCost(size, noise(gradients, size), ceil(count / size), count * per_example, size * held)
            for size in _sizes(count, settings.batch_size)
        ]


def _sizes(count: int, chosen: int) -> list[int]:
    powers = [4**k for k in range(MOST_SIZES) if 4**k < count]
    return sorted({*powers, chosen, count})


def noise(gradients: Floats, size: int) -> float:
    """How far off batches of that size are, measured: of each example's gradient (p, N) the means over many batches
    against the mean over all."""
    count = gradients.shape[1]
    if size >= count:
        return 0.0
    off = gradients @ _shares(count, size) - gradients.mean(axis=1)[:, None]
    return sqrt((off * off).sum(axis=0).mean())


@lru_cache(maxsize=32)
def _shares(count: int, size: int) -> Floats:
    """What share each example has in the mean of each of many batches, (count, DRAWS)."""
    rng = np.random.default_rng(NOISE_SEED)
    shares = np.zeros((count, DRAWS))
    for draw in range(DRAWS):
        shares[rng.permutation(count)[:size], draw] = 1 / size
    return shares
