"""Sentences with a number of steps are right for one, too."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from gradviz import messages
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.sweep.sweep import sweep
from gradviz.pages.outcome_bar import OutcomeBar
from tests.conftest import discard


def stopped(step: int) -> str:
    bar = OutcomeBar()
    bar.show_stopped(step)
    sentence = bar.text
    discard(bar)
    return sentence


def swept(step: int, eta: float) -> str:
    *_, found = sweep(RatesSettings.of("sphere", low=eta, high=10 * eta, steps=step, count=5).tried)
    return messages.sweep_at(found, step)


SENTENCES: dict[str, Callable[[int], str]] = {
    "stopped": stopped,
    "best": lambda step: swept(step, 1e-3),
}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("step", [1, 7])
def test_one_step_is_no_steps(qapp: QApplication, sentence: str, step: int) -> None:
    said = SENTENCES[sentence](step)
    assert f" {step} " in re.sub(r"[.,]", " ", said)
    assert not re.search(r"\b1 \w+s\b", said)
