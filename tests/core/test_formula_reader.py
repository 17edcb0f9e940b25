"""What may be typed, what it means, and what is said of everything else."""

import gc
import math
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from gradviz.core import CURVES, SURFACES, FormulaError, parse_curve, parse_surface
from gradviz.reading import read_number

A, B = 3.0, 0.5  # x0 and x1 in the table
MEANINGS = {
    # numbers
    "2": 2.0,
    ".5": 0.5,
    "5.": 5.0,
    "2e-3": 2e-3,
    "2E+3": 2e3,
    "1e308": 1e308,
    "1e-400": 0.0,
    "0123": 123.0,
    "pi": math.pi,
    "e": math.e,
    "π": math.pi,
    # signs, precedence, association
    "-x0**2": -9.0,
    "(-x0)**2": 9.0,
    "2**-1": 0.5,
    "2**-x1**2": 2.0**-0.25,
    "2**3**2": 512.0,
    "2^3^2": 512.0,
    "-2**2": -4.0,
    "--x0": 3.0,
    "+-+x0": -3.0,
    "2*-x0": -6.0,
    "1-2-3": -4.0,
    "8/4/2": 1.0,
    "8/4*2": 4.0,
    "2+3*4": 14.0,
    "(2+3)*4": 20.0,
    "-x0*x1": -1.5,
    "1/2x0": 1.5,  # implied products bind like written ones
    # implied products
    "2x0": 6.0,
    "2 x0": 6.0,
    "3(x0+1)": 12.0,
    "(x0+1)(x1-1)": -2.0,
    "x0 x1": 1.5,
    "x0(x1+1)": 4.5,
    "2pi": 2 * math.pi,
    "2sin(x0)": 2 * math.sin(3.0),
    "x0 sin(x1)": 3.0 * math.sin(0.5),
    "(x0)x1": 1.5,
    "(x0)sin(x1)": 3.0 * math.sin(0.5),
    "2x0**2": 18.0,
    "2x0^2x1": 9.0,
    "2 e": 2 * math.e,
    "2*e": 2 * math.e,
    "-2x0": -6.0,
    "2(3)": 6.0,
    "2(3)(4)": 24.0,
    "x y": 1.5,
    "2π*x0": 6 * math.pi,
    # names of a surface's variables
    "x*y": 1.5,
    "x+x0": 6.0,
    # functions
    "sin(x0)": math.sin(3),
    "cos(x0)": math.cos(3),
    "tan(x0)": math.tan(3),
    "asin(x1)": math.asin(0.5),
    "acos(x1)": math.acos(0.5),
    "atan(x0)": math.atan(3),
    "sinh(x0)": math.sinh(3),
    "cosh(x0)": math.cosh(3),
    "tanh(x1)": math.tanh(0.5),
    "exp(x0)": math.exp(3),
    "log(x0)": math.log(3),
    "sqrt(x0)": math.sqrt(3),
    "abs(-x0)": 3.0,
    "min(x0,x1)": 0.5,
    "max(x0, x1)": 3.0,
    "sign(-x0)": -1.0,
    "sin (x0)": math.sin(3),
    "sin(cos(x0))": math.sin(math.cos(3)),
    "sin(x0)**2": math.sin(3) ** 2,
    "e**x0": math.e**3,
    # what word processors and input methods write
    "x0²": 9.0,
    "x0³": 27.0,
    "x0²+x1²": 9.25,
    "2x0²x1": 9.0,
    "x0¹²": 3.0**12,
    "x₀+x₁": 3.5,
    "2×x0·x1": 3.0,
    "x0÷2": 1.5,
    "x0−x1": 2.5,
    "x0–x1": 2.5,
    "ｘ０＋１": 4.0,
    "（ｘ０＋１）＊２": 8.0,
    "ｓｉｎ（ｘ０）": math.sin(3),
    "２．５": 2.5,
    "x0　+　x1": 3.5,
    "\tx0\t+ x1 ": 3.5,
    # what IEEE says
    "1/(x0-3)": math.inf,
    "-1/(x0-3)": -math.inf,
    "(x0-3)/(x0-3)": math.nan,
    "log(x0-3)": -math.inf,
    "sqrt(-x0)": math.nan,
    "(-8)**(1/3)": math.nan,
    "10**400": math.inf,
    "9**9**9**9": math.inf,
    "0**0": 1.0,
    "0**-1": math.inf,
    "(-x0)**3": -27.0,
    "x0**-2": 1 / 9,
    "x0⁻²": 1 / 9,
    "x0⁺²": 9.0,
    "-x0⁻¹": -1 / 3,
    "2x0⁻¹x0": 2.0,
    "x0⁻²**1": 1 / 9,
    "x0⁻¹-1": -2 / 3,
    "x0¹⁰/x0⁸": 9.0,
    "x0**0": 1.0,
    "(-x0)**-3": -1 / 27,
    "x0**64": 3.0**64,
    "x0**65": 3.0**65,
    "1e308*10": math.inf,
}


