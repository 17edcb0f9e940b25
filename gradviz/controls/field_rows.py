"""Numbers with their names, under each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from gradviz.controls.log_field import FIELD_WIDTH
from gradviz.controls.number_field import ErrorLabel, NumberField
from gradviz.controls.words import Words
from gradviz.core.limits import Range
from gradviz.theme import scaled


class FieldRows(QWidget):
    """Labelled number fields under each other; only those that are shown a number are visible."""

    chosen = Signal(str, float)

    def __init__(self, limits: Mapping[str, Range], words: Words) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        self._form = form
        self._fields: dict[str, NumberField] = {}
        self._error = ErrorLabel()
        for name, limit in limits.items():
            field = NumberField(name, limit, limit.low, words)
            field.setFixedWidth(scaled(FIELD_WIDTH))
            field.chosen.connect(partial(self.chosen.emit, name))
            self._error.listen(field)
            label = QLabel(words.setting_name(name))
            label.setBuddy(field)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(field)
            form.addRow(label, row)
            self._fields[name] = field
        form.addRow(self._error)

    def show_numbers(self, numbers: dict[str, float]) -> None:
        for row, (name, field) in enumerate(self._fields.items()):
            self._form.setRowVisible(row, name in numbers)
            field.show_number(float(numbers.get(name, field.number)))  # a field that goes takes its sentence along
        self.setVisible(bool(numbers))

    def refuse(self, names: Iterable[str], sentence: str) -> bool:
        """Says why what was typed there is not taken; whether one of those fields is here."""
        refused = [field for name, field in self._fields.items() if name in names]
        for field in refused:
            field.refuse(sentence)
        return bool(refused)
