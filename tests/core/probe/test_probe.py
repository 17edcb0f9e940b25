"""The gradient at a point, its kind, and f around it."""

import numpy as np
import pytest

from gradviz.core import (
    SCHEMES,
    SURFACES,
    DerivativeSettings,
    Experiment,
    FormulaError,
    SettingError,
    descend,
    numerical_gradient,
)
from gradviz.core.probe.batch import Batch, book_grid, three_points
from gradviz.core.probe.directions import dial, slices
from gradviz.core.probe.numbers import LAST, MOMENTS, GradientSettings, gradient_numbers, is_reached, nature
from gradviz.core.slope.numbers import slope_numbers


@pytest.mark.parametrize("h", [1.0, 1e-4, 1e-8, 1e-12, 1e-50])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("function", ["sphere", "elongated", "rosenbrock", "himmelblau", "x0*x1+sin(x0)"])
def test_the_quotients_are_those_of_the_kernel(function: str, scheme: str, h: float) -> None:
    settings = GradientSettings.of(function, scheme=scheme, h=h)
    numbers = gradient_numbers(settings)
    wanted = numerical_gradient(settings.surface, settings.point, h, scheme)
    assert numbers.gradient.tolist() == wanted.tolist()
    assert numbers.schemes[scheme].tolist() == wanted.tolist()
    assert numbers.value == settings.surface.value(settings.point)
    for i, (upper, lower) in enumerate(numbers.places):
        sides = SCHEMES[scheme]
        assert [upper, lower] == [settings.point[i] + sides.upper * h, settings.point[i] + sides.lower * h]


@pytest.mark.parametrize(
    ("point", "wanted"),
    [
        ((3.0, 4.0), [6.00000000000378, 7.999999999999119]),
        ((0.0, 2.0), [0.0, 4.000000000004]),
        ((3.0, 0.0), [6.000000000012662, 0.0]),
    ],
)
def test_the_books_three_points(point: tuple[float, float], wanted: list[float]) -> None:
    numbers = gradient_numbers(GradientSettings("sphere", point))
    assert numbers.gradient.tolist() == wanted
    assert numbers.exact is not None
    assert numbers.exact.tolist() == [2 * x for x in point]


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"h": 0.0}, "out_of_range"),
        ({"h": float("nan")}, "not_finite"),
        ({"scheme": "sideways"}, "unknown_choice"),
        ({"point": (1.0,)}, "wrong_count"),
        ({"point": (1.0, float("inf"))}, "not_finite"),
        ({"point": (1.0, 2e12)}, "out_of_range"),
    ],
)
def test_refusals(settings: dict[str, object], code: str) -> None:
    with pytest.raises(SettingError) as refusal:
        GradientSettings(**settings)  # type: ignore[arg-type]
    assert refusal.value.code == code


def test_settings_are_values() -> None:
    given = GradientSettings("sphere", [3, np.float64(4)], h=np.float32(1.0))  # type: ignore[arg-type]
    assert given == GradientSettings("sphere", (3.0, 4.0), h=1.0)
    assert hash(given) == hash(GradientSettings("sphere", (3.0, 4.0), h=1.0))
    assert {type(number) for number in (*given.point, given.h)} == {float}
    gradient_numbers(given)


@pytest.mark.parametrize("zeros", [(0.0, -0.0), (-0.0, 0.0)])
def test_settings_that_are_equal_have_the_same_numbers(zeros: tuple[float, float]) -> None:
    values = []
    for zero in zeros:  # whichever comes first is remembered
        values.append(gradient_numbers(GradientSettings("1/x0+x1-3", (zero, 1.0))).value)
        values.append(slope_numbers(DerivativeSettings("1/x-3", zero)).value)
        values.append(float(next(descend(Experiment("1/x0+x1-3", (zero, 1.0)))).values[0]))
    assert values == [np.inf] * 6


def test_a_formula_that_is_none() -> None:
    with pytest.raises(FormulaError):
        GradientSettings.of("x0+")


