"""Runs that are compared, in front of a class: the same moment, with a legend that can be read from the last row."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gradviz import language
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.present.descent_show import DescentShow
from gradviz.pages.present.sizes import sizes
from gradviz.state import State
from tests.conftest import PATIENCE, differing, picture
from tests.pages.present.conftest import Class

OpenClass = Callable[..., Class]


def comparing(opened: Class) -> tuple[DescentPage, DescentShow]:
    """The book's comparison, settled, and what the class sees of it."""
    page = opened.window.page
    assert isinstance(page, DescentPage)
    page.comparing.show_book()
    opened.qtbot.waitUntil(lambda: not page.comparison.is_running, timeout=PATIENCE)
    opened.settle()
    show = opened.audience._show
    assert isinstance(show, DescentShow)
    return page, show


def test_the_legend_comes_and_goes_with_the_runs(in_class: OpenClass) -> None:
    opened = in_class(lesson=False)
    audience = opened.present()
    page, show = comparing(opened)
    assert show.legend.isVisible()
    assert show.legend.accessibleName() == (
        "Gradient descent, η = 0.95, Momentum, η = 0.1, AdaGrad, η = 1.5, Adam, η = 0.3, at equal steps"
    )
    page.comparing.spend("evaluations")
    assert show.legend.accessibleName().endswith("at equal evaluations of f")
    page.player.seek(9)
    opened.settle()
    before = picture(audience)
    page.player.seek(20)
    assert differing(picture(audience), before) > 0
    page.comparing.follow_next()
    page.comparing.follow(0)
    page.player.seek(9)
    opened.settle()
    assert differing(picture(audience), before) == 0
    page.comparing.remove_others()
    assert not show.legend.isVisible()


def test_a_scene_brings_its_runs(in_class: OpenClass) -> None:
    opened = in_class(lesson=False)
    audience = opened.present()
    page, _ = comparing(opened)
    state, before = page.state, picture(audience)
    opened.window.book.restore(State(state.settings))
    opened.settle()
    assert differing(picture(audience), before) > 0
    opened.window.book.restore(state)
    opened.qtbot.waitUntil(lambda: not page.comparison.is_running, timeout=PATIENCE)
    opened.settle()
    assert differing(picture(audience), before) == 0


@pytest.mark.parametrize("spoken", language.LANGUAGES)
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)], ids=str)
def test_no_name_is_small_or_cut(
    in_class: OpenClass, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], spoken: str
) -> None:
    opened = in_class(spoken, lesson=False)
    opened.present(size)
    page, show = comparing(opened)
    for eta in (0.11, 0.22, 0.33, 0.44):
        page.comparing.keep()
        page.begin(page.experiment.changed(start=(-7.0, 2.0 + eta), h=eta * 1e-3))
    opened.settle()
    drawn: list[tuple[str, float, QRectF]] = []
    draw = QPainter.drawText

    def drawing(painter: QPainter, area: QRectF, flags: object, text: str) -> None:
        drawn.append((text, painter.font().pixelSize() * painter.transform().m11(), painter.transform().mapRect(area)))
        draw(painter, area, flags, text)

    monkeypatch.setattr(QPainter, "drawText", drawing)
    show.legend.grab()
    assert len(drawn) == 9, "eight runs, and what is equal of them"
    for text, pixels, area in drawn:
        assert pixels >= sizes(size[1]).small - 0.5, text
        assert area.bottom() <= show.legend.height() + 1, text
        assert area.right() <= show.legend.width() + 1, text
