"""The core: formulas and descents, held against what they are on paper."""

from __future__ import annotations

import numpy as np

from gradviz.core import Experiment, descend, parse_surface
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