@contextmanager
def at_little_cost(what: str = "") -> Iterator[None]:
    """At most 100 ms of CPU time; what other tests have left to be collected is not among it."""
    gc.disable()
    began = time.process_time()
    try:
        yield
        assert time.process_time() - began < 0.1, what
    finally:
        gc.enable()


@pytest.mark.parametrize(("text", "value"), MEANINGS.items())
def test_meaning(text: str, value: float) -> None:
    assert parse_surface(text).value([A, B]) == pytest.approx(value, rel=4e-16, abs=0, nan_ok=True)


@pytest.mark.parametrize(
    ("text", "value"), [("x**2", 9.0), ("2x", 6.0), ("x(x+1)", 12.0), ("x x", 9.0), ("7", 7.0), ("x²", 9.0)]
)
def test_meaning_for_curves(text: str, value: float) -> None:
    assert parse_curve(text).value(A) == value


REFUSALS = [
    # nothing, and pieces
    ("", "empty", 1),
    ("   ", "empty", 1),
    ("x0+", "expected_operand", 4),
    ("*x0", "expected_operand", 1),
    ("x0+*x1", "expected_operand", 4),
    ("x0 ** ", "expected_operand", 7),
    ("()", "expected_operand", 2),
    ("sin()", "expected_operand", 5),
    ("(x0", "expected_closing", 4),
    ("sin(x0", "expected_closing", 7),
    ("(x0,x1)", "expected_closing", 4),
    ("x0)", "expected_operator", 3),
    ("x0,x1", "expected_operator", 3),
    (")", "expected_operand", 1),
    ("²", "expected_operand", 1),
    ("⁻²", "expected_operand", 1),
    ("x0²⁻³", "missing_operator", 4),
    ("x0⁻", "unknown_character", 3),
    ("x0⁻x1", "unknown_character", 3),
    ("x0⁻⁻²", "unknown_character", 3),
    # products that could be something else
    ("x0 2", "missing_operator", 4),
    ("2 3", "missing_operator", 3),
    ("2.5.5", "missing_operator", 4),
    ("1.2.3", "missing_operator", 4),
    ("pi x0", "missing_operator", 4),
    ("2πx0", "missing_operator", 3),
    ("e(x0)", "missing_operator", 2),
    ("(x0)2", "missing_operator", 5),
    ("xy", "unknown_name", 1),
    ("x2", "unknown_name", 1),
    ("2xy", "unknown_name", 2),
    ("2e", "unfinished_number", 1),
    ("1+2e", "unfinished_number", 3),
    ("2e+", "unfinished_number", 1),
    ("x0sin(x1)", "unknown_name", 1),
    # names
    ("sinx0", "unknown_name", 1),
    ("foo(x0)", "unknown_name", 1),
    ("1+Sin(x0)", "unknown_name", 3),
    ("X0", "unknown_name", 1),
    ("ln(x0)", "unknown_name", 1),
    ("inf", "unknown_name", 1),
    ("nan", "unknown_name", 1),
    ("True", "unknown_name", 1),
    ("x_0", "unknown_name", 1),
    ("1_000", "unknown_name", 2),
    ("0x10", "unknown_name", 2),
    ("0o17", "unknown_name", 2),
    ("0b1", "unknown_name", 2),
    ("1j", "unknown_name", 2),
    # calls
    ("sin x0", "call_without_parentheses", 5),
    ("sin", "call_without_parentheses", 4),
    ("sin**2", "call_without_parentheses", 4),
    ("sin(x0,x1)", "wrong_count", 1),
    ("2*max(x0)", "wrong_count", 3),
    ("min(x0,x1,2)", "wrong_count", 1),
    # numbers
    ("1e999", "number_too_large", 1),
    ("x0+1e309", "number_too_large", 4),
    # characters
    ("x0\n+1", "unknown_character", 3),
    ("x0;x1", "unknown_character", 3),
    ("x0=1", "unknown_character", 3),
    ("x0<1", "unknown_character", 3),
    ("x0%2", "unknown_character", 3),
    ("x0//2", "expected_operand", 4),
    ("х0", "unknown_character", 1),  # Cyrillic
    ("x0+а", "unknown_character", 4),  # Cyrillic, too
    ("x0!", "unknown_character", 3),
    ("√x0", "unknown_character", 1),
    ("∞", "unknown_character", 1),
    ("½x0", "unknown_character", 1),  # NFKC: 1⁄2 with a fraction slash
    ("\ud800", "unknown_character", 1),
    ("x0\x00", "unknown_character", 3),
    ("\u200bx0", "unknown_character", 1),
    ("１＋＄", "unknown_character", 3),  # the column is that of the text as typed
    ("x0²+$", "unknown_character", 5),
]


