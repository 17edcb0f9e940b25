"""The window: menus and keys, the two looks, and that nothing stays when it is closed."""

import gc
import weakref
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QFont, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProxyStyle,
    QPushButton,
    QSlider,
    QStyle,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gradviz.controls.fold import Fold
from gradviz.controls.function_picker import FunctionPicker
from gradviz.controls.training_panel import TrainingPanel
from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.probe.traps import TRAPS
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.language import LANGUAGE_IN_ALL, LANGUAGES
from gradviz.pages.book import open_book
from gradviz.pages.copied_sign import CopiedSign
from gradviz.pages.descent.page import DescentPage
from gradviz.pages.gradient.trap_card import TrapCard
from gradviz.pages.keys_sheet import KeysSheet
from gradviz.pages.page import Page
from gradviz.pages.page_tabs import PageTabs
from gradviz.session.bars import NoticeBar
from gradviz.state import Position, State, View
from gradviz.theme import BODY_PX, DARK, LIGHT, Theme
from gradviz.window import Window
from tests.conftest import PATIENCE, differing, discard, on_screen, picture, wait_until_settled, wheel

OpenWindow = Callable[..., Window]


def actions(window: Window) -> dict[str, QAction]:
    """Every entry of every menu, by its text without the sign of its key."""
    menus = window.menuBar().findChildren(QMenu)
    return {action.text().replace("&", ""): action for menu in menus for action in menu.actions() if action.text()}


