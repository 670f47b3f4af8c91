"""E-mail messages (``.eml``): the words of the message, with what its headers say; what is attached stands alone.

RFC 5322 and 2045 to 2047 say how messages are built; Python's own library takes them apart.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from core.errors import DamagedFileError, EmptyFileError, UnreadableFileError
from core.model import Document
from core.reading.encodings import decode, is_blank, unify_line_ends, without_unstorable
from core.reading.foreign import mail_headers, refuse_encrypted_mail
from core.reading.limits import ARCHIVE_LIMIT, TEXT_LIMIT, require_size
from core.reading.mail_headers import MailFacts, facts_of_headers, facts_of_message
from core.reading.mail_text import unfolded
from core.reading.markup import decode_markup
from core.reading.web_page import read_markup

if TYPE_CHECKING:
    from email.message import Message

MEDIA_TYPE = "message/rfc822"

_BROKEN = (RecursionError, ValueError, LookupError, TypeError, AssertionError, AttributeError, IndexError)
_MULTIPLE_OF_PLAIN = 5
_MOST_PARTS = 500


def recognises(data: bytes) -> bool:
    """Whether bytes begin with the headers that mail programs write. Asked after web archives, which have them too."""
    return mail_headers(data) is not None


def read(data: bytes, name: str) -> Document:
    """Read the words of a message; ``attachments`` gives what hangs on it.

    Raises:
        TooLargeError: Too many bytes or too much text.
        DamagedFileError: The message is broken.
        EmptyFileError: The message itself says nothing.
        EncryptedFileError: What it says is encrypted.
    """
    require_size(len(data), ARCHIVE_LIMIT, name, "an e-mail message")
    message = parse_message(data, name)
    facts = facts_of_headers(message)
    document = _body(message, name, hashlib.sha256(data).hexdigest())
    facts = facts_of_message(facts, document.text)
    return replace(
        document,
        title=facts.title or document.title,
        outlet=facts.outlet or document.outlet,
        author=facts.author or document.author,
        published_on=facts.sent_on or document.published_on,
    )


def parse_message(data: bytes, name: str) -> Message:
    """Take a message apart.

    Raises:
        DamagedFileError: It cannot be taken apart, or has more parts than any message needs.
    """
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = sum(1 for _ in message.walk())
    except _BROKEN as error:
        raise broken(name) from error
    if parts > _MOST_PARTS:
        raise broken(name)
    return message


def bodies_of(message: Message) -> tuple[Message | None, Message | None]:
    """The parts that say what the message says: as plain text and as a web page; None where there is none."""
    found: dict[str, Message] = {}
    for part in own_parts(message):
        if part.get_content_type() in ("text/plain", "text/html") and not _is_attached(part):
            found.setdefault(part.get_content_type(), part)
    return found.get("text/plain"), found.get("text/html")


def own_parts(message: Message) -> list[Message]:
    """The parts of a message in order, without those of messages that hang on it."""
    parts: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        parts.append(part)
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting += [each for each in reversed(inside) if not isinstance(each, str)]
    return parts


def payload(part: Message) -> bytes:
    """The bytes of a part, unpacked from how mail carries them; empty where that fails."""
    try:
        content = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def charset_of(part: Message) -> str | None:
    """The encoding that a part states for itself."""
    try:
        return part.get_content_charset()
    except _BROKEN:
        return None


def broken(name: str) -> DamagedFileError:
    """The error for a message that cannot be read."""
    return DamagedFileError(
        f"{name} is an e-mail message that could not be read: it is damaged. Nothing was stored.",
        "Save it again from the mail program, or copy its text and paste it.",
    )


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except _BROKEN:
        return False


def _body(message: Message, name: str, sha256: str) -> Document:
    """The message as a document: its plain text, unless that is only a hint to look at the page beside it."""
    plain, page = bodies_of(message)
    text = "" if plain is None else _plain_text(plain)
    refuse_encrypted_mail(text.encode(errors="replace"), name)
    document: Document | None = None
    if page is not None:
        document = _page(page, name, sha256)
    if document is not None and (is_blank(text) or len(text.strip()) * _MULTIPLE_OF_PLAIN < len(document.text)):
        return replace(document, media_type=MEDIA_TYPE)
    if is_blank(text):
        raise EmptyFileError(
            f"{name} is an e-mail message that says nothing itself. Nothing of it was stored.",
            "If a file hangs on it, save that file and add it.",
        )
    require_size(len(text), TEXT_LIMIT, name, "a text")
    return Document(sha256, MEDIA_TYPE, text, name)


def _plain_text(part: Message) -> str:
    text = decode(payload(part), charset_of(part)) or ""
    text = without_unstorable(unify_line_ends(text.removeprefix("\ufeff")))
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return unfolded(text, drops_space=str(part.get_param("delsp", "")).lower() == "yes") if flowed else text


def _page(part: Message, name: str, sha256: str) -> Document | None:
    markup = decode_markup(payload(part), charset_of(part))
    if not markup:
        return None
    try:
        # A page named like a report is refused as misnamed; in a message the name is the message's.
        return replace(read_markup(markup, "message.html", sha256), source=name)
    except UnreadableFileError:
        return None


def facts(data: bytes, name: str) -> MailFacts:
    """What the headers of a message say, without reading the message.

    Raises:
        DamagedFileError: It cannot be taken apart.
    """
    return facts_of_headers(parse_message(data, name))
