"""What is said of a number takes room only where there is something to say."""

import pytest
from PySide6.QtWidgets import QApplication

from gradviz import messages
from gradviz.controls.log_field import LogField
from gradviz.controls.optimizer_rows import ETA_KNOTS
from gradviz.core.limits import ETA
from tests.conftest import discard


@pytest.mark.parametrize(
    ("hint", "takes_room"), [(None, True), ("", False), ("below 2/λmax = 1", True)], ids=["unknown", "none", "some"]
)
def test_only_a_hint_takes_room(qapp: QApplication, hint: str | None, takes_room: bool) -> None:
    field = LogField("eta", "η", ETA, 0.1, ETA_KNOTS, 20, messages)
    with_room = field.sizeHint().height()
    field.say(hint)
    field.layout().activate()
    assert (field.sizeHint().height() == with_room) == takes_room
    field.say("again")
    field.layout().activate()
    assert field.sizeHint().height() == with_room
    discard(field)
