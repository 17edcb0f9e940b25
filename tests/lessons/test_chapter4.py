"""The built-in lesson: complete in three languages, every number one that the program produces, no answer in sight
while it is asked for."""

import math
import re
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from gradviz.core import DerivativeSettings, Experiment, Trace, descend
from gradviz.core.optimizers import GradientDescent
from gradviz.core.probe.batch import book_grid
from gradviz.core.probe.directions import dial
from gradviz.core.probe.numbers import GradientSettings, gradient_numbers
from gradviz.core.probe.traps import TRAPS, tried
from gradviz.core.slope.numbers import SlopeNumbers, slope_numbers
from gradviz.core.slope.rule import slope_rule
from gradviz.lessons import Ask, Lesson, Moment, Reveal, Scene, Text, Walk, built_in_lessons, moments
from gradviz.pages.gradient.side import TABS

LANGUAGES = ("en", "ko", "ja")


def chapter() -> Lesson:
    (lesson,) = built_in_lessons()
    return lesson


SCENES = [pytest.param(scene, id=str(number)) for number, scene in enumerate(chapter().scenes, 1)]


def texts(scene: Scene) -> Iterator[Text]:
    """Everything that is said in a scene, but the wrong choices."""
    yield scene.title
    yield scene.note
    for beat in scene.beats:
        yield beat.text
        if isinstance(beat, Ask):
            yield beat.answer
            yield beat.choices[beat.right]


def every_text() -> Iterator[Text]:
    lesson = chapter()
    yield from (lesson.title, lesson.author, lesson.source)
    for scene in lesson.scenes:
        yield from texts(scene)
        for beat in scene.beats:
            if isinstance(beat, Ask):
                yield from beat.choices


# --- the shape of it -------------------------------------------------------------------------------------------------


def test_has_twelve_scenes_and_names_its_source() -> None:
    lesson = chapter()
    assert len(lesson.scenes) == 12
    assert "Saito" in lesson.source.in_language("en")
    assert "O'Reilly Japan" in lesson.source.in_language("en")
    assert "한빛" in lesson.source.in_language("ko")


@pytest.mark.parametrize("scene", SCENES)
def test_scene_asks_leads_on_and_concludes(scene: Scene) -> None:
    kinds = [beat.kind for beat in scene.beats]
    assert 3 <= len(kinds) <= 7
    assert kinds[0] == "ask"
    assert kinds[-1] == "conclude"
    assert "reveal" in kinds
    for beat in scene.beats:
        if isinstance(beat, Ask):
            assert len(beat.choices) == 3
            assert len({choice.in_language("en") for choice in beat.choices}) == 3


def test_no_letter_is_right_more_often_than_chance_would_have_it() -> None:
    letters = [beat.letter for scene in chapter().scenes for beat in scene.beats if isinstance(beat, Ask)]
    assert all(len(letters) / 4 <= letters.count(letter) <= len(letters) / 2 for letter in "ABC")


def test_everything_is_said_in_every_language() -> None:
    for text in every_text():
        by_language = dict(text.versions)
        if not text:
            assert by_language == {}  # a reveal tells the question's answer
            continue
        assert set(by_language) == set(LANGUAGES)
        assert all(words == words.strip() and words for words in by_language.values())


def test_sentences_are_in_the_script_of_their_language() -> None:
    for scene in chapter().scenes:
        for text in (scene.title, scene.note, *(beat.text for beat in scene.beats if beat.text)):
            english, korean, japanese = (text.in_language(language) for language in LANGUAGES)
            assert not re.search("[가-힣ぁ-んァ-ヶ一-龯]", english)
            assert re.search("[가-힣]|^η", korean)
            assert not re.search("[ぁ-んァ-ヶ一-龯]", korean)
            assert re.search("[ぁ-んァ-ヶ一-龯]|^η", japanese)
            assert not re.search("[가-힣]", japanese)


