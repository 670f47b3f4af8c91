"""Files that an import could not read or store: kept with their reasons until they come in, or are given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library.file.connection import Library

_NOTE = """INSERT INTO import_failures (path, inside, sha256, title, message, advice, failed_at, attempts)
VALUES (?, ?, ?, ?, ?, ?, ?, 1)
ON CONFLICT (path, inside) DO UPDATE SET sha256 = excluded.sha256, title = excluded.title, message = excluded.message,
advice = excluded.advice, failed_at = excluded.failed_at, attempts = attempts + 1"""
_NOTE_IF_NEW = """INSERT INTO import_failures (path, inside, sha256, title, message, advice, failed_at, attempts)
VALUES (?, '', NULL, ?, ?, ?, ?, 0) ON CONFLICT (path, inside) DO NOTHING"""


@dataclass(frozen=True, slots=True)
class ImportFailure:
    """A file that did not come in.

    Attributes:
        id: Of the record.
        path: The file, absolute.
        inside: Where in it the trouble is, for a file that holds files; empty for the file itself.
        sha256: Hash of the bytes that could not be read, if they could be had.
        title: What happened, in a few words.
        message: What happened.
        advice: What the user can do.
        failed_at: When it failed last, or was left, in UTC.
        attempts: How often it was tried and failed; 0 for a file that an import was ended before it came to.
    """

    id: int
    path: str
    inside: str
    sha256: str | None
    title: str
    message: str
    advice: str
    failed_at: datetime
    attempts: int

    @property
    def tried(self) -> bool:
        """Whether it failed; else it was only left."""
        return self.attempts > 0


def import_failures(library: Library) -> tuple[ImportFailure, ...]:
    """All files that did not come in, the latest first."""
    rows = library.rows("SELECT * FROM import_failures ORDER BY failed_at DESC, id DESC")
    return tuple(
        ImportFailure(
            id=row["id"],
            path=row["path"],
            inside=row["inside"],
            sha256=row["sha256"],
            title=row["title"],
            message=row["message"],
            advice=row["advice"],
            failed_at=datetime.fromisoformat(row["failed_at"]),
            attempts=row["attempts"],
        )
        for row in rows
    )


def note_failure(
    library: Library,
    path: str,
    inside: str,
    *,
    title: str,
    message: str,
    advice: str,
    sha256: str | None = None,
    failed_at: datetime | None = None,
) -> None:
    """Keep that a file failed; a file that failed before is counted once more and has the newest reason.

    Args:
        library: Where.
        path: The file, absolute.
        inside: Where in it; empty for the file itself.
        title: What happened, in a few words.
        message: What happened.
        advice: What the user can do.
        sha256: Hash of the bytes, if they could be had.
        failed_at: When, with a time zone; now when None.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be kept.
    """
    moment = (failed_at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    with library.writing():
        library.execute(_NOTE, (path, inside, sha256, title, message, advice, moment))


def note_unread(library: Library, paths: Iterable[str], *, title: str, message: str, advice: str) -> None:
    """Keep that an import ended before it came to some files; one that is kept already keeps its reason.

    Args:
        library: Where.
        paths: The files, absolute.
        title: What happened, in a few words.
        message: What happened.
        advice: What the user can do.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be kept.
    """
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    with library.writing():
        library.execute_many(_NOTE_IF_NEW, [(path, title, message, advice, moment) for path in paths])


def forget_failures(library: Library, failures: Iterable[int]) -> None:
    """Strike failures off, because their files came in or somebody gave them up.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be done; then all are still there.
    """
    with library.writing():
        library.execute_many("DELETE FROM import_failures WHERE id = ?", [(each,) for each in failures])
