"""The moments of a scene: the fold of its beats. A moment follows from the scene and its number alone, so arriving
by "next", by "back" and by jumping is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.carry import Settings
from gradviz.core.comparison import Others
from gradviz.core.slope.walk import h_of
from gradviz.lessons.beats import Ask, Beat, Change, Conclude, Play, Reveal, Unfold
from gradviz.lessons.lesson import Scene
from gradviz.lessons.text import NOTHING, Text
from gradviz.state import Position, State


@dataclass(frozen=True)
class Moment:
    """What is on the screen after a beat.

    state     of the page; its view knows what is hidden
    beat      the beat that led here; None at the opening of a scene
    question  the prediction that is asked for, or was asked for last
    is_told   whether its answer is known by now
    """

    state: State
    beat: Beat | None = None
    question: Ask | None = None
    is_told: bool = False

    @property
    def text(self) -> Text:
        """The sentence that is shown."""
        if self.beat is None:
            return NOTHING
        if isinstance(self.beat, Reveal) and not self.beat.text and self.is_told and self.question is not None:
            return self.question.answer
        return self.beat.text


@lru_cache(maxsize=64)
def moments(scene: Scene) -> tuple[Moment, ...]:
    """The opening and one moment per beat. Raises SettingError or FormulaError for a change that cannot be."""
    return tuple(fold(scene))


def fold(scene: Scene) -> Iterator[Moment]:
    """The moments one after the other.

    What a question hides is hidden from where its subject comes up: after the last answer or conclusion before it,
    or from the opening. Otherwise a beat that prepares it would show what it asks for.
    """
    asked = _questions_ahead(scene.beats)
    base = scene.state.view.hidden
    hidden = base | asked[0]
    moment = Moment(_hiding(scene.state, hidden))
    yield moment
    for beat, ahead in zip(scene.beats, asked[1:], strict=True):
        if isinstance(beat, Reveal):
            hidden = hidden - beat.what if beat.what else frozenset()
        hidden |= ahead
        state = _hiding(_moved(moment.state, beat), hidden)
        question = beat if isinstance(beat, Ask) else moment.question
        is_told = _tells(beat, question, hidden) or (moment.is_told and not isinstance(beat, Ask))
        moment = Moment(state, beat, question, is_told)
        yield moment


def _questions_ahead(beats: tuple[Beat, ...]) -> list[frozenset[str]]:
    """For the opening and after each beat: what the question hides that the beats there lead up to."""
    ahead = [frozenset[str]()]
    for beat in reversed(beats):
        if isinstance(beat, Ask):
            ahead[0] |= beat.hides
        elif isinstance(beat, Reveal | Conclude):
            ahead[0] = frozenset()
        ahead.insert(0, ahead[0])
    return ahead


def _tells(beat: Beat, question: Ask | None, hidden: frozenset[str]) -> bool:
    return isinstance(beat, Reveal) and question is not None and not question.hides & hidden


def _hiding(state: State, hidden: frozenset[str]) -> State:
    return state.changed(view=state.view.changed(hidden=hidden))


def _moved(state: State, beat: Beat) -> State:
    if isinstance(beat, Play):
        folded = state.changed(position=Position(beat.step), view=state.view.changed(stages=False))
        if isinstance(state.settings, DerivativeSettings):  # there a step is an h
            return folded.changed(settings=state.settings.changed(h=h_of(beat.step)))
        return folded
    if isinstance(beat, Unfold):
        position = state.position._replace(stage=beat.stage)
        return state.changed(position=position, view=state.view.changed(stages=True))
    if isinstance(beat, Change):
        return _changed(state, beat)
    return state


def _changed(state: State, change: Change) -> State:
    if not change.settings and change.others is None:
        return state.changed(view=state.view.changed(**dict(change.view)))
    view = state.view.changed(**({"stages": False} | dict(change.view)))
    settings = state.settings.changed(**dict(change.settings))
    return State(settings, view, Position(change.step), _compared(state, settings, change.others))


def _compared(state: State, settings: Settings, chosen: Others | None) -> Others:
    """The runs that those settings are compared with; SettingError where they cannot be."""
    before = state.settings
    if not (isinstance(settings, Experiment) and isinstance(before, Experiment)):
        return state.others
    if chosen is None:
        return state.others.following(before, settings)
    chosen.check(settings)
    return chosen
