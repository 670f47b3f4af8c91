"""What is there, what is not, and what a closed folder does not let one know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.file_presence import is_folder, is_missing
from tests.permissions import closed

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_not_there_is_missing_and_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    for path in (tmp_path / "gone", tmp_path / "gone" / "a.txt", file / "inside"):
        assert is_missing(path)
        assert not is_folder(path)
    assert not is_missing(file)
    assert not is_folder(file)
    assert not is_missing(tmp_path)
    assert is_folder(tmp_path)


def test_in_a_closed_folder_nothing_is_certain(common_folder: Path) -> None:
    within = common_folder / "closed"
    (within / "folder").mkdir(parents=True)
    with closed(within):
        assert is_folder(within)
        for path in (within / "folder", within / "gone"):
            assert not is_missing(path)
            assert not is_folder(path)


def test_a_name_that_none_can_have_is_no_folder(tmp_path: Path) -> None:
    assert not is_folder(tmp_path / "a\0b")
    assert not is_missing(tmp_path / "a\0b")
