"""What is said of a run is true: each key from its example, and no run called converged that is not."""

import math
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from gradviz.core import (
    OPTIMIZERS,
    SCHEMES,
    SURFACES,
    Curve,
    Experiment,
    Outcome,
    Surface,
    Trace,
    descend,
    gradient_descent,
    judge,
    parse_curve,
)
from gradviz.core.outcome import KEYS, NEVER_MET


def last(experiment: Experiment) -> Trace:
    *_, trace = descend(experiment)
    return trace


def outcome(
    function: Any = "sphere", start: tuple[float, ...] = (-3.0, 4.0), eta: float = 0.1, kind: str = "", **settings: Any
) -> Outcome:
    optimizer = OPTIMIZERS[kind or "gradient_descent"](lr=eta)
    given = last(Experiment(function, start, optimizer=optimizer, **settings)).outcome
    assert given is not None
    return given


def bowl(x: Any) -> Any:
    return x[0] ** 2 + x[1] ** 2


CASES: list[tuple[str, str, dict[str, Any]]] = [
    # the chapter's own
    ("converged", "0.1", {}),
    ("converged", "0.9 alternates and converges", {"eta": 0.9}),
    ("oscillating", "1.0", {"eta": 1.0}),
    ("diverged", "1.01", {"eta": 1.01}),
    ("diverged", "1.1", {"eta": 1.1}),
    ("frozen", "10", {"eta": 10.0}),
    ("frozen", "2", {"eta": 2.0}),
    ("steps_exhausted", "1e-10", {"eta": 1e-10}),
    ("steps_exhausted", "the book's default", {"eta": 0.01}),
    ("frozen", "eta too small to move", {"eta": 1e-20}),
    ("frozen", "h 1e-50", {"h": 1e-50}),
    ("frozen", "h 1e-50 forward", {"h": 1e-50, "scheme": "forward"}),
    ("frozen", "h 1e-17", {"h": 1e-17}),
    ("biased", "forward, h 1", {"h": 1.0, "scheme": "forward"}),
    ("biased", "backward, h 1", {"h": 1.0, "scheme": "backward"}),
    ("converged", "central, h 1 is exact for a parabola", {"h": 1.0}),
    ("converged", "forward, h 1e-4 stops h/2 beside it, as it must", {"scheme": "forward"}),
    ("undefined", "float32 has no 1e-50", {"h": 1e-50, "dtype": "float32"}),
    ("converged", "float32", {"dtype": "float32", "h": 1e-2}),
    ("diverged", "upwards for ever", {"direction": "ascent"}),
    *(
        (
            key,
            f"a hill, climbed, after {steps}",
            {
                "function": "100*exp(-(x0^2+x1^2)/10)",
                "start": (5.0, 5.0),
                "eta": 0.01,
                "direction": "ascent",
                "steps": steps,
            },
        )
        for key, steps in (("steps_exhausted", 100), ("maximum", 200))
    ),
    # flung up, and on its way back
    (
        "steps_exhausted",
        "a step too long at the start",
        {"function": "512*x1^4", "start": (0.0, 0.0), "scheme": "forward", "eta": 2.9, "kind": "adam", "steps": 3},
    ),
    (
        "steps_exhausted",
        "flung off the tip of a cone",
        {
            "function": "sqrt(2.4e-5*x0^2+1.6e5*x1^2)",
            "start": (5.46e-6, 1.65e-9),
            "scheme": "backward",
            "eta": 1.94e-4,
            "kind": "nesterov",
            "steps": 3,
        },
    ),
    (
        "steps_exhausted",
        "flung across a valley",
        {"function": "rosenbrock", "start": (1.837, 2.8765), "scheme": "backward", "eta": 1.385e-3, "steps": 3},
    ),
    (
        "steps_exhausted",
        "callable, flung from its minimum by a first step",
        {"function": lambda x: 100 * bowl(x), "start": (1e-3, 0.0), "eta": 0.2, "kind": "rmsprop", "steps": 1},
    ),
    # stationary points of every kind
    ("saddle", "saddle", {"function": "saddle", "start": (1.0, 0.0)}),
    ("saddle", "monkey", {"function": "monkey", "start": (0.0, 0.0)}),
    ("saddle", "of fourth order", {"function": "x0**4-x1**4", "start": (0.0, 0.0)}),
    ("saddle", "cube", {"function": "x0**3", "start": (0.0, 0.0), "h": 1e-6}),
    ("maximum", "dome", {"function": "dome", "start": (0.0, 0.0)}),
    ("maximum", "dome, climbed", {"function": "dome", "direction": "ascent"}),
    ("maximum", "of fourth order", {"function": "-x0**4-x1**4", "start": (0.0, 0.0)}),
    ("plateau", "tanh", {"function": "shelf", "start": (20.0, 20.0)}),
    ("plateau", "easom", {"function": "easom", "start": (-20.0, -20.0)}),
    ("plateau", "constant", {"function": "5"}),
    *(("plateau", f"tanh at {x}", {"function": "shelf", "start": (x, x)}) for x in (8.0, 10.0, 12.0, 15.0, 17.0, 30.0)),
    ("plateau", "tanh, one variable", {"function": "tanh(x)", "start": (8.0,)}),
    ("plateau", "tanh, rising", {"function": "tanh(x0)", "start": (8.0, 0.0)}),
    ("plateau", "easom, nearer", {"function": "easom", "start": (-5.0, -5.0)}),
    ("plateau", "tail of exp", {"function": "exp(-x0)", "start": (16.0, 0.0)}),
    ("plateau", "far tail of exp", {"function": "exp(-x0)", "start": (200.0, 0.0)}),
    ("plateau", "tail of a sigmoid", {"function": "1/(1+exp(-x0))", "start": (-15.0, 0.0)}),
    ("plateau", "tail of softplus", {"function": "log(1+exp(x0))", "start": (-16.0, 0.0)}),
    ("plateau", "tail of 1/x", {"function": "1/x0", "start": (2000.0, 0.0)}),
    ("plateau", "tail of a hill", {"function": "exp(-x0**2-x1**2)", "start": (4.0, 0.0)}),
    ("plateau", "far tail of a hill", {"function": "exp(-x0**2-x1**2)", "start": (20.0, 0.0)}),
    ("plateau", "tail of a hole", {"function": "-exp(-x0**2-x1**2)", "start": (4.0, 0.0)}),
    ("plateau", "callable tail", {"function": lambda x: np.tanh(x[0]), "start": (15.0, 0.0)}),
    ("steps_exhausted", "slope of exp", {"function": "exp(-x0)", "start": (10.0, 0.0)}),
    ("steps_exhausted", "tanh on its slope", {"function": "shelf", "start": (5.0, 5.0)}),
    ("converged", "of fourth order", {"function": "flatquartic", "start": (0.0, 0.0)}),
    (
        "converged",
        "of fourth order, reached",
        {"function": "x0**4+x1**4", "start": (1.0, 1.0), "eta": 0.2, "steps": 20_000},
    ),
    ("converged", "of sixth order", {"function": "x0**6+x1**6", "start": (0.0, 0.0)}),
    ("maximum", "of sixth order", {"function": "-x0**6-x1**6", "start": (0.0, 0.0)}),
    ("saddle", "of sixth order", {"function": "x0**6-x1**6", "start": (0.0, 0.0)}),
    ("converged", "kink, almost", {"function": "abs(x0)+abs(x1)", "start": (1e-11, 0.0), "eta": 1e-9}),
    ("converged", "valley floor, forward", {"function": "x0**2", "scheme": "forward"}),
    ("converged", "valley floor", {"function": "x0**2", "start": (1.0, 1.0)}),
    ("converged", "kink", {"function": "absvalley", "start": (0.0, 0.0)}),
    ("converged", "cone", {"function": "ackley", "start": (0.0, 0.0)}),
    ("oscillating", "about a kink", {"function": "absvalley", "start": (-3.0, 2.5)}),
    ("oscillating", "about a kink, one variable", {"function": "abs(x)", "start": (2.0,), "eta": 0.15}),
    ("converged", "one variable", {"function": "square", "start": (3.0,)}),
    ("maximum", "one variable, climbed", {"function": "-x**2", "start": (1.0,), "direction": "ascent"}),
    ("saddle", "one variable", {"function": "x**3", "start": (0.0,), "h": 1e-6}),
    ("plateau", "one variable", {"function": "shelf", "start": (20.0,)}),
    # an honest h that leads astray in a steep valley, and what it leaves undecided in a bowl as flat as can be
    *(
        (
            "biased",
            f"steep valley, {kind}",
            {
                "function": "rosenbrock",
                "start": (-1.2, 1.0),
                "scheme": "forward",
                "eta": 1e-3,
                "kind": kind,
                "steps": steps,
            },
        )
        for kind, steps in (("", 20_000), ("momentum", 3000), ("nesterov", 3000))
    ),
    (
        "converged",
        "steep valley, central",
        {"function": "rosenbrock", "start": (-1.2, 1.0), "eta": 1e-3, "kind": "nesterov", "steps": 10_000},
    ),
    *(
        (
            "biased",
            f"faint bowl, forward, {h}",
            {"function": "1e-6*(x0^2+x1^2)", "scheme": "forward", "h": h, "eta": 0.3, "kind": "adagrad", "steps": 600},
        )
        for h in (1.0, 0.1)
    ),
    ("converged", "faint bowl", {"function": "1e-6*(x0^2+x1^2)", "eta": 1e5}),
    ("steps_exhausted", "not yet at the bottom of a valley", {"function": "1e-6*x0^2+x1^2"}),
    (
        "steps_exhausted",
        "not yet there, turned",
        {"function": "1e-6*(x0+x1)^2+1e6*(x0-x1)^2", "eta": 2e-7, "steps": 1000},
    ),
    ("saddle", "with one side hardly bent", {"function": "1e6*x0^2-1e-6*x1^2", "start": (1.0, 0.0), "eta": 4e-7}),
    # the tip of a cone: its second derivatives are rounding on the way round, and infinite across
    (
        "converged",
        "cone, close to the tip",
        {"function": "sqrt(x0^2+x1^2)", "start": (1e-17, -1e-18), "eta": 1e-30, "steps": 1},
    ),
    *(
        (
            "converged",
            f"cone {function} from {start}",
            {"function": function, "start": start, "h": 1e-2, "eta": 0.3, "kind": "adagrad", "steps": 1000},
        )
        for function in ("sqrt(x0^2+x1^2)", "sqrt(x0^2+4*x1^2)")
        for start in ((-1.7, 0.3), (2.2, -2.9), (0.1, 1.3), (-2.9, -2.8), (1.1, 1.2), (-0.4, 2.5))
    ),
    # undefined and infinite
    ("undefined", "a sample outside the domain", {"function": "log(x0)", "start": (0.00005, 0.0), "eta": 1e-12}),
    (
        "undefined",
        "ends a sample away",
        {"function": "log(x0)+x1**2", "start": (0.1, 0.0), "eta": 0.009995, "steps": 1},
    ),
    ("undefined", "stepped outside", {"function": "log(x0)", "start": (0.5, 0.0), "eta": 1.0}),
    ("undefined", "starts outside", {"function": "log(x0)", "start": (-1.0, 0.0)}),
    ("undefined", "left edge", {"function": "sqrt(x0)", "start": (0.0, 0.0)}),
    ("diverged", "pole at the start", {"function": "1/x0", "start": (0.0, 0.0)}),
    ("diverged", "overflow at the start", {"function": "exp(x0)", "start": (1000.0, 0.0)}),
    ("diverged", "overflow", {"function": "exp(x0**2)", "start": (3.0, 0.0), "eta": 1.0}),
    ("diverged", "linear for ever", {"function": "x0", "start": (0.0, 0.0), "eta": 1e3}),
    ("steps_exhausted", "linear for a while", {"function": "x0", "start": (0.0, 0.0)}),
    # rounding: nothing of this has converged
    ("frozen", "f swallows h", {"function": "x0**2+x1**2+1e10", "h": 1e-12}),
    ("frozen", "f swallows the last of the slope", {"function": "x0**2+x1**2+1e10"}),
    (
        "frozen",
        "f cancels",
        {"function": "rastrigin", "start": (-2e-6, 6e-6), "h": 1e-14},
    ),
    ("frozen", "garbage at the start", {"function": "x0**2+x1**2+1e10", "start": (0.4, 0.3), "h": 1e-12, "eta": 1e-9}),
    ("frozen", "linear, absorbed", {"function": "x0", "h": 1e-50}),
    ("frozen", "one coordinate absorbed", {"function": "x0+x1", "start": (0.0, 1e12), "h": 1e-6, "eta": 1e-6}),
    ("frozen", "far out on a quartic", {"function": "x0**4", "start": (1e11, 0.0), "h": 1e-7}),
    # what moves is not frozen, whatever its quotients are
    (
        "steps_exhausted",
        "absorbed along an axis without a slope",
        {"function": "x1^2", "start": (1e5, 3.0), "h": 1e-12, "eta": 0.01, "steps": 5},
    ),
    (
        "steps_exhausted",
        "flung far out",
        {
            "function": "(x0-3)^2*(x0+1)",
            "start": (-3.0, 4.5),
            "scheme": "backward",
            "eta": 0.3,
            "kind": "nesterov",
            "steps": 50,
        },
    ),
    *(
        (
            "steps_exhausted",
            f"rolling on over rounding, {steps}",
            {
                "function": "x0^2+x1^2+1e8",
                "start": (-4.958, 3.0416),
                "h": 1e-8,
                "eta": 0.3,
                "kind": "nesterov",
                "steps": steps,
            },
        )
        for steps in range(990, 1004)
    ),
    (
        "steps_exhausted",
        "frozen along one axis, rolling on along the other",
        {
            "function": "-44*x0^2-212*x1^2",
            "start": (0.02, 0.34),
            "scheme": "forward",
            "eta": 6.9e-5,
            "kind": "momentum",
            "steps": 475,
        },
    ),
    # nor has it converged: it passes
    (
        "steps_exhausted",
        "rolling through the minimum",
        {"function": "square", "start": (3.0,), "eta": 0.5, "kind": "momentum", "steps": 1},
    ),
    ("converged", "one step is enough", {"function": "square", "start": (3.0,), "eta": 0.5, "steps": 1}),
    # f is the same at the samples, and not between them: h is to blame, not rounding
    (
        "biased",
        "two zeros apart by h",
        {"function": "x0*(1-x0)*(x0+2)", "start": (0.0, 0.0), "h": 1.0, "scheme": "forward"},
    ),
    ("biased", "three zeros apart by h", {"function": "x0*(1-x0^2)", "start": (0.0, 0.0), "h": 1.0}),
    # callables: judged by a measured gradient
    ("converged", "callable", {"function": bowl}),
    ("frozen", "callable, h 1e-50", {"function": bowl, "h": 1e-50}),
    ("biased", "callable, forward, h 1", {"function": bowl, "h": 1.0, "scheme": "forward"}),
    ("frozen", "callable, f swallows h", {"function": lambda x: bowl(x) + 1e10, "h": 1e-12, "eta": 1e-9}),
    ("saddle", "callable saddle", {"function": lambda x: x[0] ** 2 - x[1] ** 2, "start": (1.0, 0.0)}),
    ("maximum", "callable dome", {"function": lambda x: -bowl(x), "start": (0.0, 0.0)}),
    ("plateau", "callable constant", {"function": lambda x: 5.0}),
    ("converged", "callable, three variables", {"function": lambda x: np.sum(x**2), "start": (1.0, 2.0, 3.0)}),
    ("oscillating", "callable", {"function": bowl, "eta": 1.0}),
    ("diverged", "callable", {"function": bowl, "eta": 1.1}),
]


