"""A watched folder gives each file once, complete, and is left as it is."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from core.importing.watching import Watched, is_unfinished, look, watched_before
from core.library import ImportFailure
from tests.permissions import closed

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


def failure_of(path: Path, sha256: str | None, failed_at: datetime) -> ImportFailure:
    return ImportFailure(1, str(path), "", sha256, "Broken", "It is broken.", "", failed_at, 1)


def ready(folder: Path, *failures: ImportFailure) -> tuple[Path, ...]:
    return look(folder, look(folder, watched_before(folder, failures)).watched).ready


def test_what_failed_before_is_ready_only_when_it_has_changed(tmp_path: Path) -> None:
    file = tmp_path / "half.pdf"
    file.write_bytes(b"%PDF-1.4 half")
    failure = failure_of(file, hashlib.sha256(b"%PDF-1.4 half").hexdigest(), datetime.now(UTC))
    assert ready(tmp_path) == (file,)
    assert ready(tmp_path, failure) == ()
    before = file.stat()
    file.write_bytes(b"%PDF-1.4 mend")
    # Mended files may come with the size and the time of the broken one.
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ready(tmp_path, failure) == (file,)


def test_what_could_not_be_read_at_all_is_ready_when_it_is_younger_than_its_failure(tmp_path: Path) -> None:
    file = tmp_path / "locked.pdf"
    file.write_bytes(b"%PDF")
    hour = timedelta(hours=1)
    assert ready(tmp_path, failure_of(file, None, datetime.now(UTC) + hour)) == ()
    assert ready(tmp_path, failure_of(file, None, datetime.now(UTC) - hour)) == (file,)


def test_what_a_closed_window_left_is_ready(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Good.")
    left = replace(failure_of(file, None, datetime.now(UTC) + timedelta(hours=1)), attempts=0)
    assert ready(tmp_path, left) == (file,)


def test_failures_are_known_again_in_a_folder_told_in_another_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "half.pdf"
    file.write_bytes(b"%PDF")
    monkeypatch.chdir(tmp_path)
    failure = failure_of(file, hashlib.sha256(b"%PDF").hexdigest(), datetime.now(UTC))
    assert ready(type(tmp_path)("in"), failure) == ()


def test_a_closed_folder_is_as_one_that_is_away(common_folder: Path) -> None:
    watched = common_folder / "closed" / "watched"
    watched.mkdir(parents=True)
    with closed(watched.parent):
        assert not look(watched, Watched()).is_there
