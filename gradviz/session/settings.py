"""Small things that are remembered by Qt in a file of its own: the lessons that were opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from gradviz.session.store import BROKEN

FILE = "settings.ini"


def own_settings(folder: Path) -> tuple[QSettings, str]:
    """The settings in a folder, and under which name a file that means nothing has been set aside; "" for none."""
    path = folder / FILE
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    means_nothing = path.is_file() and path.stat().st_size > 0 and not settings.allKeys()  # Qt passes over most of it
    if settings.status() != QSettings.Status.FormatError and not means_nothing:
        return settings, ""
    aside = path.with_name(path.name + BROKEN)
    try:
        path.replace(aside)
    except OSError:
        return settings, path.name  # it stays, and what Qt can read of it counts
    return QSettings(str(path), QSettings.Format.IniFormat), aside.name