def test_sentences_are_of_one_politeness() -> None:
    for scene in chapter().scenes:
        for text in (scene.note, *(beat.text for beat in scene.beats if beat.text)):
            for sentence in re.split(r"(?<=[가-힣][.?]) ", text.in_language("ko")):
                assert re.search(r"(니다|니까|아니요|예)[.?]$", sentence), sentence
            for sentence in text.in_language("ja").rstrip("。").split("。"):
                assert re.search(r"(です|ます|ました|ません|でしょう)か?$", sentence), sentence


# --- hiding and telling ----------------------------------------------------------------------------------------------

MUST_HIDE = {
    "derivative": {"numbers", "outcome", "errors", "exact"},
    "gradient": {"numbers", "outcome", "exact", "directions", "field"},
    "descent": {"future", "outcome", "numbers", "history", "stability"},
}


@pytest.mark.parametrize("scene", SCENES)
def test_answer_is_hidden_until_it_is_told(scene: Scene) -> None:
    is_asking = True  # from the opening on
    for moment in moments(scene):
        if isinstance(moment.beat, Ask):
            assert moment.beat.hides >= MUST_HIDE[scene.state.page]
            is_asking = True
        if isinstance(moment.beat, Reveal):
            is_asking = False
        if is_asking:
            assert moment.state.view.hidden >= MUST_HIDE[scene.state.page]
            assert not moment.is_told


@pytest.mark.parametrize("scene", SCENES)
def test_scene_ends_with_everything_told(scene: Scene) -> None:
    last = moments(scene)[-1]
    assert last.state.view.hidden == frozenset()
    assert last.is_told


def test_every_moment_is_reached_by_going_on_and_by_going_back() -> None:
    lesson = chapter()
    everywhere = [(i, j) for i, scene in enumerate(lesson.scenes) for j in range(1, len(scene.beats) + 1)]
    walk = Walk(lesson).entered  # at its question: every scene begins with one
    there: list[tuple[int, int]] = [(walk.scene, walk.beat)]
    seen: dict[tuple[int, int], Moment] = {there[0]: walk.moment}
    while not walk.is_last:
        walk = walk.next()
        there.append((walk.scene, walk.beat))
        seen[there[-1]] = walk.moment
    assert there == everywhere
    while not walk.is_first:
        walk = walk.back()
        assert walk.moment == seen[walk.scene, walk.beat] == Walk(lesson).to(walk.scene, walk.beat).moment


@pytest.mark.parametrize("scene", SCENES)
def test_every_run_of_the_lesson_gets_as_far_as_it_is_played(scene: Scene) -> None:
    for moment in moments(scene):
        settings = moment.state.settings
        if isinstance(settings, Experiment):
            assert moment.state.position.step <= run(settings).steps


def test_tabs_that_are_opened_are_there() -> None:
    opened = {
        (m.state.page, m.state.view.tab) for scene in chapter().scenes for m in moments(scene) if m.state.view.tab
    }
    errors = {("derivative", "errors")}  # what Present shows there instead of the magnifier
    assert opened == {("gradient", tab) for tab in ("dial", "batch", "traps")} | errors
    assert {tab for _, tab in opened - errors} <= set(TABS)


# --- numbers ---------------------------------------------------------------------------------------------------------


def run(experiment: Experiment) -> Trace:
    *_, trace = descend(experiment)
    return trace


def quotient(function: str, x: float, scheme: str, h: float, dtype: str = "float64") -> SlopeNumbers:
    return slope_numbers(DerivativeSettings(function, x, scheme, h, dtype))


def sphere(eta: float, steps: int = 100, **settings: object) -> Trace:
    return run(Experiment(optimizer=GradientDescent(lr=eta), steps=steps, **settings))


def square(eta: float) -> Trace:
    return run(Experiment("square", (3.0,), optimizer=GradientDescent(lr=eta), steps=20))


def wells(eta: float) -> Trace:
    return run(Experiment("two_wells", (2.0,), optimizer=GradientDescent(lr=eta)))


def gradient(function: str, *point: float) -> np.ndarray:
    return gradient_numbers(GradientSettings(function, point)).gradient


def trapped(key: str) -> list[float]:
    mistaken, _ = tried(next(trap for trap in TRAPS if trap.key == key))
    return [float(number) for number in mistaken.value]


