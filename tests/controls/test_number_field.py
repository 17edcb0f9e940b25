"""Numbers that are too long for their field can still be read, and those of a dragged point are not too long."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gradviz import messages
from gradviz.controls.gradient_panel import GradientPanel
from gradviz.controls.number_field import NumberField
from gradviz.core.probe.numbers import GradientSettings
from tests.conftest import discard

POINT = (-1.848127, -3.283186)


@pytest.fixture
def panel(qapp: QApplication) -> Iterator[GradientPanel]:
    made = GradientPanel(GradientSettings("himmelblau", POINT), messages)
    made.resize(266, 500)  # as in the card
    made.show()
    yield made
    discard(made)


def tips(panel: GradientPanel) -> list[str]:
    named = [field for field in panel.findChildren(NumberField) if "point" in field.accessibleName()]
    return [field.toolTip() for field in named]


def test_a_point_fits_or_its_tip_has_all_digits(panel: GradientPanel) -> None:
    assert tips(panel) == ["", ""]
    panel.show_settings(GradientSettings("himmelblau", (2.999999999998, 2.0)))
    assert tips(panel) == ["2.999999999998", ""]
    panel.show_settings(GradientSettings("himmelblau", POINT))
    assert tips(panel) == ["", ""]