def test_moments_follow_the_arithmetic() -> None:
    keys = [(moment.key, moment.coordinate) for moment in MOMENTS]
    probing = [(key, i) for i in (0, 1) for key in ("upper", "lower", "quotient")]
    assert keys == [("at", 0), *probing, ("gradient", 1)]
    assert LAST == 7
    reached = [sum(is_reached(tick, *key) for key in keys) for tick in range(LAST + 1)]
    assert reached == [1, 2, 3, 4, 5, 6, 7, 8]


ZERO = (0.0, 0.0)
KINDS = [
    # settings, key, signs of the curvatures, whether rings had to decide
    (GradientSettings(), "slope", (1, 1), False),
    (GradientSettings("sphere", ZERO), "minimum", (1, 1), False),
    (GradientSettings("sphere", ZERO, "forward"), "minimum", (1, 1), False),
    (GradientSettings("dome", ZERO), "maximum", (-1, -1), False),
    (GradientSettings("saddle", ZERO), "saddle", (-1, 1), False),
    (GradientSettings("saddle", ZERO, "forward"), "saddle", (-1, 1), False),
    (GradientSettings("rosenbrock", (1.0, 1.0)), "minimum", (1, 1), False),
    (GradientSettings("flatquartic", ZERO), "minimum", (0, 0), True),
    (GradientSettings("monkey", ZERO), "saddle", (0, 0), True),
    (GradientSettings("-x0**4-x1**4", ZERO), "maximum", (0, 0), True),
    (GradientSettings("shelf", (20.0, 20.0)), "flat", None, True),
    (GradientSettings("3", ZERO), "flat", (0, 0), True),
    (GradientSettings("sphere", (3.0, 4.0), h=1e-50), "absorbed", (1, 1), False),
    (GradientSettings("sphere", (-0.5, -0.5), "forward", 1.0), "biased", (1, 1), False),
    (GradientSettings("log(x0)+x1", (-1.0, 1.0)), "undefined", None, False),
]


@pytest.mark.parametrize(("settings", "key", "signs", "by_rings"), KINDS)
def test_nature(settings: GradientSettings, key: str, signs: tuple[int, int] | None, by_rings: bool) -> None:
    kind = nature(settings)
    assert (kind.key, kind.by_rings) == (key, by_rings)
    if signs is not None:
        assert kind.curvatures is not None
        assert tuple(np.sign(kind.curvatures)) == signs


@pytest.mark.parametrize("key", SURFACES)
def test_known_minima_are_minima(key: str) -> None:
    for place in SURFACES[key].minima:
        assert nature(GradientSettings(key, place)).key == "minimum"


@pytest.mark.parametrize(
    "function", ["sphere", "elongated", "rosenbrock", "saddle", "himmelblau", "shelf", "two_wells"]
)
def test_uphill_is_the_largest_increase_and_downhill_the_largest_decrease(function: str) -> None:
    around = dial(GradientSettings.of(function))
    assert around.uphill is not None
    assert around.downhill is not None
    for measured, told in ((around.highest, around.uphill), (around.lowest, around.downhill)):
        assert measured is not None
        assert abs((measured - told + 180) % 360 - 180) < 2.0
    assert around.rise_at(around.uphill) > 0 > around.rise_at(around.downhill)


def test_the_dial_is_f() -> None:
    settings = GradientSettings("himmelblau", (1.0, 2.0))
    around = dial(settings)
    for index in (0, 90, 317):
        phi = np.radians(around.angles[index])
        moved = np.array(settings.point) + around.radius * np.array([np.cos(phi), np.sin(phi)])
        rise = settings.surface.value(moved) - settings.surface.value(settings.point)
        assert around.rises[index] == pytest.approx(rise, abs=1e-12)


@pytest.mark.parametrize(
    ("settings", "off"),
    [
        (GradientSettings(), 0.0),
        (GradientSettings("elongated", (-7.0, 2.0)), 64.128),
        (GradientSettings("saddle", (1.0, 0.5)), None),  # there is no minimum
        (GradientSettings("sphere", ZERO), None),
        (GradientSettings("sphere", (3.0, 4.0), h=1e-50), None),
    ],
)
def test_how_far_downhill_is_from_the_minimum(settings: GradientSettings, off: float | None) -> None:
    around = dial(settings)
    assert around.off_course == (off if off is None else pytest.approx(off, abs=1e-3))


