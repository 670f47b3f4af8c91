"""Is this file one of our libraries, made by no newer version, and safe to use?

A library is opened like any document that came by e-mail: nothing in it may run. The defences follow
https://sqlite.org/security.html: the schema is not trusted, cell sizes are checked, and views, triggers and virtual
tables that are not ours word for word are refused, because they could run on our reads and writes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING

from core.errors import LibraryError, MissingLibraryError, NewerLibraryError, NotALibraryError
from core.file_presence import is_folder
from core.library.file import migrations
from core.library.file.faults import damaged
from core.library.file.migrations import (
    APPLICATION_ID,
    apply_migrations,
    pending_migrations,
    schema_version,
    unknown_migrations,
)

if TYPE_CHECKING:
    from pathlib import Path

# Layout of the first bytes of a database: https://sqlite.org/fileformat.html#the_database_header
_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_USER_VERSION_AT = 60
_APPLICATION_ID_AT = 68


def check_header(path: Path) -> None:
    """Look at the first bytes of the file, before SQLite sees it.

    Raises:
        MissingLibraryError: There is no such file.
        LibraryError: It cannot be read.
        NotALibraryError: It is a folder, no SQLite database, or another program's.
        NewerLibraryError: A newer version made it.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except FileNotFoundError:
        raise _missing(path) from None
    except OSError as error:
        if is_folder(path):
            raise _not_ours(path.name, "is a folder, not a library") from None
        raise LibraryError(
            f"“{path.name}” could not be read: {error.strerror}.",
            "Check that the drive is connected and that you may read the file.",
        ) from error
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise _not_ours(path.name, "is not a Judgement Desk library")
    if int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big") != APPLICATION_ID:
        raise _not_ours(path.name, "is a database of another program")
    if int.from_bytes(header[_USER_VERSION_AT : _USER_VERSION_AT + 4], "big") > schema_version():
        raise _newer(path.name)


def is_database(path: Path) -> bool:
    """Whether a file is an SQLite database, of whatever program; False for one that is not there or cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def schema_of(path: Path) -> int:
    """Version of the tables in a library that is not opened.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        return int.from_bytes(file.read(_HEADER_SIZE)[_USER_VERSION_AT : _USER_VERSION_AT + 4], "big")


def distrust(connection: sqlite3.Connection) -> None:
    """Let nothing that stands in the file's schema run with the program's rights."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def check_content(connection: sqlite3.Connection, name: str, *, thorough: bool) -> None:
    """Look at what the opened file holds, before anything else is read from it.

    Args:
        connection: The opened file, distrusted.
        name: Its name, for messages.
        thorough: Whether to read every page for damage as well; takes about a second a gigabyte.

    Raises:
        NewerLibraryError: A newer version made it.
        NotALibraryError: It holds views, triggers or virtual tables that are not ours.
        LibraryError: It is damaged.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema_version() or unknown_migrations(connection):
        raise _newer(name)
    _check_schema(connection, name)
    if thorough and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(name)


def _check_schema(connection: sqlite3.Connection, name: str) -> None:
    ours = _our_schema(next(iter(pending_migrations(connection)), None))
    theirs = _schema(connection)
    if set(ours) - set(theirs):
        raise damaged(name)
    foreign = sorted(key[1] for key, sql in theirs.items() if _can_run(key[0], sql) and ours.get(key) != sql)
    if foreign:
        raise NotALibraryError(
            f"“{name}” holds something that Judgement Desk did not put there and that could run by itself: "
            f"{', '.join(foreign)}. It was left as it is.",
            "If you added it yourself with a database program, remove it there and open the library again.",
        )


def _our_schema(stop_before: str | None) -> dict[tuple[str, str], str]:
    """What a file has whose migrations went as far as this."""
    return _schema_made_by(migrations.STEPS, stop_before)


# Making the tables takes longer than all the rest of opening a small library.
@lru_cache(maxsize=8)
def _schema_made_by(_steps: object, stop_before: str | None) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        apply_migrations(model, stop_before=stop_before)
        return {key: sql for key, sql in _schema(model).items() if key[0] in ("table", "view")}


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Statement of each object, by its type and name."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return {(kind, name): sql for kind, name, sql in rows}


def _can_run(kind: str, sql: str) -> bool:
    return kind in ("view", "trigger") or sql.upper().startswith("CREATE VIRTUAL")


def _not_ours(name: str, what: str) -> NotALibraryError:
    return NotALibraryError(
        f"“{name}” {what}. It was left as it is.",
        "Choose a library that Judgement Desk made; its name ends in .jdesk.",
    )


def _missing(path: Path) -> MissingLibraryError:
    """Not there: the file alone, or the whole folder, as when a drive is not connected."""
    folder = path.absolute().parent
    if is_folder(folder):
        return MissingLibraryError(
            f"There is no library “{path.name}” in {folder}.",
            "If it was moved or renamed, open it where it is now. Else choose another, or make a new one.",
        )
    return MissingLibraryError(
        f"The folder of “{path.name}” is not there: {folder}.",
        "If it is on a drive that is not connected, connect it and open the library again. Nothing of it was changed.",
    )


def _newer(name: str) -> NewerLibraryError:
    return NewerLibraryError(
        f"“{name}” was made by a newer version of Judgement Desk. It was left as it is.",
        "Update Judgement Desk, or open a backup of the library.",
    )
