"""What is written is read again as it was; what is wrong in a file is refused with its place and a sentence."""

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gradviz.lessons
from gradviz import messages
from gradviz.core import CURVES, OPTIMIZERS, SCHEMES, SURFACES, DerivativeSettings, Experiment, SettingError
from gradviz.core.comparison import ALONE, BUDGETS, MOST, Others, Run
from gradviz.core.experiment import DIRECTIONS, DTYPES
from gradviz.core.limits import COORDINATE, ETA, FRACTION, SMALL, H
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.data import DATA_SETS, OWN
from gradviz.core.training.losses import LOSSES
from gradviz.core.training.models import ACTIVATIONS
from gradviz.core.training.settings import GRADIENTS, TrainingSettings
from gradviz.lessons import (
    Ask,
    Beat,
    Change,
    Conclude,
    Lesson,
    LessonError,
    Play,
    Reveal,
    Scene,
    Text,
    Unfold,
    built_in_lessons,
)
from gradviz.lessons.codec import MOST_FUNCTIONS, decoded, encoded
from gradviz.lessons.document import DEEPEST, LARGEST
from gradviz.lessons.node import Node
from gradviz.lessons.states import state_from, tree_of_state
from gradviz.messages import lessons as sentences
from gradviz.resources import resource
from gradviz.state import HIDEABLE, Position, State, View
from tests.lessons.mutations import SMALL as SMALL_LESSON
from tests.lessons.mutations import SOUND
from tests.test_messages import is_a_sentence

# --- round trips -----------------------------------------------------------------------------------------------------

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"))
WORDS = st.text(LETTERS, max_size=20)
TEXTS = st.one_of(WORDS.map(Text.of), st.dictionaries(st.sampled_from(["en", "ko", "ja", "pt-BR"]), WORDS).map(Text.of))
NAMES = st.frozensets(st.sampled_from(sorted(HIDEABLE)))


def inside(limits: Any) -> st.SearchStrategy[float]:
    return st.floats(limits.low, limits.high, exclude_max=limits.below)


OPTIMIZER = st.one_of(
    [
        st.builds(
            kind,
            inside(ETA),
            **{name: inside(SMALL if name == "epsilon" else FRACTION) for name in kind.hyperparameters()},
        )
        for kind in OPTIMIZERS.values()
    ]
)
DIFFERENCE = {"scheme": st.sampled_from(sorted(SCHEMES)), "h": inside(H)}
DTYPE = st.sampled_from(DTYPES)
RUN = DIFFERENCE | {
    "optimizer": OPTIMIZER,
    "steps": st.integers(1, 1_000_000),
    "direction": st.sampled_from(DIRECTIONS),
    "dtype": DTYPE,
}
NUMBER = inside(COORDINATE)
PAIR = st.tuples(NUMBER, NUMBER)
SURFACE = st.sampled_from([*SURFACES, "x0**2 + sin(x1)"])
CURVE = st.sampled_from([*CURVES, "x^2 + 2x"])
TRAINING = DIFFERENCE | {
    "optimizer": OPTIMIZER,
    "start": PAIR,
    "scaled": st.booleans(),
    "validation": st.floats(0.0, 0.8),
    "gradient": st.sampled_from(GRADIENTS),
    "batch": st.integers(0, 40),
    "epochs": st.integers(1, 500),
    "seed": st.integers(0, 999_999),
    "width": st.integers(1, 32),
    "activation": st.sampled_from(sorted(ACTIVATIONS)),
}
ROWS = st.lists(PAIR, min_size=2, max_size=6).map(tuple)
SETTINGS = st.one_of(
    st.builds(TrainingSettings, data=st.sampled_from(sorted(DATA_SETS)), model=st.just("network"), **TRAINING),
    st.builds(
        TrainingSettings, data=st.just(OWN), rows=ROWS, loss=st.sampled_from(["squared", "absolute"]), **TRAINING
    ),
    st.builds(
        TrainingSettings, data=st.just("classes"), model=st.just("logistic"), loss=st.sampled_from(LOSSES), **TRAINING
    ),
    st.builds(DerivativeSettings, function=CURVE, x=NUMBER, dtype=DTYPE, **DIFFERENCE),
    st.builds(GradientSettings, function=SURFACE, point=PAIR, **DIFFERENCE),
    st.builds(Experiment, function=SURFACE, start=PAIR, **RUN),
    st.builds(Experiment, function=CURVE, start=st.tuples(NUMBER), **RUN),
    *(
        st.builds(
            lambda low, width, **settings: RatesSettings(low=low, high=low * width, **settings),
            low=st.floats(1e-200, 1.0),
            width=st.floats(1.5, 900.0),
            count=st.integers(2, 400),
            swept=st.just(swept),
            function=SURFACE,
            start=PAIR,
            **RUN | {"steps": st.integers(1, 10_000)},
        )
        for swept in ("eta", "h")
    ),
)
VIEW = {
    "arrows": st.sampled_from(["descent", "ascent", "none"]),
    "logarithmic": st.booleans(),
    "future": st.booleans(),
    "stages": st.booleans(),
    "tab": st.sampled_from(["", "dial", "code"]),
    "budget": st.sampled_from(BUDGETS),
}
SIDE = st.tuples(st.floats(-1e6, 1e6), st.floats(0.01, 1e6)).map(lambda side: (side[0], side[0] + side[1]))


