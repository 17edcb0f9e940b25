"""What is said at a moment of a lesson, for the card and for the speaker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gradviz.language import spoken
from gradviz.lessons import Moment, Walk
from gradviz.lessons.beats import Ask, Beat, Change, Conclude, Play, Reveal, Unfold
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.pages.lesson.sentence import place_at, sentence_at
from gradviz.pages.lesson.verdict import Choice, choices_at, judges, meaning_at, right, tells
from gradviz.pages.present.card import Contents

_BEATS: dict[type[Beat], str] = {
    Ask: QT_TRANSLATE_NOOP("Speaker", "Question: {0}"),
    Play: QT_TRANSLATE_NOOP("Speaker", "Plays to step {1}. {0}"),
    Unfold: QT_TRANSLATE_NOOP("Speaker", "Unfolds the step. {0}"),
    Change: QT_TRANSLATE_NOOP("Speaker", "Changes the settings. {0}"),
    Reveal: QT_TRANSLATE_NOOP("Speaker", "Answer: {0}"),
    Conclude: QT_TRANSLATE_NOOP("Speaker", "Conclusion: {0}"),
}


def contents_at(walk: Walk, moment: Moment, given: int | None = None) -> Contents:
    """The lesson's part of the card. A class answers aloud: which choice is right is told whether one was taken in the
    window or not."""
    said = sentence_at(walk, moment, given)
    meaning = meaning_at(moment, given)
    if tells(moment) and not judges(moment, given) and moment.question is not None:
        said, meaning = right(moment.question.letter, said), "exact"
    return Contents(
        title=place_at(walk, moment),
        sentence=said,
        meaning=meaning,
        choices=tuple(_line(choice) for choice in choices_at(moment, given)),
    )


def _line(choice: Choice) -> str:
    """A choice after its letter, and after a sign where it has one."""
    return f"{choice.letter}  {choice.sign} {choice.text}" if choice.sign else f"{choice.letter}  {choice.text}"


def what_comes(walk: Walk) -> str:
    """What the next beat does, in one sentence; the speaker's alone."""
    if walk.is_last:
        return QCoreApplication.translate("Speaker", "The lesson ends here.")
    then = walk.next()
    if then.scene != walk.scene:
        return QCoreApplication.translate("Speaker", "Next scene: {0}").format(then.here.title.in_language(spoken()))
    beat = then.moment.beat
    assert beat is not None
    step = beat.step if isinstance(beat, Play) else ""
    said = then.moment.text.in_language(spoken())
    return QCoreApplication.translate("Speaker", _BEATS[type(beat)]).format(said, step)
