"""The core: formulas and descents, held against what they are on paper."""

from __future__ import annotations

import numpy as np

from gradviz.core import OPTIMIZERS, Experiment, descend, parse_surface
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import sweep
from gradviz.core.training.run import train
from gradviz.core.training.settings import TrainingSettings
from gradviz.selftest.bench import Bench
from gradviz.selftest.report import Facts, expect


def typed_formula(bench: Bench) -> Facts:
    """sin(x0) exp(x1) and its gradient, (cos(x0) exp(x1), sin(x0) exp(x1))."""
    surface = parse_surface("sin(x0)exp(x1)")
    point = np.array([0.5, -1.0])
    value = float(np.sin(0.5) * np.exp(-1.0))
    slopes = np.array([np.cos(0.5) * np.exp(-1.0), value])
    expect(np.isclose(surface.value(point), value, rtol=1e-14), f"the value is {surface.value(point)}")
    expect(np.allclose(surface.gradient(point), slopes, rtol=1e-14), f"the gradient is {surface.gradient(point)}")
    return {"value": value}


def descent(bench: Bench) -> Facts:
    """A hundred steps on the round bowl, each a fifth of the way."""
    experiment = Experiment()
    *_, trace = descend(experiment)
    outcome = trace.outcome.key if trace.outcome else ""
    expected = np.array(experiment.start) * 0.8**trace.steps
    expect(outcome == "converged", f"it ended as “{outcome}”")
    expect(np.allclose(trace.points[-1], expected, rtol=1e-5), f"it ended at {trace.points[-1]}")
    return {"steps": trace.steps, "outcome": outcome}


TWO_STEPS = {
    "gradient_descent": 0.81,
    "momentum": 0.72,
    "nesterov": 0.5751,
    "adagrad": 0.9155625,
    "rmsprop": 0.2754936,
    "adam": 0.9000833,
}
"""Where each optimizer is after two steps from 1 down x², with η = 0.05: worked out on paper."""


def optimizers(bench: Bench) -> Facts:
    """Every one there is takes its own way."""
    found = {}
    for key, kind in OPTIMIZERS.items():
        *_, trace = descend(Experiment.of("x**2", 1, start=(1.0,), optimizer=kind(lr=0.05), steps=2))
        found[key] = float(trace.points[-1, 0])
        expect(np.isclose(found[key], TWO_STEPS[key], rtol=0, atol=2e-7), f"{key} is at {found[key]} after two steps")
    return found


def sweep_of_rates(bench: Bench) -> Facts:
    """On the round bowl x is multiplied by 1 − 2η a step: what lies below η = 1 arrives, what lies above leaves."""
    *_, found = sweep(RatesSettings(low=0.05, high=5.0, count=40, steps=300))
    arrived = {found.outcome(column) == "converged" for column in np.flatnonzero(found.numbers < 0.95).tolist()}
    left = {found.outcome(column) in ("diverged", "frozen") for column in np.flatnonzero(found.numbers > 1.05).tolist()}
    expect(arrived == {True}, "a learning rate below the bound does not arrive")
    expect(left == {True}, "a learning rate above the bound does not leave")
    return {"learning rates": len(found.numbers)}


def training(bench: Bench) -> Facts:
    """A line is learnt as least squares have it."""
    settings = TrainingSettings(epochs=600)
    *_, trace = train(settings)
    part = settings.split.training
    expected = np.polyfit(part.inputs, part.targets, 1)
    expect(np.allclose(trace.run.points[-1], expected, atol=1e-3), f"it has learnt {trace.run.points[-1]}")
    return {"epochs": settings.epochs}
