"""Every key has its sentence, and every sentence says something: one line, with nothing left to fill in."""

import ast
import itertools
import math
import re
import string
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gradviz.core
from gradviz import messages
from gradviz.core import (
    CURVES,
    OPTIMIZERS,
    SCHEMES,
    SURFACES,
    CoreError,
    DerivativeSettings,
    Experiment,
    FormulaError,
    FunctionError,
    Outcome,
    SettingError,
    descend,
    gradient_descent,
    numerical_gradient,
    parse_curve,
    parse_surface,
)
from gradviz.core.limits import ETA, HYPERPARAMETERS, STEPS, H
from gradviz.core.outcome import KEYS
from gradviz.core.probe.numbers import MOMENTS, STATIONARY, Nature
from gradviz.core.probe.traps import TRAPS
from gradviz.core.regimes import EtaRegime, HRegime
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.rule import slope_rule
from gradviz.core.training.settings import TrainingSettings
from gradviz.messages import descents, errors, slopes
from gradviz.reading import read_number, read_whole

CORE = Path(gradviz.core.__file__).parent
RAISERS = {"SettingError", "FunctionError", "FormulaError", "CoreError"}
HOSTILE = "<img src=x onerror=alert(1)>"


def is_a_sentence(text: str) -> bool:
    """One printable line that is finished, says something, and leaves no placeholder open."""
    return text.isprintable() and text == text.strip() and len(text) > 3 and not re.search(r"\{\w*\}", text)


