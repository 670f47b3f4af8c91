"""A library: one SQLite file, opened safely, read by queries and written in whole transactions."""

from __future__ import annotations

import errno
import logging
import sqlite3
import threading
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Self, TypeVar

from core.errors import DiskFullError, LibraryError, ReadOnlyLibraryError
from core.library.file import reference
from core.library.file.backing_up import back_up_before_update
from core.library.file.connecting import (
    connect,
    connect_for_reading,
    connect_for_writing,
    file_uri,
    fold_log_in,
    keep_log,
)
from core.library.file.faults import ToldAsLibraryErrors
from core.library.file.locking import CannotLockError, WriterLock, take
from core.library.file.migrations import APPLICATION_ID, apply_migrations, pending_migrations, schema_version
from core.library.file.network_shares import network_share
from core.library.file.trust import check_content, check_header, schema_of
from core.library.resolving import renewing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from core.knowledge import Knowledge

_IN_MEMORY = "library in memory"
_ASKED_FOR = "It was opened for reading only."
_PROTECTED = "The file or its folder cannot be written to."

_Found = TypeVar("_Found")
_closing = threading.Lock()

log = logging.getLogger(__name__)


class Library:
    """An open library. Used only from the thread that opened it, and closed when it is left as a context.

    Attributes:
        path: The file, or None for a library in memory.
        name: File name, for messages.
        read_only: Whether writes are refused.
        why_read_only: The reason in a sentence for the user; empty where it may be written to.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        *,
        lock: WriterLock | None = None,
        why_read_only: str = "",
    ) -> None:
        self._connection = connection
        self._lock = lock
        self.path = path
        self.name = path.name if path else _IN_MEMORY
        self.read_only = bool(why_read_only)
        self.why_read_only = why_read_only
        self._errors = ToldAsLibraryErrors(self.name)
        self._kept: dict[Callable[[Library], Any], tuple[tuple[int, int], Any]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was committed is in it. May be called again."""
        lock, self._lock = self._lock, None
        if lock is None:
            self._connection.close()
            return
        # One thread after the other: beside one that has left and is still closing, the last cannot fold the log in.
        with _closing:
            try:
                with suppress(sqlite3.Error):
                    self._connection.execute("PRAGMA optimize")
                if lock.leave():
                    fold_log_in(self._connection)
            finally:
                self._connection.close()
                lock.release()

    def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy all that is committed into an empty database, page by page, while others may go on reading and writing.

        Raises:
            sqlite3.Error: The copy could not be read or written.
        """
        self._connection.backup(target)

    def rows(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """All rows of a query.

        Raises:
            LibraryError: The file could not be read.
        """
        with self._errors:
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

    def unless_changed(self, work_out: Callable[[Library], _Found]) -> _Found:
        """What was worked out last, as long as nobody has written to the file since; else work it out anew.

        Args:
            work_out: Reads and changes nothing. Nothing is kept of it within a transaction, which may not last.

        Raises:
            LibraryError: The file could not be read.
        """
        state = (int(self.value("PRAGMA data_version")), self._connection.total_changes)
        held = self._kept.get(work_out)
        if held is not None and held[0] == state and not self._connection.in_transaction:
            found: _Found = held[1]
            return found
        found = work_out(self)
        if not self._connection.in_transaction:
            self._kept[work_out] = (state, found)
        return found

    def execute(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one writing statement inside ``writing``; gives the id of the row it inserted last.

        Raises:
            LibraryError: The statement failed.
        """
        with self._errors:
            return self._connection.execute(sql, values).lastrowid or 0

    def execute_many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run one writing statement inside ``writing`` for each of the values.

        Raises:
            LibraryError: The statement failed.
        """
        with self._errors:
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
                f"“{self.name}” is open for reading only, so nothing was changed. {self.why_read_only}",
                "Copy the library to a folder of your own and open the copy.",
            )
        with self._errors:
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
        LibraryError: There is such a file already, it cannot be made, or its folder is on a network drive.
    """
    if path is None:
        memory = connect(":memory:", uri=False)
        _make_schema(memory)
        return _ready(Library(memory, None), memory, knowledge)
    folder = path.absolute().parent
    try:
        is_taken, has_folder = path.exists(), folder.is_dir()
    except OSError as error:
        raise _not_made(path, error) from error
    if is_taken:
        raise LibraryError(f"“{path.name}” is there already and was left as it is.", "Choose another name, or open it.")
    if not has_folder:
        raise LibraryError(
            f"The folder of “{path.name}” is not there: {folder}. Nothing was made.",
            "Make the folder, connect its drive, or choose another.",
        )
    share = network_share(path)
    if share:
        raise LibraryError(
            f"“{path.parent}” is on a network drive ({share}), where writing to a library is not safe.",
            "Choose a folder on this computer. A copy for others can be put on the network drive later.",
        )
    # Made beside and moved into place, so that a crash never leaves half a library under the name asked for.
    unfinished = path.with_name(f"{path.name}.new")
    with ToldAsLibraryErrors(path.name):
        try:
            unfinished.unlink(missing_ok=True)
            unfinished.touch()  # where SQLite itself may not, it does not say why
            with closing(connect(file_uri(unfinished, "rwc"))) as connection:
                _make_schema(connection)
            unfinished.rename(path)
        except OSError as error:
            raise _not_made(path, error) from error
    return open_library(path, knowledge=knowledge)


