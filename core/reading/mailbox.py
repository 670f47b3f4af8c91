"""Mailboxes (``.mbox``) as Thunderbird, Apple Mail and web mail export them: many messages in one file (RFC 4155)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.reading.foreign import header_lines, mail_headers

if TYPE_CHECKING:
    from collections.abc import Iterator

_FROM = rb"From [^\r\n]{0,300}\b(?:19|20)\d\d\b[^\r\n]{0,40}\r?\n"
_FIRST = re.compile(_FROM)
_NEXT = re.compile(rb"(?<=\n)(?:\r?\n)+" + _FROM + rb"(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>?From )")
# As programs write it; a person who begins an article with "From" does not.
_BY_PROGRAM = re.compile(
    rb"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)? (?:\S{1,9} )?(?:19|20)\d\d\b"
)
_SENDER = re.compile(rb"^From:", re.IGNORECASE | re.MULTILINE)
_SENT_OR_ABOUT = re.compile(rb"^(?:Date|Subject):", re.IGNORECASE | re.MULTILINE)
_PLAIN = b"MIME-Version: 1.0\r\n"
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a mailbox: a line that says when a message came, and the headers of the message.

    Where that line is a program's, whose message it is and when or of what will do: old messages have no more headers.
    """
    first = _FIRST.match(data[:1024])
    if first is None:
        return False
    message = data[first.end() : first.end() + 70_000]
    return mail_headers(message) is not None or (_BY_PROGRAM.match(data[:1024]) is not None and _is_message(message))


def messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox in order, each as a file of its own would hold it."""
    first = _FIRST.match(data)
    start = first.end() if first else 0
    for mark in _NEXT.finditer(data, start):
        yield _alone(data[start : mark.start()])
        start = mark.end()
    yield _alone(data[start:])


def _alone(message: bytes) -> bytes:
    """A message as a file of its own; one of few headers gets one by which it is known again as a message."""
    message = _QUOTED.sub(rb"\1", message)
    return _PLAIN + message if mail_headers(message) is None and _is_message(message) else message


def _is_message(data: bytes) -> bool:
    headers = header_lines(data)
    return _SENDER.search(headers) is not None and _SENT_OR_ABOUT.search(headers) is not None
