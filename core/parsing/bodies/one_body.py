"""Two full names of one body: with and without the place that has it, or its legal form; and a body's initials."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames, Words

_OWNS = ("'s ", "’s ")
_TRUST = "trust"
_FORMS = frozenset({"nhs", "foundation", "ft", "the"})
"""Words that say of what form a trust is; it may have changed, or be left out."""
_IN_BRACKETS = re.compile(r"\((\w+)\)")
_BRACKETED = re.compile(r"\s?\([^()]*\)")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "upon", "with"})
_FEWEST_INITIALS, _MOST_INITIALS = 3, 6


def under_one_name(text: str, groups: Sequence[Group], names: BodyNames) -> list[Group]:
    """Bodies without those that are another under a second name, whose places go to the other.

    Such are "Thornby's Skelder Middle School" beside "Skelder Middle School", "Tern Estuary NHS Trust" beside "Tern
    Estuary NHS Foundation Trust", and "DBC" beside "Dunbeck Borough Council".

    Args:
        text: The article.
        groups: The bodies in the order in which the article names them first.
        names: The compiled names.
    """
    known = _Known(text, groups, names)
    taken: dict[int, Group] = {}
    for group in groups:
        host = known.host_of(group)
        if host is not None and id(host) not in taken:
            taken[id(group)] = host
    for group in groups:
        host = taken.get(id(group))
        if host is not None:
            host.placed = sorted([*host.placed, *group.placed], key=lambda one: one.name.start)
    kept = [group for group in groups if id(group) not in taken]
    return sorted(kept, key=lambda group: group.placed[0].name.start)


class _Known:
    """The bodies of an article by what a second name of theirs has of the first."""

    def __init__(self, text: str, groups: Sequence[Group], names: BodyNames) -> None:
        self._text = text
        self._names = names
        self._by_words = {group.words: group for group in groups if _tells_kind(group)}
        self._trusts: dict[Words, list[Group]] = defaultdict(list)
        self._by_initials: dict[str, list[Group]] = defaultdict(list)
        for group in groups:
            if group.words[-1] == _TRUST and _tells_kind(group):
                self._trusts[_without_form(_printed(text, group))].append(group)
            if group.council is not None or group.kind is not None:
                for short in _short_forms(text, group):
                    self._by_initials[short].append(group)

    def host_of(self, group: Group) -> Group | None:
        """The body whose second name a name is; None where it is none, or may be that of several."""
        if group.council is not None or group.is_person:
            return None
        return self._owned(group) or self._fuller_trust(group) or self._with_initials(group)

    def _owned(self, group: Group) -> Group | None:
        """The body whose name stands behind the place that has it."""
        host = self._by_words.get(group.words[1:])
        start = group.full.name.start
        end = start + len(group.words[0])
        if host is None or group.kind is not host.kind or group.words[0] in self._names.owners:
            return None
        return host if self._text.startswith(_OWNS, end) and not self._names.only_points(host.words) else None

    def _fuller_trust(self, group: Group) -> Group | None:
        """The trust that has the same name but for its form; the fuller one stays."""
        if group.words[-1] != _TRUST or not _tells_kind(group):
            return None
        same = [one for one in self._trusts[_without_form(_printed(self._text, group))] if one.kind is group.kind]
        fullest = max(same, key=lambda one: _fullness(_printed(self._text, one), one))
        return fullest if fullest is not group else None

    def _with_initials(self, group: Group) -> Group | None:
        """The one body whose initials a word is."""
        printed = _printed(self._text, group)
        if len(group.words) > 1 or not _FEWEST_INITIALS <= len(printed) <= _MOST_INITIALS:
            return None
        hosts = {id(one): one for one in self._by_initials.get(printed, ()) if one is not group}
        return next(iter(hosts.values())) if len(hosts) == 1 else None


def _tells_kind(group: Group) -> bool:
    return group.council is None and group.kind is not None


def _printed(text: str, group: Group) -> str:
    return text[group.full.name.start : group.full.name.end]


def _without_form(printed: str) -> Words:
    words = (word.lower() for word in _WORD.findall(_BRACKETED.sub("", printed)))
    return tuple(word.removesuffix("s") for word in words if word not in _FORMS)


def _fullness(printed: str, group: Group) -> tuple[bool, int, int]:
    """How full a name is: without brackets inside, then the longer, then the earlier."""
    return _BRACKETED.search(printed) is None, len(group.words), -group.full.name.start


def _short_forms(text: str, group: Group) -> set[str]:
    """What a body can be called in short: its initials, and what brackets inside its name give."""
    short: set[str] = set()
    for one in group.placed:
        printed = text[one.name.start : one.name.end]
        short.update(_IN_BRACKETS.findall(printed))
        short.add(_initials(printed))
    return short


def _initials(printed: str) -> str:
    words = [word for word in _WORD.findall(printed) if word.lower() not in _SMALL]
    return "".join(word[0] for word in words).upper()