def raised() -> Iterator[tuple[str, str, frozenset[str]]]:
    """(class, code, names of its parameters) of every refusal in the core, and in what reads numbers for it."""
    for path in sorted([*CORE.rglob("*.py"), CORE.parent / "reading.py"]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISERS:
                code = node.args[0]
                assert isinstance(code, ast.Constant), f"{path.name}:{node.lineno}: a code is a literal"
                yield node.func.id, code.value, frozenset(str(keyword.arg) for keyword in node.keywords)


RAISED = sorted(set(raised()), key=str)
VALUES: dict[str, list[object]] = {
    "name": ["eta", "h", "optimizer", "start", "anything"],
    "given": [0, 1.5, HOSTILE, None, (3, 2)],
    "takes": [2],
    "limit": [400],
    "low": [1e-300],
    "high": [1e6],
    "below": [False, True],
    "choices": [("forward", "central")],
    "character": ["<", "π", "\n", "\x07", "\u202e", "\ud800", "{"],
    "codepoint": ["U+003C"],
    "text": ["2e", "1e999"],
    "suggestion": ["", "2*e"],
    "found": ["", ")", "{"],
    "type": ["str", "complex128"],
    "wanted": [()],
    "returned": [(3,)],
}


@pytest.mark.parametrize(("kind", "code", "names"), RAISED, ids=[f"{kind}-{code}" for kind, code, _ in RAISED])
def test_whatever_the_core_refuses_is_said(kind: str, code: str, names: frozenset[str]) -> None:
    order = sorted(names - {"column"})
    for values in itertools.product(*(VALUES[name] for name in order)):
        parameters = dict(zip(order, values, strict=True))
        problem: CoreError
        if kind == "FormulaError":
            problem = FormulaError(code, 7, **parameters)
        else:
            problem = {"SettingError": SettingError, "FunctionError": FunctionError}[kind](code, **parameters)
        sentence = messages.error(problem)
        assert is_a_sentence(sentence), (sentence, parameters)
        assert sentence.startswith("Column 7: ") == (kind == "FormulaError")


def test_no_sentence_is_said_by_nobody() -> None:
    said = {code for _, code, _ in RAISED}
    variants = {"_meant", "_end", "_below"}
    assert {key for key in errors._ERRORS if not any(key.removesuffix(v) in said for v in ("", *variants))} == set()


PROVOKED = {
    "formula, empty": lambda: parse_surface(""),
    "formula, spaces": lambda: parse_surface("   "),
    "formula, too long": lambda: parse_surface("x0+" * 200 + "1"),
    "formula, too many parts": lambda: parse_surface("+".join("1" * 190)),
    "formula, too deep": lambda: parse_surface("(" * 150 + "x0" + ")" * 150),
    "formula, markup": lambda: parse_surface(HOSTILE),
    "formula, line break": lambda: parse_surface("x0+\nx1"),
    "formula, half a character": lambda: parse_surface("x0+\ud800"),
    "formula, backwards": lambda: parse_surface("x0+\u202ex1"),
    "formula, unfinished number": lambda: parse_surface("2e"),
    "formula, huge number": lambda: parse_surface("1e999"),
    "formula, unknown name": lambda: parse_surface("spam"),
    "formula, probable name": lambda: parse_surface("xy"),
    "formula, two numbers": lambda: parse_surface("2 3"),
    "formula, breaks off": lambda: parse_surface("x0+"),
    "formula, operand": lambda: parse_surface("x0+*x1"),
    "formula, open": lambda: parse_surface("(x0"),
    "formula, closing": lambda: parse_surface("x0)"),
    "formula, call": lambda: parse_surface("sin x0"),
    "formula, count": lambda: parse_surface("sin(x0, x1)"),
    "formula, curve": lambda: parse_curve("x0"),
    "h": lambda: Experiment(h=0.0),
    "h, nan": lambda: Experiment(h=math.nan),
    "h, function": lambda: numerical_gradient(SURFACES["sphere"], np.zeros(2), h=-1.0),
    "steps": lambda: Experiment(steps=0),
    "steps, fraction": lambda: Experiment(steps=1.5),  # type: ignore[arg-type]
    "scheme": lambda: Experiment(scheme="sideways"),
    "direction": lambda: Experiment(direction="<b>up</b>"),
    "optimizer": lambda: Experiment(optimizer="adam"),  # type: ignore[arg-type]
    "optimizer, key": lambda: gradient_descent(SURFACES["sphere"], [1.0, 1.0], optimizer="sgd"),
    "eta": lambda: OPTIMIZERS["gradient_descent"](lr=-1.0),
    "eta, missing": lambda: OPTIMIZERS["adam"]().rate,
    "momentum": lambda: OPTIMIZERS["momentum"](lr=0.1, momentum=1.0),  # type: ignore[call-arg]
    "start, count": lambda: Experiment(start=(1.0,)),
    "start, none": lambda: Experiment(start=()),
    "start, many": lambda: gradient_descent(SURFACES["sphere"], [[1.0, 1.0]]),
    "start, far": lambda: Experiment(start=(1e13, 0.0)),
    "callable, text": lambda: gradient_descent(lambda x: "no", [1.0, 1.0]),
    "callable, shape": lambda: gradient_descent(lambda x: x, [1.0, 1.0]),
    "classes": lambda: TrainingSettings(model="logistic", loss="squared"),
    "epochs": lambda: TrainingSettings(epochs=100_000, batch=1),
    "rows": lambda: TrainingSettings(data="own"),
    "number": lambda: read_number(HOSTILE, "eta"),
    "number, unnamed": lambda: read_number("abc"),
    "number, huge": lambda: read_number("1e999", "h"),
    "number, whole": lambda: read_whole("1.5", "steps"),
}


@pytest.mark.parametrize("provoke", PROVOKED.values(), ids=PROVOKED.keys())
def test_refusals_as_they_happen_are_sentences(provoke: object) -> None:
    with pytest.raises(CoreError) as caught:
        provoke()  # type: ignore[operator]
    sentence = messages.error(caught.value)
    assert is_a_sentence(sentence), sentence
    assert "<img" not in sentence
    if isinstance(caught.value, FormulaError):
        assert sentence.startswith(f"Column {caught.value.column}: ")


@pytest.mark.parametrize(
    ("name", "limits"),
    [("h", H), ("eta", ETA), ("steps", STEPS), *HYPERPARAMETERS.items()],
    ids=str,
)
def test_a_refused_number_is_told_its_limits(name: str, limits: object) -> None:
    with pytest.raises(SettingError) as caught:
        limits.check(name, limits.high * 2 + 1)  # type: ignore[attr-defined]
    sentence = messages.error(caught.value)
    assert messages.setting_name(name) in sentence
    assert ("below" in sentence) == limits.below  # type: ignore[attr-defined]


AT_START = ("undefined_at_start", "infinite_at_start")


def test_tables_are_complete() -> None:
    assert set(messages.FUNCTIONS) == set(SURFACES)
    assert set(messages.CURVES) == set(CURVES)
    assert set(messages.OPTIMIZER_NAMES) == set(OPTIMIZERS)
    assert set(messages.SCHEME_NAMES) == set(SCHEMES)
    assert set(descents._OUTCOMES) == {*KEYS, *AT_START}
    wanted = {"h", "eta", "steps", "start", *HYPERPARAMETERS}
    assert wanted <= set(messages.SETTING_NAMES)


@pytest.mark.parametrize("key", CURVES)
def test_every_curve_has_a_name_and_a_lesson(key: str) -> None:
    assert messages.function_name(key, variables=1)
    assert is_a_sentence(messages.function_note(key, variables=1))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([*CURVES, "exp(x)", "2*x", "abs(x)**3"]),
    st.sampled_from([-1.0, 0.0, 1e-9, 0.05, 0.5, 3.0, 800.0]),
    st.sampled_from(sorted(SCHEMES)),
    st.sampled_from([1000.0, 1.0, 0.1, 1e-4, 1e-8, 1e-12, 1e-16, 1e-17, 1e-50]),
    st.sampled_from(["float64", "float32"]),
)
def test_something_true_is_said_at_every_h(key: str, x: float, scheme: str, h: float, dtype: str) -> None:
    numbers = slope_numbers(DerivativeSettings(key, x, scheme, h, dtype))
    rule = slope_rule(numbers)
    assert rule.key in slopes._SHORT_RULES
    sentence = messages.slope_rule(numbers, rule)
    assert is_a_sentence(sentence)
    assert "nan" not in sentence
    assert "undefined." not in sentence
    assert ("quotient is 0." in sentence) <= (numbers.quotient == 0)
    assert messages.short_rule(rule)


