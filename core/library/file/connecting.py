"""Connections of SQLite to the file of a library: for writing where that is possible, for reading without traces.

At rest a library is an ordinary SQLite file in one piece. While it is open for writing it has a write-ahead log beside
it (``-wal`` and ``-shm``), which the last connection to close folds in and removes; so a reader, a read-only medium
or another program needs no companions of the file and leaves none behind. Only after a crash is there a log at rest.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

from core.errors import LibraryError
from core.library.file.trust import distrust

if TYPE_CHECKING:
    from pathlib import Path

_BUSY_SECONDS = 5.0
_CACHE_KIB = 64 * 1024
"""Of pages that a connection keeps at most. With SQLite's own 2 MB nearly every look into an index of a library of
100,000 documents would ask the system for the page again."""
LOG_PAGES = 4_000
"""Pages of the write-ahead log (of 4 kB) from which on it is folded in. One more document changes about a hundred, most
of them the same ones each time: with SQLite's own 1,000 they would be written twice every ten documents."""
# Where the header says how the file is to be read: https://sqlite.org/fileformat.html#file_format_version_numbers
_READ_MODE_AT = 19
_LOG_MODE = b"\x02"


def connect(target: str, *, uri: bool = True) -> sqlite3.Connection:
    """Connect as every part of the program does: distrusting the file, and with no implicit transactions."""
    connection = sqlite3.connect(target, uri=uri, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        distrust(connection)
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_writing(path: Path) -> sqlite3.Connection | None:
    """A connection that may write, or None where file, folder or medium do not let it."""
    connection = connect(file_uri(path, "rw"))
    try:
        # Writes what stands there and takes it back: the one test that holds on every system and medium. The lock alone
        # SQLite gives also for a file that is marked as read-only.
        connection.execute("BEGIN IMMEDIATE")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        connection.close()
        if _is_write_protection(error):
            return None
        raise
    return _with_cache(connection)


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that only reads.

    Raises:
        LibraryError: The program that wrote to it last crashed, and its log cannot be read here.
    """
    connection = connect(file_uri(path, "ro"))
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error as error:
        connection.close()
        if not _is_write_protection(error):
            raise
        # In a folder that cannot be written to, SQLite cannot make the index of the write-ahead log. Without a log
        # nothing is missing from the file itself, and it can be read as one that nobody changes.
        journal = journal_of(path)
        if journal.exists() and journal.stat().st_size:
            raise LibraryError(
                f"“{path.name}” was not closed properly, and this folder cannot be written to.",
                f"Copy it together with “{journal.name}” to a folder of your own and open the copy.",
            ) from None
        connection = connect(file_uri(path, "ro") + "&immutable=1")
    return _with_cache(connection)


def connect_for_copying(path: Path) -> sqlite3.Connection:
    """A connection that reads a library once, from beginning to end, and leaves nothing beside it.

    A file that was left in the mode of the log, but without one, as version 0.1.0 did, is read as one that nobody
    changes; whoever copies it reads the copy back anyway.
    """
    with path.open("rb") as file:
        in_log_mode = file.read(_READ_MODE_AT + 1)[-1:] == _LOG_MODE
    if in_log_mode and not journal_of(path).exists():
        return connect(file_uri(path, "ro") + "&immutable=1")
    return connect(file_uri(path, "ro"))


def keep_log(connection: sqlite3.Connection) -> None:
    """Write through a write-ahead log, so that readers and the writer never wait for each other.

    When another program is reading at this moment the library goes on without one; it is just as safe, only slower.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")


def fold_log_in(connection: sqlite3.Connection) -> None:
    """Make the file one piece again. With another connection open the log stays; nothing is lost either way."""
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA journal_mode = DELETE")


def journal_of(path: Path) -> Path:
    """The write-ahead log of a library, which is there while it is open and after a crash."""
    return path.with_name(f"{path.name}-wal")


def file_uri(path: Path, mode: str) -> str:
    """Address of a file as SQLite takes it; ``mode`` is ``ro``, ``rw`` or ``rwc``."""
    place = path.absolute().as_posix()
    # SQLite allows no host in a file address, so a network path keeps its two slashes behind an empty host.
    return f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode={mode}"


def _with_cache(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The same connection; not before the file was seen to be readable, as the setting reads it."""
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return connection


def _is_write_protection(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
