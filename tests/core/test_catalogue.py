"""The functions that come with GradViz, against values refined with 40 digits."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gradviz.core import CURVES, SURFACES, Curve, Experiment, Surface, descend, parse_curve, parse_surface
from gradviz.core.catalogue import FIRST_SURFACES

LANDSCAPES = json.loads((Path(__file__).parents[1] / "data" / "landscapes.json").read_text(encoding="utf-8"))
REFERENCE = {row["id"]: row for row in LANDSCAPES["functions"]}
OTHERS = {row["id"]: row for row in LANDSCAPES["also_in_the_catalogue"]}
MINIMA = [
    pytest.param(key, minimum, id=f"{key}-{i}")
    for key, row in REFERENCE.items()
    for i, minimum in enumerate(row["global_minima"])
    if row["smooth_at_minimum"] != "boundary"
]
KINKED = ("ackley", "absvalley", "dropwave", "ripples")
"""Their exact gradient does not exist at the minimum, or is 0/0 there."""


def test_all_are_there_in_their_order() -> None:
    assert set(SURFACES) == set(REFERENCE) | set(OTHERS)
    assert list(SURFACES)[: len(REFERENCE)] == list(REFERENCE) or set(REFERENCE) <= set(SURFACES)
    assert all(key == f.key for key, f in SURFACES.items())
    assert all(key == f.key for key, f in CURVES.items())
    assert next(iter(CURVES)) == "square"
    assert set(FIRST_SURFACES) <= set(SURFACES)


@pytest.mark.parametrize("key", REFERENCE | OTHERS)
def test_formula_window_and_start(key: str) -> None:
    row = (REFERENCE | OTHERS)[key]
    surface = SURFACES[key]
    window = np.array(row.get("domain", row.get("window")), float)
    assert np.array(surface.window).tolist() == window.tolist()
    assert list(surface.start) == row["start"]
    points = window[:, :1] + np.random.default_rng(0).uniform(size=(2, 100)) * (window[:, 1:] - window[:, :1])
    np.testing.assert_array_equal(surface.value(points), parse_surface(row["f"]).value(points))


@pytest.mark.parametrize(("key", "minimum"), MINIMA)
def test_reference_minimum(key: str, minimum: dict[str, Any]) -> None:
    surface = SURFACES[key]
    point = [float(digits) for digits in minimum["x"]]
    assert tuple(point) in surface.minima
    value = float(minimum["f"])
    assert float(surface.value(point)) == pytest.approx(value, rel=1e-9, abs=1e-9 if abs(value) < 1e-9 else 0)
    if key in KINKED:
        return
    eigenvalues = np.linalg.eigvalsh(surface.hessian(point))
    steepest = float(eigenvalues.max())
    assert np.abs(surface.gradient(point)).max() <= max(2e-15 * steepest * max(map(abs, [1.0, *point])) * 16, 1e-13)
    if minimum["hessian_eigenvalues"]:
        wanted = minimum["hessian_eigenvalues"]
        np.testing.assert_allclose(eigenvalues, wanted, rtol=1e-9, atol=1e-9 * max(1.0, steepest))
        if minimum["eta_max_stable"]:
            assert 2 / steepest == pytest.approx(minimum["eta_max_stable"], rel=1e-9)


@pytest.mark.parametrize("key", [key for key, f in SURFACES.items() if f.minima])
def test_every_listed_minimum_is_one(key: str) -> None:
    surface = SURFACES[key]
    (low0, high0), (low1, high1) = surface.window
    values = []
    for x, y in surface.minima:
        value = float(surface.value([x, y]))
        values.append(value)
        assert low0 <= x <= high0
        assert low1 <= y <= high1
        for radius in (1e-3, 1e-4):
            angle = np.linspace(0, 2 * math.pi, 33)
            ring = np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)])
            assert (surface.value(ring) >= value).all()
        if key not in KINKED:
            scale = max(1.0, float(np.abs(surface.hessian([x, y])).max()) * max(abs(x), abs(y), 1.0))
            assert np.abs(surface.gradient([x, y])).max() <= 4e-15 * scale
    assert values[0] == pytest.approx(min(values), rel=1e-12, abs=1e-12)  # the global one first
    assert len(set(surface.minima)) == len(surface.minima)


@pytest.mark.parametrize("key", [key for key, row in REFERENCE.items() if row["smooth_at_minimum"] == "boundary"])
def test_what_is_lowest_only_on_an_edge_is_no_minimum(key: str) -> None:
    (minimum,) = REFERENCE[key]["global_minima"]
    slope = np.abs(SURFACES[key].gradient([float(digits) for digits in minimum["x"]])).max()
    assert slope == pytest.approx(float(minimum["max_abs_gradient_40digits"]), rel=1e-2)
    assert SURFACES[key].minima == ()


@pytest.mark.parametrize("key", [key for key, f in SURFACES.items() if f.minima])
def test_no_lower_point_in_the_window(key: str) -> None:
    surface = SURFACES[key]
    (low0, high0), (low1, high1) = surface.window
    grid = surface.value((np.linspace(low0, high0, 401)[:, None], np.linspace(low1, high1, 401)[None, :]))
    assert grid.min() >= float(surface.value(surface.minima[0])) - 1e-12 * np.abs(grid).max()


@pytest.mark.parametrize("f", [*SURFACES.values(), *CURVES.values()], ids=lambda f: f"{type(f).__name__}-{f.key}")
def test_it_opens_well(f: Surface | Curve) -> None:
    parse = parse_surface if isinstance(f, Surface) else parse_curve
    assert parse(f.formula).formula == f.formula
    assert f.n == len(f.window) == len(f.start)
    for x, (low, high) in zip(f.start, f.window, strict=True):
        assert low < x < high
    experiment = Experiment.of(f.key, variables=f.n, steps=20)
    trace = list(descend(experiment))[-1]
    assert np.abs(np.diff(trace.points, axis=0)).max() > 0 or f.key == "sign"  # something is to be seen
    if f.key not in ("logarithm", "root"):  # they show how a domain is left
        assert np.isfinite(trace.values).all()


@pytest.mark.parametrize("key", [key for key in SURFACES if key not in ("dome", "schaffer2")])
def test_opening_run_stays_in_sight(key: str) -> None:
    trace = list(descend(Experiment.of(key)))[-1]
    low, high = np.array(SURFACES[key].window).T
    assert ((trace.points >= low) & (trace.points <= high)).all()
    assert trace.values[-1] < trace.values[0]


TAUGHT = {
    "elongated": ("it zigzags", lambda p: (np.diff(np.sign(p[:20, 1])) != 0).all()),
    "rosenbrock": ("it creeps along the valley", lambda p: abs(p[-1, 1] - p[-1, 0] ** 2) < 0.02 and p[-1, 0] < 0),
    "two_wells": ("it ends in the wrong well", lambda p: abs(p[-1, 0] - 1.1309) < 1e-3),
    "shelf": ("it stalls", lambda p: abs(p[-1] - p[0]).max() < 0.05),
    "saddle": ("it comes close, and escapes", lambda p: abs(p[50, 0]) < 0.2 and p[-1, 1] > 1),
    "sine_saddle": ("it passes the saddle", lambda p: abs(p[10, 1]) < 0.2 and p[-1, 0] < -1.5),
    "absvalley": ("it jumps over the kink", lambda p: p[-1, 1] * p[-2, 1] < 0),
    "styblinski": ("it finds the highest of four minima", lambda p: abs(p[-1] - 2.7468).max() < 1e-3),
    "easom": (
        "it is long before it finds the hole",
        lambda p: abs(p[50] - math.pi).max() > 1 > abs(p[-1] - 3.1416).max(),
    ),
    "himmelblau": ("it finds one of four equals", lambda p: abs(p[-1] - [-3.7793, -3.2832]).max() < 1e-3),
    "flatquartic": ("it slows down", lambda p: 0.1 < abs(p[-1]).max() < 0.2),
}


@pytest.mark.parametrize("key", TAUGHT)
def test_rate_shows_what_the_function_teaches(key: str) -> None:
    said, holds = TAUGHT[key]
    assert holds(list(descend(Experiment.of(key)))[-1].points), said


def test_functions_are_values() -> None:
    assert parse_surface("x0**2") == parse_surface("x0**2") != parse_surface("x0*x0")
    assert hash(SURFACES["sphere"]) == hash(SURFACES["sphere"])
    assert SURFACES["two_wells"] != CURVES["two_wells"]
    typed = parse_surface("x0+x1")
    assert (typed.window, typed.start) == (((-5.0, 5.0), (-5.0, 5.0)), (-3.0, 4.0))
    assert (parse_curve("x").window, parse_curve("x").start) == (((-5.0, 5.0),), (3.0,))
    for mapping in (SURFACES, CURVES):
        with pytest.raises(TypeError):
            mapping["new"] = typed  # type: ignore[index]


@pytest.mark.parametrize("curve", [c for c in CURVES.values() if c.minima], ids=lambda c: c.key)
def test_minima_of_curves(curve: Curve) -> None:
    for (x,) in curve.minima:
        if curve.key != "absolute":
            assert abs(float(curve.gradient(x))) < 1e-14
        assert (curve.value(np.array([x - 1e-3, x + 1e-3])) > curve.value(x)).all()
