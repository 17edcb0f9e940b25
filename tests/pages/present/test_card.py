"""The card: everything is as large as it must be and nothing is cut."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from gradviz.pages.present.card import Contents, Fact, Layout, lay_out
from gradviz.pages.present.sizes import sizes

FULL = Contents(
    title="3 of 12  ·  Error against h: why 1e−4?",
    sentence="The smaller h, the better? " * 4,
    choices=(
        "A  the smaller, the better, always and everywhere",
        "B  there is a best one",
        "C  it makes no difference",
    ),
    facts=tuple(Fact(name, "0.540302304968") for name in ("h", "quotient", "f′(x)", "error")),
    remark="Round-off dominates: 8 leading digits cancel.",
    caption="arrows: −∇f",
)


def check(layout: Layout, width: float) -> None:
    """No text is larger than its place, and no place overlaps another or lies outside."""
    for piece in layout.pieces:
        assert QRectF(0, 0, width, layout.height).contains(piece.area), piece.text
        needed = QFontMetricsF(piece.font).boundingRect(QRectF(0, 0, piece.area.width(), 1e6), 0x1000, piece.text)
        assert needed.height() <= piece.area.height() + 1, piece.text
        assert needed.width() <= piece.area.width() + 1, piece.text
    for index, piece in enumerate(layout.pieces):
        for other in layout.pieces[:index]:
            shared = piece.area & other.area
            assert min(shared.width(), shared.height()) < 1, (piece.text, other.text)


@pytest.mark.parametrize("height", [1080, 720, 768, 2160])
@pytest.mark.parametrize("width", [0.3, 0.45, 1.0])
def test_everything_has_its_size_and_its_place(qapp: QApplication, height: int, width: float) -> None:
    size, room = sizes(height), width * height * 16 / 9
    layout = lay_out(FULL, room, size)
    check(layout, room)
    assert layout.fits
    share = height / 1080
    for piece in layout.pieces:
        small = piece.text in (FULL.title, FULL.remark, FULL.caption, *(fact.label for fact in FULL.facts))
        assert piece.font.pixelSize() >= (28 if small else 36) * share, piece.text


def test_what_is_too_wide_is_told(qapp: QApplication) -> None:
    assert not lay_out(FULL, 200, sizes(1080)).fits


def test_empty_contents_take_no_room(qapp: QApplication) -> None:
    assert lay_out(Contents(), 800, sizes(1080)).pieces == []


def test_the_text_has_all_of_it() -> None:
    for part in (FULL.title, FULL.sentence, *FULL.choices, FULL.remark, FULL.caption, "quotient 0.540302304968"):
        assert part in FULL.text
