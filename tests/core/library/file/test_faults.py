from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from core.errors import (
    DamagedLibraryError,
    DiskFullError,
    LibraryError,
    LibraryInUseError,
    NotALibraryError,
    ReadOnlyLibraryError,
)
from core.library import Target, add_note, add_tag, set_library_title
from core.library.file.faults import ToldAsLibraryErrors, as_library_error
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as SQLite words it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        (sqlite3.SQLITE_BUSY, LibraryInUseError, "in use by another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LibraryInUseError, "in use by another program"),
        (sqlite3.SQLITE_FULL, DiskFullError, "is full"),
        (sqlite3.SQLITE_READONLY, ReadOnlyLibraryError, "can only be read"),
        (sqlite3.SQLITE_READONLY_DBMOVED, ReadOnlyLibraryError, "can only be read"),
        (sqlite3.SQLITE_CORRUPT, DamagedLibraryError, "is damaged"),
        (sqlite3.SQLITE_CORRUPT_VTAB, DamagedLibraryError, "is damaged"),
        (sqlite3.SQLITE_NOTADB, NotALibraryError, "not a Judgement Desk library"),
        (sqlite3.SQLITE_CANTOPEN, LibraryError, "could not be opened"),
        (sqlite3.SQLITE_IOERR_READ, LibraryError, "Reading or writing"),
        (sqlite3.SQLITE_ERROR, LibraryError, "as SQLite words it"),
    ],
)
def test_every_trouble_is_told_with_the_file_and_what_to_do(code: int, kind: type[LibraryError], says: str) -> None:
    error = as_library_error(sqlite_error(code), "desk.jdesk")
    assert type(error) is kind
    assert says in error.message
    assert "desk.jdesk" in error.message
    assert error.advice


def test_an_error_without_a_code_is_told_too() -> None:
    assert "odd" in as_library_error(sqlite3.OperationalError("odd"), "desk.jdesk").message


def test_a_mistake_in_the_program_stays_what_it_is() -> None:
    with pytest.raises(sqlite3.ProgrammingError), ToldAsLibraryErrors("desk.jdesk"):
        raise sqlite3.ProgrammingError("wrong thread")


@pytest.mark.parametrize(
    "write",
    [
        lambda library, text: add_tag(library, Target(document_id=1), text),
        lambda library, text: add_note(library, Target(document_id=1), text, "R. Quill"),
        lambda library, text: add_note(library, Target(document_id=1), "A note", text),
        lambda library, text: set_library_title(library, text),
    ],
    ids=["tag", "note", "name", "title"],
)
def test_half_a_character_is_told_and_not_stored(library: Library, write: Callable[[Library, str], object]) -> None:
    Story().add(library)
    with pytest.raises(LibraryError, match="“Gr\ufffdn” holds a character that is none"):
        write(library, "Gr\ud800n Street")
