"""What a handout is called."""

from pathlib import Path

import pytest

from gradviz.pages.export.desk import as_pdf
from gradviz.pages.tell import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The gradient", "The gradient"),
        ("What is ∂f/∂x?", "What is ∂f ∂x"),
        ('a\\b:c*d"e<f>g|h\n', "a b c d e f g h"),
        ("경사 하강: 왜?", "경사 하강 왜"),
        ("Steps...", "Steps"),
        ("???", "handout"),
    ],
)
def test_a_title_becomes_a_name_for_every_system(title: str, name: str) -> None:
    assert file_name(title, "handout") == name


@pytest.mark.parametrize(
    ("typed", "path"), [("a.pdf", "a.pdf"), ("a.PDF", "a.PDF"), ("a.txt", "a.txt.pdf"), ("v1.2", "v1.2.pdf")]
)
def test_a_handout_is_called_pdf(typed: str, path: str) -> None:
    assert as_pdf(Path("folder") / typed) == Path("folder") / path


def test_no_other_handout_is_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.txt.pdf").write_bytes(b"old")
    assert as_pdf(tmp_path / "a.txt") == tmp_path / "a.txt-2.pdf"
