"""Edits of a lesson: each gives another lesson, one that can be written and read again, or raises LessonError and
nothing has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from gradviz.core import Experiment
from gradviz.core.comparison import Others
from gradviz.lessons.beats import Ask, Beat, Change, Conclude, Play, Reveal, Unfold
from gradviz.lessons.codec import encoded
from gradviz.lessons.errors import LessonError
from gradviz.lessons.lesson import Lesson, Scene
from gradviz.lessons.moments import moments
from gradviz.lessons.text import NOTHING, Text
from gradviz.state import HIDEABLE, State, View

USUALLY_HIDDEN = frozenset({"future", "outcome", "numbers"})
"""What a new question hides, where the page has it."""


class Place(NamedTuple):
    """Where in a lesson, counted as a walk counts: beat 0 is the scene itself, beat n the n-th of its beats."""

    scene: int
    beat: int = 0


class Edited(NamedTuple):
    """A lesson, and where what has been edited stands in it now; None: the lesson as a whole."""

    lesson: Lesson
    place: Place | None = None


def item_at(lesson: Lesson, place: Place | None) -> Lesson | Scene | Beat:
    """What stands at a place."""
    if place is None:
        return lesson
    scene = lesson.scenes[place.scene]
    return scene.beats[place.beat - 1] if place.beat else scene


def new_lesson(state: State, title: Text, scene: Text = NOTHING) -> Lesson:
    """One scene, which begins from this state, with a title of its own."""
    return _checked(Lesson(title, (Scene(scene, _open(state)),)))


# the parts of what there is


def with_parts(lesson: Lesson, place: Place | None, **parts: Any) -> Edited:
    """With some parts of what stands there changed, by name."""
    return _with_item(lesson, place, replace(item_at(lesson, place), **parts))


def with_words(lesson: Lesson, place: Place | None, name: str, language: str, words: str) -> Edited:
    """With other words in a language: in the title, the note …, or in the choice of a question, as "choices 1"."""
    part, _, index = name.partition(" ")
    item = item_at(lesson, place)
    if not index:
        return with_parts(lesson, place, **{part: getattr(item, part).worded(language, words)})
    choices = list(getattr(item, part))
    choices[int(index)] = choices[int(index)].worded(language, words)
    return with_parts(lesson, place, **{part: tuple(choices)})


def with_choice(lesson: Lesson, place: Place) -> Edited:
    """A question with a choice more."""
    asked = _question(lesson, place)
    return with_parts(lesson, place, choices=(*asked.choices, NOTHING))


def without_choice(lesson: Lesson, place: Place, index: int) -> Edited:
    """A question with a choice less; where it was the right one, the first is."""
    asked = _question(lesson, place)
    right = 0 if index == asked.right else asked.right - (index < asked.right)
    return with_parts(lesson, place, choices=_without(asked.choices, index), right=right)


def taking(lesson: Lesson, place: Place, state: State) -> Edited:
    """What stands there, made anew from the state that is shown: a scene's opening, a step, a stage, a change."""
    item = item_at(lesson, place)
    if isinstance(item, Scene):
        hidden = item.state.view.hidden
        return with_parts(lesson, place, state=state.changed(view=state.view.changed(hidden=hidden)))
    if isinstance(item, Play):
        return with_parts(lesson, place, step=state.position.step)
    if isinstance(item, Unfold):
        return with_parts(lesson, place, stage=state.position.stage)
    if isinstance(item, Change):
        made = change_to(_shown_at(lesson, place._replace(beat=place.beat - 1)), state)
        return _with_item(lesson, place, replace(made, text=item.text))
    raise LessonError("nothing_to_take")


# more, fewer, in another order


def with_scene(lesson: Lesson, after: Place, state: State, title: Text) -> Edited:
    """With a scene more, which begins from this state."""
    return _with_scenes(lesson, _inserted(lesson.scenes, after.scene + 1, Scene(title, _open(state))), after.scene + 1)


def with_beat(lesson: Lesson, after: Place, kind: type[Beat], state: State) -> Edited:
    """With a beat more; it leads to what is shown now, as far as beats of its kind do."""
    beat = _NEW[kind](_shown_at(lesson, after), state)
    return _with_beats(lesson, Place(after.scene, after.beat + 1), _inserted(_beats(lesson, after), after.beat, beat))


def without(lesson: Lesson, place: Place) -> Edited:
    """Without the scene or the beat; the place is that of the one before it."""
    if place.beat:
        return _with_beats(lesson, place._replace(beat=place.beat - 1), _without(_beats(lesson, place), place.beat - 1))
    return _with_scenes(lesson, _without(lesson.scenes, place.scene), max(place.scene - 1, 0))


def doubled(lesson: Lesson, place: Place) -> Edited:
    """With the scene or the beat once more, after itself."""
    if place.beat:
        beats = _beats(lesson, place)
        after = place._replace(beat=place.beat + 1)
        return _with_beats(lesson, after, _inserted(beats, place.beat, beats[place.beat - 1]))
    return _with_scenes(lesson, _inserted(lesson.scenes, place.scene + 1, lesson.scenes[place.scene]), place.scene + 1)


