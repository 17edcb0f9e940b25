"""The editor covers the column beside the picture and no more, or stands beside the book where there is room."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from gradviz.pages.lesson.beside import MARGIN
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.window import SMALLEST, Window
from tests.conftest import PATIENCE


def place_in(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def cards(window: Window) -> list[QRect]:
    """Of the page, from left to right."""
    found = (frame for frame in window.page.findChildren(QFrame, "card") if frame.isVisible())
    return sorted((place_in(frame, window) for frame in found), key=lambda place: (place.left(), place.top()))


@pytest.mark.parametrize("size", [SMALLEST, (1366, 690)], ids=str)
def test_it_covers_the_column_and_stands_apart_from_picture_and_transport(
    qtbot: QtBot, window: Window, own: LessonDesk, size: tuple[int, int]
) -> None:
    window.resize(*size)
    own.guide.to(0, 4)  # where nothing is hidden
    for index, leaf in enumerate(window.book.leaves):
        window.book.turn_to(index)

        def stands(key: str = leaf.key) -> None:
            assert window.page.key == key
            *_, column = cards(window)
            picture = max(card.right() for card in cards(window) if card.right() < column.left())
            transport = place_in(window.page.transport, window)
            editor = place_in(own.editor, window)
            assert editor.left() == column.left()
            assert editor.left() - picture - 1 == MARGIN
            assert MARGIN <= transport.top() - editor.bottom() - 1 <= MARGIN + 2  # its card has a frame

        qtbot.waitUntil(stands, timeout=PATIENCE)


def test_beside_a_wide_book_nothing_is_covered(qtbot: QtBot, window: Window, own: LessonDesk) -> None:
    window.resize(1900, 900)

    def stands() -> None:
        editor = place_in(own.editor, window)
        assert all(card.right() < editor.left() for card in cards(window))

    qtbot.waitUntil(stands, timeout=PATIENCE)