@st.composite
def compared(draw: st.DrawFn, experiment: Experiment) -> Others:
    """Runs of the same function from elsewhere and in other ways, at any places."""
    places = draw(st.permutations(range(MOST)))
    runs = [
        Run(place, experiment.changed(start=draw(st.tuples(*[NUMBER] * len(experiment.start))), **draw(some(RUN))))
        for place in places[1 : draw(st.integers(1, MOST))]
    ]
    return Others(tuple(runs), places[0])


@st.composite
def states(draw: st.DrawFn) -> State:
    chosen = draw(SETTINGS)
    runs = Experiment | RatesSettings | TrainingSettings
    place = chosen.start if isinstance(chosen, runs) else getattr(chosen, "point", (0.0,))
    window = draw(st.none() | st.tuples(*[SIDE] * len(place)))
    view = View(window=window, hidden=draw(NAMES), **{name: draw(part) for name, part in VIEW.items()})
    others = draw(compared(chosen)) if isinstance(chosen, Experiment) else ALONE
    return State(chosen, view, Position(draw(st.integers(0, 1_000_000)), draw(st.integers(0, 50))), others)


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    choices = tuple(draw(st.lists(TEXTS, min_size=2, max_size=6)))
    return Ask(draw(TEXTS), choices, draw(st.integers(0, len(choices) - 1)), draw(TEXTS), draw(NAMES))


