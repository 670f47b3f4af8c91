"""What the headers of a message say of it, and those of the message that somebody forwarded in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from core.reading.encodings import decode
from core.reading.page_dates import date_in

if TYPE_CHECKING:
    from datetime import date
    from email.message import Message

_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^[ \t>]*(?:-{3,}[ \t]*(?:original message|forwarded message|forwarded by[^\n]*?)[ \t]*-{3,}"
    r"|begin forwarded message:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEADED = re.compile(
    r"^[ \t>*]*from\*?:\*?[ \t]*\S.*\n(?:[ \t>*]*(?:sent|date|subject|to|cc|reply-to)\*?:.*(?:\n|\Z)){2,}",
    re.IGNORECASE | re.MULTILINE,
)
"""How Outlook puts a message below what is written about it: its headers alone, without a line that says so."""
_LINE = re.compile(r"[ \t>*]*(from|sent|date|subject|to|cc|reply-to)\*?:\*?[ \t]*(.*)$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*(?:<[^<>]*>|\[mailto:[^\[\]]*\])\s*")
_NEAR = 2_000
_HEADER_LINES = 12
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What headers say.

    Attributes:
        title: The subject, without the marks of replying and forwarding.
        author: The name of the sender; no address.
        outlet: The organisation that the sender's program states.
        sent_on: The day on the sender's calendar.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    sent_on: date | None = None


def facts_of_headers(message: Message) -> MailFacts:
    """The facts in a message's own headers; a header that cannot be understood says nothing."""
    return MailFacts(
        title=_subject(header(message, "Subject")),
        author=_person(header(message, "From")),
        outlet=header(message, "Organization") or header(message, "Organisation") or None,
        sent_on=_sent_on(header(message, "Date")),
    )


def facts_of_message(facts: MailFacts, text: str) -> MailFacts:
    """The same with what a forwarded message in the text says of itself, which is what the reader was sent.

    Args:
        facts: Of the headers.
        text: The message's words. Only a forwarded message near their beginning counts; further down it is an answer.
    """
    begin = _begin_of_forwarded(text[:_NEAR])
    if begin is None:
        return facts
    told: dict[str, str] = {}
    for line in text[begin:].lstrip().split("\n", _HEADER_LINES)[:_HEADER_LINES]:
        found = _LINE.match(line)
        if found:
            told.setdefault(found[1].lower(), found[2].strip())
        elif told and not line.strip(" \t>"):
            break
    if not {"from", "subject"} <= told.keys():
        return facts
    return MailFacts(
        title=_subject(told["subject"]) or facts.title,
        author=_person(told["from"]) or facts.author,
        outlet=None,
        sent_on=date_in(told.get("sent") or told.get("date") or "") or facts.sent_on,
    )


def _begin_of_forwarded(text: str) -> int | None:
    """Where the headers of a forwarded message stand."""
    mark, headers = _FORWARDED.search(text), _HEADED.search(text)
    begins = [*([mark.end()] if mark else []), *([headers.start()] if headers else [])]
    return min(begins, default=None)


def header(message: Message, name: str) -> str:
    """One header as a person reads it, on one line; empty where it is missing."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), None)
    if raw is None:
        return ""
    # Many programs write letters beyond ASCII as they are, in UTF-8 or in what their computer uses.
    written = raw if raw.isascii() else decode(raw.encode("utf-8", "surrogateescape")) or ""
    try:
        text = str(make_header(decode_header(written)))
    except (HeaderParseError, ValueError, LookupError, TypeError):
        text = written
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:_LONGEST]


def _subject(text: str) -> str | None:
    return _REPLY.sub("", text).strip() or None


def _person(text: str) -> str | None:
    """The name in ``Orla Penhallow <orla@news.example>``; an address alone is no name."""
    try:
        name = parseaddr(text)[0]
    except (ValueError, IndexError, TypeError):
        return None
    name = _IN_BRACKETS.sub("", name or ("" if "@" in text else text)).strip("\"' ")
    return name if name and "@" not in name else None


def _sent_on(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date() if text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return date_in(text)
