"""Bytes to documents: one module a format, one registry that looks at the bytes, and text that never changes after.

Nothing here opens another file than the one it is given, follows an address or runs anything found in a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import UnreadableFileError
from core.reading.containers import Member, UnreadableMember, holds_files, members
from core.reading.formats import CONTAINERS, FORMATS, Format, format_of
from core.reading.limits import FILE_LIMIT, require_size
from core.reading.plain_text import read_pasted

if TYPE_CHECKING:
    from pathlib import Path

    from core.model import Document

__all__ = [
    "CONTAINERS",
    "FORMATS",
    "Format",
    "Member",
    "UnreadableMember",
    "file_bytes",
    "format_of",
    "holds_files",
    "members",
    "read_bytes",
    "read_file",
    "read_pasted",
]


def read_file(path: Path) -> Document:
    """Read one file; its name becomes the document's source.

    Raises:
        UnreadableFileError: One of its kinds says why the file could not be read. Nothing else is raised.
    """
    return read_bytes(file_bytes(path), path.name)


def file_bytes(path: Path) -> bytes:
    """Fetch the bytes of one file, for callers that keep the original beside the document.

    Raises:
        UnreadableFileError: The file is missing, may not be opened or is over the limit.
    """
    try:
        require_size(path.stat().st_size, FILE_LIMIT, path.name, "a file")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"{path.name} could not be opened: {error.strerror or error}. Nothing was stored.",
            "Check that the file is still there and that you may open it.",
        ) from error


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of one file.

    Args:
        data: The whole file.
        name: Its name, for messages and as the document's source. It never decides what the bytes are.

    Raises:
        UnreadableFileError: One of its kinds says why the bytes could not be read. Nothing else is raised.
    """
    require_size(len(data), FILE_LIMIT, name, "a file")
    return format_of(data, name).read(data, name)
