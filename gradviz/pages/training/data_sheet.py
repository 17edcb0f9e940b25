"""The data with what the model says of it, and under it what was measured after each epoch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gradviz import notation
from gradviz.controls.number_field import caption
from gradviz.controls.tool_buttons import corner_button
from gradviz.core.functions import Floats
from gradviz.core.training.batches import batch_of
from gradviz.core.training.data import UNSCALED
from gradviz.core.training.fit import fit
from gradviz.core.training.settings import TrainingSettings
from gradviz.core.training.trace import TrainingTrace
from gradviz.keyboard.one_of import OneOf
from gradviz.pages.veil import Veil, cover
from gradviz.plots.legend import Entry, Legend
from gradviz.plots.training.data_plot import DataPlot
from gradviz.plots.training.epoch_plot import EpochPlot
from gradviz.state import View
from gradviz.theme import Theme, Themed, scaled

FORMULA_HEIGHT = 18
GROWTH = 1.1
QUANTITIES = ("loss", "accuracy")


class DataSheet(QWidget):
    """Draws (trace, step, view); `looked(parts)` asks for another axis."""

    looked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data, self.data_legend = DataPlot(), Legend()
        self.formula = caption()
        self.formula.setContentsMargins(10, 0, 10, 2)
        self.formula.setWordWrap(False)
        self.formula.setFixedHeight(scaled(FORMULA_HEIGHT))
        self.curves = {quantity: EpochPlot(quantity) for quantity in QUANTITIES}
        self.curve_legend, self.stopping_legend = Legend(), Legend()
        self._drawn: TrainingTrace | None = None
        self._moment: tuple[TrainingTrace, int, View] | None = None
        self._quantities = OneOf(self)
        self._logarithmic = corner_button(self.tr("log"), self.tr("Logarithmic axis"), checkable=True)
        self._logarithmic.clicked.connect(lambda on: self.looked.emit({"logarithmic": on}))
        curves = QWidget()
        self._history = Veil(curves)
        self._lay_out(curves)
        self._quantities.idToggled.connect(self._choose)

    def _lay_out(self, curves: QWidget) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(0)
        bar.addWidget(self.stopping_legend, 1)
        for index, name in enumerate((self.tr("loss"), self.tr("accuracy"))):
            button = corner_button(name, name, checkable=True)
            self._quantities.add(button, index)
            bar.addWidget(button)
        bar.addWidget(self._logarithmic)
        self._quantities.button(0).setChecked(True)
        below = QVBoxLayout(curves)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.curve_legend)
        below.addLayout(bar)
        for quantity, curve in self.curves.items():
            below.addWidget(curve, 1)
            curve.setVisible(quantity == "loss")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(0)
        layout.addWidget(self.data_legend)
        layout.addWidget(self.formula)
        layout.addWidget(self.data, 5)
        layout.addWidget(self._history, 4)

    def set_theme(self, theme: Theme) -> None:
        legends = (self.data_legend, self.curve_legend, self.stopping_legend)
        parts: tuple[Themed, ...] = (self.data, *legends, *self.curves.values())
        for part in parts:
            part.set_theme(theme)

    def draw(self, trace: TrainingTrace, step: int, view: View) -> None:
        """The picture of this moment."""
        self._moment, self._drawn = (trace, step, view), trace
        settings = trace.settings
        self._logarithmic.setChecked(view.logarithmic)
        for button in self._quantities.buttons():
            button.setVisible(settings.needs_classes)
        if not settings.needs_classes:
            self._quantities.button(0).setChecked(True)
        self._logarithmic.setVisible(self.quantity == "loss")
        cover(view.hidden, {self._history: ("history",)})
        draw_data(self.data, trace, step)
        self.data_legend.draw(self._entries(settings))
        lines = model_lines(settings, trace.run.points[step])
        self.formula.setFixedHeight(scaled(FORMULA_HEIGHT) * len(lines))
        self.formula.setText("" if "numbers" in view.hidden else "\n".join(lines))
        self.curves[self.quantity].draw(trace, step, view)
        self.curve_legend.draw(self._measured(trace, step, view))
        told = self.quantity == "loss" and view.future and "outcome" not in view.hidden
        stopping = trace.stopping_epoch if told else None
        text = self.tr("early stopping: {0}")
        self.stopping_legend.draw(() if stopping is None else (Entry(text.format(stopping), "exact", "dash"),))

    def grow(self, trace: TrainingTrace, step: int, view: View) -> None:
        """More of the training is there: its curves are drawn anew when they are noticeably longer."""
        drawn = self._drawn
        if (
            not trace.continues(drawn)
            or drawn is None
            or trace.steps >= GROWTH * drawn.steps
            or trace.outcome is not None
        ):
            self.draw(trace, step, view)

    @property
    def quantity(self) -> str:
        """Which curve is shown."""
        return QUANTITIES[self._quantities.checkedId()]

    def _choose(self, index: int, on: bool) -> None:
        if on:
            for quantity, curve in self.curves.items():
                curve.setVisible(quantity == QUANTITIES[index])
            if self._moment is not None:
                self.draw(*self._moment)

    def _entries(self, settings: TrainingSettings) -> tuple[Entry, ...]:
        entries = [Entry(self.tr("training"), "computed", "disc")]
        if len(settings.split.validation):
            entries.append(Entry(self.tr("validation"), "second", "ring"))
        if settings.batch_size < settings.training_size:
            entries.append(Entry(self.tr("batch"), "path", "ring"))
        return (*entries, Entry(self.tr("model"), "ink"))

    def _measured(self, trace: TrainingTrace, step: int, view: View) -> tuple[Entry, ...]:
        """The curves with their numbers after the last whole epoch, and the epoch that validation would choose."""
        epoch = min(step // trace.settings.steps_per_epoch, len(trace.validation) - 1)
        shown = "numbers" not in view.hidden
        training, validation = trace.accuracies if self.quantity == "accuracy" else (trace.training, trace.validation)
        entries = []
        for text, meaning, series in (
            (self.tr("training {0}"), "computed", training),
            (self.tr("validation {0}"), "second", validation),
        ):
            if meaning == "computed" or len(trace.settings.split.validation):
                number = notation.number(float(series[epoch]), 3) if shown else ""
                entries.append(Entry(text.format(number).strip(), meaning))
        return tuple(entries)


def model_text(settings: TrainingSettings, parameters: Floats) -> str:
    """The model with its parameters' values, where they are few."""
    if settings.model == "network":
        text = QCoreApplication.translate("DataSheet", "a network with {0} parameters")
        return text.format(len(parameters))
    w, b = parameters.tolist()
    return _line_text(settings, w, b)


