"""What commands that draw without a display have in common."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gradviz.cli.output import say
from gradviz.language import LANGUAGES, spoken, translate

OFFSCREEN = "offscreen"


def go_offscreen() -> None:
    """Whatever display there is: Qt reads it once, when it starts."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    give_fonts()


def give_fonts() -> None:
    """Off the screen Qt knows on Windows no fonts but those of a folder that it is told."""
    if sys.platform == "win32" and os.environ.get("QT_QPA_PLATFORM") == OFFSCREEN:
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"))


def tell_missing_font(is_missing: bool, path: Path) -> None:
    """The file is there, but cannot be read."""
    if is_missing:
        sentence = translate(
            "cli", "There is no font for {language} on this system: its characters are missing in {path}."
        )
        say(sentence.format(language=LANGUAGES[spoken()], path=path))
