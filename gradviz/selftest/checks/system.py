"""How other programs fare that are started from this one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gradviz.selftest.bench import Bench
from gradviz.selftest.report import Facts, expect


def children(bench: Bench) -> Facts:
    """They look for libraries where the system has them, and not among those that an executable brought along."""
    folder = str(Path(sys.executable).parent)
    places = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    expect(not any(place.startswith(folder) for place in places), f"they would look into {folder}")
    return {"places": sum(bool(place) for place in places)}
