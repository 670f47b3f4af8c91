"""Reads "the Thornby Hill home" and "the Leeds trust" as the one institution of the article that lies there.

Newspapers call a home, hospital or practice by its place when they come back to it. Streets are read so by ``sites``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.bodies.cutting import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import BodyNames, Words

_CALLED = re.compile(
    r"\s(?:(?:care|nursing|residential|hospital|hospitals|nhs|gp)\s)?(home|trust|surgery|practice)\b(?!,)"
)
_HOME, _TRUST = "home", "trust"
_THE, _THE_LENGTH = ("the ", "The "), 4
_SEVERAL = re.compile(
    r"\b(?:both|two|three|four|several|other|another|second|sister|all)\s(?:of\sthe\s)?(?:[\w-]+\s){0,2}?"
    r"(?:homes?|trusts?|surger(?:y|ies)|practices?)\b",
    re.IGNORECASE,
)
"""What says that the article tells of more than one."""
_OF_HOMES = frozenset({None, ProviderType.ADULT_SOCIAL_CARE})
_PLACE_WORDS = 3


def with_places_called(text: str, found: Sequence[Placed], names: BodyNames) -> list[Placed]:
    """Names, those of places by which an institution is called as names of that institution.

    A place that the article names otherwise stays what it is, unless it is a council's.

    Args:
        text: The article.
        found: The names in the order of the text.
        names: The compiled names.
    """
    called = {at: noun for at, one in enumerate(found) if (noun := _noun(text, one.name))}
    if not called:
        return list(found)
    others = {one.name.words for at, one in enumerate(found) if at not in called and one.name.council is None}
    placed = list(found)
    for at, noun in called.items():
        name = found[at].name
        host = _host(text, name, noun, found[:at], names) if name.words not in others else ()
        if host:
            placed[at] = found[at]._replace(name=Name(host, name.start, name.end, is_sure=False))
    return placed


def _noun(text: str, name: Name) -> str:
    """What an institution that is called by a place is; empty where a name is no such place."""
    if name.kind is not None and name.council is None:
        return ""
    is_site = name.council is None and not name.is_sure
    if name.is_person or is_site or len(name.words) > _PLACE_WORDS:
        return ""
    behind = _CALLED.match(text, name.end) if text.startswith(_THE, max(0, name.start - _THE_LENGTH)) else None
    return behind[1] if behind is not None else ""


def _host(text: str, place: Name, noun: str, before: Sequence[Placed], names: BodyNames) -> Words:
    """The institution that a place stands for: the only one that has it in its name, else the only home so far."""
    hosts = {one.name.words for one in before if _is_kind(one.name, noun, names)}
    named = [host for host in hosts if _holds(host, place.words)]
    if len(named) == 1:
        return named[0]
    return next(iter(hosts)) if noun == _HOME and len(hosts) == 1 and not _SEVERAL.search(text) else ()


def _is_kind(name: Name, noun: str, names: BodyNames) -> bool:
    """Whether a name is that of what a noun says."""
    if name.council is not None or name.is_site:
        return False
    if noun == _HOME:
        return name.kind in _OF_HOMES and (name.kind is not None or name.words[-1] in names.buildings)
    return name.kind is ProviderType.HEALTH and (name.words[-1] == _TRUST) == (noun == _TRUST)


def _holds(words: Words, place: Iterable[str]) -> bool:
    return set(words).issuperset(place)
