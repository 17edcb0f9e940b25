"""Which language is spoken, and what each text is called in it. The texts are those of Qt's translation files, which
are read here without Qt: the command line and the window answer from the same table, and nothing is compiled that
could be stale."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree as ET

from gradviz.resources import resource

ENGLISH = "en"
LANGUAGES: Mapping[str, str] = {ENGLISH: "English", "ko": "한국어", "ja": "日本語"}
"""By code, what each calls itself."""
LANGUAGE_IN_ALL = "Language · 언어 · 言語"
"""What leads to another one: whoever cannot read the one that is spoken finds the word."""
SYSTEM = "system"
"""Instead of a language, or of a look: the one that the user has chosen for all programs."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Choice:
    """The one thing here that changes: what is spoken now."""

    language = ENGLISH


def speak(language: str) -> None:
    """From now on texts are those of this language, one of `LANGUAGES`."""
    assert language in LANGUAGES
    _Choice.language = language


def spoken() -> str:
    """The language of now."""
    return _Choice.language


def translate(context: str, text: str) -> str:
    """A text of the source in the language that is spoken; itself where that has none."""
    return texts(_Choice.language).get((context, text), text)


@cache
def texts(language: str) -> Mapping[tuple[str, str], str]:
    """(context, English) → the text in a language; English needs none."""
    if language == ENGLISH:
        return {}
    found = {}
    for context in ET.parse(translation_file(language)).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                found[name, message.findtext("source", "")] = translation.text
    return found


def translation_file(language: str) -> str:
    """The path of what Qt's tools call a .ts file."""
    return str(resource(f"translations/gradviz_{language}.ts"))


def language_of(locale: str) -> str:
    """ko for ko_KR.UTF-8 and ko-KR; English for what is not spoken here."""
    code = locale.replace("-", "_").partition(".")[0].partition("_")[0].lower()
    return code if code in LANGUAGES else ENGLISH


def language_of_system(environment: Mapping[str, str] = os.environ) -> str:
    """What the environment asks for, or else Windows, which keeps it elsewhere."""
    for variable in _VARIABLES:
        if environment.get(variable):
            return language_of(environment[variable])
    if sys.platform == "win32":
        import ctypes
        import locale

        return language_of(locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""))
    return ENGLISH
