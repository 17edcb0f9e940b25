"""The typeset formula: it is there, it fits, and it shows what was read."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gradviz.controls.formula_view import FormulaView
from gradviz.core import CURVES, SURFACES, Function, find_function
from gradviz.theme import set_text_size
from gradviz.typeset import typeset
from tests.conftest import differing, discard, picture

NAMES = {1: ("x",), 2: ("x₀", "x₁")}
MakeView = Callable[..., FormulaView]


@pytest.fixture
def make_view(qapp: QApplication) -> Iterator[MakeView]:
    made: list[FormulaView] = []

    def make(text: str, variables: int = 2, width: int = 240, lines: int = 3) -> FormulaView:
        view = FormulaView(16, lines)
        view.resize(width, 100)
        expression = find_function(text, variables).expression
        view.show_formula("f = ", typeset(expression.root, NAMES[variables]), text)
        view.show()
        made.append(view)
        return view

    yield make
    for view in made:
        discard(view)


@pytest.mark.parametrize("function", [*SURFACES.values(), *CURVES.values()], ids=lambda f: f"{f.key}-{f.n}")
def test_the_catalogue_is_shown_inside_the_panel(make_view: MakeView, function: Function) -> None:
    view = make_view(function.formula, function.n)
    image = picture(view)[:, :, :3]
    painted = (image != image[0, -1]).any(axis=2)
    assert painted.any()
    assert not painted[:, -1].any()  # nothing is cut at the right
    assert view.accessibleName()


@pytest.mark.parametrize("lines", [2, 3])
def test_it_is_as_large_as_other_texts(make_view: MakeView, lines: int) -> None:
    usual = make_view("x0^2+3*x1^2", width=400, lines=lines).height()
    set_text_size(1.5)
    try:
        large = make_view("x0^2+3*x1^2", width=600, lines=lines).height()
    finally:
        set_text_size(1.0)
    assert abs(large - 1.5 * usual) <= 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2x0^2", "(2x0)^2"),
        ("x0/x1+1", "x0/(x1+1)"),
        ("x0-(x1-1)", "x0-x1-1"),
        ("-x0^2", "(-x0)^2"),
        ("2^x0^x1", "(2^x0)^x1"),
        ("sqrt(x0+1)", "sqrt(x0)+1"),
        ("abs(x0)", "x0"),
        ("min(x0,x1)", "max(x0,x1)"),
        ("x0*2", "x0^2"),
        ("1e-5*x0", "1e5*x0"),
        ("x0*(-1)", "x0-1"),
        ("exp(x0)", "e*x0"),
    ],
)
def test_different_meanings_look_different(make_view: MakeView, one: str, other: str) -> None:
    first, second = make_view(one), make_view(other)
    for view in (first, second):
        assert view.is_set
    if first.size() == second.size():
        assert differing(picture(first), picture(second)) > 5


def test_the_same_meaning_looks_the_same(make_view: MakeView) -> None:
    for one, other in (("2x0", "2*x0"), ("x0²", "x0**2"), ("((x0))", "x0"), ("x+y", "x0+x1")):
        assert np.array_equal(picture(make_view(one)), picture(make_view(other)))


def test_a_long_sum_is_broken_and_then_told_as_text(make_view: MakeView) -> None:
    heights = [make_view("+".join(["x0"] * terms)).height() for terms in (2, 12, 24)]
    assert heights == sorted(set(heights))
    told = make_view("+".join(["sin(x0)*cos(x1)"] * 20))
    assert not told.is_set
    assert told.height() > 30  # as text
    assert make_view("+".join(["sin(x0)*cos(x1)"] * 20), lines=2).height() <= 1


def test_the_width_decides_again(make_view: MakeView) -> None:
    view = make_view("x0+x1+x0*x1+x0/x1+sin(x0)", width=160)
    narrow = view.height()
    view.resize(600, 100)
    assert view.height() < narrow
