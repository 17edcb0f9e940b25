"""What the class sees: the picture and one card, on the whole of a display."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gradviz.lessons import Moment, Walk
from gradviz.lessons.moments import moments
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.lesson.verdict import is_asked
from gradviz.pages.page import Page
from gradviz.pages.present.card import Card, Contents, Layout, lay_out
from gradviz.pages.present.show import Show
from gradviz.pages.present.shows import show_of
from gradviz.pages.present.sizes import Sizes, sizes
from gradviz.pages.present.told import contents_at
from gradviz.theme import LIGHT, Theme

SHARES = (0.31, 0.34, 0.38, 0.42, 0.46, 0.5, 0.55, 0.6)
"""Of the width, what the card takes: the first in which everything has room."""
POINTER = 3000
"""Milliseconds after which a pointer that rests is hidden."""


class Plan(NamedTuple):
    """Where the card of a scene stands, and the width of one beside the picture or the height of one below it."""

    beside: bool
    room: float


class Audience(QWidget):
    """Follows a guide and, where no lesson is open, the page alone. `pressed(event)` passes on what is typed,
    `left()` tells that the window has been closed."""

    pressed = Signal(object)
    left = Signal()

    def __init__(self, guide: Guide, page: Page, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("GradViz: the class"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # nothing is written here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._guide, self._theme = guide, theme
        self._sizes = sizes(1080)
        self._card = Card(self)
        self._black = _Black(self)
        self._black.hide()
        self._contents = Contents()
        self._is_over = False
        self._rest = QRect()  # what the card leaves to the picture
        self._planned: tuple[object, Plan] | None = None  # for which scene and size
        self._pointer = QTimer(self, singleShot=True, interval=POINTER)
        self._pointer.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self._pointer.start()
        for watched in (self._card, self._black):
            watched.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        guide.moved.connect(self.show_moment)
        self._shows: dict[Page, Show] = {}  # of pages that have been turned to: turning back costs nothing
        self._take_page(page)
        self.set_theme(theme)

    @property
    def contents(self) -> Contents:
        """What the card says."""
        return self._contents

    @property
    def is_black(self) -> bool:
        return not self._black.isHidden()

    def set_black(self, black: bool) -> None:
        """Covers everything, or uncovers it."""
        self._black.setGeometry(self.rect())
        self._black.raise_()
        self._black.setVisible(black)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._card.set_theme(theme)
        for shown in self._shows.values():
            shown.set_theme(theme)
        self.update()

    def turn_to(self, page: Page) -> None:
        """Follows another page."""
        if page is not self._page:
            self._leave_page()
            self._take_page(page)
            self._show.show()
            self._black.raise_()
            self.show_moment()

    def show_moment(self) -> None:
        """The picture of this moment, and what there is to read."""
        self._show.draw()
        walk, lesson = self._guide.walk, Contents()
        if walk is not None and walk.moment.state.page == self._page.key:
            lesson = contents_at(walk, walk.moment, self._guide.given)
        elif walk is None:
            lesson = Contents(title=self._page.name)
        remark, meaning = self._show.remark(alone=walk is None)
        self._contents = lesson.changed(
            facts=self._show.facts, remark=remark, remark_meaning=meaning, caption=self._show.caption
        )
        self._place()

    # pages

    def _take_page(self, page: Page) -> None:
        self._page = page
        if page not in self._shows:
            made = self._shows[page] = show_of(page, self)
            made.set_theme(self._theme)
            made.set_magnification(self._sizes.magnification)
        self._show = self._shows[page]
        page.drawn.connect(self.show_moment)

    def _leave_page(self) -> None:
        self._page.drawn.disconnect(self.show_moment)
        self._show.hide()

    # room

    def _place(self) -> None:
        """The card beside the picture or below it, as large as it must be, and at the same place in all of a scene."""
        gap, area = self._sizes.gap, self._area
        plan = self._plan_of_scene()
        room = max(plan.room, self._room_for(self._contents, plan.beside))
        if plan.beside:
            width = min(round(room), area.width())
            place = QRect(area.right() + 1 - width, area.top(), width, area.height())
        else:
            height = min(round(room), area.height())
            place = QRect(area.left(), area.bottom() + 1 - height, area.width(), height)
        self._card.setGeometry(place)
        self._card.show_layout(self._layout_on(place), self._contents.text)
        self._rest = _left_over(area, place, gap, plan.beside)
        self._show.setVisible(not self._rest.isEmpty())
        if not self._rest.isEmpty():
            self._show.setGeometry(self._rest.adjusted(gap // 2, gap // 2, -gap // 2, -gap // 2))
        self.update()

    @property
    def _area(self) -> QRect:
        gap = self._sizes.gap
        return self.rect().adjusted(gap, gap, -gap, -gap)

    def _layout_on(self, place: QRect) -> Layout:
        """Sentences as large as they should be, or, where even the whole display is too small, as large as they can."""
        whole = lay_out(self._contents, place.width(), self._sizes)
        if whole.height <= place.height() + 1:
            return whole
        return lay_out(self._contents, place.width(), self._sizes, self._sizes.small)

    def _room_for(self, contents: Contents, beside: bool) -> float:
        """The width of a card beside the picture, the height of one below it."""
        area = self._area
        if not beside:
            return lay_out(contents, area.width(), self._sizes).height
        for share in SHARES:
            layout = lay_out(contents, round(share * area.width()), self._sizes)
            if layout.fits and layout.height <= area.height():
                return share * area.width()
        return area.width()

    def _plan_of_scene(self) -> Plan:
        """What all moments of the scene have room on, so that the picture stays where it is from beat to beat."""
        walk, area = self._guide.walk, self._area
        of = (None if walk is None else (walk.lesson, walk.scene), self._page.key, self.size())
        if self._planned is None or self._planned[0] != of:
            usual, remark = self._show.usual, self._show.usual_remark
            said = [contents.changed(facts=usual, caption="∇f") for contents in _all_contents(walk, self._page, remark)]
            beside = max(self._room_for(contents, True) for contents in said)
            below = max(self._room_for(contents, False) for contents in said)
            # whichever leaves the larger picture
            plans = (
                (min(area.width() - beside, area.height()), Plan(True, beside)),
                (min(area.height() - below, area.width()), Plan(False, below)),
            )
            self._planned = of, max(plans)[1]
        return self._planned[1]

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_over:
            return
        self._black.setGeometry(self.rect())
        found: Sizes = sizes(self.height())
        if found != self._sizes:
            self._sizes = found
            for shown in self._shows.values():
                shown.set_magnification(found.magnification)
        self.show_moment()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.page))
        if not self._show.isHidden():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.hairline))
            painter.setBrush(QColor(self._theme.card))
            painter.drawRoundedRect(self._rest, 12, 12)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressed.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pointer.stop()
        if not self._is_over:
            self._is_over = True
            self._guide.moved.disconnect(self.show_moment)
            self._leave_page()
            for shown in self._shows.values():
                shown.end()
            self._shows.clear()
        super().closeEvent(event)
        self.left.emit()


class _Black(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        painter.end()


def _all_contents(walk: Walk | None, page: Page, remark: str) -> list[Contents]:
    """Whatever there may be to read in the scene; the page says nothing of itself while a question is open."""
    if walk is None:
        return [Contents(title=page.name, remark=remark)]
    return [
        contents_at(walk, moment, given).changed(remark="" if is_asked(moment) else remark)
        for moment in moments(walk.here)
        for given in _answers(moment)
    ]


def _answers(moment: Moment) -> Iterator[int | None]:
    """Those that the card may have to tell of: none, the right one and a wrong one, which takes the most words."""
    yield None
    if moment.question is not None:
        yield from {moment.question.right, 0 if moment.question.right else 1}


def _left_over(area: QRect, place: QRect, gap: int, beside: bool) -> QRect:
    """What a card leaves to the picture."""
    if beside:
        return QRect(area.topLeft(), QPoint(place.left() - 1 - gap, area.bottom()))
    return QRect(area.topLeft(), QPoint(area.right(), place.top() - 1 - gap))
