"""How much is read at most, so that one file can neither fill the memory nor hold up the rest."""

from __future__ import annotations

from core.errors import TooLargeError

MEGABYTE = 1_000_000

FILE_LIMIT = 200 * MEGABYTE
"""Bytes of any file."""

TEXT_LIMIT = 10 * MEGABYTE
"""Bytes of a text file, and of a web page once the pictures stored inside it are taken out."""

ARCHIVE_LIMIT = 60 * MEGABYTE
"""Bytes of a web page saved as one file with all its pictures."""


def require_size(size: int, limit: int, name: str, what: str) -> None:
    """Refuse what is over a limit.

    Args:
        size: Size in bytes.
        limit: The most that is read, in bytes.
        name: File name for the message.
        what: What was measured, as it follows "is" ("a text file").

    Raises:
        TooLargeError: The size is over the limit.
    """
    if size > limit:
        raise TooLargeError(
            f"{name} is {what} of {size / MEGABYTE:.1f} MB; at most {limit // MEGABYTE} MB are read. "
            "Nothing was stored.",
            "Save only the article or report itself and add that.",
        )
