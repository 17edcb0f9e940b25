"""Everything that the Training page lets one choose, as TrainingSettings: what is learnt from data, and what is set by
the user, each under its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gradviz.controls.choice import choice
from gradviz.controls.difference_fold import DifferenceFold
from gradviz.controls.field_rows import FieldRows
from gradviz.controls.number_field import ErrorLabel, caption
from gradviz.controls.optimizer_rows import OptimizerRows
from gradviz.controls.point_row import PointRow
from gradviz.controls.tool_buttons import corner_button
from gradviz.controls.words import Words
from gradviz.core import SettingError
from gradviz.core.training.data import DATA_SETS, OWN, are_classes, built_in
from gradviz.core.training.models import ACTIVATIONS
from gradviz.core.training.settings import (
    BATCH,
    EPOCHS,
    GRADIENTS,
    MODELS,
    SEED,
    VALIDATION,
    WIDTH,
    TrainingSettings,
)
from gradviz.core.training.table import Rows

USUAL_BATCH = 8
ALL, MINI = "all", "mini"


class TrainingWords(Words, Protocol):
    """Texts in the user's language."""

    def data_name(self, key: str) -> str: ...

    def model_name(self, key: str) -> str: ...

    def loss_name(self, key: str) -> str: ...

    def gradient_name(self, key: str) -> str: ...

    def activation_name(self, key: str) -> str: ...


