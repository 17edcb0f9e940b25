"""Where a window stands, and where it can stand on the screens that there are now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gradviz.session.value import Geometry


def geometry_of(window: QWidget) -> Geometry:
    """As it would be after leaving full screen or the task bar."""
    usual = window.normalGeometry() if window.windowState() else window.geometry()
    maximized = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    return Geometry(usual.x(), usual.y(), max(1, usual.width()), max(1, usual.height()), maximized)


def place(window: QWidget, geometry: Geometry) -> None:
    """Puts a window that has not been shown there, or as near as there is a screen."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    window.setGeometry(clamped(QRect(*geometry[:4]), screens))
    if geometry.maximized:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def clamped(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """The rectangle inside the screen that has most of it; the first one where none has any."""

    def shared(screen: QRect) -> int:
        both = screen.intersected(wanted)
        return both.width() * both.height()

    screen = max(screens, key=shared)
    width, height = min(wanted.width(), screen.width()), min(wanted.height(), screen.height())
    x = min(max(wanted.x(), screen.x()), screen.x() + screen.width() - width)
    y = min(max(wanted.y(), screen.y()), screen.y() + screen.height() - height)
    return QRect(x, y, width, height)
