"""What every page has, and all that the window knows of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QWidget

from gradviz.controls.transport import Transport
from gradviz.core.carry import Settings
from gradviz.pages.menus import add_choice, add_menu
from gradviz.player import Player
from gradviz.state import State, View
from gradviz.theme import Theme


class Panel(Protocol):
    """The controls of a page's settings."""

    def forget_what_is_wrong(self) -> None:
        """Shows what is set in place of what was typed and could not be read."""


@runtime_checkable
class Keeping(Protocol):
    """A part of a page that shows something in no state, for it belongs to no moment: which fold or tab is open."""

    kept: object


class Habits(NamedTuple):
    """What a page hands over to the one that is made in its place: how fast it plays, and what its parts keep."""

    speed: float
    kept: tuple[object, ...]


class Page(QWidget):
    """A page is named by `key` among pages and by `name` for people, moves with its `player`, and may send what was
    chosen on it to another page: `carried(key, settings)`, where the settings are its own. `altered()` tells that
    somebody has changed its settings, `drawn()` that its pictures show another moment, or more of it. Everything that
    it shows follows from its `state`."""

    key: str
    name: str
    panel: Panel
    player: Player
    transport: Transport
    is_walking = False
    """Whether the settings are changed just now by going to another position."""

    carried = Signal(str, object)
    altered = Signal()
    drawn = Signal()

    @property
    def state(self) -> State:
        """All that is shown, as a value."""
        raise NotImplementedError

    def restore(self, state: State) -> None:
        """Shows what that value tells; nothing is reported as altered."""
        with QSignalBlocker(self):
            self._restore(state)
            self.panel.forget_what_is_wrong()
        self.drawn.emit()

    def _restore(self, state: State) -> None:
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        raise NotImplementedError

    def take(self, settings: Settings) -> None:
        """Goes on with what was chosen on another page, as far as it fits here."""
        raise NotImplementedError

    def fill_view_menu(self, menu: QMenu) -> None:
        """Adds what can be looked at in another way."""

    @property
    def habits(self) -> Habits:
        """What another page of the same key can go on with."""
        return Habits(self.player.speed, tuple(part.kept for part in self._keeping))

    def take_habits(self, habits: Habits) -> None:
        """Goes on as the page before."""
        self.set_speed(habits.speed)
        for part, kept in zip(self._keeping, habits.kept, strict=True):
            part.kept = kept

    @property
    def _keeping(self) -> Iterator[Keeping]:
        return (part for part in self.findChildren(QWidget) if isinstance(part, Keeping))

    def set_speed(self, ticks_per_second: float) -> None:
        """Plays as fast as that from now on, and shows it."""
        self.player.set_speed(ticks_per_second)
        self.transport.show_speed(self.player.speed)

    def go_to(self, tick: int) -> None:
        """Shows what belongs to a tick; beyond either end it is the end."""
        self.player.seek(tick)

    def connect_transport(self) -> None:
        """Lets the transport move the player, and show whether it plays."""
        player, transport = self.player, self.transport
        player.played.connect(transport.show_playing)
        transport.toggled.connect(player.toggle)
        transport.stepped.connect(player.step)
        transport.sought.connect(player.seek)
        transport.ended.connect(lambda to_end: self.go_to(player.last if to_end else 0))
        transport.speed_chosen.connect(player.set_speed)

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.pause()
        super().hideEvent(event)


def add_arrow_choices(menu: QMenu, view: Callable[[], View], set_view: Callable[[View], None]) -> None:
    """Which way the arrows of the field point, for the menu of a page that has one."""
    texts = {
        "descent": QCoreApplication.translate("Page", "−∇f, steepest descent"),
        "ascent": QCoreApplication.translate("Page", "+∇f, steepest ascent"),
        "none": QCoreApplication.translate("Page", "No arrows"),
    }
    arrows_menu = add_menu(menu, QCoreApplication.translate("Page", "Arrows"))
    add_choice(arrows_menu, texts, view().arrows, lambda arrows: set_view(view().changed(arrows=arrows)))


def add_future_choice(menu: QMenu, view: Callable[[], View], set_view: Callable[[View], None]) -> None:
    """Whether what comes after the present step is drawn, for the menu of a page that has a path."""
    text = QCoreApplication.translate("Page", "Show the path to come")
    _add_switch(menu, text, "F", lambda: view().future, lambda on: set_view(view().changed(future=on)))


def add_stages_choice(menu: QMenu, view: Callable[[], View], set_view: Callable[[View], None]) -> None:
    """Whether each step is shown in its stages, for the menu of a page that has such."""
    text = QCoreApplication.translate("Page", "Unfold each step in its stages")
    _add_switch(menu, text, "S", lambda: view().stages, lambda on: set_view(view().changed(stages=on)))


def _add_switch(menu: QMenu, text: str, key: str, is_on: Callable[[], bool], turn: Callable[[bool], None]) -> None:
    action = menu.addAction(text)
    action.setShortcut(key)
    action.setCheckable(True)
    action.setChecked(is_on())
    # its key works while the menu is closed, and with it what is checked may be of another view
    action.triggered.connect(lambda _=False: turn(not is_on()))
