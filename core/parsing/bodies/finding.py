"""Finds the bodies that an article names and weighs each."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from core.parsing.bodies.bracketed import LEAST, is_bracketed
from core.parsing.bodies.called_by_place import with_places_called
from core.parsing.bodies.collecting import collect, likely_names
from core.parsing.bodies.cues import body_cues
from core.parsing.bodies.hosts import is_only_host
from core.parsing.bodies.joining import Joining
from core.parsing.bodies.naming import body_of
from core.parsing.bodies.no_bodies import without_others
from core.parsing.bodies.only_places import MOST, is_only_place
from core.parsing.bodies.records import BodyMention, NamedBody
from core.parsing.bodies.sites import with_sites
from core.parsing.bodies.small_kinds import without_places
from core.parsing.bodies.staff import is_of_staff
from core.parsing.bodies.surroundings import surroundings
from core.parsing.weighing.weights import load_weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.model import ProviderType
    from core.parsing.bodies.body import Body
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames
    from core.parsing.layout import Block


def find_bodies(
    text: str, blocks: Sequence[Block], names: BodyNames, topic: ProviderType | None
) -> tuple[NamedBody, ...]:
    """The bodies that an article names, in the order in which it names them first.

    Args:
        text: The article.
        blocks: Its blocks; furniture is not read.
        names: The compiled names.
        topic: The kind of body that the article is chiefly about, if its words tell.
    """
    weights = load_weights("bodies")
    found: list[NamedBody] = []
    for body, group, cues in weighable_bodies(text, blocks, names, topic):
        weight = 1.0 / (1.0 + math.exp(-weights.sum(cues)))
        if group.full.name.is_site or _is_only_told_of(text, group, names):
            weight = min(weight, MOST)
        elif is_bracketed(text, group, names):
            weight = max(weight, LEAST)
        mentions = tuple(BodyMention(one.name.start, one.name.end, one.name.is_sure) for one in group.placed)
        found.append(NamedBody(body, mentions, weight, tuple(cues)))
    return tuple(found)


def _is_only_told_of(text: str, group: Group, names: BodyNames) -> bool:
    """Whether a name is that of a place, of a host or of a person at work, none of whom is inspected."""
    return is_only_place(text, group, names) or is_only_host(text, group, names) or is_of_staff(text, group, names)


def weighable_bodies(
    text: str, blocks: Sequence[Block], names: BodyNames, topic: ProviderType | None
) -> Iterator[tuple[Body, Group, list[str]]]:
    """The bodies of an article with the places that name them and the cues to weigh them by."""
    placed = without_others(text, likely_names(text, collect(text, blocks, names), names), names)
    placed = with_places_called(text, with_sites(text, without_places(text, placed), names), names)
    groups = Joining(text, names, topic).join(placed)
    around = surroundings(text, groups, names, topic)
    for group in groups:
        body = body_of(text, group, around)
        yield body, group, body_cues(group, body, around)
