"""A file that cannot be written says so once, and nothing is told on the terminal later."""

from __future__ import annotations

import errno
import gc
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from core.exporting.held_back import held_back

if TYPE_CHECKING:
    from pathlib import Path


class Disk(io.FileIO):
    """A file on a disk with room for so many bytes, which takes a few at a time."""

    room = 100

    def write(self, data: memoryview) -> int:  # type: ignore[override]
        taken = min(self.room, 7, len(data))
        self.room -= taken
        if data and not taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data[:taken])


def test_all_is_written_where_there_is_room(tmp_path: Path) -> None:
    with Disk(tmp_path / "sound.zip", "w") as file, held_back(file) as target:
        file.room = 10_000
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("a.txt", "rated good " * 30)
            with archive.open("b.txt", "w") as member:
                member.write(b"rated outstanding")
    with zipfile.ZipFile(tmp_path / "sound.zip") as archive:
        assert archive.read("a.txt") == b"rated good " * 30
        assert archive.read("b.txt") == b"rated outstanding"


def _packed_and_left_open(file: io.FileIO, mistake: Exception | None = None) -> None:
    """Pack a file as XlsxWriter does: the archive is not closed, and thrown away some time later."""
    left_open = []
    try:
        with file, held_back(file) as target:
            left_open.append(zipfile.ZipFile(target, "w"))
            left_open[0].writestr("a.txt", "rated good " * 30)
            if mistake:
                raise mistake
    finally:
        # A warning fails the test: Python would give one for an archive that fails again now.
        left_open.clear()
        gc.collect()


def test_on_a_full_disk_the_first_error_comes_at_the_end_and_no_other(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        _packed_and_left_open(Disk(tmp_path / "full.zip", "w"))


def test_an_archive_that_another_error_leaves_open_does_no_harm_later(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a mistake"):
        _packed_and_left_open(io.FileIO(tmp_path / "left.zip", "w"), ValueError("a mistake"))
