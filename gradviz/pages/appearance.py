"""How everything in the window appears: the menus of it, which are the same on every page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from gradviz.language import LANGUAGE_IN_ALL, LANGUAGES, SYSTEM
from gradviz.pages.menus import add_choice


class Dressed(Protocol):
    """What has a look and a language."""

    look: str
    language: str

    def set_look(self, look: str) -> None: ...

    def set_language(self, language: str) -> None: ...


def add_appearance(menu: QMenu, window: Dressed) -> None:
    """Adds a menu for each thing that can be chosen."""
    as_system = QCoreApplication.translate("Appearance", "As the system")
    looks = {
        SYSTEM: as_system,
        "light": QCoreApplication.translate("Appearance", "Light"),
        "dark": QCoreApplication.translate("Appearance", "Dark"),
    }
    look = menu.addMenu(QCoreApplication.translate("Appearance", "Look"))
    add_choice(look, looks, window.look, window.set_look)
    language = menu.addMenu(LANGUAGE_IN_ALL)
    add_choice(language, {SYSTEM: as_system, **LANGUAGES}, window.language, window.set_language)
