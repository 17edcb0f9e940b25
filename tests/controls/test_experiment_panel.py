"""Each control changes its own setting and nothing else, and says so once."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSlider

from gradviz.controls.fold import Fold
from gradviz.core import OPTIMIZERS, SURFACES, Experiment, FormulaError, find_function
from gradviz.core.optimizers import Adam, GradientDescent, Momentum
from tests.controls.conftest import FIELDS, Panel, enter, write

SPHERE = Experiment.of("sphere")
RATE, SCHEME, DIRECTION = "η  learning rate", "Difference scheme", "Direction"

CHANGES: dict[str, tuple[Experiment, Callable[[Panel], object], dict[str, Any]]] = {
    "scheme": (SPHERE, lambda p: p.choose(SCHEME, "forward"), {"scheme": "forward"}),
    "h typed": (SPHERE, lambda p: enter(p.field("h"), "1e-50"), {"h": 1e-50}),
    "h slid": (SPHERE, lambda p: p.slider("h").setValue(1000), {"h": 1.0}),
    "η typed": (SPHERE, lambda p: enter(p.field("η"), "10"), {"optimizer": GradientDescent(lr=10.0)}),
    "η slid": (SPHERE, lambda p: p.slider(RATE).setValue(900), {"optimizer": GradientDescent(lr=1.0)}),
    "optimizer": (SPHERE, lambda p: p.choose("Optimizer", "adam"), {"optimizer": Adam(lr=0.1)}),
    "steps": (SPHERE, lambda p: enter(p.field("steps"), "1e3"), {"steps": 1000}),
    "start, x0": (SPHERE, lambda p: enter(p.field("start, x0"), "-1.5"), {"start": (-1.5, 4.0)}),
    "start, x1": (SPHERE, lambda p: enter(p.field("start, x1"), "0"), {"start": (-3.0, 0.0)}),
    "direction": (SPHERE, lambda p: p.choose(DIRECTION, "ascent"), {"direction": "ascent"}),
    "momentum": (
        SPHERE.changed(optimizer=Momentum(lr=0.3)),
        lambda p: enter(p.field("momentum"), "0.5"),
        {"optimizer": Momentum(lr=0.3, momentum=0.5)},
    ),
    "β₂": (
        SPHERE.changed(optimizer=Adam(lr=0.3, beta1=0.8)),
        lambda p: enter(p.field("β₂"), "0.99"),
        {"optimizer": Adam(lr=0.3, beta1=0.8, beta2=0.99)},
    ),
    "η of another optimizer": (
        SPHERE.changed(optimizer=Adam(lr=0.3, beta1=0.8)),
        lambda p: enter(p.field("η"), "0.2"),
        {"optimizer": Adam(lr=0.2, beta1=0.8)},
    ),
    "formula": (
        SPHERE.changed(start=(1.0, 1.0)),
        lambda p: write(p.formula, "x0**4+x1**2"),
        {"function": "x0**4+x1**2"},  # what is being edited keeps its start and η
    ),
    "function": (
        SPHERE,
        lambda p: p.choose("Function", "rosenbrock"),
        {
            "function": "rosenbrock",
            "start": SURFACES["rosenbrock"].start,
            "optimizer": GradientDescent(lr=SURFACES["rosenbrock"].rate),
        },
    ),
    "function with another optimizer": (
        SPHERE.changed(optimizer=Adam(lr=0.3)),
        lambda p: p.choose("Function", "rosenbrock"),
        {"function": "rosenbrock", "start": SURFACES["rosenbrock"].start},
    ),
    "reset": (
        SPHERE.changed(start=(1.0, 1.0), optimizer=GradientDescent(lr=7.0), steps=7),
        Panel.reset,
        {"start": (-3.0, 4.0), "optimizer": GradientDescent(lr=0.1)},
    ),
    "reset from the mistake with another optimizer": (
        SPHERE.changed(optimizer=Adam(lr=0.5, beta1=0.1), direction="ascent", h=1e-3),
        Panel.reset,
        {"optimizer": GradientDescent(lr=0.1), "direction": "descent"},
    ),
}


@pytest.mark.parametrize(("before", "act", "changes"), CHANGES.values(), ids=CHANGES.keys())
def test_each_control_changes_its_setting_once(
    make_panel: Callable[..., Panel], before: Experiment, act: Callable[[Panel], object], changes: dict[str, Any]
) -> None:
    panel = make_panel(before)
    act(panel)
    wanted = before.changed(**changes)
    assert wanted != before
    assert panel.emitted == [wanted]
    assert panel.experiment == wanted
    act(panel)  # again: nothing is left to change
    assert panel.emitted == [wanted]
    assert panel.errors == []


SHOWN = [
    SPHERE,
    Experiment.of("rosenbrock", scheme="forward", h=1e-12, steps=5000),
    Experiment.of("x0**2*3+x1", start=(1e-5, -2.5), direction="ascent"),
    Experiment.of("sphere", optimizer=Adam(lr=1e-3, beta1=0.5, beta2=0.6, epsilon=1e-3), h=1e-50),
    Experiment.of("saddle", optimizer=OPTIMIZERS["rmsprop"](lr=10.0), start=(0.0, -0.0), steps=1),
    Experiment.of("sphere", h=1e-300, optimizer=GradientDescent(lr=1e6), steps=1_000_000, start=(1e12, -1e12)),
]


@pytest.mark.parametrize("experiment", SHOWN, ids=[*"abcdef"])
def test_what_comes_from_elsewhere_is_shown_and_not_said(panel: Panel, experiment: Experiment) -> None:
    for shown in (experiment, experiment, SPHERE, experiment):
        panel.widget.show_experiment(shown)
    assert panel.emitted == []
    assert panel.experiment == experiment
    assert panel.formula.text() == experiment.resolved.formula  # type: ignore[union-attr]
    assert panel.chosen("Function") == (experiment.function if experiment.function in SURFACES else "")
    assert panel.chosen(SCHEME) == experiment.scheme
    assert panel.chosen(DIRECTION) == experiment.direction
    assert panel.chosen("Optimizer") == experiment.optimizer.key
    assert panel.field("h").number == experiment.h
    assert panel.field("η").number == experiment.eta
    assert panel.field("steps").number == experiment.steps
    assert (panel.field("start, x0").number, panel.field("start, x1").number) == experiment.start
    names = {"momentum": "momentum", "decay": "decay", "beta1": "β₁", "beta2": "β₂", "epsilon": "ε"}
    for key, name in names.items():
        field = panel.field(name)
        assert field.isVisibleTo(panel.widget) == (key in experiment.optimizer.hyperparameters())
        if field.isVisibleTo(panel.widget):
            assert field.number == getattr(experiment.optimizer, key)


@pytest.mark.parametrize("name", ["Difference scheme", "Direction", "Optimizer"])
def test_the_entry_that_is_chosen_may_be_chosen_again(make_panel: Callable[..., Panel], name: str) -> None:
    panel = make_panel(SPHERE.changed(optimizer=Adam(lr=0.1, beta1=0.5)))
    panel.choose(name, panel.chosen(name))
    assert panel.emitted == []


BAD = ["NaN", "inf", "-inf", "1e999", "", " ", "abc", "1,5", "0x10", "1_000", "--1", "1e", "<b>1</b>", "９e９９９", "²"]
OUT = {
    "h": ["-1", "0", "1e4", "1e-301", "1e-400"],
    "η": ["-1", "0", "1e7", "1e-400"],
    "steps": ["-1", "0", "0.5", "1.5", "1000001", "1e7"],
    "start, x0": ["1e13", "-1e13"],
    "start, x1": ["1e13", "-1e13"],
    "momentum": ["-1", "1", "1.5"],
    "decay": ["-1", "1", "1.5"],
    "β₁": ["-1", "1"],
    "β₂": ["-1", "1"],
    "ε": ["-1", "0", "1.5"],
}
OWNERS = {"momentum": "momentum", "decay": "rmsprop", "β₁": "adam", "β₂": "adam", "ε": "adam"}


@pytest.mark.parametrize("name", FIELDS)
def test_what_is_no_number_is_refused_with_a_sentence(make_panel: Callable[..., Panel], name: str) -> None:
    before = SPHERE.changed(optimizer=OPTIMIZERS[OWNERS.get(name, "gradient_descent")](lr=0.1))
    panel = make_panel(before)
    field = panel.field(name)
    good = field.number
    for text in [*BAD, *OUT[name]]:
        enter(field, text)
        assert panel.emitted == [], text
        assert len(panel.errors) == 1, text
        assert panel.errors[0].endswith("."), text
        assert field.number == good, text
        assert field.text() == text, "what was typed stays, to be put right"
        assert panel.experiment == before
    enter(field, "0.25" if name != "steps" else "25")
    assert panel.errors == []
    assert len(panel.emitted) == 1


SAME = ["0.0001", "1e-4", "1E-4", "10^-4", "10^−4", "10⁻⁴", "１ｅ－４", "０．０００１", " 1e-4 ", "1·10^-4", "10**-4"]


@pytest.mark.parametrize("text", SAME)
def test_a_number_may_be_written_in_many_ways(make_panel: Callable[..., Panel], text: str) -> None:
    panel = make_panel(SPHERE.changed(h=1.0))
    enter(panel.field("h"), text)
    assert [experiment.h for experiment in panel.emitted] == [1e-4]
    for again in SAME:
        enter(panel.field("h"), again)
    assert len(panel.emitted) == 1


def test_a_refused_number_is_forgotten_when_another_setting_comes_from_elsewhere(panel: Panel) -> None:
    enter(panel.field("h"), "abc")
    panel.widget.show_experiment(SPHERE.changed(h=1e-2))
    assert panel.errors == []
    assert panel.field("h").text() == "0.01"
    assert panel.emitted == []


def test_a_sentence_goes_with_its_field(make_panel: Callable[..., Panel]) -> None:
    panel = make_panel(SPHERE.changed(optimizer=Momentum(lr=0.1)))
    enter(panel.field("momentum"), "abc")
    assert len(panel.errors) == 1
    panel.choose("Optimizer", "adagrad")
    assert panel.errors == []
    panel.choose("Optimizer", "momentum")
    assert panel.field("momentum").text() == "0.9"


def test_a_good_field_does_not_silence_the_one_beside_it(panel: Panel) -> None:
    enter(panel.field("start, x0"), "abc")
    enter(panel.field("start, x1"), "4")  # as it was
    assert len(panel.errors) == 1


# --- sliders ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("slider", "low", "high"), [("h", 1e-50, 1.0), (RATE, 1e-10, 10.0)])
def test_a_slider_rises_over_its_range_and_says_each_number_once(
    panel: Panel, slider: str, low: float, high: float
) -> None:
    sliding = panel.slider(slider)
    sliding.setValue(0)
    panel.emitted.clear()
    for position in range(sliding.maximum() + 1):
        sliding.setValue(position)
    numbers = [experiment.h if slider == "h" else experiment.eta for experiment in panel.emitted]
    assert (np.diff(numbers) > 0).all()
    assert numbers[0] > low
    assert numbers[-1] == high
    sliding.setValue(0)
    assert (panel.experiment.h if slider == "h" else panel.experiment.eta) == low


def test_every_power_of_ten_of_h_can_be_slid_to(panel: Panel) -> None:
    panel.slider("h").setValue(0)
    for position in range(1001):
        panel.slider("h").setValue(position)
    assert {float(f"1e{power}") for power in range(-17, 1)} <= {experiment.h for experiment in panel.emitted}


@pytest.mark.parametrize(("name", "slider"), [("h", "h"), ("η", RATE)])
@pytest.mark.parametrize("number", ["1e-6", "0.01", "0.5", "1e-300"])
def test_the_slider_goes_where_the_number_is_and_leaves_it_exact(
    panel: Panel, name: str, slider: str, number: str
) -> None:
    sliding = panel.slider(slider)
    before = sliding.value()
    enter(panel.field(name), number)
    assert panel.field(name).number == float(number)
    assert len(panel.emitted) == 1
    assert sliding.value() != before or number == "1e-4"
    assert (sliding.value() == 0) == (number == "1e-300")


@pytest.mark.parametrize("slider", ["h", RATE])
@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown])
def test_every_key_on_a_slider_changes_its_number(make_panel: Callable[..., Panel], slider: str, key: Qt.Key) -> None:
    panel = make_panel(SPHERE.changed(h=1e-9, optimizer=GradientDescent(lr=1e-2)))
    for count in range(1, 4):
        QTest.keyClick(panel.slider(slider), key)
        assert len(panel.emitted) == count


# --- the function ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("x0+", 4),
        ("x0+*x1", 4),
        ("spam", 1),
        ("", 1),
        ("(x0", 4),
        ("x0+x1 $", 7),
        ("sin x0", 5),
        ("x2", 1),
        ("x0=1", 3),
    ],
)
def test_a_formula_that_cannot_be_read_says_where_and_changes_nothing(panel: Panel, text: str, column: int) -> None:
    write(panel.formula, text)
    assert panel.emitted == []
    assert [error.partition(":")[0] for error in panel.errors] == [f"Column {column}"]
    assert panel.formula.text() == text
    assert panel.experiment == SPHERE
    write(panel.formula, "x0**2")
    assert panel.errors == []
    assert [experiment.function for experiment in panel.emitted] == ["x0**2"]


@pytest.mark.parametrize("key", [*SURFACES])
def test_the_key_of_a_function_is_no_formula(make_panel: Callable[..., Panel], key: str) -> None:
    panel = make_panel(Experiment.of("x0**4 + x1**2"))
    write(panel.formula, key)
    assert panel.emitted == []
    assert len(panel.errors) == 1
    assert panel.formula.property("wrong")


def test_what_is_still_shown_is_told_beside_what_cannot_be_read(panel: Panel) -> None:
    panel.formula.clear()
    QTest.keyClicks(panel.formula, "x0^2/2 + sinn")
    problem, still = panel.errors[0].splitlines()
    assert problem == "Column 10: “sinn” is not known here; perhaps sin?"
    assert still == "What is shown is still x₀²/2."
    QTest.keyClick(panel.formula, Qt.Key.Key_Return)
    assert panel.errors == [f"{problem}\n{still}"]
    panel.choose("Function", "ackley")
    write(panel.formula, "(")
    assert panel.errors[0].splitlines()[1] == "What is shown is still the function below."


@pytest.mark.parametrize(("variables", "others"), [(1, set()), (2, {"x0", "x1", "y"})])
def test_all_that_may_be_typed_is_told(make_panel: Callable[..., Panel], variables: int, others: set[str]) -> None:
    panel = make_panel(Experiment.of("square" if variables == 1 else "sphere", variables))
    tip = panel.formula.toolTip()
    words = set(re.findall(r"\w+", " ".join(line.partition(": ")[2] for line in tip.splitlines())))
    assert words >= {"x", "pi", "sin", "max"} | others
    for word in words:
        assert any(is_read(formula, variables) for formula in (word, f"{word}(x)", f"{word}(x, x)")), word


def is_read(formula: str, variables: int) -> bool:
    try:
        find_function(formula, variables)
    except FormulaError:
        return False
    return True


def test_a_long_formula_is_refused_whole(panel: Panel) -> None:
    write(panel.formula, "x0" + "+x1" * 200)
    assert len(panel.errors) == 1
    assert panel.emitted == []


def test_a_formula_is_taken_while_it_is_typed(panel: Panel) -> None:
    panel.formula.clear()
    QTest.keyClicks(panel.formula, "x0*x1+1")
    functions = [experiment.function for experiment in panel.emitted]
    assert functions == ["x", "x0", "x0*x", "x0*x1", "x0*x1+1"]
    assert panel.chosen("Function") == ""


def test_full_width_characters_are_a_formula(panel: Panel) -> None:
    write(panel.formula, "ｘ０²＋ｘ１²")
    assert panel.errors == []
    assert len(panel.emitted) == 1


def test_a_typed_formula_takes_the_list_to_typed(panel: Panel) -> None:
    write(panel.formula, "x0**2+2*x1**2")
    assert panel.chosen("Function") == ""
    panel.choose("Function", "sphere")
    assert panel.formula.text() == SURFACES["sphere"].formula
    assert panel.experiment.function == "sphere"


def test_choosing_the_function_again_brings_its_formula_back(panel: Panel) -> None:
    write(panel.formula, "x0**2+")
    panel.choose("Function", "sphere")
    assert panel.formula.text() == SURFACES["sphere"].formula
    assert panel.errors == []


def test_a_setting_that_changes_meanwhile_leaves_the_formula_that_is_being_typed(panel: Panel) -> None:
    write(panel.formula, "x0**2+")
    enter(panel.field("η"), "0.2")
    assert panel.formula.text() == "x0**2+"
    assert len(panel.errors) == 1


def test_every_function_can_be_chosen(panel: Panel) -> None:
    keys = [key for key in SURFACES if key != "sphere"]
    for key in [*keys, "sphere"]:
        panel.choose("Function", key)
        assert panel.experiment.start == SURFACES[key].start
        assert panel.experiment.eta == SURFACES[key].rate
    assert [experiment.function for experiment in panel.emitted] == [*keys, "sphere"]


# --- what is shown is text -------------------------------------------------------------------------------------------

HOSTILE = ["<img src=/etc/passwd>", "<b>x0</b>", "x0<i>", "&lt;", "</span><h1>"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_shown_as_it_was_typed(panel: Panel, text: str) -> None:
    write(panel.formula, text)
    enter(panel.field("h"), text)
    panel.widget.say_about_h(text)
    panel.widget.say_about_eta(text)
    labels = [label for label in panel.widget.findChildren(QLabel) if "<" in label.text() or "&" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    for widget in panel.widget.findChildren(object):
        assert "<" not in getattr(widget, "toolTip", str)()


def test_hints_have_their_place_whether_there_are_any_or_not(panel: Panel) -> None:
    for say, hint in ((panel.widget.say_about_h, "safe here"), (panel.widget.say_about_eta, "settles")):
        say(hint)
        shown = [label for label in panel.widget.findChildren(QLabel) if label.text() == hint]
        assert [label.isHidden() for label in shown] == [False]
        say("")
        assert shown[0].text() == ""


def test_the_gradient_is_one_quiet_line_that_unfolds(panel: Panel) -> None:
    (fold,) = panel.widget.findChildren(Fold)
    assert fold.button.text() == "central, h = 1e-4"
    assert not panel.field("h").isVisibleTo(panel.widget)
    fold.button.click()
    assert panel.field("h").isVisibleTo(panel.widget)
    enter(panel.field("h"), "1e-50")
    panel.choose(SCHEME, "forward")
    assert fold.button.text() == "forward, h = 1e-50"
    fold.button.click()
    assert not panel.field("h").isVisibleTo(panel.widget)


def test_every_control_has_a_name_for_those_who_cannot_see_it(panel: Panel) -> None:
    for kind in (QComboBox, QLineEdit, QSlider):
        for widget in panel.widget.findChildren(kind):
            assert widget.accessibleName(), widget
