"""How the areas of one framework continue those of an earlier one: what a change may be said about, and what not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.knowledge.framework import Framework
    from core.knowledge.sources import Entry

EVERY_AREA = "*"

_COMPARISON_KEYS = frozenset({"from", "to", "note", "pairs"})
_PAIR_KEYS = frozenset({"from", "to", "relation", "note"})


class Relation(StrEnum):
    """How an area continues another."""

    SAME = "same"
    RENAMED = "renamed"
    SIMILAR = "similar"
    SPLIT = "split"
    MERGED = "merged"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AreaPair:
    """One area before and after.

    Attributes:
        from_area: Area id in the earlier framework, or ``*`` for every area.
        to_area: Area id in the later framework, ``*`` for every area, or None where the area ended.
        relation: How the later continues the earlier.
        note: Anything to know, or an empty text.
    """

    from_area: str
    to_area: str | None
    relation: Relation
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What of one framework can be set against what of a later one.

    Attributes:
        from_framework: Id of the earlier framework.
        to_framework: Id of the later one.
        pairs: The areas, before and after.
        note: Anything to know, or an empty text.
    """

    from_framework: str
    to_framework: str
    pairs: tuple[AreaPair, ...]
    note: str = ""

    def relation(self, from_area: str, to_area: str) -> Relation:
        """How the later area continues the earlier one; NONE unless a pair says otherwise."""
        return next(
            (pair.relation for pair in self.pairs if pair.from_area == from_area and pair.to_area == to_area),
            Relation.NONE,
        )


def read_comparisons(
    entries: Iterable[Entry], frameworks: Mapping[str, Framework]
) -> dict[tuple[str, str], Comparison]:
    """Make the comparisons of ``[[comparison]]`` entries, by the ids of both frameworks.

    Raises:
        KnowledgeError: An unknown framework, area or relation; the same comparison or pair twice.
    """
    comparisons: dict[tuple[str, str], Comparison] = {}
    for entry in entries:
        entry.only(_COMPARISON_KEYS)
        earlier, later = _framework(entry, "from", frameworks), _framework(entry, "to", frameworks)
        if earlier.valid_from >= later.valid_from:
            raise entry.fault(f"'{earlier.id}' is not earlier than '{later.id}'.", "from")
        if (earlier.id, later.id) in comparisons:
            raise entry.fault(f"'{earlier.id}' and '{later.id}' are compared twice.", "from")
        pairs: dict[tuple[str, str | None], AreaPair] = {}
        for item in entry.tables("pairs"):
            pair = _read_pair(item, earlier, later)
            if (pair.from_area, pair.to_area) in pairs:
                raise item.fault("this pair of areas stands twice.")
            pairs[pair.from_area, pair.to_area] = pair
        if not pairs:
            raise entry.fault("a comparison needs at least one pair of areas.", "pairs")
        comparisons[earlier.id, later.id] = Comparison(
            earlier.id, later.id, tuple(pairs.values()), entry.text("note", "")
        )
    return comparisons


def _framework(entry: Entry, key: str, frameworks: Mapping[str, Framework]) -> Framework:
    name = entry.text(key)
    if name not in frameworks:
        raise entry.fault(f"there is no framework '{name}'.", key)
    return frameworks[name]


def _read_pair(item: Entry, earlier: Framework, later: Framework) -> AreaPair:
    item.only(_PAIR_KEYS)
    from_area, to_area, relation = item.text("from"), item.text("to", ""), item.text("relation")
    if relation not in set(Relation):
        raise item.fault(f"the relation '{relation}' is not known; use one of {', '.join(Relation)}.")
    if (not to_area or EVERY_AREA in (from_area, to_area)) and relation != Relation.NONE:
        raise item.fault("only the relation 'none' goes without two areas.")
    for framework, area in ((earlier, from_area), (later, to_area)):
        if area not in ("", EVERY_AREA) and framework.area(area) is None:
            raise item.fault(f"'{framework.id}' has no area '{area}'.")
    return AreaPair(from_area, to_area or None, Relation(relation), item.text("note", ""))
