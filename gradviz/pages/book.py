"""All pages over each other, on one worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.carry import Settings
from gradviz.core.probe.numbers import GradientSettings
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.page import Page
from gradviz.runner import Runner
from gradviz.theme import LIGHT, Theme


class Leaf(NamedTuple):
    """A page that can be turned to: `make` is called when it first is, for each costs as much as the start."""

    key: str
    english: str
    make: Callable[[], Page]

    @property
    def name(self) -> str:
        """What the page is called in the language of now."""
        return QCoreApplication.translate("Book", self.english)


class Book(QStackedWidget):
    """Shows one page at a time; `turned(index)` when it is another one. What a page sends to another opens it."""

    turned = Signal(int)

    def __init__(self, leaves: Sequence[Leaf], runner: Runner, shown: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.leaves = tuple(leaves)
        self._made: dict[int, Page] = {}
        self._theme = LIGHT
        self._runner = runner
        runner.setParent(self)
        self._blanks = [QWidget() for _ in leaves]
        for blank in self._blanks:
            self.addWidget(blank)
        self.turn_to(shown)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._made[self.currentIndex()]

    def turn_to(self, index: int) -> None:
        """Shows a page, and makes it if it has not been shown before."""
        if index not in self._made:
            page = self._made[index] = self.leaves[index].make()
            page.set_theme(self._theme)
            page.carried.connect(self._on_carried)
            self.insertWidget(index, page)
            self.removeWidget(self._blanks[index])
            self._blanks[index].deleteLater()
        self.setCurrentIndex(index)
        self.turned.emit(index)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for page in self._made.values():
            page.set_theme(theme)

    def close_worker(self) -> None:
        """Ends the thread; called when the window closes."""
        for page in self._made.values():
            page.player.pause()
        self._runner.close()

    def _on_carried(self, key: str, settings: object) -> None:
        assert isinstance(settings, Settings)
        self.turn_to([leaf.key for leaf in self.leaves].index(key))
        self.page.take(settings)


def open_book(experiment: Experiment) -> Book:
    """Every page, open at the descent of an experiment."""
    runner = Runner()
    derivative = QT_TRANSLATE_NOOP("Book", "Derivative")
    gradient = QT_TRANSLATE_NOOP("Book", "Gradient")
    descent = QT_TRANSLATE_NOOP("Book", "Descent")
    leaves = (
        Leaf("derivative", derivative, lambda: DerivativePage(DerivativeSettings(), runner)),
        Leaf("gradient", gradient, lambda: GradientPage(GradientSettings(), runner)),
        Leaf("descent", descent, lambda: DescentPage(experiment, runner)),
    )
    return Book(leaves, runner, shown=len(leaves) - 1)
