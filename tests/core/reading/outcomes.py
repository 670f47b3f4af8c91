"""What a user gets of some bytes: a text, or words about why there is none. Any other exception is let through."""

from __future__ import annotations

from core.errors import UnreadableFileError
from core.reading import read_bytes


def outcome_of(data: bytes, name: str) -> str:
    """The text of a document, which can be stored, or the message with its advice."""
    try:
        text = read_bytes(data, name).text
    except UnreadableFileError as error:
        return f"{error.message}|{error.advice}" if name in error.message and error.advice else ""
    text.encode("utf-8")
    return text
