"""Whether the languages that GradViz speaks can be drawn at all."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from gradviz.language import ENGLISH

_WRITING = {
    ENGLISH: ("English", QFontDatabase.WritingSystem.Latin),
    "ko": ("Korean", QFontDatabase.WritingSystem.Korean),
    "ja": ("Japanese", QFontDatabase.WritingSystem.Japanese),
}


def undrawable(language: str) -> str:
    """What a language is called in English where there is no font for it; "" where there is one."""
    name, writing = _WRITING[language]
    return "" if QFontDatabase.families(writing) else name
