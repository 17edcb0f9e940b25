"""Broken lesson files, without end: a sound one with bytes or values of it replaced."""

import json
import random
from typing import Any

from gradviz.core import DerivativeSettings, Experiment
from gradviz.core.comparison import Others, Run
from gradviz.core.optimizers import Adam, GradientDescent
from gradviz.core.probe.numbers import GradientSettings
from gradviz.core.training.data import OWN
from gradviz.core.training.settings import TrainingSettings
from gradviz.lessons import Ask, Change, Conclude, Lesson, Play, Reveal, Scene, Text, Unfold
from gradviz.lessons.codec import encoded
from gradviz.state import Position, State, View

WORDS = Text.of({"en": "words", "ko": "말", "ja": "言葉"})
FORWARD = Experiment(scheme="forward", h=1e-3)
SMALL = Lesson(
    WORDS,
    (
        Scene(
            WORDS,
            State(Experiment("x0**2+2*x1**2", optimizer=Adam(0.3)), View(((-2.0, 2.0), (-1.0, 1.5)), "ascent")),
            (
                Ask(WORDS, (WORDS, Text.of("B")), 1, WORDS, frozenset({"future", "outcome"})),
                Play(4, WORDS),
                Unfold(2),
                Reveal(frozenset({"future"})),
                Reveal(),
                Change({"optimizer": GradientDescent(0.1), "h": 1e-5}, {"logarithmic": False}, 3, WORDS),
                Conclude(WORDS),
            ),
            Text.of("a note\non two lines"),
        ),
        Scene(WORDS, State(DerivativeSettings("sin(x)"), View(window=((-1.0, 9.0),), hidden=frozenset({"rest"})))),
        Scene(WORDS, State(GradientSettings(), View(tab="dial"), Position(3, 1)), (Change({"point": (1.0, 2.0)}),)),
        Scene(
            WORDS,
            State(Experiment(), View(budget="evaluations"), others=Others((Run(0, FORWARD), Run(3, FORWARD)), 2)),
            (Change(others=Others((Run(1, FORWARD),))), Change({"function": "booth"})),
        ),
        Scene(
            WORDS,
            State(TrainingSettings(data=OWN, rows=((0.0, 1.0), (1.5, -2.0)), batch=1), View(tab="batches")),
            (Change({"data": "classes", "model": "network", "loss": "cross_entropy", "epochs": 3}, {}, 2, WORDS),),
        ),
    ),
    Text.of("someone"),
    Text.of("somewhere"),
)
"""Every kind of everything, once."""

SOUND = encoded(SMALL)
NASTY: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2, 3.5, -0.0, 1e300, 5e-324, -1e-300, 10**17, 10**18, -(10**400), float("nan")),
    *(float("inf"), "", "x", "en", "ko", "h", "A", "future", "descent", "\x00", "\ud800", "\u202e", "x" * 5000),
    *("<img src='file:///etc/passwd'>", "../../lesson", "{0}", "{path}", "__import__('os')", "x0**x0**x0**99", "1/0"),
    *([], {}, [[]], [0, 0], [1, -1], [[0, 0], [0, 0]], {"": ""}, {"key": "adam"}, {"kind": "ask"}, [None] * 200),
)
FRAGMENTS = (
    *(
        b'"',
        b"[",
        b"]",
        b"{",
        b"}",
        b",",
        b":",
        b"\\",
        b"\\ud800",
        b"\\u0000",
        b"NaN",
        b"-Infinity",
        b"1e999",
        b"9" * 400,
    ),
    *(b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"true", b"null", b"-", b".", b"e9", b"[" * 60),
    *(b"9" * 400, b"/*"),
)


def mutated(chance: random.Random) -> bytes:
    """A lesson file with one to four things wrong, or not."""
    if chance.random() < 0.5:
        tree = json.loads(SOUND)
        for _ in range(chance.randint(1, 3)):
            _change_value(tree, chance)
        data = json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
        return data if chance.random() < 0.8 else _changed_bytes(data, chance)
    data = SOUND
    for _ in range(chance.randint(1, 4)):
        data = _changed_bytes(data, chance)
    return data


def _change_value(tree: Any, chance: random.Random) -> None:
    """Replaces, removes, doubles or renames something somewhere in the tree."""
    places = [place for place in _places(tree) if place]
    if not places:
        return
    inside, key = chance.choice(places)
    other = chance.choice(NASTY) if chance.random() < 0.7 else chance.choice(places)[0]
    deed = chance.randrange(4)
    if deed == 0:
        del inside[key]
    elif deed == 1 and isinstance(inside, list):
        inside.insert(key, json.loads(json.dumps(inside[key])))
    elif deed == 1:
        inside[chance.choice(("key", "kind", "steps", "\u202e", "x" * 99, ""))] = inside.pop(key)
    else:
        inside[key] = json.loads(json.dumps(other))


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """(container, key) of every value."""
    keys = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    return [place for key in keys for place in [(tree, key), *_places(tree[key])]]


def _changed_bytes(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    end = min(at + chance.choice((0, 0, 1, 1, 2, 7, 40)), len(data))
    first, last = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    fresh = (
        chance.choice(FRAGMENTS),
        bytes(chance.randrange(256) for _ in range(chance.randint(1, 3))),
        data[first : min(last, first + 60)],
        b"",
    )
    return data[:at] + chance.choice(fresh) + data[end:]