@pytest.mark.parametrize(("key", "settings"), [pytest.param(k, s, id=f"{k}: {name}") for k, name, s in CASES])
def test_case(key: str, settings: dict[str, Any]) -> None:
    assert outcome(**settings).key == key


def test_a_callable_that_ends_beside_the_run_is_judged_by_what_there_is() -> None:
    """math.sqrt raises where the judge looks, though never where the run goes."""
    asked = []

    def edged(x: Any) -> Any:
        asked.append(x[0])
        return x[0] ** 2 if x[0] >= -1e-3 else math.sqrt(x[0])

    trace = gradient_descent(edged, [1e-3], lr=0.1, step_num=400, h=1e-6)
    assert trace.outcome == Outcome("converged")
    assert min(asked) < -1e-3 < trace.points.min() - 1e-6
    # and where the last point itself has no quotient, its domain ends there
    trace = gradient_descent(lambda x: math.log(x[0]), [0.1], lr=0.009995, step_num=1)
    assert trace.outcome == Outcome("undefined")


SHARP = "exp(-100*x)+100*x"
"""f‴ is a million at its minimum, 0: quotients with h = 1e-4 are off by 1e-3 there."""


@pytest.mark.parametrize(("h", "key"), [(1e-7, "converged"), (1e-4, "converged"), (1e-2, "biased")])
def test_a_callable_is_judged_like_its_formula(h: float, key: str) -> None:
    """Even with a better h than the judge's own."""
    for function in (lambda x: np.exp(-100 * x) + 100 * x, parse_curve(SHARP)):
        trace = gradient_descent(function, 0.001, lr=5e-5, step_num=3000, h=h)
        assert trace.outcome == Outcome(key)
        # the root of sinh(100 h) / h = 100 exp(100 x), where the central quotient is zero
        assert trace.points[-1, 0] == pytest.approx(math.log(math.sinh(100 * h) / (100 * h)) / 100, abs=1e-7)


