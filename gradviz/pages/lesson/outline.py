"""The scenes of a lesson and their beats as a tree."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from gradviz.language import spoken
from gradviz.lessons import Lesson
from gradviz.lessons.beats import Beat
from gradviz.lessons.edit import Place
from gradviz.messages import beat_name, beat_tells


class _Entry(QTreeWidgetItem):
    place: Place | None = None


class Outline(QTreeWidget):
    """`chosen(place)` when somebody has chosen another entry; None stands for the lesson as a whole, which is the
    first entry where `whole` says so."""

    chosen = Signal(object)

    def __init__(self, whole: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self._shown: Lesson | None = None
        self._items: dict[Place | None, _Entry] = {}
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setAccessibleName(self.tr("Scenes and beats"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)

    @property
    def place(self) -> Place | None:
        """What is chosen."""
        item = self.currentItem()
        return item.place if isinstance(item, _Entry) else None

    def show_lesson(self, lesson: Lesson, place: Place | None) -> None:
        """Shows it, with this place chosen; emits nothing."""
        with QSignalBlocker(self):
            if lesson is not self._shown:
                self._fill(lesson)
            item = self._items.get(place)
            if item is not None and item is not self.currentItem():
                self.setCurrentItem(item)

    def _fill(self, lesson: Lesson) -> None:
        wanted: dict[Place | None, str] = {}
        if self._whole:
            wanted[None] = lesson.title.in_language(spoken()) or self.tr("(no title)")
        for index, scene in enumerate(lesson.scenes):
            title = scene.title.in_language(spoken()) or self.tr("(no title)")
            wanted[Place(index)] = f"{index + 1}  {title}"
            for number, beat in enumerate(scene.beats, 1):
                wanted[Place(index, number)] = told(beat)
        if list(wanted) != list(self._items):
            self._build(wanted)
        for place, text in wanted.items():
            item = self._items[place]
            item.setToolTip(0, self._what(lesson, place))
            line = text.replace("\n", " ")
            if item.text(0) != line:
                item.setText(0, line)
        self._shown = lesson

    def _what(self, lesson: Lesson, place: Place | None) -> str:
        """What such an entry is, or does."""
        if place is None:
            return self.tr("The lesson: its title, who has made it, and from which source.")
        if place.beat == 0:
            return self.tr("A scene: what the page shows when it begins, and the beats that Next walks through.")
        return beat_tells(lesson.scenes[place.scene].beats[place.beat - 1].kind)

    def _build(self, wanted: dict[Place | None, str]) -> None:
        self.clear()
        self._items = {}
        for place in wanted:
            above = self._items[Place(place.scene)] if place is not None and place.beat else self
            self._items[place] = _Entry(above)
            self._items[place].place = place
        self.expandAll()

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if isinstance(item, _Entry):
            self.chosen.emit(item.place)


def told(beat: Beat) -> str:
    """A beat on one line."""
    words = beat.text.in_language(spoken())
    return f"{beat_name(beat.kind)}  ·  {words}" if words else beat_name(beat.kind)
