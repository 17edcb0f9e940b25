"""What the file will show: the picture of a moment, smaller; of a table or a program the first lines."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSlider, QStackedWidget, QVBoxLayout, QWidget

from gradviz import notation
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.subject import Subject
from gradviz.state import Position
from gradviz.theme import LIGHT, Theme, number_font, scaled

LINES = 200
SMALLEST = (480, 300)


class Preview(QWidget):
    """`sought(step)` when another step is to be seen."""

    sought = Signal(int)

    def __init__(self, last: int, step: int) -> None:
        super().__init__()
        self._image, self._text = _Scaled(), QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(number_font(12))
        self._text.setAccessibleName(self.tr("The first lines of the file"))
        self._stack = QStackedWidget()
        for shown in (self._image, self._text):
            self._stack.addWidget(shown)
        self._last = last
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("The step that is shown"))
        self.slider.setRange(0, last)
        self.slider.setValue(step)
        self._step = QLabel()
        self._step.setMinimumWidth(scaled(130))
        self._step.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._transport = QWidget()
        row = QHBoxLayout(self._transport)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self._step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._transport)
        self.slider.valueChanged.connect(self._on_sought)
        self._say_step(step)

    @property
    def position(self) -> Position:
        """Of the picture: the whole step."""
        return Position(self.slider.value(), 10_000)  # there are fewer stages: it is the last one

    def set_theme(self, theme: Theme) -> None:
        self._image.set_theme(theme)

    def keep_within(self, stretch: Stretch | None) -> None:
        """An animation is looked at where it is, a picture anywhere."""
        first, last = (0, self._last) if stretch is None else (stretch.first, stretch.last)
        self.slider.setRange(first, last)

    def show_image(self, image: QImage) -> None:
        self._stack.setCurrentWidget(self._image)
        self._transport.show()
        self._image.show_image(image)

    def show_text(self, subject: Subject, kind: str) -> None:
        self._stack.setCurrentWidget(self._text)
        self._transport.hide()
        lines = "".join(islice(subject.pieces(kind), LINES)).splitlines()
        self._text.setPlainText("\n".join([*lines[:LINES], *(["…"] if len(lines) >= LINES else [])]))

    def _on_sought(self, step: int) -> None:
        self._say_step(step)
        self.sought.emit(step)

    def _say_step(self, step: int) -> None:
        self._step.setText(self.tr("step {0} of {1}").format(notation.count(step), notation.count(self._last)))


class _Scaled(QWidget):
    """An image as large as there is room, and no larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self._theme = LIGHT
        self.setMinimumSize(*map(scaled, SMALLEST))
        self.setAccessibleName(self.tr("The picture as it will be"))

    def sizeHint(self) -> QSize:
        return QSize(*map(scaled, SMALLEST))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_image(self, image: QImage) -> None:
        self._picture = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, room = QSizeF(self._picture.size()), QSizeF(self.width() - 2, self.height() - 2)
        if whole.width() > room.width() or whole.height() > room.height():
            whole = whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - whole.width()) / 2, (self.height() - whole.height()) / 2
        area = QRectF(left, top, whole.width(), whole.height())
        ratio = self.devicePixelRatioF()
        small = self._picture.scaled(
            (whole * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(area, small)
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
        painter.drawRect(area)
        painter.end()
