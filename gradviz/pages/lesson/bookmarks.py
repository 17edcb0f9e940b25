"""Where lessons have been left, so that one goes on there when they are opened again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from gradviz.lessons.edit import Place
from gradviz.pages.lesson.document import Document

MOST = 50
_KEY = "lessons/left"
_BUILT_IN = ""
"""Stands for the path of the chapter that comes with the program."""


class Bookmarks(QObject):
    """One for each lesson that is in a file or comes with the program, newest last; none for a lesson that has been
    left where it begins or ends. Kept from one start to the next where it is told to."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._places: dict[str, Place] = {}
        self._store: QSettings | None = None
        document.guide.moved.connect(self._keep)

    def remember_in(self, store: QSettings) -> None:
        """Goes on with what is stored there, and stores what comes."""
        stored = store.value(_KEY, [])
        lines = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        self._places = dict(pair for line in lines if (pair := _read(line)) is not None) | self._places
        self._store = store

    def place_in(self, path: Path | None) -> Place | None:
        """Where the lesson of that file was left; None is the chapter that comes with the program."""
        return self._places.get(_name(path))

    def _keep(self) -> None:
        walk, path = self._document.guide.walk, self._document.path
        if walk is None or (path is None and not self._document.is_built_in):
            return
        name = _name(path)
        self._places.pop(name, None)
        if not (walk.is_first or walk.is_last):
            self._places[name] = Place(walk.scene, walk.beat)
        for oldest in list(self._places)[:-MOST]:
            del self._places[oldest]
        if self._store is not None:
            self._store.setValue(_KEY, [f"{place.scene} {place.beat} {kept}" for kept, place in self._places.items()])


def _name(path: Path | None) -> str:
    return _BUILT_IN if path is None else str(path.absolute())


def _read(line: object) -> tuple[str, Place] | None:
    """What a stored line means; None where it means nothing."""
    if not isinstance(line, str):
        return None
    scene, _, rest = line.partition(" ")
    beat, _, name = rest.partition(" ")
    if not all(number.isascii() and number.isdigit() and len(number) < 4 for number in (scene, beat)):
        return None
    return name, Place(int(scene), int(beat))
