"""What a view may be."""

from typing import Any

import pytest

from gradviz.core import SettingError
from gradviz.state import AZIMUTH, ELEVATION, ZOOM, View

LIMITS = {"azimuth": AZIMUTH, "elevation": ELEVATION, "zoom": ZOOM}


@pytest.mark.parametrize("name", LIMITS)
def test_a_view_is_looked_at_from_somewhere(name: str) -> None:
    low, high = LIMITS[name].low, LIMITS[name].high
    for number in (low, high, (low + high) / 2):
        assert getattr(View().changed(**{name: number}), name) == number
    wrong: list[Any] = [low - 1e-9, high + 1e-9, float("nan"), float("inf"), "1", None, True]
    for number in wrong:
        with pytest.raises(SettingError) as refused:
            View(**{name: number})
        assert refused.value.parameters["name"] == name
