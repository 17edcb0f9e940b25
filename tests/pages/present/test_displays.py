"""Who sees which display."""

import pytest

from gradviz.pages.present.displays import Roles, roles


@pytest.mark.parametrize(
    ("names", "own", "chosen", "expected"),
    [
        (["laptop"], 0, "", Roles(0, None)),
        (["laptop"], 0, "laptop", Roles(0, None)),
        (["laptop"], 0, "gone", Roles(0, None)),
        (["laptop", "wall"], 0, "", Roles(1, 0)),
        (["wall", "laptop"], 1, "", Roles(0, 1)),
        (["laptop", "wall"], 0, "laptop", Roles(0, 1)),
        (["laptop", "wall"], 0, "wall", Roles(1, 0)),
        (["laptop", "wall"], 0, "gone", Roles(1, 0)),
        (["laptop", "wall", "side"], 0, "side", Roles(2, 0)),
        (["laptop", "wall", "side"], 2, "side", Roles(2, 0)),
        (["laptop", "wall", "side"], 1, "", Roles(0, 1)),
    ],
)
def test_the_note_stays_off_the_wall(names: list[str], own: int, chosen: str, expected: Roles) -> None:
    found = roles(names, own, chosen)
    assert found == expected
    assert found.speaker != found.audience
