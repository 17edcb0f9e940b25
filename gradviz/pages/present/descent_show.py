"""The Descent page's picture in front of a class."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz import messages, notation
from gradviz.core import Curve, Outcome, Surface
from gradviz.core.outcome import KEYS
from gradviz.core.stages import step_numbers
from gradviz.pages.asking import Asking
from gradviz.pages.descent.comparing import named_runs
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.descent.picture import DescentPicture
from gradviz.pages.outcome_bar import meaning_of
from gradviz.pages.present.card import Fact
from gradviz.pages.present.fields import field_caption
from gradviz.pages.present.show import Show
from gradviz.plots.descent.run_legend import RunLegend
from gradviz.theme import Theme

LANE = "present.descent"


class DescentShow(Show):
    """Has a picture of its own, with a landscape of its own size."""

    def __init__(self, page: DescentPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._function: object = None
        self.picture = DescentPicture()
        self.picture.show_alone()
        self.legend = RunLegend()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.legend)
        # of what fails the page itself speaks
        self._field = Asking(page.runner, LANE, self._wish, lambda: self.picture.ground(page.experiment), self)
        self._field.produced.connect(self.picture.show_ground)
        self.picture.window_changed.connect(self._field.want)

    def set_theme(self, theme: Theme) -> None:
        self.picture.set_theme(theme)
        self.legend.set_theme(theme)

    def set_magnification(self, magnification: float) -> None:
        self.picture.set_magnification(magnification)
        self.legend.set_magnification(magnification)

    def draw(self) -> None:
        page = self._page
        if page.experiment.function != self._function:
            self._function = page.experiment.function
            self._field.forget()
            function = page.experiment.resolved
            assert isinstance(function, (Surface, Curve))
            self.picture.show_function(function, page.view)
        self._field.want()
        self.legend.draw(named_runs(page.others, page.experiment, page.view.budget))
        if page.trace is not None and page.shown.function == self._function:
            step, unfolded = page.moment
            label = messages.move_label(page.shown)
            self.picture.draw(page.shown, page.trace, step, page.view.seen, label, unfolded, page.company)

    def end(self) -> None:
        self._field.end()

    @property
    def _step(self) -> int:
        return self._page.moment[0]

    @property
    def facts(self) -> tuple[Fact, ...]:
        page, trace, hidden = self._page, self._page.trace, self._page.view.hidden
        if trace is None or "numbers" in hidden:
            return ()
        step = self._step
        numbers = step_numbers(page.shown, trace, step)
        point = numbers.point.tolist()
        of = self.tr("{0} of {1}").format(step, trace.steps)
        slope = math.hypot(*numbers.gradient.tolist()) if len(point) > 1 else float(numbers.gradient[0])
        return (
            Fact(self.tr("step"), str(step) if "future" in hidden else of),
            *(
                Fact(f"x{notation.subscript(index)}" if len(point) > 1 else "x", notation.number(part), "path")
                for index, part in enumerate(point)
            ),
            Fact("f(x)", notation.number(numbers.value)),
            Fact("|∇f|" if len(point) > 1 else "f′(x)", notation.number(slope), "computed"),
        )

    @property
    def usual(self) -> tuple[Fact, ...]:
        return (
            Fact(self.tr("step"), self.tr("{0} of {1}").format(100, 100)),
            *(Fact(name, f"{notation.MINUS}0.00012345") for name in ("x₀", "x₁", "f(x)", "|∇f|")),
        )

    @property
    def usual_remark(self) -> str:
        numbers = {"step": 100, "point": (-math.pi, math.pi), "value": math.pi, "slope": 1 / 3}
        return max((messages.outcome(Outcome(key, numbers)) for key in KEYS), key=len)

    def remark(self, alone: bool) -> tuple[str, str]:
        """What is done at this stage, or how the run ended, at its end."""
        page, trace = self._page, self._page.trace
        unfolded = page.moment[1] if trace is not None else None
        if unfolded is not None and alone:
            told, stage = unfolded
            return messages.stage(told.stages[stage].key, page.shown), "ink"
        if trace is None or trace.outcome is None or "outcome" in page.view.hidden or self._step < trace.finite_steps:
            return "", "ink"
        return messages.outcome(trace.outcome), meaning_of(trace.outcome)

    @property
    def caption(self) -> str:
        return "" if self.picture.plot is not self.picture.surface else field_caption(self._page.view)

    def _wish(self) -> object:
        return self.picture.wanted(self._page.experiment) if self.isVisible() else None
