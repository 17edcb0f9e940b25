"""The built-in lesson on the pages: every moment is the same however one arrives, and no question is answered early."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.lessons import Ask, Moment, Walk, built_in_lessons
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.veil import Veil
from gradviz.state import HIDEABLE, State
from gradviz.window import Window
from tests.conftest import differing, picture

(CHAPTER,) = built_in_lessons()
SCENES = range(len(CHAPTER.scenes))
Settle = Callable[[], None]


def walk_through(scene: int) -> list[Walk]:
    return [Walk(CHAPTER, scene, beat) for beat in range(len(CHAPTER.scenes[scene].beats) + 1)]


@pytest.mark.parametrize("scene", SCENES)
def test_next_back_and_jumping_show_the_same(window: Window, settle: Settle, scene: int) -> None:
    guide, seen = window.lessons.guide, []
    guide.open(CHAPTER, scene, 0)
    settle()
    for walk in walk_through(scene):
        assert (guide.walk.scene, guide.walk.beat) == (scene, walk.beat)
        seen.append(picture(window))
        guide.next()
        if window.page.player.playing_to is not None:
            window.page.player.advance(60.0)  # to its end
        settle()
    assert guide.walk.is_last or guide.walk.scene == scene + 1
    for walk in reversed(walk_through(scene)[1:]):
        guide.back()
        settle()
        if (guide.walk.scene, guide.walk.beat) != (scene, walk.beat):  # after the very last beat there is no next
            guide.to(scene, walk.beat)
            settle()
        assert differing(picture(window), seen[walk.beat]) == 0, walk.beat
    guide.to((scene + 5) % len(SCENES))
    settle()
    for beat in np.random.default_rng(scene).permutation(len(seen)).tolist():
        guide.to(scene, beat)
        settle()
        assert differing(picture(window), seen[beat]) == 0, beat


def hidden_parts(page: object, name: str) -> list[bool]:
    """For what a name hides on a page, whether each is off the screen."""
    match page, name:
        case DescentPage(), "numbers":
            return [not page.numbers.isVisible()]
        case DescentPage(), "outcome":
            return [not page.outcome.isVisible()]
        case DescentPage(), "history":
            return [not page.side.isVisible()]
        case DescentPage(), "stability":
            return [not page.panel._optimizer.eta.hint.text(), not page.panel._difference._h.hint.text()]
        case DescentPage(), "future":
            return [not page.transport._scrubber.isVisible(), "/" not in page.transport._count.text()]
        case DerivativePage(), "numbers":
            return [not page.numbers.isVisible(), "slope" not in page.legends[0].accessibleName()]
        case DerivativePage(), "outcome":
            return [not page._sentence.isVisible(), not page.panel._h.hint.text()]
        case DerivativePage(), "errors":
            return [not page.errors.isVisible()]
        case DerivativePage(), "exact":
            return [not page.panel._function._derived.isVisible(), "tangent" not in page.legends[0].accessibleName()]
        case GradientPage(), "numbers":
            return [not page.schemes.isVisible(), not page.side.quotients.isVisible()]
        case GradientPage(), "nature" | "outcome":
            return [not page.nature.isVisible()]
        case GradientPage(), "directions":
            return [not page.side.dial.isVisible(), not page.side.directions.isVisible()]
        case GradientPage(), "exact":
            return [not page.panel._function._derived.isVisible()]
        case GradientPage(), "field":
            return [not page.side.grid_plot.isVisible(), "arrows" not in " ".join(visible_in(page))]
    return []


def visible_in(page: object) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]  # type: ignore[attr-defined]


@pytest.mark.parametrize("scene", SCENES)
def test_while_it_asks_the_answer_is_not_on_the_screen(window: Window, settle: Settle, scene: int) -> None:
    guide, checked = window.lessons.guide, set()
    guide.open(CHAPTER, scene)
    for walk in walk_through(scene):
        guide.to(scene, walk.beat)
        settle()
        moment: Moment = walk.moment
        for name in moment.state.view.hidden:
            parts = hidden_parts(window.page, name)
            assert all(parts), (walk.beat, name)
            checked |= {name} if parts else set()
        covered = [veil for veil in window.page.findChildren(Veil) if veil.covers]
        assert bool(covered) == bool(moment.state.view.hidden)
    asked = {name for beat in CHAPTER.scenes[scene].beats if isinstance(beat, Ask) for name in beat.hides}
    assert checked | {"minima", "rest", "field", "nature"} >= asked


BESIDE_THE_CHAPTER = (State(RatesSettings(steps=300, count=40)), State(TrainingSettings(epochs=30)))
"""Of the pages that the chapter does not come to."""


@pytest.mark.parametrize("name", HIDEABLE)
def test_what_is_hidden_makes_a_difference(window: Window, settle: Settle, name: str) -> None:
    """Each name takes something off the screen on each of its pages."""
    for page in sorted(HIDEABLE[name]):
        states = [*(scene.state for scene in CHAPTER.scenes), *BESIDE_THE_CHAPTER]
        state = next(s for s in states if s.page == page and (name != "rest" or s.settings.h < 1))
        if name == "rest" and page == "descent":
            state = CHAPTER.scenes[-1].state
        tab = "dial" if name == "directions" else "batch" if name == "field" else ""
        if (name, page) == ("exact", "training"):
            tab = "gradients"
        state = state.changed(view=state.view.changed(hidden=frozenset(), tab=tab))
        if page != "derivative":
            state = state.changed(position=state.position._replace(step=7 if page == "gradient" else 2))
        window.book.restore(state)
        settle()
        shown = picture(window)
        window.book.restore(state.changed(view=state.view.changed(hidden=frozenset({name}))))
        settle()
        assert differing(shown, picture(window)) > 20, page
        window.book.restore(state)
        settle()
        assert differing(shown, picture(window)) == 0, page