@pytest.mark.parametrize("key", SURFACES)
def test_every_function_has_a_name_and_a_lesson(key: str) -> None:
    name, note = messages.function_name(key), messages.function_note(key)
    assert name == name.strip() != ""
    assert is_a_sentence(note)


def test_names_tell_apart() -> None:
    for names in (
        [messages.function_name(key) for key in SURFACES],
        [messages.function_name(key, variables=1) for key in CURVES],
        [messages.optimizer_name(key) for key in OPTIMIZERS],
        [messages.scheme_name(key) for key in SCHEMES],
        list(descents._OUTCOMES.values()),
    ):
        assert len(set(names)) == len(names)
        assert all(name.isprintable() and name for name in names)


def test_a_typed_function_has_no_lesson() -> None:
    assert messages.function_note("x0+x1") == ""


ENDS = [
    {"step": 100, "point": (1.0, -2.0), "value": 0.5, "slope": 1e-9},
    {"step": 0, "point": (math.inf, math.nan), "value": math.nan, "slope": math.nan},
    {"step": 10**6, "point": (1e128,), "value": math.inf, "slope": math.inf},
]


@pytest.mark.parametrize("end", ENDS, ids=["ordinary", "undefined", "far"])
@pytest.mark.parametrize("key", KEYS)
def test_every_outcome_is_a_sentence(key: str, end: dict[str, object]) -> None:
    outcome = Outcome(key, end)
    sentence = messages.outcome(outcome)
    assert is_a_sentence(sentence)
    assert sentence.endswith(".")
    assert "nan" not in sentence


