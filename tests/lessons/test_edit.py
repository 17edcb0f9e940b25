"""Edits: what each makes of a lesson, what they refuse, and that whatever they make can be saved."""

import random
from collections.abc import Callable

import pytest

from gradviz import messages
from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.optimizers import GradientDescent
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.slope.walk import h_of
from gradviz.lessons import (
    NOTHING,
    Ask,
    Change,
    Conclude,
    Lesson,
    LessonError,
    Play,
    Scene,
    Text,
    Unfold,
    built_in_lessons,
    moments,
)
from gradviz.lessons.beats import KINDS, LETTERS
from gradviz.lessons.codec import decoded, encoded
from gradviz.lessons.edit import (
    Edited,
    Place,
    change_to,
    doubled,
    item_at,
    moved,
    new_lesson,
    taking,
    with_beat,
    with_choice,
    with_parts,
    with_scene,
    with_words,
    without,
    without_choice,
)
from gradviz.lessons.lesson import MOST_BEATS, MOST_SCENES
from gradviz.lessons.text import LONGEST
from gradviz.state import HIDEABLE, Position, State, View
from tests.lessons.mutations import SMALL

SPHERE = State(Experiment("x0**2+x1**2", start=(3.0, 4.0)))
STATES = (
    SPHERE,
    State(Experiment("x0**2+x1**2", start=(1.0, 2.0), steps=7), View(arrows="none"), Position(5)),
    State(Experiment("booth", optimizer=GradientDescent(0.01)), View(((-1.0, 1.0), (-2.0, 2.0))), Position(3, 2)),
    State(DerivativeSettings("sin(x)", 1.0), View(window=((0.0, 2.0),), hidden=frozenset({"rest"})), Position(6)),
    State(GradientSettings(), View(tab="dial", stages=True), Position(2, 1)),
)
T = Text.of


def lesson(*counts: int) -> Lesson:
    """Scenes S0, S1 … with so many beats, S0.1, S0.2 …"""
    scenes = (
        Scene(T(f"S{index}"), SPHERE, tuple(Conclude(T(f"S{index}.{beat + 1}")) for beat in range(count)))
        for index, count in enumerate(counts)
    )
    return Lesson(T("L"), tuple(scenes))


def words_of(made: Lesson) -> list[str]:
    """Its scenes and beats in order, by their words."""
    return [
        text.in_language("en") for scene in made.scenes for text in (scene.title, *(beat.text for beat in scene.beats))
    ]


# --- more, fewer, in another order -----------------------------------------------------------------------------------

ORDERS: list[tuple[Callable[[Lesson], Edited], str, Place]] = [
    (lambda made: without(made, Place(0)), "S1 S1.1", Place(0)),
    (lambda made: without(made, Place(1)), "S0 S0.1 S0.2", Place(0)),
    (lambda made: without(made, Place(0, 1)), "S0 S0.2 S1 S1.1", Place(0)),
    (lambda made: without(made, Place(0, 2)), "S0 S0.1 S1 S1.1", Place(0, 1)),
    (lambda made: doubled(made, Place(0)), "S0 S0.1 S0.2 S0 S0.1 S0.2 S1 S1.1", Place(1)),
    (lambda made: doubled(made, Place(0, 1)), "S0 S0.1 S0.1 S0.2 S1 S1.1", Place(0, 2)),
    (lambda made: moved(made, Place(0), 1), "S1 S1.1 S0 S0.1 S0.2", Place(1)),
    (lambda made: moved(made, Place(1), -1), "S1 S1.1 S0 S0.1 S0.2", Place(0)),
    (lambda made: moved(made, Place(0, 1), 1), "S0 S0.2 S0.1 S1 S1.1", Place(0, 2)),
    (lambda made: moved(made, Place(0, 2), -1), "S0 S0.2 S0.1 S1 S1.1", Place(0, 1)),
    (lambda made: moved(made, Place(0), -1), "S0 S0.1 S0.2 S1 S1.1", Place(0)),
    (lambda made: moved(made, Place(1), 9), "S0 S0.1 S0.2 S1 S1.1", Place(1)),
    (lambda made: moved(made, Place(0, 2), 1), "S0 S0.1 S0.2 S1 S1.1", Place(0, 2)),
    (lambda made: with_scene(made, Place(0, 2), SPHERE, T("N")), "S0 S0.1 S0.2 N S1 S1.1", Place(1)),
    (lambda made: with_scene(made, Place(1), SPHERE, T("N")), "S0 S0.1 S0.2 S1 S1.1 N", Place(2)),
]


