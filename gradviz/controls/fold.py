"""A quiet line that unfolds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gradviz.controls.number_field import column


class Fold(QWidget):
    """Shows one line while folded, and its content while open."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.button = QToolButton()
        self.button.setObjectName("fold")
        self.button.setCheckable(True)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        content.hide()
        self.setLayout(column(self.button, content, spacing=4))
        self.button.toggled.connect(self._on_toggled)

    def set_summary(self, text: str) -> None:
        """What the folded line says."""
        self.button.setText(text)

    @property
    def kept(self) -> object:
        """Whether it is open."""
        return self.button.isChecked()

    @kept.setter
    def kept(self, kept: object) -> None:
        self.button.setChecked(bool(kept))

    def _on_toggled(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