def chosen(window: Window, title: str) -> dict[str, QAction]:
    """The entries of one of the menus, wherever it is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (menu,) = (menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == title)
    return {action.text(): action for action in menu.actions()}


def formula(window: Window) -> QLineEdit:
    (field,) = (field for field in window.findChildren(QLineEdit) if field.accessibleName() == "Formula")
    return field


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> Window:
    opened = open_window()
    qtbot.waitUntil(opened.isActiveWindow, timeout=PATIENCE)
    opened.page.plot.setFocus()
    return opened


def press(window: Window, key: Qt.Key) -> None:
    """A key where the focus is."""
    focus = QApplication.focusWidget()
    QTest.keyClick(focus if focus is not None else window, key)


# --- menus and keys --------------------------------------------------------------------------------------------------


KEYS = {
    "Play or pause": "Space",
    "One step forward": "Right",
    "One step back": "Left",
    "To the start": "Home",
    "To the end": "End",
    "Show the path to come": "F",
    "The function's own window": "0",
    "Larger text": "Ctrl++",
    "Smaller text": "Ctrl+-",
    "Keys": "F1",
}


def test_the_menus_have_what_there_is_to_do(window: Window) -> None:
    entries = actions(window)
    assert {text: entries[text].shortcut().toString() for text in KEYS} == KEYS
    keys = [action.shortcut().toString() for action in entries.values() if not action.shortcut().isEmpty()]
    assert len(set(keys)) == len(keys), "no key means two things"


def test_whoever_cannot_read_what_is_spoken_finds_the_languages(qapp: QApplication) -> None:
    window = Window(open_book(), "light")
    first_titles = set()
    try:
        for spoken in ("ko", "ja", "en"):
            entries = chosen(window, LANGUAGE_IN_ALL)
            assert set(LANGUAGES.values()) < set(entries)
            entries[LANGUAGES[spoken]].trigger()
            first_titles.add(window.menuBar().actions()[0].text())
    finally:
        window.set_language("en")
        discard(window)
    assert len(first_titles) == 3


def test_keys_work_in_menus_within_menus(qtbot: QtBot, window: Window) -> None:
    assert {"Compare: keep this run, set another", "Follow the next run"} < set(chosen(window, "Compare"))
    press(window, Qt.Key.Key_C)
    assert len(window.page.others.runs) == 1
    place = window.page.others.place
    press(window, Qt.Key.Key_N)
    assert window.page.others.place != place
    wait_until_settled(qtbot, window.page)


def test_the_window_quits_as_the_platform_does(window: Window) -> None:
    assert actions(window)["Quit"].shortcut() == QKeySequence(QKeySequence.StandardKey.Quit)


def test_keys_move_along_the_run(window: Window) -> None:
    player = window.page.player
    for key, tick in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, 100),
        (Qt.Key.Key_Right, 100),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        press(window, key)
        assert player.tick == tick
    press(window, Qt.Key.Key_Space)
    assert player.playing
    press(window, Qt.Key.Key_Space)
    assert not player.playing


def test_keys_change_the_view(qtbot: QtBot, window: Window) -> None:
    page = window.page
    press(window, Qt.Key.Key_F)
    assert not page.view.future
    press(window, Qt.Key.Key_F)
    assert page.view.future
    own = page.plot.window
    wheel(page.plot.viewport(), on_screen(page.plot, 1, 1), 5)
    wait_until_settled(qtbot, page)
    assert page.plot.window != own
    press(window, Qt.Key.Key_0)
    assert page.plot.window == own
    wait_until_settled(qtbot, page)


def test_in_a_text_field_keys_type(window: Window) -> None:
    field, page = formula(window), window.page
    field.setFocus()
    field.selectAll()
    page.player.seek(5)
    view, own = page.view, page.plot.window
    QTest.keyClicks(field, "f0 ")
    assert field.text() == "f0 "
    assert page.view == view
    assert page.plot.window == own
    assert not page.player.playing
    for key, cursor in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_End, 3), (Qt.Key.Key_Left, 2)):
        press(window, key)
        assert field.cursorPosition() == cursor
    assert page.player.tick == 5


def test_in_a_number_field_keys_type(window: Window) -> None:
    (field,) = (field for field in window.findChildren(QLineEdit) if field.accessibleName() == "η")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0.05")
    press(window, Qt.Key.Key_Home)
    assert field.cursorPosition() == 0
    press(window, Qt.Key.Key_Return)
    assert window.page.experiment.eta == 0.05
    assert window.page.player.tick == 0


def test_on_a_slider_keys_slide(window: Window) -> None:
    (slider,) = (slider for slider in window.findChildren(QSlider) if slider.accessibleName().startswith("η"))
    window.page.player.seek(5)
    slider.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        before = slider.value()
        press(window, key)
        assert slider.value() != before
        assert window.page.player.tick == 5


def test_on_a_button_space_presses_it(window: Window) -> None:
    window.page.begin(Experiment.of("sphere", start=(1.0, 1.0)))
    (reset,) = (button for button in window.findChildren(QToolButton) if button.text() == "reset")
    reset.setFocus()
    press(window, Qt.Key.Key_Space)
    assert not window.page.player.playing
    assert window.page.experiment == Experiment.of("sphere")


def test_after_a_click_on_a_button_space_plays(window: Window) -> None:
    names = {(button.text() or button.accessibleName()): button for button in window.findChildren(QPushButton)}
    for name, button in names.items():
        if button.isVisible() and "→" not in name:  # that one leads to another page
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            window.page.player.pause()
            window.page.player.seek(3)
            press(window, Qt.Key.Key_Space)
            assert window.page.player.playing, name
            assert window.page.player.tick == 3, name
            window.page.player.pause()


def test_every_control_is_reached_with_the_tab_key(window: Window) -> None:
    def is_reached_with_tab(widget: QWidget) -> bool:
        in_group = isinstance(widget, QToolButton) and widget.group() is not None
        # of a group the one that is chosen; arrow keys go to the others
        return widget.isVisible() and bool(widget.focusPolicy() & tab) and (not in_group or widget.isChecked())

    tab = Qt.FocusPolicy.TabFocus
    kinds = (QComboBox, QLineEdit, QSlider, QPushButton, QToolButton)
    wanted = {widget for kind in kinds for widget in window.page.findChildren(kind) if is_reached_with_tab(widget)}
    reached: set[QWidget] = set()
    for _ in range(len(wanted) + 20):
        press(window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.add(focus)
    assert {w.text() for w in wanted - reached} == set()
    assert len(wanted) > 15


# --- what a menu shows -----------------------------------------------------------------------------------------------


def test_arrows_are_chosen_in_the_menu(window: Window) -> None:
    entries = actions(window)
    assert entries["−∇f, steepest descent"].isChecked()
    before = picture(window.page.plot)
    for text, arrows in (("+∇f, steepest ascent", "ascent"), ("No arrows", "none")):
        entries[text].trigger()
        assert window.page.view.arrows == arrows
        assert entries[text].isChecked()
        assert differing(picture(window.page.plot), before) > 0
    entries["−∇f, steepest descent"].trigger()
    assert differing(picture(window.page.plot), before) == 0


def opened_view_menu(window: Window) -> dict[str, QAction]:
    """Its entries as they are when it is opened."""
    (menu,) = (menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&View")
    menu.aboutToShow.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    inner = (submenu.actions() for submenu in menu.findChildren(QMenu))
    return {action.text(): action for actions in (menu.actions(), *inner) for action in actions}


def test_keys_turn_round_what_a_button_has_set(qtbot: QtBot, window: Window) -> None:
    (stages,) = (button for button in window.findChildren(QPushButton) if button.text() == "Stages")
    stages.click()
    assert window.page.view.stages
    press(window, Qt.Key.Key_S)
    assert not window.page.view.stages
    press(window, Qt.Key.Key_S)
    assert window.page.view.stages
    wait_until_settled(qtbot, window.page)


def test_the_menu_tells_what_a_scene_has_brought(qtbot: QtBot, window: Window) -> None:
    before = opened_view_menu(window)
    state = window.page.state
    window.book.restore(state.changed(view=state.view.changed(future=False, arrows="none", stages=True)))
    press(window, Qt.Key.Key_F)
    assert window.page.view.future
    press(window, Qt.Key.Key_F)
    entries = opened_view_menu(window)
    assert list(entries) == list(before)
    wanted = {"Show the path to come": False, "No arrows": True, "Unfold each step in its stages": True}
    assert {text: entries[text].isChecked() for text in wanted} == wanted
    wait_until_settled(qtbot, window.page)


def test_the_menu_has_what_the_picture_can_do(qtbot: QtBot, window: Window) -> None:
    slowly = "Turn the surface slowly"
    assert not opened_view_menu(window)[slowly].isEnabled()
    (both,) = (button for button in window.findChildren(QToolButton) if button.text() == "Both")
    both.click()
    assert opened_view_menu(window)[slowly].isEnabled()
    window.page.begin(Experiment.of("sine", variables=1))
    assert slowly not in opened_view_menu(window)
    wait_until_settled(qtbot, window.page)


def test_menus_that_are_filled_anew_leave_nothing(window: Window) -> None:
    def count() -> tuple[int, int]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.findChildren(QActionGroup)), len(window.findChildren(QAction))

    menus = [menu for menu in window.findChildren(QMenu) if menu.title() in ("&View", "Display")]
    assert len(menus) == 2
    before = count()
    for _ in range(5):
        for menu in menus:
            menu.aboutToShow.emit()
    assert count() == before


def boxes(window: Window) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_about_is_a_box_with_plain_text(qtbot: QtBot, window: Window) -> None:
    actions(window)["About GradViz"].trigger()
    (box,) = boxes(window)
    assert "GradViz" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox), timeout=PATIENCE)


def test_f1_tells_every_key_and_what_it_does(qtbot: QtBot, window: Window) -> None:
    entries = actions(window)
    entries["Keys"].trigger()
    (sheet,) = window.findChildren(KeysSheet)
    told = {text: keys for keys, text in pairwise(label.text() for label in sheet.findChildren(QLabel))}
    for text, action in entries.items():
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert not key or key in told[text].split()
    assert told["Black out"] == "B  .", "a clicker's keys"
    assert told["Undo"] == "Ctrl+Z", "no key that few keyboards have"
    assert sheet.sizeHint().height() < 600, "it fits on a small laptop"
    sheet.close()
    qtbot.waitUntil(lambda: not window.findChildren(KeysSheet), timeout=PATIENCE)


@pytest.mark.parametrize("entry", ["Copy picture", "Copy numbers", "Copy as Python"])
def test_what_has_been_copied_is_said_for_a_moment(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    monkeypatch.setattr("gradviz.pages.copied_sign.SHOWN", 1)
    said: list[str] = []
    sign = window.findChildren(CopiedSign)[0]
    monkeypatch.setattr(sign, "show", lambda: said.append(sign.text()) or QLabel.show(sign))
    field = formula(window)
    field.selectAll()
    field.copy()
    assert said == [], "whoever copies out of a field sees what is copied"
    actions(window)[entry].trigger()
    qtbot.waitUntil(lambda: said == ["Copied."] and sign.isHidden(), timeout=PATIENCE)
    field.copy()
    assert len(said) == 1


# --- looks -----------------------------------------------------------------------------------------------------------


def brightness(window: Window) -> float:
    return float(picture(window)[:, :, :3].mean())


def test_light_and_dark_and_back(window: Window) -> None:
    entries, before = chosen(window, "Look"), picture(window)
    entries["Dark"].trigger()
    assert brightness(window) < 90
    assert QApplication.palette().window().color() == QColor(DARK.page)
    entries["Light"].trigger()
    assert brightness(window) > 180
    assert QApplication.palette().window().color() == QColor(LIGHT.page)
    assert differing(picture(window), before) == 0


@pytest.mark.parametrize("name", ["tab", "corner"])
def test_what_is_chosen_is_not_higher_than_the_rest(window: Window, name: str) -> None:
    """Or else the pictures beside it were of another height the next time that styles are laid on."""
    chosen, other = (QToolButton(window, objectName=name, text="log", checkable=True) for _ in "ab")
    chosen.setChecked(True)
    for button in (chosen, other):
        button.show()
    assert chosen.sizeHint().height() == other.sizeHint().height()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_list_has_one_frame_and_shows_what_is_chosen(qtbot: QtBot, open_window: OpenWindow, theme: Theme) -> None:
    window = open_window(look=theme.name)
    (box,) = (box for box in window.page.panel.findChildren(QComboBox) if box.findText("Adam") >= 0)
    box.showPopup()
    popup = box.view().window()
    qtbot.waitUntil(popup.isVisible, timeout=PATIENCE)
    row = box.view().visualRect(box.view().currentIndex())
    image = popup.grab().toImage()
    middle = image.height() // 2  # beside a name, and not beside the one that is chosen
    across = [image.pixelColor(x, middle).name().upper() for x in (0, 1, 2, 3)]
    chosen_one = image.pixelColor(box.view().viewport().mapTo(popup, row.topLeft()) + QPoint(2, 2)).name().upper()
    box.hidePopup()
    assert across == [theme.hairline, *[theme.card] * 3]
    assert chosen_one == theme.computed
    window.set_look("light")


class WithPictures(QProxyStyle):
    """Puts pictures on the buttons of dialogs, as some desktops do."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:
        return int(hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons) or super().styleHint(hint, *rest)


