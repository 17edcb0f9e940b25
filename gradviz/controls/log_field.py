"""A number that spans many powers of ten: a logarithmic slider, and a field for the exact value."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gradviz.controls.number_field import ErrorLabel, NumberField, caption, column
from gradviz.controls.quiet import QuietSlider
from gradviz.controls.words import Words
from gradviz.core.limits import Range
from gradviz.theme import CAPTION_PX, scaled, ui_font

POSITIONS = 1000
FIELD_WIDTH = 92
LINES = 2
"""Of the hint, in the language that needs the most words."""


class LogField(QWidget):
    """`knots` are (share of the slider, exponent): straight between them, so that the powers of ten that matter
    get most of the way. `steps_per_decade` says how finely the slider snaps."""

    chosen = Signal(float)

    def __init__(
        self,
        name: str,
        label: str,
        limits: Range,
        number: float,
        knots: tuple[tuple[float, float], ...],
        steps_per_decade: int,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shares, self._exponents = zip(*knots, strict=True)
        self._steps = steps_per_decade
        self.field = NumberField(name, limits, number, words)
        self.field.setFixedWidth(scaled(FIELD_WIDTH))
        self.slider = QuietSlider(label)
        self.slider.setRange(0, POSITIONS)
        self.slider.setSingleStep(POSITIONS // 50)
        self.slider.setPageStep(POSITIONS // 10)
        self.hint = caption()
        self.hint.setFixedHeight(LINES * (QFontMetrics(ui_font(CAPTION_PX)).lineSpacing() + 1))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        error = ErrorLabel()
        text = QLabel(label)
        text.setBuddy(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(self.field)
        layout = column(spacing=2)
        layout.addLayout(row)
        for widget in (self.slider, self.hint, error):
            layout.addWidget(widget)
        self.setLayout(layout)
        self._place_slider(number)
        self.field.chosen.connect(self._on_typed)
        error.listen(self.field)
        self.slider.valueChanged.connect(self._on_slid)

    def show_number(self, number: float) -> None:
        """Shows a number that came from elsewhere; emits nothing."""
        if number != self.field.number:
            self._place_slider(number)
        self.field.show_number(number)

    def say(self, hint: str | None) -> None:
        """The present regime, in one short sentence beneath; "" takes no room. None is what is not known yet or not to
        be told, whose room is kept: nothing jumps when it is."""
        self.hint.setText(hint or "")
        self.hint.setVisible(hint != "")

    def _on_typed(self, number: float) -> None:
        self._place_slider(number)
        self.chosen.emit(number)

    def _on_slid(self, position: int) -> None:
        exponent = float(np.interp(position / POSITIONS, self._shares, self._exponents))
        number = float(f"{10 ** (round(exponent * self._steps) / self._steps):.1e}")
        if number != self.field.number:
            self.field.show_number(number)
            self.chosen.emit(number)

    def _place_slider(self, number: float) -> None:
        share = float(np.interp(math.log10(number), self._exponents, self._shares))
        self.slider.blockSignals(True)
        self.slider.setValue(round(share * POSITIONS))
        self.slider.blockSignals(False)
