"""A moment follows from the scene and its number alone; a question hides its answer from where its subject comes up."""

from collections.abc import Iterable

import pytest

from gradviz.core import DerivativeSettings, Experiment, SettingError
from gradviz.core.optimizers import GradientDescent
from gradviz.lessons import (
    Ask,
    Beat,
    Change,
    Conclude,
    Lesson,
    LessonError,
    Moment,
    Play,
    Reveal,
    Scene,
    Text,
    Unfold,
    Walk,
    moments,
)
from gradviz.state import HIDEABLE, PAGES, Position, State, View

WORDS = Text.of("words")
YES_OR_NO = (Text.of("yes"), Text.of("no"))


def ask(*hides: str) -> Ask:
    return Ask(WORDS, YES_OR_NO, 1, Text.of("no, for a reason"), frozenset(hides))


def scene(*beats: Beat, state: State | None = None) -> Scene:
    return Scene(WORDS, state or State(Experiment()), beats)


def hidden(*beats: Beat, state: State | None = None) -> list[str]:
    """What is hidden at the opening and after each beat, as one word each."""
    return ["+".join(sorted(moment.state.view.hidden)) for moment in moments(scene(*beats, state=state))]


OTHER = Change({"h": 1e-3})
END = Conclude(WORDS)


@pytest.mark.parametrize(
    ("beats", "wanted"),
    [
        pytest.param([], [""], id="nothing"),
        pytest.param([Play(3)], ["", ""], id="no question"),
        pytest.param([ask("future"), Reveal()], ["future", "future", ""], id="from the opening"),
        pytest.param(
            [Play(3), ask("future"), Reveal()], ["future", "future", "future", ""], id="over what prepares it"
        ),
        pytest.param([END, ask("future"), Reveal()], ["", "", "future", ""], id="not over a conclusion"),
        pytest.param(
            [ask("future"), Reveal(), OTHER, ask("outcome"), Reveal()],
            ["future", "future", "", "outcome", "outcome", ""],
            id="from the change that it is about",
        ),
        pytest.param([ask("future"), Play(3), Unfold(1), Reveal()], ["future"] * 4 + [""], id="until it is told"),
        pytest.param([ask("future"), Play(3), END], ["future"] * 4, id="a conclusion tells nothing"),
        pytest.param(
            [ask("future", "outcome"), Reveal({"future"}), Reveal()],
            ["future+outcome", "future+outcome", "outcome", ""],
            id="part by part",
        ),
        pytest.param(
            [ask("future"), ask("outcome"), Reveal()],
            ["future+outcome", "future+outcome", "future+outcome", ""],
            id="two at once",
        ),
    ],
)
def test_what_is_hidden_when(beats: list[Beat], wanted: list[str]) -> None:
    assert hidden(*beats) == wanted


def test_what_the_scene_itself_hides_is_revealed_too() -> None:
    state = State(Experiment(), View(hidden=frozenset({"minima"})))
    assert hidden(Play(1), Reveal(), Play(2), state=state) == ["minima", "minima", "", ""]


def states(*beats: Beat, state: State | None = None) -> list[State]:
    return [moment.state for moment in moments(scene(*beats, state=state))]


def test_playing_moves_and_folds_the_stages() -> None:
    *_, unfolded, played = states(Play(4), Unfold(2), Play(9))
    assert (unfolded.position, unfolded.view.stages) == (Position(4, 2), True)
    assert (played.position, played.view.stages) == (Position(9), False)


def test_other_settings_begin_anew() -> None:
    optimizer = GradientDescent(lr=1.1)
    *_, changed = states(Play(4), Change({"optimizer": optimizer, "steps": 30}))
    assert changed == State(Experiment(optimizer=optimizer, steps=30))
    *_, further = states(Play(4), Change({"optimizer": optimizer}, step=7))
    assert further.position == Position(7)


def test_another_view_is_of_the_same_moment() -> None:
    *_, changed = states(Play(4), Unfold(1), Change(view={"arrows": "ascent", "tab": "dial"}))
    assert changed == State(Experiment(), View(arrows="ascent", stages=True, tab="dial"), Position(4, 1))


@pytest.mark.parametrize(("step", "h"), [(0, 1.0), (4, 0.1), (20, 1e-5), (68, 1e-17), (900, 1e-17)])
def test_a_step_of_the_derivative_page_is_an_h(step: int, h: float) -> None:
    *_, played = states(Play(step), state=State(DerivativeSettings()))
    assert played.settings == DerivativeSettings(h=h)


def test_a_change_that_cannot_be_is_refused() -> None:
    with pytest.raises(SettingError):
        moments(scene(Change({"h": -1.0})))


@pytest.mark.parametrize(
    ("beats", "told", "text"),
    [
        ([ask()], [False], "words"),
        ([ask(), Reveal()], [False, True], "no, for a reason"),
        ([ask(), Reveal(text=Text.of("see"))], [False, True], "see"),
        ([ask("future", "outcome"), Reveal({"future"})], [False, False], ""),
        ([ask("future"), Reveal(), Play(3, WORDS)], [False, True, True], "words"),
        ([ask("future"), Reveal(), ask("future")], [False, True, False], "words"),
        ([Reveal()], [False], ""),
    ],
    ids=["asked", "answered", "in other words", "in part", "goes on", "asked again", "nothing to tell"],
)
def test_what_is_said_and_when_the_answer_is_told(beats: list[Beat], told: list[bool], text: str) -> None:
    opening, *others = moments(scene(*beats))
    assert not opening.is_told
    assert not opening.text
    assert [moment.is_told for moment in others] == told
    assert others[-1].text.in_language("en") == text


