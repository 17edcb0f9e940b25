"""The main window: a list of pages, and the menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QWidget,
)

from gradviz import __version__
from gradviz.keyboard.kept import keeps
from gradviz.keyboard.struck import trigger
from gradviz.language import SYSTEM
from gradviz.pages.appearance import add_appearance
from gradviz.pages.book import Book, open_book
from gradviz.pages.changes import Changes
from gradviz.pages.closed import delete_whole
from gradviz.pages.copied_sign import CopiedSign
from gradviz.pages.export.desk import ExportDesk
from gradviz.pages.keys_sheet import KeysSheet, key_groups
from gradviz.pages.lesson.desk import LessonDesk
from gradviz.pages.menus import add_menu, empty
from gradviz.pages.page import Habits, Page
from gradviz.pages.page_tabs import PageTabs
from gradviz.pages.present.presentation import Presentation
from gradviz.pages.tell import tell
from gradviz.session.geometry import geometry_of
from gradviz.session.value import LessonPlace, Session
from gradviz.theme import DARK, LIGHT, Theme, palette, set_text_size, style_sheet, text_size, ui_font
from gradviz.translator import interpret

SMALLEST = (1100, 620)
FIRST_SIZE = (1366, 768)


class Window(QMainWindow):
    """Shows a book of pages; knows what every page has and nothing of what it is about.
    `closing()` comes while everything is still there."""

    closing = Signal()

    def __init__(self, book: Book, look: str = SYSTEM, language: str = SYSTEM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.language = language
        self._habits: dict[str, Habits] = {}  # by page: of a former book's that this one has not made yet
        self.changes = Changes(self)
        self.lessons = LessonDesk(self, self.changes)
        self.exporting = ExportDesk(self.lessons.document, self)
        self.presentation = Presentation(self.lessons.guide, self)
        self.exporting.copied.connect(CopiedSign(self).say)
        self.setWindowTitle("GradViz")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._tabs = PageTabs()
        self._tabs.currentChanged.connect(self._turn_to)
        self._corner = QWidget()
        corner = QHBoxLayout(self._corner)
        corner.setContentsMargins(0, 0, 0, 0)
        corner.addStretch(1)
        corner.addWidget(self.lessons.start)
        corner.addWidget(self._tabs)
        self._show_book(book)
        QApplication.styleHints().colorSchemeChanged.connect(self._apply_look)
        self._apply_look()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.book.page

    def _show_book(self, book: Book) -> None:
        """Opens a book in place of the one before; what is said of it is said in the language of now."""
        self.book = book
        self.setCentralWidget(self.lessons.around(book))
        self.presentation.follow(book)
        self.exporting.follow(book)
        self._tabs.show_pages((leaf.name for leaf in book.leaves), book.currentIndex())
        book.turned.connect(self._on_turned)
        self.changes.follow(book)
        self._make_menus()

    @property
    def session(self) -> Session:
        """What is worth remembering."""
        states = tuple(state.uncovered for state in self.lessons.guide.beneath(self.book.states))
        place, lesson = geometry_of(self), self._lesson_place
        return Session(states, self.page.key, place, self.look, self.language, lesson, self.text_size)

    @property
    def _lesson_place(self) -> LessonPlace | None:
        document = self.lessons.document
        if document.lesson is None:
            return None
        path = "" if document.path is None else str(document.path)
        is_in_a_file = document.is_saved if path else document.is_built_in
        return LessonPlace(path, *document.place, None if is_in_a_file else document.lesson)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.lessons.files.may_leave():
            event.ignore()
            return
        self.closing.emit()
        self.presentation.end()
        self.book.close_worker()
        self.exporting.end()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A single key that an input mode has made another character of is found here."""
        menus = self.menuBar().findChildren(QMenu)
        if not trigger((action for menu in menus for action in menu.actions()), event):
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        self.page.player.toggle()

    def _turn_to(self, index: int) -> None:
        self.book.turn_to(index)

    def _on_turned(self, index: int) -> None:
        self._tabs.turn_to(index)
        self._keep_habits()
        self._fill_view_menu()

    def event(self, event: QEvent) -> bool:
        """Lets whoever has the focus keep the keys that it needs."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if keeps(QApplication.focusWidget(), event):
            event.accept()
            return True
        return super().event(event)

    def set_look(self, look: str) -> None:
        """Follows the system, or is light or dark whatever it says."""
        self.look = look
        self._apply_look()

    def set_language(self, language: str) -> None:
        """Speaks another language, or the system's, from now on. Widgets say what they have to say when they are made:
        all pages are made anew, in the state in which they are."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.language = language
        interpret(app, language)
        self._make_anew(app)

    @property
    def text_size(self) -> int:
        """Of all texts, in per cent of the usual one."""
        return round(100 * text_size())

    def set_text_size(self, percent: int) -> None:
        """Shows larger or smaller texts from now on; their widgets, too, are made anew."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if percent != self.text_size:
            set_text_size(percent / 100)
            self._make_anew(app)

    def _make_anew(self, app: QApplication) -> None:
        app.setFont(ui_font())
        for widget in self.findChildren(QWidget):
            if not self.book.isAncestorOf(widget):  # what stays would, with a size of the sheet's, keep its old face
                widget.setFont(ui_font())
        self.show_book(open_book(self.book.states, self.page.key))

    def show_book(self, book: Book) -> None:
        """Other pages in the place of those that are open, which play as fast and keep open what was."""
        former = self.book
        former.close_worker()
        self._habits |= {page.key: page.habits for page in former.findChildren(Page)}
        self._show_book(book)
        self._keep_habits()
        delete_whole(former)
        self._apply_look()

    def _keep_habits(self) -> None:
        """Lets the page go on as the one did in whose place it is."""
        habits = self._habits.pop(self.page.key, None)
        if habits is not None:
            self.page.take_habits(habits)

    def _apply_look(self, *_: object) -> None:
        system = QApplication.styleHints().colorScheme()
        dark = self.look == "dark" or (self.look == SYSTEM and system == Qt.ColorScheme.Dark)
        theme = DARK if dark else LIGHT
        dress(theme)
        self.book.set_theme(theme)
        self.lessons.set_theme(theme)
        self.exporting.set_theme(theme)
        self.presentation.set_theme(theme)
        self.menuBar().setCornerWidget(self._corner)  # anew: the style sheet has changed its width

    def _make_menus(self) -> None:
        bar = self.menuBar()
        empty(bar)
        file = add_menu(bar, self.tr("&File"))
        self.exporting.fill_menu(file)
        file.addSeparator()
        self._add(file, self.tr("Quit"), QKeySequence.StandardKey.Quit, self.close)
        edit = add_menu(bar, self.tr("&Edit"))
        for action, key in (
            (self.lessons.undoing.createUndoAction(edit, self.tr("Undo")), QKeySequence.StandardKey.Undo),
            (self.lessons.undoing.createRedoAction(edit, self.tr("Redo")), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(QKeySequence.keyBindings(key))
            edit.addAction(action)
        action.setShortcuts([*action.shortcuts(), QKeySequence("Ctrl+Y")])  # as half of all programs have it
        run = add_menu(bar, self.tr("&Run"))
        self._add(run, self.tr("Play or pause"), "Space", self._toggle)
        self._add(run, self.tr("One step forward"), "Right", lambda: self.page.player.step(1))
        self._add(run, self.tr("One step back"), "Left", lambda: self.page.player.step(-1))
        self._add(run, self.tr("To the start"), "Home", lambda: self.page.go_to(0))
        self._add(run, self.tr("To the end"), "End", lambda: self.page.go_to(self.page.player.last))
        self.lessons.fill_menu(add_menu(bar, self.tr("&Lesson")))
        self._view_menu = add_menu(bar, self.tr("&View"))
        self._view_menu.aboutToShow.connect(self._fill_view_menu)
        self._fill_view_menu()
        self.presentation.fill_menu(add_menu(bar, self.tr("&Present")))
        about = add_menu(bar, self.tr("&Help"))
        self._add(about, self.tr("Keys"), "F1", self._show_keys)
        self._add(about, self.tr("About GradViz"), None, self._show_about)

    def _fill_view_menu(self) -> None:
        """What can be looked at on this page, the pages, and the look of all of them: with another page for the sake of
        its keys, and whenever it is opened, for what is checked follows from the view of then."""
        menu = self._view_menu
        empty(menu)
        self.page.fill_view_menu(menu)
        if not menu.isEmpty():
            menu.addSeparator()
        if len(self.book.leaves) > 1:
            for index, leaf in enumerate(self.book.leaves):
                turn = partial(self.book.turn_to, index)
                self._add(menu, self.tr("Page: {0}").format(leaf.name), f"Ctrl+{index + 1}", turn)
            menu.addSeparator()
        add_appearance(menu, self)

    def _add(
        self, menu: QMenu, text: str, key: str | QKeySequence.StandardKey | None, action: Callable[..., object]
    ) -> QAction:
        made = menu.addAction(text)
        if key is not None:
            made.setShortcut(key)
        made.triggered.connect(lambda _=False: action())
        return made

    def _show_keys(self) -> None:
        self._fill_view_menu()
        KeysSheet(key_groups(self.menuBar()), self).open()

    def _show_about(self) -> None:
        text = self.tr("See a derivative computed, a gradient put together and a descent taken, with the true numbers.")
        self._tell(self.tr("About GradViz"), f"GradViz {__version__}\n\n{text}")

    def _tell(self, title: str, text: str) -> None:
        tell(self, title, text)


def dress(theme: Theme) -> None:
    """Gives the application the theme's colours."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet = style_sheet(theme)
    if sheet != app.styleSheet():  # asking every widget again takes a tenth of a second
        app.setStyle("Fusion")
        app.setPalette(palette(theme))
        app.setStyleSheet(sheet)