ROUND = GradientSettings("sphere", (3.0, 4.0))
LONG = GradientSettings("elongated", (-7.0, 2.0))

Fact = Callable[[], float]
FACTS: list[dict[str, Fact]] = [
    {
        "0": lambda: quotient("square", 3.0, "forward", 1e-50).quotient,
        "9": lambda: quotient("square", 3.0, "forward", 1e-50).samples[0],
        "1": lambda: quotient("sine", 0.0, "forward", 1e-50).quotient,
        "4.4e−16": lambda: quotient("square", 3.0, "forward", 1e-50).spacing,
        "6.0001": lambda: quotient("square", 3.0, "forward", 1e-4).quotient,
    },
    {
        "0": lambda: quotient("absolute", 0.0, "central", 1e-4).quotient,
        "4.2e−5": lambda: quotient("sine", 1.0, "forward", 1e-4).error,
        "9.0e−10": lambda: quotient("sine", 1.0, "central", 1e-4).error,
        "47,000": lambda: quotient("sine", 1.0, "forward", 1e-4).error / quotient("sine", 1.0, "central", 1e-4).error,
        "0.1999999999991": lambda: quotient("book", 5.0, "central", 1e-4).quotient,
        "0.2": lambda: quotient("book", 5.0, "central", 1e-4).exact,
    },
    {
        "1e−17": lambda: 1e-17,
        "1": lambda: 1.0,
        "1.1e−11": lambda: quotient("sine", 1.0, "central", 1e-5).error,
        "1.2e−5": lambda: quotient("sine", 1.0, "central", 1e-12).error,
        "9.0e−10": lambda: quotient("sine", 1.0, "central", 1e-4).error,
        "5.9938": lambda: quotient("square", 3.0, "central", 1e-4, "float32").quotient,
        "0": lambda: float(quotient("square", 3.0, "central", 1e-4).settings.curve.third(3.0)),
    },
    {
        "6": lambda: gradient("sphere", 3.0, 4.0)[0],
        "8": lambda: gradient("sphere", 3.0, 4.0)[1],
        "16": lambda: 4.0**2,
        "14": lambda: gradient("sphere", 3.0, 4.0).sum(),
        "25": lambda: gradient_numbers(ROUND).value,
        "6.00000000000378": lambda: gradient("sphere", 3.0, 4.0)[0],
        "7.99999999999912": lambda: gradient("sphere", 3.0, 4.0)[1],
    },
    {
        "0": lambda: gradient("sphere", 0.0, 2.0)[0],
        "4": lambda: gradient("sphere", 0.0, 2.0)[1],
        "6": lambda: gradient("sphere", 3.0, 0.0)[0],
        "8": lambda: gradient("sphere", 3.0, 4.0)[1],
        "25000": lambda: trapped("integers")[0],
        "35000": lambda: trapped("integers")[1],
    },
    {
        "25": lambda: gradient_numbers(ROUND).value,
        "0.05": lambda: dial(ROUND).radius,
        "+0.5025": lambda: dial(ROUND).rise_at(dial(ROUND).highest),
        "−0.4975": lambda: dial(ROUND).rise_at(dial(ROUND).lowest),
        "53": lambda: dial(ROUND).highest,
        "233": lambda: dial(ROUND).lowest,
        "64": lambda: dial(LONG).off_course,
    },
    {
        "0": lambda: LONG.surface.minima[0][0],
        "324": lambda: math.prod(book_grid(ROUND).points.shape[1:]),
        "18": lambda: math.isqrt(math.prod(book_grid(ROUND).points.shape[1:])),
    },
    {
        "−6": lambda: gradient("sphere", -3.0, 4.0)[0],
        "8": lambda: gradient("sphere", -3.0, 4.0)[1],
        "−2.4": lambda: sphere(0.1).points[1][0],
        "3.2": lambda: sphere(0.1).points[1][1],
        "−3.6": lambda: sphere(0.1, direction="ascent").points[1][0],
        "4.8": lambda: sphere(0.1, direction="ascent").points[1][1],
        "0.8": lambda: sphere(0.1).points[2][0] / sphere(0.1).points[1][0],
        "−0.0346": lambda: sphere(0.1).points[20][0],
        "0.0461": lambda: sphere(0.1).points[20][1],
        "−6.1e−10": lambda: sphere(0.1).points[100][0],
        "8.1e−10": lambda: sphere(0.1).points[100][1],
        "−115": lambda: sphere(0.1, 20, direction="ascent").points[20][0],
        "153": lambda: sphere(0.1, 20, direction="ascent").points[20][1],
    },
    {
        "19": lambda: -sphere(10.0).points[1][0] / sphere(10.0).points[0][0],
        "3.0e128": lambda: 4 * 19.0**100,
        "2.6e13": lambda: -sphere(10.0).points[100][0],
        "0": lambda: sphere(10.0).gradients[10][0],
        "1e−4": lambda: Experiment().h,
        "−1.3e12": lambda: sphere(10.0).points[9][1],
        "9.5e11": lambda: sphere(10.0).points[9][0],
        "−2.6e13": lambda: sphere(10.0).points[10][0],
        "−2.58983747e13": lambda: sphere(10.0).points[100][0],
        "−2.99999994": lambda: sphere(1e-10).points[100][0],
        "3.99999992": lambda: sphere(1e-10).points[100][1],
        "−0.398": lambda: sphere(0.01).points[100][0],
        "0.530": lambda: sphere(0.01).points[100][1],
    },
    {
        "1": lambda: 1.0,
        "0.5": lambda: 0.5,
        "2": lambda: float(np.ravel(quotient("square", 3.0, "central", 1e-4).settings.curve.hessian(0.0))[0]),
        "−1": lambda: square(1.0).points[1][0] / 3.0,
        "−3": lambda: square(1.0).points[1][0],
        "9": lambda: square(1.0).values[20],
        "−0.8": lambda: square(0.9).points[1][0] / 3.0,
        "0.035": lambda: square(0.9).points[20][0],
        "−1.2": lambda: square(1.1).points[1][0] / 3.0,
        "115": lambda: square(1.1).points[20][0],
    },
    {
        "−0.5": lambda: sphere(0.1, scheme="forward", h=1.0).points[100][0],
        "0.5": lambda: sphere(0.1, scheme="forward", h=1.0).values[100],
        "0": lambda: sphere(0.1, h=1e-50).gradients[0][0],
        "−6.1e−10": lambda: sphere(0.1, h=1.0).points[100][0],
        "8.1e−10": lambda: sphere(0.1, h=1.0).points[100][1],
    },
    {
        "0": lambda: 0.0,
        "1.13": lambda: wells(0.05).points[100][0],
        "−1.07": lambda: wells(0.05).values[100],
        "−1.30": lambda: wells(0.1).points[100][0],
        "−3.51": lambda: wells(0.1).values[100],
        "2.0e−10": lambda: run(Experiment("saddle", (1.0, 0.0))).points[100][0],
        "3.6e−4": lambda: gradient("shelf", 5.0, 5.0)[0],
        "4.996": lambda: run(Experiment("shelf", (5.0, 5.0))).points[100][1],
    },
]
"""By scene: the numbers that are stated beside the scene's own settings, and what the program says they are."""

