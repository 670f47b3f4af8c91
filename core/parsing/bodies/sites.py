"""Streets that say where a body is ("Skelder School on Ash Road"), or by which it is called: "the Ash Road school"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.cutting import Name
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from core.model import ProviderType
    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import BodyNames, Words

_AT_SITE = re.compile(r"(?P<site>,?\s(?:on|in|at|off|along|near)\s|,?\s)(?:[tT]he\s)?$")
_WORD_BEFORE = re.compile(r"([a-z]+)$")
_ON = "on"
_SPEAKS = any_of(
    "report reports reported reporting decision decisions letter news update information comment comments judgement "
    "verdict findings focus focused based visit visits inspection inspections work working call calls depends"
)
"""What speaks of a body called after its street: "its report on Ash Road"; anything else on a street is there."""
_SITED = frozenset({"located", "based", "situated", "sited", "is", "lies", "stands", "runs", "premises", "site"})
_REACH = 24
_GOES_ON = re.compile(r"(,\s|,?\sand\s|\s\()(?:[tT]he\s)?")
_CALLED = re.compile(r"\s([a-z]+)\b(?!,)")
_THE, _THE_LENGTH = ("the ", "The "), 4
_HOME = "home"
_COMMA = ", "


def with_sites(text: str, found: Sequence[Placed], names: BodyNames) -> list[Placed]:
    """Names with a mark on streets where a body is; where one is called by its street, the name is that body's.

    A street that the article also names otherwise may be a home that is called after it, and is none.

    Args:
        text: The article.
        found: The names in the order of the text.
        names: The compiled names.
    """
    streets = [one for one in found if _is_street(text, one.name, names)]
    if not streets:
        return list(found)
    bodies = {one.name.end: one.name.words for one in found if _is_institution(one.name, names)}
    listed = {one.name.start for one in found if _is_institution(one.name, names)} | {one.name.start for one in streets}
    sites: dict[Words, Words] = {}
    others: set[Words] = set()
    for one in streets:
        if _is_called(text, one.name, names):
            continue
        host = _host(text, one.name, bodies, names)
        if host is None or _is_in_list(text, one.name, listed):
            others.add(one.name.words)
        else:
            sites[one.name.words] = sites.get(one.name.words) or host
    hosts = _hosts(text, streets, sites, found, names)
    ends = frozenset(one.name.end for one in streets if one.name.words in sites.keys() - others)
    marked = [_marked(text, one, sites, hosts, others, names) for one in found]
    return [
        one._replace(name=one.name._replace(is_site=True)) if _is_town(text, one, ends, names) else one
        for one in marked
    ]


def _is_town(text: str, one: Placed, ends: Container[int], names: BodyNames) -> bool:
    """Whether a name behind a street where a body is tells in which town: "the nursery in Ash Road, Thornby"."""
    name = one.name
    if name.kind is not None or name.council is not None or names.sort_of_ending(name.words[-1]):
        return False
    return name.start - len(_COMMA) in ends and text.startswith(_COMMA, name.start - len(_COMMA))


def _is_street(text: str, name: Name, names: BodyNames) -> bool:
    """Whether a name ends as those of streets do; a noun behind it makes it a body's, but in "the Ash Road school"."""
    if name.council is not None or len(name.words) <= 1 or name.words[-1] not in names.thoroughfares:
        return False
    return name.kind is None or _is_called(text, name, names)


def _is_institution(name: Name, names: BodyNames) -> bool:
    return name.council is None and (name.kind is not None or name.words[-1] in names.buildings)


def _host(text: str, name: Name, ends: Mapping[int, Words], names: BodyNames) -> Words | None:
    """The name of the body that a street is the site of; empty where only a noun tells of one, None for no site."""
    before = _AT_SITE.search(text, max(0, name.start - _REACH), name.start)
    if before is None:
        return None
    if before.start("site") in ends:
        return ends[before.start("site")]
    word = _WORD_BEFORE.search(text, max(0, before.start("site") - _REACH), before.start("site"))
    if word is None or before.group("site").strip(" ,\n\t") == "":
        return None
    noun = word.group(1)
    if before.group("site").strip(" ,") == _ON and noun not in _SPEAKS:
        return ()
    return () if noun in _SITED or noun == _HOME or names.kind_of(("", noun), 1) is not None else None


def _is_in_list(text: str, name: Name, listed: Container[int]) -> bool:
    """Whether a street behind a comma is a member of a list, as a home that is called after it can be."""
    if not text.endswith((", ", ", the "), 0, name.start):
        return False
    behind = _GOES_ON.match(text, name.end)
    return behind is not None and (behind.group(1) != ", " or behind.end() in listed)


def _is_called(text: str, name: Name, names: BodyNames) -> bool:
    """Whether a noun behind a street makes it what a home is called by: "the Ash Road home"."""
    noun = _noun_behind(text, name)
    return noun == _HOME or _kind_called(noun, names) is not None


def _noun_behind(text: str, name: Name) -> str:
    """The noun behind a street that "the" stands before: "school" in "the Ash Road school"; empty without one."""
    noun = _CALLED.match(text, name.end)
    return noun.group(1) if noun and text.startswith(_THE, max(0, name.start - _THE_LENGTH)) else ""


def _kind_called(noun: str, names: BodyNames) -> ProviderType | None:
    return names.kind_of(("", noun), 1) if noun else None


def _hosts(
    text: str, streets: Iterable[Placed], sites: Mapping[Words, Words], found: Sequence[Placed], names: BodyNames
) -> dict[Words, Words]:
    """The body of each street that one is called by: that which is there, else the only one that can be meant."""
    homes = {one.name.words for one in found if one.name.kind is None and one.name.words[-1] in names.buildings}
    only = next(iter(homes)) if len(homes) == 1 else ()
    hosts: dict[Words, Words] = {}
    for street in streets:
        noun = _noun_behind(text, street.name)
        if noun != _HOME and _kind_called(noun, names) is None:
            continue
        told = only if noun == _HOME else _told_before(street, _kind_called(noun, names), found)
        host = sites.get(street.name.words) or told
        if host:
            hosts.setdefault(street.name.words, host)
    return hosts


def _told_before(street: Placed, kind: ProviderType | None, found: Sequence[Placed]) -> Words:
    """The only body of a kind in the last paragraph that names one before a street; none where there are several."""
    before = [one for one in found if one.name.start < street.name.start and one.name.kind is kind]
    last = {one.name.words for one in before if one.block == before[-1].block}
    return next(iter(last)) if len(last) == 1 else ()


def _marked(
    text: str,
    one: Placed,
    sites: Mapping[Words, Words],
    hosts: Mapping[Words, Words],
    others: Iterable[Words],
    names: BodyNames,
) -> Placed:
    words = one.name.words
    if words in others or not _is_street(text, one.name, names):
        return one
    if not _is_called(text, one.name, names):
        return one._replace(name=one.name._replace(is_site=True)) if words in sites else one
    host = hosts.get(words)
    return one if host is None else one._replace(name=Name(host, one.name.start, one.name.end, is_sure=False))
