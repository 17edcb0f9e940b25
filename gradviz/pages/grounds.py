"""What lies over the transport of a page, and scrolls where the texts are too large for the room that there is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gradviz.theme import scaled

LEAST = (1072, 440)
"""Pixels, at the usual size of texts, with which every page can be read."""
GAP = 12
COLUMN = 2
"""At the right of the picture."""


def lay_out(page: QWidget, cards: QGridLayout, foot: QWidget) -> None:
    """Fills a page: its cards, of which the first row of the second column has the picture and all the room that is
    left, and under them what is always to be seen."""
    cards.setContentsMargins(0, 0, 0, 0)
    cards.setSpacing(GAP)
    cards.setColumnStretch(1, 1)
    cards.setRowStretch(0, 1)
    column = QVBoxLayout(page)
    column.setContentsMargins(GAP, 4, GAP, GAP)
    column.setSpacing(GAP)
    column.addWidget(_Scroll(_Ground(cards)), 1)
    column.addWidget(foot)


def beside_picture(page: QWidget) -> QRect:
    """Where on a page its column beside the picture lies, down to what is always to be seen."""
    ground, scroll = ground_of(page), _scroll_of(page)
    cards = ground.layout()
    assert isinstance(cards, QGridLayout)
    left = ground.mapTo(page, QPoint(cards.cellRect(0, COLUMN).left(), 0)).x()
    return QRect(left, scroll.y(), scroll.width() - left, scroll.height())


def ground_of(page: QWidget) -> QWidget:
    """What a page's cards are laid out on."""
    return _scroll_of(page).ground


def _scroll_of(page: QWidget) -> _Scroll:
    (scroll,) = (part for part in page.children() if isinstance(part, _Scroll))
    return scroll


class _Ground(QWidget):
    """Never becomes smaller than what can be read."""

    def __init__(self, cards: QGridLayout) -> None:
        super().__init__()
        self.setLayout(cards)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(*map(scaled, LEAST)))

    def heightForWidth(self, width: int) -> int:
        return self.minimumSizeHint().height()  # a scroll area would give it what its sentences would like to have


class _Scroll(QScrollArea):
    """Asks for as much room as the cards need at least, and takes less."""

    def __init__(self, ground: _Ground) -> None:
        super().__init__()
        self.ground = ground
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)
        self.setWidgetResizable(True)

    def minimumSizeHint(self) -> QSize:
        layout = self.ground.layout()
        return super().minimumSizeHint() if layout is None else layout.totalMinimumSize()
