"""How a run ends is said of its end; before, it is what is to come."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from gradviz.core import Experiment
from gradviz.core.optimizers import GradientDescent
from gradviz.pages.descent.page import DescentPage
from gradviz.theme import LIGHT

OpenPage = Callable[..., DescentPage]
SENTENCE = "Oscillates for ever: every second step returns to (−3, 4)."


def told(page: DescentPage) -> tuple[str, bool]:
    """What is read, and whether in the colour of what is wrong."""
    (label,) = (label for label in page.outcome.findChildren(QLabel) if label.isVisible())
    return label.text(), LIGHT.warning in label.styleSheet()


@pytest.fixture
def page(open_page: OpenPage) -> DescentPage:
    return open_page(Experiment.of("sphere").changed(steps=10, optimizer=GradientDescent(lr=1.0)))


def test_the_outcome_is_quiet_until_the_end_is_shown(page: DescentPage) -> None:
    for tick, sentence in ((0, f"At the end: {SENTENCE}"), (9, f"At the end: {SENTENCE}"), (10, SENTENCE)):
        page.player.seek(tick)
        assert told(page) == (sentence, tick == 10)
    page.player.seek(3)
    assert told(page) == (f"At the end: {SENTENCE}", False)
    assert page.outcome.text == SENTENCE


def test_what_has_gone_wrong_is_said_at_once(page: DescentPage) -> None:
    page.player.seek(0)
    page.outcome.show_error("Something is wrong.")
    assert told(page) == ("Something is wrong.", True)
