"""Which authority a cover names, by any of the names it is printed under."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from core.knowledge import Authorities, Authority

_SORTS_OF_COUNCIL = (
    r"(?:the|council|county|city|borough|metropolitan|district|london|royal|unitary|authority|corporation|local|of|and"
    r"|mbc|mdc|lb|children's|services|social|care)"
)
_SORT = re.compile(rf"\b{_SORTS_OF_COUNCIL}\b")
_TAIL = re.compile(r"\s*,?\s*(?:local\s+authority|children's\s+(?:social\s+care\s+)?services)\s*$")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_CLOSE = 0.86


@dataclass(frozen=True, slots=True)
class NamedAuthority:
    """The authority that a printed name stands for.

    Attributes:
        authority: The one meant, or None when the name is not known or several bear it.
        certain: False where a misprint or a choice among several was needed.
    """

    authority: Authority | None
    certain: bool


def identify(authorities: Authorities, printed: str, prose: str, on: date | None) -> NamedAuthority:
    """Find whom a cover is about.

    Args:
        authorities: All authorities.
        printed: The name on the cover.
        prose: Text of the report in which the authority is named again, to choose among the owners of a trust.
        on: First day of the inspection: names and councils have changed.
    """
    for name in _ways_to_write(printed):
        match = authorities.by_name(name, on)
        if match is None:
            continue
        if match.authority is not None:
            return NamedAuthority(match.authority, certain=True)
        if match.kind is NameKind.DELIVERY_BODY or len(match.authorities) > 1:
            return _most_named(match.authorities, prose)
    by_words = _by_words(authorities, printed, on)
    if by_words is not None:
        return NamedAuthority(by_words, certain=True)
    contained = _by_contained_name(authorities, printed, on)
    return NamedAuthority(contained or _by_likeness(authorities, printed, on), certain=contained is not None)


def _ways_to_write(printed: str) -> Iterator[str]:
    name = " ".join(printed.replace("’", "'").split()).strip(" .,:;-–")
    seen = set()
    for way in (name, re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)):
        while way and way.lower() not in seen:
            seen.add(way.lower())
            yield way
            yield f"{way} Council"
            way = _TAIL.sub("", way.lower()) if _TAIL.search(way.lower()) else way


def _most_named(choices: tuple[Authority, ...], prose: str) -> NamedAuthority:
    """Of several owners of a trust, the one that the report speaks of; none when two are named alike often."""
    counts = sorted(((prose.count(choice.name.lower()), choice.code, choice) for choice in choices), reverse=True)
    (most, _, chosen), (next_most, *_) = counts[0], counts[1]
    return NamedAuthority(chosen, certain=most > 2 * next_most) if most > next_most else NamedAuthority(None, False)


def _significant(name: str) -> frozenset[str]:
    folded = name.lower().replace("’", "'").replace("&", " and ").replace("st.", "st")
    return frozenset(_NO_LETTERS.sub(" ", _SORT.sub(" ", folded)).split())


def _by_words(authorities: Authorities, printed: str, on: date | None) -> Authority | None:
    """The only authority whose name has the same words once "council", "city of" and the like are taken away."""
    wanted = _significant(printed)
    if not wanted:
        if {"london", "corporation"} <= set(_NO_LETTERS.sub(" ", printed.lower()).split()):
            match = authorities.by_name("City of London", on)
            return match.authority if match else None
        return None
    found = {
        authority.code: authority
        for name, authority, kind in authorities.names()
        if kind is not NameKind.DELIVERY_BODY and _significant(name) == wanted
    }
    standing = [a for a in found.values() if on is None or a.existed_on(on)] or list(found.values())
    return standing[0] if len(standing) == 1 else None


def _by_contained_name(authorities: Authorities, printed: str, on: date | None) -> Authority | None:
    """The only authority whose own name stands inside a longer one ("Together for Children Sunderland")."""
    wanted = f" {_NO_LETTERS.sub(' ', printed.lower())} "
    inside = {
        name: authority
        for name, authority, kind in authorities.names()
        if kind is NameKind.NAME and f" {_NO_LETTERS.sub(' ', name.lower()).strip()} " in wanted
    }
    standing = {name: one for name, one in inside.items() if on is None or one.existed_on(on)}
    whole = {one.code: one for name, one in standing.items() if not any(name in other != name for other in standing)}
    return next(iter(whole.values())) if len(whole) == 1 else None


def _by_likeness(authorities: Authorities, printed: str, on: date | None) -> Authority | None:
    """The authority whose name is nearest to a misprinted one, if any is near."""
    wanted = " ".join(sorted(_significant(printed)))
    by_words: dict[str, Authority] = {}
    for name, authority, kind in authorities.names():
        if kind is not NameKind.DELIVERY_BODY and (on is None or authority.existed_on(on)):
            by_words.setdefault(" ".join(sorted(_significant(name))), authority)
    near = difflib.get_close_matches(wanted, by_words, n=1, cutoff=_CLOSE) if wanted else []
    return by_words[near[0]] if near else None
