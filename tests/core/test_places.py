"""What is asked of a place is computed once for all runs that have ended there."""

import numpy as np
import pytest

from gradviz.core.functions import Floats
from gradviz.core.judgement import places
from gradviz.core.judgement.places import Places

X = np.array([1.0, -1.0, 1.0, 0.0, -0.0, np.nan, np.nan, 1.0])
Y = np.array([2.0, -2.0, 2.0, 3.0, 3.0, 0.0, 0.0, np.nextafter(2.0, 3.0)])
TOLD_APART = 6
ALL = np.arange(len(X))


class Asked:
    """Remembers of which runs it has been asked."""

    def __init__(self) -> None:
        self.columns: list[int] = []

    def __call__(self, of: np.ndarray) -> Floats:
        self.columns += of.tolist()
        return np.stack([X[of], Y[of], X[of] * Y[of]])


def test_each_place_is_asked_of_once_to_the_last_bit_and_the_sign_of_zero() -> None:
    asked = Asked()
    told = Places([X, Y]).once(ALL, asked)
    assert told.view(np.int64).tolist() == Asked()(ALL).view(np.int64).tolist()
    assert asked.columns == [0, 1, 3, 4, 5, 7]


@pytest.mark.parametrize("of", [[], [2], [2, 6], [7, 2, 0, 5], [4, 3, 6]], ids=str)
def test_of_some_runs_in_any_order(of: list[int]) -> None:
    columns = np.array(of, np.intp)
    told = Places([X, Y]).once(columns, Asked())
    assert told.view(np.int64).tolist() == Asked()(columns).view(np.int64).tolist()


def test_places_that_mix_to_the_same_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "SPREAD", np.uint64(0))
    told = Places([X, Y]).once(ALL, Asked())
    assert told.view(np.int64).tolist() == Asked()(ALL).view(np.int64).tolist()


def test_points_opposite_to_each_other_do_not_mix_to_the_same() -> None:
    x = np.tile([1.5, -1.5], 8)
    asked = Asked()
    Places([x, 2 * x]).once(np.arange(8), asked)
    assert asked.columns == [0, 1]


def test_numbers_of_single_precision() -> None:
    asked = Asked()
    Places([X.astype(np.float32), Y]).once(ALL, asked)
    assert len(asked.columns) == TOLD_APART
