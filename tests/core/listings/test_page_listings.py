"""The code of the Derivative and of the Gradient page is run, and gives the page's numbers to the last bit."""

from typing import Any

import numpy as np
import pytest

from gradviz.core import SCHEMES, DerivativeSettings
from gradviz.core.catalogue import CURVES, SURFACES
from gradviz.core.difference import numerical_gradient
from gradviz.core.experiment import DTYPES
from gradviz.core.listings.gradient import batch_listing, gradient_listing, gradient_variables
from gradviz.core.listings.slope import slope_listing, slope_variables
from gradviz.core.probe.batch import book_grid, three_points
from gradviz.core.probe.numbers import MOMENTS, GradientSettings, gradient_numbers
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.stages import BAD_H, GOOD_H, SLOPE_STAGES, contrast
from tests.core.listings.conftest import executed


def agree(first: Any, second: Any) -> bool:
    return np.array_equal(np.asarray(first, float), np.asarray(second, float), equal_nan=True)


@pytest.mark.parametrize("h", [1.0, 1e-4, 1e-8, 1e-16, 1e-50])
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("key", CURVES)
def test_the_quotient_shown_is_the_quotient_run(key: str, scheme: str, dtype: str, h: float) -> None:
    settings = DerivativeSettings.of(key, scheme=scheme, dtype=dtype, h=h)
    numbers, listing = slope_numbers(settings), slope_listing(settings)
    names = executed(listing.text)
    assert agree(names["quotient"], numbers.quotient)
    for stage in SLOPE_STAGES:
        assert listing.current(stage)
        for name, value in slope_variables(numbers, stage):
            assert agree(names[name], value), name


@pytest.mark.parametrize("key", SURFACES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_gradient_shown_is_the_gradient_run(key: str, scheme: str) -> None:
    settings = GradientSettings.of(key, scheme=scheme)
    names = executed(gradient_listing(settings).text)
    numbers = gradient_numbers(settings)
    assert agree(names["grad"], numbers.gradient)
    assert agree(names["x"], settings.point), "restored"
    assert agree(executed(batch_listing(settings).text)["grad"], three_points(settings).gradient)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_batch_form_serves_the_books_grid(scheme: str) -> None:
    settings = GradientSettings("rosenbrock", scheme=scheme)
    grid = book_grid(settings)
    points = tuple(map(tuple, grid.points.reshape(2, -1).T.tolist()))
    assert agree(executed(batch_listing(settings, points).text)["grad"], grid.gradient.reshape(2, -1))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("function", ["x0**x1", "2**x0", "x0**x0-x1"])
def test_an_exponent_that_varies_is_listed_for_a_point_and_for_a_batch(function: str, scheme: str) -> None:
    random = np.random.default_rng(7)
    for base in random.uniform(0.01, 3, 40).tolist():
        settings = GradientSettings(function, (base, 2.0), scheme)
        assert agree(executed(gradient_listing(settings).text)["grad"], gradient_numbers(settings).gradient)
    points = tuple((base, exponent) for base in random.uniform(0.01, 3, 200).tolist() for exponent in (-1.0, 0.5, 2.0))
    gradient = numerical_gradient(settings.surface, np.array(points).T, settings.h, scheme)
    assert agree(executed(batch_listing(settings, points).text)["grad"], gradient)
    assert three_points(settings).same
    assert book_grid(settings).same


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_moment_has_its_lines_and_its_values(scheme: str) -> None:
    settings = GradientSettings("elongated", (3.0, 4.0), scheme)
    listing, numbers = gradient_listing(settings), gradient_numbers(settings)
    for tick, moment in enumerate(MOMENTS):
        assert listing.current(moment), moment
        assert gradient_variables(numbers, tick)
    upper, lower, quotient = (dict(gradient_variables(numbers, tick)) for tick in (4, 5, 6))
    f = executed(listing.text)["f"]
    for side, shown in zip(SCHEMES[scheme], (upper, lower), strict=True):
        assert shown["i"] == 1
        assert shown["tmp_val"] == 4.0
        assert shown["x[i]"] == 4.0 + side * settings.h
    assert upper["fxh1"] == f(np.array([3.0, upper["x[i]"]]))
    assert lower["fxh2"] == f(np.array([3.0, lower["x[i]"]]))
    assert quotient["grad[1]"] == (upper["fxh1"] - lower["fxh2"]) / (SCHEMES[scheme].width * settings.h)
    assert quotient["x[i]"] == 4.0, "restored"


@pytest.mark.parametrize(("h", "other"), [(1e-4, BAD_H), (1e-50, GOOD_H), (1e-15, GOOD_H), (1e-6, BAD_H)])
def test_beside_a_good_h_stands_a_bad_one_and_the_other_way_round(h: float, other: float) -> None:
    numbers = slope_numbers(DerivativeSettings("sine", 1.0, "central", h))
    assert contrast(numbers).settings == numbers.settings.changed(h=other)
