"""What pages have in common whose picture lies over a landscape with a field of arrows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from gradviz.core.functions import TYPED_KEY
from gradviz.pages.asking import Asking
from gradviz.pages.page import Page
from gradviz.state import View, Window


class FieldPage(Page):
    """Has a window of its own over the function, which the user may drag, and a `field` that follows it."""

    view: View
    field: Asking

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.view = View()
        self._own_key = ""  # of the function that is shown

    def set_view(self, view: View) -> None:
        """Looks at the same moment in another way."""
        raise NotImplementedError

    def reset_view(self) -> None:
        """Back to the function's own window."""
        self.set_view(self.view.changed(window=None))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.want()

    def forget_window(self, key: str) -> None:
        """Another function is shown, in its own window, unless it is a formula that is edited under a chosen one."""
        if key != TYPED_KEY or self._own_key != TYPED_KEY:
            self.view = self.view.changed(window=None)
        self._own_key = key

    def take_window(self, window: Window) -> None:
        """The picture has been moved to another window."""
        self.view = self.view.changed(window=window)

    def look(self, parts: dict[str, object]) -> None:
        """Looks at the same moment with some parts of the view changed."""
        self.set_view(self.view.changed(**parts))

    def add_own_window(self, menu: QMenu) -> None:
        """The way back to the function's own window."""
        own = menu.addAction(QCoreApplication.translate("Page", "The function's own window"))
        own.setShortcut("0")
        own.triggered.connect(self.reset_view)
