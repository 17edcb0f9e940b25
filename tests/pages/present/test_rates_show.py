"""The Learning-rate page in front of a class: its pictures are large, follow its steps, and hide what it hides."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from gradviz.core.outcome import KEYS
from gradviz.core.sweep.settings import RatesSettings
from gradviz.pages.present.rates_show import GLYPHS, RatesShow
from gradviz.pages.rates.page import RatesPage
from gradviz.state import Position, State, View
from tests.conftest import PATIENCE, differing, picture
from tests.pages.present.conftest import Class

OpenClass = Callable[..., Class]


def shown(opened: Class, tab: str) -> tuple[RatesPage, RatesShow]:
    """The page with what it found out, in front of the class."""
    state = State(RatesSettings.of("himmelblau", steps=60, count=30), View(tab=tab), Position(60))
    opened.window.book.restore(state)
    audience = opened.present((1920, 1080))
    page, show = opened.window.page, audience._show
    assert isinstance(page, RatesPage)
    assert isinstance(show, RatesShow)

    def has_come() -> bool:
        found = page.basins if tab else page.sweep
        return found is not None and found.is_finished

    opened.qtbot.waitUntil(has_come, timeout=PATIENCE)
    QCoreApplication.sendPostedEvents()
    return page, show


@pytest.mark.parametrize("tab", ["", "basins"])
def test_it_follows_the_page_step_by_step(in_class: OpenClass, tab: str) -> None:
    page, show = shown(in_class(lesson=False), tab)
    seen = {}
    for step in (60, 20, 3, 60, 20):
        page.player.seek(step)
        drawn = picture(show)
        assert step not in seen or differing(seen[step], drawn) == 0
        seen[step] = drawn
        assert f"{step} of 60" in {fact.value for fact in show.facts}
    assert differing(seen[3], seen[60]) > 100


@pytest.mark.parametrize("tab", ["", "basins"])
def test_what_the_page_hides_the_class_does_not_see(in_class: OpenClass, tab: str) -> None:
    page, show = shown(in_class(lesson=False), tab)
    told = {fact.label for fact in show.facts}
    whole = picture(show)
    page.restore(page.state.changed(view=page.view.changed(tab=tab, hidden=frozenset({"outcome"}))))
    assert {fact.label for fact in show.facts} < told
    assert show.remark(alone=True)[0] == ""
    assert differing(picture(show), whole) > 100
    page.restore(page.state.changed(view=page.view.changed(tab=tab, hidden=frozenset())))
    np.testing.assert_array_equal(picture(show), whole)


def test_every_outcome_has_a_character() -> None:
    assert set(GLYPHS) == set(KEYS)
    assert len(set(GLYPHS.values())) == len(KEYS)
