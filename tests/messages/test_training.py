"""Every refusal of a table and every ending of a training has its sentence."""

import ast
from pathlib import Path

import pytest

from gradviz import messages
from gradviz.core import Outcome
from gradviz.core.training import table
from gradviz.core.training.outcome import KEYS
from gradviz.core.training.table import TableError, read_table
from gradviz.messages import training
from tests.core.training.test_table import REFUSED
from tests.test_messages import is_a_sentence

HOSTILE = "<b>x</b>\u202e\n"
VALUES = {"line": 7, "column": 2, "given": 3, "takes": 2, "limit": 2000, "text": HOSTILE, "low": -1e12, "high": 1e12}


def raised() -> dict[str, set[str]]:
    """By code, the names of the parameters of every refusal in the source."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(Path(table.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "TableError":
            first = node.args[0]
            codes = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            names = {keyword.arg or "told" for keyword in node.keywords}
            names |= {"line", "column", "text"} if "told" in names else set()
            found |= {code.value: names - {"told"} for code in codes if isinstance(code, ast.Constant)}  # type: ignore[misc]
    return found


def test_every_refusal_is_said_and_no_other() -> None:
    found = raised()
    assert set(found) == set(training._TABLE_ERRORS)
    for code, names in found.items():
        sentence = messages.table_error(TableError(code, **{name: VALUES[name] for name in names}))
        assert is_a_sentence(sentence), sentence
        assert ("Line 7" in sentence) == ("line" in names)


@pytest.mark.parametrize(("text", "code", "line"), REFUSED.values(), ids=REFUSED.keys())
def test_refusals_as_they_happen_name_the_line(text: str, code: str, line: int | None) -> None:
    with pytest.raises(TableError) as caught:
        read_table(text)
    sentence = messages.table_error(caught.value)
    assert is_a_sentence(sentence), sentence
    assert line is None or f"ine {line}" in sentence


@pytest.mark.parametrize(
    ("key", "validation"), [*((key, 0.25) for key in KEYS), *((key, None) for key in KEYS if key != "overfitted")]
)
def test_every_ending_is_said(key: str, validation: float | None) -> None:
    told = {"step": 9, "epochs": 3, "first": 4.0, "training": 0.5, "validation": validation, "best": 2, "lowest": 0.1}
    sentence = messages.training_outcome(Outcome(key, told))
    assert is_a_sentence(sentence)
    assert "undefined" not in sentence


@pytest.mark.parametrize(("name", "said"), [("w", "w"), ("b", "b"), ("b2", "b²"), ("w1 3", "w¹₃"), ("b1 12", "b¹₁₂")])
def test_names_of_parameters(name: str, said: str) -> None:
    assert messages.parameter_name(name) == said
