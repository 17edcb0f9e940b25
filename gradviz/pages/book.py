"""All pages over each other, on one worker."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.probe import GradientSettings
from gradviz.pages.derivative import DerivativePage
from gradviz.pages.descent import DescentPage
from gradviz.pages.gradient import GradientPage
from gradviz.pages.page import Page
from gradviz.runner import Runner
from gradviz.theme import Theme


class Book(QStackedWidget):
    """Shows one page at a time; `turned(index)` when another one is shown. What a page sends to another opens it."""

    turned = Signal(int)

    def __init__(self, pages: Sequence[Page], runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.pages = list(pages)
        self._runner = runner
        runner.setParent(self)
        for page in self.pages:
            self.addWidget(page)
            page.carried.connect(self._on_carried)
        self.currentChanged.connect(self.turned)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.currentIndex()]

    def set_theme(self, theme: Theme) -> None:
        for page in self.pages:
            page.set_theme(theme)

    def close_worker(self) -> None:
        """Ends the thread; called when the window closes."""
        for page in self.pages:
            page.player.pause()
        self._runner.close()

    def _on_carried(self, key: str, settings: object) -> None:
        for index, page in enumerate(self.pages):
            if page.key == key and isinstance(settings, dict):
                page.take(settings)
                self.setCurrentIndex(index)


def open_book(experiment: Experiment) -> Book:
    """Every page, open at the descent of an experiment."""
    runner = Runner()
    pages = (
        DerivativePage(DerivativeSettings(), runner),
        GradientPage(GradientSettings(), runner),
        DescentPage(experiment, runner),
    )
    book = Book(pages, runner)
    book.setCurrentWidget(pages[-1])
    return book