def model_lines(settings: TrainingSettings, parameters: Floats) -> tuple[str, ...]:
    """The model; where it has learnt from scaled data and is a line, in the data's own units, too."""
    text, units = model_text(settings, parameters), settings.split
    if (units.x, units.y) == (UNSCALED, UNSCALED) or settings.model == "network":
        return (text,)
    own = _line_text(settings, *units.in_own_units(*parameters.tolist()))
    return (
        QCoreApplication.translate("DataSheet", "standardized: {0}").format(text),
        QCoreApplication.translate("DataSheet", "in the data's own units: {0}").format(own),
    )


def _line_text(settings: TrainingSettings, weight: float, bias: float) -> str:
    w, b = notation.number(weight, 4), notation.number(bias, 4)
    sign = notation.MINUS if b.startswith(notation.MINUS) else "+"
    score = f"{w}·x {sign} {b.removeprefix(notation.MINUS)}"
    return f"y = σ({score})" if settings.needs_classes else f"y = {score}"


def draw_data(plot: DataPlot, trace: TrainingTrace, step: int) -> None:
    """The data of a training at a step, with what the model says then."""
    settings = trace.settings
    is_part = settings.batch_size < settings.training_size and step < trace.steps
    plot.draw(
        settings.split,
        fit(settings, trace.run.points[step]),
        batch_of(settings, step) if is_part else None,
    )
