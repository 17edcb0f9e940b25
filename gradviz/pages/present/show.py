"""The picture of a page in front of a class: a second one beside the ordinary window's, which stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gradviz.pages.present.card import Fact
from gradviz.theme import Theme


class Show(QWidget):
    """Draws the moment that its page shows, as a function of the page's state and the run behind it. It takes no
    gestures: what is chosen, is chosen on the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        raise NotImplementedError

    def set_magnification(self, magnification: float) -> None:
        """Lines, marks and labels so many times as large as in the ordinary window."""
        raise NotImplementedError

    def draw(self) -> None:
        """The picture of the page's moment."""
        raise NotImplementedError

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The numbers of the moment, without what is hidden."""
        raise NotImplementedError

    @property
    def usual(self) -> tuple[Fact, ...]:
        """As many numbers as there may be, each as long as it usually is: room is kept for these."""
        raise NotImplementedError

    @property
    def usual_remark(self) -> str:
        """What is said where a lesson is open, and takes the most room."""
        return ""

    def remark(self, alone: bool) -> tuple[str, str]:
        """What the page says of the moment and the colour that it has; `alone` where no lesson says anything."""
        raise NotImplementedError

    @property
    def caption(self) -> str:
        """What the helper lines of the picture are."""
        return ""

    def end(self) -> None:
        """Asks for nothing any more."""