CODE = re.compile(r"grad\[[^]]*\]")
NUMBER = re.compile(r"(?<![\w.,₀₁−+/])[−+]?\d+(?:,\d{3})*(?:\.\d+)?(?:e−?\d+)?(?!\.?\d|[²³⁴₀₁a-zA-Z])", re.ASCII)


def stated(text: str) -> set[str]:
    """The numbers in a sentence."""
    return set(NUMBER.findall(CODE.sub("", text)))


def own_numbers(scene: Scene) -> set[float]:
    """Whatever a scene's settings and positions are made of."""
    found: set[float] = set()
    for moment in moments(scene):
        settings = moment.state.settings
        found |= {float(moment.state.position.step), settings.h}
        if isinstance(settings, Experiment):
            found |= {*settings.start, settings.eta}
        elif isinstance(settings, GradientSettings):
            found |= {*settings.point}
        else:
            found.add(settings.x)
    return found


def value_of(number: str) -> float:
    return float(number.replace(",", "").replace("−", "-"))


def agrees(number: str, value: float) -> bool:
    """Whether the value, rounded as the number is written, is that number."""
    mantissa, _, power = number.replace(",", "").replace("−", "-").partition("e")
    decimals = len(mantissa.partition(".")[2])
    unit = 10.0 ** (int(power or 0) - decimals)
    if number.endswith("000") and "." not in number and "e" not in number:
        unit *= 1000  # a round number is one to its thousands
    return abs(value - value_of(number)) <= 0.5000001 * unit


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("h = 1e−50, x² + 2x₀", {"1e−50"}),
        ("(−2.4, 3.2): 약 47,000배", {"−2.4", "3.2", "47,000"}),
        ("x = −1.30 に、20 ステップ", {"−1.30", "20"}),
        ("+0.5025 at 53°", {"+0.5025", "53"}),
        ("float64 and x₁ and 3 −3, 0.01x²", {"3", "−3"}),
    ],
)
def test_numbers_are_found(text: str, numbers: set[str]) -> None:
    assert stated(text) == numbers


