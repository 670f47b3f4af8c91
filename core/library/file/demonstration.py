"""Which library the demonstration made, so that it replaces its own of an earlier run and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.library.file.connection import open_library
from core.library.file.locking import take_alone

if TYPE_CHECKING:
    from pathlib import Path

    from core.library.file.connection import Library

_MARK = "demonstration"
# Where people's own work stands, besides the documents.
_OWN_WORK = (
    "finding_corrections",
    "corrections",
    "review_decisions",
    "tags",
    "notes",
    "saved_views",
)


def mark_as_demonstration(library: Library) -> None:
    """Note in a library that the demonstration made it, with how many documents.

    Raises:
        LibraryError: It could not be written.
    """
    with library.writing():
        library.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (_MARK, str(_documents(library))))


def is_untouched_demonstration(path: Path) -> bool:
    """Whether a file is a library that the demonstration made and in which nobody has worked since."""
    try:
        with open_library(path, read_only=True, thorough=False) as library:
            mark = library.value("SELECT value FROM meta WHERE name = ?", (_MARK,))
            return mark == str(_documents(library)) and not any(
                library.value(f"SELECT count(*) FROM {table}") for table in _OWN_WORK
            )
    except LibraryError:
        return False


def remove_demonstration(path: Path) -> None:
    """Remove such a library, with what may be left beside it of a crash.

    Raises:
        LibraryInUseError: It is open.
        LibraryError: It cannot be removed.
    """
    lock = take_alone(path)
    try:
        for ending in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(
            f"“{path.name}” of an earlier run could not be removed: {error.strerror}.", "Choose another folder."
        ) from error
    finally:
        lock.release()


def _documents(library: Library) -> int:
    return int(library.value("SELECT count(*) FROM documents"))
