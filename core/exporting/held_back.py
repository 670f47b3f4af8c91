"""A file whose errors are raised at its end, for a library that leaves it in a muddle when something fails.

XlsxWriter does not close its ZIP file then. Python does so later and writes once more, which fails where nobody can
catch it and is told on the terminal; and on Windows the draft cannot be removed meanwhile.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO


@contextmanager
def held_back(file: FileIO) -> Iterator[HeldBack]:
    """Give a file to write to whose first error comes at the end of the block.

    Raises:
        OSError: Something could not be written; nothing was written after it.
    """
    held = HeldBack(file)
    try:
        yield held
    finally:
        held.is_over = True
    if held.error is not None:
        raise held.error


class HeldBack:
    """What a ZIP file needs of a file; after an error, and at its end, it takes everything and writes nothing.

    Attributes:
        error: What went wrong first.
        is_over: Whether nothing is written any more.
    """

    def __init__(self, file: FileIO) -> None:
        self._file = file
        self._place = 0
        self.error: OSError | None = None
        self.is_over = False

    def write(self, data: bytes) -> int:
        """Write all of it."""
        if not self.is_over:
            try:
                _write_all(self._file, self._place, data)
            except OSError as error:
                self.error, self.is_over = error, True
        self._place += len(data)
        return len(data)

    def seek(self, place: int) -> int:
        """Go on at another place."""
        self._place = place
        return place

    def tell(self) -> int:
        """Where what comes next will be."""
        return self._place

    def flush(self) -> None:
        """Nothing waits here."""


def _write_all(file: FileIO, place: int, data: bytes) -> None:
    file.seek(place)
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]
