"""Mailboxes (``.mbox``) as Thunderbird, Apple Mail and web mail export them: many messages in one file (RFC 4155)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.reading.foreign import mail_headers

if TYPE_CHECKING:
    from collections.abc import Iterator

_FROM = rb"From [^\r\n]{0,300}\b(?:19|20)\d\d\b[^\r\n]{0,40}\r?\n"
_FIRST = re.compile(_FROM)
_NEXT = re.compile(rb"(?<=\n)(?:\r?\n)+" + _FROM + rb"(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>?From )")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a mailbox: a line that says when a message came, and the headers of the message."""
    first = _FIRST.match(data[:1024])
    return first is not None and mail_headers(data[first.end() : first.end() + 70_000]) is not None


def messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox in order, each as a file of its own would hold it."""
    first = _FIRST.match(data)
    start = first.end() if first else 0
    for mark in _NEXT.finditer(data, start):
        yield _QUOTED.sub(rb"\1", data[start : mark.start()])
        start = mark.end()
    yield _QUOTED.sub(rb"\1", data[start:])