def test_the_question_stays_at_hand() -> None:
    first, second = ask("future"), ask("outcome")
    folded = moments(scene(Play(1), first, Play(2), Reveal(), second))
    assert [moment.question for moment in folded] == [None, None, first, first, first, second]


# --- walking ---------------------------------------------------------------------------------------------------------


def walked(places: Iterable[Walk]) -> list[tuple[int, int]]:
    return [(walk.scene, walk.beat) for walk in places]


LESSON = Lesson(WORDS, (scene(Play(1), Play(2)), scene(), scene(ask("future"), Reveal())))
PLACES = [(0, 0), (0, 1), (0, 2), (1, 0), (2, 1), (2, 2)]


def test_next_and_back_lead_across_scenes_and_stay_at_the_ends() -> None:
    forth = [Walk(LESSON)]
    for _ in range(len(PLACES)):
        forth.append(forth[-1].next())
    assert walked(forth) == [*PLACES, PLACES[-1]]
    back = [forth[-1]]
    for _ in range(len(PLACES)):
        back.append(back[-1].back())
    assert walked(back) == [*reversed(PLACES), PLACES[0]]
    assert (forth[-1].is_last, back[-1].is_first) == (True, True)
    assert [walk.is_first for walk in forth] == [True] + [False] * len(PLACES)


@pytest.mark.parametrize(("scene", "beat"), PLACES)
def test_arriving_any_way_is_the_same(scene: int, beat: int) -> None:
    jumped = Walk(LESSON).to(scene, beat)
    by_next = Walk(LESSON)
    while (by_next.scene, by_next.beat) != (scene, beat):
        by_next = by_next.next()
    by_back = Walk(LESSON).to(99, 99)
    while (by_back.scene, by_back.beat) != (scene, beat):
        by_back = by_back.back()
    moment: Moment = jumped.moment
    assert jumped == by_next == by_back
    assert moment == by_next.moment == by_back.moment


@pytest.mark.parametrize(
    ("beats", "beat"),
    [
        pytest.param([], 0, id="nothing to enter"),
        pytest.param([ask("future"), Reveal()], 1, id="a question, of which the picture is there from the opening"),
        pytest.param([END], 1, id="a sentence"),
        pytest.param([Play(3, WORDS)], 0, id="what moves the picture"),
        pytest.param([OTHER, ask("future")], 0, id="what changes it"),
        pytest.param([Play(0)], 0, id="nothing to read"),
    ],
)
def test_a_scene_is_entered_where_there_is_something_to_read(beats: list[Beat], beat: int) -> None:
    walk = Walk(Lesson(WORDS, (scene(), scene(*beats))))
    assert walked([walk.next(), walk.to(1).entered]) == [(1, beat)] * 2
    assert walked([walk.to(1, number).back() for number in range(beat + 1)]) == [(0, 0)] * (beat + 1)
    alone = Walk(Lesson(WORDS, (scene(*beats),)))
    assert alone.is_first
    assert alone.entered.is_first
    assert alone.entered.back() == alone.entered


@pytest.mark.parametrize(
    ("asked", "wanted"), [((-1, 5), (0, 2)), ((1, 1), (1, 0)), ((9, 0), (2, 0)), ((2, -3), (2, 0))]
)
def test_jumps_end_inside_the_lesson(asked: tuple[int, int], wanted: tuple[int, int]) -> None:
    assert walked([Walk(LESSON).to(*asked)]) == [wanted]


# --- values ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Ask(WORDS, (WORDS,), 0, WORDS), "choices"),
        (lambda: Ask(WORDS, (WORDS,) * 7, 0, WORDS), "choices"),
        (lambda: Ask(WORDS, YES_OR_NO, 2, WORDS), "no_such_choice"),
        (lambda: ask("anything"), "unknown_choice"),
        (lambda: Reveal({"anything"}), "unknown_choice"),
        (lambda: Change(view={"hidden": frozenset({"future"})}), "hidden_by_questions"),
        (lambda: Lesson(WORDS, ()), "no_scenes"),
        (lambda: Lesson(WORDS, (scene(),) * 101), "too_many"),
        (lambda: scene(*[Play(1)] * 51), "too_many"),
    ],
    ids=["choice", "choices", "right", "asked", "revealed", "changed", "empty", "scenes", "beats"],
)
def test_values_that_no_file_could_hold_are_refused(make: object, code: str) -> None:
    with pytest.raises(LessonError) as caught:
        make()  # type: ignore[operator]
    assert caught.value.code == code


def test_values_compare_and_hash_by_what_they_are() -> None:
    first = Change({"h": 1e-3, "steps": 5}, {"tab": "dial"})
    second = Change((("steps", 5), ("h", 1e-3)), [("tab", "dial")])  # type: ignore[arg-type]
    assert first == second
    assert hash(scene(first)) == hash(scene(second))
    assert ask("future").letter == "B"


def test_whatever_can_be_hidden_is_on_some_page() -> None:
    assert all(pages and pages <= PAGES.keys() for pages in HIDEABLE.values())
