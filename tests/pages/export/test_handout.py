"""A lesson on paper: a page for each scene, in its language, with what is asked and without what answers it."""

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from gradviz.language import LANGUAGES
from gradviz.lessons import Ask, Scene, Text, built_in_lessons
from gradviz.pages.export import handout
from gradviz.translator import interpret

LESSON = built_in_lessons()[0]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is painted."""
    found: list[str] = []
    draw = QPainter.drawText

    def recording(painter: QPainter, *arguments: object) -> object:
        found.append(str(arguments[-1]))
        return draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", recording)
    return found


@pytest.mark.parametrize("notes", [False, True])
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_everything_of_a_scene_is_on_its_page(qapp: QApplication, written: list[str], spoken: str, notes: bool) -> None:
    interpret(qapp, spoken)
    try:
        pages = handout.handout(LESSON, notes)
        for number, scene in enumerate(LESSON.scenes):
            written.clear()
            assert next(pages) is None
            assert f"{number + 1}  {scene.title.in_language(spoken)}" in written
            for ask in (beat for beat in scene.beats if isinstance(beat, Ask)):
                assert ask.text.in_language(spoken) in written
                told = [choice.in_language(spoken) for choice in ask.choices]
                if notes:
                    told[ask.right] = f"✓ {told[ask.right]}"
                assert set(told) <= set(written)
                assert any(text.endswith(ask.answer.in_language(spoken)) for text in written) == notes
            for beat in (beat for beat in scene.beats if beat.text and not isinstance(beat, Ask)):
                assert (beat.text.in_language(spoken) in written) == notes
            assert (scene.note.in_language(spoken) in written) == notes
            source = LESSON.source.in_language(spoken)
            assert any(text.endswith(source) for text in written), "the source is not cut"
        document = next(pages)
        assert document is not None
        assert document.startswith(b"%PDF")
        assert f"/Count {len(LESSON.scenes)}".encode() in document
    finally:
        interpret(qapp, "en")


@pytest.mark.parametrize("scene", LESSON.scenes)
def test_the_picture_is_that_of_the_question_or_of_its_answer(scene: Scene) -> None:
    asked, told = (handout.pictured(scene, with_notes) for with_notes in (False, True))
    assert asked.view.hidden
    assert not told.view.hidden


@pytest.mark.parametrize(("length", "smaller"), [(1, False), (2, False), (4, True), (40, True)])
def test_a_foot_of_any_length_stays_between_picture_and_edge(qapp: QApplication, length: int, smaller: bool) -> None:
    pixels, area = handout.foot("a long name of a book " * 5 * length, "12 of 12")
    assert (pixels < handout.SMALL_PX) == smaller
    assert handout.PICTURE.bottom() < area.top() < area.bottom() <= handout.PAGE[1] - handout.LOWEST
    assert area.right() < handout.PAGE[0] - handout.MARGIN


@pytest.mark.parametrize("length", [1, 30, 100])
def test_long_texts_are_written_smaller(qapp: QApplication, length: int) -> None:
    scene: Scene = LESSON.scenes[0].changed(note=Text.of("a word and another " * length))
    paragraphs = handout._paragraphs(scene, with_notes=True)
    pixels = next(size for size in range(handout.TEXT_PX, 0, -1) if _fits(paragraphs, size) or size == handout.LEAST_PX)
    assert handout.size_of(paragraphs) == pixels


def _fits(paragraphs: list[handout.Paragraph], pixels: int) -> bool:
    return handout._height(paragraphs, pixels) <= handout.BESIDE.height()
