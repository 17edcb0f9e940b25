"""Every stage of every step has one whole sentence, with its own numbers' names."""

import pytest

from gradviz import messages
from gradviz.core import OPTIMIZERS, SCHEMES, DerivativeSettings, Experiment
from gradviz.core.experiment import DIRECTIONS
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.core.stages import StageKey, stage_keys

RUNS = {1: ("square", (3.0,)), 2: ("sphere", (-3.0, 4.0))}


def is_sentence(text: str) -> bool:
    return text.endswith(".") and "{" not in text and 10 < len(text) < 130


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("n", RUNS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("key", OPTIMIZERS)
def test_every_stage_is_told_and_no_two_alike(key: str, scheme: str, n: int, direction: str) -> None:
    function, start = RUNS[n]
    experiment = Experiment(function, start, scheme, optimizer=OPTIMIZERS[key](lr=0.1), direction=direction)
    sentences = [messages.stage(stage, experiment) for stage in stage_keys(experiment)]
    assert all(map(is_sentence, sentences)), sentences
    assert len(set(sentences)) == len(sentences)


def test_sentences_name_what_they_are_about() -> None:
    momentum = Experiment(optimizer=OPTIMIZERS["momentum"](lr=0.1, momentum=0.75), scheme="forward")
    assert "μ = 0.75" in messages.stage(StageKey("decay"), momentum)
    assert "x₁ + h" in messages.stage(StageKey("probe", 1), momentum)
    assert "x₁ − h" not in messages.stage(StageKey("probe", 1), momentum)
    assert "divided by h " in messages.stage(StageKey("quotient", 0), momentum)
    up, down = (Experiment(direction=direction) for direction in ("ascent", "descent"))
    assert messages.stage(StageKey("scale"), up) != messages.stage(StageKey("scale"), down)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_stage_of_a_quotient_is_told(scheme: str) -> None:
    numbers = slope_numbers(DerivativeSettings(scheme=scheme))
    sentences = [messages.slope_stage(key, numbers) for key in SLOPE_STAGES]
    assert all(map(is_sentence, sentences)), sentences
    assert len(set(sentences)) == len(sentences)
    assert ("2h" in sentences[4]) == (scheme == "central")