@pytest.mark.parametrize(("edit", "wanted", "place"), ORDERS, ids=range(len(ORDERS)))
def test_order(edit: Callable[[Lesson], Edited], wanted: str, place: Place) -> None:
    made = lesson(2, 1)
    edited = edit(made)
    assert (words_of(edited.lesson), edited.place) == (wanted.split(), place)
    assert made == lesson(2, 1)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda: without(lesson(1), Place(0)), "no_scenes"),
        (lambda: doubled(lesson(*[0] * MOST_SCENES), Place(3)), "too_many"),
        (lambda: doubled(lesson(MOST_BEATS), Place(0, 3)), "too_many"),
        (lambda: with_words(lesson(1), None, "title", "en", "x" * (LONGEST + 1)), "text_too_long"),
        (lambda: with_words(lesson(1), Place(0), "note", "en", "\u202e"), "unprintable"),
        (lambda: with_words(SMALL, Place(0, 1), "choices 1", "en", "\x00"), "unprintable"),
        (lambda: with_parts(SMALL, Place(0, 1), hides=frozenset({"everything"})), "unknown_choice"),
        (lambda: with_parts(SMALL, Place(0, 1), right=2), "no_such_choice"),
        (lambda: with_parts(SMALL, Place(0, 2), step=-1), "out_of_range"),
        (lambda: with_parts(SMALL, Place(0, 3), stage=10**6), "out_of_range"),
        (lambda: without_choice(SMALL, Place(0, 1), 0), "choices"),
        (lambda: taking(SMALL, Place(0), STATES[3]), "unknown_key"),  # its beats change settings of another page
        (lambda: taking(SMALL, Place(0, 1), SPHERE), "nothing_to_take"),
        (lambda: with_beat(lesson(0), Place(0), Play, STATES[3]), "another_page"),
        (lambda: with_beat(lesson(0), Place(0), Unfold, STATES[3]), "another_page"),
        (lambda: with_beat(lesson(0), Place(0), Change, STATES[4]), "another_page"),
        (lambda: with_beat(lesson(0), Place(0), Change, SPHERE.changed(position=Position(9))), "no_difference"),
        (lambda: new_lesson(State(Experiment(lambda x: x[0] ** 2 + x[1] ** 2)), T("L")), "function_without_text"),
    ],
    ids=range(18),
)
def test_what_would_be_no_lesson_is_refused_with_a_sentence(edit: Callable[[], object], code: str) -> None:
    with pytest.raises(LessonError) as refused:
        edit()
    assert refused.value.code == code
    assert messages.lesson_error(refused.value)


# --- from the state that is shown ------------------------------------------------------------------------------------


def test_a_new_lesson_begins_with_what_is_shown() -> None:
    hiding = SPHERE.changed(view=View(arrows="none", hidden=frozenset({"future"})))
    (scene,) = new_lesson(hiding, T("L")).scenes
    assert scene.state == SPHERE.changed(view=View(arrows="none"))


@pytest.mark.parametrize("state", STATES, ids=range(len(STATES)))
def test_a_scene_begins_with_what_is_shown(state: State) -> None:
    made, place = with_scene(SMALL, Place(0), state, T("N"))
    assert place is not None
    opening = moments(made.scenes[place.scene])[0].state
    assert opening == state.changed(view=state.view.changed(hidden=frozenset()))


