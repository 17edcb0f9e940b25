"""Lesson ↔ bytes, in version 1 of the format: JSON with every key and value checked. What is read is a lesson
whose every moment can be shown, or LessonError tells where it is not; what would not be read is not written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from gradviz.core import Experiment
from gradviz.lessons import document, states
from gradviz.lessons.beats import KINDS, LETTERS, Ask, Beat, Change, Conclude, Play, Reveal, Unfold
from gradviz.lessons.errors import LessonError, located
from gradviz.lessons.lesson import MOST_BEATS, MOST_SCENES, Lesson, Scene
from gradviz.lessons.moments import fold
from gradviz.lessons.node import Node
from gradviz.lessons.settings import settings_from, tree_of_parts
from gradviz.lessons.text import ANY, LONGEST, NOTHING, Text
from gradviz.state import State

VERSION = 1
MARK = "gradviz"
"""The key that says that it is a lesson, and of which version."""
MOST_FUNCTIONS = 100
"""Different functions in a lesson: each has to be read before the lesson can be opened."""


def decoded(data: bytes) -> Lesson:
    """The lesson that the bytes mean; LessonError where they mean none."""
    root = Node(document.parsed(data))
    if type(root.value) is not dict or MARK not in root.value:
        raise LessonError("no_lesson")
    version = root.members[MARK]
    if type(version.value) is not int or version.value != VERSION:
        raise LessonError("unknown_version", known=VERSION)
    parts = root.fields((MARK, "title", "scenes"), ("author", "source"))
    with located(parts["scenes"].path):
        lesson = Lesson(
            _text(parts["title"]),
            tuple(_scene(scene) for scene in parts["scenes"].items(MOST_SCENES)),
            _text(parts.get("author")),
            _text(parts.get("source")),
        )
    _check_moments(lesson)
    return lesson


def encoded(lesson: Lesson) -> bytes:
    """The bytes that mean the lesson; LessonError where they would not be read again."""
    tree = {MARK: VERSION, "title": _tree_of_text(lesson.title)}
    tree |= _texts(author=lesson.author, source=lesson.source)
    tree["scenes"] = [_tree_of_scene(scene) for scene in lesson.scenes]
    data = document.unparsed(tree)
    decoded(data)
    return data


def _check_moments(lesson: Lesson) -> None:
    """Every change leads to settings that there are."""
    changes = [beat for scene in lesson.scenes for beat in scene.beats if isinstance(beat, Change)]
    functions = {scene.state.settings.function for scene in lesson.scenes}
    functions |= {value for change in changes for name, value in change.settings if name == "function"}
    if len(functions) > MOST_FUNCTIONS:
        raise LessonError("too_many_functions", limit=MOST_FUNCTIONS)
    for index, scene in enumerate(lesson.scenes):
        folded = fold(scene)
        next(folded)
        for number in range(len(scene.beats)):
            path = f"scenes[{index}].beats[{number}]"
            with located(path):
                moment = next(folded)
            states.check_window(moment.state, path)


def _scene(node: Node) -> Scene:
    parts = node.fields(("title", "state", "beats"), ("note",))
    state = states.state_from(parts["state"])
    beats = tuple(_beat(beat, state) for beat in parts["beats"].items(MOST_BEATS))
    return Scene(_text(parts["title"]), state, beats, _text(parts.get("note")))


def _tree_of_scene(scene: Scene) -> dict[str, Any]:
    tree = {"title": _tree_of_text(scene.title)} | _texts(note=scene.note)
    tree["state"] = states.tree_of_state(scene.state)
    tree["beats"] = [{"kind": beat.kind} | _WRITERS[type(beat)](beat) for beat in scene.beats]
    return tree


def _text(node: Node | None) -> Text:
    """Words, or words by language; nothing where there is no such key."""
    if node is None:
        return NOTHING
    if type(node.value) is str:
        return Text.of(node.words(LONGEST))
    versions = {language: words.words(LONGEST) for language, words in node.members.items()}
    with located(node.path):
        return Text.of(versions)


def _tree_of_text(text: Text) -> Any:
    versions = dict(text.versions)
    return versions.get(ANY, "") if versions.keys() <= {ANY} else versions


def _texts(**texts: Text) -> dict[str, Any]:
    """Those that say something, by name."""
    return {name: _tree_of_text(text) for name, text in texts.items() if text.versions}


# beats, by kind


def _beat(node: Node, state: State) -> Beat:
    kind = node.fields(("kind",), node.members.keys())["kind"].choice(tuple(KINDS))
    with located(node.path):
        return _READERS[KINDS[kind]](node, state)


def _ask(node: Node, _: State) -> Ask:
    parts = node.fields(("kind", "text", "choices", "right", "answer", "hides"))
    with located(parts["choices"].path):
        return Ask(
            _text(parts["text"]),
            tuple(_text(choice) for choice in parts["choices"].items(len(LETTERS))),
            LETTERS.index(parts["right"].choice(LETTERS)),
            _text(parts["answer"]),
            states.hidden_names(parts["hides"]),
        )


def _play(node: Node, _: State) -> Play:
    parts = node.fields(("kind", "step"), ("text",))
    return Play(states.index_from(parts["step"], "step"), _text(parts.get("text")))


def _unfold(node: Node, _: State) -> Unfold:
    parts = node.fields(("kind", "stage"), ("text",))
    return Unfold(states.index_from(parts["stage"], "stage"), _text(parts.get("text")))


def _change(node: Node, state: State) -> Change:
    compared = ("others",) if isinstance(state.settings, Experiment) else ()
    parts = node.fields(("kind",), ("settings", "view", "step", "text", *compared))
    settings = settings_from(parts["settings"], type(state.settings)) if "settings" in parts else {}
    view = states.view_from(parts["view"]) if "view" in parts else {}
    step = states.index_from(parts["step"], "step") if "step" in parts else 0
    others = states.others_from(parts["others"]) if "others" in parts else None
    return Change(tuple(settings.items()), tuple(view.items()), step, _text(parts.get("text")), others)


def _reveal(node: Node, _: State) -> Reveal:
    parts = node.fields(("kind",), ("what", "text"))
    what = states.hidden_names(parts["what"]) if "what" in parts else frozenset()
    return Reveal(what, _text(parts.get("text")))


def _conclude(node: Node, _: State) -> Conclude:
    return Conclude(_text(node.fields(("kind", "text"))["text"]))


_READERS: Mapping[type[Beat], Callable[[Node, State], Beat]] = MappingProxyType(
    {Ask: _ask, Play: _play, Unfold: _unfold, Change: _change, Reveal: _reveal, Conclude: _conclude}
)


def _tree_of_ask(beat: Ask) -> dict[str, Any]:
    return {
        "text": _tree_of_text(beat.text),
        "choices": [_tree_of_text(choice) for choice in beat.choices],
        "right": beat.letter,
        "answer": _tree_of_text(beat.answer),
        "hides": sorted(beat.hides),
    }


def _tree_of_change(beat: Change) -> dict[str, Any]:
    parts = {"settings": tree_of_parts(dict(beat.settings)), "view": tree_of_parts(dict(beat.view))}
    step = {"step": beat.step} if beat.step else {}
    others = {} if beat.others is None else {"others": states.tree_of_others(beat.others)}
    return {name: part for name, part in parts.items() if part} | step | others | _texts(text=beat.text)


def _tree_of_reveal(beat: Reveal) -> dict[str, Any]:
    return ({"what": sorted(beat.what)} if beat.what else {}) | _texts(text=beat.text)


_WRITERS: Mapping[type[Beat], Callable[[Any], dict[str, Any]]] = MappingProxyType(
    {
        Ask: _tree_of_ask,
        Play: lambda beat: {"step": beat.step} | _texts(text=beat.text),
        Unfold: lambda beat: {"stage": beat.stage} | _texts(text=beat.text),
        Change: _tree_of_change,
        Reveal: _tree_of_reveal,
        Conclude: lambda beat: {"text": _tree_of_text(beat.text)},
    }
)
