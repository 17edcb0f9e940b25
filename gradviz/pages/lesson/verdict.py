"""What is said of a question once it has been answered: it follows from the moment and the choice that was taken."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from gradviz.language import spoken
from gradviz.lessons import Moment, Reveal
from gradviz.lessons.beats import LETTERS

RIGHT, WRONG = "✓", "✗"


class Choice(NamedTuple):
    """A choice as it is shown; `sign` is RIGHT, WRONG or, where nothing is said of it, ""."""

    letter: str
    text: str
    sign: str = ""


def is_asked(moment: Moment) -> bool:
    """Whether there is a question whose answer the lesson has not told yet."""
    return moment.question is not None and not moment.is_told


def tells(moment: Moment) -> bool:
    """Whether this is the moment at which the lesson itself tells the answer."""
    return moment.is_told and isinstance(moment.beat, Reveal)


def judges(moment: Moment, given: int | None) -> bool:
    """Whether it is said that the choice was right or wrong: at the question, and where the lesson tells the answer."""
    return given is not None and moment.question is not None and (moment.beat is moment.question or tells(moment))


def choices_at(moment: Moment, given: int | None) -> tuple[Choice, ...]:
    """The choices that stand below the sentence: until the answer is told, and then for whoever has taken one."""
    asked = moment.question
    if asked is None or not (is_asked(moment) or judges(moment, given)):
        return ()
    signs = [""] * len(asked.choices)
    if given is not None:
        signs[given], signs[asked.right] = WRONG, RIGHT  # in this order: the choice may have been right
    texts = (choice.in_language(spoken()) for choice in asked.choices)
    return tuple(Choice(*parts) for parts in zip(LETTERS, texts, signs, strict=False))


def judged(moment: Moment, given: int | None) -> str:
    """The sentence of the moment, after whether the choice was right; "" where there is nothing to read."""
    asked = moment.question
    if given is None or asked is None or not judges(moment, given):
        return moment.text.in_language(spoken())
    answer = (asked.answer if moment.beat is asked else moment.text).in_language(spoken())
    if given == asked.right:
        return right(asked.letter, answer)
    verdict = QCoreApplication.translate("LessonStrip", "Not {0}: {1} is right. {2}")
    return verdict.format(LETTERS[given], asked.letter, answer).rstrip()


def right(letter: str, answer: str) -> str:
    """Says which choice is right, and why."""
    return QCoreApplication.translate("LessonStrip", "{0} is right. {1}").format(letter, answer).rstrip()


def meaning_at(moment: Moment, given: int | None) -> str:
    """The colour of that sentence, by its name in the theme."""
    if not judges(moment, given) or moment.question is None:
        return "ink"
    return "exact" if given == moment.question.right else "warning"