def moved(lesson: Lesson, place: Place, by: int) -> Edited:
    """With the scene among its scenes, or the beat within its scene, that much further on; at most to the end."""
    if place.beat:
        beats = _beats(lesson, place)
        target = min(max(place.beat - 1 + by, 0), len(beats) - 1)
        rest = _without(beats, place.beat - 1)
        return _with_beats(lesson, place._replace(beat=target + 1), _inserted(rest, target, beats[place.beat - 1]))
    target = min(max(place.scene + by, 0), len(lesson.scenes) - 1)
    rest_of_scenes = _without(lesson.scenes, place.scene)
    return _with_scenes(lesson, _inserted(rest_of_scenes, target, lesson.scenes[place.scene]), target)


# beats that lead to a state


def change_to(before: State, after: State) -> Change:
    """The change that leads from one state of a page to another; what is hidden is left to the questions."""
    if before.page != after.page:
        raise LessonError("another_page")
    settings = _differing(before.settings, after.settings)
    others = None if after.others == _kept(before, after) else after.others
    begins = bool(settings) or others is not None
    usual = before.view.changed(stages=False) if begins else before.view
    view = _differing(usual, after.view.changed(hidden=usual.hidden))
    if not begins and not view:
        raise LessonError("no_difference")
    step = after.position.step if begins else 0
    return Change(tuple(settings.items()), tuple(view.items()), step, others=others)


def _kept(before: State, after: State) -> Others:
    """What the other settings alone make of the runs that are compared."""
    if isinstance(before.settings, Experiment) and isinstance(after.settings, Experiment):
        return before.others.following(before.settings, after.settings)
    return before.others


def _new_play(before: State, after: State) -> Play:
    if before.page != after.page:
        raise LessonError("another_page")
    return Play(after.position.step)


def _new_unfold(before: State, after: State) -> Unfold:
    if before.page != after.page:
        raise LessonError("another_page")
    return Unfold(after.position.stage)


def _new_ask(before: State, _: State) -> Ask:
    hides = frozenset(name for name in USUALLY_HIDDEN if before.page in HIDEABLE[name])
    return Ask(NOTHING, (NOTHING, NOTHING), 0, NOTHING, hides)


_NEW: Mapping[type[Beat], Callable[[State, State], Beat]] = MappingProxyType(
    {
        Ask: _new_ask,
        Play: _new_play,
        Unfold: _new_unfold,
        Change: change_to,
        Reveal: lambda _before, _after: Reveal(),
        Conclude: lambda _before, _after: Conclude(NOTHING),
    }
)


def _differing(before: Any, after: Any) -> dict[str, Any]:
    """By name, the parts of the second that are not as in the first."""
    names = [part.name for part in fields(before)]
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


def _shown_at(lesson: Lesson, place: Place) -> State:
    return moments(lesson.scenes[place.scene])[place.beat].state


def _open(state: State) -> State:
    """A question of another scene may hide something at the moment; a scene of its own does not."""
    return state.changed(view=state.view.changed(hidden=View().hidden))


# lessons from their pieces


def _checked(lesson: Lesson) -> Lesson:
    encoded(lesson)  # refuses whatever could not be opened again
    return lesson


def _with_item(lesson: Lesson, place: Place | None, item: Any) -> Edited:
    if place is None:
        return Edited(_checked(item))
    if not place.beat:
        return _with_scenes(lesson, _replaced(lesson.scenes, place.scene, item), place.scene)
    return _with_beats(lesson, place, _replaced(_beats(lesson, place), place.beat - 1, item))


def _with_scenes(lesson: Lesson, scenes: tuple[Scene, ...], edited: int) -> Edited:
    return Edited(_checked(lesson.changed(scenes=scenes)), Place(edited))


def _with_beats(lesson: Lesson, edited: Place, beats: tuple[Beat, ...]) -> Edited:
    scene = lesson.scenes[edited.scene].changed(beats=beats)
    return Edited(_checked(lesson.changed(scenes=_replaced(lesson.scenes, edited.scene, scene))), edited)


def _beats(lesson: Lesson, place: Place) -> tuple[Beat, ...]:
    return lesson.scenes[place.scene].beats


def _question(lesson: Lesson, place: Place) -> Ask:
    item = item_at(lesson, place)
    assert isinstance(item, Ask)
    return item


def _replaced(items: tuple[Any, ...], index: int, item: Any) -> tuple[Any, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _inserted(items: tuple[Any, ...], index: int, item: Any) -> tuple[Any, ...]:
    return (*items[:index], item, *items[index:])


def _without(items: tuple[Any, ...], index: int) -> tuple[Any, ...]:
    return (*items[:index], *items[index + 1 :])
