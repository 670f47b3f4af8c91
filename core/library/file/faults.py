"""What SQLite reports, told so that a user can act on it."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

from core.errors import (
    DamagedLibraryError,
    DiskFullError,
    LibraryError,
    LibraryInUseError,
    NotALibraryError,
    NotInLibraryError,
    ReadOnlyLibraryError,
)

if TYPE_CHECKING:
    from types import TracebackType

# Primary result codes of SQLite (https://sqlite.org/rescode.html), by what the user can do about them.
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT}
_UNREACHABLE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}


_WORD = re.compile(r"\w*")
_WORD_BEFORE = re.compile(r"\w*$")


def as_library_error(error: sqlite3.Error, name: str) -> LibraryError:
    """Put an error of SQLite into the user's words.

    Args:
        error: What SQLite raised.
        name: File name of the library, for the message.
    """
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _LOCKED:
        return LibraryInUseError(
            f"“{name}” is in use by another program. Nothing was changed.",
            "Close the other program, or wait until it has finished, and try again.",
        )
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(
            f"The disk that holds “{name}” is full. What was being written was left out; everything before it is safe.",
            "Free some space on that disk and try again.",
        )
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnlyLibraryError(
            f"“{name}” can only be read, so nothing was changed.",
            "Copy the library to a folder of your own and open the copy.",
        )
    if code in _DAMAGED:
        return damaged(name)
    if code == sqlite3.SQLITE_NOTADB:
        return NotALibraryError(
            f"“{name}” is not a Judgement Desk library. It was left as it is.",
            "Choose a library that Judgement Desk made; its name ends in .jdesk.",
        )
    if code in _UNREACHABLE:
        return LibraryError(
            f"“{name}” could not be opened.",
            "Check that the drive is connected and that you may write to the folder, then try again.",
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            f"Reading or writing “{name}” failed. What was being written was left out.",
            "Check that the drive is still connected, then open the library again.",
        )
    return LibraryError(f"“{name}” could not be used: {error}.", "The log has the details.")


def damaged(name: str) -> DamagedLibraryError:
    """The error for a library whose content is broken."""
    return DamagedLibraryError(
        f"“{name}” is damaged and was left as it is.",
        "Put back a backup of it, or copy the file again from where it came.",
    )


def not_here(what: str) -> NotInLibraryError:
    """The error for a record that is not, or no longer, there."""
    return NotInLibraryError(f"This {what} is no longer in the library.", "Refresh the list; it may have been removed.")


def not_storable(error: UnicodeEncodeError) -> LibraryError:
    """The error for text with half a character in it, which no file can hold."""
    before, after = _WORD_BEFORE.search(error.object[: error.start]), _WORD.match(error.object[error.end :])
    shown = f"{before[0] if before else ''}\ufffd{after[0] if after else ''}"
    return LibraryError(
        f"“{shown}” holds a character that is none (shown as \ufffd), so it was not stored.",
        "Take that character out, or type the words anew.",
    )


class ToldAsLibraryErrors:
    """Lets no error of SQLite leave its block except as a ``LibraryError``; can be entered again and within itself.

    Text that cannot be stored is one too: SQLite takes no halves of surrogate pairs.

    A use from the wrong thread is a mistake in the program and no state of the file; it stays what it is. A class and
    no generator, because one document more enters it fifty times.

    Args:
        name: File name of the library, for the message.
    """

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        return

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.ProgrammingError):
            raise as_library_error(error, self._name) from error
        if isinstance(error, UnicodeEncodeError):
            raise not_storable(error) from error
