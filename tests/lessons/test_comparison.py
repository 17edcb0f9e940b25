"""Runs that are compared in a lesson: what a change makes of them, and a change that is made from what is shown."""

import json

import pytest

from gradviz.core import Experiment, SettingError
from gradviz.core.comparison import ALONE, Others, Run, book_comparison
from gradviz.lessons import Change, LessonError, Play, Scene, Text, Unfold, moments
from gradviz.lessons.edit import change_to
from gradviz.lessons.node import Node
from gradviz.lessons.states import state_from, tree_of_state
from gradviz.state import Position, State, View

SPHERE = Experiment.of("sphere")
FORWARD = SPHERE.changed(scheme="forward", h=1e-3)
COMPARED = State(SPHERE, others=Others((Run(0, FORWARD),), 1))


def after(state: State, *beats: Change | Play | Unfold) -> State:
    return moments(Scene(Text.of("x"), state, beats))[-1].state


def test_others_stay_while_beats_play_and_change_something_else() -> None:
    for beat in (Play(7), Unfold(2), Change({"h": 1e-2}), Change(view={"budget": "evaluations"})):
        assert after(COMPARED, beat).others == COMPARED.others


def test_others_follow_a_change_of_the_function() -> None:
    changed = after(COMPARED, Change({"function": "x0**4+x1**2"}))
    assert changed.others.runs == (Run(0, FORWARD.changed(function="x0**4+x1**2")),)
    assert after(COMPARED, Change({"function": "square", "start": (1.0,)})).others == Others((), 1)


def test_a_change_brings_others() -> None:
    own, others = book_comparison()
    names = ("function", "start", "optimizer", "steps")
    changed = after(State(SPHERE), Change({name: getattr(own, name) for name in names}, step=30, others=others))
    assert changed == State(own, position=Position(30), others=others)
    assert after(COMPARED, Change(others=ALONE)).others == ALONE
    with pytest.raises(SettingError):
        moments(Scene(Text.of("x"), State(SPHERE), (Change(others=others),)))


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (State(SPHERE), COMPARED.changed(position=Position(12))),
        (COMPARED, State(SPHERE, position=Position(3))),
        (COMPARED, State(FORWARD, others=Others((Run(1, SPHERE),)), position=Position(9))),
        (State(SPHERE), State(book_comparison()[0], View(budget="evaluations"), Position(30), book_comparison()[1])),
        (
            COMPARED,
            State(
                SPHERE.changed(function="booth"),
                others=Others((Run(0, FORWARD),), 1).following(SPHERE, SPHERE.changed(function="booth")),
            ),
        ),
    ],
    ids=["kept", "gone", "followed", "the book's", "another function"],
)
def test_a_change_leads_to_what_is_shown(before: State, shown: State) -> None:
    change = change_to(before, shown)
    assert after(before, change) == shown
    follows = before.others.following(before.settings, shown.settings)  # type: ignore[arg-type]
    assert (change.others is None) == (follows == shown.others), "only where the settings alone do not"


def test_the_same_runs_are_no_difference() -> None:
    with pytest.raises(LessonError) as caught:
        change_to(COMPARED, COMPARED.changed(position=Position(5)))
    assert caught.value.code == "no_difference"


def test_a_state_without_others_is_written_as_ever() -> None:
    assert "others" not in tree_of_state(State(SPHERE))
    tree = json.loads(json.dumps(tree_of_state(COMPARED)))
    assert state_from(Node(tree)) == COMPARED
    del tree["others"]
    assert state_from(Node(tree)) == State(SPHERE)
