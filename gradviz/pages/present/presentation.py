"""The mode in front of a class: its windows, its keys, its menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from gradviz.pages.book import Book
from gradviz.pages.closed import delete_whole
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.menus import add_choice, add_menu, empty
from gradviz.pages.page import Page
from gradviz.pages.present.audience import Audience
from gradviz.pages.present.displays import roles
from gradviz.pages.present.keys import go_on, press
from gradviz.pages.present.speaker import Speaker
from gradviz.theme import LIGHT, Theme


class Presentation(QObject):
    """Shows the book's page and the guide's lesson to a class; the ordinary window, `owner`, stays as it is."""

    def __init__(self, guide: Guide, owner: QWidget) -> None:
        super().__init__(owner)
        self.guide = guide
        self.audience: Audience | None = None
        self.speaker: Speaker | None = None
        self._owner = owner
        self._book: Book | None = None
        self._theme = LIGHT
        self._chosen = ""  # the name of a display
        self._menu: QMenu | None = None

    def follow(self, book: Book) -> None:
        """From now on it is this book's pages that are shown; ends where another one is being shown."""
        self.end()
        self._book = book
        book.turned.connect(self._on_turned)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.audience is not None:
            self.audience.set_theme(theme)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self._book is not None
        return self._book.page

    # beginning and end

    def begin(self) -> None:
        """Opens on the display that was chosen, or a second one, or the only one."""
        if self.audience is not None:
            self.audience.activateWindow()
            return
        screens = QGuiApplication.screens()
        found = roles([screen.name() for screen in screens], screens.index(self._owner.screen()), self._chosen)
        self.open(screens[found.audience], None if found.speaker is None else screens[found.speaker])

    def open(self, display: QScreen, own: QScreen | None) -> None:
        """Opens on a display, with the speaker's view on another where there is one."""
        self.audience = Audience(self.guide, self.page, self._theme, self._owner)
        self.audience.pressed.connect(self._on_pressed)
        self.audience.left.connect(self.end)
        _fill(self.audience, display)
        if own is not None:
            self.speaker = Speaker(self.guide, partial(go_on, self), self.toggle_black, self.end, self._owner)
            self.speaker.pressed.connect(self._on_pressed)
            self.speaker.left.connect(self.end)
            self.speaker.setScreen(own)
            self.speaker.move(own.availableGeometry().center() - self.speaker.rect().center())
            self.speaker.show()
            self.speaker.activateWindow()
        self._update_menu()

    def end(self) -> None:
        """Closes what was opened."""
        windows = (self.audience, self.speaker)
        self.audience = self.speaker = None
        for window in windows:
            if window is not None:
                window.left.disconnect(self.end)
                window.close()
                delete_whole(window)
        self._update_menu()

    def toggle_black(self) -> None:
        """Black, or the picture again."""
        if self.audience is not None:
            self.audience.set_black(not self.audience.is_black)

    def _on_pressed(self, event: QKeyEvent) -> None:
        event.setAccepted(press(self, event))

    def _on_turned(self, _: int) -> None:
        if self.audience is not None:
            self.audience.turn_to(self.page)

    # the menu

    def fill_menu(self, menu: QMenu) -> None:
        """F5, what a clicker does, and the displays that there are when the menu is opened."""
        self._menu = menu
        self._add(menu, self.tr("Present"), ("F5",), self.begin)
        for text, keys, action in (
            (self.tr("Next beat"), ("PgDown",), lambda: go_on(self, 1)),
            (self.tr("Beat before"), ("PgUp",), lambda: go_on(self, -1)),
            (self.tr("Black out"), ("B", "."), self.toggle_black),
            (self.tr("Leave"), ("Esc",), self.end),
        ):
            self._add(menu, text, keys, action)
        menu.addSeparator()
        displays = add_menu(menu, self.tr("Display"))
        displays.aboutToShow.connect(partial(self._fill_displays, displays))
        self._fill_displays(displays)
        self._update_menu()

    def _add(self, menu: QMenu, text: str, keys: tuple[str, ...], action: Callable[[], object]) -> None:
        made = menu.addAction(text)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.triggered.connect(lambda _=False: action())

    def _fill_displays(self, menu: QMenu) -> None:
        empty(menu)
        texts = {"": self.tr("Another than this, if there is one")}
        for screen in QGuiApplication.screens():
            size = screen.geometry().size()
            texts[screen.name()] = f"{screen.name()}  {size.width()} × {size.height()}"
        add_choice(menu, texts, self._chosen, self._choose)

    def _choose(self, name: str) -> None:
        """Remembered for as long as the program runs; what is being shown goes there."""
        self._chosen = name
        if self.audience is not None:
            self.end()
            self.begin()

    def _update_menu(self) -> None:
        """What only makes sense while something is shown to a class has no key otherwise."""
        if self._menu is not None:
            for action in self._menu.actions()[1:5]:
                action.setEnabled(self.audience is not None)


def _fill(window: QWidget, display: QScreen) -> None:
    window.setScreen(display)
    window.setGeometry(display.geometry())
    window.showFullScreen()
    window.activateWindow()
    window.setFocus()