def test_every_key_has_an_example() -> None:
    assert {key for key, _, _ in CASES} == set(KEYS)


def test_parameters_are_those_of_the_last_finite_step() -> None:
    given = outcome(eta=1.1)
    assert given.parameters["step"] == 100
    assert math.hypot(*given.parameters["point"]) == pytest.approx(413994914.25)
    broken = outcome("log(x0)", (3.0, 1.0), 1.0)
    assert broken.parameters["step"] == 5
    assert broken.parameters["point"][0] > 0
    assert all(math.isfinite(x) for x in (*broken.parameters["point"], broken.parameters["value"]))


def test_the_slope_that_is_told_is_not_what_rounding_made_of_it() -> None:
    """A quotient that is 0 beside the slope, 2 · 1e5, in a run that still rolls on."""
    given = outcome("x0**2+x1**2", (1e5, 0.0), 1e-3, "momentum", h=1e-12, steps=1, dtype="float64")
    assert given.parameters["slope"] == pytest.approx(2e5, rel=1e-2)


def test_judging_repeats_and_changes_nothing() -> None:
    experiment = Experiment.of("himmelblau")
    trace = last(experiment)
    before = trace.points.copy()
    assert judge(experiment, trace) == trace.outcome == judge(experiment, trace)
    assert np.array_equal(before, trace.points)
    assert Outcome("converged", {"step": 1}) == Outcome("converged", {"step": 2})