@pytest.mark.parametrize(("text", "code", "column"), REFUSALS)
def test_refusal(text: str, code: str, column: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_surface(text)
    assert (caught.value.code, caught.value.column) == (code, column)


@pytest.mark.parametrize(
    ("text", "parse", "suggestion"),
    [
        ("xy", parse_surface, "x*y"),
        ("x2", parse_surface, "x*2 or x**2"),
        ("X0", parse_surface, "x0"),
        ("SIN(x0)", parse_surface, "sin"),
        ("sinx", parse_surface, "sin(x)"),
        ("x0x1", parse_surface, "x0*x1"),
        ("xsin(x)", parse_curve, "x*sin"),
        ("x0", parse_curve, "x"),
        ("pix", parse_surface, "pi*x"),
        ("banana", parse_surface, ""),
        ("x00", parse_surface, ""),
        ("x007", parse_surface, ""),
        ("y0", parse_surface, ""),
        ("x10", parse_surface, "x*10 or x**10"),
        ("sinn(x0)", parse_surface, "sin"),
        ("Coss(x0)", parse_surface, "cos"),
        ("sqr(x0)", parse_surface, "sqrt"),
        ("arctan(x)", parse_curve, "atan"),
        ("sgn(x)", parse_curve, "sign"),
        ("ln(x)", parse_curve, "log"),
        ("inf", parse_curve, ""),
        ("theta", parse_curve, ""),
    ],
)
def test_unknown_name_is_told_what_was_meant(text: str, parse: type, suggestion: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert caught.value.parameters["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2 3", "2*3"),
        ("pi x0", "pi*x0"),
        ("x0 2", "x0*2"),
        ("(2)3", "*"),
        ("sin(x0)2", "*"),
        ("e(x0)", "*"),
        ("1.2.3", ""),
        ("x0²3", "*"),
    ],
)
def test_missing_operator_is_told_as_it_can_be_typed(text: str, suggestion: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_surface(text)
    assert (caught.value.code, caught.value.parameters["suggestion"]) == ("missing_operator", suggestion)


@pytest.mark.parametrize(("text", "codepoint"), [("½x0", "U+00BD"), ("x0+½", "U+00BD"), ("1⁄2", "U+2044")])
def test_unknown_character_is_named_as_typed(text: str, codepoint: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_surface(text)
    named = caught.value.parameters
    assert named["codepoint"] == f"U+{ord(named['character']):04X}" == codepoint


@pytest.mark.parametrize("minus", "-−–‐‑－")
def test_minus_signs_of_formulas_are_those_of_numbers(minus: str) -> None:
    assert parse_surface(f"5{minus}x0").value([2.0, 0.0]) == 3.0
    assert read_number(f"{minus}2") == -2.0


@pytest.mark.parametrize(("text", "suggestion"), [("2e", "2*e"), ("3.5E*x0", "3.5*e")])
def test_unfinished_number_is_told_what_was_meant(text: str, suggestion: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_surface(text)
    assert (caught.value.code, caught.value.parameters["suggestion"]) == ("unfinished_number", suggestion)


@pytest.mark.parametrize("text", ["x0", "x1", "y", "x0*x"])
def test_curve_has_one_variable(text: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_curve(text)
    assert (caught.value.code, caught.value.column) == ("unknown_name", 1)


# --- limits --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1" * 401, "too_long"),
        ("(" * 150 + "x0" + ")" * 150, "too_deep"),
        ("-" * 300 + "x0", "too_deep"),
        ("(" * 10_000, "too_long"),
        ("-" * 100_000, "too_long"),
        ("x0" + "+x0" * 1_000_000, "too_long"),
        ("2^" * 199 + "2", "too_deep"),
        ("+".join(["1"] * 151), "too_many_parts"),
    ],
)
def test_too_much(text: str, code: str) -> None:
    with at_little_cost(), pytest.raises(FormulaError) as caught:
        parse_surface(text)
    assert caught.value.code == code
    assert 1 <= caught.value.column <= len(text) + 1


@pytest.mark.parametrize(
    ("text", "value"), [("+".join(["x0"] * 130), 390.0), ("(" * 90 + "x0" + ")" * 90, 3.0), ("1" + "+1" * 149, 150.0)]
)
def test_just_not_too_much(text: str, value: float) -> None:
    assert parse_surface(text).value([A, B]) == value


# --- attacks -------------------------------------------------------------------------------------------------------

ATTACKS = [
    "__import__('os').system('touch {marker}')",
    "exec(\"open('{marker}','w')\")",
    "eval('1')",
    "().__class__.__bases__[0].__subclasses__()",
    "(lambda: 1)()",
    "[x0 for x0 in (1,)]",
    "x0.tofile('{marker}')",
    "loadtxt('/etc/hostname')",
    "open('{marker}','w')",
    "f'{x0}'",
    "'%s' % x0",
    "'{0.__class__}'.format(x0)",
    "sin(x0, out=x0)",
    "sin.at",
    "x0[0]",
    "x0:=1",
    "x0 if x0 else 1",
    "x0 and x1",
    "not x0",
    "1or 2",
    "factorial(10**7)",
    "10000000!",
    "1<<10**10",
    "integrate(x0)",
    "expand((x0+1)**3000)",
    "while True: pass",
    "import os",
    "print(x0)",
    "None",
    "...",
    "x0@x1",
    "~x0",
    "{}",
    "#",
    "x0 # comment",
    "\\",
    "`ls`",
    "$(ls)",
    "globals()",
    "𝐬𝐢𝐧(x0).real",
]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("attack", ATTACKS)
def test_attack_is_a_refusal(attack: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    marker = tmp_path / "ran"
    with pytest.raises(FormulaError):
        parse_surface(attack.replace("{marker}", str(marker)))
    assert not marker.exists()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("text", ["9**9**9**9", "x0**9**9**9", "exp(exp(exp(exp(x0))))", "x0**1e300", "2**-9e9"])
def test_huge_powers_are_infinities_at_once(text: str) -> None:
    with at_little_cost():
        surface = parse_surface(text)
        surface.value([A, B])
        surface.gradient([A, B])
        surface.hessian([A, B])


# --- fuzzing -------------------------------------------------------------------------------------------------------

SEEDS = [f.formula for f in (*SURFACES.values(), *CURVES.values())] + list(MEANINGS)
CHARACTERS = "x0123456789yxe.+-*/^()[], ²³¹⁰×·÷−πsincotaexplgqrbmhd_＋１ｘеЕ\n\t\0\"'#!@;:=<>&|~`$%\\{}∞√ⅷ½㎏ﷺ\ud800"
PIECES = ["sin(", "cos", "exp(", "log(", "abs(", "min(", "tanh(", "sign(", "sqrt(", "x0", "x1", "x", "y", "pi", "e"]
PIECES += ["(", ")", "-", "+", ",", "^", "**", "1/", "0*", "0", "1e308", "1e-300"]


def fuzzed(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return "".join(chance.choice([*PIECES, *CHARACTERS]) for _ in range(chance.randint(0, 60)))
    text = chance.choice(SEEDS)
    for _ in range(chance.randint(1, 6)):
        first = chance.randint(0, len(text))
        last = first + chance.randint(0, 5)
        other = chance.choice(SEEDS)
        start = chance.randint(0, len(other))
        piece = chance.choice(
            ["", chance.choice(CHARACTERS), chance.choice(PIECES), other[start : start + chance.randint(0, 20)]]
        )
        text = text[:first] + piece + text[last if chance.random() < 0.5 else first :]
    return text


def survives(count: int, seed: int) -> None:
    """Nothing but FormulaError comes out of any text; what is read can be evaluated and differentiated twice."""
    chance = random.Random(seed)
    points = np.array([[0.3, 0.0, -2.0, 1e5], [0.7, 0.0, 3.0, -4.0]])
    read = 0
    columns: set[bool | str] = set()
    for _ in range(count):
        text = fuzzed(chance)
        parse = chance.choice([parse_curve, parse_surface])
        with at_little_cost(text):
            try:
                function = parse(text)
            except FormulaError as error:
                columns.add(0 < error.column <= len(text) + 1 or text)
            else:
                read += 1
                x = points if parse is parse_surface else points[0]
                assert function.value(x).shape == (4,), text
                assert function.gradient(x).shape == x.shape, text
                if read % 5 == 0:
                    function.hessian(x)
                    assert all("inf" not in derivative for derivative in function.derivative_texts), text
    assert columns == {True}
    assert read > count / 100  # or the fuzz tests little


@pytest.mark.parametrize("seed", [1, 2])
def test_any_text_is_read_or_refused(seed: int) -> None:
    survives(10_000, seed)


@pytest.mark.thorough
@pytest.mark.timeout(1800)
def test_a_million_texts_are_read_or_refused() -> None:
    survives(1_000_000, 3)
