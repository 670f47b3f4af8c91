"""What goes into the bundle, and what stays out."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "lock"
# sqlite-utils calls pip for its own plug-ins; the other is for Pythons of long ago.
NOT_BUNDLED = {"pip", "backports-functools-lru-cache"}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(names: list[str]) -> set[str]:
    """Names of these packages and of all that they need, as installed."""
    found: set[str] = set()
    waiting = [plain(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name in found or name in NOT_BUNDLED:
            continue
        found.add(name)
        for line in metadata.requires(name) or ():
            if "extra ==" not in line:
                matched = re.match(r"[\w.-]+", line)
                assert matched is not None
                waiting.append(plain(matched[0]))
    return found


def locked(file: str) -> dict[str, str]:
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", (LOCK / file).read_text(encoding="utf-8"), re.MULTILINE)
    return {plain(name): version for name, version in found}


def test_the_list_of_the_program_is_what_the_project_needs() -> None:
    from notices import packages

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    roots = [re.split(r"[<>=!~ ]", line)[0] for line in project["dependencies"]]
    assert set(packages(LOCK / "program.txt")) == needed(roots)


def test_the_build_installs_the_versions_that_the_tests_ran_on() -> None:
    from build import requirements
    from notices import packages

    wanted = requirements()
    for name in packages(LOCK / "program.txt"):
        assert f"{name}=={locked('develop.txt')[name]} " in wanted
    assert "pyinstaller==" in wanted
    assert "pytest==" not in wanted


@pytest.mark.parametrize("file", ["develop.txt", "build.txt", "bom.txt"])
def test_lock_files_name_no_registry_and_hash_everything(file: str) -> None:
    text = (LOCK / file).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry.partition(" ")[0] for entry in entries if "--hash=sha256:" not in entry and entry[0] != "#"] == []


def test_shared_packages_have_one_version_in_all_lock_files() -> None:
    versions = locked("develop.txt")
    for file in ("build.txt", "bom.txt"):
        differing = {name for name, version in locked(file).items() if versions.get(name, version) != version}
        assert differing == set()


@pytest.mark.parametrize(
    "place",
    [
        "resources/frameworks/ofsted_schools.toml",
        "tests/core/library/schemas/schema_1.jdesk",
        "trafilatura/settings.cfg",
        "justext/stoplists/English.txt",
        "babel/locale-data/en_GB.dat",
        "babel/global.dat",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "libQt6Svg.so.6",
        "PySide6\\Qt6Widgets.dll",
        "PySide6/QtSvg.abi3.so",
    ],
)
def test_what_the_program_uses_is_kept(place: str) -> None:
    from trimming import is_wanted

    assert is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "babel/locale-data/de.dat",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qtbase_de.qm",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "libQt6Network.so.6",
        "PySide6\\opengl32sw.dll",
        "libgtk-3.so.0",
        "lxml/etree.pyx",
        "regex/tests/test_regex.py",
    ],
)
def test_what_nothing_uses_is_left_out(place: str) -> None:
    from trimming import is_wanted

    assert not is_wanted(place)


def test_packages_whose_data_is_collected_are_there() -> None:
    from trimming import PACKAGES_WITH_DATA, PACKAGES_WITH_METADATA

    assert [name for name in PACKAGES_WITH_DATA if importlib.util.find_spec(name) is None] == []
    for name in PACKAGES_WITH_METADATA:
        assert metadata.version(name)


def test_the_versions_that_about_tells_come_along() -> None:
    from gui.dialogs.about import bundled_libraries
    from trimming import PACKAGES_WITH_METADATA

    assert {library.name for library in bundled_libraries()} <= set(PACKAGES_WITH_METADATA)
