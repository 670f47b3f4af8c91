"""How the areas of a framework go on in a later one, also where others lie between and no comparison names both.

A comparison that names both frameworks holds as it is written. Without one, those between are followed, and what comes
of it is as weak as the weakest part of the way: the same and then similar is similar, anything and then ended is ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.comparisons import EVERY_AREA, Relation

if TYPE_CHECKING:
    from datetime import date

    from core.knowledge.comparisons import AreaPair
    from core.knowledge.framework import Framework
    from core.knowledge.frameworks import Frameworks

_WEAKNESS = {
    relation: weakness
    for weakness, relation in enumerate(
        (Relation.SAME, Relation.RENAMED, Relation.SIMILAR, Relation.SPLIT, Relation.MERGED, Relation.NONE)
    )
}


@dataclass(frozen=True, slots=True)
class Continuation:
    """One area and what became of it.

    Attributes:
        from_area: Area id in the earlier framework.
        to_area: Area id in the later one; None where the area ended.
        relation: How the later continues the earlier.
        since: First day of the framework that brought it about; None within one framework.
    """

    from_area: str
    to_area: str | None
    relation: Relation
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Continuity:
    """What of one framework goes on in another.

    Attributes:
        areas: What is known of each area.
        within_one: Whether both are the same framework, where each area continues itself.
        ruled_out: Whether a comparison says that nothing can be compared; otherwise nothing may be known.
    """

    areas: tuple[Continuation, ...] = ()
    within_one: bool = False
    ruled_out: bool = False

    @property
    def known(self) -> bool:
        """Whether anything is known of how the two compare."""
        return self.within_one or self.ruled_out or bool(self.areas)

    def sources(self, to_area: str) -> tuple[Continuation, ...]:
        """The earlier areas that a later one continues."""
        if self.within_one:
            return (Continuation(to_area, to_area, Relation.SAME),)
        return tuple(each for each in self.areas if each.to_area == to_area and each.relation is not Relation.NONE)

    def successors(self, from_area: str) -> tuple[Continuation, ...]:
        """The later areas that carry an earlier one on."""
        if self.within_one:
            return (Continuation(from_area, from_area, Relation.SAME),)
        return tuple(each for each in self.areas if each.from_area == from_area and each.relation is not Relation.NONE)

    def ended(self, from_area: str) -> bool:
        """Whether it is known that an earlier area is no longer judged."""
        return any(each.from_area == from_area and each.to_area is None for each in self.areas)


NOTHING_KNOWN = Continuity()


def continuity(known: Frameworks, from_id: str, to_id: str) -> Continuity:
    """What of the earlier framework goes on in the later one; nothing is known backwards in time."""
    if from_id == to_id:
        return Continuity(within_one=True)
    earlier, later = known.get(from_id), known.get(to_id)
    if earlier is None or later is None or earlier.valid_from >= later.valid_from:
        return NOTHING_KNOWN
    direct = _direct(known, earlier, later)
    if direct.known:
        return direct
    for between in _followers(known, earlier, later):
        first, rest = _direct(known, earlier, between), continuity(known, between.id, to_id)
        if rest.known:
            return _joined(first, rest)
    return NOTHING_KNOWN


def _direct(known: Frameworks, earlier: Framework, later: Framework) -> Continuity:
    comparison = known.comparison(earlier.id, later.id)
    if comparison is None:
        return NOTHING_KNOWN
    if any(EVERY_AREA in (pair.from_area, pair.to_area) for pair in comparison.pairs):
        return Continuity(ruled_out=True)
    return Continuity(
        tuple(
            Continuation(pair.from_area, pair.to_area, pair.relation, _since(known, earlier, later, pair))
            for pair in comparison.pairs
        )
    )


def _since(known: Frameworks, earlier: Framework, later: Framework, pair: AreaPair) -> date:
    """When it came about: what was split in one framework is still split in those that follow it."""
    firsts = [later.valid_from]
    for comparison in known.comparisons():
        other = known.get(comparison.to_framework)
        if comparison.from_framework == earlier.id and other and _says_it_too(comparison.pairs, pair):
            firsts.append(other.valid_from)
    return min(firsts)


def _says_it_too(pairs: tuple[AreaPair, ...], wanted: AreaPair) -> bool:
    """Whether the pairs say the same of the same areas."""
    return any(
        (pair.from_area, pair.to_area, pair.relation) == (wanted.from_area, wanted.to_area, wanted.relation)
        for pair in pairs
    )


def _followers(known: Frameworks, earlier: Framework, later: Framework) -> list[Framework]:
    """The frameworks between that the earlier one is compared with, the nearest to the later first."""
    found = [known.get(each.to_framework) for each in known.comparisons() if each.from_framework == earlier.id]
    between = [framework for framework in found if framework and framework.valid_from < later.valid_from]
    return sorted(between, key=lambda framework: framework.valid_from, reverse=True)


def _joined(first: Continuity, rest: Continuity) -> Continuity:
    if first.ruled_out:
        return first
    areas: list[Continuation] = []
    for one in first.areas:
        if one.to_area is None or one.relation is Relation.NONE:
            areas.append(one)
            continue
        for other in rest.areas:
            if other.from_area == one.to_area:
                weaker = max(one, other, key=lambda each: _WEAKNESS[each.relation])
                areas.append(Continuation(one.from_area, other.to_area, weaker.relation, weaker.since))
    return Continuity(tuple(areas), ruled_out=rest.ruled_out)
