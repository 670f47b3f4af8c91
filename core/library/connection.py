"""A library: one SQLite file, opened safely, read by queries and written in whole transactions."""

from __future__ import annotations

import logging
import sqlite3
import sys
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

from core.errors import LibraryError, ReadOnlyLibraryError
from core.library import reference
from core.library.faults import told_as_library_errors
from core.library.migrations import APPLICATION_ID, apply_migrations, pending_migrations
from core.library.trust import check_content, check_header, distrust
from core.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from core.knowledge import Knowledge

SUFFIX = ".jdesk"
_BUSY_SECONDS = 5.0
_IN_MEMORY = "library in memory"

log = logging.getLogger(__name__)


class Library:
    """An open library. Used only from the thread that opened it, and closed when it is left as a context.

    Attributes:
        path: The file, or None for a library in memory.
        read_only: Whether writes are refused.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None, *, read_only: bool) -> None:
        self._connection = connection
        self.path = path
        self.read_only = read_only

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        """File name, for messages."""
        return self.path.name if self.path else _IN_MEMORY

    def close(self) -> None:
        """Close the file; what was committed is in it. May be called again."""
        with suppress(sqlite3.Error):
            if not self.read_only:
                self._connection.execute("PRAGMA optimize")
        self._connection.close()

    def rows(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """All rows of a query.

        Raises:
            LibraryError: The file could not be read.
        """
        with told_as_library_errors(self.name):
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> sqlite3.Row | None:
        """The first row of a query, or None.

        Raises:
            LibraryError: The file could not be read.
        """
        return next(iter(self.rows(sql, values)), None)

    def value(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Any:  # noqa: ANN401 (a cell)
        """The first cell of a query's first row, or None.

        Raises:
            LibraryError: The file could not be read.
        """
        row = self.row(sql, values)
        return None if row is None else row[0]

    def execute(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one writing statement inside ``writing``; gives the id of the row it inserted last.

        Raises:
            LibraryError: The statement failed.
        """
        with told_as_library_errors(self.name):
            return self._connection.execute(sql, values).lastrowid or 0

    def execute_many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run one writing statement inside ``writing`` for each of the values.

        Raises:
            LibraryError: The statement failed.
        """
        with told_as_library_errors(self.name):
            self._connection.executemany(sql, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of the block's writes are kept, or none if it is left by an exception.

        Raises:
            ReadOnlyLibraryError: The library takes no writes.
            LibraryError: Another program is writing, the disk is full, or the file is damaged.
        """
        if self.read_only:
            raise ReadOnlyLibraryError(
                f"“{self.name}” is open for reading only, so nothing was changed.",
                "Copy the library to a folder of your own and open the copy.",
            )
        with told_as_library_errors(self.name):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back already; a second rollback would hide the true error.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def create_library(path: Path | None, knowledge: Knowledge | None = None) -> Library:
    """Make a new, empty library and open it.

    Args:
        path: The file to make, or None for a library in memory that ends when it is closed.
        knowledge: The wording to put into the file for people who read it without this program; the program's own
            when None.

    Raises:
        LibraryError: There is such a file already, or it cannot be made.
    """
    if path is None:
        memory = _connect(":memory:", uri=False)
        _make_schema(memory)
        return _ready(Library(memory, None, read_only=False), knowledge)
    if path.exists():
        raise LibraryError(f"“{path.name}” is there already and was left as it is.", "Choose another name, or open it.")
    # Made beside and moved into place, so that a crash never leaves half a library under the name asked for.
    unfinished = path.with_name(f"{path.name}.new")
    with told_as_library_errors(path.name):
        try:
            unfinished.unlink(missing_ok=True)
            with closing(_connect(_uri(unfinished, "rwc"))) as connection:
                _make_schema(connection)
            unfinished.rename(path)
        except OSError as error:
            raise LibraryError(
                f"“{path.name}” could not be made: {error.strerror}.", "Choose a folder that you may write to."
            ) from error
    return open_library(path, knowledge=knowledge)


