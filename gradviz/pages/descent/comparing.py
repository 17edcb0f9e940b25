"""What can be done with runs that are compared: for the button under the picture and for the menu of the window."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gradviz.core.comparison import Others
from gradviz.pages.menus import add_choice, empty
from gradviz.state import View


class Comparing(Protocol):
    """A page on which runs are compared."""

    view: View

    @property
    def others(self) -> Others: ...

    def keep_run(self) -> None: ...

    def follow_next(self) -> None: ...

    def remove_run(self, place: int) -> None: ...

    def remove_others(self) -> None: ...

    def compare_as_book(self) -> None: ...

    def set_view(self, view: View) -> None: ...


def fill_compare_menu(menu: QMenu, page: Comparing, with_keys: bool) -> None:
    """Everything that can be done now. What has a key finds out by itself whether it can be done."""
    keep = menu.addAction(QCoreApplication.translate("Comparing", "Compare: keep this run, set another"))
    keep.triggered.connect(lambda _=False: page.keep_run())
    follow = menu.addAction(QCoreApplication.translate("Comparing", "Follow the next run"))
    follow.triggered.connect(lambda _=False: page.follow_next())
    book = menu.addAction(QCoreApplication.translate("Comparing", "The book's comparison: four optimizers"))
    book.triggered.connect(lambda _=False: page.compare_as_book())
    remove = menu.addAction(QCoreApplication.translate("Comparing", "Remove this run"))
    remove.triggered.connect(lambda _=False: page.remove_run(page.others.place))
    clear = menu.addAction(QCoreApplication.translate("Comparing", "Remove all other runs"))
    clear.triggered.connect(lambda _=False: page.remove_others())
    if with_keys:
        keep.setShortcut("C")
        follow.setShortcut("N")
    else:
        keep.setEnabled(page.others.has_room)
        follow.setEnabled(bool(page.others.runs))
    remove.setEnabled(bool(page.others.runs))
    clear.setEnabled(bool(page.others.runs))
    menu.addSeparator()
    budgets = {
        "steps": QCoreApplication.translate("Comparing", "Compared at equal steps"),
        "evaluations": QCoreApplication.translate("Comparing", "Compared at equal evaluations of f"),
    }
    add_choice(menu, budgets, page.view.budget, lambda budget: page.set_view(page.view.changed(budget=budget)))


class CompareButton(QToolButton):
    """Keeps the run at a click, and has a menu of all that can be done."""

    def __init__(self, page: Comparing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setText(self.tr("Compare"))
        self.setToolTip(self.tr("Keep this run, and set another beside it (C)"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
        self._page = page
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)
        self.clicked.connect(lambda _=False: page.keep_run())

    def _fill(self, menu: QMenu) -> None:
        empty(menu)
        fill_compare_menu(menu, self._page, with_keys=False)
