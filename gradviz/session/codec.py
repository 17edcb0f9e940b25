"""Session ↔ bytes, as strict as a lesson's: what cannot be read in every part is refused as a whole."""

from __future__ import annotations

from typing import Any

from gradviz.language import LANGUAGES, SYSTEM
from gradviz.lessons import codec, document
from gradviz.lessons.errors import LessonError
from gradviz.lessons.lesson import MOST_BEATS, MOST_SCENES
from gradviz.lessons.node import Node
from gradviz.lessons.states import state_from, tree_of_state
from gradviz.session.value import LARGEST_TEXT_SIZE, LOOKS, USUAL_TEXT_SIZE, Geometry, LessonPlace, Session
from gradviz.state import PAGES, State

VERSION = 1
MARK = "gradviz-session"
FARTHEST = 1_000_000
"""Pixels, either way."""
LONGEST_PATH = 4096


def decoded(data: bytes) -> Session:
    """The session that the bytes mean; LessonError where they mean none."""
    root = Node(document.parsed(data))
    parts = root.fields((MARK, "states", "shown", "look", "language"), ("geometry", "lesson", "text_size"))
    if type(parts[MARK].value) is not int or parts[MARK].value != VERSION:
        raise LessonError("unknown_version", known=VERSION)
    states = tuple(state_from(node) for node in parts["states"].items(len(PAGES)))
    pages = [state.page for state in states]
    for page in pages:
        if pages.count(page) > 1:
            raise LessonError("repeated_key", key=page)
    return Session(
        states,
        parts["shown"].choice(tuple(PAGES)),
        _geometry(parts["geometry"]) if "geometry" in parts else None,
        parts["look"].choice(LOOKS),
        parts["language"].choice((SYSTEM, *LANGUAGES)),
        _lesson(parts["lesson"]) if "lesson" in parts else None,
        parts["text_size"].whole(USUAL_TEXT_SIZE, LARGEST_TEXT_SIZE) if "text_size" in parts else USUAL_TEXT_SIZE,
    )


def encoded(session: Session) -> bytes:
    """The bytes that mean the session; LessonError where they would not be read again. Of a state that would not be
    the view is left out, and the settings alone are kept."""
    tree: dict[str, Any] = {
        MARK: VERSION,
        "states": [_tree(state) for state in session.states],
        "shown": session.shown,
        "look": session.look,
        "language": session.language,
        "text_size": session.text_size,
    }
    if session.geometry is not None:
        tree["geometry"] = session.geometry._asdict()
    if session.lesson is not None:
        tree["lesson"] = _tree_of_lesson(session.lesson)
    data = document.unparsed(tree)
    decoded(data)
    return data


def _tree(state: State) -> dict[str, Any]:
    tree = tree_of_state(state)
    try:
        state_from(Node(document.parsed(document.unparsed(tree))))
    except LessonError:
        return tree_of_state(State(state.settings))
    return tree


def _geometry(node: Node) -> Geometry:
    parts = node.fields(Geometry._fields)
    return Geometry(
        parts["x"].whole(-FARTHEST, FARTHEST),
        parts["y"].whole(-FARTHEST, FARTHEST),
        parts["width"].whole(1, FARTHEST),
        parts["height"].whole(1, FARTHEST),
        parts["maximized"].flag(),
    )


def _lesson(node: Node) -> LessonPlace:
    parts = node.fields(("path", "scene", "beat"), ("draft",))
    return LessonPlace(
        parts["path"].words(LONGEST_PATH),
        parts["scene"].whole(0, MOST_SCENES),
        parts["beat"].whole(0, MOST_BEATS),
        codec.decoded(document.unparsed(parts["draft"].value)) if "draft" in parts else None,
    )


def _tree_of_lesson(place: LessonPlace) -> dict[str, Any]:
    tree: dict[str, Any] = {"path": place.path, "scene": place.scene, "beat": place.beat}
    if place.draft is not None:
        tree["draft"] = document.parsed(codec.encoded(place.draft))
    return tree
