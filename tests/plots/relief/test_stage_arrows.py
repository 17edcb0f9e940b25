"""The vectors of an unfolded step on the surface in space."""

from itertools import pairwise

import pytest

from gradviz.core import OPTIMIZERS, Experiment
from gradviz.core.stages import step_stages
from gradviz.plots.relief.stage_arrows import stage_arrows
from gradviz.state import View
from tests.conftest import differing, picture, whole_run
from tests.plots.descent.stages.conftest import RATES, STEP, run, unfolded
from tests.plots.relief.conftest import MakeRelief


@pytest.mark.parametrize("key", RATES)
def test_in_space_the_vectors_come_one_after_the_other(make_relief: MakeRelief, key: str) -> None:
    experiment, trace = run(key)
    told, view = unfolded(key), View(elevation=70.0)
    plot = make_relief(experiment, trace, view)
    pictures = {}
    for stage, one in enumerate(told.stages):
        plot.draw(trace, STEP, view, "move", (told, stage))
        pictures[one.key] = picture(plot)
    names = ["at", "gradient", "move"]
    for before, after in pairwise(names):
        first, second = (next(image for key, image in pictures.items() if key.name == name) for name in (before, after))
        assert differing(first, second) > 20
    plot.draw(trace, STEP, view, "move")
    plot.draw(trace, STEP, view, "move", (told, 0))
    assert differing(picture(plot), pictures[told.stages[0].key]) == 0


def test_the_parts_of_a_velocity_are_laid_tail_to_tip(make_relief: MakeRelief) -> None:
    experiment, trace = run("momentum")
    told = unfolded("momentum")
    scene = make_relief(experiment, trace)._current_scene()
    assert scene is not None
    *_, decayed, push = stage_arrows(told, told.index("scale"), scene, "move")
    assert decayed.tail == pytest.approx(told.numbers.point)
    factor = float(push.text.partition("× ")[2].rstrip(")"))
    assert factor in (2, 5, 10, 20)
    assert push.tail == pytest.approx(told.numbers.point + factor * 0.9 * told.before.v)
    assert push.vector == pytest.approx(factor * told["scale"]["scaled"])


def test_what_is_to_be_predicted_is_not_drawn(make_relief: MakeRelief) -> None:
    experiment, trace = run("adam")
    told, view = unfolded("adam"), View(future=False, hidden=frozenset({"future"}))
    plot = make_relief(experiment, trace, view)
    plot.draw(trace, STEP, view, "move", (told, told.index("gradient")))
    before = picture(plot)
    plot.draw(trace, STEP, view, "move", (told, len(told.stages) - 1))
    assert differing(picture(plot), before) == 0


@pytest.mark.parametrize("key", RATES)
@pytest.mark.parametrize("formula", ["0*x0+0*x1", "1e300*x0**2+x1**2", "1e-300*x0+x1*0", "log(x0)+x1"])
def test_extreme_numbers_are_drawn_in_silence(make_relief: MakeRelief, formula: str, key: str) -> None:
    optimizer = OPTIMIZERS[key](lr=RATES[key])
    experiment = Experiment.of(formula).changed(optimizer=optimizer, start=(1.0, 2.0), steps=3)
    trace = whole_run(experiment)
    plot = make_relief(experiment, trace)
    for step in range(trace.finite_steps + 1):
        told = step_stages(experiment, trace, step)
        for stage in range(len(told.stages)):
            plot.draw(trace, step, View(), "move", (told, stage))
            picture(plot)
