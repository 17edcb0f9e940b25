"""Everything that the Learning-rate page lets one choose, as one RatesSettings."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gradviz.controls.choice import choice
from gradviz.controls.experiment_panel import ExperimentPanel
from gradviz.controls.log_field import FIELD_WIDTH
from gradviz.controls.number_field import ErrorLabel, NumberField, caption, column
from gradviz.controls.words import Words
from gradviz.core import Experiment, SettingError
from gradviz.core.limits import Range
from gradviz.core.sweep.settings import COUNT, EDGES, SWEEP_STEPS, SWEPT, RatesSettings
from gradviz.theme import scaled

NARROWER = 16
"""Pixels by which two fields beside each other are narrower than one alone."""


class RatesPanel(QWidget):
    """Emits `changed(RatesSettings)` once for every real change, whatever was touched."""

    changed = Signal(object)

    def __init__(self, settings: RatesSettings, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._words = words
        self._edges = dict(EDGES)  # of what is not tried out at the moment, those that it had
        self._swept = choice(
            {"eta": self.tr("learning rates η"), "h": self.tr("difference steps h")}, self.tr("What is tried out")
        )
        self._ranges = {key: _RangeRow(limits, self.tr("from … to"), words) for key, limits in SWEPT.items()}
        self._count = NumberField("count", COUNT, settings.count, words)
        self.run = ExperimentPanel(settings.experiment, words, steps=SWEEP_STEPS, has_curves=False)
        self._lay_out()
        self._swept.activated.connect(lambda _: self._on_swept(self._swept.currentData()))
        for edges in self._ranges.values():
            edges.chosen.connect(self._on_range)
        self._count.chosen.connect(lambda count: self._change(count=int(count)))
        self.run.changed.connect(self._on_run)
        self.show_settings(settings)

    @property
    def settings(self) -> RatesSettings:
        return self._settings

    def show_settings(self, settings: RatesSettings) -> None:
        """Shows settings that came from elsewhere; emits nothing."""
        self._settings = settings
        self._edges[settings.swept] = (settings.low, settings.high)
        self._swept.setCurrentIndex(self._swept.findData(settings.swept))
        for key, edges in self._ranges.items():
            edges.setVisible(key == settings.swept)
            edges.show_range(*self._edges[key])
        self._count.show_number(settings.count)
        self.run.show_experiment(settings.experiment)

    def show_what_is_tried(self, shown: bool) -> None:
        """Whether what is tried out can be chosen: a map of starts has one η and one h."""
        self._tried.setVisible(shown)

    def forget_what_is_wrong(self) -> None:
        """Shows what is set in place of what was typed and could not be read."""
        self.run.forget_what_is_wrong()
        self.show_settings(self._settings)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self._words.setting_name("count"))
        label.setBuddy(self._count)
        self._count.setFixedWidth(scaled(FIELD_WIDTH - NARROWER))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._count)
        form.addRow(label, row)
        sweep = column(caption(self.tr("TRIED OUT"), "group"), self._swept, *self._ranges.values())
        sweep.setContentsMargins(16, 8, 8, 0)
        sweep.addLayout(form)
        error = ErrorLabel()
        error.listen(self._count)
        sweep.addWidget(error)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._tried = QWidget()
        self._tried.setLayout(sweep)
        layout.addWidget(self._tried)
        layout.addWidget(self.run, 1)

    def _change(self, **settings: Any) -> None:
        changed = self._settings.changed(**settings)
        if changed != self._settings:
            self.show_settings(changed)
            self.changed.emit(changed)

    def _on_swept(self, swept: str) -> None:
        low, high = self._edges[swept]
        self._change(swept=swept, low=low, high=high)

    def _on_range(self, low: float, high: float) -> None:
        try:
            self._change(low=low, high=high)
        except SettingError as problem:
            self._ranges[self._settings.swept].refuse(self._words.error(problem))

    def _on_run(self, run: Experiment) -> None:
        self._change(**{part.name: getattr(run, part.name) for part in fields(run)})


class _RangeRow(QWidget):
    """Two ends of what is tried out, beside each other: `chosen(low, high)`, in whatever order they are."""

    chosen = Signal(float, float)

    def __init__(self, limits: Range, title: str, words: Words) -> None:
        super().__init__()
        self._fields = [NumberField(name, limits, limits.low, words) for name in ("low", "high")]
        error = ErrorLabel()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        label = QLabel(title)
        label.setBuddy(self._fields[0])
        row.addWidget(label, 1)
        for field in self._fields:
            field.setFixedWidth(scaled(FIELD_WIDTH - NARROWER))
            field.chosen.connect(lambda _: self.chosen.emit(*(field.number for field in self._fields)))
            error.listen(field)
            row.addWidget(field)
        layout = column(spacing=2)
        layout.addLayout(row)
        layout.addWidget(error)
        self.setLayout(layout)

    def refuse(self, sentence: str) -> None:
        """Says why what stands there is not taken."""
        for field in self._fields:
            field.refuse(sentence)

    def show_range(self, low: float, high: float) -> None:
        for field, number in zip(self._fields, (low, high), strict=True):
            field.show_number(number)
