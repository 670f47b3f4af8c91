"""The registry of formats: which there are, and which one some bytes are of. The bytes decide, never the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from core.errors import EmptyFileError
from core.reading import (
    mail,
    mailbox,
    markdown,
    open_document,
    pdf,
    plain_text,
    rich_text,
    web_archive,
    web_page,
    word_document,
)
from core.reading.foreign import not_read, refuse_foreign
from core.reading.zip_files import EMPTY_MARK, ZipContents, is_zip

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
    # Behind web archives, which begin with headers too; before pages, which stand in messages.
    Format(mail.MEDIA_TYPE, "e-mail message", (".eml",), mail.recognises, mail.read),
    Format(web_page.MEDIA_TYPE, "saved web page", (".html", ".htm", ".xhtml"), web_page.recognises, web_page.read),
    Format(
        word_document.MEDIA_TYPE,
        "Word document",
        (".docx", ".docm", ".dotx"),
        word_document.recognises,
        word_document.read,
    ),
    Format(
        open_document.MEDIA_TYPE, "OpenDocument text", (".odt", ".ott"), open_document.recognises, open_document.read
    ),
    Format(rich_text.MEDIA_TYPE, "rich text document", (".rtf",), rich_text.recognises, rich_text.read),
    Format(markdown.MEDIA_TYPE, "Markdown text", (".md", ".markdown"), markdown.recognises, markdown.read),
    # Plain text stays last: almost anything else would pass for it.
    Format(plain_text.MEDIA_TYPE, "plain text", (".txt", ".text"), plain_text.recognises, plain_text.read),
)
"""Asked in this order; the first that recognises the bytes reads them."""

CONTAINERS: tuple[tuple[str, tuple[str, ...]], ...] = (("ZIP file", (".zip",)), ("mailbox", (".mbox", ".mbx")))
"""Names and endings of files that are no document but hold some; see ``containers``."""

UNREAD_DOCUMENTS = frozenset(
    {
        ".doc",
        ".dot",
        ".msg",
        ".pages",
        ".wpd",
        ".wps",
        ".epub",
        ".ps",
        ".xps",
        ".oxps",
        ".webarchive",
        ".url",
        ".webloc",
    }
)
"""Endings of documents, and of links to some, that are not read: a person who has such files is told what to do."""

_ENDING = re.compile(r"\.(?=[0-9]*[a-z])[a-z0-9_~-]{1,12}$")
"""Figures alone are none: "Report 12.3.2024"."""


def may_be_document(name: str) -> bool:
    """Whether a file that was not chosen by itself, but lies in a folder or a ZIP file, is worth looking at.

    By its ending: pictures and spreadsheets lie beside reports. A file without an ending may be anything.
    """
    ending = _ENDING.search(name.lower())
    return ending is None or ending[0] in _endings()


@cache
def _endings() -> frozenset[str]:
    read = {suffix for kind in FORMATS for suffix in kind.suffixes}
    return frozenset(read.union(*(suffixes for _, suffixes in CONTAINERS)) | UNREAD_DOCUMENTS)


_IMPORT_IT = "Import it into a library; what is in it is read then. Or take the files out and choose one."


def format_of(data: bytes, name: str) -> Format:
    """Find out what some bytes are.

    Args:
        data: The whole file.
        name: File name, for the message only.

    Raises:
        EmptyFileError: There are no bytes.
        DamagedFileError: They begin as a ZIP file does, and are none.
        TooLargeError: They are a ZIP file that holds too much.
        UnknownFormatError: They are of no kind that is read; says which kind they are, if that is known.
    """
    if not data:
        raise EmptyFileError(f"{name} is empty. Nothing was stored.", "Check that the file was saved completely.")
    if mailbox.recognises(data):
        raise not_read(name, "a mailbox that holds many messages", _IMPORT_IT)
    *marked, text = FORMATS
    for kind in marked:
        if kind.recognises(data):
            return kind
    refuse_foreign(data, name)
    if data.startswith(EMPTY_MARK):
        raise EmptyFileError(
            f"{name} is a ZIP file with nothing in it. Nothing was stored.", "Check that it was made completely."
        )
    if is_zip(data):
        # One that is broken is told as that; a Word document downloaded by half is no ZIP file to anybody.
        ZipContents(data, name)
        raise not_read(name, "a ZIP file that holds other files", _IMPORT_IT)
    if text.recognises(data):
        return text
    raise not_read(name, "no kind of file that the desk knows")
