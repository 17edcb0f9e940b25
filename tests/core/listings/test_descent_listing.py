"""The code that is shown is run, and gives the run; what stands beside it is what its variables hold."""

import sys
from types import FrameType
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SCHEMES, SURFACES, Experiment
from gradviz.core.catalogue import CURVES
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.listings.descent import descent_listing, descent_variables
from gradviz.core.stages import stage_keys, step_stages
from tests.conftest import whole_run
from tests.core.listings.conftest import executed

RUNS = {1: ("sin(x)+x**2/10", (2.3,)), 2: ("(x0-1)**3/20+x1**2+0.3*sin(3*x0*x1)", (-2.0, 2.0))}
STEPS = 7


def points_of(experiment: Experiment) -> list[Any]:
    """x at the head of every turn of the loop, and at the end, of one run of the listing."""
    seen: list[Any] = []
    text = descent_listing(experiment).text
    loop = next(i for i, line in enumerate(text.splitlines(), 1) if line.startswith("for step"))

    def watch(frame: FrameType, event: str, argument: object) -> Any:
        if frame.f_code.co_filename != "listing" or frame.f_code.co_name != "<module>":
            return None
        if event == "line" and frame.f_lineno == loop:
            seen.append(np.array(frame.f_globals["x"]).reshape(-1))
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        executed(text)
    finally:
        sys.settrace(before)
    return seen


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("n", RUNS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("key", OPTIMIZERS)
def test_the_listing_is_the_run(key: str, scheme: str, n: int, dtype: str, direction: str) -> None:
    function, start = RUNS[n]
    optimizer = OPTIMIZERS[key](lr=0.1)
    experiment = Experiment(function, start, scheme, 1e-3, optimizer, STEPS, direction, dtype)
    trace = whole_run(experiment)
    points = points_of(experiment)
    assert len(points) == STEPS + 1
    for mine, theirs in zip(points, trace.points, strict=True):
        assert mine.dtype == theirs.dtype
        assert mine.tobytes() == theirs.tobytes()


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("function", [*CURVES.values(), *SURFACES.values()], ids=lambda f: f"{f.key}{f.n}")
def test_every_function_is_listed_as_the_kernel_computes_it(function: Any, dtype: str) -> None:
    experiment = Experiment.of(function.key, function.n, steps=20, dtype=dtype)
    trace = whole_run(experiment)
    f = executed(descent_listing(experiment.changed(steps=1)).text)["f"]
    x = executed(descent_listing(experiment.changed(steps=trace.finite_steps or 1)).text)["x"]
    if trace.finite_steps:
        assert np.array(x).reshape(-1).tobytes() == trace.points[trace.finite_steps].tobytes()
    random = np.random.default_rng(5).uniform(-3, 3, (function.n, 300)).astype(dtype)
    with np.errstate(all="ignore"):
        mine = [f(x[0] if function.n == 1 else x) for x in random.T]
    assert np.array_equal(mine, function.value(random[0] if function.n == 1 else random), equal_nan=True)


@pytest.mark.parametrize(
    "text",
    [
        "x0**5+x1**-3",
        "(x0-x1)**7",
        "(x0*x1)**12/3",
        "1/3*x0-pi/2*x1",
        "2-(3-(x0-x1))",
        "x0/(x1/3)",
        "-(x0+x1)**2*-x1",
        "x0*(x1*(x0*x1))",
        "exp(1)*x0+2**3*x1+sqrt(2)",
        "x0**1.5+2**x1",
        "x0**x1",
        "2**x0",
        "x0**x0-(x0+2)**(x1*x0)/x1",
        "x0**(1/0)",
        "min(x0,x1)+max(x0,2)+abs(x1)+atan(x0)",
        "1/0*x0",
        "3",
    ],
)
@pytest.mark.parametrize("dtype", DTYPES)
def test_typed_formulas_are_listed_as_the_kernel_computes_them(text: str, dtype: str) -> None:
    experiment = Experiment(text, (1.0, 2.0), steps=1, dtype=dtype)
    f = executed(descent_listing(experiment).text)["f"]
    random = np.random.default_rng(6).uniform(-3, 3, (2, 2000)).astype(dtype)
    random[1, :1500] = np.repeat([-1.0, 0.5, 2.0], 500)
    random[0, 1500:1800] = np.repeat([-1.0, 0.5, 2.0], 100)
    with np.errstate(all="ignore"):
        mine = np.array([f(x) for x in random.T])
    assert np.array_equal(mine, experiment.resolved(random), equal_nan=True)


@pytest.mark.parametrize("n", RUNS)
@pytest.mark.parametrize("key", OPTIMIZERS)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_every_stage_has_its_line_and_every_value_is_that_of_the_code(key: str, n: int, direction: str) -> None:
    function, start = RUNS[n]
    experiment = Experiment(function, start, optimizer=OPTIMIZERS[key](lr=0.1), steps=STEPS, direction=direction)
    listing, trace = descent_listing(experiment), whole_run(experiment)
    told = step_stages(experiment, trace, 3)
    for index, stage in enumerate(stage_keys(experiment)):
        assert listing.current(stage), stage
        for name, value in descent_variables(experiment, told, index):
            assert np.isfinite(value).all(), name
    before = executed(descent_listing(experiment.changed(steps=3)).text)
    update = [stage.key.name for stage in told.stages].index("gradient") + 1
    names = dict(before, grad=trace.gradients[3] if n == 2 else trace.gradients[3][0])
    lines = {index: line.text.strip() for index, line in enumerate(listing.lines)}
    done: list[int] = []
    for index in range(update, len(told.stages)):
        current = listing.current(told.stages[index].key)
        for name, value in descent_variables(experiment, told, index):
            assigned = name.isidentifier()
            if assigned:
                for line in (line for line in current if line not in done):
                    exec(lines[line], names)
                    done.append(line)
            found = eval(name, names)
            assert np.array_equal(np.reshape(found, -1), np.reshape(value, -1)), name
