"""Many transactions in a row without waiting for the disk after each."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.library.file.connecting import LOG_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library.file.connection import Library

_LOG_PAGES = 4 * LOG_PAGES
"""The log may grow to 64 MB meanwhile: what is written again and again, as the upper pages of an index, then comes to
the file once in 150 documents."""


@contextmanager
def writing_many(library: Library) -> Iterator[None]:
    """Let the block's transactions reach the disk when the write-ahead log is folded in, not each at once.

    Each is still whole or not there, and a crash of the program loses none. A power cut may lose the last of them,
    never part of one and never what was there before (https://sqlite.org/pragma.html#pragma_synchronous): right for an
    import, which can be done again. When the block ends all of it is on the disk.
    """
    if library.read_only:
        yield
        return
    library.execute("PRAGMA synchronous = NORMAL")
    library.rows(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    try:
        yield
    finally:
        library.execute("PRAGMA synchronous = FULL")
        library.rows(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        library.rows("PRAGMA wal_checkpoint(PASSIVE)")
