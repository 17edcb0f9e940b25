"""The column beside the picture: the data with the losses, batches, both gradients; one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.tabbed_column import TabbedColumn, scrolled
from gradviz.pages.training.batch_sheet import BatchSheet
from gradviz.pages.training.check_sheet import CheckSheet
from gradviz.pages.training.data_sheet import DataSheet
from gradviz.pages.veil import Veil, cover
from gradviz.runner import Runner
from gradviz.state import View
from gradviz.theme import Theme

TABS = ("data", "batches", "gradients")


class TrainingSide(TabbedColumn):
    """Draws what is open. `looked(parts)` asks for another view."""

    looked = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data, self.batches, self.gradients = DataSheet(), BatchSheet(runner), CheckSheet(runner)
        self._moment: tuple[TrainingTrace, int, View] | None = None
        names = (self.tr("Data and loss"), self.tr("Batches"), self.tr("Gradients"))
        batches, gradients = Veil(self.batches), Veil(scrolled(self.gradients, names[-1]))
        self._veils = {batches: ("numbers",), gradients: ("numbers", "exact")}
        self.lay_out(dict(zip(TABS, zip(names, (self.data, batches, gradients), strict=True), strict=True)))
        self.data.looked.connect(self.looked)

    def set_theme(self, theme: Theme) -> None:
        for sheet in (self.data, self.batches, self.gradients):
            sheet.set_theme(theme)

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment, of the tab that is open."""
        self._moment = trace, step, view
        cover(view.hidden, self._veils)
        (self.data, self.batches, self.gradients)[self._stack.currentIndex()].draw(trace, step, view)

    def grow(self, trace: TrainingTrace, step: int, view: View) -> None:
        """More of the training is there, and the moment is the same: only its curves change."""
        self._moment = trace, step, view
        if self.tab == "data":
            self.data.grow(trace, step, view)

    def draw_again(self) -> None:
        if self._moment is not None:
            self.draw(*self._moment)
