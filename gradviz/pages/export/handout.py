"""A lesson on paper: a page for each scene. For the class, what is asked there and the picture as it is before it is
answered; with notes, for whoever gives the lesson, all that is said there, and the picture as it is after it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gradviz.exports.picture import Pages, pdf
from gradviz.language import spoken
from gradviz.lessons import Lesson, Scene, Text, moments
from gradviz.lessons.beats import LETTERS, Ask, Conclude, Reveal
from gradviz.pages.export.film import Film, Look
from gradviz.pages.export.films import film_of, moment_of
from gradviz.pages.lesson.verdict import RIGHT, right
from gradviz.state import State
from gradviz.theme import LIGHT, ui_font

PAGE = (842, 595)
"""A4, lying, in points."""
MARGIN = 40.0
HEAD, FOOT = 40.0, 26.0
PICTURE = QRectF(MARGIN, MARGIN + HEAD, 512, 595 - 2 * MARGIN - HEAD - FOOT)
GAP = 22.0
BESIDE = QRectF(PICTURE.right() + GAP, PICTURE.top(), 842 - MARGIN - PICTURE.right() - GAP, PICTURE.height())
ZOOM = 0.66
"""Points of a picture's logical pixel: its letters are as small as a page's footnotes."""
LOOK = Look((round(PICTURE.width() / ZOOM), round(PICTURE.height() / ZOOM)))
LOWEST = 26.0
"""Of the foot, from the edge of the paper."""
TITLE_PX, TEXT_PX, SMALL_PX, LEAST_PX = 20, 13, 9, 6
PARAGRAPH = 8.0
INDENT = 20.0
WRAPPED = int(Qt.TextFlag.TextWordWrap)


class Paragraph(NamedTuple):
    """`letter` stands before a choice; `meaning` is a colour of the theme."""

    text: str
    letter: str = ""
    meaning: str = "ink"
    bold: bool = False


def handout(lesson: Lesson, with_notes: bool) -> Pages:
    """The lesson as PDF, in the language that is spoken."""
    pages = [partial(_paint_page, lesson, number, with_notes) for number in range(len(lesson.scenes))]
    return pdf(pages, PAGE, _said(lesson.title))


def _paint_page(lesson: Lesson, number: int, with_notes: bool, painter: QPainter) -> None:
    scene = lesson.scenes[number]
    title = QRectF(MARGIN, MARGIN - 6, PAGE[0] - 2 * MARGIN, HEAD)
    _write(painter, title, f"{number + 1}  {_said(scene.title)}", _font(TITLE_PX, bold=True), "ink")
    _paint_picture(painter, pictured(scene, with_notes))
    painter.setPen(QPen(QColor(LIGHT.hairline), 0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(PICTURE)
    _paint_paragraphs(painter, _paragraphs(scene, with_notes))
    _paint_foot(painter, lesson, number)


def pictured(scene: Scene, with_notes: bool) -> State:
    """As the scene opens, or where its first question has been answered."""
    shown = moments(scene)
    told = (moment for moment in shown if with_notes and moment.is_told)
    return next(told, shown[0]).state


def _paint_picture(painter: QPainter, state: State) -> None:
    film: Film = film_of(state, LOOK)
    try:
        film.develop()
        painter.save()
        painter.setClipRect(PICTURE)  # which paper can do
        painter.translate(PICTURE.topLeft())
        painter.scale(ZOOM, ZOOM)
        film.paint(painter, moment_of(state))
        painter.restore()
    finally:
        film.end()


def _paragraphs(scene: Scene, with_notes: bool) -> list[Paragraph]:
    """What is asked, with its choices; with notes also what is right, whatever else is said, and the note."""
    found: list[Paragraph] = []
    for moment in moments(scene)[1:]:
        if isinstance(moment.beat, Ask):
            found += _question(moment.beat, with_notes)
        elif with_notes and moment.text and not (isinstance(moment.beat, Reveal) and not moment.beat.text):
            found.append(Paragraph(_said(moment.text), bold=isinstance(moment.beat, Conclude)))
    if with_notes and scene.note:
        found.append(Paragraph(_said(scene.note), meaning="helper"))
    return found


def _question(asked: Ask, is_answered: bool) -> list[Paragraph]:
    """A question and its choices; where it is answered the right one has a sign, and the answer stands below."""
    found = [Paragraph(_said(asked.text), bold=True)]
    for index, (letter, choice) in enumerate(zip(LETTERS, asked.choices, strict=False)):
        is_told = is_answered and index == asked.right
        text = f"{RIGHT} {_said(choice)}" if is_told else _said(choice)
        found.append(Paragraph(text, letter, meaning="exact" if is_told else "ink"))
    if is_answered:
        found.append(Paragraph(right(asked.letter, _said(asked.answer)), meaning="exact"))
    return found


def _paint_paragraphs(painter: QPainter, paragraphs: list[Paragraph]) -> None:
    pixels, top = size_of(paragraphs), BESIDE.top()
    for paragraph in paragraphs:
        area = _area(paragraph, pixels).translated(0, top)
        font = _font(pixels, paragraph.bold)
        if paragraph.letter:
            letter = QRectF(BESIDE.left(), top, INDENT, area.height())
            _write(painter, letter, paragraph.letter, _font(pixels, bold=True), "computed")
        _write(painter, area, paragraph.text, font, paragraph.meaning)
        top = area.bottom() + PARAGRAPH


def size_of(paragraphs: list[Paragraph]) -> int:
    """Of their letters: as large as usual, or as they fit beside the picture."""
    pixels = TEXT_PX
    while pixels > LEAST_PX and _height(paragraphs, pixels) > BESIDE.height():
        pixels -= 1
    return pixels


def _height(paragraphs: list[Paragraph], pixels: int) -> float:
    return sum(_area(paragraph, pixels).height() + PARAGRAPH for paragraph in paragraphs)


def _area(paragraph: Paragraph, pixels: int) -> QRectF:
    """From the top of the page."""
    left = BESIDE.left() + (INDENT if paragraph.letter else 0.0)
    room = QRectF(left, 0.0, BESIDE.right() - left, 1e5)
    needed = QFontMetricsF(_font(pixels, paragraph.bold)).boundingRect(room, WRAPPED, paragraph.text)
    return QRectF(left, 0.0, room.width(), needed.height())


def _paint_foot(painter: QPainter, lesson: Lesson, number: int) -> None:
    """Which lesson it is, from which source, and which page: on as many lines as that takes, or as small as it must."""
    place = QCoreApplication.translate("LessonStrip", "{0} of {1}").format(number + 1, len(lesson.scenes))
    said = "  ·  ".join(_said(text) for text in (lesson.title, lesson.author, lesson.source) if text)
    pixels, area = foot(said, place)
    painter.setFont(_font(pixels))
    painter.setPen(QColor(LIGHT.helper))
    painter.drawText(area, WRAPPED, said)
    painter.drawText(area.adjusted(0.0, 0.0, _room(place), 0.0), Qt.AlignmentFlag.AlignRight, place)


def foot(said: str, place: str) -> tuple[int, QRectF]:
    """How large that is written, and where: as large as usual if it fits. What is too long for anything is cut."""
    top, bottom = PICTURE.bottom() + GAP / 2, PAGE[1] - LOWEST
    room = QRectF(MARGIN, 0.0, PAGE[0] - 2 * MARGIN - _room(place), 1e5)
    pixels = SMALL_PX
    while pixels > LEAST_PX and _wrapped(said, pixels, room) > bottom - top:
        pixels -= 1
    height = min(_wrapped(said, pixels, room), bottom - top)
    return pixels, QRectF(MARGIN, bottom - height, room.width(), height)


def _wrapped(said: str, pixels: int, room: QRectF) -> float:
    return QFontMetricsF(_font(pixels)).boundingRect(room, WRAPPED, said).height()


def _room(place: str) -> float:
    return QFontMetricsF(_font(SMALL_PX)).horizontalAdvance(place) + GAP


def _write(painter: QPainter, area: QRectF, text: str, font: QFont, meaning: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(getattr(LIGHT, meaning)))
    painter.drawText(area, WRAPPED, text)


def _font(pixels: int, bold: bool = False) -> QFont:
    """A page of paper does not grow with the texts on the screen."""
    font = ui_font(pixels, bold)
    font.setPixelSize(pixels)
    return font


def _said(text: Text) -> str:
    return text.in_language(spoken())
