"""The Training page's pictures in front of a class: the path over the loss, and the data with what the model says."""

from __future__ import annotations

import math

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from gradviz import messages, notation
from gradviz.core import Outcome
from gradviz.core.training.outcome import KEYS
from gradviz.pages.asking import Asking
from gradviz.pages.present.card import Fact
from gradviz.pages.present.fields import field_caption
from gradviz.pages.present.show import Show
from gradviz.pages.training.data_sheet import draw_data
from gradviz.pages.training.ending_bar import meaning_of
from gradviz.pages.training.page import TrainingPage
from gradviz.pages.training.picture import TrainingPicture
from gradviz.plots.training.data_plot import DataPlot
from gradviz.theme import Theme

LANE = "present.training"
DIGITS = 4


class TrainingShow(Show):
    """The two lie beside each other or under each other, as there is room."""

    def __init__(self, page: TrainingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.picture, self.data = TrainingPicture(), DataPlot()
        self.picture.show_alone()
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part, share in ((self.picture, 3), (self.data, 2)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._layout.addWidget(part, share)
        # of what fails the page itself speaks
        self._field = Asking(
            page.runner, LANE, lambda: self.picture.wanted, lambda: self.picture.grounds(self._field.asked), self
        )
        self._field.produced.connect(self.picture.show_ground)
        self.picture.window_changed.connect(self._field.want)

    def set_theme(self, theme: Theme) -> None:
        self.picture.set_theme(theme)
        self.data.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        self.picture.set_magnification(magnification)
        self.data.set_magnification(magnification)

    def draw(self) -> None:
        page = self._page
        if page.trace is not None:
            self.picture.draw(page.trace, page.step, page.view.seen)
            draw_data(self.data, page.trace, page.step)
        self._field.want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > 1.25 * self.height()
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def end(self) -> None:
        self._field.end()

    @property
    def facts(self) -> tuple[Fact, ...]:
        page, trace, hidden = self._page, self._page.trace, self._page.view.hidden
        if trace is None or "numbers" in hidden:
            return ()
        step, settings = page.step, trace.settings
        epoch = min(step // settings.steps_per_epoch, len(trace.validation) - 1)
        shown = [Fact(self.tr("epoch"), str(epoch))]
        point = trace.run.points[step].tolist()
        if len(point) == 2:
            names = zip(("w", "b"), point, strict=True)
            shown += [Fact(name, notation.number(part, DIGITS), "path") for name, part in names]
        shown.append(Fact(self.tr("training loss"), notation.number(float(trace.training[epoch]), DIGITS), "computed"))
        if math.isfinite(trace.validation[epoch]):
            loss = notation.number(float(trace.validation[epoch]), DIGITS)
            shown.append(Fact(self.tr("validation loss"), loss, "second"))
        return tuple(shown)

    @property
    def usual(self) -> tuple[Fact, ...]:
        number = notation.number(-math.pi / 100, DIGITS)
        names = (self.tr("epoch"), "w", "b", self.tr("training loss"), self.tr("validation loss"))
        return tuple(Fact(name, number) for name in names)

    @property
    def usual_remark(self) -> str:
        losses = dict.fromkeys(("first", "training", "validation", "lowest"), 1 / 7)
        told = {"step": 100, "epochs": 100, "best": 100} | losses
        return max((messages.training_outcome(Outcome(key, told)) for key in KEYS), key=len)

    def remark(self, alone: bool) -> tuple[str, str]:
        """How the training ended, at its end."""
        page, trace = self._page, self._page.trace
        if trace is None or trace.outcome is None or "outcome" in page.view.hidden:
            return "", "ink"
        if page.step < trace.run.finite_steps:
            return "", "ink"
        return messages.training_outcome(trace.outcome), meaning_of(trace.outcome.key)

    @property
    def caption(self) -> str:
        return field_caption(self._page.view)
