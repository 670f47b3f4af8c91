"""Names that a body had before: "Pemberley Hall School (formerly Pemberley Dance Academy)" is one school."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames

_FORMERLY = re.compile(
    r"(?:\s\(|,\s|\s[–—-]\s)(?:which\s(?:was|used\sto\sbe)\s)?"
    r"(?:(?:formerly|previously|originally|until\s(?:recently|\d{4}|last\s\w+)|once)\s(?:(?:known\sas|called|named)\s)?"
    r"|(?:still|better|also|now|locally)\s(?:known\sas|called|named)\s)"
    r"(?:[tT]he\s)?$"
)
_THEN = re.compile(
    r"\bthe\s([a-z]+),\s(?:which\swas\s)?(?:then\s(?:known\sas|called|named)|(?:formerly|previously)"
    r"(?:\s(?:known\sas|called|named))?)\s(?:[tT]he\s)?$"
)
_UNDER = re.compile(
    r"(?:\bunder\s(?:its|the)\s(?:(?:old|former|previous|earlier|original|first)\s)?name(?:\sof|,)"
    r"|\bwhen\sit\swas\s(?:still\s)?(?:(?:known\sas|called|named)\s)?)\s?(?:[tT]he\s)?$"
)
"""What says that a name is an old one of the body spoken of."""
_CLOSED = re.compile(r"\s?[,;).–—]|\s(?:and|but)\b")
_REACH = 48


def under_new_names(text: str, groups: Iterable[Group], names: BodyNames) -> list[Group]:
    """Bodies without those that are only an old name of another, whose places go to the other.

    Args:
        text: The article.
        groups: The bodies in the order in which the article names them first.
        names: The compiled names.
    """
    found: list[Group] = []
    for group in groups:
        host = _host(text, group, found) or _last_of_kind(text, group, found, names)
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


def _last_of_kind(text: str, group: Group, before: Iterable[Group], names: BodyNames) -> Group | None:
    """The body named last before its old name: "the school, then called Elm Road", "good under its old name of Elm"."""
    start = group.placed[0].name.start
    told = _THEN.search(text, max(0, start - _REACH), start)
    under = told is None and _UNDER.search(text, max(0, start - _REACH), start) is not None
    if (told is None and not under) or group.council is not None or not _CLOSED.match(text, group.placed[0].name.end):
        return None
    kind = names.kind_of(("the", told.group(1)), 1) if told is not None else group.kind
    hosts = [(place.name.start, one) for one in before for place in one.placed if place.name.start < start]
    fitting = [(at, one) for at, one in hosts if kind is not None and one.kind is kind]
    if under and kind is None:
        fitting = [(at, one) for at, one in hosts if one.kind is not None and one.council is None]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None
