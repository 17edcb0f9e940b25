"""State ↔ tree. Whatever remembers a moment in a file (a lesson, the session) writes it like this.

Settings are written whole, so that a default that changes one day changes no lesson; of view and position only what
is not as ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.carry import Settings
from gradviz.core.comparison import ALONE, BUDGETS, MOST, Others, Run
from gradviz.core.limits import COORDINATE, STEPS, Range
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.sweep.settings import RatesSettings
from gradviz.core.training.settings import TrainingSettings
from gradviz.lessons.errors import LessonError, located
from gradviz.lessons.node import Node
from gradviz.lessons.settings import MOST_VARIABLES, Read, all_settings_from, one_of, tree_of_parts, tree_of_settings
from gradviz.state import (
    AZIMUTH,
    BEGINNING,
    ELEVATION,
    HIDEABLE,
    PAGES,
    PICTURES,
    VERTICALS,
    ZOOM,
    Position,
    State,
    View,
    Window,
)

MOST_STAGES = 50
NARROWEST = 1e-9
"""A window's width, in units of its largest number or of 1: plots cannot show less."""
LONGEST_KEY = 32
ARROWS = ("descent", "ascent", "none")


def _window(node: Node) -> Window | None:
    return None if node.value is None else tuple(_side(side) for side in node.items(MOST_VARIABLES))


def _side(node: Node) -> tuple[float, float]:
    numbers = [part.number() for part in node.items(2)]
    if len(numbers) != 2:
        raise LessonError("window", path=node.path)
    low, high = numbers
    with located(node.path):
        for number in numbers:
            COORDINATE.check("window", number)
    if high - low < NARROWEST * max(1.0, abs(low), abs(high)):
        raise LessonError("window", path=node.path)
    return low, high


def hidden_names(node: Node) -> frozenset[str]:
    """What a view or a question hides."""
    return frozenset(part.choice(tuple(HIDEABLE)) for part in node.items(len(HIDEABLE)))


def _key(node: Node) -> str:
    key = node.words(LONGEST_KEY)
    if key and not key.isidentifier():
        raise LessonError("not_a_key", path=node.path)
    return key


def _within(limits: Range) -> Read:
    def read(node: Node) -> float:
        number = node.number()
        with located(node.path):
            limits.check("view", number)
        return number

    return read


_VIEW: Mapping[str, Read] = MappingProxyType(
    {
        "window": _window,
        "arrows": one_of(ARROWS),
        "logarithmic": Node.flag,
        "future": Node.flag,
        "hidden": hidden_names,
        "stages": Node.flag,
        "tab": _key,
        "picture": one_of(PICTURES),
        "azimuth": _within(AZIMUTH),
        "elevation": _within(ELEVATION),
        "zoom": _within(ZOOM),
        "vertical": one_of(VERTICALS),
        "budget": one_of(BUDGETS),
    }
)


def state_from(node: Node) -> State:
    """The state that the tree means. LessonError where it means none."""
    parts = node.fields(("page", "settings"), ("view", "position", "others"))
    kind = PAGES[parts["page"].choice(tuple(PAGES))]
    settings = all_settings_from(parts["settings"], kind)
    others = _compared(parts["others"], settings) if "others" in parts else ALONE
    view = View(**view_from(parts["view"])) if "view" in parts else View()
    state = State(settings, view, _position(parts["position"]) if "position" in parts else BEGINNING, others)
    check_window(state, f"{node.path}.view.window".removeprefix("."))
    return state


def others_from(node: Node) -> Others:
    """The runs that another one is compared with."""
    parts = node.fields(("place", "runs"))
    runs = tuple(_run(run) for run in parts["runs"].items(MOST - 1))
    with located(node.path):
        return Others(runs, _place_from(parts["place"]))


def _compared(node: Node, settings: Settings) -> Others:
    others = others_from(node)
    if not isinstance(settings, Experiment):
        raise LessonError("nothing_to_compare", path=node.path)
    with located(node.path):
        others.check(settings)
    return others


def _run(node: Node) -> Run:
    parts = node.fields(("place", "settings"))
    settings = all_settings_from(parts["settings"], Experiment)
    assert isinstance(settings, Experiment)
    return Run(_place_from(parts["place"]), settings)


def _place_from(node: Node) -> int:
    return node.whole(0, MOST - 1)


def view_from(node: Node) -> dict[str, Any]:
    """Some parts of a view."""
    return {name: _VIEW[name](part) for name, part in node.fields(optional=_VIEW).items()}


def check_window(state: State, path: str) -> None:
    """LessonError for a window that has not as many sides as the page has variables."""
    settings = state.settings
    variables = 1 if isinstance(settings, DerivativeSettings) else len(_place(settings))
    if state.view.window is not None and len(state.view.window) != variables:
        raise LessonError("window", path=path)


def _place(settings: GradientSettings | Experiment | RatesSettings | TrainingSettings) -> tuple[float, ...]:
    return settings.point if isinstance(settings, GradientSettings) else settings.start


def _position(node: Node) -> Position:
    parts = node.fields(optional=Position._fields)
    return Position(**{name: index_from(part, name) for name, part in parts.items()})


def index_from(node: Node, name: str) -> int:
    """A step or a stage."""
    return node.whole(0, int(STEPS.high) if name == "step" else MOST_STAGES)


def tree_of_state(state: State) -> dict[str, Any]:
    """The tree that means the state. LessonError for a function that is no text."""
    tree: dict[str, Any] = {"page": state.page, "settings": tree_of_settings(state.settings)}
    usual = View()
    view = {part.name: getattr(state.view, part.name) for part in fields(View)}
    unusual = {name: part for name, part in view.items() if part != getattr(usual, name)}
    if unusual:
        tree["view"] = tree_of_parts(unusual)
    if state.position != BEGINNING:
        tree["position"] = dict(state.position._asdict())
    if state.others != ALONE:
        tree["others"] = tree_of_others(state.others)
    return tree


def tree_of_others(others: Others) -> dict[str, Any]:
    """The tree that means the runs of a comparison."""
    runs = [{"place": place, "settings": tree_of_settings(experiment)} for place, experiment in others.runs]
    return {"place": others.place, "runs": runs}
