"""What stands in a field counts, whatever is pressed next: most buttons take no focus, and no key does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)


class Unfinished(QObject):
    """Lets a field in which somebody is typing finish before anything else in its window is pressed, before a shortcut
    does its work, and before the window closes. Watches the program's events only as long as something is typed that
    the field has not told of."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.textEdited.connect(self._watch)
        field.editingFinished.connect(self._rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        pressed = kind in _PRESSES and self._is_beside(watched)
        closing = kind == QEvent.Type.Close and watched is self._field.window()
        if pressed or closing or kind == QEvent.Type.Shortcut:
            self._field.editingFinished.emit()
        return False

    def _is_beside(self, watched: QObject) -> bool:
        """Another window takes the focus, and of that the field tells by itself."""
        return isinstance(watched, QWidget) and watched is not self._field and watched.window() is self._field.window()

    def _watch(self) -> None:
        _application().installEventFilter(self)

    def _rest(self) -> None:
        _application().removeEventFilter(self)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
