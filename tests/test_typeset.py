"""Expressions as boxes: structure, and every formula in a bounded size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradviz.core import CURVES, SURFACES, FormulaError, Function, parse_surface
from gradviz.typeset import MOST_GLYPHS, Box, Fenced, Fraction, Glyphs, Operator, Raised, Root, Row, typeset

NAMES = ("x₀", "x₁")


def told(box: Box) -> str:
    """A box as text, every structure with brackets of its own."""
    match box:
        case Glyphs() | Operator():
            return box.text.replace("\u2009", "")
        case Row():
            return "".join(map(told, box.parts))
        case Raised():
            return f"{told(box.base)}^[{told(box.exponent)}]"
        case Fraction():
            return f"[{told(box.top)}]/[{told(box.bottom)}]"
        case Root():
            return f"√[{told(box.inner)}]"
        case Fenced():
            return box.fence[0] + told(box.inner) + box.fence[1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x0**2+x1**2", "x₀^[2]+x₁^[2]"),
        ("2x0(x1+1)", "2x₀(x₁+1)"),
        ("2*3*x0", "2·3x₀"),
        ("x0*2", "x₀·2"),
        ("x0/20-x1", "[x₀]/[20]−x₁"),
        ("x0-(x1-1)", "x₀−(x₁−1)"),
        ("-x0**2", "−x₀^[2]"),
        ("(-x0)**2", "(−x₀)^[2]"),
        ("x0*(-x1)", "x₀(−x₁)"),
        ("2**x0**x1", "2^[x₀^[x₁]]"),
        ("(x0/x1)**2", "([x₀]/[x₁])^[2]"),
        ("sqrt(x0+1)*abs(x1)", "√[x₀+1]|x₁|"),
        ("exp(-x0/2)", "e^[[−x₀]/[2]]"),
        ("sin(x0)**2", "sin(x₀)^[2]"),
        ("min(x0,x1+pi)", "min(x₀, x₁+π)"),
        ("1e-5*x0", "10^[−5]x₀"),
        ("2.5e-7*x0", "2.5·10^[−7]x₀"),
        ("x0**-2", "x₀^[−2]"),
    ],
)
def test_structure(text: str, wanted: str) -> None:
    box = typeset(parse_surface(text).expression.root, NAMES)
    assert box is not None
    assert told(box) == wanted


@pytest.mark.parametrize("function", [*SURFACES.values(), *CURVES.values()], ids=lambda f: f"{f.key}-{f.n}")
def test_the_catalogue(function: Function) -> None:
    assert typeset(function.expression.root, NAMES) is not None


@given(st.text("x01+-*/^().2 sincoexpqrt", max_size=60))
def test_whatever_can_be_read_is_set_or_refused(text: str) -> None:
    try:
        expression = parse_surface(text).expression
    except FormulaError:
        return
    for node in (expression.root, *expression.slopes):
        box = typeset(node, NAMES)
        assert box is None or len(told(box)) < 40 * MOST_GLYPHS


def test_what_shares_its_parts_does_not_explode() -> None:
    deep = "x0" + "**x0" * 40
    assert typeset(parse_surface(deep).expression.slopes[0], NAMES) is None