CATALOGUE = {
    "sphere": "converged",
    "elongated": "steps_exhausted",
    "rosenbrock": "steps_exhausted",
    "himmelblau": "converged",
    "rastrigin": "converged",
    "absvalley": "oscillating",
    "shelf": "steps_exhausted",
    "dome": "diverged",
    "saddle": "steps_exhausted",
    "two_wells": "steps_exhausted",
    "gaussian_wells": "converged",
}


@pytest.mark.parametrize(("key", "wanted"), CATALOGUE.items())
def test_opening_of_a_function(key: str, wanted: str) -> None:
    given = last(Experiment.of(key)).outcome
    assert given is not None
    assert given.key == wanted


# --- what "converged" means, checked without the rules -------------------------------------------------------------


def slopes(f: Surface | Curve, x: np.ndarray) -> np.ndarray:
    """A gradient that owes nothing to the run's h: differences in long double, with steps that fit the point."""
    x = x.astype(np.longdouble)
    found = []
    for i in range(len(x)):
        step = np.zeros_like(x)
        step[i] = np.longdouble(1e-5) * max(1, abs(x[i]))
        found.append((exact(f, x + step) - exact(f, x - step)) / (2 * step[i]))
    return np.array(found, float)


def exact(f: Surface | Curve, x: np.ndarray) -> np.longdouble:
    names = {n: getattr(np, n) for n in ("sin", "cos", "exp", "sqrt", "abs", "tanh")}
    names |= {"pi": np.longdouble(math.pi), "e": np.longdouble(math.e), "x0": x[0], "x1": x[-1]}
    return eval(f.formula, names)


