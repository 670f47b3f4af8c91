"""Backups of a library: made by SQLite itself, read back before they count, thinned as they age, and restored.

A library is never copied as a file: while it is open part of it may stand in its log. Every backup is a whole library
that can be opened for reading like any other. Its date of change is when the library was last known to be equal to it.
"""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from core.errors import DiskFullError, LibraryError
from core.file_presence import is_folder
from core.library.file.connecting import connect, connect_for_copying, file_uri, fold_log_in, journal_of
from core.library.file.faults import ToldAsLibraryErrors
from core.library.file.locking import take_alone
from core.library.file.thinning import outdated
from core.library.file.trust import check_content, check_header, schema_of
from core.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.library.file.connection import Library

_MOMENT = "%Y-%m-%d %H%M%S"
_MOMENT_LENGTH = len("2025-08-13 101500")
# What SQLite counts in the first page whenever a file is opened for writing; the content is the same all the same.
_COUNTERS = (slice(18, 20), slice(24, 28), slice(92, 100))
_BLOCK = 1 << 20

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a library.

    Attributes:
        path: The file.
        made_at: When, in UTC.
        size: Bytes.
        schema: Version of the tables in it; lower than today's in a backup made before an update.
    """

    path: Path
    made_at: datetime
    size: int
    schema: int


@dataclass(frozen=True, slots=True)
class Restored:
    """A library that was brought back.

    Attributes:
        path: Where it is now.
        kept: The library that stood there before, moved aside; None when there was none.
    """

    path: Path
    kept: Path | None


def backups_folder() -> Path:
    """Where backups go unless the user chose another folder."""
    return data_folder() / "backups"


def backups_of(library: Path, folder: Path | None = None) -> tuple[Backup, ...]:
    """The backups of a library, newest first.

    Args:
        library: Its file, which may be lost.
        folder: Where backups are kept; the program's own folder when None.
    """
    place = _place_of(library, folder)
    try:
        files = [path for path in place.iterdir() if path.suffix == library.suffix]
    except OSError:
        return ()
    found = (_backup(path) for path in files)
    return tuple(sorted((b for b in found if b), key=lambda b: (b.made_at, b.path.name), reverse=True))


def back_up(library: Library, folder: Path | None = None, *, now: datetime | None = None) -> Backup:
    """Make a backup of an open library.

    Args:
        library: May be in use by other connections.
        folder: Where backups are kept; the program's own folder when None.
        now: When, with a time zone; the clock's time when None.

    Raises:
        DiskFullError: There is no room for it.
        LibraryError: It could not be written, or reads back as another; then there is none.
    """
    path = _path_of(library)
    moment = _utc(now)
    place = _place_of(path, folder)
    try:
        target = _free_name(place, path, moment)
        place.mkdir(parents=True, exist_ok=True)
        _copy(library.copy_into, target)
    except (OSError, sqlite3.Error) as error:
        raise _not_written(path.name, place, error) from error
    _date(target, moment)
    made = _backup(target)
    if made is None:
        raise _differs(path.name)
    return made


def back_up_if_due(library: Library, folder: Path | None = None, *, now: datetime | None = None) -> Backup | None:
    """Make the backup of the day, unless there is one or nothing changed since the last; then thin out old ones.

    Args:
        library: As for ``back_up``.
        folder: As for ``back_up``.
        now: As for ``back_up``.

    Returns:
        The new backup, or None when none was needed.

    Raises:
        DiskFullError: There is no room for it.
        LibraryError: It could not be written.
    """
    path, moment = _path_of(library), _utc(now)
    last = next(iter(backups_of(path, folder)), None)
    if last and (moment - last.made_at < timedelta(days=1) or not _changed_since(path, last)):
        return None
    made = back_up(library, folder, now=moment)
    if last and _same_content(made.path, last.path):
        made.path.unlink()
        _date(last.path, moment)
        return None
    thin_out(path, folder)
    return made


def back_up_before_update(connection: sqlite3.Connection, path: Path) -> Path:
    """Make the backup without which no library is brought up to a newer schema; beside it where not among the others.

    Raises:
        LibraryError: It could be made in neither place; the library must be left as it is.
    """
    own = _place_of(path, None)
    try:
        return _copy_before_update(connection, path, own, "")
    except (OSError, sqlite3.Error) as error:
        log.warning("No backup of %s in %s: %s", path.name, own, error)
    try:
        return _copy_before_update(connection, path, path.parent, "before an update ")
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(
            f"“{path.name}” must be brought up to date, but no backup of it could be written to “{own}”, "
            "nor beside it. It was left as it is.",
            "Make room on that disk, or make one of the two folders writable, and open the library again.",
        ) from error


def _copy_before_update(connection: sqlite3.Connection, path: Path, place: Path, word: str) -> Path:
    target = _free_name(place, path, _utc(None), word)
    place.mkdir(parents=True, exist_ok=True)
    _copy(connection.backup, target)
    return target


def thin_out(library: Path, folder: Path | None = None) -> tuple[Backup, ...]:
    """Remove the backups that ``thinning`` calls outdated; gives those that were removed."""
    backups = backups_of(library, folder)
    removed = tuple(backup for backup in backups if backup in outdated(backups))
    for backup in removed:
        with suppress(OSError):
            backup.path.unlink()
    return removed


def restore(backup: Path, target: Path, *, now: datetime | None = None) -> Restored:
    """Bring a backup back as a library.

    What stands at the target is never written over: it is moved aside, whole with its log, and named after this moment.

    Args:
        backup: A backup, or any other library; it stays as it is.
        target: Where to; the folder must be there.
        now: When, with a time zone; the clock's time when None.

    Raises:
        LibraryInUseError: The library at the target is open.
        NotALibraryError: The backup is no library.
        NewerLibraryError: It was made by a newer version.
        DiskFullError: There is no room for it.
        LibraryError: It is damaged, or could not be written, as where the folder is not there; then the target is as it
            was.
    """
    check_header(backup)
    if is_folder(target):
        raise LibraryError(
            f"“{target}” is a folder. Nothing was changed.", "Give the whole name of the library in it, with .jdesk."
        )
    draft = target.with_name(f"{target.name}.restoring")
    with closing(connect_for_copying(backup)) as source:
        with ToldAsLibraryErrors(backup.name):
            check_content(source, backup.name, thorough=True)
        lock = take_alone(target)
        try:
            _copy(source.backup, draft)
            kept = _move_aside(target, _utc(now)) if target.exists() else None
            draft.rename(target)
        except (OSError, sqlite3.Error) as error:
            raise _not_written(target.name, target.parent, error) from error
        finally:
            draft.unlink(missing_ok=True)
            lock.release()
    log.info("restored %s from %s", target.name, backup.name)
    return Restored(target, kept)


def _copy(write_into: Callable[[sqlite3.Connection], None], target: Path) -> None:
    """Copy beside the target, read the copy back, and only then give it its name."""
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with closing(connect(file_uri(part, "rwc"))) as copy:
            write_into(copy)
            fold_log_in(copy)
        check_header(part)
        with closing(connect(file_uri(part, "ro"))) as copy:
            check_content(copy, target.name, thorough=True)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _move_aside(library: Path, moment: datetime) -> Path:
    """Rename a library with its log, which belongs to it by its name alone."""
    kept = _free_name(library.parent, library, moment, "kept ")
    for ending in ("-wal", "-journal"):
        companion = library.with_name(library.name + ending)
        if companion.exists():
            companion.rename(kept.with_name(kept.name + ending))
    library.with_name(f"{library.name}-shm").unlink(missing_ok=True)
    library.rename(kept)
    return kept


def _place_of(library: Path, folder: Path | None) -> Path:
    """Each library has a folder of its own among the backups, as two of one name may lie in different places."""
    place = os.path.normcase(os.path.realpath(library))
    mark = sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return (folder or backups_folder()) / f"{library.stem} ({mark})"


def _free_name(folder: Path, library: Path, moment: datetime, word: str = "") -> Path:
    for second in range(24 * 60 * 60):
        name = f"{library.stem} {word}{moment + timedelta(seconds=second):{_MOMENT}}{library.suffix}"
        if not (folder / name).exists():
            return folder / name
    raise LibraryError(f"There are too many backups of “{library.name}” of one day.", f"Look into “{folder}”.")


def _backup(path: Path) -> Backup | None:
    """The backup in a file; None for what is none."""
    try:
        made_at = datetime.strptime(path.stem[-_MOMENT_LENGTH:], _MOMENT).replace(tzinfo=UTC)
        check_header(path)
        return Backup(path, made_at, path.stat().st_size, schema_of(path))
    except (ValueError, OSError, LibraryError):
        return None


def _changed_since(library: Path, backup: Backup) -> bool:
    """Whether somebody wrote to the library after it was known to equal the backup; opening it counts as writing."""
    known_equal = backup.path.stat().st_mtime
    touched = [path.stat().st_mtime for path in (library, journal_of(library)) if path.exists()]
    return any(moment > known_equal for moment in touched)


def _same_content(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    return all(ours == theirs for ours, theirs in zip(_blocks(one), _blocks(other), strict=True))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        first = bytearray(file.read(_BLOCK))
        for counter in _COUNTERS:
            first[counter] = bytes(counter.stop - counter.start)
        yield bytes(first)
        while block := file.read(_BLOCK):
            yield block


def _date(path: Path, moment: datetime) -> None:
    # Of a backup that another user made only they may change the date; it is held against the library again tomorrow.
    with suppress(OSError):
        os.utime(path, (moment.timestamp(), moment.timestamp()))


def _path_of(library: Library) -> Path:
    if library.path is None:
        raise LibraryError("A library in memory has no backups.", "Save it as a file first.")
    return library.path


def _utc(now: datetime | None) -> datetime:
    return (now or datetime.now(UTC)).astimezone(UTC)


def _not_written(name: str, folder: Path, error: Exception) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(
            f"There is no room for a copy of “{name}” in “{folder}”. The library itself is as it was.",
            "Free some space on that disk, or choose another folder, and try again.",
        )
    why = getattr(error, "strerror", None) or error
    return LibraryError(
        f"No copy of “{name}” could be written to “{folder}”: {why}. The library itself is as it was.",
        "Check that the drive is connected and that you may write to that folder.",
    )


def _differs(name: str) -> LibraryError:
    return LibraryError(
        f"A backup of “{name}” was written but cannot be read back.", "Choose another folder for backups."
    )
