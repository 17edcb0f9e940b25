"""The Descent page with functions of one variable."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gradviz import messages
from gradviz.core import Experiment, FormulaError, judge
from gradviz.core.optimizers import GradientDescent
from gradviz.pages.descent.page import DescentPage
from tests.conftest import OpenPage, click, differing, drag, on_screen, picture, wait_until_settled, whole_run


def of(function: str, eta: float, **settings: object) -> Experiment:
    return Experiment.of(function, 1, optimizer=GradientDescent(lr=eta), **settings)


def kinds(page: DescentPage) -> dict[str, QToolButton]:
    return {button.text(): button for button in page.panel.findChildren(QToolButton) if button.text().startswith("f(")}


@pytest.mark.parametrize(
    ("experiment", "key", "end"),
    [
        (of("square", 0.1), "converged", 0.0),
        (of("square", 0.9), "converged", 0.0),
        (of("square", 1.0), "oscillating", 3.0),
        (of("square", 1.1), "diverged", None),
        (of("two_wells", 0.05, steps=1000), "converged", 1.1309011226299859),
        (of("two_wells", 0.1, steps=1000), "converged", -1.3008395659415772),
        (of("x**4-3*x**2+x", 0.08, start=(2.0,), steps=1000), "converged", 1.1309011226299859),
        (of("square", 10.0), "frozen", None),
        (of("square", 0.1, h=1e-50), "frozen", 3.0),
        (of("square", 0.1, scheme="forward", h=1.0), "biased", -0.5),
        (of("logarithm", 2.0), "undefined", None),
    ],
)
def test_how_it_ends(qtbot: QtBot, open_page: OpenPage, experiment: Experiment, key: str, end: float | None) -> None:
    page = open_page(experiment)
    assert page.plot is page.picture.curve
    outcome = judge(experiment, whole_run(experiment))
    assert outcome.key == key
    assert page.outcome.text == messages.outcome(outcome)
    assert page.trace is not None
    if end is not None:
        assert page.trace.points[page.trace.finite_steps, 0] == pytest.approx(end, abs=1e-5)


def test_turning_between_one_variable_and_two(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page("rosenbrock")
    kinds(page)["f(x)"].click()
    wait_until_settled(qtbot, page)
    assert page.experiment == Experiment.of("square", 1)
    assert page.plot is page.picture.curve
    assert page.trace is not None
    assert page.trace.points.shape[1] == 1
    kinds(page)["f(x₀, x₁)"].click()  # the one that was there comes back
    wait_until_settled(qtbot, page)
    assert page.experiment == Experiment.of("rosenbrock")
    assert page.plot is page.picture.surface


def test_a_formula_in_x_is_typed(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(of("square", 0.1))
    (formula,) = (field for field in page.panel.findChildren(QLineEdit) if field.accessibleName() == "Formula")
    before = picture(page.plot)
    for text, read in (("sin(x", False), ("sin(x0)", False), ("sin(x)+x", True)):
        formula.setText(text)
        formula.textEdited.emit(text)
        wait_until_settled(qtbot, page)
        if not read:
            assert page.experiment.function == "square"
            assert differing(before, picture(page.plot)) == 0  # the plot is not lost
            with pytest.raises(FormulaError):
                Experiment.of(text, 1)
        else:
            assert page.experiment == of("square", 0.1).changed(function=text)
            assert differing(before, picture(page.plot)) > 0


def test_the_start_is_set_on_the_graph(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(of("square", 0.1))
    click(page.plot.viewport(), on_screen(page.plot, -2.0, 15.0))
    wait_until_settled(qtbot, page)
    assert page.experiment.start == (pytest.approx(-2.0, abs=0.05),)
    x, y = page.experiment.start[0], page.experiment.start[0] ** 2
    drag(page.plot.viewport(), on_screen(page.plot, x, y), on_screen(page.plot, 0.0, y), on_screen(page.plot, 4.0, y))
    wait_until_settled(qtbot, page)
    assert page.experiment.start == (pytest.approx(4.0, abs=0.05),)
    (start,) = (field for field in page.panel.findChildren(QLineEdit) if field.accessibleName() == "start, x0")
    assert float(start.text()) == page.experiment.start[0]


@pytest.mark.parametrize("experiment", [of("square", 0.1), Experiment.of("elongated")], ids=["one", "two"])
def test_it_goes_on_elsewhere_from_where_it_stands(qtbot: QtBot, open_page: OpenPage, experiment: Experiment) -> None:
    page = open_page(experiment)
    page.carried.disconnect()  # the book of this test has no other page
    page.player.seek(4)
    assert page.trace is not None
    here = experiment.changed(start=tuple(page.trace.points[4].tolist()))
    # a sweep of learning rates begins where the run began
    goals = (("derivative", here), ("gradient", here), ("rates", experiment))
    for button, (key, settings) in zip(page.carry.findChildren(QPushButton), goals, strict=True):
        with qtbot.waitSignal(page.carried) as told:
            button.click()
        assert told.args == [key, settings]


def test_a_point_beyond_all_fields_is_left_behind(qtbot: QtBot, open_page: OpenPage) -> None:
    experiment = Experiment.of("sphere", optimizer=GradientDescent(lr=10.0))
    page = open_page(experiment)
    page.carried.disconnect()
    page.player.seek(page.player.last)  # 2.6e13
    with qtbot.waitSignal(page.carried) as told:
        page.carry.findChildren(QPushButton)[0].click()
    assert told.args == ["derivative", experiment]