def test_buttons_of_dialogs_have_no_pictures_of_another_look(qapp: QApplication) -> None:
    qapp.setStyle(WithPictures("Fusion"))
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.show()
        assert box.button(QDialogButtonBox.StandardButton.Close).icon().isNull()
        discard(box)
    finally:
        qapp.setStyle("Fusion")


@pytest.mark.parametrize("look", ["dark", "system"])
def test_a_window_opens_in_its_look(open_window: OpenWindow, look: str) -> None:
    window = open_window(look=look)
    checked = [text for text, action in chosen(window, "Look").items() if action.isChecked()]
    assert checked == [{"system": "As the system", "dark": "Dark"}[look]]
    system = QApplication.styleHints().colorScheme()
    assert (brightness(window) < 90) == (look == "dark" or system == Qt.ColorScheme.Dark)
    window.set_look("light")


def test_the_smallest_window_shows_everything(qtbot: QtBot, window: Window) -> None:
    window.resize(1, 1)
    wait_until_settled(qtbot, window.page)
    assert window.width() <= 1366
    assert window.height() <= 690
    page = window.page
    for part in (page.plot, page.numbers, page.transport, page.outcome):
        corner = part.mapTo(window, part.rect().bottomRight())
        assert part.isVisible()
        assert window.rect().contains(corner)