@pytest.mark.parametrize(
    ("number", "value", "same"),
    [
        ("6.0001", 6.00010000001, True),
        ("6.0001", 6.00016, False),
        ("−2.6e13", -2.5898e13, True),
        ("2.6e13", -2.5898e13, False),
        ("47,000", 46727.0, True),
        ("47,000", 45000.0, False),
        ("0", 1e-3, True),
    ],
)
def test_numbers_are_compared_as_they_are_written(number: str, value: float, same: bool) -> None:
    assert agrees(number, value) == same


@pytest.mark.parametrize(("scene", "facts"), list(zip(chapter().scenes, FACTS, strict=True)), ids=range(1, 13))
def test_every_number_is_one_that_the_program_produces(scene: Scene, facts: dict[str, Fact]) -> None:
    for number, fact in facts.items():
        assert agrees(number, fact()), (number, fact())
    own = own_numbers(scene)
    used = set[str]()
    for text in texts(scene):
        for language in LANGUAGES:
            numbers = stated(text.in_language(language))
            used |= numbers
            unknown = {number for number in numbers if number not in facts and value_of(number) not in own}
            assert unknown == set(), text.in_language(language)
    assert used >= facts.keys(), facts.keys() - used


@pytest.mark.parametrize("scene", SCENES)
def test_languages_state_the_same_numbers(scene: Scene) -> None:
    for text in texts(scene):
        english, *others = (
            sorted(number for number in NUMBER.findall(text.in_language(language)) if "." in number or "e" in number)
            for language in LANGUAGES
        )
        assert all(set(other) == set(english) for other in others), text.in_language("en")


def test_endings_are_those_that_are_told() -> None:
    ends = {
        ("sphere", 0.1, "central", 1e-4): "converged",
        ("sphere", 10.0, "central", 1e-4): "frozen",
        ("sphere", 1e-10, "central", 1e-4): "steps_exhausted",
        ("sphere", 0.1, "forward", 1.0): "biased",
        ("sphere", 0.1, "central", 1e-50): "frozen",
        ("square", 1.0, "central", 1e-4): "oscillating",
        ("square", 1.1, "central", 1e-4): "diverged",
        ("two_wells", 0.05, "central", 1e-4): "converged",
        ("two_wells", 0.1, "central", 1e-4): "converged",
        ("saddle", 0.1, "central", 1e-4): "saddle",
    }
    found = {}
    for scene in chapter().scenes:
        for moment in moments(scene):
            settings = moment.state.settings
            if isinstance(settings, Experiment) and settings.direction == "descent":
                outcome = run(settings).outcome
                assert outcome is not None
                found[settings.function, settings.eta, settings.scheme, settings.h] = outcome.key
    assert {key: found.get(key) for key in ends} == ends


