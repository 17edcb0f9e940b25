"""python -m tests.translations: brings resources/translations/*.ts to the texts that are in the source now, and lists
what is still to be translated.

    python -m tests.translations                 update, and list what is missing
    python -m tests.translations missing         the same list as JSON: language → context → English → ""
    python -m tests.translations take FILE       takes over such a JSON, filled in

The .ts files are Qt's own: Qt Linguist opens them, too. A text that is gone is dropped; one that was changed keeps its
old translation as a proposal, marked unfinished, which counts as missing until it has been looked at.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LUPDATE = Path(sysconfig.get_path("scripts")) / (
    "pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate"
)
LANGUAGES = ("ko", "ja")

Texts = dict[str, dict[str, str]]
"""Context → English → translation."""


def update(folder: Path = FOLDER) -> None:
    """Runs Qt's lupdate over the package, into the files of a folder."""
    sources = [str(path) for path in sorted((ROOT / "gradviz").rglob("*.py"))]
    for language in LANGUAGES:
        target = ["-source-language", "en", "-target-language", language, "-ts", str(folder / f"gradviz_{language}.ts")]
        keep = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
        subprocess.run([str(LUPDATE), *keep, *sources, *target], check=True, stdout=subprocess.DEVNULL)


def missing(language: str, folder: Path = FOLDER) -> Texts:
    """What has no translation that somebody has approved of; the proposals for it."""
    found: Texts = {}
    for context in ET.parse(folder / f"gradviz_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") is not None or not translation.text:
                source = message.findtext("source", "")
                found.setdefault(context.findtext("name", ""), {})[source] = translation.text or ""
    return found


def take(language: str, texts: Mapping[str, Mapping[str, str]], folder: Path = FOLDER) -> None:
    """Writes translations into a file; lupdate, which is to be run next, gives it its form."""
    path = folder / f"gradviz_{language}.ts"
    tree = ET.parse(path)
    for context in tree.iter("context"):
        known = texts.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation, source = message.find("translation"), message.findtext("source", "")
            assert translation is not None
            if known.get(source):
                translation.text = known[source]
                translation.attrib.pop("type", None)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def main(words: list[str]) -> int:
    if words[:1] == ["take"]:
        for language, texts in json.loads(Path(words[1]).read_text(encoding="utf-8")).items():
            take(language, texts)
    update()
    left = {language: missing(language) for language in LANGUAGES}
    if words[:1] == ["missing"]:
        sys.stdout.write(json.dumps(left, ensure_ascii=False, indent=1) + "\n")
        return 0
    for language, texts in left.items():
        for context, entries in texts.items():
            for source in entries:
                sys.stdout.write(f"{language}  {context}: {source}\n")
    return 1 if any(left.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