# --- hostile text ----------------------------------------------------------------------------------------------------


def test_no_text_brings_a_picture_in(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    marker = QColor(255, 0, 255)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(marker)
    path = tmp_path / "marker.png"
    assert image.save(str(path))
    text = f'<img src="{path}">'
    page = window.page
    field = formula(window)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    for other in window.findChildren(QLineEdit):
        if other is not field:
            other.setFocus()
            other.selectAll()
            QTest.keyClicks(other, text)
            press(window, Qt.Key.Key_Return)
    page.panel.say_about_h(text)
    page.panel.say_about_eta(text)
    page.outcome.show_error(text)
    assert any(text in label.text() for label in window.findChildren(QLabel))
    window._tell(text, text)
    (box,) = boxes(window)
    for widget in (window, box):
        pixels = picture(widget)[:, :, :3]
        assert not (pixels == [255, 0, 255]).all(axis=2).any()
    box.close()
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox), timeout=PATIENCE)


# --- the end ---------------------------------------------------------------------------------------------------------


def test_nothing_holds_a_window_that_is_closed(qtbot: QtBot, qapp: QApplication) -> None:
    gone = []
    for _ in range(3):
        window = Window(open_book([State(Experiment.of("sphere"))]), "light")
        window.show()
        qtbot.waitUntil(lambda page=window.page: page.trace is not None, timeout=PATIENCE)  # type: ignore[misc]
        gone += [weakref.ref(window), weakref.ref(window.page), weakref.ref(window.page.plot)]
        discard(window)
    del window
    gc.collect()
    assert [kept() for kept in gone if kept() is not None] == []


