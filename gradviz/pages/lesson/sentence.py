"""What there is to read at a moment of a scene: where one is, and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gradviz.language import spoken
from gradviz.lessons import Moment, Walk
from gradviz.pages.lesson.verdict import judged


def place_at(walk: Walk, moment: Moment) -> str:
    """Which scene it is, and its title; where that is the sentence, which lesson it is."""
    place = QCoreApplication.translate("LessonStrip", "{0} of {1}").format(walk.scene + 1, len(walk.lesson.scenes))
    title = walk.here.title if moment.beat is not None else walk.lesson.title
    return f"{place}  ·  {title.in_language(spoken())}"


def sentence_at(walk: Walk, moment: Moment, given: int | None) -> str:
    """The sentence of the moment, after whether the choice was right; a scene opens with what it is about. "" where
    there is nothing to read."""
    return walk.here.title.in_language(spoken()) if moment.beat is None else judged(moment, given)
