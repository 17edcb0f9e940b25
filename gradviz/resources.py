"""The one way to files that come with the program: beside the package in a wheel or an executable, in `resources/`
of a checkout."""

from __future__ import annotations

from pathlib import Path

_PLACES = (Path(__file__).parent / "_resources", Path(__file__).parents[1] / "resources")


def resource(name: str) -> Path:
    """The path of a file below `resources/`; FileNotFoundError where there is none."""
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise FileNotFoundError(name)
