"""Everything that the Descent page lets one choose, as one Experiment."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gradviz.controls.choice import choice
from gradviz.controls.difference_fold import DifferenceFold
from gradviz.controls.field_rows import FieldRows
from gradviz.controls.function_picker import FunctionPicker
from gradviz.controls.number_field import caption
from gradviz.controls.optimizer_rows import OptimizerRows
from gradviz.controls.point_row import PointRow
from gradviz.controls.tool_buttons import corner_button
from gradviz.controls.words import Words
from gradviz.core import CURVES, SURFACES, Experiment
from gradviz.core.limits import STEPS, Range


class ExperimentPanel(QWidget):
    """Emits `changed(Experiment)` once for every real change, whatever was touched."""

    changed = Signal(object)

    def __init__(
        self,
        experiment: Experiment,
        words: Words,
        parent: QWidget | None = None,
        steps: Range = STEPS,
        has_curves: bool = True,
    ) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._has_curves = has_curves
        self._left: dict[int, Experiment] = {}  # by number of variables: what was last set of the other kind
        self._words = words
        self._function = FunctionPicker(str(experiment.function), words, len(experiment.start))
        self._difference = DifferenceFold(experiment.scheme, experiment.h, words)
        self._optimizer = OptimizerRows(experiment.optimizer, words)
        self._steps = FieldRows({"steps": steps}, words)
        self._start = PointRow("start", self.tr("start"), words)
        self._direction = choice(
            {"descent": self.tr("descend −∇f"), "ascent": self.tr("climb +∇f (the mistake)")},
            self.tr("Direction"),
        )
        own = self.tr(
            "Plain descent again, with this function's own start and learning rate; the number of steps stays"
        )
        self._reset = corner_button(self.tr("reset"), own)
        self._lay_out()
        self._connect()
        self.show_experiment(experiment)

    @property
    def experiment(self) -> Experiment:
        return self._experiment

    def show_experiment(self, experiment: Experiment) -> None:
        """Shows settings that came from elsewhere; emits nothing."""
        self._experiment = experiment
        self._function.show_function(str(experiment.function), len(experiment.start))
        self._difference.show_difference(experiment.scheme, experiment.h)
        self._optimizer.show_optimizer(experiment.optimizer)
        self._steps.show_numbers({"steps": experiment.steps})
        self._start.show_point(experiment.start)
        self._direction.setCurrentIndex(self._direction.findData(experiment.direction))

    def forget_what_is_wrong(self) -> None:
        """Shows the function itself in place of a formula that could not be read."""
        self._function.forget_what_is_wrong()

    def show_derivative(self, shown: bool) -> None:
        """Whether the exact derivative of the function is told."""
        self._function.show_derivative(shown)

    def say_about_h(self, hint: str | None) -> None:
        self._difference.say_about_h(hint)

    def say_about_eta(self, hint: str | None) -> None:
        self._optimizer.eta.say(hint)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 4)
        layout.setSpacing(6)
        for title, corner, widgets in (
            (self.tr("FUNCTION"), self._function.kinds if self._has_curves else None, (self._function,)),
            (self.tr("GRADIENT"), None, (self._difference,)),
            (
                self.tr("DESCENT"),
                self._reset,
                (self._optimizer, self._steps, self._start, self._direction),
            ),
        ):
            if layout.count():
                layout.addSpacing(4)
            heading = QHBoxLayout()
            heading.addWidget(caption(title, "group"), 1)
            if corner is not None:
                heading.addWidget(corner)
            layout.addLayout(heading)
            for widget in widgets:
                layout.addWidget(widget)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._reset.clicked.connect(self._on_reset)
        self._function.chosen.connect(self._on_function)
        self._difference.scheme_chosen.connect(lambda scheme: self._change(scheme=scheme))
        self._difference.h_chosen.connect(lambda h: self._change(h=h))
        self._optimizer.chosen.connect(lambda optimizer: self._change(optimizer=optimizer))
        self._steps.chosen.connect(lambda _, steps: self._change(steps=int(steps)))
        self._start.chosen.connect(lambda start: self._change(start=start))
        self._direction.activated.connect(lambda _: self._change(direction=self._direction.currentData()))

    def _change(self, **settings: Any) -> None:
        experiment = self._experiment.changed(**settings)
        if experiment != self._experiment:
            self.show_experiment(experiment)
            self.changed.emit(experiment)

    def _on_function(self, function: str) -> None:
        """Another function opens with its own start and η; a formula that is being edited keeps both."""
        variables = self._function.variables
        left = self._left.get(variables)
        if variables != len(self._experiment.start):
            self._left[len(self._experiment.start)] = self._experiment
            if left is not None and left.function == function:  # as it was when the other kind was turned to
                self._change(
                    function=function, start=left.start, optimizer=self._experiment.optimizer.with_rate(left.eta)
                )
                return
        own = Experiment.of(function, variables)
        if function in (CURVES if variables == 1 else SURFACES) or variables != len(self._experiment.start):
            eta = own.eta if self._experiment.optimizer.key == "gradient_descent" else self._experiment.eta
            self._change(function=function, start=own.start, optimizer=self._experiment.optimizer.with_rate(eta))
        else:
            self._change(function=function)

    def _on_reset(self) -> None:
        own = Experiment.of(str(self._experiment.function), len(self._experiment.start))
        self._change(start=own.start, optimizer=own.optimizer, direction=own.direction)
