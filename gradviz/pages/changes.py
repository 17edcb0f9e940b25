"""What has been set, to be undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from math import inf
from time import monotonic

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from gradviz.pages.book import Book
from gradviz.state import Chosen, State

TOGETHER = 1.0
"""Seconds within which changes of the same setting are one: a slider that is dragged, a formula that is typed."""
AT_ONCE = -inf
"""When a change has come that is not one of several: no other one is within a second of it."""
MOST = 500


class Changes(QUndoStack):
    """Follows the settings of a book's pages, and the runs that they are compared with. View and position are not
    undone: they are looked at, not set."""

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self.setUndoLimit(MOST)
        self._now = now
        self._known: dict[str, Chosen] = {}  # by page
        self._book: Book | None = None
        self._restoring = False

    def follow(self, book: Book) -> None:
        """From now on this book is the one whose settings change."""
        self._book = book
        self._remember()
        book.altered.connect(self._on_altered)
        book.turned.connect(self._remember)
        book.restored.connect(self._on_restored)

    def restore(self, page: str, chosen: Chosen) -> None:
        """Turns to the page and sets it back, at the position where it is."""
        if self._restoring or self._book is None:
            return
        self._book.turn_to(self._book.index_of(page))
        now = self._book.page.state
        if now.settings.function != chosen.settings.function:  # another function has a window of its own
            now = now.changed(view=now.view.changed(window=None))
        self._restoring = True
        try:
            self._book.restore(now.changed(settings=chosen.settings, others=chosen.others))
        finally:
            self._restoring = False
        self._known[page] = chosen

    def _remember(self, *_: object) -> None:
        assert self._book is not None
        self._known.update((state.page, state.chosen) for state in self._book.states)

    def _on_altered(self) -> None:
        self._record(self._now())

    def _on_restored(self) -> None:
        """A scene's settings are a change of their own, of which no other becomes a part: what was set before it comes
        back by undoing, and the scene by doing again."""
        self._record(AT_ONCE)

    def _record(self, at: float) -> None:
        """What has been chosen on the page that is shown, unless it is this stack that has brought it about."""
        assert self._book is not None
        if self._restoring:
            return
        state = self._book.page.state
        before = self._known.get(state.page, state.chosen)
        self._known[state.page] = state.chosen
        if state.chosen != before:
            self._restoring = True  # pushing a command does it, and it has been done
            try:
                self._take(_Change(self, before, state, at, self._book.page.is_walking))
            finally:
                self._restoring = False

    def _take(self, change: _Change) -> None:
        """As a part of the change before, or as one of its own. Merging is not left to Qt: each command that it merges
        is never freed."""
        last = self.command(self.index() - 1) if self.index() == self.count() else None
        if not isinstance(last, _Change) or not last.absorbs(change):
            self.push(change)
        elif last.after == last.before:
            last.setObsolete(True)  # and gone, once it is undone
            self.undo()


class _Change(QUndoCommand):
    """From what was chosen on a page to something else."""

    def __init__(self, changes: Changes, before: Chosen, after: State, at: float, walked: bool) -> None:
        super().__init__()
        self._changes = changes
        self.page = after.page
        self.before, self.after, self.at, self.walked = before, after.chosen, at, walked

    @property
    def what(self) -> frozenset[str]:
        """The names of the settings that differ."""
        before, after = self.before.settings, self.after.settings
        names = (field.name for field in fields(before))
        return frozenset(name for name in names if getattr(before, name) != getattr(after, name))

    def absorbs(self, other: _Change) -> bool:
        """Whether the other one, which came after it, has become a part of this."""
        same = (other.page, other.what) == (self.page, self.what)
        # which runs there are, and which of them is followed, is no setting that is dragged
        same = same and self.before.others.places == self.after.others.places == other.after.others.places
        soon = 0 <= other.at - self.at <= TOGETHER or (self.walked and other.walked)  # a walk is one, however slow
        if not same or other.before != self.after or not soon:
            return False
        self.after, self.at = other.after, other.at
        return True

    def undo(self) -> None:
        self._changes.restore(self.page, self.before)

    def redo(self) -> None:
        self._changes.restore(self.page, self.after)
