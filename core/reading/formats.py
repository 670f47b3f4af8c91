"""The registry of formats: which there are, and which one some bytes are of. The bytes decide, never the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import EmptyFileError
from core.reading import pdf, plain_text, web_archive, web_page
from core.reading.foreign import not_read, refuse_foreign

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model import Document


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file that the desk reads.

    Attributes:
        media_type: What documents of it carry: ``text/plain``, ``text/html``, ``application/pdf``.
        name: As a user knows it ("saved web page").
        suffixes: Endings that files of this kind usually have. File dialogs offer them; reading never asks for them.
        recognises: Whether bytes are of this kind. Cheap, raises nothing.
        read: Makes a document of the bytes and the file's name. Raises ``UnreadableFileError`` and its kinds.
    """

    media_type: str
    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], Document]


FORMATS: tuple[Format, ...] = (
    Format(pdf.MEDIA_TYPE, "PDF", (".pdf",), pdf.recognises, pdf.read),
    # Before the page itself, whose markup stands near the beginning of an archive.
    Format(web_page.MEDIA_TYPE, "web archive", (".mht", ".mhtml"), web_archive.recognises, web_archive.read),
    Format(web_page.MEDIA_TYPE, "saved web page", (".html", ".htm", ".xhtml"), web_page.recognises, web_page.read),
    # Plain text stays last: almost anything else would pass for it.
    Format(plain_text.MEDIA_TYPE, "plain text", (".txt", ".text", ".md"), plain_text.recognises, plain_text.read),
)
"""Asked in this order; the first that recognises the bytes reads them."""


def format_of(data: bytes, name: str) -> Format:
    """Find out what some bytes are.

    Args:
        data: The whole file.
        name: File name, for the message only.

    Raises:
        EmptyFileError: There are no bytes.
        UnknownFormatError: They are of no kind that is read; says which kind they are, if that is known.
    """
    if not data:
        raise EmptyFileError(f"{name} is empty. Nothing was stored.", "Check that the file was saved completely.")
    *marked, text = FORMATS
    for kind in marked:
        if kind.recognises(data):
            return kind
    refuse_foreign(data, name)
    if text.recognises(data):
        return text
    raise not_read(name, "no kind of file that the desk knows")
