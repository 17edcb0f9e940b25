"""All pages over each other, on one worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.carry import Settings
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.page import Page
from gradviz.pages.rates.page import RatesPage
from gradviz.pages.training.page import TrainingPage
from gradviz.runner import Runner
from gradviz.state import PAGES, State
from gradviz.theme import LIGHT, Theme


class Leaf(NamedTuple):
    """A page that can be turned to: `make(settings)` is called when it first is, for each costs as much as the start;
    None are the settings that it opens with."""

    key: str
    english: str
    make: Callable[[Any], Page]

    @property
    def name(self) -> str:
        """What the page is called in the language of now."""
        return QCoreApplication.translate("Book", self.english)


class Book(QStackedWidget):
    """Shows one page at a time; `turned(index)` when it is another one, `altered()` when the settings of the page that
    is shown have changed. What a page sends to another opens it. `opened` are the states that pages come back with."""

    turned = Signal(int)
    altered = Signal()
    restored = Signal()

    def __init__(
        self,
        leaves: Sequence[Leaf],
        runner: Runner,
        shown: str,
        opened: Iterable[State] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.leaves = tuple(leaves)
        self._made: dict[int, Page] = {}
        self._theme = LIGHT
        self._runner = runner
        runner.setParent(self)
        self._waiting = {state.page: state for state in opened}  # of pages that have not been turned to
        self._blanks = [QWidget() for _ in leaves]
        for blank in self._blanks:
            self.addWidget(blank)
        self.turn_to(self.index_of(shown))

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._made[self.currentIndex()]

    @property
    def runner(self) -> Runner:
        """The worker of all pages."""
        return self._runner

    @property
    def states(self) -> tuple[State, ...]:
        """What every page shows that has been opened, one way or the other."""
        return (*(page.state for page in self._made.values()), *self._waiting.values())

    @property
    def at_rest(self) -> bool:
        """Whether the worker has nothing left to do."""
        return self._runner.at_rest

    def index_of(self, key: str) -> int:
        """Where the page of that key is."""
        return [leaf.key for leaf in self.leaves].index(key)

    def turn_to(self, index: int) -> None:
        """Shows a page, and makes it if it has not been shown before."""
        if index not in self._made:
            state = self._waiting.pop(self.leaves[index].key, None)
            page = self._made[index] = self.leaves[index].make(None if state is None else state.settings)
            page.set_theme(self._theme)
            page.carried.connect(self._on_carried)
            page.altered.connect(self.altered)
            self.insertWidget(index, page)
            self.removeWidget(self._blanks[index])
            self._blanks[index].deleteLater()
            if state is not None and state != page.state:
                page.restore(state)
        self.setCurrentIndex(index)
        self.turned.emit(index)

    def restore(self, state: State) -> None:
        """Shows this moment, on its page, which is made with it if nobody has set anything there."""
        index = self.index_of(state.page)
        if index not in self._made:
            self._waiting.setdefault(state.page, state)
        self.turn_to(index)
        self.page.restore(state)
        self.restored.emit()

    def put_back(self, states: Mapping[str, State | None], shown: str) -> None:
        """Shows by page what it showed before, or, where it is None, what it opens with; and this page again, if the
        one that is shown is among them."""
        if not states:
            return
        for index, leaf in enumerate(self.leaves):
            if leaf.key in states and index in self._made:
                self._made[index].restore(states[leaf.key] or State(PAGES[leaf.key]()))
        if self.page.key in states:
            self.turn_to(self.index_of(shown))
        self.restored.emit()

    def uncover(self) -> None:
        """Nothing is hidden any longer, on no page."""
        self._waiting = {key: state.uncovered for key, state in self._waiting.items()}
        for page in self._made.values():
            if page.state.view.hidden:
                page.restore(page.state.uncovered)
        self.restored.emit()

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
        self.turn_to(self.index_of(key))
        self.page.take(settings)


def open_book(opened: Iterable[State] = (), shown: str = "descent") -> Book:
    """Every page, those of `opened` in the state that they are given."""
    runner = Runner()
    leaves = (
        Leaf(
            "derivative",
            QT_TRANSLATE_NOOP("Book", "Derivative"),
            lambda settings: DerivativePage(settings or DerivativeSettings(), runner),
        ),
        Leaf(
            "gradient",
            QT_TRANSLATE_NOOP("Book", "Gradient"),
            lambda settings: GradientPage(settings or GradientSettings(), runner),
        ),
        Leaf(
            "descent",
            QT_TRANSLATE_NOOP("Book", "Descent"),
            lambda settings: DescentPage(settings or Experiment(), runner),
        ),
        Leaf(
            "rates",
            QT_TRANSLATE_NOOP("Book", "Learning rate"),
            lambda settings: RatesPage(settings or RatesSettings(), runner),
        ),
        Leaf(
            "training",
            QT_TRANSLATE_NOOP("Book", "Training"),
            lambda settings: TrainingPage(settings or TrainingSettings(), runner),
        ),
    )
    try:
        return Book(leaves, runner, shown, opened)
    except BaseException:
        runner.close()  # a thread must not outlive what it works for
        raise
