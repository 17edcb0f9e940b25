"""Everything that the Derivative page lets one choose, as DerivativeSettings."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gradviz.controls.choice import choice
from gradviz.controls.function_picker import FunctionPicker
from gradviz.controls.log_field import FIELD_WIDTH, LogField
from gradviz.controls.number_field import ErrorLabel, NumberField, caption, column
from gradviz.controls.quiet import QuietSlider
from gradviz.controls.words import Words
from gradviz.core import CURVES, DerivativeSettings
from gradviz.core.difference import SCHEMES
from gradviz.core.experiment import DTYPES
from gradviz.core.limits import COORDINATE, H
from gradviz.theme import scaled

H_KNOTS = ((0.0, -50.0), (0.1, -20.0), (1.0, 0.0))
PLACES = 400


class DerivativePanel(QWidget):
    """Emits `changed(DerivativeSettings)` once for every real change, whatever was touched."""

    changed = Signal(object)

    def __init__(self, settings: DerivativeSettings, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._function = FunctionPicker(settings.function, words, variables=1)
        self._point = _PointRow(words)
        self._scheme = choice({key: words.scheme_name(key) for key in SCHEMES}, self.tr("Difference scheme"))
        self._h = LogField("h", "h", H, settings.h, H_KNOTS, 4, words)
        self._dtype = choice({key: key for key in DTYPES}, self.tr("Precision"))
        self._lay_out()
        self._function.chosen.connect(self._on_function)
        self._point.chosen.connect(lambda x: self._change(x=x))
        self._scheme.activated.connect(lambda _: self._change(scheme=self._scheme.currentData()))
        self._h.chosen.connect(lambda h: self._change(h=h))
        self._dtype.activated.connect(lambda _: self._change(dtype=self._dtype.currentData()))
        self.show_settings(settings)

    @property
    def settings(self) -> DerivativeSettings:
        return self._settings

    def show_settings(self, settings: DerivativeSettings) -> None:
        """Shows settings that came from elsewhere; emits nothing."""
        self._settings = settings
        self._function.show_function(settings.function)
        self._point.show_point(settings.x, settings.window)
        self._scheme.setCurrentIndex(self._scheme.findData(settings.scheme))
        self._h.show_number(settings.h)
        self._dtype.setCurrentIndex(self._dtype.findData(settings.dtype))

    def forget_what_is_wrong(self) -> None:
        """Shows the function itself in place of a formula that could not be read."""
        self._function.forget_what_is_wrong()

    def show_derivative(self, shown: bool) -> None:
        """Whether the exact derivative of the function is told."""
        self._function.show_derivative(shown)

    def say_about_h(self, hint: str | None) -> None:
        self._h.say(hint)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 8, 14)
        layout.setSpacing(8)
        for title, widgets in (
            (self.tr("FUNCTION"), (self._function,)),
            (self.tr("POINT"), (self._point,)),
            (self.tr("DIFFERENCE"), (self._scheme, self._h)),
            (self.tr("PRECISION"), (self._dtype,)),
        ):
            if layout.count():
                layout.addSpacing(6)
            layout.addWidget(caption(title, "group"))
            for widget in widgets:
                layout.addWidget(widget)
        layout.addStretch(1)

    def _change(self, **settings: Any) -> None:
        changed = self._settings.changed(**settings)
        if changed != self._settings:
            self.show_settings(changed)
            self.changed.emit(changed)

    def _on_function(self, function: str) -> None:
        """Another curve opens with its own x; a formula that is being edited keeps it."""
        own = {"x": CURVES[function].start[0]} if function in CURVES else {}
        self._change(function=function, **own)


class _PointRow(QWidget):
    """x, typed or slid over the window that is looked at, which stays where it is as long as the slider is held: under
    the hand it would run away."""

    chosen = Signal(float)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._window = self._newest = (0.0, 1.0)
        self.field = NumberField("x", COORDINATE, 0.0, words)
        self.field.setFixedWidth(scaled(FIELD_WIDTH + 40))
        self.slider = QuietSlider(self.tr("Point x"))
        self.slider.setRange(0, PLACES)
        self.slider.setPageStep(PLACES // 10)
        error = ErrorLabel()
        label = QLabel("x")
        label.setBuddy(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(self.field)
        layout = column(spacing=2)
        layout.addLayout(row)
        layout.addWidget(self.slider)
        layout.addWidget(error)
        self.setLayout(layout)
        self.field.chosen.connect(self.chosen)
        error.listen(self.field)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderReleased.connect(self._place_slider)

    def show_point(self, x: float, window: tuple[float, float]) -> None:
        self._newest = window
        self.field.show_number(x)
        if not self.slider.isSliderDown():
            self._place_slider()

    def _place_slider(self) -> None:
        self._window = low, high = self._newest
        x = self.field.number
        self.slider.blockSignals(True)
        self.slider.setValue(round(min(max((x - low) / (high - low), 0.0), 1.0) * PLACES))
        self.slider.blockSignals(False)

    def _on_slid(self, place: int) -> None:
        low, high = self._window
        place_width = (high - low) / PLACES
        self.chosen.emit(round(low + place_width * place, 2 - math.floor(math.log10(place_width))))
