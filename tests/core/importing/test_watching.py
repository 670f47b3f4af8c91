"""A watched folder gives each file once, complete, and is left as it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from core.importing.watching import Watched, is_unfinished, look

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_ready_when_it_has_stopped_growing_and_only_once(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Harrow")
    first = look(tmp_path, Watched())
    file.write_text("Harrowmere was rated good.")
    second = look(tmp_path, first.watched)
    third = look(tmp_path, second.watched)
    fourth = look(tmp_path, third.watched)
    assert [found.ready for found in (first, second, third, fourth)] == [(), (), (file,), ()]


def test_a_file_that_changes_later_is_ready_again(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Good.")
    watched = look(tmp_path, look(tmp_path, Watched()).watched).watched
    file.write_text("Good, it said.")
    os.utime(file, ns=(1, 1))
    once = look(tmp_path, watched)
    assert once.ready == ()
    assert look(tmp_path, once.watched).ready == (file,)


def test_a_file_that_went_and_came_back_is_ready_again(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Good.")
    watched = look(tmp_path, look(tmp_path, Watched()).watched).watched
    file.unlink()
    watched = look(tmp_path, watched).watched
    assert watched == Watched()
    file.write_text("Good.")
    assert look(tmp_path, look(tmp_path, watched).watched).ready == (file,)


@pytest.mark.parametrize(
    "name",
    ["~$story.docx", "story.pdf.part", "story.pdf.crdownload", "Unconfirmed 12.crdownload", "a.TMP", ".~lock.a.odt#"],
)
def test_what_programs_are_still_writing_is_not_seen(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("half")
    assert look(tmp_path, look(tmp_path, Watched()).watched).ready == ()
    assert is_unfinished(name)


def test_empty_files_wait_and_folders_in_it_are_watched_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    inner = tmp_path / "march" / "story.txt"
    inner.parent.mkdir()
    inner.write_text("Good.")
    assert look(tmp_path, look(tmp_path, Watched()).watched).ready == (inner,)


def test_a_folder_that_is_away_is_told_and_nothing_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "story.txt").write_text("Good.")
    watched = look(folder, look(folder, Watched()).watched).watched
    folder.rename(tmp_path / "away")
    away = look(folder, watched)
    assert not away.is_there
    (tmp_path / "away").rename(folder)
    assert look(folder, away.watched).ready == ()
