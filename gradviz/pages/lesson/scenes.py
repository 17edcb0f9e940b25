"""A list to jump to any scene and beat."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from gradviz.lessons.edit import Place
from gradviz.pages.lesson.document import Document
from gradviz.pages.lesson.outline import Outline
from gradviz.theme import scaled

SIZE = (560, 520)


class ScenesDialog(QDialog):
    """What is chosen is shown at once; Enter or Close goes on from there."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Scenes"))
        self.resize(*map(scaled, SIZE))
        self.outline = Outline(whole=False)
        lesson = document.lesson
        assert lesson is not None
        self.outline.show_lesson(lesson, document.place)
        self._guide = document.guide
        self.outline.chosen.connect(self._go)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self.outline.itemActivated.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.outline)
        column.addWidget(buttons)

    def _go(self, place: Place) -> None:
        if place.beat:
            self._guide.to(*place)
        else:
            self._guide.enter(place.scene)
