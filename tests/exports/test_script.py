"""A run as a program: another Python runs it, and prints every number of the run, to the last bit."""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from gradviz.core import OPTIMIZERS, SCHEMES, Experiment, descend
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.optimizers import Adam, GradientDescent
from gradviz.exports.script import script
from gradviz.exports.table import csv_lines

RUNS = {1: ("sin(x)+x**2/10", (2.3,)), 2: ("(x0-1)**3/20+x1**2+0.3*sin(3*x0*x1)", (-2.0, 2.0))}
STEPS = 12
DRIVER = "import runpy, sys\nfor path in sys.argv[1:]:\n    runpy.run_path(path)\n    print('end')\n"


def table_of(experiment: Experiment) -> str:
    return "".join(csv_lines(descend(experiment)))


def printed_by(folder: Path, experiments: list[Experiment]) -> list[str]:
    """What their programs print, one after the other in a Python that knows nothing of GradViz."""
    paths = [folder / f"run{index}.py" for index in range(len(experiments))]
    for path, experiment in zip(paths, experiments, strict=True):
        path.write_text(script(experiment), encoding="utf-8")
    command = [sys.executable, "-W", "error", "-c", DRIVER, *map(str, paths)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split("end\n")[:-1]


@pytest.mark.parametrize("n", RUNS)
@pytest.mark.parametrize("key", OPTIMIZERS)
def test_every_kind_of_run(tmp_path: Path, key: str, n: int) -> None:
    function, start = RUNS[n]
    experiments = [
        Experiment(function, start, scheme, 1e-3, OPTIMIZERS[key](lr=0.1), STEPS, direction, dtype)
        for scheme, direction, dtype in itertools.product(SCHEMES, DIRECTIONS, DTYPES)
    ]
    printed = printed_by(tmp_path, experiments)
    assert printed == [table_of(experiment) for experiment in experiments]
    assert len(set(printed)) == len(experiments)


@pytest.mark.parametrize(
    "experiments",
    [
        pytest.param([Experiment.of(key, steps=40) for key in ("sphere", "rosenbrock", "ackley", "branin")], id="keys"),
        pytest.param([Experiment.of(key, 1, steps=40) for key in ("square", "cubic", "runge", "wiggle")], id="curves"),
        pytest.param(
            [
                Experiment.of("１−cos(x0)+x1²", steps=40),
                Experiment("x0**5+x1**-3", (1.0, 2.0), steps=40),
                Experiment("x0**1.5+2**x1+max(x0,x1)", (1.0, 2.0), steps=40),
                Experiment("x0**x1", (1.9891951494972764, 2.0), steps=40),
                Experiment("x0**x1", (1.9891951494972764, 2.0), steps=40, dtype="float32"),
                Experiment("2**x0+x1**2", (-1.0, 0.5), steps=40),
                Experiment("x0**x0+x1**2", (2.0, 0.5), steps=40),
                Experiment("x**x", (2.0,), steps=40),
                Experiment("3", (1.0, 2.0), steps=3),
                Experiment("3", (1.0,), steps=3, dtype="float32"),
                Experiment("-(x+1)**7/3", (1.0,), steps=40),
            ],
            id="typed",
        ),
        pytest.param(
            [
                Experiment.of("sphere", optimizer=GradientDescent(10.0), steps=200),
                Experiment.of("sphere", h=1e-50, steps=5),
                Experiment.of("sphere", h=1e-50, steps=5, dtype="float32"),
                Experiment("exp(x0**2)+x1", (-3.0, 4.0)),
                Experiment("log(x0)+x1**2", (1e-3, 1.0)),
                Experiment("1/x0", (0.0, 0.0)),
                Experiment("1/x", (0.0,)),
                Experiment("sqrt(x)", (0.5,), optimizer=Adam(0.3)),
            ],
            id="ends early or never moves",
        ),
    ],
)
def test_every_kind_of_function_and_of_end(tmp_path: Path, experiments: list[Experiment]) -> None:
    assert printed_by(tmp_path, experiments) == [table_of(experiment) for experiment in experiments]


def test_reads_like_the_chapter() -> None:
    text = script(Experiment())
    assert "    return x[0]*x[0] + x[1]*x[1]\n" in text
    assert "\n    grad = numerical_gradient(f, x)\n" in text
    assert "gradviz" not in text.split('"""')[2]
    assert max(map(len, text.splitlines())) <= 120