def test_where_f_is_the_same_all_round_no_direction_is_the_steepest() -> None:
    around = dial(GradientSettings("3", ZERO))
    assert (around.highest, around.lowest, around.uphill) == (None, None, None)


@pytest.mark.parametrize("settings", [GradientSettings(), GradientSettings("rosenbrock", (40.0, -1.0))])
def test_slices_go_through_the_point(settings: GradientSettings) -> None:
    value = settings.surface.value(settings.point)
    for axis, along in enumerate(slices(settings)):
        assert along.axis == axis
        assert along.places[0] <= settings.point[axis] <= along.places[-1]
        at = list(settings.point)
        at[axis] = float(along.places[17])
        assert along.values[17] == pytest.approx(settings.surface.value(at))
    assert np.isfinite(value)


@pytest.mark.parametrize(("make", "shape", "one_by_one"), [(three_points, (2, 3), 12), (book_grid, (2, 18, 18), 1296)])
@pytest.mark.parametrize("function", ["sphere", "x0*x1", "rosenbrock"])
def test_batches(make: object, shape: tuple[int, ...], one_by_one: int, function: str) -> None:
    batch = make(GradientSettings(function))  # type: ignore[operator]
    assert isinstance(batch, Batch)
    assert batch.points.shape == batch.gradient.shape == shape
    assert (batch.calls, batch.one_by_one) == (4, one_by_one)
    assert batch.same
    exact = GradientSettings(function).surface.gradient(batch.points)
    assert batch.gradient == pytest.approx(exact, abs=1e-4)


def test_the_books_grid_is_the_books() -> None:
    grid = book_grid(GradientSettings())
    assert grid.points[0, 0].tolist() == np.arange(-2, 2.5, 0.25).tolist()
    assert grid.points[1, :, 0].tolist() == np.arange(-2, 2.5, 0.25).tolist()
    assert grid.points.max() == 2.25


BESIDE = (3.0 - 2e-12, 2.0 + 1e-12)  # where a descent on Himmelblau's function ends
DIALS = [
    # settings, whether some direction goes up, whether some goes down, whether ∇f has one
    (GradientSettings("himmelblau", BESIDE), True, False, False),
    (GradientSettings("sphere", ZERO), True, False, False),
    (GradientSettings("sphere", (1e-9, 0.0)), True, False, False),
    (GradientSettings("dome", ZERO), False, True, False),
    (GradientSettings("saddle", ZERO), True, True, False),
    (GradientSettings("3", ZERO), False, False, False),
    (GradientSettings("sphere", h=1e-50), True, True, False),
    (GradientSettings("sphere", ZERO, "forward", 0.5), True, False, True),  # this h makes a slope of nothing
    (GradientSettings("sphere"), True, True, True),
]


@pytest.mark.parametrize(("settings", "up", "down", "points"), DIALS)
def test_a_direction_is_told_where_there_is_one(settings: GradientSettings, up: bool, down: bool, points: bool) -> None:
    around = dial(settings)
    assert (around.highest is not None, around.lowest is not None) == (up, down)
    assert (around.uphill is not None, around.downhill is not None) == (points, points)
    assert gradient_numbers(settings).vanishes != points


def test_at_a_minimum_no_way_leads_to_it() -> None:
    assert dial(GradientSettings("himmelblau", BESIDE)).minimum is None
    assert dial(GradientSettings("himmelblau", (3.0, 2.1))).minimum == 270.0


def test_how_far_downhill_is_from_the_largest_decrease() -> None:
    assert dial(GradientSettings()).astray == pytest.approx(0.0, abs=1.0)
    # with h = 1 the forward quotients at (−3, −1) are (−5, −1), the slope is (−6, −2)
    apart = np.degrees(np.arctan2(2, 6) - np.arctan2(1, 5))
    assert dial(GradientSettings("sphere", (-3.0, -1.0), "forward", 1.0)).astray == pytest.approx(apart, abs=1.0)