def test_a_beat_leads_to_what_is_shown() -> None:
    shown = SPHERE.changed(position=Position(12))
    made, place = with_beat(lesson(1), Place(0), Play, shown)
    assert (place, made.scenes[0].beats[0]) == (Place(0, 1), Play(12))
    assert moments(made.scenes[0])[1].state == shown
    made, place = with_beat(made, Place(0, 1), Unfold, shown.changed(position=Position(12, 3)))
    assert (place, made.scenes[0].beats[1]) == (Place(0, 2), Unfold(3))


def test_on_the_derivative_page_a_step_is_an_h() -> None:
    start = STATES[3].changed(view=View(), position=Position(1))
    made, place = with_beat(new_lesson(start, T("L")), Place(0), Play, start.changed(position=Position(9)))
    assert place == Place(0, 1)
    assert moments(made.scenes[0])[1].state.settings.h == h_of(9)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SPHERE, STATES[1]),
        (STATES[1], SPHERE),
        (STATES[1], STATES[2]),
        (SPHERE, SPHERE.changed(view=View(logarithmic=False, stages=True))),
        (SPHERE.changed(view=View(stages=True)), STATES[1]),
        (SPHERE.changed(view=View(stages=True)), STATES[1].changed(view=View(stages=True))),
        (STATES[3], State(DerivativeSettings("cos(x)", 2.0, "central", 1e-3), position=Position(2))),
    ],
    ids=range(7),
)
def test_a_change_leads_from_one_state_to_the_other(before: State, after: State) -> None:
    made, place = with_beat(new_lesson(before, T("L")), Place(0), Change, after)
    assert place == Place(0, 1)
    arrived = moments(made.scenes[0])[1].state
    assert arrived.settings == after.settings
    assert arrived.view == after.view.changed(hidden=frozenset())
    begins = Position(after.position.step) if before.settings != after.settings else before.position
    assert arrived.position == begins


def test_a_change_names_only_what_differs() -> None:
    after = STATES[1].changed(position=Position())
    assert change_to(SPHERE, after) == Change({"start": (1.0, 2.0), "steps": 7}, {"arrows": "none"})


@pytest.mark.parametrize("page", ["derivative", "gradient", "descent"])
def test_a_new_question_hides_what_there_is_on_its_page(page: str) -> None:
    state = next(state for state in STATES if state.page == page)
    made, _ = with_beat(new_lesson(state, T("L")), Place(0), Ask, state)
    (asked,) = made.scenes[0].beats
    assert isinstance(asked, Ask)
    assert asked.hides
    assert all(page in HIDEABLE[name] for name in asked.hides)


def test_what_stands_there_is_made_anew_from_what_is_shown() -> None:
    shown = STATES[1].changed(position=Position(6, 2))
    hidden = frozenset({"stability"})
    first = SMALL.scenes[0]
    made = taking(SMALL, Place(0), shown).lesson
    assert made.scenes[0] == first.changed(state=shown)
    hiding = with_parts(SMALL, Place(1), state=SMALL.scenes[1].state).lesson
    kept = taking(hiding, Place(1), STATES[4].changed(view=View(hidden=hidden))).lesson.scenes[1].state
    assert kept == STATES[4].changed(view=View(hidden=SMALL.scenes[1].state.view.hidden))
    assert taking(SMALL, Place(0, 2), shown).lesson.scenes[0].beats[1] == Play(6, first.beats[1].text)
    assert taking(SMALL, Place(0, 3), shown).lesson.scenes[0].beats[2] == Unfold(2)
    change = taking(SMALL, Place(0, 6), shown).lesson.scenes[0].beats[5]
    assert isinstance(change, Change)
    assert change.text == first.beats[5].text
    assert moments(taking(SMALL, Place(0, 6), shown).lesson.scenes[0])[6].state.settings == shown.settings


