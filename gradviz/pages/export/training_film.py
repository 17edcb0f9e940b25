"""The Training page's picture at a size of its own: the path over the loss, and the data with what the model says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gradviz import messages, notation
from gradviz.core.landscape import Landscape
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace
from gradviz.pages.export.film import Film, Line, Look, OnPaper, place_of
from gradviz.pages.training.data_sheet import draw_data, model_text
from gradviz.pages.training.picture import TrainingPicture
from gradviz.plots.training.data_plot import DataPlot
from gradviz.state import Position, View
from gradviz.timeline import Timeline

LINES = 3
SHARES = (3, 2)


class TrainingFilm(Film):
    """Of a training as far as it has come."""

    def __init__(self, trace: TrainingTrace, view: View, look: Look) -> None:
        self._picture, self._data = TrainingPicture(), DataPlot()
        self._picture.show_alone()
        both = QWidget()
        layout = QHBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        widgets: tuple[QWidget, ...] = (self._picture, self._data)
        for widget, share in zip(widgets, SHARES, strict=True):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            layout.addWidget(widget, share)
        super().__init__(both, LINES, look)
        self._trace, self._view = trace, view
        self.timeline = Timeline(trace.run.finite_steps)
        for part in (self._picture, self._data):
            part.set_theme(look.theme)
            part.set_magnification(self.magnification)
        self.draw(Position(self.timeline.steps))
        self.lay_out()

    @property
    def title(self) -> str:
        settings = self._trace.settings
        return f"{messages.data_name(settings.data)},  {messages.model_name(settings.model)}"

    @property
    def plots(self) -> Sequence[OnPaper]:
        return self._picture.plot, self._data

    def ground(self) -> Iterator[object | None]:
        wanted = self._picture.wanted
        return iter((None,)) if wanted is None else self._picture.grounds(wanted)

    def show_ground(self, ground: object) -> None:
        if isinstance(ground, Landscape):  # of a network there is none before its end
            self._picture.show_ground(ground)

    def draw(self, position: Position) -> Sequence[Line]:
        trace, step = self._trace, min(position.step, self.timeline.steps)
        self._picture.draw(trace, step, self._view.seen)
        draw_data(self._data, trace, step)
        return (
            Line(self._where(step), "ink", bold=True),
            Line(self._said(step), "ink"),
            Line(",  ".join((self.title, *_settled(trace.settings)))),
        )

    def _where(self, step: int) -> str:
        """Where the training stands."""
        trace, hidden = self._trace, self._view.hidden
        where = place_of(step, trace.steps, hidden)
        if "numbers" in hidden:
            return where
        loss = QCoreApplication.translate("TrainingShow", "training loss")
        value = notation.number(float(trace.run.values[step]))
        return f"{where}:  {model_text(trace.settings, trace.run.points[step])},  {loss} = {value}"

    def _said(self, step: int) -> str:
        """At the end how it ended; elsewhere what is seen."""
        outcome = self._trace.outcome
        if outcome is None or step < self.timeline.steps or "outcome" in self._view.hidden:
            return self._picture.caption.text()
        return messages.training_outcome(outcome)


def _settled(settings: TrainingSettings) -> tuple[str, ...]:
    """What is set by hand."""
    optimizer = settings.optimizer
    return (
        messages.loss_name(settings.loss),
        messages.optimizer_name(optimizer.key),
        f"{messages.setting_name('eta')} = {notation.plain(optimizer.rate)}",
        f"{messages.setting_name('batch')} = {settings.batch_size}",
    )
