"""Manual page, release notes, licences, icons."""

from __future__ import annotations

import shutil
import struct
import subprocess
from datetime import date
from pathlib import Path

import pytest

from core.cli import command_line

ROOT = Path(__file__).resolve().parents[2]


def test_the_manual_page_has_every_command() -> None:
    from linux.man_page import man_page

    page = man_page()
    for name in command_line._COMMANDS:
        assert f".SS {name}\n" in page
    assert "\\-\\-library" in page
    assert ".SS library compact\n" in page


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man here")
def test_the_manual_page_can_be_shown(tmp_path: Path) -> None:
    from linux.man_page import man_page

    (tmp_path / "page.1").write_text(man_page(), encoding="utf-8")
    shown = subprocess.run(
        ["man", "-l", "-P", "cat", str(tmp_path / "page.1")],
        capture_output=True, text=True, check=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    ).stdout  # fmt: skip
    assert "selftest" in shown
    assert "\\f" not in shown


def test_notes_are_cut_from_the_changelog_by_version() -> None:
    from release_notes import sections

    told = sections(
        "# Changelog\n\n## [Unreleased]\n- New\n\n"
        "## [0.2.0] - 2027-01-02\n### Added\n- This\n\n## [0.1.0] - 2026-11-25\n- That\n"
    )
    assert list(told) == ["Unreleased", "0.2.0", "0.1.0"]
    assert told["0.2.0"] == (date(2027, 1, 2), "### Added\n- This")
    assert told["Unreleased"] == (None, "- New")


def test_every_bundled_package_has_its_notice() -> None:
    from notices import notice, packages

    lock = ROOT / "packaging" / "lock" / "program.txt"
    without = [name for name in packages(lock) if len(notice(name).splitlines()) < 3]
    assert without == []


def test_icons_hold_pictures_of_the_sizes_that_they_promise(tmp_path: Path, qapp: object) -> None:
    from icons.make_icons import ICNS_KINDS, ICO_SIZES, SIZES, make

    make(tmp_path)
    assert struct.unpack("<ii", (tmp_path / "installer-side.bmp").read_bytes()[18:26]) == (164, 314)
    for name in ("judgement-desk", "document"):
        for size in SIZES:
            png = (tmp_path / f"{name}-{size}.png").read_bytes()
            assert struct.unpack(">II", png[16:24]) == (size, size)
        ico = (tmp_path / f"{name}.ico").read_bytes()
        assert struct.unpack("<HHH", ico[:6]) == (0, 1, len(ICO_SIZES))
        for number, size in enumerate(ICO_SIZES):
            length, place = struct.unpack("<II", ico[6 + 16 * number + 8 : 6 + 16 * number + 16])
            assert struct.unpack(">II", ico[place + 16 : place + 24]) == (size, size)
            assert length > 0
        icns = (tmp_path / f"{name}.icns").read_bytes()
        assert struct.unpack(">I", icns[4:8])[0] == len(icns)
        place = 8
        for kind, size in ICNS_KINDS.items():
            assert icns[place : place + 4].decode() == kind
            assert struct.unpack(">II", icns[place + 24 : place + 32]) == (size, size)
            place += struct.unpack(">I", icns[place + 4 : place + 8])[0]
        assert place == len(icns)
