"""Every trap does what it warns of, the right way does not, and what is shown is what is run."""

import inspect
import re
import textwrap
from typing import Any

import numpy as np
import pytest

from gradviz.core.probe import traps
from gradviz.core.probe.traps import HELPERS, TRAPS, Ran, Snippet, Trap, run, tried

BY_KEY = {trap.key: trap for trap in TRAPS}
RESULTS: dict[str, tuple[Any, Any]] = {
    # key: (what the mistake gives, what the right way gives); a text is the beginning of an exception
    "integers": ([25000, 35000], [6.0, 8.0]),
    "return": ("TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'", [2.4, 3.2]),
    "rows": ([9.0, 20.0], [25.0, 4.0, 9.0]),
    "sum": (38.0, [25.0, 4.0, 9.0]),
    "slice": (np.empty((0, 2)), [6.0, 0.0, 6.0]),
    "start": ([-0.03458764513817675, 0.04611686018418694], [-3.0, 4.0]),
    "h": ([0.0, 0.0], [6.0, 8.0]),
    "sign": ([-115.01, 153.35], [-0.03458764513817675, 0.04611686018418694]),
}


def check(ran: Ran, wanted: Any) -> None:
    if isinstance(wanted, str):
        assert f"{ran.exception}: {ran.message}" == wanted
    else:
        assert ran.exception == ""
        assert np.shape(ran.value) == np.shape(wanted)
        assert np.asarray(ran.value) == pytest.approx(np.asarray(wanted), rel=1e-4)


@pytest.mark.parametrize("key", RESULTS)
def test_results(key: str) -> None:
    for ran, wanted in zip(tried(BY_KEY[key]), RESULTS[key], strict=True):
        check(ran, wanted)


def test_every_trap_is_in_the_table() -> None:
    assert [trap.key for trap in TRAPS] == list(RESULTS)


def test_integers_come_out_as_integers() -> None:
    mistaken, _ = tried(BY_KEY["integers"])
    assert mistaken.value.dtype.kind == "i"


def body(snippet: Snippet) -> str:
    """The source of what is run, without what is there for tools."""
    lines = inspect.getsource(snippet.run).splitlines()[1:]
    return textwrap.dedent("\n".join(re.sub(r"  # (type|fmt): .*", "", line) for line in lines)).strip()


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.key)
def test_what_is_shown_is_what_is_run(trap: Trap) -> None:
    assert trap.mistaken.code == body(trap.mistaken)
    assert trap.right.code == body(trap.right)
    assert trap.mistaken.code != trap.right.code


@pytest.mark.parametrize("name", HELPERS)
def test_the_helpers_are_shown_as_they_are(name: str) -> None:
    assert re.sub(r"  # type: .*", "", inspect.getsource(getattr(traps, name))).strip() == HELPERS[name]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.key)
def test_every_helper_that_is_called_is_shown(trap: Trap) -> None:
    shown = "\n".join([trap.mistaken.code, *(HELPERS[name] for name in trap.helpers)])
    for name in HELPERS:
        assert (re.search(rf"\b{name}\b", shown) is not None) == (name in trap.helpers)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.key)
def test_the_mistake_is_marked_as_one(trap: Trap) -> None:
    assert trap.mistaken.run.__name__ == f"mistaken_{trap.key}"
    assert trap.right.run.__name__ == f"right_{trap.key}"


def test_running_twice_gives_the_same() -> None:
    for trap in TRAPS:
        first, again = run(trap.mistaken), run(trap.mistaken)
        assert (first.exception, first.message) == (again.exception, again.message)
        np.testing.assert_array_equal(first.value, again.value)
