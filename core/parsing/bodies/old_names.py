"""Names that a body had before: "Pemberley Hall School (formerly Pemberley Dance Academy)" is one school."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.bodies.joining import Group

_FORMERLY = re.compile(
    r"(?:\s\(|,\s|\s[–—-]\s)(?:which\s(?:was|used\sto\sbe)\s)?"
    r"(?:(?:formerly|previously|originally|until\s(?:recently|\d{4}|last\s\w+)|once)\s(?:(?:known\sas|called|named)\s)?"
    r"|(?:still|better|also|now|locally)\s(?:known\sas|called|named)\s)"
    r"(?:[tT]he\s)?$"
)
_CLOSED = re.compile(r"\s?[,;).–—]")
_REACH = 48


def under_new_names(text: str, groups: Iterable[Group]) -> list[Group]:
    """Bodies without those that are only an old name of another, whose places go to the other.

    Args:
        text: The article.
        groups: The bodies in the order in which the article names them first.
    """
    found: list[Group] = []
    for group in groups:
        host = _host(text, group, found)
        if host is None:
            found.append(group)
        else:
            host.placed = sorted([*host.placed, *group.placed], key=lambda one: one.name.start)
    return found


def _host(text: str, group: Group, before: Iterable[Group]) -> Group | None:
    """The body behind whose name a name stands as its old one; None for a council, and where none does."""
    start = group.placed[0].name.start
    told = _FORMERLY.search(text, max(0, start - _REACH), start)
    if told is None or group.council is not None or not _CLOSED.match(text, group.placed[0].name.end):
        return None
    ends = told.start()
    return next((one for one in before if any(placed.name.end == ends for placed in one.placed)), None)
