from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import DiskFullError, LibraryError, LibraryInUseError, NewerLibraryError, NotALibraryError
from core.library import count_documents, create_library, open_library, set_library_title
from core.library.file import backing_up, locking, migrations
from core.library.file.backing_up import Backup, back_up, back_up_if_due, backups_of, restore, thin_out
from tests.core.library.conftest import Story, tamper
from tests.core.library.file.test_migrations import SCHEMAS
from tests.permissions import as_ordinary_user, closed

if TYPE_CHECKING:
    from core.library import Library

MORNING = datetime(2025, 8, 13, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups of the desk"


def age(library_file: Path, moment: datetime) -> None:
    """Let the library be changed last at this moment, as far as its file tells."""
    os.utime(library_file, (moment.timestamp(), moment.timestamp()))


# --- making --------------------------------------------------------------------------------------------------------


def test_a_backup_is_a_whole_library_with_what_is_still_in_the_log(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        Story(headline="Added a moment ago").add(library)
        made = back_up(library, folder, now=MORNING)
        assert count_documents(library) == 3
    with open_library(made.path, read_only=True) as copy:
        assert count_documents(copy) == 3
    assert made.path.name == "Marches desk 2025-08-13 093000.jdesk"
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    assert made == Backup(made.path, MORNING, made.path.stat().st_size, migrations.schema_version())


def test_two_backups_of_one_second_are_two(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        first, second = (back_up(library, folder, now=MORNING) for _ in range(2))
    assert backups_of(library_file, folder) == (second, first)


def test_libraries_of_one_name_in_two_places_keep_their_backups_apart(tmp_path: Path, folder: Path) -> None:
    paths = [tmp_path / place / "desk.jdesk" for place in ("north", "south")]
    for path in paths:
        path.parent.mkdir()
        with create_library(path) as library:
            back_up(library, folder, now=MORNING)
    assert [len(backups_of(path, folder)) for path in paths] == [1, 1]


def test_other_files_among_the_backups_are_no_backups(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        made = back_up(library, folder, now=MORNING)
    (made.path.parent / "Marches desk 2025-08-12 093000.jdesk").write_text("cut off")
    (made.path.parent / "my own copy.jdesk").write_bytes(made.path.read_bytes())
    (made.path.parent / "notes.txt").write_text("what was changed")
    assert backups_of(library_file, folder) == (made,)


def test_a_library_in_memory_has_no_backups(library: Library, folder: Path) -> None:
    with pytest.raises(LibraryError, match="in memory"):
        back_up(library, folder)


def test_a_library_opened_for_reading_can_be_backed_up(library_file: Path, folder: Path) -> None:
    with open_library(library_file, read_only=True) as library:
        made = back_up(library, folder)
    with open_library(made.path, read_only=True) as copy:
        assert count_documents(copy) == 2


def test_a_backup_that_reads_back_damaged_is_none(
    library_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backing_up.fold_log_in

    def bad_disk(copy: sqlite3.Connection) -> None:
        real(copy)
        (part,) = folder.rglob("*.part")
        content = part.read_bytes()
        part.write_bytes(content[: len(content) // 2])

    monkeypatch.setattr(backing_up, "fold_log_in", bad_disk)
    with open_library(library_file) as library, pytest.raises(LibraryError, match="malformed"):
        back_up(library, folder)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_and_leaves_nothing_half(
    library_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(path: Path, target: Path) -> None:
        raise OSError(number, os.strerror(number))

    with open_library(library_file) as library:
        monkeypatch.setattr(type(folder), "replace", full)
        with pytest.raises(DiskFullError, match="no room for a copy of “Marches desk"):
            back_up(library, folder)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_full_disk_that_sqlite_meets_is_told_the_same(
    library_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backing_up.connect

    def small_disk(target: str) -> sqlite3.Connection:
        connection = real(target)
        connection.execute("PRAGMA max_page_count = 10")
        return connection

    monkeypatch.setattr(backing_up, "connect", small_disk)
    with open_library(library_file) as library, pytest.raises(DiskFullError):
        back_up(library, folder)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_folder_that_cannot_be_written_to_is_told(library_file: Path, folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    with open_library(library_file) as library, pytest.raises(LibraryError, match="could be written to"):
        back_up(library, folder)


# --- every day -----------------------------------------------------------------------------------------------------


def test_the_first_backup_is_due_at_once_and_the_next_after_a_day(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        assert back_up_if_due(library, folder, now=MORNING)
        Story(headline="In the afternoon").add(library)
        age(library_file, MORNING + timedelta(hours=6))
        assert back_up_if_due(library, folder, now=MORNING + timedelta(hours=23)) is None
        assert back_up_if_due(library, folder, now=MORNING + timedelta(hours=24))
    assert len(backups_of(library_file, folder)) == 2


def test_what_was_not_touched_needs_no_backup(
    library_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(library_file) as library:
        back_up(library, folder, now=MORNING)
    age(library_file, MORNING - timedelta(days=3))
    with open_library(library_file, read_only=True) as library:
        monkeypatch.setattr(backing_up, "back_up", lambda *_, **__: pytest.fail("copied for nothing"))
        assert back_up_if_due(library, folder, now=MORNING + timedelta(days=5)) is None


def test_what_was_only_opened_needs_no_second_backup(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        first = back_up(library, folder, now=MORNING)
    for days in range(1, 4):
        with open_library(library_file) as library:
            assert back_up_if_due(library, folder, now=datetime.now(UTC) + timedelta(days=days)) is None
    assert backups_of(library_file, folder) == (first,)


def test_a_change_of_one_word_is_a_change(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        back_up(library, folder, now=MORNING)
        set_library_title(library, "Scrutiny")
        assert back_up_if_due(library, folder, now=datetime.now(UTC) + timedelta(days=1))


def test_old_backups_are_thinned_out(library_file: Path, folder: Path) -> None:
    with open_library(library_file) as library:
        for days in range(12):
            back_up(library, folder, now=MORNING + timedelta(days=days))
    removed = thin_out(library_file, folder)
    left = backups_of(library_file, folder)
    assert len(removed) + len(left) == 12
    assert [backup.made_at.day for backup in left] == [24, 23, 22, 21, 20, 19, 18, 17]
    assert not any(backup.path.exists() for backup in removed)


# --- bringing back -------------------------------------------------------------------------------------------------


@pytest.fixture
def backup(library_file: Path, folder: Path) -> Backup:
    with open_library(library_file) as library:
        return back_up(library, folder, now=MORNING)


def test_a_backup_comes_back_as_a_new_file(backup: Backup, tmp_path: Path) -> None:
    restored = restore(backup.path, tmp_path / "as it was.jdesk")
    assert restored.kept is None
    with open_library(restored.path) as library:
        assert count_documents(library) == 2
    assert backup.path.exists()


def test_what_stood_there_is_kept_whole(backup: Backup, library_file: Path) -> None:
    with open_library(library_file) as library:
        Story(headline="Newer than the backup").add(library)
    restored = restore(backup.path, library_file, now=MORNING)
    assert restored.kept == library_file.with_name("Marches desk kept 2025-08-13 093000.jdesk")
    for path, documents in ((restored.path, 2), (restored.kept, 3)):
        with open_library(path) as library:
            assert count_documents(library) == documents


def test_what_stood_there_is_kept_with_the_log_of_a_crash(backup: Backup, library_file: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed.jdesk"
    with open_library(library_file) as library:
        Story(headline="Only in the log").add(library)
        for ending in ("", "-wal"):
            crashed.with_name(crashed.name + ending).write_bytes(
                library_file.with_name(library_file.name + ending).read_bytes()
            )
    kept = restore(backup.path, crashed).kept
    assert kept is not None
    for path, documents in ((crashed, 2), (kept, 3)):
        with open_library(path) as library:
            assert count_documents(library) == documents


def test_a_damaged_library_is_replaced_and_kept(backup: Backup, library_file: Path) -> None:
    broken = library_file.read_bytes()[:5000]
    library_file.write_bytes(broken)
    kept = restore(backup.path, library_file).kept
    assert kept is not None
    assert kept.read_bytes() == broken
    with open_library(library_file) as library:
        assert count_documents(library) == 2


def test_an_open_library_is_not_replaced(backup: Backup, library_file: Path) -> None:
    with open_library(library_file) as library:
        with pytest.raises(LibraryInUseError, match="is open"):
            restore(backup.path, library_file)
        assert count_documents(library) == 2


@pytest.mark.parametrize(
    ("spoil", "raised"),
    [
        (lambda path: path.write_text("no library"), NotALibraryError),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), LibraryError),
        (lambda path: tamper(path, f"PRAGMA user_version = {migrations.schema_version() + 1}"), NewerLibraryError),
    ],
)
def test_what_is_no_sound_backup_replaces_nothing(
    backup: Backup, library_file: Path, spoil: object, raised: type[Exception]
) -> None:
    spoil(backup.path)
    before = library_file.read_bytes()
    with pytest.raises(raised):
        restore(backup.path, library_file)
    assert library_file.read_bytes() == before
    assert list(library_file.parent.glob("*.jdesk*")) == [library_file]


def test_a_backup_of_an_older_schema_comes_back_and_is_brought_up_to_date(tmp_path: Path) -> None:
    backup = Path(shutil.copy(SCHEMAS / "schema_1.jdesk", tmp_path / "backup.jdesk"))
    restored = restore(backup, tmp_path / "old.jdesk")
    assert sorted(tmp_path.iterdir()) == [backup, restored.path]
    with closing(sqlite3.connect(restored.path)) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (1,)
    with open_library(restored.path) as library:
        assert count_documents(library) == 3
    assert [each.schema for each in backups_of(restored.path)] == [1]


@pytest.mark.parametrize("inside", ["nowhere", "file"])
def test_a_folder_that_is_not_there_is_named(library_file: Path, tmp_path: Path, inside: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="is not there") as told:
        restore(library_file, tmp_path / inside / "x.jdesk")
    assert str(tmp_path / inside) in told.value.message


def test_a_folder_that_takes_no_files_is_named(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_arguments: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(locking.os, "open", refused)
    with pytest.raises(LibraryError, match="cannot be written to") as told:
        restore(library_file, tmp_path / "x.jdesk")
    assert str(tmp_path) in told.value.message


def test_no_folder_is_moved_aside_for_a_library(library_file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(LibraryError, match="is a folder"):
        restore(library_file, tmp_path / "folder")
    assert (tmp_path / "folder").is_dir()


def test_a_closed_folder_of_backups_is_named_and_the_library_can_be_used(common_folder: Path) -> None:
    kept = common_folder / "backups"
    kept.mkdir()
    with create_library(common_folder / "vale.jdesk") as library:
        with closed(kept), pytest.raises(LibraryError, match=r"could be written to .*backups.*: Permission denied"):
            back_up_if_due(library, kept)
        set_library_title(library, "Vale")


def test_a_backup_that_somebody_else_made_counts_as_well(common_folder: Path) -> None:
    path, kept = common_folder / "vale.jdesk", common_folder / "backups"
    kept.mkdir()
    create_library(path).close()
    with open_library(path) as library:
        theirs = back_up(library, kept, now=MORNING)
    theirs.path.parent.chmod(0o777)
    path.chmod(0o666)
    with as_ordinary_user(), open_library(path) as library:
        assert back_up_if_due(library, kept, now=MORNING + timedelta(days=2)) is None
    assert backups_of(path, kept) == (theirs,)
