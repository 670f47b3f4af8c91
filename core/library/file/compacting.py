"""Give back the room that removed documents left in a library's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import LibraryInUseError, ReadOnlyLibraryError
from core.library.file.text_indexes import text_indexes

if TYPE_CHECKING:
    from core.library.file.connection import Library


@dataclass(frozen=True, slots=True)
class Compacted:
    """What compacting came to.

    Attributes:
        before: Bytes of the file before.
        after: Bytes of it now.
    """

    before: int
    after: int

    @property
    def saved(self) -> int:
        """Bytes given back."""
        return max(0, self.before - self.after)


def compact_library(library: Library) -> Compacted:
    """Write the library anew without gaps, and its search indexes in one piece each.

    SQLite does this as one transaction: after a crash in the middle the library is as it was before. It needs room for
    a copy of the library while it works, and waits for nobody: another connection may go on reading.

    Args:
        library: Open for writing, and not inside ``writing``.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryInUseError: Another connection is in the middle of something.
        DiskFullError: There is no room for the copy; nothing was changed.
        LibraryError: The file is damaged or could not be written; nothing was changed.
    """
    if library.read_only:
        raise ReadOnlyLibraryError(
            f"“{library.name}” is open for reading only, so it was not compacted. {library.why_read_only}",
            "Copy the library to a folder of your own and open the copy.",
        )
    before = _size(library)
    for name in (index.name for index in text_indexes(library)):
        with library.writing():
            library.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
    library.execute("VACUUM")
    _fold_in(library)
    return Compacted(before, _size(library))


def _fold_in(library: Library) -> None:
    """Bring the new pages from the log into the file, so that the file becomes shorter now and not at closing."""
    row = library.row("PRAGMA wal_checkpoint(TRUNCATE)")
    if row is not None and row[0]:
        raise LibraryInUseError(
            f"“{library.name}” was compacted, but its file becomes smaller only when it is closed everywhere.",
            "Close and open it again.",
        )


def _size(library: Library) -> int:
    if library.path is not None:
        return library.path.stat().st_size
    return int(library.value("PRAGMA page_count") * library.value("PRAGMA page_size"))
