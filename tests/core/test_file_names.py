"""Names of files that are no text can be shown, stored, and led back to their files."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from core.file_names import files_called, is_library_name, shown_name

if TYPE_CHECKING:
    from pathlib import Path

not_text = pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")


def make(folder: Path, name: bytes) -> Path:
    path = folder / os.fsdecode(name)
    path.write_bytes(b"x")
    return path


def test_a_name_that_is_text_stays_as_it_is(tmp_path: Path) -> None:
    assert shown_name("Café › Größe \ufffd.txt") == "Café › Größe \ufffd.txt"
    assert files_called(str(tmp_path / "gone \ufffd.txt")) == (tmp_path / "gone \ufffd.txt",)


def test_half_a_surrogate_pair_is_shown_as_no_character() -> None:
    assert shown_name("a\ud800b\udcff.txt") == "a\ufffdb\ufffd.txt"


@pytest.mark.parametrize("sign", ["\n", "\t", "\x1b", "\x85", "\u2028", "\u202e", "\u2067"])
def test_what_breaks_or_turns_a_line_is_shown_as_no_character_and_leads_back(tmp_path: Path, sign: str) -> None:
    assert shown_name(f"report {sign}fdp.txt") == "report \ufffdfdp.txt"
    if sys.platform == "linux":
        path = make(tmp_path, os.fsencode(f"report {sign}fdp.txt"))
        assert files_called(shown_name(path)) == (path,)


def test_marks_that_only_stand_for_a_direction_stay() -> None:
    assert shown_name("דו״ח\u200f 2024.txt") == "דו״ח\u200f 2024.txt"


@not_text
def test_a_shown_path_leads_back_to_its_file_also_in_a_folder_of_such_a_name(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"old \xe9t\xe9")
    folder.mkdir()
    path = make(folder, b"a\xff.txt")
    make(folder, b"b.txt")
    assert files_called(shown_name(path)) == (path,)


@not_text
def test_of_names_that_look_alike_all_files_are_meant_unless_one_is_really_called_so(tmp_path: Path) -> None:
    one, other = make(tmp_path, b"a\xfe.txt"), make(tmp_path, b"a\xff.txt")
    assert files_called(shown_name(one)) == (one, other)
    real = make(tmp_path, "a\ufffd.txt".encode())
    assert files_called(shown_name(one)) == (real,)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("council.jdesk", True),
        ("/folder/Ofsted 14.3.2025.JDESK", True),
        ("council.jdesk.bak", False),
        ("jdesk", False),
        (".jdesk", False),
        ("", False),
    ],
)
def test_a_library_is_known_by_the_ending_of_its_name(name: str, is_one: bool) -> None:
    assert is_library_name(name) is is_one
