"""A step rebuilt from the numbers of its stages alone is the step that was taken, to the last bit."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SCHEMES, Experiment, Trace
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.stages import StageKey, StepStages, stage_keys, step_stages
from tests.conftest import whole_run

RUNS = {1: ("sin(x)+x**2/10", (2.3,)), 2: ("x0**2/20+x1**2+0.3*sin(3*x0*x1)", (-7.0, 2.0))}
Values = Mapping[str, Mapping[str, Any]]


def plain(s: Values, before: Any, g: Any, o: Any) -> tuple[Any, tuple[Any, ...]]:
    return s["scale"]["move"], ()


def momentum(s: Values, before: Any, g: Any, o: Any) -> tuple[Any, tuple[Any, ...]]:
    v = s["decay"]["decayed"] + s["scale"]["scaled"]
    return v, (v,)


def nesterov(s: Values, before: Any, g: Any, o: Any) -> tuple[Any, tuple[Any, ...]]:
    ahead = s["look_ahead"]
    return ahead["ahead"] + ahead["weighted"], (s["decay"]["decayed"] + s["scale"]["scaled"],)


def divided(s: Values) -> Any:
    return -(s["scale"]["scaled"] / s["root"]["root"])


def adagrad(s: Values, before: Any, g: Any, o: Any) -> tuple[Any, tuple[Any, ...]]:
    h = before.h + s["square"]["squared"]
    assert np.array_equal(s["root"]["root"], np.sqrt(h) + o.epsilon)
    return divided(s), (h,)


def rmsprop(s: Values, before: Any, g: Any, o: Any) -> tuple[Any, tuple[Any, ...]]:
    h = s["decay"]["decayed"] + s["square"]["squared"]
    assert np.array_equal(s["root"]["root"], np.sqrt(h) + o.epsilon)
    return divided(s), (h,)


def adam(s: Values, before: Any, g: Any, o: Any) -> tuple[Any, tuple[Any, ...]]:
    m = before.m + (1 - o.beta1) * s["mean"]["pull"]
    v = before.v + (1 - o.beta2) * (s["square"]["squared"] - before.v)
    correct = s["correct"]
    rate = o.rate * math.sqrt(correct["lack2"]) / correct["lack1"]
    assert correct["t"] == before.t + 1
    assert np.array_equal(s["scale"]["scaled"], rate * m)
    assert np.array_equal(s["root"]["root"], np.sqrt(v) + o.epsilon)
    return divided(s), (m, v, correct["t"])


REBUILD: dict[str, Callable[[Values, Any, Any, Any], tuple[Any, tuple[Any, ...]]]] = {
    "gradient_descent": plain,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
}


def test_every_optimizer_is_rebuilt() -> None:
    assert set(REBUILD) == set(OPTIMIZERS)


def same_bits(first: Any, second: Any) -> bool:
    first, second = np.asarray(first), np.asarray(second)
    return first.dtype == second.dtype and first.tobytes() == second.tobytes()


def by_name(told: StepStages) -> dict[str, Mapping[str, Any]]:
    """The values by the stage's name; of probe and quotient, which come once per coordinate, the last."""
    return {stage.key.name: stage.values for stage in told.stages}


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("n", RUNS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("key", OPTIMIZERS)
def test_a_step_is_what_its_stages_say(key: str, scheme: str, n: int, dtype: str, direction: str) -> None:
    function, start = RUNS[n]
    optimizer = OPTIMIZERS[key](lr=0.1)
    experiment = Experiment(function, start, scheme, 1e-3, optimizer, steps=25, direction=direction, dtype=dtype)
    trace = whole_run(experiment)
    assert trace.steps == 25
    for step in range(trace.steps):
        told = step_stages(experiment, trace, step)
        assert tuple(stage.key for stage in told.stages) == stage_keys(experiment)
        rebuild(experiment, trace, step, told)


def memory_fields(experiment: Experiment) -> tuple[str, ...]:
    fields: tuple[str, ...] = experiment.optimizer.init(0.0)._fields
    return fields


def rebuild(experiment: Experiment, trace: Trace, step: int, told: StepStages) -> None:
    values = by_name(told)
    quotients = []
    for i in range(len(experiment.start)):
        probe = told.stages[told.index("probe", i)].values
        quotient = told.stages[told.index("quotient", i)].values
        sides = SCHEMES[experiment.scheme]
        h = trace.points.dtype.type(experiment.h)
        assert probe["here"] == trace.points[step, i]
        assert (probe["upper"], probe["lower"]) == (probe["here"] + sides.upper * h, probe["here"] + sides.lower * h)
        assert quotient["difference"] == probe["above"] - probe["below"]
        quotients.append(trace.points.dtype.type(quotient["difference"]) / trace.points.dtype.type(quotient["width"]))
    assert same_bits(np.array(quotients), trace.gradients[step])
    assert same_bits(values["gradient"]["gradient"], trace.gradients[step])
    g = -trace.gradients[step] if experiment.direction == "ascent" else trace.gradients[step]
    assert "turn" not in values or same_bits(values["turn"]["turned"], g)
    assert ("turn" in values) == (experiment.direction == "ascent" and bool(memory_fields(experiment)))
    move, memory = REBUILD[experiment.optimizer.key](values, told.before, g, experiment.optimizer)
    assert same_bits(move, trace.moves[step])
    assert same_bits(values["at"]["x"] + move, trace.points[step + 1])
    assert same_bits(values["move"]["reached"], trace.points[step + 1])
    for rebuilt, after, recorded in zip(memory, told.after, trace.memory, strict=True):
        assert np.array_equal(rebuilt, recorded[step])
        assert np.array_equal(after, recorded[step])


@pytest.mark.parametrize("key", OPTIMIZERS)
def test_the_memory_before_a_step_is_that_after_the_one_before(key: str) -> None:
    experiment = Experiment(optimizer=OPTIMIZERS[key](lr=0.1), steps=6)
    trace = whole_run(experiment)
    for step in range(1, 6):
        earlier, later = step_stages(experiment, trace, step - 1), step_stages(experiment, trace, step)
        for after, before in zip(earlier.after, later.before, strict=True):
            assert np.array_equal(after, before)


def test_the_stages_of_adam_have_the_correction_as_one_of_their_own() -> None:
    names = [key.name for key in stage_keys(Experiment(optimizer=OPTIMIZERS["adam"](lr=0.1)))]
    tail = ["mean", "square", "mean_square", "correct", "root", "scale", "divide", "move"]
    assert names == ["at", "probe", "quotient", "probe", "quotient", "gradient", *tail]


def test_at_the_end_there_is_a_gradient_and_no_move() -> None:
    experiment = Experiment(optimizer=OPTIMIZERS["momentum"](lr=0.1), steps=3)
    told = step_stages(experiment, whole_run(experiment), 3)
    assert told.stages[-1].key == StageKey("gradient")
    assert told.after is None
    assert told.index("move") == len(told.stages)
    with pytest.raises(KeyError):
        told["move"]


def test_a_run_that_leaves_the_floats_has_stages_too() -> None:
    experiment = Experiment("exp(x0)+x1**2", (5.0, 1.0), optimizer=OPTIMIZERS["adagrad"](lr=1e6), direction="ascent")
    trace = whole_run(experiment)
    assert trace.finite_steps < trace.steps
    for step in range(trace.steps):
        assert np.array_equal(step_stages(experiment, trace, step)["divide"]["move"], trace.moves[step], equal_nan=True)
