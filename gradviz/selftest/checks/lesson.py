"""Lessons: the chapter that comes along, and a file of one's own."""

from __future__ import annotations

from gradviz.lessons import SUFFIX, built_in_lessons, read_lesson, write_lesson
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect


def chapter(bench: Bench) -> Facts:
    """Opened as "Start here" does, each of its scenes shown, the first one walked through."""
    lessons = bench.window.lessons
    lessons.files.start_here()
    lesson = lessons.document.lesson
    expect(lesson == built_in_lessons()[0], "the chapter has not been opened")
    assert lesson is not None
    for scene in range(len(lesson.scenes)):
        lessons.guide.to(scene)
        bench.settle()
        expect(lessons.document.place == (scene, 0), f"scene {scene + 1} has not been opened")
        found = colours(bench.picture())
        expect(found > 50, f"scene {scene + 1} has {found} colours")
    lessons.guide.to(0)
    beats = len(lesson.scenes[0].beats)
    for _ in range(beats):
        lessons.guide.next()
        bench.settle()
    lessons.files.close()
    bench.settle()
    expect(lessons.document.lesson is None, "the chapter has not been closed")
    return {"scenes": len(lesson.scenes), "beats of the first": beats}


def own_file(bench: Bench) -> Facts:
    """Written, read, and opened as a double-click does."""
    lesson = built_in_lessons()[0]
    path = bench.folder / f"own{SUFFIX}"
    write_lesson(lesson, path)
    expect(read_lesson(path) == lesson, "what was read is not what was written")
    lessons = bench.window.lessons
    lessons.files.open(str(path))
    bench.settle()
    expect(lessons.document.path == path, "the file has not been opened")
    lessons.files.close()
    bench.settle()
    return {"bytes": path.stat().st_size}
