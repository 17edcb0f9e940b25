"""What is said at a moment of a lesson, for the card and for the speaker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gradviz.language import spoken
from gradviz.lessons import Moment, Walk
from gradviz.lessons.beats import LETTERS, Ask, Beat, Change, Conclude, Play, Reveal, Unfold
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.pages.present.card import Contents

_BEATS: dict[type[Beat], str] = {
    Ask: QT_TRANSLATE_NOOP("Speaker", "Question: {0}"),
    Play: QT_TRANSLATE_NOOP("Speaker", "Plays to step {1}. {0}"),
    Unfold: QT_TRANSLATE_NOOP("Speaker", "Unfolds the step. {0}"),
    Change: QT_TRANSLATE_NOOP("Speaker", "Changes the settings. {0}"),
    Reveal: QT_TRANSLATE_NOOP("Speaker", "Answer: {0}"),
    Conclude: QT_TRANSLATE_NOOP("Speaker", "Conclusion: {0}"),
}


def contents_at(walk: Walk, moment: Moment) -> Contents:
    """The lesson's part of the card."""
    asked = moment.question if moment.question is not None and not moment.is_told else None
    choices = () if asked is None else tuple(choice.in_language(spoken()) for choice in asked.choices)
    told = moment.is_told and isinstance(moment.beat, Reveal)
    said = moment.text.in_language(spoken())
    if told and moment.question is not None and said:
        said = QCoreApplication.translate("Audience", "{0}: {1}").format(moment.question.letter, said)
    return Contents(
        title=place_of(walk),
        sentence=said or ("" if moment.beat is not None else walk.lesson.title.in_language(spoken())),
        meaning="exact" if told else "ink",
        choices=tuple(f"{letter}  {choice}" for letter, choice in zip(LETTERS, choices, strict=False)),
    )


def place_of(walk: Walk) -> str:
    """Which scene it is."""
    place = QCoreApplication.translate("LessonStrip", "{0} of {1}").format(walk.scene + 1, len(walk.lesson.scenes))
    return f"{place}  ·  {walk.here.title.in_language(spoken())}"


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