# --- words and choices -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (NOTHING, "en", T("new")),
        (NOTHING, "ko", T("new")),
        (T("old"), "ko", T("new")),
        (T({"en": "old", "ko": "말"}), "en", T({"en": "new", "ko": "말"})),
        (T({"en": "old", "ko": "말"}), "ja", T({"en": "old", "ko": "말", "ja": "new"})),
        (T({"pt-BR": "old"}), "pt_BR", T({"pt-BR": "new"})),
        (T({"pt": "old"}), "pt-BR", T({"pt": "new"})),
        (T({"": "old", "ko": "말"}), "en", T({"": "new", "ko": "말"})),
    ],
)
def test_words_of_one_language_leave_the_others(text: Text, language: str, wanted: Text) -> None:
    assert text.worded(language, "new") == wanted
    assert text.worded(language, "new").in_language(language) == "new"


def test_every_text_can_be_written() -> None:
    for place, name in (
        *((None, name) for name in ("title", "author", "source")),
        *((Place(0), name) for name in ("title", "note")),
        *((Place(0, 1), name) for name in ("text", "answer", "choices 0", "choices 1")),
        *((Place(0, beat), "text") for beat in range(2, 8)),
    ):
        edited = with_words(SMALL, place, name, "ko", "새 말")
        part, _, index = name.partition(" ")
        text = getattr(item_at(edited.lesson, place), part)
        text = text[int(index)] if index else text
        assert text.in_language("ko") == "새 말"
        assert edited.place == place
        assert decoded(encoded(edited.lesson)) == edited.lesson


def test_choices_come_and_go_and_the_right_one_stays_right() -> None:
    place = Place(0, 1)
    made = with_choice(with_choice(SMALL, place).lesson, place).lesson
    made = with_parts(made, place, right=2).lesson
    for removed, right in ((3, 2), (0, 1)):
        made = without_choice(made, place, removed).lesson
        asked = item_at(made, place)
        assert isinstance(asked, Ask)
        assert asked.right == right
    made = without_choice(with_choice(made, place).lesson, place, 1).lesson
    asked = item_at(made, place)
    assert isinstance(asked, Ask)
    assert asked.right == 0, "the right one is gone, and the first takes its place"
    full = SMALL
    for _ in range(len(LETTERS) - 2):
        full = with_choice(full, place).lesson
    with pytest.raises(LessonError):
        with_choice(full, place)


# --- anything, in any order ------------------------------------------------------------------------------------------


def random_edit(made: Lesson, chance: random.Random) -> Edited:
    """Some edit of something somewhere."""
    scene = chance.randrange(len(made.scenes))
    place = Place(scene, chance.randint(0, len(made.scenes[scene].beats)))
    state = chance.choice(STATES)
    asked = item_at(made, place)
    deeds: list[Callable[[], Edited]] = [
        lambda: with_scene(made, place, state, T("N")),
        lambda: with_beat(made, place, chance.choice(list(KINDS.values())), state),
        lambda: without(made, place),
        lambda: doubled(made, place),
        lambda: moved(made, place, chance.choice((-2, -1, 1, 2))),
        lambda: taking(made, place, state),
        lambda: with_words(made, None, "title", chance.choice(("en", "ko")), chance.choice(("", "new", "\x00"))),
        lambda: with_words(made, place, "text" if place.beat else "note", "ja", "言葉"),
    ]
    if isinstance(asked, Ask):
        index = chance.randrange(len(asked.choices))
        deeds += [
            lambda: with_choice(made, place),
            lambda: without_choice(made, place, index),
            lambda: with_parts(made, place, right=index),
        ]
    return chance.choice(deeds)()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_edited_can_be_saved_and_shown(seed: int) -> None:
    chance = random.Random(seed)
    made, done = chance.choice((SMALL, built_in_lessons()[0])), 0
    sentences: set[str] = set()
    for _ in range(200):
        try:
            made, place = random_edit(made, chance)
        except LessonError as refused:
            sentences.add(messages.lesson_error(refused))
            continue
        done += 1
        assert decoded(encoded(made)) == made
        if place is not None:
            assert len(moments(made.scenes[place.scene])) > place.beat
    assert done > 60
    assert sentences
    assert "" not in sentences
