"""No text is cut, in any language: what each widget shows is measured in its own font against the room that it has."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gradviz import language, messages
from gradviz.core import OPTIMIZERS, SCHEMES, DerivativeSettings, Experiment, Outcome
from gradviz.core.comparison import BUDGETS
from gradviz.core.experiment import DIRECTIONS
from gradviz.core.outcome import KEYS
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.probe.traps import TRAPS
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.core.stages import stage_keys
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.outcome import KEYS as TRAINING_KEYS
from gradviz.core.training.settings import TrainingSettings
from gradviz.pages.book import Book, open_book
from gradviz.pages.derivative.page import DerivativePage
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.page import GradientPage
from gradviz.pages.grounds import LEAST
from gradviz.pages.keys_sheet import KeysSheet
from gradviz.pages.page import Page
from gradviz.pages.rates.page import RatesPage
from gradviz.pages.training.page import TrainingPage
from gradviz.pages.training.side import TABS
from gradviz.plots.legend import Legend
from gradviz.theme import CAPTION_PX, LIGHT, scaled, set_text_size, text_size, ui_font
from gradviz.translator import interpret
from gradviz.window import Window, dress
from tests.conftest import PATIENCE, discard, lay_out

SMALL_LAPTOP = (1366, 690)
SCREENS = {
    "small laptop": (1.0, SMALL_LAPTOP),
    "larger texts on it": (1.25, SMALL_LAPTOP),
    "large texts on it": (1.5, SMALL_LAPTOP),
    "large texts": (1.5, (1920, 1080)),
}
ROOMY = 1280
"""How wide a window is, at the usual size of texts, with room for all that pictures and their captions say: a narrower
one leaves out what comes last."""
ROUNDING = 1.0
"""Pixels by which hinted letters may be wider than they are measured to be."""


IN_ONE_LANGUAGE = {"larger texts on it": "ja", "large texts on it": language.ENGLISH}
"""Where the page scrolls one language tells what goes wrong; all of them are tried by name alone."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test on each of the screens, in each language if it asks for one."""
    if "open_in" not in metafunc.fixturenames:
        return
    if "spoken" not in metafunc.fixturenames:
        metafunc.parametrize("open_in", SCREENS, indirect=True)
        return
    every = [(screen, spoken) for screen in SCREENS for spoken in language.LANGUAGES]
    metafunc.parametrize(
        ("open_in", "spoken"),
        [
            pytest.param(
                *pair, marks=[] if IN_ONE_LANGUAGE.get(pair[0], pair[1]) == pair[1] else [pytest.mark.thorough]
            )
            for pair in every
        ],
        indirect=["open_in"],
    )


class Drawn(NamedTuple):
    """A text that a widget has painted itself: what room it took and what room there was."""

    text: str
    font: QFont
    area: QRectF

    def overflow(self, widget: QWidget) -> str:
        size = QFontMetricsF(self.font).size(0, self.text)
        right = min(self.area.right(), widget.width())
        wide = size.width() - (right - self.area.left())
        low = self.area.bottom() - widget.height()
        return f"{wide:.0f} px too wide" if wide > ROUNDING else f"{low:.0f} px too low" if low > ROUNDING else ""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Drawn]:
    """Every text that is painted with a rectangle to stand in."""
    found: list[Drawn] = []
    draw = QPainter.drawText

    def recording(painter: QPainter, *arguments: Any) -> Any:
        area, *_, text = arguments
        if isinstance(area, QRectF) and isinstance(text, str) and text.strip():
            found.append(Drawn(text, QFont(painter.font()), QRectF(area)))
        return draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", recording)
    return found