def some(parts: dict[str, Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({}, optional=parts)


BEATS: st.SearchStrategy[Beat] = st.one_of(
    asks(),
    st.builds(Play, st.integers(0, 1_000_000), TEXTS),
    st.builds(Unfold, st.integers(0, 50), TEXTS),
    st.builds(Change, some(DIFFERENCE), some(VIEW), st.integers(0, 1_000_000), TEXTS),
    st.builds(Reveal, NAMES, TEXTS),
    st.builds(Conclude, TEXTS),
)
SCENES = st.builds(Scene, TEXTS, states(), st.lists(BEATS, max_size=5).map(tuple), TEXTS)
LESSONS = st.builds(Lesson, TEXTS, st.lists(SCENES, min_size=1, max_size=3).map(tuple), TEXTS, TEXTS)


@settings(max_examples=150)
@given(LESSONS)
def test_lesson_is_read_as_it_was_written(lesson: Lesson) -> None:
    data = encoded(lesson)
    assert decoded(data) == lesson
    assert encoded(decoded(data)) == data


@settings(max_examples=300)
@given(states())
def test_state_is_read_as_it_was_written(state: State) -> None:
    tree = json.loads(json.dumps(tree_of_state(state)))
    assert state_from(Node(tree)) == state


def test_built_in_lessons_are_written_as_they_are_read() -> None:
    (path,) = resource("lessons").glob("*.gradviz")
    (lesson,) = built_in_lessons()
    assert encoded(lesson) == path.read_bytes()


def test_a_byte_order_mark_and_another_layout_mean_the_same() -> None:
    plain = json.dumps(json.loads(SOUND)).encode()
    assert decoded(b"\xef\xbb\xbf" + plain) == SMALL_LESSON


def test_what_would_not_be_read_is_not_written() -> None:
    def callable_without_text(x: Any) -> Any:
        return x[0]

    lesson = SMALL_LESSON
    scene = lesson.scenes[0]
    too_long = scene.changed(note=Text.of("가" * 4000))
    for broken, code in [
        (scene.changed(state=State(Experiment(callable_without_text))), "function_without_text"),
        (scene.changed(state=State(Experiment(), View(arrows="sideways"))), "unknown_choice"),
        (scene.changed(state=State(Experiment(), View(window=((0.0, float("nan")),)))), "not_a_finite_number"),
        (scene.changed(beats=(Change({"h": -1.0}),)), "setting"),
        (scene.changed(beats=(Play(-1),)), "out_of_range"),
        (too_long.changed(beats=(Conclude(Text.of("가" * 4000)),) * 50), "too_large"),
    ]:
        with pytest.raises(LessonError) as caught:
            encoded(lesson.changed(scenes=(broken,) * (3 if code == "too_large" else 1)))
        assert caught.value.code == code


# --- refusals --------------------------------------------------------------------------------------------------------


def tree() -> Any:
    return json.loads(SOUND)


def with_value(place: str, value: Any) -> bytes:
    """The sound lesson with one value put in."""
    changed = tree()
    at = changed
    *inside, last = [int(part) if part.isdigit() else part for part in re.findall(r"\w+", place)]
    for part in inside:
        at = at[part]
    at[last] = value
    return json.dumps(changed).encode()


def without(place: str) -> bytes:
    changed = tree()
    at = changed
    *inside, last = [int(part) if part.isdigit() else part for part in re.findall(r"\w+", place)]
    for part in inside:
        at = at[part]
    del at[last]
    return json.dumps(changed).encode()


ASK, CHANGE = "scenes[0].beats[0]", "scenes[0].beats[5]"
OTHERS = "scenes[3].state.others"
SETTING, VIEWED = "scenes[0].state.settings", "scenes[0].state.view"
REFUSED: list[tuple[str, bytes, str, str]] = [
    ("empty", b"", "not_json", ""),
    ("no json", b"lesson", "not_json", ""),
    ("two values", SOUND + b"{}", "not_json", ""),
    ("a list", b"[]", "no_lesson", ""),
    ("a number", b"7", "no_lesson", ""),
    ("another object", b'{"title": "x"}', "no_lesson", ""),
    ("a picture", b"\x89PNG\r\n\x1a\n", "not_utf8", ""),
    ("half a character", SOUND[:-3] + b"\xc3" + SOUND[-3:], "not_utf8", ""),
    ("utf-16", SOUND.decode().encode("utf-16"), "not_utf8", ""),
    ("too large", b" " * (LARGEST + 1), "too_large", ""),
    ("deep", b"[" * (DEEPEST + 1), "too_deep", ""),
    ("very deep", b"[" * LARGEST, "too_deep", ""),
    ("deep in vain", b'{"a":' * (DEEPEST + 1), "too_deep", ""),
    ("nan", with_value(f"{SETTING}.h", float("nan")), "not_a_finite_number", ""),
    ("infinity", with_value(f"{SETTING}.h", float("-inf")), "not_a_finite_number", ""),
    ("beyond floats", SOUND.replace(b"0.0001", b"1e999"), "not_a_finite_number", ""),
    ("many digits", with_value(f"{SETTING}.steps", 10**400), "too_many_digits", ""),
    ("18 digits and one", with_value("gradviz", 10**18), "too_many_digits", ""),
    ("twice", SOUND.replace(b'"author"', b'"title"'), "repeated_key", ""),
    ("newer", with_value("gradviz", 2), "unknown_version", ""),
    ("version true", with_value("gradviz", True), "unknown_version", ""),
    ("version 1.0", with_value("gradviz", 1.0), "unknown_version", ""),
    ("unknown key", with_value("file", "/etc/passwd"), "unknown_key", ""),
    ("unknown key within", with_value(f"{SETTING}.data", "points.csv"), "unknown_key", SETTING),
    ("no scenes", with_value("scenes", []), "no_scenes", "scenes"),
    ("scenes missing", without("scenes"), "missing_key", ""),
    ("many scenes", with_value("scenes", [tree()["scenes"][1]] * 101), "too_many", "scenes"),
    ("scenes, an object", with_value("scenes", {}), "wrong_type", "scenes"),
    ("title, a number", with_value("scenes[1].title", 3), "wrong_type", "scenes[1].title"),
    ("title, a list of words", with_value("title.ko", ["x"]), "wrong_type", "title.ko"),
    ("language", with_value("title.klingon", "x"), "unknown_language", "title"),
    ("long note", with_value("scenes[0].note", "x" * 4001), "text_too_long", "scenes[0].note"),
    ("half a surrogate pair", with_value("title.en", "\ud800"), "unprintable", "title.en"),
    ("backwards", with_value("title.en", "a\u202eb"), "unprintable", "title.en"),
    ("bell", with_value("scenes[0].note", "a\x07"), "unprintable", "scenes[0].note"),
    ("page", with_value("scenes[0].state.page", "nowhere"), "unknown_choice", "scenes[0].state.page"),
    ("another page's settings", with_value("scenes[0].state.page", "gradient"), "unknown_key", SETTING),
    ("setting missing", without(f"{SETTING}.dtype"), "missing_key", SETTING),
    ("formula", with_value(f"{SETTING}.function", "x0 +"), "setting", SETTING),
    ("formula in Python", with_value(f"{SETTING}.function", "__import__('os')"), "setting", SETTING),
    ("long formula", with_value(f"{SETTING}.function", "x0+" * 200 + "1"), "text_too_long", f"{SETTING}.function"),
    ("scheme", with_value(f"{SETTING}.scheme", "sideways"), "unknown_choice", f"{SETTING}.scheme"),
    ("h, a truth", with_value(f"{SETTING}.h", True), "wrong_type", f"{SETTING}.h"),
    ("h, a text", with_value(f"{SETTING}.h", "1e-4"), "wrong_type", f"{SETTING}.h"),
    ("h, zero", with_value(f"{SETTING}.h", 0), "setting", SETTING),
    ("far away", with_value(f"{SETTING}.start[0]", 1e13), "setting", SETTING),
    ("many coordinates", with_value(f"{SETTING}.start", [1, 2, 3]), "too_many", f"{SETTING}.start"),
    ("no coordinates", with_value(f"{SETTING}.start", []), "setting", SETTING),
    ("steps, a fraction", with_value(f"{SETTING}.steps", 10.0), "wrong_type", f"{SETTING}.steps"),
    ("steps, too many", with_value(f"{SETTING}.steps", 1_000_001), "out_of_range", f"{SETTING}.steps"),
    ("optimizer", with_value(f"{SETTING}.optimizer.key", "sgd"), "unknown_choice", f"{SETTING}.optimizer.key"),
    ("another one's numbers", with_value(f"{SETTING}.optimizer.decay", 0.9), "unknown_key", f"{SETTING}.optimizer"),
    ("β₁", with_value(f"{SETTING}.optimizer.beta1", 1), "setting", f"{SETTING}.optimizer"),
    ("η missing", without(f"{SETTING}.optimizer.eta"), "missing_key", f"{SETTING}.optimizer"),
    ("arrows", with_value(f"{VIEWED}.arrows", "up"), "unknown_choice", f"{VIEWED}.arrows"),
    ("logarithmic", with_value(f"{VIEWED}.logarithmic", 1), "wrong_type", f"{VIEWED}.logarithmic"),
    ("hidden", with_value(f"{VIEWED}.hidden", ["everything"]), "unknown_choice", f"{VIEWED}.hidden[0]"),
    ("tab", with_value(f"{VIEWED}.tab", "../x"), "not_a_key", f"{VIEWED}.tab"),
    ("empty window", with_value(f"{VIEWED}.window[0]", [1, 1]), "window", f"{VIEWED}.window[0]"),
    ("window backwards", with_value(f"{VIEWED}.window[0]", [1, -1]), "window", f"{VIEWED}.window[0]"),
    ("window, half", with_value(f"{VIEWED}.window[0]", [1]), "window", f"{VIEWED}.window[0]"),
    ("window, one side", with_value(f"{VIEWED}.window", [[0, 1]]), "window", f"{VIEWED}.window"),
    ("window, huge", with_value(f"{VIEWED}.window[1]", [-1e300, 1]), "setting", f"{VIEWED}.window[1]"),
    ("budget", with_value("scenes[3].state.view.budget", "time"), "unknown_choice", "scenes[3].state.view.budget"),
    ("others, a list", with_value(OTHERS, []), "wrong_type", OTHERS),
    ("others, too many", with_value(f"{OTHERS}.runs", [tree()["scenes"][3]] * 8), "too_many", f"{OTHERS}.runs"),
    ("others' place", with_value(f"{OTHERS}.place", 8), "out_of_range", f"{OTHERS}.place"),
    ("others at one place", with_value(f"{OTHERS}.runs[1].place", 2), "setting", OTHERS),
    ("others, a setting", with_value(f"{OTHERS}.runs[1].settings.h", 0), "setting", f"{OTHERS}.runs[1].settings"),
    ("others, whole", without(f"{OTHERS}.runs[0].settings.h"), "missing_key", f"{OTHERS}.runs[0].settings"),
    ("others' function", with_value(f"{OTHERS}.runs[1].settings.function", "booth"), "setting", OTHERS),
    ("all others' function", with_value("scenes[3].state.settings.function", "booth"), "setting", OTHERS),
    (
        "others of a curve",
        with_value("scenes[1].state.others", tree()["scenes"][3]["state"]["others"]),
        "nothing_to_compare",
        "scenes[1].state.others",
    ),
    (
        "change to others",
        with_value("scenes[3].beats[0].settings", {"function": "booth"}),
        "setting",
        "scenes[3].beats[0]",
    ),
    ("others on another page", with_value("scenes[2].beats[0].others", {}), "unknown_key", "scenes[2].beats[0]"),
    ("position", with_value("scenes[2].state.position.step", -1), "out_of_range", "scenes[2].state.position.step"),
    ("kind", with_value(f"{ASK}.kind", "tell"), "unknown_choice", f"{ASK}.kind"),
    ("kind missing", without(f"{ASK}.kind"), "missing_key", ASK),
    ("answer missing", without(f"{ASK}.answer"), "missing_key", ASK),
    ("one choice", with_value(f"{ASK}.choices", ["x"]), "choices", f"{ASK}.choices"),
    ("right", with_value(f"{ASK}.right", "C"), "no_such_choice", f"{ASK}.choices"),
    ("right, a letter too far", with_value(f"{ASK}.right", "Z"), "unknown_choice", f"{ASK}.right"),
    ("stage", with_value("scenes[0].beats[2].stage", 51), "out_of_range", "scenes[0].beats[2].stage"),
    ("change", with_value(f"{CHANGE}.settings", {"x": 3}), "unknown_key", f"{CHANGE}.settings"),
    ("change, in vain", with_value(f"{CHANGE}.settings", {"h": -1}), "setting", CHANGE),
    ("change, too many variables", with_value(f"{CHANGE}.settings", {"start": [1]}), "setting", CHANGE),
    ("change that hides", with_value(f"{CHANGE}.view", {"hidden": []}), "hidden_by_questions", CHANGE),
    ("change, window", with_value(f"{CHANGE}.view", {"window": [[0, 1]]}), "window", CHANGE),
    (
        "many beats",
        with_value("scenes[0].beats", [tree()["scenes"][0]["beats"][2]] * 51),
        "too_many",
        "scenes[0].beats",
    ),
]


@pytest.mark.parametrize(("data", "code", "path"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_wrong_is_told_with_its_place(data: bytes, code: str, path: str) -> None:
    with pytest.raises(LessonError) as caught:
        decoded(data)
    assert (caught.value.code, caught.value.path) == (code, path)
    sentence = messages.lesson_error(caught.value)
    assert is_a_sentence(sentence.replace("{…}", ""))
    assert sentence.startswith(f"{path}: ") == bool(path)


def test_a_setting_is_refused_in_the_core_s_own_words() -> None:
    with pytest.raises(LessonError) as caught:
        decoded(with_value(f"{SETTING}.function", "x0 + spam"))
    sentence = messages.lesson_error(caught.value)
    assert sentence == f"{SETTING}: Column 6: “spam” is not known here."


def test_markup_in_a_file_stays_text() -> None:
    marked = "<img src='file:///etc/passwd'><b>x</b>"
    assert decoded(with_value("title.en", marked)).title.in_language("en") == marked


SLOW: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b"[]," * (LARGEST // 3),
    "quotes": lambda: b'"' * LARGEST,
    "backslashes": lambda: b'"' + b'\\"' * (LARGEST // 2 - 1),
    "keys": lambda: b"{" + b",".join(b'"%d":0' % i for i in range(80_000)) + b"}",
    "digits": lambda: b'{"gradviz":' + b"1" * (LARGEST - 20) + b"}",
    "decimals": lambda: b'{"gradviz":0.' + b"1" * (LARGEST - 20) + b"}",
    "words": lambda: with_value("title.en", "x" * (LARGEST - 20_000)),
    "path": lambda: with_value("title." + "a" * 900_000, "x\x07"),
    "functions": lambda: many_functions(MOST_FUNCTIONS + 1),
}


@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW.keys())
def test_a_megabyte_of_anything_is_refused(data: Callable[[], bytes]) -> None:
    with pytest.raises(LessonError) as caught:
        decoded(data())
    assert len(messages.lesson_error(caught.value)) < 500


def many_functions(count: int) -> bytes:
    """A lesson in which each change is to another long formula."""
    changed = tree()
    beats = [{"kind": "change", "settings": {"function": "x0*x1+" * 60 + str(number)}} for number in range(count)]
    scenes = [changed["scenes"][0] | {"beats": beats[first : first + 50]} for first in range(0, count, 50)]
    return json.dumps(changed | {"scenes": scenes}).encode()


def test_as_many_functions_as_there_may_be() -> None:
    assert len(decoded(many_functions(MOST_FUNCTIONS - 1)).scenes) == 2


def test_a_lesson_of_nearly_a_megabyte_is_read() -> None:
    words = Text.of("x" * 150)
    scene = SMALL_LESSON.scenes[0].changed(beats=(Change({"h": 1e-5}, text=words),) * 50)
    size = len(encoded(Lesson(words, (scene,))))
    data = encoded(Lesson(words, (scene,) * (LARGEST // size)))
    assert 0.95 * LARGEST < len(data) <= LARGEST


# --- sentences -------------------------------------------------------------------------------------------------------


def raised() -> Iterator[str]:
    """The keys of the sentences of every refusal in the room."""
    for path in sorted(Path(gradviz.lessons.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name == "LessonError" and isinstance(node.args[0], ast.Constant):
                    yield node.args[0].value
                elif name == "_wrong":
                    assert isinstance(node.args[0], ast.Constant)
                    yield f"wrong_type {node.args[0].value}"


def test_every_refusal_has_its_sentence_and_every_sentence_its_refusal() -> None:
    assert set(raised()) - {"setting", "wrong_type"} == set(sentences._ERRORS)


def test_what_stands_in_a_file_cannot_break_the_sentence_about_it() -> None:
    problem = LessonError("unknown_key", path="a\u202eb", key="<b>\n{x}", keys=("one", "two"))
    assert messages.lesson_error(problem) == "a\ufffdb: “<b>\ufffd{x}” has no meaning here; known are one, two."
    cause = SettingError("not_finite", name="h", given=1)
    assert messages.lesson_error(LessonError("setting", path="h", cause=cause)) == "h: h takes a finite number."
