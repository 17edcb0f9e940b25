"""Each control of the Derivative page changes its own setting and nothing else, and says so once."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider, QWidget

from gradviz import messages
from gradviz.controls.derivative_panel import DerivativePanel
from gradviz.controls.number_field import ErrorLabel, NumberField
from gradviz.core import CURVES, DerivativeSettings
from tests.conftest import discard, mouse
from tests.controls.conftest import enter, write


class Panel:
    """A panel and all settings that it has emitted."""

    def __init__(self) -> None:
        self.widget = DerivativePanel(DerivativeSettings(), messages)
        self.emitted: list[DerivativeSettings] = []
        self.widget.changed.connect(self.emitted.append)

    def named(self, kind: type[QWidget], name: str) -> Any:
        (found,) = (widget for widget in self.widget.findChildren(kind) if widget.accessibleName() == name)
        return found

    def choose(self, name: str, key: str) -> None:
        box = self.named(QComboBox, name)
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())

    @property
    def errors(self) -> list[str]:
        return [label.text() for label in self.widget.findChildren(ErrorLabel) if label.text()]


@pytest.fixture
def panel(qapp: object) -> Iterator[Panel]:
    panel = Panel()
    yield panel
    discard(panel.widget)


CHANGES: dict[str, tuple[Callable[[Panel], object], dict[str, Any]]] = {
    "x typed": (lambda p: enter(p.named(NumberField, "x"), "-1.5"), {"x": -1.5}),
    "x beyond the window": (lambda p: enter(p.named(NumberField, "x"), "1e3"), {"x": 1000.0}),
    "x slid": (lambda p: p.named(QSlider, "Point x").setValue(0), {"x": -5.0}),
    "h typed": (lambda p: enter(p.named(NumberField, "h"), "10^-50"), {"h": 1e-50}),
    "h slid": (lambda p: p.named(QSlider, "h").setValue(0), {"h": 1e-50}),
    "scheme": (lambda p: p.choose("Difference scheme", "central"), {"scheme": "central"}),
    "precision": (lambda p: p.choose("Precision", "float32"), {"dtype": "float32"}),
    "function": (lambda p: p.choose("Function", "runge"), {"function": "runge", "x": 0.3}),
    "formula": (lambda p: write(p.named(QLineEdit, "Formula"), "x^3"), {"function": "x^3"}),
}


@pytest.mark.parametrize("what", CHANGES)
def test_one_change(panel: Panel, what: str) -> None:
    act, changed = CHANGES[what]
    act(panel)
    assert panel.emitted == [DerivativeSettings().changed(**changed)]
    assert panel.widget.settings == panel.emitted[0]
    assert panel.errors == []


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda p: enter(p.named(NumberField, "x"), "one"), "x takes a number"),
        (lambda p: enter(p.named(NumberField, "h"), "0"), "h takes"),
        (lambda p: enter(p.named(NumberField, "h"), "-1"), "h takes a"),
        (lambda p: write(p.named(QLineEdit, "Formula"), "x0**2"), "x0"),
        (lambda p: write(p.named(QLineEdit, "Formula"), "sin("), "Column"),
    ],
)
def test_what_cannot_be_taken_is_explained(panel: Panel, act: Callable[[Panel], object], says: str) -> None:
    act(panel)
    assert panel.emitted == []
    (sentence,) = panel.errors
    assert says in sentence


def test_all_curves_are_listed_the_chapters_first(panel: Panel) -> None:
    box = panel.named(QComboBox, "Function")
    keys = [box.itemData(i) for i in range(box.count()) if box.itemData(i)]
    assert keys[:2] == ["square", "book"]
    assert sorted(keys) == sorted(CURVES)


def test_what_comes_from_elsewhere_is_shown_and_not_emitted(panel: Panel) -> None:
    settings = DerivativeSettings("log(x)", 0.5, "backward", 1e-20, "float32")
    panel.widget.show_settings(settings)
    assert panel.emitted == []
    assert panel.named(NumberField, "x").text() == "0.5"
    assert panel.named(NumberField, "h").text() == "1e-20"
    assert panel.named(QComboBox, "Difference scheme").currentData() == "backward"
    assert panel.named(QComboBox, "Precision").currentData() == "float32"
    assert panel.named(QLineEdit, "Formula").text() == "log(x)"


def press_on_slider(slider: QSlider, kind: QEvent.Type, share: float) -> None:
    mouse(kind, slider, QPointF(slider.width() * share, slider.height() / 2))


@pytest.mark.parametrize("x", [250.0, -1e6, 2.0])
def test_the_slider_of_x_spans_what_is_looked_at(panel: Panel, x: float) -> None:
    panel.widget.show()
    slider = panel.named(QSlider, "Point x")
    enter(panel.named(NumberField, "x"), str(x))
    low, high = panel.widget.settings.window
    assert low <= x <= high
    assert slider.value() == round((x - low) / (high - low) * slider.maximum())
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert panel.emitted[-1].x == pytest.approx(x + (high - low) / slider.maximum())


def test_the_window_stays_under_the_hand(panel: Panel) -> None:
    panel.widget.resize(276, 700)
    panel.widget.show()
    slider = panel.named(QSlider, "Point x")
    enter(panel.named(NumberField, "x"), "250")
    press_on_slider(slider, QEvent.Type.MouseButtonPress, 0.5)
    for share in (0.7, 0.8, 0.999, 1.0, 0.999):
        press_on_slider(slider, QEvent.Type.MouseMove, share)
        assert 250 < panel.widget.settings.x <= 255
    press_on_slider(slider, QEvent.Type.MouseMove, 0.2)
    assert 245 < panel.widget.settings.x < 249
    press_on_slider(slider, QEvent.Type.MouseButtonRelease, 0.2)
    assert slider.value() == slider.maximum() // 2, "and then it is in the middle again"
