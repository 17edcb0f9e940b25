"""What tells a desktop about GradViz says the same everywhere, and is what its standards ask for."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from gradviz import __version__
from gradviz.language import LANGUAGES
from gradviz.lessons import SUFFIX
from project import HERE, VERSION

LINUX = HERE / "linux"
DESKTOP = LINUX / "gradviz.desktop"
MIME = LINUX / "gradviz.xml"
METAINFO = LINUX / "org.gradviz.gradviz.metainfo.xml"
SPEC = (HERE / "gradviz.spec").read_text(encoding="utf-8")
INNO = (HERE / "windows/gradviz.iss").read_text(encoding="utf-8")
KIND = "application/vnd.gradviz.lesson+json"
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(DESKTOP.read_text(encoding="utf-8"))
    return dict(parser["Desktop Entry"])


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", DESKTOP],
        ["appstreamcli", "validate", "--no-net", METAINFO],
    ],
    ids=lambda command: command[0],
)
def test_it_is_valid(command: list[str | Path]) -> None:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"there is no {command[0]} here")
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_version() -> None:
    newest = ET.parse(METAINFO).getroot().find("releases/release")
    assert newest is not None
    assert VERSION == __version__ == newest.get("version")


def test_one_kind_of_file() -> None:
    kind = ET.parse(MIME).getroot().find(f"{NAMESPACE}mime-type")
    assert kind is not None
    assert kind.get("type") == KIND
    assert [glob.get("pattern") for glob in kind.iter(f"{NAMESPACE}glob")] == [f"*{SUFFIX}"]
    assert entry()["MimeType"] == f"{KIND};"
    assert [node.text for node in ET.parse(METAINFO).iter("mediatype")] == [KIND]
    assert f'"public.mime-type": ["{KIND}"]' in SPEC
    assert f'"public.filename-extension": ["{SUFFIX.removeprefix(".")}"]' in SPEC
    assert re.search(rf'^#define Suffix "{re.escape(SUFFIX)}"$', INNO, re.MULTILINE)


def test_a_double_click_gives_the_file() -> None:
    assert entry()["Exec"] == "gradviz %f"
    assert '"""{app}\\gradviz.exe"" ""%1"""' in INNO


def test_the_window_belongs_to_its_entry() -> None:
    assert entry()["StartupWMClass"] == "gradviz"  # as start.py names the application
    assert entry()["Icon"] == "gradviz"
    assert f"{DESKTOP.name}" in [node.text for node in ET.parse(METAINFO).iter("launchable")]


def test_every_language_is_spoken() -> None:
    foreign = set(LANGUAGES) - {"en"}
    for name in ("GenericName", "Comment", "Keywords"):
        assert {key.partition("[")[2].rstrip("]") for key in entry() if key.startswith(f"{name}[")} == foreign
    for path, tag in ((METAINFO, "summary"), (METAINFO, "p"), (MIME, f"{NAMESPACE}comment")):
        assert {node.get(LANG) for node in ET.parse(path).iter(tag)} == {None, *foreign}
    assert {node.text for node in ET.parse(METAINFO).iter("lang")} == set(LANGUAGES)
    assert str(sorted(LANGUAGES, key=list(LANGUAGES).index)).replace("'", '"') in SPEC


def test_installed_per_user_and_gone_without_a_trace() -> None:
    for line in ("PrivilegesRequired=lowest", "ChangesAssociations=yes"):
        assert line in INNO.splitlines()
    keys = [line for line in INNO.splitlines() if line.startswith("Root:")]
    assert keys
    assert all("Root: HKA;" in line and "uninsdelete" in line for line in keys)