def open_library(
    path: Path, *, read_only: bool = False, thorough: bool = True, knowledge: Knowledge | None = None
) -> Library:
    """Open a library; one of an older version is backed up and brought up to date first.

    On a medium that may not be written to, and on a network drive, it opens for reading only: see
    ``Library.why_read_only``. For writing, one program at a time opens it; within a program any number of threads may.

    Args:
        path: The file.
        read_only: Ask for reading only, to look into a backup or a library that is open elsewhere.
        thorough: Whether to check every page for damage; right for a file that this program did not close itself.
        knowledge: The wording to refresh in the file; the program's own when None.

    Raises:
        NotALibraryError: It is no library of ours.
        NewerLibraryError: A newer version made it.
        LibraryInUseError: Another program has it open for writing; for reading only it can still be opened.
        LibraryError: It is missing, damaged, or old and on a medium that cannot be written to.
    """
    check_header(path)
    lock, why_read_only = (None, _ASKED_FOR) if read_only else _right_to_write(path)
    if lock is None and schema_of(path) < schema_version():
        raise _too_old(path)
    connection: sqlite3.Connection | None = None
    try:
        with ToldAsLibraryErrors(path.name):
            if lock is not None:
                connection = connect_for_writing(path)
                if connection is None:
                    lock.release()
                    lock, why_read_only = None, _PROTECTED
            if connection is None:
                connection = connect_for_reading(path)
            check_content(connection, path.name, thorough=thorough)
            if pending_migrations(connection):
                _bring_up_to_date(connection, path, read_only=lock is None)
    except BaseException:
        if connection is not None:
            connection.close()
        if lock is not None:
            lock.release()
        raise
    return _ready(Library(connection, path, lock=lock, why_read_only=why_read_only), connection, knowledge)


def open_lent_library(path: Path) -> Library:
    """Open a library in a process that another one has started to write into what it has open itself.

    The right to write stays with the other process, which lends it until this one ends. That one has looked the file
    over, has brought it up to date, and folds the log in at last.

    Raises:
        LibraryError: It cannot be written to.
    """
    with ToldAsLibraryErrors(path.name):
        connection = connect_for_writing(path)
        if connection is None:
            raise LibraryError(f"“{path.name}” cannot be written to any more.", "Look whether its drive is connected.")
        keep_log(connection)
    return Library(connection, path)


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


def _right_to_write(path: Path) -> tuple[WriterLock | None, str]:
    """The lock, or the reason why the library is for reading only."""
    share = network_share(path)
    if share:
        return None, (
            f"It is on a network drive ({share}), where writing to a library is not safe. "
            "To work on it, copy it to this computer."
        )
    try:
        return take(path), ""
    except CannotLockError as error:
        log.info("no lock file beside %s: %s", path.name, error)
        return None, _PROTECTED


def _ready(library: Library, connection: sqlite3.Connection, knowledge: Knowledge | None) -> Library:
    """Set the journal and refresh the copies of the program's knowledge, where the library may be written to."""
    if library.read_only:
        return library
    try:
        with ToldAsLibraryErrors(library.name):
            keep_log(connection)
        reference.refresh(library, knowledge)
        renewing.renew(library)
    except BaseException:
        library.close()
        raise
    return library


def _make_schema(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    apply_migrations(connection)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    if read_only:
        raise _too_old(path)
    log.info("Bringing %s up to date; backup in %s", path.name, back_up_before_update(connection, path))
    apply_migrations(connection)
    # Who opens it beside us for reading looks at the header of the file first, and that is still the old one as long
    # as the change stands in the log alone.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _not_made(path: Path, error: OSError) -> LibraryError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(
            f"“{path.name}” could not be made, as the disk is full.", "Free some space on that disk, or choose another."
        )
    return LibraryError(
        f"“{path.name}” could not be made in “{path.absolute().parent}”: {error.strerror}.",
        "Choose a folder that you may write to.",
    )


def _too_old(path: Path) -> LibraryError:
    return LibraryError(
        f"“{path.name}” was made by an older version and must be brought up to date before it can be read.",
        "Open it once in the window, or run “library check” on it. Copy it to a folder of your own before, where it "
        "cannot be written to.",
    )
