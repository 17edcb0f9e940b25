"""A point: its coordinates beside each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gradviz.controls.log_field import FIELD_WIDTH
from gradviz.controls.number_field import ErrorLabel, NumberField, column
from gradviz.controls.words import Words
from gradviz.core.limits import COORDINATE
from gradviz.theme import scaled


class PointRow(QWidget):
    """Emits `chosen(point)`, one number per variable; `name` is the setting's, `variables` are what they are called."""

    chosen = Signal(object)

    def __init__(self, name: str, title: str, words: Words, variables: tuple[str, str] = ("x0", "x1")) -> None:
        super().__init__()
        self._error = ErrorLabel()
        self._fields = [NumberField(name, COORDINATE, 0.0, words) for _ in variables]
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        label = QLabel(title)
        label.setBuddy(self._fields[0])
        row.addWidget(label)
        row.addStretch(1)
        for variable, field in zip(variables, self._fields, strict=True):
            field.setMinimumWidth(scaled(FIELD_WIDTH - 10))
            field.setMaximumWidth(scaled(FIELD_WIDTH + 8))  # with the digits of a point that was dragged
            field.setAccessibleName(f"{words.setting_name(name)}, {variable}")
            field.chosen.connect(lambda _: self.chosen.emit(self._point()))
            self._error.listen(field)
            row.addWidget(field, 100)
        layout = column(spacing=2)
        layout.addLayout(row)
        layout.addWidget(self._error)
        self.setLayout(layout)

    def show_point(self, point: tuple[float, ...]) -> None:
        for index, field in enumerate(self._fields):
            field.setVisible(index < len(point))
            field.show_number(
                point[index] if index < len(point) else field.number
            )  # one that goes takes its sentence along

    def _point(self) -> tuple[float, ...]:
        return tuple(field.number for field in self._fields if not field.isHidden())