def truncation(f: Surface | Curve, x: np.ndarray, scheme: str) -> float:
    """How far off the scheme is at h = 1e-4, which is nobody's fault, from samples at that h and half of it."""
    x = x.astype(np.longdouble)
    sides = {"forward": (1, 0), "backward": (0, -1), "central": (1, -1)}[scheme]
    off = []
    for i in range(len(x)):
        unit = np.zeros_like(x)
        unit[i] = 1
        quotient = [
            (exact(f, x + sides[0] * h * unit) - exact(f, x + sides[1] * h * unit)) / ((sides[0] - sides[1]) * h)
            for h in (np.longdouble(1e-4), np.longdouble(0.5e-4))
        ]
        off.append(float(abs(quotient[0] - quotient[1])))
    return 4 * max(off)


def is_true(experiment: Experiment, trace: Trace) -> bool:
    """A stationary point as well as the run's numbers can tell: its slope is small beside the slope at the start."""
    f = experiment.resolved
    assert isinstance(f, Surface | Curve)
    end, start = trace.points[-1], trace.points[0]
    if not (np.isfinite(trace.points).all() and np.isfinite(trace.values).all()):
        return False
    slope = np.abs(slopes(f, end)).max()
    allowed = 2e-6 * max(1.0, np.abs(slopes(f, start)).max()) + truncation(f, end, experiment.scheme)
    # the differences above are themselves rounded, and wide for a formula that turns within 1e-5
    rounding = 1e-13 * max(1.0, abs(float(trace.values[-1])))
    return bool(slope <= allowed + rounding)


