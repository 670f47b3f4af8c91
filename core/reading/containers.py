"""Files that hold files: ZIP files, mailboxes, and messages with attachments. Each member is a document of its own.

Nothing is unpacked to disk, and a member's name is only ever shown. What one file may hold in all, however deep its
members are put into each other, is bounded; a member that is damaged or protected costs itself and no other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.errors import EmptyFileError, TooLargeError, UnreadableFileError
from core.reading import mail, mailbox, open_document, web_archive, word_document
from core.reading.foreign import in_zip
from core.reading.formats import may_be_document
from core.reading.limits import FILE_LIMIT, MEGABYTE, require_size
from core.reading.mail_headers import header
from core.reading.zip_files import ZipContents, is_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from email.message import Message

INSIDE = " › "
"""Between the name of a file and that of what is in it."""

_DEEPEST = 4
_MOST_MEMBERS = 20_000
_MOST_BYTES = 2000 * MEGABYTE
_SYSTEM_FOLDERS = frozenset({"__macosx", ".git", ".svn", "$recycle.bin"})
_SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini"})
# What hangs on messages without being sent to be read: logos, invitations, signatures.
_NOT_TO_READ = frozenset({"image", "audio", "video", "font"})
_NOT_TO_READ_TYPES = frozenset(
    {
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "application/ics",
        "application/pgp-encrypted",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/ms-tnef",
        "message/delivery-status",
        "text/rfc822-headers",
    }
)
_PATH = re.compile(r"[/\\]")
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Member:
    """One file, or one that was inside another.

    Attributes:
        source: How it is called, from the outermost file in: ``news.zip › march/story.txt``.
        data: Its bytes.
    """

    source: str
    data: bytes


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A file in a ZIP file that is no document by its name: a picture, a spreadsheet. It was not unpacked.

    Attributes:
        source: How it is called.
    """

    source: str


@dataclass(frozen=True, slots=True)
class UnreadableMember:
    """A file inside another that could not be taken out.

    Attributes:
        source: How it is called.
        error: Why.
    """

    source: str
    error: UnreadableFileError


_Held: TypeAlias = Member | OtherFile | UnreadableMember


def holds_files(data: bytes) -> bool:
    """Whether a file is to be taken apart: a ZIP file that is no document, a mailbox or a message."""
    return _opener(data) is not None


def members(data: bytes, name: str) -> Iterator[_Held]:
    """What is to be read of a file: the file itself, or what is in it, one after another.

    A message comes first and then what hangs on it. A file that holds nothing to read gives one unreadable member.
    What is left out of folders by its ending is left out of ZIP files, too.

    Args:
        data: The whole file.
        name: Its name.
    """
    count = 0
    try:
        for member in _Unpacking().members(Member(name, data), 0):
            count += not isinstance(member, OtherFile)
            yield member
    except _TooMuchError as stop:
        yield stop.member
        return
    if not count:
        yield UnreadableMember(
            name,
            EmptyFileError(f"{name} holds no files that could be read. Nothing was stored.", "Choose another file."),
        )


def _opener(data: bytes) -> Callable[[_Unpacking, Member, int], Iterator[_Held]] | None:
    if is_zip(data):
        is_document = word_document.recognises(data) or open_document.recognises(data) or in_zip(data)
        return None if is_document else _Unpacking.in_zip
    if mailbox.recognises(data):
        return _Unpacking.in_mailbox
    if mail.recognises(data) and not web_archive.recognises(data):
        return _Unpacking.in_message
    return None


class _TooMuchError(Exception):
    """The file holds more than is read of one; ends the whole unpacking."""

    def __init__(self, member: UnreadableMember) -> None:
        super().__init__(member.source)
        self.member = member