def test_a_window_may_be_closed_twice(window: Window) -> None:
    window.close()
    window.close()
    window.book.close_worker()


def test_quit_closes_the_window(window: Window) -> None:
    actions(window)["Quit"].trigger()
    assert not window.isVisible()


def test_another_language_keeps_everything_but_the_words(qtbot: QtBot) -> None:
    opened = [
        State(Experiment.of("booth", h=1e-3), View(arrows="ascent", window=((-3.0, 3.0), (-2.0, 2.0))), Position(7)),
        State(GradientSettings("saddle", (0.5, 0.25)), View(arrows="none"), Position(2)),
        State(DerivativeSettings("sine", 1.0, "central", 1e-3), position=Position(12)),
        State(TrainingSettings(batch=8), View(tab="batches"), Position(9)),
        State(RatesSettings.of("booth", steps=30, count=20), View(tab="basins"), Position(4)),
    ]
    window = Window(open_book(opened), "light")
    window.resize(1366, 768)
    window.show()
    said = {}
    try:
        for language in ("en", "ko", "ja", "en"):
            window.set_language(language)
            for index in range(len(window.book.leaves)):
                window.book.turn_to(index)
            window.book.turn_to(window.book.index_of("descent"))
            texts = [action.text() for action in window.menuBar().actions()] + [
                leaf.name for leaf in window.book.leaves
            ]
            said.setdefault(language, texts)
            assert said[language] == texts
            assert window.page.state.view.arrows == "ascent"
            page = window.page
            assert isinstance(page, DescentPage)
            qtbot.waitUntil(
                lambda page=page: page.trace is not None and page.trace.outcome is not None, timeout=PATIENCE
            )
            states = {state.page: state for state in window.book.states}
            for state in opened:
                assert states[state.page].settings == state.settings
                assert states[state.page].position == state.position
            assert states["descent"].view == opened[0].view
    finally:
        window.set_language("en")
        discard(window)
    assert len({tuple(texts) for texts in said.values()}) == 3


def test_texts_grow_and_shrink_at_once(qapp: QApplication) -> None:
    state = State(Experiment.of("booth", h=1e-3), View(arrows="ascent"), Position(7))
    window = Window(open_book([state]), "light")
    window.show()
    tabs, seen = window.findChildren(PageTabs)[0], []
    try:
        for entry, percent in (("125 %", 125), ("Larger text", 150), ("Larger text", 150), ("Smaller text", 125)):
            chosen(window, "Text size")[entry].trigger()
            checked = [text for text, action in chosen(window, "Text size").items() if action.isChecked()]
            assert checked == [f"{percent} %"]
            assert window.session.text_size == percent
            assert window.session.states == (state,)
            (picker,) = window.findChildren(FunctionPicker)
            fonts = [widget.font().pixelSize() for widget in (window.menuBar(), tabs, window.page.panel, picker)]
            assert fonts == [round(BODY_PX * percent / 100)] * 4
            seen.append(tabs.sizeHint().width())
        assert seen[0] == seen[3] < seen[1] == seen[2]
        window.set_text_size(130)  # as the command line may
        assert [text for text, action in chosen(window, "Text size").items() if action.isChecked()] == ["130 %"]
    finally:
        window.set_text_size(100)
        discard(window)


