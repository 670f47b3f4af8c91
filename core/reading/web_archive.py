"""Web pages saved as a single file by Edge, Chrome or Outlook (``.mht``, ``.mhtml``): an e-mail with the page in it."""

from __future__ import annotations

import hashlib
import re
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from core.errors import DamagedFileError
from core.reading.foreign import mail_headers
from core.reading.limits import ARCHIVE_LIMIT, require_size
from core.reading.markup import decode_markup
from core.reading.web_page import read_markup

if TYPE_CHECKING:
    from email.message import Message

    from core.model import Document

_RELATED = re.compile(rb"^Content-Type:\s*multipart/(?:related|mixed)\b", re.IGNORECASE | re.MULTILINE)
_BY_BROWSER = re.compile(
    rb"^(?:Snapshot-Content-Location:|Content-Location:|From:\s*[\"<]?Saved by)", re.IGNORECASE | re.MULTILINE
)
_POSTED = re.compile(rb"^(?:(?:Received|To|Return-Path|Delivered-To):|From:[^\n]*@)", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S+")


def recognises(data: bytes) -> bool:
    """Whether bytes begin with the headers of a saved page, not those of somebody's e-mail."""
    headers = mail_headers(data)
    if headers is None or not _RELATED.search(headers):
        return False
    return _BY_BROWSER.search(headers) is not None or _POSTED.search(headers) is None


def read(data: bytes, name: str) -> Document:
    """Read the page in a web archive.

    Raises:
        TooLargeError: Over ``ARCHIVE_LIMIT``.
        DamagedFileError: The archive is broken or holds no page.
        UnreadableFileError: As for a web page.
    """
    require_size(len(data), ARCHIVE_LIMIT, name, "a web archive")
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        content = page.get_payload(decode=True) if page is not None else None
        charset = page.get_content_charset() if page is not None else None
    except (RecursionError, ValueError, LookupError, TypeError, AssertionError) as error:
        raise _broken(name) from error
    markup = decode_markup(content, charset) if isinstance(content, bytes) else None
    if page is None or not markup:
        raise _broken(name)
    return read_markup(markup, name, hashlib.sha256(data).hexdigest(), _address(message, page))


def _address(message: Message, page: Message) -> str | None:
    stated = (str(message.get("Snapshot-Content-Location", "")), str(page.get("Content-Location", "")))
    return next((address.strip() for address in stated if _ADDRESS.fullmatch(address.strip())), None)


def _broken(name: str) -> DamagedFileError:
    return DamagedFileError(
        f"{name} is a web archive without a page that can be read. Nothing was stored.",
        "Save the page again as “Web page, complete”, or copy its text and paste it.",
    )
