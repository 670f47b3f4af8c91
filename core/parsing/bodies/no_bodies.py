"""Leaves out capitalised words that name no body: offices and papers, laws, credits, campaigns, areas and headings.

So are regulators and those that pay for services, several bodies called by their place and their kind, and whoever
wrote the article.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.model import ProviderType
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import BodyNames, Words

_BEHIND = re.compile(r"\s([A-Z][a-z]+)\b")
_AREA_BEFORE = re.compile(
    r"\b(?:areas?|categor(?:y|ies)|themes?|indicators?|strands?|criteri(?:a|on)|domains?)(?:,|:| of)\s[‘'“\"]?$"
)
_REACH = 24
_NEXT = re.compile(r"[’'”\"]?(?:,\s|\s(?:and|&)\s|,\sand\s)[‘'“\"]?")
"""What stands between two areas of a list."""
_OF_LAWS = frozenset({"act", "acts", "regulations"})
_LAW = re.compile(r"\b(?:Act|Acts|Regulations)(?:\s\d{4}\b|$)")
_DOING = "ing"
_OWNS = ("'s ", "’s ")
_MOST_COUNTED = 12
_OF_PERSONS = (2, 3)
_NEAR_TOP = 500
"""Letters from the beginning within which a writer's name stands."""
_FEWEST = 2
"""Words of a place and what it has many of."""


def without_others(text: str, found: Iterable[Placed], names: BodyNames) -> list[Placed]:
    """Names without those that are none of a body.

    Such are "Full Council", "Warning Notices", "Care Act 2014" and "PA Media" by their words, "National Adoption Week"
    and "Thornby's Primary Schools" by what they are, and areas whose words are printed with capitals ("one area,
    Ensuring Wellbeing, Equality and Inclusion, …").

    Args:
        text: The article.
        found: The names in the order of the text.
        names: The compiled names.
    """
    found = list(found)
    author = _author(text, found, names)
    kept: list[Placed] = []
    area_ends = -1
    for one in found:
        if one is author:
            continue
        if _is_area(text, one, names) or (area_ends >= 0 and _goes_on(text, one, area_ends)):
            area_ends = one.name.end
        elif not _is_none(text, one, names):
            kept.append(one)
    return kept


def _is_none(text: str, one: Placed, names: BodyNames) -> bool:
    words = one.name.words
    return (
        words in names.no_bodies
        or any(words[at:] in names.regulators_ending for at in range(len(words)))
        or (not _OF_LAWS.isdisjoint(words) and _LAW.search(text, one.name.start, one.name.end) is not None)
        or _is_event(text, one, names)
        or _are_several(text, one, names)
        or _are_counted(text, one)
        or _are_of_counties(one, names)
    )


def _are_counted(text: str, one: Placed) -> bool:
    """Whether a headline calls several by their place that the text counts: "Thornby Nurseries", "two nurseries"."""
    words = one.name.words
    if one.name.council is not None or len(words) < _FEWEST or not words[-1].endswith("s") or not one.is_shouted:
        return False
    noun = rf"(?:{re.escape(words[-2])} )?" if len(words) > _FEWEST else ""
    return re.search(rf"\b(?i:{_some()}) (?:[a-z-]+ ){{0,2}}{noun}{re.escape(words[-1])}\b", text) is not None


@cache
def _some() -> str:
    """A pattern for what counts several."""
    return (
        either([*number_words(_MOST_COUNTED, 2), "both", "all", "several", "many", "some", "most", "of the"]) + r"|\d+"
    )


def _are_of_counties(one: Placed, names: BodyNames) -> bool:
    """Whether schools are called by two councils and their kind alone: "Kent & Medway Secondary School Ratings"."""
    words = one.name.words
    if "and" not in words or one.name.kind is not ProviderType.SCHOOL:
        return False
    at = words.index("and")
    behind = next((end for end in range(at + 2, len(words)) if names.only_points(words[end:])), 0)
    return bool(behind) and all(_is_council(part, names) for part in (words[:at], words[at + 1 : behind]))


def _is_council(words: Words, names: BodyNames) -> bool:
    return bool(words) and any(name.words == words for name in names.councils.get(words[0], ()))


def _author(text: str, found: Sequence[Placed], names: BodyNames) -> Placed | None:
    """Whoever wrote the article: the only person's name that is a line of its own, near the top and nowhere else."""
    alone = [one for one in found if _is_person_alone(one, names)]
    if len(alone) != 1 or alone[0].block.start > _NEAR_TOP:
        return None
    told = [one for one in found if one.name.words[-1] == alone[0].name.words[-1]]
    return alone[0] if len(told) == 1 else None


def _is_person_alone(one: Placed, names: BodyNames) -> bool:
    name, block = one.name, one.block
    return (
        (block.start, block.end) == (name.start, name.end)
        and name.kind is None
        and name.council is None
        and len(name.words) in _OF_PERSONS
        and name.words[0] in names.given
        and names.sort_of_ending(name.words[-1]) == ""
    )


def _are_several(text: str, one: Placed, names: BodyNames) -> bool:
    """Whether a name is a place and what it has many of: "Thornby's Primary Schools"; "Elm Schools" may be a trust."""
    words = one.name.words
    if one.name.council is not None or len(words) < _FEWEST or not words[-1].endswith("s"):
        return False
    if not names.only_points(words[1:]) or _kind_of_each(words[-1], names) is None:
        return False
    is_owned = text.startswith(_OWNS, one.name.start + len(words[0]))
    return is_owned or (len(words) > _FEWEST and _kind_of_each(words[-1], names) is ProviderType.SCHOOL)


def _kind_of_each(plural: str, names: BodyNames) -> ProviderType | None:
    singular = plural.removesuffix("ies") + "y" if plural.endswith("ies") else plural.removesuffix("s")
    return names.kind_of(("", singular), 1)


def _is_area(text: str, one: Placed, names: BodyNames) -> bool:
    """Whether a name stands for the area announced before it and is made of words that articles write small."""
    if one.name.kind is not None or one.name.council is not None:
        return False
    is_told = _AREA_BEFORE.search(text, max(one.block.start, one.name.start - _REACH), one.name.start) is not None
    return is_told and all(word in names.common or word.endswith(_DOING) for word in one.name.words)


def _goes_on(text: str, one: Placed, area_ends: int) -> bool:
    """Whether a name is the next of a list of areas."""
    is_body = one.name.kind is not None or one.name.council is not None
    return not is_body and _NEXT.fullmatch(text, area_ends, one.name.start) is not None


def _is_event(text: str, one: Placed, names: BodyNames) -> bool:
    """Whether a name goes on as that of a campaign or a meeting: "National Adoption Week"."""
    behind = _BEHIND.match(text, one.name.end)
    return behind is not None and behind[1].lower() in names.events