def test_nothing_keeps_the_face_of_another_language(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    faces = {"en": "Plain", "ko": "Hangul", "ja": "Kana"}  # none of them need be there
    monkeypatch.setattr("gradviz.theme.face", lambda language, fixed: QFont([faces[language]]))
    window = Window(open_book(), "light")
    window.addToolBar(NoticeBar("broken", "a file"))
    window.show()
    try:
        for language, family in (*faces.items(), ("en", "Plain")):
            window.set_language(language)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            others = {
                f"{widget!r} {widget.font().families()}"
                for widget in window.findChildren(QWidget)
                if widget.isVisible() and widget.font().families()[:1] != [family]
            }
            assert not others, language
    finally:
        monkeypatch.undo()
        window.set_language("en")
        discard(window)


def test_another_language_keeps_open_what_was(qapp: QApplication) -> None:
    window = Window(open_book([], "training"), "light")
    rows = ((0.0, 1.0), (1.0, 2.0), (2.0, 4.0))

    def of(key: str) -> Page:
        window.book.turn_to(window.book.index_of(key))
        return window.page

    try:
        panel = of("training").panel
        assert isinstance(panel, TrainingPanel)
        panel.take_rows(rows)
        panel.show_settings(TrainingSettings.of("linear", "line"))
        descent = of("descent")
        (fold,) = descent.findChildren(Fold)
        fold.button.click()
        descent.side._tabs.button(1).click()  # type: ignore[attr-defined]
        (card,) = of("gradient").findChildren(TrapCard)
        card.choose(TRAPS[3].key)
        window.set_language("ko")
        (card,) = window.page.findChildren(TrapCard)
        assert card.kept == TRAPS[3].key
        descent = of("descent")
        (fold,) = descent.findChildren(Fold)
        assert fold.button.isChecked()
        assert descent.side.kept == 1  # type: ignore[attr-defined]
        panel = of("training").panel
        assert isinstance(panel, TrainingPanel)
        assert panel.kept == rows
    finally:
        window.set_language("en")
        discard(window)


def test_pages_of_another_language_leave_nothing(qtbot: QtBot) -> None:
    window = Window(open_book([State(Experiment.of("sphere")), State(DerivativeSettings())]), "light")
    window.show()
    gc.disable()
    try:
        for language in ("ko", "en"):
            former = weakref.ref(window.page)
            window.set_language(language)
            qtbot.waitUntil(lambda former=former: former() is None, timeout=PATIENCE)  # type: ignore[misc]
    finally:
        gc.enable()
        window.set_language("en")
        discard(window)


def test_another_language_plays_as_fast(qapp: QApplication) -> None:
    def chosen() -> float:
        (speeds,) = window.page.transport.findChildren(QComboBox)
        return float(speeds.currentData())

    window = Window(open_book([State(Experiment.of("sphere")), State(DerivativeSettings())]), "light")
    speeds = {"derivative": 0.25, "descent": 60.0}
    try:
        for page, speed in speeds.items():
            window.book.turn_to(window.book.index_of(page))
            window.page.transport.speed_chosen.emit(speed)
        for language in ("ko", "en"):  # twice without the other page's having been made
            window.set_language(language)
            assert (window.page.player.speed, chosen()) == (60.0, 60.0)
        window.book.turn_to(window.book.index_of("derivative"))
        assert (window.page.player.speed, chosen()) == (0.25, 0.25)
        window.page.set_speed(2.0)
        window.book.turn_to(window.book.index_of("descent"))
        window.book.turn_to(window.book.index_of("derivative"))
        assert window.page.player.speed == 2.0
    finally:
        window.set_language("en")
        discard(window)
