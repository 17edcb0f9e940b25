"""Where a window stands, and where it can stand on the screens that there are now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from gradviz.session.value import Geometry


def geometry_of(window: QWidget) -> Geometry:
    """As it would be after leaving full screen or the task bar."""
    usual = window.normalGeometry() if window.windowState() else window.geometry()
    maximized = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    return Geometry(usual.x(), usual.y(), max(1, usual.width()), max(1, usual.height()), maximized)


def place(window: QWidget, geometry: Geometry) -> None:
    """Puts a window that has not been shown there, or as near as there is room on a screen."""
    fit(window)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    window.setGeometry(clamped(QRect(*geometry[:4]), screens, _title_bar(window)))
    if geometry.maximized:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def fit(window: QWidget) -> None:
    """Makes a window that has not been shown no larger than there is room, and lets it become as small; where it stands
    is left to the system."""
    room = _room(QGuiApplication.primaryScreen().availableGeometry(), _title_bar(window)).size()
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))


def clamped(wanted: QRect, screens: Sequence[QRect], title_bar: int) -> QRect:
    """The rectangle inside the screen that has most of it, the first one where none has any; with its title bar, where
    it did not fit as it was."""

    def shared(screen: QRect) -> int:
        both = screen.intersected(wanted)
        return both.width() * both.height()

    screen = max(screens, key=shared)
    if screen.contains(wanted):
        return wanted  # it has stood there before, with as much of a title bar as it has
    room = _room(screen, title_bar)
    width, height = min(wanted.width(), room.width()), min(wanted.height(), room.height())
    x = min(max(wanted.x(), room.x()), room.x() + room.width() - width)
    y = min(max(wanted.y(), room.y()), room.y() + room.height() - height)
    return QRect(x, y, width, height)


def _room(screen: QRect, title_bar: int) -> QRect:
    """What a screen has for a window under its title bar."""
    return screen.adjusted(0, title_bar, 0, 0)


def _title_bar(window: QWidget) -> int:
    """Its height as the style knows it: the system's is not known before the window is shown."""
    return window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
