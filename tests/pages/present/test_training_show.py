"""The Training page in front of a class: nothing small, nothing cut, the same moment as on the page."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QFont, QPainter

from gradviz import language
from gradviz.core.training.settings import TrainingSettings
from gradviz.pages.present.audience import Audience
from gradviz.pages.present.sizes import sizes
from gradviz.pages.present.training_show import TrainingShow
from gradviz.pages.training.page import TrainingPage
from gradviz.plots import shapes
from gradviz.state import View
from gradviz.theme import DARK
from tests.conftest import PATIENCE, differing, picture
from tests.pages.present.conftest import Class
from tests.pages.present.test_card import check

OpenClass = Callable[..., Class]
NETWORK = TrainingSettings.of("network", "noisy", epochs=100, gradient="backpropagated")


def shown(
    opened: Class, settings: TrainingSettings, size: tuple[int, int] = (1280, 720)
) -> tuple[Audience, TrainingPage]:
    """The page with a training that has ended, and what the class sees of it."""
    book = opened.window.book
    book.turn_to(book.index_of("training"))
    page = book.page
    assert isinstance(page, TrainingPage)
    page.begin(settings)
    opened.qtbot.waitUntil(
        lambda: page.trace is not None and page.trace.outcome is not None and page.trace.settings == settings,
        timeout=PATIENCE,
    )
    audience = opened.present(size)
    assert isinstance(audience._show, TrainingShow)
    opened.settle()
    return audience, page


@pytest.mark.parametrize("settings", [TrainingSettings(batch=8), NETWORK], ids=["line", "network"])
def test_it_shows_the_moment_of_the_page(in_class: OpenClass, settings: TrainingSettings) -> None:
    opened = in_class(lesson=False)
    audience, page = shown(opened, settings)
    page.player.seek(7)
    opened.settle()
    seen = picture(audience)
    page.player.seek(40)
    opened.settle()
    assert differing(picture(audience), seen) > 0
    page.player.seek(7)
    opened.settle()
    assert differing(picture(audience), seen) == 0
    page.player.seek(page.player.last)
    assert audience.contents.remark == page.outcome.text
    page.set_view(View(hidden=frozenset({"numbers", "outcome"})))
    assert audience.contents.remark == ""
    assert audience.contents.facts == ()
    opened.window.set_look("dark")
    opened.settle()
    assert audience._show.picture.plot._theme is DARK  # type: ignore[attr-defined]


@pytest.mark.parametrize("spoken", language.LANGUAGES)
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=str)
def test_nothing_is_small_or_cut(
    in_class: OpenClass, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], spoken: str
) -> None:
    written: dict[str, float] = {}
    draw, label = QPainter.drawText, shapes.label_pixmap

    def drawing(painter: QPainter, *arguments: Any) -> Any:
        text = next((part for part in arguments if isinstance(part, str)), "")
        written[text] = painter.font().pixelSize() * painter.transform().m11()
        return draw(painter, *arguments)

    def labelling(text: str, font: QFont, colour: str, outline: str, ratio: float) -> Any:
        written[text] = font.pixelSize() * ratio
        return label(text, font, colour, outline, ratio)

    monkeypatch.setattr(QPainter, "drawText", drawing)
    monkeypatch.setattr(shapes, "label_pixmap", labelling)
    opened = in_class(spoken, lesson=False)
    audience, page = shown(opened, TrainingSettings(batch=8), size)
    card, least = audience._card, sizes(size[1]).small
    for tick in (7, page.player.last):
        page.player.seek(tick)
        opened.settle()
        written.clear()
        audience.grab()
        assert not {text: px for text, px in written.items() if text.strip() and px < least - 0.5}
        assert len(written) > 6
        check(card.layout_shown, card.width())
        assert card.layout_shown.height <= card.height() + 1
    assert min(audience._show.width(), audience._show.height()) >= 0.4 * size[1]
