"""Everything about lessons in a window: the strip over the pages, the editor beside them, files, menu, undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QUndoGroup, QUndoStack
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QToolButton, QVBoxLayout, QWidget

from gradviz.pages.book import Book
from gradviz.pages.lesson.arrivals import Application, Drops
from gradviz.pages.lesson.beside import Beside
from gradviz.pages.lesson.document import Document
from gradviz.pages.lesson.editor import LessonEditor
from gradviz.pages.lesson.files import LessonFiles
from gradviz.pages.lesson.guide import Guide
from gradviz.pages.lesson.menu import LessonMenu
from gradviz.pages.lesson.scenes import ScenesDialog
from gradviz.pages.lesson.strip import LessonStrip
from gradviz.theme import Theme


class LessonDesk(QObject):
    """Lives as long as its window; what it shows is made anew with every book, in the language of then."""

    def __init__(self, window: QMainWindow, settings: QUndoStack) -> None:
        super().__init__(window)
        self._window = window
        self._is_editing = False
        self.guide = Guide(self)
        self.document = Document(self.guide, self)
        self.files = LessonFiles(self.document, window)
        self.undoing = QUndoGroup(self)
        for stack in (settings, self.document.stack):
            self.undoing.addStack(stack)
            stack.indexChanged.connect(self._on_edited)
        settings.setActive()
        self.start = QToolButton()
        self.start.setObjectName("start")
        self.start.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.start.clicked.connect(self.files.start_here)
        self._settings = settings
        self.files.made.connect(lambda: self.menu.editing.setChecked(True))
        self.document.changed.connect(self._on_changed)
        self.document.saved.connect(lambda: self.strip.note(self.tr("Saved.")))
        drops = Drops(window)
        drops.dropped.connect(self.files.open)
        drops.refused.connect(self.files.refuse)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        if isinstance(app, Application):
            app.sent.connect(self.files.open)

    def around(self, book: Book) -> QWidget:
        """The book with the strip over it and the editor, which is hidden until it is asked for."""
        self.guide.follow(book)
        self.strip = LessonStrip(self.guide)
        self.strip.left.connect(self.files.close)
        self.files.resumed.connect(self.strip.offer_the_beginning)
        self.editor = LessonEditor(self.document, lambda: self.guide.state)
        self.start.setText(self.tr("Start here"))
        self.start.setToolTip(self.tr("A lesson in twelve scenes, from the difference quotient to gradient descent"))
        self.editor.setVisible(self._is_editing)
        centre = QWidget()
        centre.setObjectName("page")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        margin = QVBoxLayout()
        margin.setContentsMargins(12, 4, 12, 0)
        margin.addWidget(self.strip)
        column.addLayout(margin)
        column.addWidget(Beside(book, self.editor), 1)
        return centre

    def fill_menu(self, menu: QMenu) -> None:
        """Everything that can be done."""
        self.menu = LessonMenu(menu, self.files, self.editor, self._show_scenes, self._show_editor)
        self.menu.editing.setChecked(self._is_editing)
        self.menu.editing.toggled.connect(self.strip.edit.setChecked)
        self.strip.edit.setChecked(self._is_editing)
        self.strip.edit.toggled.connect(self.menu.editing.setChecked)
        self._on_changed()

    def remember_in(self, store: QSettings) -> None:
        """Where the files that were opened, and where they were left, are kept from one start to the next."""
        self.files.recent.remember_in(store)
        self.files.bookmarks.remember_in(store)

    def set_theme(self, theme: Theme) -> None:
        self.strip.set_theme(theme)

    def _show_editor(self, shown: bool) -> None:
        self._is_editing = shown
        self.editor.setVisible(shown)

    def _show_scenes(self) -> None:
        ScenesDialog(self.document, self._window).open()

    def _on_changed(self) -> None:
        """Says what is open, and whether it is saved."""
        is_open = self.document.lesson is not None
        self.start.setHidden(is_open)
        if not is_open:
            self.menu.editing.setChecked(False)
        name = self.document.name.replace("[*]", "[*][*]") or self.tr("Lesson")
        self._window.setWindowTitle(f"{name}[*] — GradViz" if is_open else "GradViz")
        self._window.setWindowModified(not self.document.is_saved)

    def _on_edited(self) -> None:
        """What was done last is undone first, wherever the focus is."""
        stack = self.sender()
        if isinstance(stack, QUndoStack) and stack.count():
            stack.setActive()

    def _on_focus(self, _: QWidget | None, focus: QWidget | None) -> None:
        """In the editor edits are undone, elsewhere settings."""
        if focus is None or not self._window.isAncestorOf(focus) or isinstance(focus, QMenu | QMenuBar):
            return
        stack = self.document.stack if self.editor.isAncestorOf(focus) else self._settings
        stack.setActive()