class TrainingPanel(QWidget):
    """Emits `changed(TrainingSettings)` once for every real change, whatever was touched, and `table_wanted()` where
    somebody wants to learn from a table of their own."""

    changed = Signal(object)
    table_wanted = Signal()

    def __init__(self, settings: TrainingSettings, words: TrainingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._own: Rows = ()  # the table that was opened last
        self._words = words
        self._table = corner_button(
            self.tr("open CSV …"), self.tr("Learn from a table of your own: two columns, x and y")
        )
        self._table_error, self._error = ErrorLabel(), ErrorLabel()
        self._data = choice({key: words.data_name(key) for key in (*DATA_SETS, OWN)}, self.tr("Data"))
        self._validation = FieldRows({"validation": VALIDATION}, words)
        self._scaled = QCheckBox(words.setting_name("scaled"))
        self._scaled.setToolTip(self.tr("Bring x and y to mean 0 and spread 1 before learning"))
        self._scaled.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._model = choice({key: words.model_name(key) for key in MODELS}, self.tr("Model"))
        self._loss = choice({}, self.tr("Loss"))
        self._start = PointRow("start", self.tr("start w, b"), words, ("w", "b"))
        self._learnt = caption()
        self._width = FieldRows({"width": WIDTH}, words)
        self._activation = choice({key: words.activation_name(key) for key in ACTIVATIONS}, self.tr("Activation"))
        self._optimizer = OptimizerRows(settings.optimizer, words)
        self._batch = choice({ALL: self.tr("all examples a step"), MINI: self.tr("mini-batches")}, self.tr("Batch"))
        self._batch_size = FieldRows({"batch": BATCH._replace(low=1)}, words)
        self._counts = FieldRows({"epochs": EPOCHS, "seed": SEED}, words)
        self._gradient = choice({key: words.gradient_name(key) for key in GRADIENTS}, self.tr("Gradient"))
        self._difference = DifferenceFold(settings.scheme, settings.h, words)
        self._lay_out()
        self._connect()
        self.show_settings(settings)

    @property
    def settings(self) -> TrainingSettings:
        return self._settings

    @property
    def kept(self) -> object:
        """The table that was opened last, also while another set of data is learnt from."""
        return self._own

    @kept.setter
    def kept(self, kept: object) -> None:
        self._own = cast(Rows, kept)

    def show_settings(self, settings: TrainingSettings) -> None:
        """Shows settings that came from elsewhere; emits nothing."""
        self._settings = settings
        self._own = settings.rows or self._own
        is_network = settings.model == "network"
        _show(self._data, settings.data)
        self._validation.show_numbers({"validation": settings.validation})
        self._scaled.setChecked(settings.scaled)
        _show(self._model, settings.model)
        _fill(self._loss, {key: self._words.loss_name(key) for key in MODELS[settings.model]}, settings.loss)
        self._start.show_point(settings.start)
        self._start.setVisible(not is_network)
        self._say_what_is_learnt()
        self._width.show_numbers({"width": settings.width} if is_network else {})
        _show(self._activation, settings.activation)
        self._activation.setVisible(is_network)
        self._optimizer.show_optimizer(settings.optimizer)
        _show(self._batch, MINI if settings.batch else ALL)
        self._batch_size.show_numbers({"batch": settings.batch} if settings.batch else {})
        self._counts.show_numbers({"epochs": settings.epochs, "seed": settings.seed})
        _show(self._gradient, settings.gradient)
        self._difference.show_difference(settings.scheme, settings.h)
        self._difference.setVisible(settings.gradient == "numerical")
        self._error.say("")

    def forget_what_is_wrong(self) -> None:
        """Says no longer what could not be taken."""
        self.say_about_table("")
        self._error.say("")

    def say_about_table(self, sentence: str) -> None:
        """Why a table was not opened; "" where one was."""
        self._table_error.say(self.tr("{0} The data are still those of before.").format(sentence) if sentence else "")

    def say_about_eta(self, hint: str | None) -> None:
        self._optimizer.eta.say(hint)

    def take_rows(self, rows: Rows) -> None:
        """Learns from these from now on."""
        self.say_about_table("")
        self._own = rows
        self._open_data(OWN, scaled=True)

    # layout

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 4)
        layout.setSpacing(6)
        groups: tuple[tuple[str, QWidget, tuple[QWidget, ...]], ...] = (
            (self.tr("DATA"), self._table, (self._data, self._table_error, self._validation, self._scaled)),
            (self.tr("MODEL"), QLabel(), (self._model, self._loss, self._error)),
            (self.tr("PARAMETERS"), _aside(self.tr("learnt from data")), (self._learnt, self._start)),
            (
                self.tr("HYPERPARAMETERS"),
                _aside(self.tr("set by you")),
                (self._width, self._activation, self._optimizer, self._batch, self._batch_size, self._counts),
            ),
            (self.tr("GRADIENT"), QLabel(), (self._gradient, self._difference)),
        )
        for title, corner, widgets in groups:
            if layout.count():
                layout.addSpacing(4)
            heading = QHBoxLayout()
            heading.addWidget(caption(title, "group"), 1)
            heading.addWidget(corner)
            layout.addLayout(heading)
            for widget in widgets:
                layout.addWidget(widget)
        layout.addStretch(1)

    def _say_what_is_learnt(self) -> None:
        count = len(self._settings.objective.model.names)
        if count == 2:
            self._learnt.setText(self.tr("w, the weight, and b, the bias"))
        else:
            self._learnt.setText(self.tr("{0} weights and biases, at random at first").format(count))

    # changes

    def _connect(self) -> None:
        self._table.clicked.connect(self.table_wanted)
        self._data.activated.connect(lambda _: self._on_data(self._data.currentData()))
        self._validation.chosen.connect(lambda _, share: self._change(validation=share))
        self._scaled.clicked.connect(lambda on: self._change(scaled=on))
        self._model.activated.connect(lambda _: self._on_model(self._model.currentData()))
        self._start.chosen.connect(lambda start: self._change(start=start))
        for name, box in (("loss", self._loss), ("activation", self._activation), ("gradient", self._gradient)):
            box.activated.connect(lambda _, name=name, box=box: self._change(**{name: box.currentData()}))
        for rows in (self._width, self._batch_size, self._counts):
            rows.chosen.connect(lambda name, number: self._change(**{name: int(number)}))
        self._optimizer.chosen.connect(lambda optimizer: self._change(optimizer=optimizer))
        self._batch.activated.connect(self._on_batch)
        self._difference.scheme_chosen.connect(lambda scheme: self._change(scheme=scheme))
        self._difference.h_chosen.connect(lambda h: self._change(h=h))

    def _change(self, **settings: Any) -> None:
        try:
            changed = self._settings.changed(**settings)
        except SettingError as problem:
            numbers = (self._validation, self._width, self._batch_size, self._counts)
            sentence = self._words.error(problem)
            if not any(rows.refuse(settings, sentence) for rows in numbers):
                self._refuse(problem)
        else:
            self._take(changed)

    def _take(self, settings: TrainingSettings) -> None:
        before = self._settings
        self.show_settings(settings)
        if settings != before:
            self.changed.emit(settings)

    def _refuse(self, problem: SettingError) -> None:
        """What does not fit together is said, and the lists show what was set; a number stays in its field."""
        self.show_settings(self._settings)
        self._error.say(self._words.error(problem))

    def _open(self, data: str, model: str, **settings: Any) -> None:
        """Other data or another model opens with what shows something there. The gradient stays as it was set; a model
        for classes and data without any do not come together."""
        kept = {name: getattr(self._settings, name) for name in ("gradient", "scheme", "h", "seed", "batch")}
        rows = self._own if data == OWN else ()
        try:
            self._take(TrainingSettings.of(model, data, rows, **(kept | settings)))
        except SettingError as problem:
            self._refuse(problem)

    def _on_data(self, data: str) -> None:
        if data == OWN and not self._own:
            _show(self._data, self._settings.data)  # until there is a table
            self.table_wanted.emit()
        elif data != self._settings.data:
            self._open_data(data, **self._scaling_of(data))

    def _open_data(self, data: str, **settings: Any) -> None:
        model = self._settings.model
        if model == "logistic" and not are_classes(self._own if data == OWN else built_in(data)):
            model = "linear"
        self._open(data, model, **settings)

    def _on_model(self, model: str) -> None:
        if model == self._settings.model:
            return
        data = self._settings.data
        if model == "logistic" and data != OWN and not are_classes(built_in(data)):
            data = "classes"
        self._open(data, model, **self._scaling_of(data))

    def _scaling_of(self, data: str) -> dict[str, bool]:
        return {"scaled": self._settings.scaled if data == self._settings.data else data == OWN}

    def _on_batch(self, _: int) -> None:
        if (self._batch.currentData() == MINI) != bool(self._settings.batch):
            self._change(batch=0 if self._settings.batch else min(USUAL_BATCH, self._settings.training_size))


def _aside(text: str) -> QLabel:
    """A remark beside a heading, on one line."""
    label = caption(text)
    label.setWordWrap(False)
    return label


def _show(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(box.findData(key))


def _fill(box: QComboBox, texts: Mapping[str, str], key: str) -> None:
    """Offers these, and shows one of them."""
    if [box.itemData(index) for index in range(box.count())] != list(texts):
        box.clear()
        for each, text in texts.items():
            box.addItem(text, each)
    _show(box, key)
