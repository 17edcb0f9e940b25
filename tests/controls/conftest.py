"""Controls as a user meets them: found by what they are called, used through events."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSlider, QToolButton, QWidget

from gradviz import messages
from gradviz.controls.experiment_panel import ExperimentPanel
from gradviz.controls.number_field import ErrorLabel, NumberField
from gradviz.core import Experiment
from tests.conftest import discard

FIELDS = ("h", "η", "steps", "start, x0", "start, x1", "momentum", "decay", "β₁", "β₂", "ε")


def write(field: QLineEdit, text: str) -> None:
    """Replaces the text as an input method does, which takes characters that QTest's keys cannot."""
    field.selectAll()
    if not text:
        field.del_()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def enter(field: QLineEdit, text: str) -> None:
    """Replaces the text and finishes with the return key."""
    write(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


class Panel:
    """A panel and every experiment that it has emitted."""

    def __init__(self, experiment: Experiment) -> None:
        self.widget = ExperimentPanel(experiment, messages)
        self.emitted: list[Experiment] = []
        self.widget.changed.connect(self.emitted.append)

    @property
    def experiment(self) -> Experiment:
        return self.widget.experiment

    def named(self, kind: type[QWidget], name: str) -> QWidget:
        (found,) = (widget for widget in self.widget.findChildren(kind) if widget.accessibleName() == name)
        return found

    def field(self, name: str) -> NumberField:
        """A number field by its name, spoken or shown beside it."""
        found = self.named(NumberField, name)
        assert isinstance(found, NumberField)
        return found

    def slider(self, name: str) -> QSlider:
        found = self.named(QSlider, name)
        assert isinstance(found, QSlider)
        return found

    def choose(self, name: str, key: str) -> None:
        """Picks an entry of a list, as a click on it does."""
        box = self.named(QComboBox, name)
        assert isinstance(box, QComboBox)
        index = box.findData(key)
        assert index >= 0
        box.setCurrentIndex(index)
        box.activated.emit(index)

    def chosen(self, name: str) -> str:
        box = self.named(QComboBox, name)
        assert isinstance(box, QComboBox)
        return str(box.currentData())

    @property
    def formula(self) -> QLineEdit:
        found = self.named(QLineEdit, "Formula")
        assert isinstance(found, QLineEdit)
        return found

    def reset(self) -> None:
        (button,) = (b for b in self.widget.findChildren(QToolButton) if b.text() == "reset")
        button.click()

    @property
    def errors(self) -> list[str]:
        """The sentences that are shown."""
        return [label.text() for label in self.widget.findChildren(ErrorLabel) if not label.isHidden() and label.text()]


@pytest.fixture
def make_panel(qapp: QApplication) -> Iterator[Callable[..., Panel]]:
    """A panel that shows an experiment."""
    made: list[Panel] = []

    def make(experiment: Experiment | None = None) -> Panel:
        panel = Panel(experiment or Experiment.of("sphere"))
        made.append(panel)
        return panel

    yield make
    for panel in made:
        discard(panel.widget)


@pytest.fixture
def panel(make_panel: Callable[..., Panel]) -> Panel:
    return make_panel()
