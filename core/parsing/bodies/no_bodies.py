"""Leaves out capitalised words that name no body: offices and papers, credits, campaigns, areas, headings that ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import BodyNames

_BEHIND = re.compile(r"\s([A-Z][a-z]+)\b")
_AREA_BEFORE = re.compile(
    r"\b(?:areas?|categor(?:y|ies)|themes?|indicators?|strands?|criteri(?:a|on)|domains?)(?:,|:| of)\s[‘'“\"]?$"
)
_REACH = 24
_NEXT = re.compile(r"[’'”\"]?(?:,\s|\s(?:and|&)\s|,\sand\s)[‘'“\"]?")
"""What stands between two areas of a list."""
_DOING = "ing"
_OWNS = ("'s ", "’s ")
_FEWEST = 2
"""Words of a place and what it has many of."""


def without_others(text: str, found: Iterable[Placed], names: BodyNames) -> list[Placed]:
    """Names without those that are none of a body.

    Such are "Full Council", "Warning Notices" and "PA Media" by their words, "National Adoption Week" and "Thornby's
    Primary Schools" by what they are, and areas whose words are printed with capitals ("one area, Ensuring Wellbeing,
    Equality and Inclusion, …").

    Args:
        text: The article.
        found: The names in the order of the text.
        names: The compiled names.
    """
    kept: list[Placed] = []
    area_ends = -1
    for one in found:
        if _is_area(text, one, names) or (area_ends >= 0 and _goes_on(text, one, area_ends)):
            area_ends = one.name.end
        elif not _is_none(text, one, names):
            kept.append(one)
    return kept


def _is_none(text: str, one: Placed, names: BodyNames) -> bool:
    return one.name.words in names.no_bodies or _is_event(text, one, names) or _are_several(text, one, names)


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
