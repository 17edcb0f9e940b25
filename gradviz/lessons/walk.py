"""Where one is in a lesson."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from gradviz.lessons.lesson import Lesson, Scene
from gradviz.lessons.moments import Moment, moments


@dataclass(frozen=True)
class Walk:
    """A scene and how many of its beats have been taken. Next and back go on across scenes and stay at the ends. Where
    the first beat of a scene leaves the picture as it opens, the scene is entered there: before it there is nothing to
    be read."""

    lesson: Lesson
    scene: int = 0
    beat: int = 0

    @property
    def here(self) -> Scene:
        """The scene."""
        return self.lesson.scenes[self.scene]

    @property
    def moment(self) -> Moment:
        """What is on the screen."""
        return moments(self.here)[self.beat]

    @property
    def is_first(self) -> bool:
        return self.scene == 0 and self.beat <= self._entry

    @property
    def is_last(self) -> bool:
        return self.scene == len(self.lesson.scenes) - 1 and self.beat == len(self.here.beats)

    @property
    def entered(self) -> Self:
        """The same scene, where it is entered."""
        return self.to(self.scene, self._entry)

    def to(self, scene: int, beat: int = 0) -> Self:
        """There, or as near to it as the lesson has a place."""
        scene = min(max(scene, 0), len(self.lesson.scenes) - 1)
        beat = min(max(beat, 0), len(self.lesson.scenes[scene].beats))
        return replace(self, scene=scene, beat=beat)

    def next(self) -> Self:
        """One beat on; after a scene's last beat into the next scene."""
        if self.beat < len(self.here.beats):
            return self.to(self.scene, self.beat + 1)
        return self if self.is_last else self.to(self.scene + 1).entered

    def back(self) -> Self:
        """One beat back; from where a scene is entered to the end of the scene before it."""
        if self.beat > self._entry:
            return self.to(self.scene, self.beat - 1)
        return self if self.is_first else self.to(self.scene - 1, len(self.lesson.scenes[self.scene - 1].beats))

    @property
    def _entry(self) -> int:
        opening, *after = moments(self.here)
        return 1 if after and after[0].text and after[0].state == opening.state else 0