@pytest.mark.parametrize(
    ("formula", "start", "eta", "head"),
    [
        ("log(x0)", (-1.0, 0.0), 0.1, "Undefined at the start"),
        ("log(x0)", (0.5, 0.0), 1.0, "Left the domain"),  # with its first step
        ("log(x0)", (0.00005, 0.0), 0.1, "Left the domain"),  # already with h
        ("1/x0", (0.0, 0.0), 0.1, "Infinite at the start"),
        ("exp(x0)", (1000.0, 0.0), 0.1, "Infinite at the start"),
        ("-1/x0", (0.0, 0.0), 0.1, "Infinite at the start"),
        ("exp(x0**2)", (3.0, 0.0), 1.0, "Diverged"),  # with its first step
    ],
)
def test_run_that_never_left_the_start(formula: str, start: tuple[float, ...], eta: float, head: str) -> None:
    *_, trace = descend(Experiment(formula, start, optimizer=OPTIMIZERS["gradient_descent"](lr=eta)))
    assert trace.outcome is not None
    assert messages.outcome(trace.outcome).startswith(head)


@pytest.mark.parametrize("key", ["absorbed", "round_off", "truncation", "fine", "unknown"])
@pytest.mark.parametrize("error", [1e-9, 0.0, 1.0, math.nan, math.inf])
def test_every_regime_of_h(key: str, error: float) -> None:
    assert is_a_sentence(messages.h_regime(HRegime(key, error)))


@pytest.mark.parametrize(
    ("bound", "eta", "says"), [(None, 0.1, ""), (1.0, 0.1, "below"), (1.0, 1.0, "not below"), (1.0, 2.0, "not below")]
)
def test_every_regime_of_eta(bound: float | None, eta: float, says: str) -> None:
    assert messages.eta_regime(EtaRegime(bound, eta)).startswith(says)


def literals() -> Iterator[str]:
    """Every text that is marked for translation."""
    files = sorted(Path(messages.__file__).parent.glob("*.py"))
    for node in itertools.chain.from_iterable(ast.walk(ast.parse(file.read_text(encoding="utf-8"))) for file in files):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QT_TRANSLATE_NOOP":
            context, text = node.args
            assert isinstance(context, ast.Constant)
            assert isinstance(text, ast.Constant), "a translator needs the whole sentence"
            yield text.value


def test_sentences_can_be_translated() -> None:
    found = list(literals())
    assert len(found) > 100
    for text in found:
        fields = [name for _, name, form, conversion in string.Formatter().parse(text) if name is not None]
        assert all(field.isidentifier() for field in fields), text  # named, so that their order may change
        assert "<" not in text
        assert "\n" not in text


@pytest.mark.parametrize("scheme", SCHEMES)
def test_moments(scheme: str) -> None:
    said = [messages.moment(moment, scheme) for moment in MOMENTS]
    assert all(map(is_a_sentence, said))
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("exact", [None, np.array([1.0, 2.0])], ids=["unknown", "known"])
@pytest.mark.parametrize("curvatures", [None, np.array([-2.0, 1e-9])], ids=["unknown", "known"])
@pytest.mark.parametrize("key", ["slope", "absorbed", "biased", "undefined", *STATIONARY])
def test_natures(key: str, curvatures: np.ndarray | None, exact: np.ndarray | None) -> None:
    for by_rings in (False, True) if key in STATIONARY else (False,):
        if (key, by_rings) == ("flat", False):
            continue  # zero curvature never decides
        said = messages.nature(Nature(key, curvatures, by_rings), np.array([3.0, -4.0]), exact)
        assert is_a_sentence(said)


def test_traps_are_all_told() -> None:
    assert list(messages.TRAPS) == [trap.key for trap in TRAPS]
    for trap in TRAPS:
        assert all(map(is_a_sentence, messages.trap(trap.key)))
