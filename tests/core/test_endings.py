"""What is left of runs to look at is the same whether they were taken side by side or one by one."""

from dataclasses import fields
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, Experiment, descend
from gradviz.core.endings import Endings, ending_of
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.sweep.walk import Walk
from tests.conftest import whole_run

ETAS = np.array([1e-20, 0.03, 0.1, 0.6])


def walked(experiment: Experiment) -> Endings:
    starts = np.tile(np.array(experiment.start, experiment.dtype)[:, None], len(ETAS))
    walk = Walk(experiment, starts, ETAS)
    while walk.taken < experiment.steps:
        walk.advance()
    walk.finish()
    return walk.endings


@pytest.mark.parametrize("kind", OPTIMIZERS)
@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("steps", [1, 2, 8, 21])
def test_side_by_side_and_one_by_one(kind: str, direction: str, dtype: str, steps: int) -> None:
    base = Experiment.of("himmelblau", steps=steps, direction=direction, dtype=dtype, scheme="forward", h=1e-3)
    together = walked(base.changed(optimizer=OPTIMIZERS[kind](lr=0.1)))
    for column, eta in enumerate(ETAS.tolist()):
        experiment = base.changed(optimizer=OPTIMIZERS[kind](lr=eta))
        alone = ending_of(experiment, whole_run(experiment))
        assert alone.is_cut == together.is_cut[column]
        for member in fields(Endings):
            one, other = getattr(alone, member.name)[..., 0], getattr(together, member.name)[..., column]
            if not alone.is_cut or member.name not in ("final_gradient", "next_move"):
                np.testing.assert_array_equal(one, other, err_msg=member.name)


@pytest.mark.parametrize("kind", OPTIMIZERS)
@pytest.mark.parametrize("settings", [{}, {"direction": "ascent"}, {"dtype": "float32", "h": 1e-2}], ids=str)
def test_the_next_move_is_that_of_a_run_with_one_more_step(kind: str, settings: dict[str, Any]) -> None:
    for steps in (1, 2, 9):
        experiment = Experiment.of("booth", optimizer=OPTIMIZERS[kind](lr=0.01), steps=steps, **settings)
        *_, longer = descend(experiment.changed(steps=steps + 1))
        np.testing.assert_array_equal(ending_of(experiment, whole_run(experiment)).next_move[:, 0], longer.moves[-1])
