"""Whether one was right is told wherever the answer is: below it, before it, and in front of a class, too."""

import pytest

from gradviz.lessons import Ask, Beat, Change, Conclude, Lesson, Reveal, Scene, Text, Walk, built_in_lessons
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.present.told import contents_at
from gradviz.theme import LIGHT
from gradviz.window import Window
from tests.pages.lesson.conftest import SPHERE
from tests.pages.lesson.test_strip import choices

T = Text.of
ASKED = Ask(T("Where?"), (T("here"), T("there"), T("nowhere")), 1, T("There it is."), frozenset({"outcome"}))
CHANGED = Change(step=0, settings={"h": 1e-3}, text=T("Another h"))
SENTENCES = {0: "Not A: B is right. There it is.", 1: "B is right. There it is.", 2: "Not C: B is right. There it is."}
SIGNS = {0: ["✗ A  here", "✓ B  there", "C  nowhere"], 1: ["A  here", "✓ B  there", "C  nowhere"]}


def lesson(*beats: Beat) -> Lesson:
    return Lesson(T("Asking"), (Scene(T("Asking"), SPHERE, (ASKED, *beats)),))


@pytest.mark.parametrize("given", SENTENCES)
def test_the_verdict_stays_where_a_reveal_tells_the_answer(window: Window, desk: LessonDesk, given: int) -> None:
    desk.document.open(lesson(Reveal(), Conclude(T("so"))))
    desk.guide.to(0, 1)
    choices(desk)[given].click()
    assert desk.document.place == (0, 2)
    assert desk.strip.sentence == SENTENCES[given]
    assert [button.text() for button in choices(desk)] == SIGNS.get(given, ["A  here", "✓ B  there", "✗ C  nowhere"])
    assert not any(button.isEnabled() for button in choices(desk))
    colour = LIGHT.exact if given == ASKED.right else LIGHT.warning
    assert colour in desk.strip._text.styleSheet()
    desk.guide.next()
    assert desk.strip.sentence == "so"
    desk.guide.back()
    assert desk.strip.sentence == SENTENCES[given], "and again when one comes back to it"


def test_without_an_answer_nothing_is_judged(window: Window, desk: LessonDesk) -> None:
    desk.document.open(lesson(Reveal()))
    desk.guide.to(0, 1)
    desk.guide.next()
    assert desk.strip.sentence == "There it is."
    assert not any(button.text().endswith(("here", "nowhere")) for button in choices(desk))


def test_whoever_comes_back_to_a_question_is_asked_anew(window: Window, desk: LessonDesk) -> None:
    desk.document.open(lesson(Reveal()))
    desk.guide.to(0, 1)
    desk.guide.answer(0)
    desk.guide.back()
    assert desk.strip.sentence == "Where?"
    assert all(button.isEnabled() for button in choices(desk))
    desk.guide.answer(1)
    assert desk.strip.sentence == SENTENCES[1]
    desk.guide.back()
    desk.guide.next()
    assert desk.strip.sentence == "There it is."


def test_what_lies_between_question_and_answer_says_its_own(window: Window, desk: LessonDesk) -> None:
    desk.document.open(lesson(CHANGED, Reveal(text=T("Look."))))
    desk.guide.to(0, 1)
    desk.guide.answer(0)
    assert desk.strip.sentence == SENTENCES[0], "told at once, although the lesson tells it later"
    desk.guide.next()
    assert desk.strip.sentence == "Another h"
    assert [button.text() for button in choices(desk)] == SIGNS[0]
    desk.guide.next()
    assert desk.strip.sentence == "Not A: B is right. Look."


@pytest.mark.parametrize("given", [None, *SENTENCES])
def test_a_class_is_told_whether_or_not_somebody_has_clicked(given: int | None) -> None:
    walk = Walk(lesson(Reveal(), Conclude(T("so"))))
    asked, told, after = (walk.to(0, beat) for beat in (1, 2, 3))
    assert contents_at(asked, asked.moment, None).sentence == "Where?"
    card = contents_at(told, told.moment, given)
    assert card.sentence == SENTENCES[1 if given is None else given]
    assert card.meaning == ("exact" if given in (None, 1) else "warning")
    assert bool(card.choices) == (given is not None)
    if given is not None:
        assert "B  ✓ there" in card.choices
    assert contents_at(after, after.moment, given).sentence == "so"


def test_every_question_of_the_chapter_is_judged(window: Window, desk: LessonDesk) -> None:
    chapter = built_in_lessons()[0]
    desk.guide.open(chapter)
    for index, scene in enumerate(chapter.scenes):
        for number, beat in enumerate(scene.beats, 1):
            if isinstance(beat, Ask):
                desk.guide.to(index, number)
                desk.guide.answer(1 - beat.right if beat.right < 2 else 0)
                assert desk.strip.sentence.endswith(beat.answer.in_language("en"))
                assert f"{beat.letter} is right. " in desk.strip.sentence
