"""Kinds of file that the desk knows by their bytes but does not read, so that it can say what a file is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from core.errors import EncryptedFileError, UnknownFormatError
from core.reading.limits import TEXT_LIMIT
from core.reading.zip_files import names_in, stated_kind

READ_KINDS = (
    "Plain text (.txt, .md), saved web pages (.html, .mht), PDF, documents (.docx, .odt, .rtf) and e-mails (.eml) "
    "are read, also inside ZIP files and mailboxes (.mbox)."
)
"""What is read, as a sentence for advice."""

_HEAD = 1024
_OFFICE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS_TEXT = "Open it, save it as plain text or PDF, and add that file."
_CHOOSE_OTHER = "Choose another file."


@dataclass(frozen=True, slots=True)
class Signature:
    """How one kind of file begins.

    Attributes:
        pattern: Matches the first bytes.
        what: The kind, as it follows "is".
        advice: What the user can do.
        has_nul: Whether a NUL must be near, for marks so short that prose could begin with them.
    """

    pattern: re.Pattern[bytes]
    what: str
    advice: str = _CHOOSE_OTHER
    has_nul: bool = False


def _begins(*marks: bytes) -> re.Pattern[bytes]:
    return re.compile(b"|".join(re.escape(mark) for mark in marks))


_MERGE_LIBRARY = (
    "To bring in what it holds, choose File ▸ Merge a library; on the command line that is “library merge”. "
    "To look into it, open it with File ▸ Open library."
)
_UNPACK = "Unpack it and add the files inside."
_COPY_FROM_MAIL = "Open the message in the mail program that it was sent to, copy its text there and paste it."
_SAVE_PAGE = "Save the page from the browser as “Web page, complete”, as “Web page, single file” or as PDF."

# Marks are public facts of the formats: https://en.wikipedia.org/wiki/List_of_file_signatures
SIGNATURES: tuple[Signature, ...] = (
    Signature(_begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"8BPS"), "a picture"),
    Signature(re.compile(rb"RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif)", re.DOTALL), "a picture"),
    Signature(_begins(b"BM", b"\x00\x00\x01\x00"), "a picture", has_nul=True),
    Signature(re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b", re.IGNORECASE), "a picture"),
    Signature(re.compile(rb"....ftyp|RIFF....AVI |\x1aE\xdf\xa3", re.DOTALL), "a video"),
    Signature(re.compile(rb"OggS|fLaC|RIFF....WAVE|\xff[\xfb\xf3\xf2]", re.DOTALL), "a sound recording"),
    Signature(_begins(b"ID3"), "a sound recording", has_nul=True),
    # Behind the application id of libraries; see core.library.file.migrations.
    Signature(re.compile(rb"SQLite format 3\x00.{52}JDES", re.DOTALL), "a Judgement Desk library", _MERGE_LIBRARY),
    Signature(_begins(b"SQLite format 3\x00"), "a database"),
    Signature(_begins(b"MZ"), "a program", has_nul=True),
    Signature(_begins(b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"), "a program"),
    Signature(_begins(_OFFICE_MARK), "an old Office document or Outlook message", _SAVE_AS_TEXT),
    Signature(_begins(b"\xffWPC"), "a WordPerfect document", _SAVE_AS_TEXT),
    Signature(_begins(b"%!PS"), "a PostScript document", "Save it as PDF and add that file."),
    Signature(_begins(b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a", b"BZh9", b"\xfd7zXZ"), "an archive", _UNPACK),
    Signature(_begins(b"bplist00"), "a Safari web archive", _SAVE_PAGE),
    Signature(
        _begins(b"[InternetShortcut]", b"L\x00\x00\x00\x01\x14\x02\x00"), "a link, not the page itself", _SAVE_PAGE
    ),
)

# How CMS begins in DER or BER, up to the type of its content: RFC 5652, section 3.
_CMS = rb"0(?:\x80|[\x81-\x84].{1,4})\x06"
_SIGNED = re.compile(_CMS + rb"\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", re.DOTALL)
# RFC 4880, section 6.2; RFC 5652, section 6, and RFC 5083; MS-OXORMMS, section 2.1.4.
_ENCRYPTED = re.compile(
    rb"\s*-----BEGIN PGP MESSAGE-----"
    rb"|" + _CMS + rb"(?:\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03|\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17)"
    rb"|\x76\xe8\x04\x60\xc4\x11\xe3\x86",
    re.DOTALL,
)

# Folders in the ZIP file, and what it says of itself, tell what a ZIP-based document is.
_BY_FOLDER = (
    ("xl/", "an Excel workbook", _SAVE_AS_TEXT),
    ("ppt/", "a PowerPoint presentation", _SAVE_AS_TEXT),
    ("word/", "a Word document without its text", _SAVE_AS_TEXT),
)
_BY_STATEMENT = (
    ("application/vnd.oasis.opendocument", "an OpenDocument file that holds no text document", _SAVE_AS_TEXT),
    ("application/epub", "an e-book", _SAVE_AS_TEXT),
)
_IWORK = ("Index/Document.iwa", "Index.zip", "index.apxl")
_EXPORT = "Open it, export it as PDF or Word, and add that file."
_OFFICE_TYPES = "[Content_Types].xml"
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n")
# RFC 5322, section 3.6: the fields that every message must have.
_SENDER = re.compile(rb"^From:[^\n]*[^\s@<]@[^\s@>]", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(
    rb"^Date:\s*(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{1,4}\b)",
    re.MULTILINE,
)
_MAIL_HEADERS = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)


def mail_headers(data: bytes) -> bytes | None:
    """The header lines with which an e-mail message or a web archive begins, or None.

    A plain text that merely begins with "From:" and "Subject:" is none: a mail program's own header must be there, or
    the two without which there is no message: who wrote it, with an address, and when, as only programs write it.
    """
    headers = header_lines(data)
    if _MAIL_HEADERS.search(headers) or (_SENDER.search(headers) and _SENT.search(headers)):
        return headers
    return None


def header_lines(data: bytes) -> bytes:
    """The lines with which bytes begin, as far as they look like headers."""
    position = 0
    sample = data[: 64 * _HEAD]
    while header := _HEADER.match(sample, position):
        position = header.end()
    return sample[:position]


def refuse_foreign(data: bytes, name: str) -> None:
    """Refuse bytes of a kind that is known and not read.

    Raises:
        UnknownFormatError: The bytes begin as such a kind; the message names it.
        EncryptedFileError: They are an Office document that opens with a password only, or an encrypted message.
    """
    head = data[:_HEAD]
    if head.startswith(_OFFICE_MARK) and _PROTECTED_OFFICE in data:
        raise EncryptedFileError(
            f"{name} opens with a password only. Nothing was stored.",
            "Open it with its password, save it without one, and add that file.",
        )
    refuse_encrypted_mail(head, name)
    if _SIGNED.match(head):
        raise not_read(name, "a message packed into its signature (S/MIME)", _COPY_FROM_MAIL)
    for signature in SIGNATURES:
        if signature.pattern.match(head) and (not signature.has_nul or b"\x00" in head):
            raise not_read(name, signature.what, signature.advice)
    known = in_zip(data)
    if known:
        raise not_read(name, *known)
    if _is_json(data):
        raise not_read(name, "a data file (JSON)")


def refuse_encrypted_mail(data: bytes, name: str) -> None:
    """Refuse what a mail program has encrypted, which would else pass for a text without a judgement.

    Raises:
        EncryptedFileError: The bytes begin as PGP, S/MIME or Microsoft's rights management write them.
    """
    if _ENCRYPTED.match(data):
        raise EncryptedFileError(f"{name} is an encrypted message. Nothing was stored.", _COPY_FROM_MAIL)


def in_zip(data: bytes) -> tuple[str, str] | None:
    """What a ZIP file is if it is a document that is not read: the kind, as it follows "is", and advice; else None."""
    stated = stated_kind(data)
    for mark, what, advice in _BY_STATEMENT:
        if stated.startswith(mark):
            return what, advice
    names = names_in(data)
    if any(name.endswith(_IWORK) for name in names):
        return "a document of Pages, Numbers or Keynote", _EXPORT
    for folder, what, advice in _BY_FOLDER if _OFFICE_TYPES in names else ():
        if any(name.startswith(folder) for name in names):
            return what, advice
    return None


def _is_json(data: bytes) -> bool:
    """Whether bytes are a JSON object or list; an article that begins with a bracket is none."""
    if not data[:_HEAD].lstrip().startswith((b"{", b"[")) or len(data) > TEXT_LIMIT:
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def not_read(name: str, what: str, advice: str = _CHOOSE_OTHER) -> UnknownFormatError:
    """The error for a file of a kind that is not read; ``what`` follows "is"."""
    return UnknownFormatError(f"{name} is {what}. Nothing was stored.", f"{advice} {READ_KINDS}")