def test_best_h_is_about_where_it_is_said_to_be() -> None:
    rule = slope_rule(quotient("sine", 1.0, "central", 1e-5))
    assert rule.key == "best"
    assert slope_rule(quotient("square", 3.0, "central", 1e-4)).key == "exact"


# --- words -----------------------------------------------------------------------------------------------------------

TERMS = {
    "gradient descent": ("경사 하강법", "勾配降下法"),
    r"gradient(?! descent)": ("기울기(∇f)", "勾配"),
    "numerical differentiation": ("수치 미분", "数値微分"),
    "difference quotient": ("차분몫", "差分商"),
    "forward difference": ("전방 차분", "前方差分"),
    "central difference": ("중심 차분", "中心差分"),
    "truncation error": ("절단 오차", "打ち切り誤差"),
    "rounding error": ("반올림 오차", "丸め誤差"),
    "cancellation": ("유효 숫자 손실", "桁落ち"),
    r"absor\w+": ("흡수", "情報落ち"),
    "tangent": ("접선", "接線"),
    "secants?": ("할선", "割線"),
    "slope": ("접선의 기울기", "接線の傾き"),
    "partial derivatives?": ("편미분", "偏微分"),
    "arrow field of −∇f": ("−∇f 화살표", "−∇fの矢印"),
    "steepest ascent": ("최대 증가 방향", "最急上昇"),
    "steepest descent": ("최대 감소 방향", "最急降下"),
    "learning rate": ("학습률", "学習率"),
    "start point": ("시작점(초깃값)", "初期値"),
    "global": ("전역 최솟값", "大域的最小値"),
    "local minimum": ("지역 최솟값", "局所的最小値"),
    "maximum": ("극대점", "極大点"),
    "saddle point": ("안장점", "鞍点"),
    "plateau": ("고원(플래토)", "プラトー"),
    "flat": ("평평", "平坦"),
    r"converge\w*": ("수렴", "収束"),
    r"diverge\w*": ("발산", "発散"),
    "oscillating": ("진동", "振動"),
    "frozen by rounding": ("반올림으로 멈춤", "丸めで停止"),
    "biased stop": ("차분의 편향으로 멈춤", "差分の偏りで停止"),
    "contour lines?": ("등고선", "等高線"),
    "stability bound": ("안정 한계", "安定限界"),
    "steps?": ("번", "ステップ"),
    "hyperparameter": ("하이퍼파라미터", "ハイパーパラメータ"),
    "batch": ("배치", "バッチ"),
}
"""English, and what it is called in Korean and Japanese wherever it is mentioned."""
COUNTED = {"steps?": ("반복", "ステップ")}
"""Said otherwise where they are counted."""

OTHER_WORDS = {
    "en": ("step size", "round-off", "saddlepoint", "learning-rate", "gradient descend"),
    "ko": ("경사하강", "수치미분", "학습율", "최소값", "최대값", "새들", "그래디언트", "중심차분", "전방차분"),
    "ja": ("学習係数", "サドル", "グラディエント", "偏導関数", "最急降下法", "勾配法", "局所解", "差分法", "発散率"),
}


@pytest.mark.parametrize("term", TERMS)
def test_terms_are_those_of_the_glossary(term: str) -> None:
    met = 0
    for text in every_text():
        if re.search(rf"\b{term}\b", text.in_language("en"), re.IGNORECASE):
            met += 1
            for language, word, other in zip(LANGUAGES[1:], TERMS[term], COUNTED.get(term, TERMS[term]), strict=True):
                said = text.in_language(language)
                assert word in said or other in said, (term, said)
    assert met, "a term that is not used needs no test"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_word_stands_for_a_term(language: str) -> None:
    for text in every_text():
        said = text.in_language(language).lower()
        assert [word for word in OTHER_WORDS[language] if word in said] == []


def test_korean_tells_gradient_and_slope_apart() -> None:
    for text in every_text():
        assert not re.search(r"(?<!접선의 )(?<!할선의 )기울기(?!\(∇f\))", text.in_language("ko"))
