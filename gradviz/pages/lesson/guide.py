"""Leads through a lesson: which moment is shown, and what the student has answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from gradviz.lessons import Lesson, Moment, Play, Reveal, Walk
from gradviz.pages.book import Book
from gradviz.state import State

LONGEST_PLAY = 4.0
"""Seconds within which a beat is played: nobody waits for a hundred steps."""


@dataclass
class Beneath:
    """What a lesson lies over: by page what it showed before the lesson came to it, None where it had not been opened;
    and which page was shown when the lesson was opened."""

    states: dict[str, State | None] = field(default_factory=dict)
    shown: str = ""

    def keep(self, page: str, book: Book) -> None:
        """The lesson comes to this page."""
        self.shown = self.shown or book.page.key
        if page not in self.states:
            self.states[page] = next((state for state in book.states if state.page == page), None)


class Guide(QObject):
    """Shows the moments of a lesson on a book's pages. `moved()` when anything has changed: the lesson, the place in
    it, the answer. Arriving by next, by back and by jumping shows the same, for a moment is a state of a page."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self.walk: Walk | None = None
        self._beneath = Beneath()
        self.given: int | None = None  # the choice that was taken, of the question that is asked

    def follow(self, book: Book) -> None:
        """From now on the lesson is shown on this book's pages."""
        self._book = book

    @property
    def moment(self) -> Moment | None:
        """What is shown of the lesson."""
        return None if self.walk is None else self.walk.moment

    @property
    def state(self) -> State:
        """What the page shows now, whatever the lesson says."""
        assert self._book is not None
        return self._book.page.state

    def open(self, lesson: Lesson, scene: int = 0, beat: int | None = None) -> None:
        """Begins a lesson, or goes on with it somewhere; at no beat is where the scene is entered."""
        walk = Walk(lesson).to(scene, beat or 0)
        self._go(walk.entered if beat is None else walk)

    def close(self) -> None:
        """Ends it. What the lesson has shown on its pages goes, and what was there before comes back."""
        self.walk = None
        if self._book is not None:
            beneath, self._beneath = self._beneath, Beneath()
            self._book.uncover()
            self._book.put_back(beneath.states, beneath.shown)
        self.moved.emit()

    def beneath(self, states: Iterable[State]) -> tuple[State, ...]:
        """What there would be of these states of pages if the lesson were closed."""
        before = self._beneath.states
        kept = (before.get(state.page, state) for state in states)
        return tuple(state for state in kept if state is not None)

    def next(self) -> None:
        """One beat on. A beat that is being played is first shown as it ends."""
        if self.walk is None or self._book is None:
            return
        if self._book.page.player.playing_to is not None:
            self._show(self.walk.moment.state)
            return
        if self.walk.is_last:
            self._uncover_at_the_end()
            return
        beyond = self.walk.next()
        if isinstance(beyond.moment.beat, Play) and beyond.scene == self.walk.scene:
            self._play(self.walk, beyond)
        else:
            self._go(beyond)

    def back(self) -> None:
        """One beat back."""
        if self.walk is not None:
            self._go(self.walk.back())

    def to(self, scene: int, beat: int = 0) -> None:
        """Anywhere."""
        if self.walk is not None:
            self._go(self.walk.to(scene, beat))

    def enter(self, scene: int) -> None:
        """Into a scene, as one comes to it by going on."""
        if self.walk is not None:
            self._go(self.walk.to(scene).entered)

    def reset(self) -> None:
        """The moment as the lesson has it, whatever has been tried since."""
        if self.walk is not None:
            self._go(self.walk)

    def revise(self, lesson: Lesson, scene: int, beat: int) -> None:
        """Goes on with another version of the lesson. Where its moment is as before, or hides something else at most,
        whatever is being tried on the page stays."""
        assert self._book is not None
        before = self.moment
        self._place(Walk(lesson).to(scene, beat))
        assert self.walk is not None
        after, now = self.walk.moment.state, self._book.page.state
        if before is None or before.state.uncovered != after.uncovered:
            self._show(after)
        elif now.view.hidden != after.view.hidden:
            self._show(now.changed(view=now.view.changed(hidden=after.view.hidden)))

    def answer(self, choice: int) -> None:
        """A prediction has been made; it is told at once whether it is right."""
        moment = self.moment
        if self.walk is None or moment is None or moment.question is None or moment.is_told:
            return
        self.given = choice
        beyond = self.walk.next()
        if isinstance(beyond.moment.beat, Reveal) and beyond.scene == self.walk.scene:
            self._go(beyond)
        else:
            self._uncover_at_the_end()
            self.moved.emit()

    def _uncover_at_the_end(self) -> None:
        """Where nothing more will come that uncovers what a question hides, it must not stay hidden."""
        if self.walk is not None and self.walk.is_last and self._book is not None:
            self._book.uncover()

    def _go(self, walk: Walk) -> None:
        self._place(walk)
        self._show(walk.moment.state)

    def _place(self, walk: Walk) -> None:
        asked = None if self.walk is None else self.walk.moment.question
        if walk.moment.question is not asked or walk.moment.beat is asked:  # whoever comes to a question is asked anew
            self.given = None
        self.walk = walk
        self.moved.emit()

    def _play(self, before: Walk, after: Walk) -> None:
        """From the position of one moment to that of the next, the rest as the next has it."""
        assert self._book is not None
        start, end = before.moment.state, after.moment.state
        self._place(after)
        # on the Derivative page a position is an h, and the settings' own h wins
        self._show(State(start.settings, end.view, start.position))
        self._book.page.player.play_to(end.position.step, LONGEST_PLAY)

    def _show(self, state: State) -> None:
        assert self._book is not None
        self._beneath.keep(state.page, self._book)
        self._book.page.player.pause()
        self._book.restore(state)
