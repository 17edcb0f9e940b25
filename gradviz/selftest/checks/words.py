"""Texts and icons: whether they came along, and are shown."""

from __future__ import annotations

import string
import unicodedata
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu

from gradviz.fonts import undrawable
from gradviz.language import ENGLISH, LANGUAGES, spoken, texts
from gradviz.resources import resource
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect

SCRIPTS = {"ko": ("HANGUL",), "ja": ("HIRAGANA", "KATAKANA", "CJK")}
QTS_CONTEXT, CANCEL = "QPlatformTheme", "Cancel"
"""Of Qt's own translations: as literals of a call they would be taken into ours."""
LEAST_FOREIGN = 0.97
"""The share of texts that are words and no names or signs."""
FEWEST = 20
"""Texts that a window in another language shows at least."""


def translations(bench: Bench) -> Facts:
    """The tables of both languages are there, each text in their own script, a name or a sign now and then apart, and
    with the fields that are filled in."""
    found = {}
    for language, scripts in SCRIPTS.items():
        table = texts(language)
        found[language] = len(table)
        foreign = sum(_is_written_in(text, scripts) for text in table.values())
        least = LEAST_FOREIGN * len(table)
        expect(foreign > least > 0, f"of {len(table)} texts only {foreign} are written in {language}")
        for (_, english), text in table.items():
            expect(_fields(text) == _fields(english), f"in {language} “{text}” is to mean “{english}”")
    return found


def icons(bench: Bench) -> Facts:
    """Every icon can be drawn."""
    paths = sorted(Path(resource("icons")).glob("*.svg"))
    for path in paths:
        pixmap = QIcon(str(path)).pixmap(QSize(64, 64))
        expect(not pixmap.isNull() and colours(pixmap.toImage()) > 1, f"{path.name} is not drawn")
    expect(paths, "there are no icons")
    expect(not bench.window.windowIcon().isNull(), "the window has no icon")
    return {"icons": len(paths)}


def every_language(bench: Bench) -> Facts:
    """The window speaks each, Qt's own buttons included, and then the one that was asked for."""
    asked = spoken()
    facts: dict[str, str | int | bool] = {}
    try:
        for language in LANGUAGES:
            bench.window.set_language(language)
            bench.settle()
            cancel = QCoreApplication.translate(QTS_CONTEXT, CANCEL)
            shown = _shown(bench)
            facts[language] = len(shown)
            facts[f"{language} can be drawn"] = not undrawable(language)
            if language == ENGLISH:
                expect(cancel == "Cancel", f"Qt says “{cancel}” for “Cancel”")
                continue
            foreign = [text for text in shown if _is_written_in(text, SCRIPTS[language])]
            expect(len(foreign) >= FEWEST, f"only {len(foreign)} texts are shown in {language}")
            expect(_is_written_in(cancel, SCRIPTS[language]), f"Qt says “{cancel}” for “Cancel” in {language}")
    finally:
        bench.window.set_language(asked)
        bench.settle()
    expect(not undrawable(asked), f"there is no font for {undrawable(asked)}")
    return facts


def _fields(text: str) -> set[str]:
    """What is filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _shown(bench: Bench) -> list[str]:
    """Every text of menus, labels and buttons."""
    window = bench.window
    actions = [action.text() for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()]
    labels = [label.text() for label in window.findChildren(QLabel)]
    buttons = [button.text() for button in window.findChildren(QAbstractButton)]
    return [text for text in (*actions, *labels, *buttons) if text]


def _is_written_in(text: str, scripts: tuple[str, ...]) -> bool:
    return any(unicodedata.name(character, "").startswith(scripts) for character in text)
