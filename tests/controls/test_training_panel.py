"""Every control of the training panel makes the settings that it says, and what does not fit together is refused."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolButton

from gradviz import messages
from gradviz.controls.number_field import ErrorLabel, NumberField
from gradviz.controls.training_panel import TrainingPanel
from gradviz.core import OPTIMIZERS
from gradviz.core.optimizers import GradientDescent, Momentum
from gradviz.core.training.settings import MODELS, TrainingSettings
from tests.conftest import discard
from tests.controls.conftest import enter

ROWS = ((0.0, 10.0), (1.0, 30.0), (2.0, 40.0), (3.0, 80.0))
CLASSES = ((0.0, 0.0), (1.0, 0.0), (2.0, 1.0), (1.5, 0.0), (1.2, 1.0))


class Panel:
    """A panel, everything that it has emitted, and how often it has asked for a table."""

    def __init__(self, settings: TrainingSettings) -> None:
        self.widget = TrainingPanel(settings, messages)
        self.emitted: list[TrainingSettings] = []
        self.wanted: list[bool] = []
        self.widget.changed.connect(self.emitted.append)
        self.widget.table_wanted.connect(lambda: self.wanted.append(True))

    @property
    def settings(self) -> TrainingSettings:
        return self.widget.settings

    def box(self, name: str) -> QComboBox:
        (found,) = (box for box in self.widget.findChildren(QComboBox) if box.accessibleName() == name)
        return found

    def choose(self, name: str, key: str) -> None:
        """As a click on the entry does it."""
        box = self.box(name)
        index = box.findData(key)
        assert index >= 0
        box.setCurrentIndex(index)
        box.activated.emit(index)

    def field(self, name: str) -> NumberField:
        (found,) = (field for field in self.widget.findChildren(NumberField) if field.accessibleName() == name)
        return found

    @property
    def errors(self) -> list[str]:
        return [label.text() for label in self.widget.findChildren(ErrorLabel) if not label.isHidden() and label.text()]


@pytest.fixture
def make(qapp: QApplication) -> Iterator[Callable[..., Panel]]:
    made: list[Panel] = []

    def make_one(settings: TrainingSettings | None = None) -> Panel:
        made.append(Panel(settings or TrainingSettings()))
        return made[-1]

    yield make_one
    for panel in made:
        discard(panel.widget)


FIELDS = {
    "share for validation": ("0.5", {"validation": 0.5}),
    "start, w": ("2", {"start": (2.0, 0.0)}),
    "start, b": ("-3", {"start": (-1.0, -3.0)}),
    "η": ("1e-2", {"optimizer": GradientDescent(0.01)}),
    "epochs": ("7", {"epochs": 7}),
    "seed": ("3", {"seed": 3}),
    "h": ("1e-3", {"h": 1e-3}),
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields(make: Callable[..., Panel], name: str) -> None:
    text, parts = FIELDS[name]
    panel = make()
    enter(panel.field(name), text)
    assert panel.emitted == [TrainingSettings().changed(**parts)]
    enter(panel.field(name), text)
    assert len(panel.emitted) == 1, "nothing new, nothing said"


CHOICES = {
    "Loss": ("absolute", {"loss": "absolute"}),
    "Optimizer": ("momentum", {"optimizer": Momentum(0.3)}),
    "Batch": ("mini", {"batch": 8}),
    "Gradient": ("backpropagated", {"gradient": "backpropagated"}),
    "Difference scheme": ("forward", {"scheme": "forward"}),
}


@pytest.mark.parametrize("name", CHOICES)
def test_choices(make: Callable[..., Panel], name: str) -> None:
    key, parts = CHOICES[name]
    panel = make()
    panel.choose(name, key)
    assert panel.emitted == [TrainingSettings().changed(**parts)]
    panel.choose(name, key)
    assert len(panel.emitted) == 1


def test_a_network_has_what_a_line_has_not(make: Callable[..., Panel]) -> None:
    panel = make()
    panel.widget.show()
    assert panel.field("start, w").isVisible()
    assert not panel.box("Activation").isVisible()
    panel.choose("Model", "network")
    assert panel.settings == TrainingSettings.of("network", "line")
    assert panel.box("Activation").isVisible()
    assert not panel.field("start, w").isVisible()
    enter(panel.field("hidden units"), "3")
    panel.choose("Activation", "relu")
    assert (panel.settings.width, panel.settings.activation) == (3, "relu")
    assert any(label.text() == "10 weights and biases, at random at first" for label in _labels(panel))


def _labels(panel: Panel):  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QLabel

    return panel.widget.findChildren(QLabel)


def test_batches(make: Callable[..., Panel]) -> None:
    panel = make()
    panel.widget.show()
    assert not panel.field("batch size").isVisible()
    panel.choose("Batch", "mini")
    assert panel.field("batch size").isVisible()
    enter(panel.field("batch size"), "5")
    assert panel.settings.batch == 5
    enter(panel.field("batch size"), "0")
    assert panel.settings.batch == 5
    assert panel.errors == ["batch size takes a number from 1 to 2000."]
    panel.choose("Batch", "all")
    assert panel.settings.batch == 0
    assert panel.errors == []


def test_hyperparameters(make: Callable[..., Panel]) -> None:
    panel = make()
    for key, kind in OPTIMIZERS.items():
        panel.choose("Optimizer", key)
        assert panel.settings.optimizer == kind(lr=0.3)
        for index, name in enumerate(kind.hyperparameters()):
            enter(panel.field(messages.setting_name(name)), f"0.{index + 1}")
            assert getattr(panel.settings.optimizer, name) == float(f"0.{index + 1}")


def test_data_and_models_come_together(make: Callable[..., Panel]) -> None:
    panel = make()
    panel.choose("Model", "logistic")
    assert panel.settings == TrainingSettings.of("logistic", "classes")
    assert [panel.box("Loss").itemData(i) for i in range(3)] == list(MODELS["logistic"])
    panel.choose("Data", "outliers")
    assert panel.settings == TrainingSettings.of("linear", "outliers")
    panel.choose("Data", "classes")
    assert panel.settings == TrainingSettings.of("linear", "classes")


def test_another_model_keeps_how_gradients_are_come_by(make: Callable[..., Panel]) -> None:
    panel = make(TrainingSettings(gradient="backpropagated", scheme="forward", h=1e-3, seed=4, batch=6))
    panel.choose("Model", "network")
    kept = {"gradient": "backpropagated", "scheme": "forward", "h": 1e-3, "seed": 4, "batch": 6}
    assert panel.settings == TrainingSettings.of("network", "line", **kept)


def test_what_is_too_much_is_refused_with_a_sentence(make: Callable[..., Panel]) -> None:
    panel = make()
    panel.choose("Batch", "mini")
    enter(panel.field("batch size"), "1")
    enter(panel.field("epochs"), "100000")
    assert panel.settings.epochs == 60
    assert panel.errors == ["With these settings at most 33333 epochs can be recorded: take fewer, or larger batches."]
    field = panel.field("epochs")
    for _ in range(2):  # asked again it says it again
        assert (field.text(), field.property("wrong")) == ("100000", True)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert len(panel.errors) == 1
    enter(field, "61")
    assert panel.errors == []
    assert (panel.settings.epochs, field.property("wrong")) == (61, False)


def test_a_refused_number_goes_when_another_setting_is_changed(make: Callable[..., Panel]) -> None:
    panel = make()
    panel.choose("Batch", "mini")
    enter(panel.field("batch size"), "1")
    enter(panel.field("epochs"), "100000")
    panel.choose("Data", "outliers")
    assert panel.errors == []
    assert panel.field("epochs").text() == str(panel.settings.epochs)


def test_a_table_of_ones_own(make: Callable[..., Panel]) -> None:
    panel = make()
    panel.choose("Data", "own")
    assert panel.wanted == [True], "there is none yet"
    assert panel.box("Data").currentData() == "line"
    (button,) = (b for b in panel.widget.findChildren(QToolButton) if b.text() == "open CSV …")
    button.click()
    assert panel.wanted == [True, True]
    panel.widget.say_about_table("Line 3 has one column; two are needed, x and y.")
    assert panel.errors == ["Line 3 has one column; two are needed, x and y. The data are still those of before."]
    panel.widget.take_rows(ROWS)
    assert panel.errors == []
    assert panel.settings == TrainingSettings.of("linear", "own", ROWS, scaled=True)
    panel.choose("Model", "logistic")
    assert panel.errors == ["This model and loss need y to be 0 or 1, and both to occur."]
    assert panel.settings.model == panel.box("Model").currentData() == "linear"
    panel.widget.take_rows(CLASSES)
    panel.choose("Model", "logistic")
    assert panel.settings == TrainingSettings.of("logistic", "own", CLASSES, scaled=True)
    (scaled,) = panel.widget.findChildren(QCheckBox)
    scaled.click()
    assert not panel.settings.scaled
    panel.choose("Data", "line")
    panel.choose("Data", "own")
    assert panel.settings.rows == CLASSES, "it is still there"


def test_a_table_without_classes_ends_logistic_regression(make: Callable[..., Panel]) -> None:
    panel = make(TrainingSettings.of("logistic", "classes"))
    panel.widget.take_rows(ROWS)
    assert panel.settings == TrainingSettings.of("linear", "own", ROWS, scaled=True)


@pytest.mark.parametrize(
    "settings",
    [
        TrainingSettings.of("network", "noisy", optimizer=OPTIMIZERS["adam"](lr=0.1), batch=3),
        TrainingSettings.of("logistic", "own", CLASSES, loss="absolute", gradient="backpropagated", scaled=True),
    ],
    ids=["network", "own"],
)
def test_settings_from_elsewhere_are_shown_and_not_repeated(
    make: Callable[..., Panel], settings: TrainingSettings
) -> None:
    panel = make()
    panel.widget.show_settings(settings)
    assert panel.emitted == []
    assert panel.settings == settings
    assert panel.box("Loss").currentData() == settings.loss
    assert panel.box("Data").currentData() == settings.data
    assert panel.field("η").number == settings.eta


def test_everything_has_a_name(make: Callable[..., Panel]) -> None:
    panel = make(TrainingSettings.of("network", "noisy", batch=3))
    for kind in (QComboBox, NumberField, QToolButton):
        for widget in panel.widget.findChildren(kind):
            assert widget.accessibleName() or widget.text(), widget  # type: ignore[attr-defined]
