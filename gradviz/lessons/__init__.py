"""Lessons: scenes of a page and the beats that lead through them; read, validated and written."""

from gradviz.lessons.beats import Ask, Beat, Change, Conclude, Play, Reveal, Unfold
from gradviz.lessons.errors import LessonError
from gradviz.lessons.files import SUFFIX, built_in_lessons, read_lesson, write_lesson
from gradviz.lessons.lesson import Lesson, Scene
from gradviz.lessons.moments import Moment, moments
from gradviz.lessons.text import NOTHING, Text
from gradviz.lessons.walk import Walk

__all__ = [
    "NOTHING",
    "SUFFIX",
    "Ask",
    "Beat",
    "Change",
    "Conclude",
    "Lesson",
    "LessonError",
    "Moment",
    "Play",
    "Reveal",
    "Scene",
    "Text",
    "Unfold",
    "Walk",
    "built_in_lessons",
    "moments",
    "read_lesson",
    "write_lesson",
]
