"""What is to be exported and how, as a value; and the controls that make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gradviz import messages
from gradviz.controls.choice import choice
from gradviz.controls.number_field import ErrorLabel, NumberField, caption
from gradviz.core.limits import Range
from gradviz.exports import mp4
from gradviz.exports.kinds import ANIMATIONS, RATE, SIDE, STILLS, USUAL_RATE, usual_every
from gradviz.exports.stretch import Stretch
from gradviz.pages.export.film import USUAL
from gradviz.timeline import Timeline

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768), (1080, 1080), (640, 360))
OTHER = "other"
SHORT = 88
"""Pixels that a field for a number is wide."""


@dataclass(frozen=True)
class Wish:
    """The kind of file, by its ending; which steps of the timeline, each in its stages or not, at how many frames a
    second; and the size in pixels."""

    kind: str
    stretch: Stretch
    stages: bool = False
    rate: float = USUAL_RATE
    size: tuple[int, int] = USUAL

    @classmethod
    def usual(cls, timeline: Timeline, stages: bool) -> Self:
        """The whole timeline, in so many frames that one likes to look at it."""
        return cls("gif", Stretch(0, timeline.furthest, usual_every(timeline.furthest)), stages)

    @property
    def is_animation(self) -> bool:
        return self.kind in ANIMATIONS

    @property
    def is_picture(self) -> bool:
        """Of one moment or of many."""
        return self.is_animation or self.kind in STILLS

    def changed(self, **parts: Any) -> Self:
        """The same with some parts changed."""
        return replace(self, **parts)


class WishPanel(QWidget):
    """Emits `changed(wish)` once for every real change."""

    changed = Signal(object)

    def __init__(self, wish: Wish, kinds: tuple[str, ...], timeline: Timeline, has_stages: bool) -> None:
        super().__init__()
        self._wish = wish
        self._kind = choice({kind: self._kind_names[kind] for kind in kinds}, self.tr("Format"))
        self._reason = caption(messages.no_coder())
        if "mp4" in kinds and not mp4.is_possible():
            _disable(self._kind, "mp4", messages.no_coder())
        else:
            self._reason.hide()
        step, every = (Range(first, max(timeline.furthest, first), whole=True) for first in (0, 1))
        self._fields = {
            "first": NumberField("first", step, wish.stretch.first, messages),
            "last": NumberField("last", step, wish.stretch.last, messages),
            "every": NumberField("every", every, wish.stretch.every, messages),
            "rate": NumberField("rate", RATE, wish.rate, messages),
            "width": NumberField("picture_width", SIDE, wish.size[0], messages),
            "height": NumberField("picture_height", SIDE, wish.size[1], messages),
        }
        self._stages = QCheckBox(self.tr("each step in its stages"))
        self._stages.setVisible(has_stages)
        names = {_key(size): f"{size[0]} × {size[1]}" for size in SIZES} | {OTHER: self.tr("another size")}
        self._sizes = choice(names, self.tr("Size"))
        self._error = ErrorLabel()
        self._moments, self._size = QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self.show_wish(wish)

    @property
    def wish(self) -> Wish:
        return self._wish

    def show_wish(self, wish: Wish) -> None:
        """Shows what came from elsewhere; emits nothing."""
        self._wish = wish
        self._kind.setCurrentIndex(self._kind.findData(wish.kind))
        stretch = wish.stretch
        numbers = (stretch.first, stretch.last, stretch.every, wish.rate, *wish.size)
        for field, number in zip(self._fields.values(), numbers, strict=True):
            field.show_number(number)
        self._stages.setChecked(wish.stages)
        known = self._sizes.findData(_key(wish.size))
        self._sizes.setCurrentIndex(known if known >= 0 else self._sizes.findData(OTHER))
        self._moments.setVisible(wish.is_animation)
        self._size.setVisible(wish.is_picture)

    @property
    def _kind_names(self) -> Mapping[str, str]:
        return {
            "png": self.tr("PNG: picture"),
            "svg": self.tr("SVG: picture in lines"),
            "pdf": self.tr("PDF: picture in lines"),
            "gif": self.tr("GIF: animation"),
            "webp": self.tr("WebP: animation without loss"),
            "mp4": self.tr("MP4: video"),
            "csv": self.tr("CSV: all numbers"),
            "json": self.tr("JSON: all numbers and settings"),
            "py": self.tr("Python: the program"),
        }

    def choose(self, **parts: Any) -> None:
        """Wishes for the same with some parts changed."""
        wish = self._wish.changed(**parts)
        if wish != self._wish:
            self.show_wish(wish)
            self.changed.emit(wish)

    def _on_number(self) -> None:
        """Of first and last step the one that was typed moves the other along."""
        first, last, every, width, height = (
            int(self._fields[name].number) for name in ("first", "last", "every", "width", "height")
        )
        if first > last:
            first, last = (first, first) if first != self._wish.stretch.first else (last, last)
        rate = self._fields["rate"].number
        self.choose(stretch=Stretch(first, last, every), rate=rate, size=(width, height))

    def _on_size(self) -> None:
        if self._sizes.currentData() == OTHER:
            self._fields["width"].setFocus()
            self._fields["width"].selectAll()
        else:
            width, height = map(int, self._sizes.currentData().split("x"))
            self.choose(size=(width, height))

    # wiring

    def _connect(self) -> None:
        self._kind.activated.connect(lambda _: self.choose(kind=self._kind.currentData()))
        self._stages.toggled.connect(lambda on: self.choose(stages=on))
        self._sizes.activated.connect(lambda _: self._on_size())
        for field in self._fields.values():
            field.chosen.connect(lambda _: self._on_number())
            self._error.listen(field)

    def _lay_out(self) -> None:
        fields = self._fields
        for field in fields.values():
            field.setFixedWidth(SHORT)
        moments = _group(self.tr("MOMENTS"), self._moments)
        moments.addLayout(_row(self.tr("from step"), fields["first"]))
        moments.addLayout(_row(self.tr("to step"), fields["last"]))
        moments.addLayout(_row(self.tr("every n-th step"), fields["every"]))
        moments.addWidget(self._stages)
        moments.addLayout(_row(self.tr("frames a second"), fields["rate"]))
        size = _group(self.tr("SIZE IN PIXELS"), self._size)
        size.addWidget(self._sizes)
        both = QHBoxLayout()
        both.addWidget(fields["width"])
        both.addWidget(QLabel("×"), 0, Qt.AlignmentFlag.AlignHCenter)
        both.addWidget(fields["height"])
        size.addLayout(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(caption(self.tr("FORMAT"), "group"))
        for widget in (self._kind, self._reason, self._moments, self._size, self._error):
            column.addWidget(widget)
        column.addStretch(1)


def _group(title: str, content: QWidget) -> QVBoxLayout:
    """What belongs together, under its name."""
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(6)
    column.addWidget(caption(title, "group"))
    return column


def _row(text: str, field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    label = QLabel(text)
    label.setBuddy(field)
    row.addWidget(label, 1)
    row.addWidget(field)
    return row


def _key(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _disable(box: QComboBox, key: str, reason: str) -> None:
    """Cannot be chosen, and says why."""
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    item = model.item(box.findData(key))
    item.setEnabled(False)
    item.setToolTip(reason)
