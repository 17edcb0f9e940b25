"""Where there is little room a line says less, and never a part of a number."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gradviz.pages.field_caption import FieldCaption
from gradviz.pages.fitted_line import FittedLine
from tests.conftest import differing, discard, picture

WHOLE = "arrows: −∇f, their length logarithmic, the longest |∇f| = 7104"
SHORTER = "arrows: −∇f, the longest |∇f| = 7104"
SHORTEST = "arrows: −∇f"


@pytest.fixture
def caption(qapp: QApplication) -> Iterator[FieldCaption]:
    made = FieldCaption()
    made.show_field("descent", 7104.0)
    made.show()
    yield made
    discard(made)


def width_of(line: FittedLine, text: str) -> int:
    return line.fontMetrics().horizontalAdvance(text)


@pytest.mark.parametrize("text", [WHOLE, SHORTER, SHORTEST])
def test_the_longest_that_fits_is_shown(caption: FieldCaption, text: str) -> None:
    caption.resize(width_of(caption, text), caption.height())
    assert caption.shown == text
    assert caption.text() == WHOLE
    assert caption.toolTip() == ("" if text == WHOLE else WHOLE)
    caption.resize(caption.width() - 1, caption.height())
    assert caption.shown != text
    assert caption.toolTip() == WHOLE


def test_what_does_not_fit_at_all_ends_in_dots(caption: FieldCaption) -> None:
    caption.resize(width_of(caption, SHORTEST) - 1, caption.height())
    assert caption.shown.endswith("…")
    assert SHORTEST.startswith(caption.shown[:-1])


def test_what_is_painted_is_what_is_shown(caption: FieldCaption) -> None:
    caption.resize(width_of(caption, SHORTER), caption.height())
    seen = picture(caption)
    caption.say(SHORTER)
    assert differing(picture(caption), seen) == 0
    caption.say("")
    assert differing(picture(caption), seen) > 0
