"""What can be done with runs that are compared: by the button beside the transport and in the menu of the window."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gradviz import messages
from gradviz.core import Experiment
from gradviz.core.comparison import Others, book_comparison, telling
from gradviz.pages.menus import add_choice, add_menu, empty
from gradviz.plots.descent.run_legend import Named
from gradviz.state import Position, View


class ComparedPage(Protocol):
    """A page on which a run is followed beside others."""

    view: View

    @property
    def experiment(self) -> Experiment: ...

    @property
    def others(self) -> Others: ...

    def compare(self, others: Others, experiment: Experiment) -> None: ...

    def seek(self, position: Position) -> None: ...

    def set_view(self, view: View) -> None: ...


class Comparing:
    """Each deed makes other runs of those that there are, and has the page compare them."""

    def __init__(self, page: ComparedPage) -> None:
        self._page = page

    def keep(self) -> None:
        """Keeps this run beside another one, which begins with the same settings; once, until something is set."""
        others, experiment = self._page.others, self._page.experiment
        if others.has_room and all(run.experiment != experiment for run in others.runs):
            self._page.compare(others.keeping(experiment), experiment)

    def follow(self, place: int) -> None:
        """Goes on with another run, where it stands now."""
        self._page.compare(*self._page.others.turned_to(place, self._page.experiment))

    def follow_next(self) -> None:
        """Goes on with the run after this one, or with the first."""
        others = self._page.others
        places = sorted(others.places)
        self.follow(places[(places.index(others.place) + 1) % len(places)])

    def remove(self, place: int) -> None:
        """Goes on without a run, if it is not the only one."""
        self._page.compare(*self._page.others.without(place, self._page.experiment))

    def remove_others(self) -> None:
        """Goes on with this run alone."""
        self._page.compare(self._page.others.alone(), self._page.experiment)

    def show_book(self) -> None:
        """The book's comparison, at its end."""
        experiment, others = book_comparison()
        self._page.compare(others, experiment)
        self._page.seek(Position(experiment.steps))

    def spend(self, budget: str) -> None:
        """Compares where all have spent the same of that."""
        self._page.set_view(self._page.view.changed(budget=budget))

    def add_menu(self, menu: QMenu) -> None:
        """The same under an entry of a menu of the window, with keys."""
        self.fill_menu(add_menu(menu, QCoreApplication.translate("Comparing", "Compare")), with_keys=True)

    def fill_menu(self, menu: QMenu, with_keys: bool) -> None:
        """Everything that can be done now. What has a key finds out by itself whether it can be done."""
        others = self._page.others
        keep = menu.addAction(QCoreApplication.translate("Comparing", "Compare: keep this run, set another"))
        keep.triggered.connect(lambda _=False: self.keep())
        follow = menu.addAction(QCoreApplication.translate("Comparing", "Follow the next run"))
        follow.triggered.connect(lambda _=False: self.follow_next())
        book = menu.addAction(QCoreApplication.translate("Comparing", "The book's comparison: four optimizers"))
        book.triggered.connect(lambda _=False: self.show_book())
        remove = menu.addAction(QCoreApplication.translate("Comparing", "Remove this run"))
        remove.triggered.connect(lambda _=False: self.remove(self._page.others.place))
        clear = menu.addAction(QCoreApplication.translate("Comparing", "Remove all other runs"))
        clear.triggered.connect(lambda _=False: self.remove_others())
        if with_keys:
            keep.setShortcut("C")
            follow.setShortcut("N")
        else:
            keep.setEnabled(others.has_room)
            follow.setEnabled(bool(others.runs))
        remove.setEnabled(bool(others.runs))
        clear.setEnabled(bool(others.runs))
        menu.addSeparator()
        budgets = {
            "steps": QCoreApplication.translate("Comparing", "Compared at equal steps"),
            "evaluations": QCoreApplication.translate("Comparing", "Compared at equal evaluations of f"),
        }
        add_choice(menu, budgets, self._page.view.budget, self.spend)


class CompareButton(QToolButton):
    """Keeps the run at a click, and has a menu of all that can be done."""

    def __init__(self, comparing: Comparing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setText(self.tr("Compare"))
        self.setToolTip(self.tr("Keep this run, and set another beside it (C)"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
        self._comparing = comparing
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)
        self.clicked.connect(lambda _=False: comparing.keep())

    def _fill(self, menu: QMenu) -> None:
        empty(menu)
        self._comparing.fill_menu(menu, with_keys=False)


def named_runs(others: Others, followed: Experiment, budget: str) -> tuple[Named, ...]:
    """All runs by their places, each called by what tells it apart, and what is equal of them."""
    runs = others.with_own(followed)
    names = (
        Named(place, messages.run_name(experiment, names), place == others.place)
        for (place, experiment), names in zip(runs, telling(runs), strict=True)
    )
    return (*names, Named(None, messages.budget(budget)))