def experiments(seed: int, count: int, wrap: Callable[[random.Random], Any]) -> list[Experiment]:
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        key = chance.choice(list(SURFACES))
        surface = SURFACES[key]
        start = tuple(chance.uniform(low, high) for low, high in surface.window)
        if chance.random() < 0.2:
            start = tuple(chance.choice((-1, 1)) * 10.0 ** chance.uniform(-8, 6) for _ in range(2))
        h = chance.choice([10.0 ** chance.uniform(-20, 1), 10.0 ** chance.uniform(-6, -3), 1e-4, 1e-50])
        eta = chance.choice([surface.rate * 10.0 ** chance.uniform(-1, 1), 10.0 ** chance.uniform(-12, 2)])
        made.append(
            Experiment(
                key,
                start,
                chance.choice(list(SCHEMES)),
                h,
                OPTIMIZERS[chance.choice(list(OPTIMIZERS))](lr=eta),
                chance.choice([1, 20, 150, 400]),
                chance.choice(["descent", "descent", "descent", "ascent"]),
            )
        )
    return made


def liars(seed: int, count: int) -> list[Any]:
    found = []
    met = dict.fromkeys(NEVER_MET, 0)
    for experiment in experiments(seed, count, lambda chance: None):
        trace = last(experiment)
        assert trace.outcome is not None
        if trace.outcome.key in met:
            met[trace.outcome.key] += 1
            if not is_true(experiment, trace):
                found.append((trace.outcome, experiment))
    assert met["converged"] > count / 100  # or nothing was tested
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_no_run_is_called_stationary_that_is_not(seed: int) -> None:
    assert liars(seed, 400) == []


