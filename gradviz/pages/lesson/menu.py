"""The Lesson menu: everything that can be done with a lesson, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gradviz.pages.lesson.editor import LessonEditor
from gradviz.pages.lesson.files import LessonFiles
from gradviz.pages.menus import add_menu, empty

Key = str | QKeySequence.StandardKey


class LessonMenu(QObject):
    """Fills a menu; what needs an open lesson can be chosen while there is one."""

    def __init__(
        self,
        menu: QMenu,
        files: LessonFiles,
        editor: LessonEditor,
        show_scenes: Callable[[], None],
        show_editor: Callable[[bool], None],
    ) -> None:
        super().__init__(menu)
        self._menu, self._files = menu, files
        self._needing_one: list[QAction] = []
        guide = files.document.guide
        self._add(self.tr("Start here"), "", files.start_here)
        self._add(self.tr("New lesson from what is shown"), QKeySequence.StandardKey.New, files.new)
        self._add(self.tr("Open…"), QKeySequence.StandardKey.Open, files.choose)
        self.recent = add_menu(menu, self.tr("Open recent"))
        self._add(self.tr("Save"), QKeySequence.StandardKey.Save, files.save, needs_one=True)
        self._add(self.tr("Save as…"), "Ctrl+Shift+S", files.save_as, needs_one=True)
        self._add(self.tr("Close the lesson"), QKeySequence.StandardKey.Close, files.close, needs_one=True)
        menu.addSeparator()
        self._add(self.tr("Next beat"), "Ctrl+PgDown", guide.next, needs_one=True)
        self._add(self.tr("Beat before"), "Ctrl+PgUp", guide.back, needs_one=True)
        self._add(self.tr("Reset to the scene"), "R", guide.reset, needs_one=True)
        self._add(self.tr("From the beginning"), "", lambda: guide.enter(0), needs_one=True)
        self._add(self.tr("Scenes…"), "Ctrl+G", show_scenes, needs_one=True)
        menu.addSeparator()
        self.editing = self._add(self.tr("Edit the lesson"), "Ctrl+Shift+E", lambda: None, needs_one=True)
        self.editing.setCheckable(True)
        self.editing.toggled.connect(show_editor)
        for title, actions in ((self.tr("Add"), editor.adding), (self.tr("Scene or beat"), editor.arranging)):
            submenu = add_menu(menu, title)
            submenu.addActions(actions)
            submenu.setToolTipsVisible(True)
            self._needing_one += [submenu.menuAction(), *actions]
        self.recent.aboutToShow.connect(self._fill_recent)  # some may be gone by then
        files.recent.changed.connect(self._fill_recent)
        files.document.changed.connect(self._refresh)
        self._fill_recent()
        self._refresh()

    def _add(self, text: str, key: Key, deed: Callable[[], None], needs_one: bool = False) -> QAction:
        action = self._menu.addAction(text)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False: deed())
        if needs_one:
            self._needing_one.append(action)
        return action

    def _refresh(self) -> None:
        for action in self._needing_one:
            action.setEnabled(self._files.document.lesson is not None)

    def _fill_recent(self) -> None:
        empty(self.recent)
        paths = self._files.recent.paths
        for path in paths:
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.triggered.connect(partial(self._open, str(path)))
        self.recent.menuAction().setEnabled(bool(paths))

    def _open(self, path: str, _: bool = False) -> None:
        self._files.open(path)
