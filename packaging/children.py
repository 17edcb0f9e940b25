"""Runs first in a bundle: other programs that are started from it find the system's libraries and not the bundle's.

PyInstaller has pointed the loader to its own folder. The loader has read that; whoever is started later must not.
"""

import os

_NAME = "LD_LIBRARY_PATH"
if _NAME in os.environ:
    os.environ[_NAME] = os.environ.get(f"{_NAME}_ORIG", "")
    if not os.environ[_NAME]:
        del os.environ[_NAME]
