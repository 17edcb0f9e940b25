"""What goes into a bundle, and what does not: read by gradviz.spec and by the tests of a bundle.

Every line here was tried: a bundle without it starts, opens its window and passes the self-test. What looks as if it
could go and cannot is said beside what stays.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

EXCLUDED_MODULES = (
    *("pytest", "_pytest", "pytestqt", "hypothesis", "setuptools", "pkg_resources", "pip", "distutils"),
    *("tkinter", "lib2to3", "pydoc_data", "readline", "curses", "_curses"),
    # what tests, other programs and parts of pyqtgraph that are not used would bring
    *("IPython", "matplotlib", "scipy", "pandas", "h5py", "numba", "cupy", "colorcet", "OpenGL", "pygments"),
    *("sympy", "mpmath", "av"),
    *(f"pyqtgraph.{part}" for part in ("examples", "opengl", "jupyter", "console", "flowchart", "canvas")),
    # QtTest, QtSvg, QtOpenGL and QtOpenGLWidgets stay: pyqtgraph imports them
    *(f"PySide6.{part}" for part in ("QtNetwork", "QtQml", "QtQuick", "QtPdf", "QtSql", "QtDesigner", "QtHelp")),
    *("ssl", "_ssl", "_hashlib"),  # and with them OpenSSL: nothing here speaks to a network
    # pictures that move need GIF, WebP and PNG alone; numpy.f2py stays, for `from numpy import *` asks for it
    *(f"PIL.{part}" for part in ("AvifImagePlugin", "_avif", "_imagingft", "_imagingcms", "_imagingtk", "ImageTk")),
)

HIDDEN_MODULES = ("PIL.GifImagePlugin", "PIL.PngImagePlugin", "PIL.WebPImagePlugin")
"""Pillow looks for these by name."""

QT_LANGUAGES = ("ko", "ja")
PLATFORMS = ("xcb", "wayland", "offscreen", "windows", "cocoa")
IMAGE_FORMATS = ("svg", "jpeg")

_PLUGIN = re.compile(r".*/plugins/(?P<kind>[^/]+)/(lib)?q?(?P<name>[^/]+?)\.(so|dll|dylib)$")
_NEEDLESS_PLUGINS = ("egldeviceintegrations", "generic", "networkinformation", "tls", "sqldrivers", "qmltooling")
_NEEDLESS_LIBRARIES = re.compile(
    r"""(^|/)lib(
        Qt6(Network|Qml|Quick|Pdf|EglFs|EglFSDeviceIntegration|EglFsKmsSupport|EglFsKmsGbmSupport)  # of dropped plugins
      | crypto | ssl | krb5 | k5crypto | krb5support | gssapi_krb5 | com_err | keyutils  # of OpenSSL
      | stdc\+\+ | gcc_s  # the system's are newer than ours, and its graphics drivers need them so
      | gtk-3 | gdk-3 | gdk_pixbuf-2\.0 | pango-1\.0 | pangocairo-1\.0 | pangoft2-1\.0 | cairo | cairo-gobject
      | atk-1\.0 | atk-bridge-2\.0 | atspi | epoxy | harfbuzz | fribidi | thai | datrie | graphite2 | gio-2\.0
      | gobject-2\.0 | gmodule-2\.0 | mount | blkid | selinux | pixman-1 | rsvg-2  # of GTK's theme, half collected
    )[.-]""",
    re.VERBOSE,
)

FORBIDDEN = (
    *("libQt6Qml", "libQt6Network", "libQt6Quick", "libssl", "libcrypto", "libstdc++", "libgcc_s", "libgtk-3"),
    *("PIL/_avif", "PIL/_imagingft", "libavif", "_pytest", "pytest", "hypothesis", "sympy", "mpmath"),
    *("setuptools", "tkinter", "av/", "numpy/tests", "pyqtgraph/examples"),
)
"""What no path of a bundle may begin with, as it is or in any folder of it."""


def is_kept(name: str) -> bool:
    """Whether a file that PyInstaller has found belongs into the bundle; its path there."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.suffix == ".qm":
        return path.stem in {f"qtbase_{language}" for language in QT_LANGUAGES}
    plugin = _PLUGIN.match(str(path))
    if plugin is not None:
        kind, what = plugin["kind"], plugin["name"]
        if kind == "platforms":
            return what.startswith(PLATFORMS)
        if kind == "imageformats":
            return what in IMAGE_FORMATS
        return kind not in _NEEDLESS_PLUGINS and what != "gtk3"
    return _NEEDLESS_LIBRARIES.search(str(path)) is None and "pyqtgraph/icons/peegee" not in str(path)


def is_pythons_own(name: str) -> bool:
    """Whether it is Python's library or one of its modules, which are compiled with symbols where Python was built by
    hand."""
    return re.match(r"(libpython3\.|python3\.\d+/lib-dynload/|lib-dynload/)", name) is not None


def forbidden(paths: list[str]) -> list[str]:
    """Which of a bundle's paths must not be there."""
    return [path for path in paths if any(f"/{path}".find(f"/{start}") >= 0 for start in FORBIDDEN)]