def open_library(
    path: Path, *, read_only: bool = False, thorough: bool = True, knowledge: Knowledge | None = None
) -> Library:
    """Open a library; one of an older version is backed up and brought up to date first.

    A file or folder that may not be written to is opened for reading only: see ``Library.read_only``.

    Args:
        path: The file.
        read_only: Ask for reading only, to look into a backup, say.
        thorough: Whether to check every page for damage; right for a file that this program did not close itself.
        knowledge: The wording to refresh in the file; the program's own when None.

    Raises:
        NotALibraryError: It is no library of ours.
        NewerLibraryError: A newer version made it.
        LibraryError: It is missing, in use, damaged, or old and on a medium that cannot be written to.
    """
    check_header(path)
    with told_as_library_errors(path.name):
        connection = None if read_only else _connect_for_writing(path)
        read_only = connection is None
        if connection is None:
            connection = _connect_for_reading(path)
        try:
            check_content(connection, path.name, thorough=thorough)
            if pending_migrations(connection):
                _bring_up_to_date(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return _ready(Library(connection, path, read_only=read_only), knowledge)


def library_title(library: Library) -> str:
    """What the user calls the library; its file name without the ending until told otherwise."""
    title = library.value("SELECT value FROM meta WHERE name = 'title'")
    return str(title) if title else (library.path.stem if library.path else _IN_MEMORY)


def set_library_title(library: Library, title: str) -> None:
    """Name the library.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
    """
    with library.writing():
        library.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('title', ?)", (title,))


def _ready(library: Library, knowledge: Knowledge | None) -> Library:
    """Set the journal and refresh the copies of the program's knowledge, where the library may be written to."""
    if library.read_only:
        return library
    try:
        library.execute("PRAGMA journal_mode = WAL")
        library.execute("PRAGMA synchronous = FULL")
        reference.refresh(library, knowledge)
    except BaseException:
        library.close()
        raise
    return library


def _connect(target: str, *, uri: bool = True) -> sqlite3.Connection:
    # No implicit transactions: every write stands inside Library.writing.
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


def _connect_for_writing(path: Path) -> sqlite3.Connection | None:
    """A connection that may write, or None where file, folder or medium do not let it."""
    connection = _connect(_uri(path, "rw"))
    try:
        # Asks for the write lock and gives it back: the one test that holds on every system and share.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        connection.close()
        if _is_write_protection(error):
            return None
        raise
    return connection


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    connection = _connect(_uri(path, "ro"))
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error as error:
        connection.close()
        if not _is_write_protection(error):
            raise
        # In a folder that cannot be written to, SQLite cannot make the index of the write-ahead log. Without a log
        # nothing is missing from the file itself, and it can be read as one that nobody changes.
        journal = path.with_name(f"{path.name}-wal")
        if journal.exists() and journal.stat().st_size:
            raise LibraryError(
                f"“{path.name}” was not closed properly, and this folder cannot be written to.",
                f"Copy it together with “{journal.name}” to a folder of your own and open the copy.",
            ) from None
        return _connect(_uri(path, "ro") + "&immutable=1")
    return connection


def _is_write_protection(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


def _uri(path: Path, mode: str) -> str:
    place = path.absolute().as_posix()
    # SQLite allows no host in a file address, so a network path keeps its two slashes behind an empty host.
    return f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode={mode}"


def _make_schema(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    apply_migrations(connection)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    if read_only:
        raise LibraryError(
            f"“{path.name}” was made by an older version and must be brought up to date, but it can only be read.",
            "Copy it to a folder of your own and open the copy.",
        )
    log.info("Bringing %s up to date; backup in %s", path.name, _back_up(connection, path))
    apply_migrations(connection)


def _back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """Copy the library as it is now into the backup folder; by SQLite, so that the journal is part of the copy."""
    folder = data_folder() / "backups"
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S %f")
    backup = folder / f"{path.stem} {moment}{path.suffix}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(backup)) as copy:
            connection.backup(copy)
    except (OSError, sqlite3.OperationalError) as error:
        raise LibraryError(
            f"“{path.name}” must be brought up to date, but no backup of it could be written to “{folder}”. "
            "It was left as it is.",
            "Make room on that disk, or make that folder writable, and open the library again.",
        ) from error
    return backup
