"""What the inspectors show is the moment's, whatever was shown before, and says the numbers that were used."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from gradviz import messages, notation
from gradviz.core import OPTIMIZERS, DerivativeSettings, Experiment
from gradviz.core.listings.listing import Variable
from gradviz.core.probe.numbers import MOMENTS, GradientSettings, gradient_numbers
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.stages import SLOPE_STAGES, contrast
from gradviz.core.stages import stage_keys, step_stages
from gradviz.plots.inspector.code_panel import broken
from gradviz.plots.inspector.inspector import GradientInspector, SlopeInspector, StepInspector
from gradviz.plots.inspector.values import value_texts
from gradviz.theme import DARK, LIGHT
from tests.conftest import differing, picture, whole_run

Show = Callable[..., QWidget]
RUNS = {1: ("cubic", (2.0,)), 2: ("elongated", (-7.0, 2.0))}


@pytest.mark.parametrize("n", RUNS)
@pytest.mark.parametrize("key", OPTIMIZERS)
def test_every_stage_of_every_optimizer_is_shown_and_comes_back_the_same(show: Show, key: str, n: int) -> None:
    function, start = RUNS[n]
    experiment = Experiment(function, start, optimizer=OPTIMIZERS[key](lr=0.05), steps=6)
    label = messages.move_label(experiment)
    told = step_stages(experiment, whole_run(experiment), 4)
    inspector = StepInspector()
    show(inspector, 384, 330)
    for tab in ("numbers", "code"):
        inspector.turn_to(tab)
        seen = []
        for stage in range(len(told.stages)):
            inspector.draw(told, experiment, label, stage)
            seen.append(picture(inspector))
            assert tab == "numbers" or "▶" in inspector.code.text()
        # of one variable the gradient is the quotient: the same line with the same value
        alike = 1 if tab == "code" and n == 1 else 0
        assert len({shot.tobytes() for shot in seen}) == len(seen) - alike
        inspector.draw(told, experiment, label, 1)
        assert differing(picture(inspector), seen[1]) == 0
        inspector.set_theme(DARK)
        assert differing(picture(inspector), seen[1]) > 0
        inspector.set_theme(LIGHT)


def test_what_has_not_been_computed_yet_is_not_written_yet(show: Show) -> None:
    experiment = Experiment("elongated", (-7.0, 2.0), optimizer=OPTIMIZERS["adam"](lr=0.1), steps=3)
    told = step_stages(experiment, whole_run(experiment), 2)
    inspector = StepInspector()
    show(inspector, 384, 330)
    rate = notation.number(told["correct"]["rate"], 5)
    move = notation.signed(float(told["divide"]["move"][1]), 5)
    for name, known in (("square", (False, False)), ("correct", (True, False)), ("divide", (True, True))):
        inspector.draw(told, experiment, "move", told.index(name))
        text = inspector.numbers.accessibleDescription()
        assert (rate in text, move in text) == known
    inspector.draw(told, experiment, "move")
    assert move in inspector.numbers.text()


@pytest.mark.parametrize("key", OPTIMIZERS)
def test_the_end_and_the_ascent_are_told_too(show: Show, key: str) -> None:
    experiment = Experiment("sphere", (1.0, 2.0), optimizer=OPTIMIZERS[key](lr=0.1), steps=3, direction="ascent")
    trace = whole_run(experiment)
    inspector = StepInspector()
    show(inspector, 384, 330)
    inspector.draw(step_stages(experiment, trace, 3), experiment, messages.move_label(experiment))
    assert "THE END" in inspector.numbers.text()
    assert "x ←" not in inspector.numbers.text()
    inspector.draw(step_stages(experiment, trace, 2), experiment, messages.move_label(experiment))
    assert ("∇f ←" in inspector.numbers.text()) == (key != "gradient_descent")


ADAM = Experiment("beale", (1.0, 1.0), optimizer=OPTIMIZERS["adam"](lr=0.1), steps=3)


@pytest.mark.parametrize("stage", range(len(stage_keys(ADAM))))
def test_the_present_lines_are_in_sight(show: Show, stage: int) -> None:
    told = step_stages(ADAM, whole_run(ADAM), 1)
    inspector = StepInspector()
    inspector.draw(told, ADAM, "move", stage)
    show(inspector, 384, 330)
    for tab, panel in (("numbers", inspector.numbers), ("code", inspector.code)):
        inspector.turn_to(tab)
        inspector.grab()  # lays it out
        area = panel.area
        top, bottom = area.extent()
        shown = area.verticalScrollBar().value()
        assert shown <= top
        assert bottom <= shown + area.viewport().height()


def test_the_gradient_is_inspected_at_every_moment(show: Show) -> None:
    numbers = gradient_numbers(GradientSettings("elongated", (3.0, 4.0)))
    inspector = GradientInspector()
    show(inspector, 384, 330)
    inspector.turn_to("code")
    seen = set()
    for tick in range(len(MOMENTS)):
        inspector.draw(numbers, tick, "GRADIENT")
        seen.add(picture(inspector).tobytes())
    assert len(seen) == len(MOMENTS)
    inspector.turn_to("batch")
    assert "tmp_val = x[i].copy()" in inspector.batch.text()


def test_good_and_bad_h_stand_side_by_side(show: Show) -> None:
    numbers = slope_numbers(DerivativeSettings("sine", 1.0, "central", 1e-4))
    inspector = SlopeInspector()
    show(inspector, 384, 330)
    inspector.turn_to("contrast")
    seen = set()
    for stage in range(len(SLOPE_STAGES)):
        inspector.draw(numbers, contrast(numbers), stage)
        seen.add(picture(inspector).tobytes())
    assert len(seen) == len(SLOPE_STAGES)
    text = inspector.contrast.text()
    assert "h = 1e-4  h = 1e-50" in text
    assert f"÷ 2h  {numbers.quotient!r}  0" in text


def test_values_that_differ_little_are_told_apart() -> None:
    texts = value_texts([Variable("fxh1", 16.4500300001), Variable("fxh2", 16.4499700001), Variable("i", 1)])
    assert texts[0] != texts[1]
    assert texts[2] == "1"
    assert value_texts([Variable("x", np.array([1.0, -2.0]))]) == ["(1, −2)"]


@pytest.mark.parametrize("columns", [20, 33, 48, 200])
def test_a_long_line_is_broken_and_loses_nothing(columns: int) -> None:
    text = "    lr_t = lr*math.sqrt(1 - beta2**t) / (1 - beta1**t)"
    parts = broken(text, columns)
    assert all(len(part) <= columns for part in parts)
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