class _Unpacking:
    """One file being taken apart, with what is left of what it may hold."""

    def __init__(self) -> None:
        self._members = _MOST_MEMBERS
        self._bytes = _MOST_BYTES

    def members(self, member: Member, depth: int) -> Iterator[_Held]:
        opener = _opener(member.data)
        if opener is None:
            yield member
            return
        if depth > _DEEPEST:
            yield _too_much(member.source, "is put into more files than any sound one")
            return
        try:
            yield from opener(self, member, depth)
        except UnreadableFileError as error:
            yield UnreadableMember(member.source, error)
        except RecursionError:
            yield _too_much(member.source, "is nested more deeply than any sound file")

    def in_zip(self, outer: Member, depth: int) -> Iterator[_Held]:
        require_size(len(outer.data), FILE_LIMIT, outer.source, "a ZIP file")
        contents = ZipContents(outer.data, outer.source)
        for name in contents.names:
            if _is_left_out(name):
                continue
            source = f"{outer.source}{INSIDE}{name}"
            if not may_be_document(name.rpartition("/")[2]):
                yield OtherFile(source)
                continue
            try:
                inner = Member(source, contents.read(name, FILE_LIMIT))
            except UnreadableFileError as error:
                yield UnreadableMember(source, error)
                continue
            yield from self._within_limits(inner, depth)

    def in_mailbox(self, outer: Member, depth: int) -> Iterator[_Held]:
        for number, data in enumerate(mailbox.messages(outer.data), start=1):
            subject = _title_of(data)
            called = f"{number} {subject}" if subject else f"message {number}"
            yield from self._within_limits(Member(f"{outer.source}{INSIDE}{called}", data), depth)

    def in_message(self, outer: Member, depth: int) -> Iterator[_Held]:
        message = mail.parse_message(outer.data, outer.source)
        attached = list(_attachments(message))
        if not attached or _says_something(message):
            yield outer
        for number, (name, data) in enumerate(attached, start=1):
            source = f"{outer.source}{INSIDE}{name or f'attachment {number}'}"
            yield from self._within_limits(Member(source, data), depth)

    def _within_limits(self, inner: Member, depth: int) -> Iterator[_Held]:
        self._members -= 1
        self._bytes -= len(inner.data)
        if self._members < 0 or self._bytes < 0:
            raise _TooMuchError(_too_much(inner.source, "comes after more files than are read of one"))
        yield from self.members(inner, depth + 1)


def _attachments(message: Message) -> Iterator[tuple[str, bytes]]:
    """What hangs on a message and may be meant to be read, with its name, which may be empty."""
    bodies = mail.bodies_of(message)
    for part in mail.own_parts(message):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and not isinstance(inner[0], str):
                yield header(inner[0], "Subject")[:_LONGEST_NAME], _as_bytes(inner[0])
            continue
        skipped = part.get_content_maintype() in _NOT_TO_READ or kind in _NOT_TO_READ_TYPES
        if part.is_multipart() or skipped or any(part is body for body in bodies):
            continue
        name = _name_of(part)
        data = mail.payload(part)
        if data and (name or part.get_content_maintype() != "text"):
            yield name, data


def _as_bytes(message: Message) -> bytes:
    try:
        return message.as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""


def _name_of(part: Message) -> str:
    """The last part of the name that a message gives a file; whole paths and odd letters are the sender's tricks."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    name = _PATH.split(" ".join(name.split()))[-1]
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)[:_LONGEST_NAME]


def _says_something(message: Message) -> bool:
    return any(body is not None and mail.payload(body).strip() for body in mail.bodies_of(message))


def _title_of(data: bytes) -> str | None:
    try:
        title = mail.facts(data, "message").title
    except UnreadableFileError:
        return None
    return None if title is None else title[:_LONGEST_NAME]


def _is_left_out(name: str) -> bool:
    """Whether a member of a ZIP file is the system's own, as ``gather`` leaves such files of folders out."""
    *folders, last = name.split("/")
    hidden = any(folder.startswith(".") and folder not in (".", "..") for folder in (*folders, last))
    system = any(folder.casefold() in _SYSTEM_FOLDERS for folder in folders) or last.casefold() in _SYSTEM_NAMES
    return not last or hidden or system or last.startswith("~$")


def _too_much(source: str, why: str) -> UnreadableMember:
    return UnreadableMember(
        source,
        TooLargeError(
            f"{source} {why}. It and what comes after it in there were not stored.",
            "Unpack the file yourself and add the files that you need.",
        ),
    )
