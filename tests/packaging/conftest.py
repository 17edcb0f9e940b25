"""The scripts of packaging/ are no package, for that would have the name of one of PyPI's: they are found by their
folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
