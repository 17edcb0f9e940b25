"""Everything that the Gradient page lets one choose, as one GradientSettings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradviz.controls.difference_fold import DifferenceFold
from gradviz.controls.function_picker import FunctionPicker
from gradviz.controls.number_field import caption
from gradviz.controls.point_row import PointRow
from gradviz.controls.words import Words
from gradviz.core import SURFACES
from gradviz.core.probe.numbers import GradientSettings


class GradientPanel(QWidget):
    """Emits `changed(GradientSettings)` once for every real change, whatever was touched."""

    changed = Signal(object)

    def __init__(self, settings: GradientSettings, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._function = FunctionPicker(settings.function, words)
        self._difference = DifferenceFold(settings.scheme, settings.h, words)
        self._point = PointRow("point", self.tr("point"), words)
        self._lay_out()
        self._function.chosen.connect(self._on_function)
        self._difference.scheme_chosen.connect(lambda scheme: self._change(scheme=scheme))
        self._difference.h_chosen.connect(lambda h: self._change(h=h))
        self._point.chosen.connect(lambda point: self._change(point=point))
        self.show_settings(settings)

    @property
    def settings(self) -> GradientSettings:
        return self._settings

    def show_settings(self, settings: GradientSettings) -> None:
        """Shows settings that came from elsewhere; emits nothing."""
        self._settings = settings
        self._function.show_function(settings.function)
        self._difference.show_difference(settings.scheme, settings.h)
        self._point.show_point(settings.point)

    def forget_what_is_wrong(self) -> None:
        """Shows the function itself in place of a formula that could not be read."""
        self._function.forget_what_is_wrong()

    def show_derivative(self, shown: bool) -> None:
        """Whether the exact derivative of the function is told."""
        self._function.show_derivative(shown)

    def say_about_h(self, hint: str | None) -> None:
        self._difference.say_about_h(hint)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 8, 0)
        layout.setSpacing(8)
        for title, widget in (
            (self.tr("FUNCTION"), self._function),
            ("", self._point),
            (self.tr("GRADIENT"), self._difference),
        ):
            if layout.count() and title:
                layout.addSpacing(6)
            if title:
                layout.addWidget(caption(title, "group"))
            layout.addWidget(widget)
        layout.addStretch(1)

    def _change(self, **settings: Any) -> None:
        changed = self._settings.changed(**settings)
        if changed != self._settings:
            self.show_settings(changed)
            self.changed.emit(changed)

    def _on_function(self, function: str) -> None:
        """Another function opens at its own start; a formula that is being edited keeps the point."""
        if function in SURFACES:
            self._change(function=function, point=GradientSettings.of(function).point)
        else:
            self._change(function=function)
