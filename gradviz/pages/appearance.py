"""How everything in the window appears: the menus of it, which are the same on every page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gradviz.language import LANGUAGE_IN_ALL, LANGUAGES, SYSTEM
from gradviz.pages.menus import add_choice, add_menu

TEXT_SIZES = (100, 125, 150)
"""Per cent. The command line takes what is between, too."""


class Dressed(Protocol):
    """What has a look, a language and texts of a size in per cent."""

    look: str
    language: str

    @property
    def text_size(self) -> int: ...

    def set_look(self, look: str) -> None: ...

    def set_language(self, language: str) -> None: ...

    def set_text_size(self, percent: int) -> None: ...


def add_appearance(menu: QMenu, window: Dressed) -> None:
    """Adds a menu for each thing that can be chosen."""
    as_system = QCoreApplication.translate("Appearance", "As the system")
    looks = {
        SYSTEM: as_system,
        "light": QCoreApplication.translate("Appearance", "Light"),
        "dark": QCoreApplication.translate("Appearance", "Dark"),
    }
    look = add_menu(menu, QCoreApplication.translate("Appearance", "Look"))
    add_choice(look, looks, window.look, window.set_look)
    _add_text_sizes(add_menu(menu, QCoreApplication.translate("Appearance", "Text size")), window)
    language = add_menu(menu, LANGUAGE_IN_ALL)
    add_choice(language, {SYSTEM: as_system, **LANGUAGES}, window.language, window.set_language)


def _add_text_sizes(menu: QMenu, window: Dressed) -> None:
    sizes = {str(size): f"{size} %" for size in sorted({*TEXT_SIZES, window.text_size})}
    add_choice(menu, sizes, str(window.text_size), lambda size: window.set_text_size(int(size)))
    menu.addSeparator()
    larger = menu.addAction(QCoreApplication.translate("Appearance", "Larger text"))
    larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])  # the same key, with or without Shift
    larger.triggered.connect(lambda _=False: window.set_text_size(larger_than(window.text_size)))
    smaller = menu.addAction(QCoreApplication.translate("Appearance", "Smaller text"))
    smaller.setShortcut("Ctrl+-")
    smaller.triggered.connect(lambda _=False: window.set_text_size(smaller_than(window.text_size)))


def larger_than(size: int) -> int:
    """The next size; the same where there is none."""
    return next((other for other in TEXT_SIZES if other > size), size)


def smaller_than(size: int) -> int:
    """The size before; the same where there is none."""
    return next((other for other in reversed(TEXT_SIZES) if other < size), size)
