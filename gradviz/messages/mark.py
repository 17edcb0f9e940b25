"""How literals are marked for Qt's translation tools without Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a literal for translation and leaves it as it is."""
    return text
