"""The lesson files that were opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

MOST = 8
_KEY = "lessons/recent"


class Recent(QObject):
    """Newest first; `changed()` when there are others. Kept from one start to the next where it is told to."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._store: QSettings | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Those that are still there."""
        return tuple(path for path in self._paths if path.is_file())

    def remember_in(self, store: QSettings) -> None:
        """Goes on with what is stored there, and stores what comes."""
        stored = store.value(_KEY, [])
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        self._paths += [Path(name) for name in names if isinstance(name, str)]
        self._store = store
        del self._paths[MOST:]
        self.changed.emit()

    def add(self, path: Path) -> None:
        """This one is the newest."""
        path = path.absolute()
        self._paths = [path, *(other for other in self._paths if other != path)][:MOST]
        if self._store is not None:
            self._store.setValue(_KEY, [str(kept) for kept in self._paths])
        self.changed.emit()