@pytest.mark.thorough
@pytest.mark.timeout(1800)
def test_no_run_of_many_is_called_stationary_that_is_not() -> None:
    assert liars(3, 20_000) == []


@pytest.mark.parametrize("kind", OPTIMIZERS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("key", ["sphere", "elongated", "himmelblau", "camel6", "styblinski", "mccormick", "branin"])
def test_true_minima_are_recognised(key: str, scheme: str, kind: str) -> None:
    """From beside a minimum and with enough steps, what has arrived is called so."""
    surface = SURFACES[key]
    start = tuple(x + 0.05 for x in surface.minima[0])
    steepest = float(np.linalg.eigvalsh(surface.hessian(surface.minima[0])).max())
    eta = 0.5 / steepest if kind == "gradient_descent" else 0.02 / steepest if kind != "adagrad" else 0.1
    trace = last(Experiment(key, start, scheme, optimizer=OPTIMIZERS[kind](lr=eta), steps=3000))
    assert trace.outcome is not None
    arrived = np.abs(surface.gradient(trace.points[-1])).max() <= 1e-6
    assert trace.outcome.key == "converged" or not arrived
    if kind == "gradient_descent":
        assert trace.outcome.key == "converged"
        np.testing.assert_allclose(trace.points[-1], surface.minima[0], rtol=0, atol=2e-4)


# --- quadratics of every shape: what they are is known without looking ----------------------------------------------

SIGNS = {"converged": (1, 1), "saddle": (1, -1), "maximum": (-1, -1)}


@pytest.mark.parametrize("kind", SIGNS)
@pytest.mark.parametrize("seed", range(3))
def test_a_quadratic_is_what_its_signs_say(kind: str, seed: int) -> None:
    """However steep, flat, narrow and turned: no other name is given to it, and none of these far from its centre."""
    chance = random.Random(seed)
    named = 0
    for _ in range(40):
        curvatures = [sign * 10.0 ** chance.uniform(-6, 6) for sign in SIGNS[kind]]
        centre, angle = (chance.uniform(-2, 2), chance.uniform(-2, 2)), chance.choice([0.0, chance.uniform(0, math.pi)])
        cos, sin = math.cos(angle), math.sin(angle)
        x, y = (f"(x{i}-({part!r}))" for i, part in enumerate(centre))
        squares = (f"(({cos!r})*{x}+({sin!r})*{y})**2", f"(({-sin!r})*{x}+({cos!r})*{y})**2")
        formula = "+".join(f"({c / 2!r})*{square}" for c, square in zip(curvatures, squares, strict=True))
        far = [(chance.uniform(-4, 4), 10.0 ** chance.uniform(-9, 0), 0.0)[chance.randrange(3)] for _ in centre]
        start = centre if chance.random() < 0.25 else (centre[0] + far[0], centre[1] + far[1])
        eta = min(10.0 ** chance.uniform(-1, 0.2) / max(map(abs, curvatures)), 1e6)
        given = outcome(
            formula,
            start,
            eta,
            chance.choice(["gradient_descent", "momentum", "nesterov"]),
            steps=chance.choice([1, 30, 300]),
            scheme=chance.choice(list(SCHEMES)),
            h=chance.choice([1e-4, 10.0 ** chance.uniform(-12, 0.5)]),
            direction="ascent" if kind == "maximum" and chance.random() < 0.5 else "descent",
        )
        assert given.key not in set(SIGNS) - {kind}, formula
        if given.key == kind:
            named += 1
            off = max(abs(a - b) for a, b in zip(given.parameters["point"], centre, strict=True))
            assert off <= 2e-3 * max(5.0, *map(abs, start)), formula
    assert named >= 3
