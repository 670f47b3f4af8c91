"""Shorter names that do not begin the full one: "St Oswald's" for Orrick St Oswald's Primary School, "the Society"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.bodies.groups import OF_AREAS

if TYPE_CHECKING:
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames, Words

_MOST_WORDS = 3
"""Words that the name of a person has at most."""


def is_full_name(group: Group, names: BodyNames) -> bool:
    """Whether a name is a given name and a surname by its looks: "Doreen Fewtrell", the childminder."""
    last = len(group.words) - 1
    return (
        group.council is None
        and group.kind is None
        and 0 < last < _MOST_WORDS
        and group.words[0] in names.given
        and "and" not in group.words
        and group.words[last] not in names.streets
        and not names.ends_name(group.words, last)
    )


def goes_by_given(words: Words, group: Group, names: BodyNames) -> bool:
    """Whether a name is the given one of somebody: "Danuta" for Danuta Sroka."""
    return len(words) == 1 and words[0] in names.given and is_full_name(group, names)


def goes_by_inner(words: Words, group: Group, names: BodyNames, *, told: bool) -> bool:
    """Whether a body goes by words that tell it apart within its name, between a place and what it is.

    So are saints, sites ("Undercliff" for Ventnor Undercliff Primary), and with "the" the last word, too.

    Args:
        words: The shorter name.
        group: The names of the body.
        names: The compiled names.
        told: Whether "the" stands before the shorter name wherever it is met.
    """
    if group.council is not None or group.is_person or len(group.words) <= len(words):
        return False
    at = next((at for at in (1, 2) if group.words[at : at + len(words)] == words), 0)
    tail = group.words[at + len(words) :]
    if told and len(words) == 1 and group.words[-1] == words[0] and group.words[-2] != "at":
        return group.kind is not None or names.ends_name(group.words, len(group.words) - 1)
    if not at or not tail or group.kind is None or group.kind in OF_AREAS:
        return False
    if words[0] in names.saints:
        return len(words) > 1
    begin = group.words[:at]
    is_other_place = names.directions.issuperset(begin) and not told
    return at == 1 and begin[0] not in names.saints and not is_other_place and names.only_points(tail)
