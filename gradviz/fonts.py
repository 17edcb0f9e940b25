"""Whether the languages that GradViz speaks can be drawn at all."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QGuiApplication

from gradviz.language import ENGLISH

_LETTERS = {ENGLISH: ("English", "Ae"), "ko": ("Korean", "한글"), "ja": ("Japanese", "あア漢")}


def undrawable(language: str) -> str:
    """What a language is called in English where no font has its letters; "" where they can be drawn. The letters are
    asked for: Qt lists families of writing systems even where there is no font at all."""
    name, letters = _LETTERS[language]
    metrics = QFontMetrics(QGuiApplication.font())
    return "" if all(metrics.inFontUcs4(ord(letter)) for letter in letters) else name