@pytest.fixture
def open_in(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[str], Window]]:
    """A window in a language, with all its pages, on each of the screens."""
    factor, size = SCREENS[request.param]
    opened: list[Window] = []

    def open_one(spoken: str) -> Window:
        interpret(qapp, spoken)
        set_text_size(factor)
        qapp.setFont(ui_font())
        window = Window(open_book(), "light")
        opened.append(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield open_one
    for window in opened:
        discard(window)
    opened.clear()
    interpret(qapp, language.ENGLISH)
    set_text_size(1.0)
    qapp.setFont(ui_font())
    dress(LIGHT)


# --- measuring -------------------------------------------------------------------------------------------------------


def label_overflow(label: QLabel) -> str:
    if not label.wordWrap():
        return _too_wide(label.sizeHint().width(), label.width())
    needed = label.heightForWidth(label.width())
    return f"{needed - label.height()} px too low" if needed > label.height() else ""


def button_overflow(button: QAbstractButton) -> str:
    """A tab is bold while it is open, which its size hint does not know: then part of the padding is used up."""
    if button.objectName() != "tab":
        return _too_wide(button.sizeHint().width(), button.width())
    bold = QFont(button.font())
    bold.setBold(True)
    return _too_wide(QFontMetricsF(bold).horizontalAdvance(button.text()), button.width() - 4)


def list_overflow(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    metrics = QFontMetricsF(box.font())
    texts = [box.itemText(index) for index in range(box.count())]
    widest = max(texts, key=metrics.horizontalAdvance)
    return _too_wide(metrics.horizontalAdvance(widest), field.width(), widest)


def tabs_overflow(tabs: QTabBar) -> str:
    bold = QFont(tabs.font())
    bold.setBold(True)
    for index in range(tabs.count()):
        needed = QFontMetricsF(bold).horizontalAdvance(tabs.tabText(index))
        found = _too_wide(needed, tabs.tabRect(index).width() - 8, tabs.tabText(index))
        if found:
            return found
    return ""


def axes_overflow(plot: Any) -> str:
    for side in ("bottom", "left"):
        axis = plot.getPlotItem().getAxis(side)
        if axis.label.isVisible() and axis.isVisible():
            room = axis.size().width() if side == "bottom" else axis.size().height()
            found = _too_wide(axis.label.boundingRect().width() - 8, room, axis.labelText)
            if found:
                return found
    return ""


def _too_wide(needed: float, room: float, text: str = "") -> str:
    return f"{text} {needed - room:.0f} px too wide".strip() if needed > room + ROUNDING else ""


MEASURES: dict[type[QWidget], Callable[[Any], str]] = {
    QLabel: label_overflow,
    QPushButton: button_overflow,
    QToolButton: button_overflow,
    QComboBox: list_overflow,
    QTabBar: tabs_overflow,
}


def overflows(window: QWidget, drawn: list[Drawn]) -> set[str]:
    """Every text on the window that is cut, with how much it lacks."""
    lay_out()
    is_roomy = window.window().width() / text_size() >= ROOMY
    found = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.size().isEmpty():
            continue
        for kind, measure in MEASURES.items():
            if isinstance(widget, kind) and (is_roomy or widget.objectName() != "caption"):
                found.add((_called(widget), measure(widget)))
        if isinstance(widget, QScrollArea) and not isinstance(widget.parent(), Page):
            room = widget.viewport().width()
            found.add((_called(widget), _too_wide(widget.widget().minimumSizeHint().width(), room, "contents")))
        if not is_roomy:
            continue
        if hasattr(widget, "getPlotItem"):
            found.add((_called(widget), axes_overflow(widget)))
        elif paints_itself(type(widget)):
            drawn.clear()
            widget.grab()
            found.update((f"{_called(widget)}: {text.text}", text.overflow(widget)) for text in drawn)
            if isinstance(widget, Legend):
                shown = ", ".join(text.text for text in drawn)
                found.add((_called(widget), "" if shown == widget.accessibleName() else "an entry is left out"))
    return {f"{where}: {what}" for where, what in found if what}


def paints_itself(kind: type[QWidget]) -> bool:
    return any(base.__module__.startswith("gradviz.") and "paintEvent" in vars(base) for base in kind.mro())


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{text or widget.accessibleName()}”"[:90]


# --- the room --------------------------------------------------------------------------------------------------------


def test_what_there_is_no_room_for_is_scrolled_to(open_in: Callable[[str], Window]) -> None:
    window = open_in(language.ENGLISH)
    for index, leaf in enumerate(window.book.leaves):
        window.book.turn_to(index)
        lay_out()
        page = window.page
        (area,) = (child for child in page.children() if isinstance(child, QScrollArea))
        cards, view, pages = area.widget(), area.viewport(), (area.horizontalScrollBar(), area.verticalScrollBar())
        foot = page.transport
        assert page.rect().contains(foot.mapTo(page, foot.rect().bottomRight())), leaf.key
        hidden = (cards.width() - view.width(), cards.height() - view.height())
        assert tuple(bar.maximum() for bar in pages) == tuple(max(0, size) for size in hidden), leaf.key
        least = cards.layout().totalMinimumSize()
        assert least.width() <= cards.width(), leaf.key
        assert least.height() <= cards.height(), leaf.key
        assert cards.width() >= scaled(LEAST[0]), leaf.key
        assert cards.height() >= scaled(LEAST[1]), leaf.key


def test_the_sheet_of_keys_is_no_larger_than_the_window(open_in: Callable[[str], Window], spoken: str) -> None:
    window = open_in(spoken)
    window._show_keys()
    (sheet,) = window.findChildren(KeysSheet)
    lay_out()
    assert sheet.height() <= window.height()
    assert sheet.width() <= window.width()
    (area,) = sheet.findChildren(QScrollArea)
    room, wanted = area.viewport().size(), area.widget().sizeHint()
    assert room.width() >= wanted.width() or area.horizontalScrollBar().maximum() > 0
    assert room.height() >= wanted.height() or area.verticalScrollBar().maximum() > 0


# --- the menus -------------------------------------------------------------------------------------------------------

UNDER_THE_MENU_BAR = 650
"""Pixels of the screen of a small laptop."""


def test_no_menu_is_higher_than_a_small_screen(open_in: Callable[[str], Window], spoken: str) -> None:
    window = open_in(spoken)
    for index, leaf in enumerate(window.book.leaves):
        window.book.turn_to(index)
        heights = {menu.title(): menu.sizeHint().height() for menu in window.menuBar().findChildren(QMenu)}
        assert len(heights) > 8, "and what opens beside it"
        assert {title: height for title, height in heights.items() if height > UNDER_THE_MENU_BAR} == {}, leaf.key


# --- the pages -------------------------------------------------------------------------------------------------------

CURVES = [
    DerivativeSettings("square", 3.0, scheme, h, dtype)
    for scheme, h, dtype in (
        ("central", 1e-4, "float64"),
        ("forward", 1.0, "float64"),
        ("forward", 1e-8, "float64"),
        ("forward", 1e-12, "float64"),
        ("backward", 1e-16, "float64"),
        ("forward", 1e-50, "float32"),
    )
] + [
    DerivativeSettings("cubic", 3.0, "central", 0.1),
    DerivativeSettings("cubic", 3.0, "central", 1e-12),
    DerivativeSettings("book", 5.123456789, "forward", 1e-9),
    DerivativeSettings("absolute", 0.0, "forward", 1e-4),
    DerivativeSettings("sign", 0.0, "central", 1e-4),
    DerivativeSettings("logarithm", 0.05, "central", 0.1),
    DerivativeSettings("reciprocal", 0.0, "central", 1e-4),
    DerivativeSettings("exp(x)", 800.0, "central", 1e-4),
    DerivativeSettings("root", 0.0, "forward", 1e-4),
    DerivativeSettings("2*x", 1.0, "forward", 1e-4),
]


def told(cut: dict[str, str]) -> str:
    return "\n".join(["", *(f"{what}   [{where}]" for what, where in sorted(cut.items()))])


def turned_to(window: Window, kind: type[QWidget]) -> Any:
    book: Book = window.book
    for index in range(book.count()):
        book.turn_to(index)
        if isinstance(book.page, kind):
            return book.page
    raise AssertionError(kind)


def test_derivative_page(open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: DerivativePage = turned_to(window, DerivativePage)
    cut: dict[str, str] = {}
    for settings in CURVES:
        page.show_settings(settings)
        cut |= dict.fromkeys(overflows(window, drawn), str(settings))
    assert not cut, told(cut)


def test_stages_of_a_quotient(open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: DerivativePage = turned_to(window, DerivativePage)
    page.set_view(page.view.changed(stages=True))
    cut: dict[str, str] = {}
    for scheme in SCHEMES:
        page.show_settings(DerivativeSettings("square", 3.0, scheme, 1e-4))
        for stage in range(len(SLOPE_STAGES)):
            page.player.seek(stage)
            cut |= dict.fromkeys(overflows(window, drawn), f"{scheme} {stage}")
    for key in ("contrast", "code"):
        page.numbers.turn_to(key)
        cut |= dict.fromkeys(overflows(window, drawn), key)
    assert not cut, told(cut)


def test_gradient_page(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: GradientPage = turned_to(window, GradientPage)
    cut: dict[str, str] = {}
    for settings in (
        GradientSettings.of("sphere"),
        GradientSettings("saddle", (0.0, 0.0)),
        GradientSettings("monkey", (0.0, 0.0)),
        GradientSettings("log(x0)", (-1.0, 0.0)),
        GradientSettings("rosenbrock", (-1.234, 1.567), "backward", 1e-12),
        GradientSettings("sphere", (3.0, 4.0), "forward", 1e-50),
    ):
        page.show_settings(settings)
        for tab in tabs_of(page):
            tab.click()
            if tab.text() == tabs_of(page)[-1].text():
                for trap in TRAPS:
                    page.side.traps.choose(trap.key)
                    cut |= dict.fromkeys(overflows(window, drawn), f"{settings} {trap.key}")
            for tick in range(page.player.last + 1) if tab is tabs_of(page)[0] else ():
                page.player.seek(tick)
                cut |= dict.fromkeys(overflows(window, drawn), f"{settings} {tick}")
            cut |= dict.fromkeys(overflows(window, drawn), f"{settings} {tab.text()}")
    assert not cut, told(cut)


def test_rates_page(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: RatesPage = turned_to(window, RatesPage)
    cut: dict[str, str] = {}
    sweeps = [
        RatesSettings.of("sphere", steps=60),
        RatesSettings.of("elongated", steps=60, swept="h", low=1e-16, high=10.0),
        RatesSettings.of("rosenbrock", steps=60, low=1.234e-8, high=1.2345e5, optimizer=OPTIMIZERS["adam"](lr=0.1)),
        RatesSettings.of("himmelblau", steps=60),
    ]
    for settings, tab in itertools.product(sweeps, ("", "basins")):
        page.show_settings(settings)
        page.set_view(page.view.changed(tab=tab))
        qtbot.waitUntil(lambda page=page: has_come(page), timeout=PATIENCE)
        page.player.seek(settings.steps)
        cut |= dict.fromkeys(overflows(window, drawn), f"{settings} {tab}")
    assert not cut, told(cut)


def has_come(page: RatesPage) -> bool:
    """Whether what is shown is that of the settings, and whole."""
    if page.tab == "sweep":
        return page.sweep is not None and page.sweep.is_finished and page.sweep.settings == page.settings.tried
    run = page.settings.experiment.changed(start=page.settings.surface.start)
    return page.basins is not None and page.basins.is_finished and page.basins.experiment == run


def test_stages_of_a_step(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: DescentPage = turned_to(window, DescentPage)
    page.set_view(page.view.changed(stages=True))
    cut: dict[str, str] = {}
    runs = itertools.product(OPTIMIZERS.values(), DIRECTIONS, SCHEMES)
    for optimizer, direction, scheme in runs:
        experiment = Experiment(
            "sphere", (-3.0, 4.0), scheme, optimizer=optimizer(lr=0.1), direction=direction, steps=2
        )
        page.begin(experiment)
        qtbot.waitUntil(lambda: page.trace is not None and page.trace.outcome is not None, timeout=PATIENCE)
        for stage, key in enumerate(stage_keys(experiment)):
            page.player.seek(stage)
            cut |= dict.fromkeys(overflows(page.outcome, drawn), f"{experiment} {key}")
    assert not cut, told(cut)


def tabs_of(page: GradientPage) -> list[QToolButton]:
    return [button for button in page.side.findChildren(QToolButton) if button.objectName() == "tab"]


END = {"step": 123_456, "point": (-1.23456789e-10, 6.54321e13), "value": 1.0374e-18, "slope": 2.34e-5}


def test_descent_page(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: DescentPage = turned_to(window, DescentPage)
    cut: dict[str, str] = {}
    for experiment in (
        Experiment(),
        Experiment(scheme="forward", h=1e-50),
        Experiment.of("rosenbrock", optimizer=OPTIMIZERS["adam"](lr=0.01)),
        Experiment("log(x0)", (0.5, 0.0)),
        Experiment("x0*x1", (1.0, 1.0), "backward", direction="ascent", steps=1_000),
    ):
        page.begin(experiment)
        qtbot.waitUntil(lambda: page.trace is not None and page.trace.outcome is not None, timeout=PATIENCE)
        page.player.seek(page.player.last)
        for sheet in ("code", "numbers"):
            page.numbers.turn_to(sheet)
            cut |= dict.fromkeys(overflows(window, drawn), f"{experiment} {sheet}")
    for key in KEYS:
        page.outcome.show_outcome(Outcome(key, END))
        cut |= dict.fromkeys(overflows(window, drawn), key)
    assert not cut, told(cut)


TRAININGS = [
    TrainingSettings(),
    TrainingSettings(batch=8, h=1e-14),
    TrainingSettings(optimizer=OPTIMIZERS["gradient_descent"](lr=0.5)),
    TrainingSettings.of("logistic", "classes", batch=8, epochs=30),
    TrainingSettings.of("network", "noisy", gradient="backpropagated", optimizer=OPTIMIZERS["adam"](lr=0.03)),
    TrainingSettings.of("network", "classes", width=2, activation="sigmoid", epochs=20),
]


def test_training_page(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: TrainingPage = turned_to(window, TrainingPage)
    cut: dict[str, str] = {}
    for settings in TRAININGS:
        page.begin(settings)
        qtbot.waitUntil(
            lambda settings=settings: (
                page.trace is not None and page.trace.outcome is not None and page.trace.settings == settings
            ),
            timeout=PATIENCE,
        )
        page.player.seek(page.player.last // 2)
        for tab in TABS:
            page.side.open_tab(tab)
            cut |= dict.fromkeys(overflows(window, drawn), f"{settings} {tab}")
        page.side.open_tab("")
    ended = {
        "step": 123_456,
        "epochs": 1000,
        "first": 1.2345e12,
        "training": 6.54321e28,
        "best": 888,
        "lowest": 0.12345,
    }
    for key in TRAINING_KEYS:
        for validation in (0.12345, None) if key != "overfitted" else (0.12345,):
            sentence = messages.training_outcome(Outcome(key, ended | {"validation": validation}))
            page.outcome.tell(sentence, "ink")
            page.outcome.cure.setVisible(key == "overfitted")
            cut |= dict.fromkeys(overflows(page.outcome, drawn), key)
    assert not cut, told(cut)


def test_export_dialog(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: DescentPage = turned_to(window, DescentPage)
    qtbot.waitUntil(lambda: page.trace is not None and page.trace.outcome is not None, timeout=PATIENCE)
    window.exporting.open()
    dialog = window.exporting.dialog
    assert dialog is not None
    cut: dict[str, str] = {}
    for kind in ("gif", "png", "csv"):
        dialog.panel.choose(kind=kind)
        qtbot.waitUntil(lambda: dialog.is_ready, timeout=PATIENCE)
        cut |= dict.fromkeys(overflows(dialog, drawn), kind)
    dialog.file.line.setText("/none/a.csv")
    dialog.export.click()
    cut |= dict.fromkeys(overflows(dialog, drawn), "wrong")
    assert dialog.height() <= window.height()
    assert dialog.width() <= window.width()
    assert not cut, told(cut)


def test_compared_runs(qtbot: QtBot, open_in: Callable[[str], Window], drawn: list[Drawn], spoken: str) -> None:
    window = open_in(spoken)
    page: DescentPage = turned_to(window, DescentPage)
    page.comparing.show_book()
    qtbot.waitUntil(lambda: not page.comparison.is_running, timeout=PATIENCE)
    cut: dict[str, str] = {}
    for budget in BUDGETS:
        page.set_view(page.view.changed(budget=budget))
        cut |= dict.fromkeys(overflows(page.runs, drawn), budget)
    table, metrics = page.runs.table, QFontMetricsF(ui_font(CAPTION_PX))
    for column in range(table.columnCount()):
        items = [table.horizontalHeaderItem(column), *(table.item(row, column) for row in range(4))]
        texts = [item.text() for item in items if item is not None]
        # with larger texts there is room for the outcomes that there are; a longer one ends in "…"
        if column == list(page.runs._columns).index("outcome") and window.width() / text_size() >= ROOMY:
            texts += [messages.ending(Outcome(key, END)) for key in KEYS]
        room = table.columnWidth(column)
        cut |= {text: f"{room} px" for text in texts if metrics.horizontalAdvance(text) + 10 > room and text}
    assert not cut, told(cut)
    assert table.height() >= 4 * table.rowHeight(0), "some rows are always seen"
