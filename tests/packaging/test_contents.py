"""What a bundle takes along, by name."""

import pytest

from contents import FORBIDDEN, forbidden, is_kept, is_pythons_own


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        (r"PySide6\plugins\platforms\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqwebp.so", False),
        (r"PySide6\plugins\imageformats\qjpeg.dll", True),
        (r"PySide6\plugins\styles\qmodernwindowsstyle.dll", True),
        (r"PySide6\plugins\tls\qschannelbackend.dll", False),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", True),
        ("PySide6/Qt/translations/qtbase_ko.qm", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qt_ko.qm", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Test.so.6", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("libstdc++.so.6", False),
        ("libgcc_s.so.1", False),
        ("libgtk-3.so.0", False),
        ("libglib-2.0.so.0", True),
        ("libcrypto.so.3", False),
        ("libxcb-cursor.so.0", True),
        ("numpy.libs/libscipy_openblas64_-32a4b2a6.so", True),
        ("gradviz/_resources/lessons/chapter4.gradviz", True),
        ("pyqtgraph/icons/peegee/peegee_512px.png", False),
        ("pyqtgraph/icons/auto.png", True),
    ],
)
def test_what_is_kept(name: str, kept: bool) -> None:
    assert is_kept(name) is kept


@pytest.mark.parametrize("start", FORBIDDEN)
@pytest.mark.parametrize("folder", ["", "_internal/", "_internal/PySide6/Qt/lib/"])
def test_what_is_forbidden_is_found_in_every_folder(start: str, folder: str) -> None:
    assert forbidden(["gradviz", f"{folder}{start}.so", "_internal/numpy/__init__.py"]) == [f"{folder}{start}.so"]


def test_names_that_only_contain_it_are_not_meant() -> None:
    assert forbidden(["_internal/numpy/conftest_pytest.py", "_internal/PySide6/QtTest.so", "_internal/savant/x"]) == []


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("libpython3.11.so.1.0", True),
        ("python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", True),
        ("numpy.libs/libscipy_openblas64_-32a4b2a6.so", False),
        ("PySide6/QtCore.abi3.so", False),
        ("libglib-2.0.so.0", False),
    ],
)
def test_only_pythons_own_is_stripped(name: str, own: bool) -> None:
    assert is_pythons_own(name) is own
