"""Bytes to documents: one module a format, one registry that looks at the bytes, and text that never changes after.

Nothing here opens another file than the one it is given, follows an address or runs anything found in a file.
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from core.errors import DamagedFileError, UnreadableFileError
from core.file_names import shown_name
from core.file_presence import is_folder
from core.reading.containers import INSIDE, Member, OtherFile, UnreadableMember, holds_files, members
from core.reading.formats import CONTAINERS, FORMATS, Format, format_of, may_be_document
from core.reading.limits import FILE_LIMIT, require_size
from core.reading.plain_text import read_pasted

if TYPE_CHECKING:
    from pathlib import Path

    from core.model import Document

__all__ = [
    "CONTAINERS",
    "FORMATS",
    "INSIDE",
    "Format",
    "Member",
    "OtherFile",
    "UnreadableMember",
    "file_bytes",
    "format_of",
    "holds_files",
    "may_be_document",
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
    return read_bytes(file_bytes(path), shown_name(path.name))


def file_bytes(path: Path) -> bytes:
    """Fetch the bytes of one file, for callers that keep the original beside the document.

    Raises:
        UnreadableFileError: The file is missing, may not be opened, is over the limit, or is no file with bytes of its
            own: reading a pipe would wait for somebody to write into it.
    """
    name = shown_name(path.name)
    try:
        state = path.stat()
        if not (stat.S_ISREG(state.st_mode) or stat.S_ISDIR(state.st_mode)):
            raise UnreadableFileError(
                f"{name} is no ordinary file but a pipe or a device. Nothing was stored.", "Choose another file."
            )
        require_size(state.st_size, FILE_LIMIT, name, "a file")
        with path.open("rb") as file:
            # One that grows meanwhile, as a log does, has no end to wait for.
            data = file.read(FILE_LIMIT + 1)
    except OSError as error:
        if is_folder(path):
            raise UnreadableFileError(
                f"The folder {name} could not be opened, so nothing in it was read.",
                "Check that you may open it, and add it again.",
            ) from error
        raise UnreadableFileError(
            f"{name} could not be opened: {error.strerror or error}. Nothing was stored.",
            "Check that the file is still there and that you may open it.",
        ) from error
    require_size(len(data), FILE_LIMIT, name, "a file")
    return data


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of one file.

    Args:
        data: The whole file.
        name: Its name, for messages and as the document's source. It never decides what the bytes are.

    Raises:
        UnreadableFileError: One of its kinds says why the bytes could not be read. Nothing else is raised.
    """
    require_size(len(data), FILE_LIMIT, name, "a file")
    try:
        return format_of(data, name).read(data, name)
    except RecursionError as error:
        raise DamagedFileError(
            f"{name} is nested more deeply than any sound file. Nothing of it was stored.",
            "Save it again, or copy its text and paste it.",
        ) from error
