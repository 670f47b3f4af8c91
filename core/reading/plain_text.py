"""Plain text files, and text pasted from elsewhere. What is read is what stands there, letter for letter."""

from __future__ import annotations

import hashlib

from core.errors import EmptyFileError, TooLargeError
from core.model import Document
from core.reading.encodings import decode, is_binary, is_blank, unify_line_ends, without_unstorable
from core.reading.foreign import not_read
from core.reading.limits import MEGABYTE, TEXT_LIMIT, require_size

MEDIA_TYPE = "text/plain"
PASTED = "Pasted text"
"""The source that a pasted document names."""

_SAMPLE = 65_536  # a multiple of four, so that no wide character is cut


def recognises(data: bytes) -> bool:
    """Whether bytes decode to writing. Asked last, after every format that has marks of its own."""
    text = decode(data[:_SAMPLE])
    return text is not None and not is_binary(text)


def read(data: bytes, name: str) -> Document:
    """Read a text file.

    Args:
        data: The bytes of the file.
        name: Its name, for messages and as the document's source.

    Raises:
        TooLargeError: Over ``TEXT_LIMIT``.
        UnknownFormatError: The bytes are no writing.
        EmptyFileError: The file shows nothing.
    """
    require_size(len(data), TEXT_LIMIT, name, "a text file")
    text = decode(data)
    if text is None or is_binary(text):
        raise not_read(name, "not writing in any encoding the desk knows")
    if is_blank(text):
        raise EmptyFileError(f"{name} holds no text. Nothing was stored.", "Check that the file was saved completely.")
    return Document(hashlib.sha256(data).hexdigest(), MEDIA_TYPE, unify_line_ends(text), name)


def read_pasted(text: str) -> Document:
    """Make a document of text that was pasted.

    Its hash is taken after line ends are made alike, so that the same words pasted on another system are known again.

    Raises:
        EmptyFileError: There is nothing but white space.
        TooLargeError: Over ``TEXT_LIMIT``.
    """
    text = unify_line_ends(without_unstorable(text.removeprefix("\ufeff")))
    if is_blank(text):
        raise EmptyFileError("There is no text to read.", "Copy the article first, then paste it.")
    data = text.encode("utf-8")
    if len(data) > TEXT_LIMIT:
        raise TooLargeError(
            f"The pasted text has {len(data) / MEGABYTE:.1f} MB. At most {TEXT_LIMIT // MEGABYTE} MB are read.",
            "Paste one article at a time.",
        )
    return Document(hashlib.sha256(data).hexdigest(), MEDIA_TYPE, text, PASTED)
