"""Names and version are the same wherever a system reads them."""

from __future__ import annotations

import configparser
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

from core.paths import APP_NAME
from core.version import VERSION

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WRITTEN_BY_HAND = (".py", ".spec", ".nsi", ".sh", ".ps1", ".xml", ".desktop", ".plist", ".yml", ".toml")


def menu_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names differ by case
    parser.read(PACKAGING / "linux" / "judgement-desk.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_version_is_written_in_one_place() -> None:
    files = [*PACKAGING.rglob("*"), *(ROOT / ".github").rglob("*"), ROOT / "pyproject.toml"]
    telling = [
        str(file.relative_to(ROOT))
        for file in files
        if file.suffix in WRITTEN_BY_HAND
        and re.search(rf"(?<![\d.=]){re.escape(VERSION)}(?![\d.])", file.read_text("utf-8"))
    ]
    assert telling == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "core.version.VERSION"}


def test_the_version_is_numbers_that_windows_can_hold() -> None:
    numbers = [int(part) for part in VERSION.split(".")]
    assert len(numbers) == 3
    assert all(0 <= number < 65536 for number in numbers)


def test_menu_entry_file_type_and_mac_agree() -> None:
    import identity

    entry = menu_entry()
    assert entry["Name"] == APP_NAME
    assert entry["Exec"] == f"{identity.PROGRAM} %f"
    assert entry["Icon"] == identity.PROGRAM
    assert entry["MimeType"] == f"{identity.DOCUMENT_TYPE};"
    names = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ElementTree.parse(PACKAGING / "linux" / "mime-type.xml").find("m:mime-type", names)
    assert kind is not None
    assert kind.get("type") == identity.DOCUMENT_TYPE
    glob = kind.find("m:glob", names)
    assert glob is not None
    assert glob.get("pattern") == f"*.{identity.SUFFIX}"
    (exported,) = identity.document_types()["UTExportedTypeDeclarations"]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == [identity.SUFFIX]
    (opened,) = identity.document_types()["CFBundleDocumentTypes"]
    assert opened["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]


def test_the_windows_installer_knows_the_same_names() -> None:
    import identity

    script = (PACKAGING / "windows" / "installer.nsi").read_text(encoding="utf-8")
    defined = dict(re.findall(r'^!define (\w+) "([^"]+)"', script, re.MULTILINE))
    assert (defined["NAME"], defined["PROGRAM"], defined["MAKER"]) == (APP_NAME, identity.PROGRAM, identity.MAKER)
    assert f'"Content Type" "{identity.DOCUMENT_TYPE}"' in script
    deleted = {
        name
        for name in identity.PROGRAMS
        if f'Delete "$INSTDIR\\{name.replace(identity.PROGRAM, "${PROGRAM}")}.exe"' in script
    }
    assert deleted == set(identity.PROGRAMS)


def test_the_window_is_known_by_the_name_of_its_menu_entry() -> None:
    import identity

    started = (ROOT / "gui" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{identity.PROGRAM}")' in started
    assert menu_entry()["StartupWMClass"] == identity.PROGRAM


def test_what_software_centres_show_is_filled_in() -> None:
    from linux.tree import metainfo

    told = metainfo()
    assert "@" not in re.sub(r"[\w.]+@\w+", "", told)
    component = ElementTree.fromstring(told)
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    assert component.findtext("launchable") == "judgement-desk.desktop"
