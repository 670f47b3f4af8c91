"""Do documents about one provider say that it is in different places? Then it may be two of one name.

Schools, homes and practices are one provider by kind and name, so those of one name in two towns meet in one history.
Each document keeps the authorities that it tells (``told_in``); ``whereabouts`` follows where these have nothing in
common.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.review.review_items import ReviewKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.library.file.connection import Library

# What a person rejected, and what is no inspection, stands in no history.
_TOLD = """SELECT DISTINCT r.told_in FROM reported_inspections r
LEFT JOIN standing_reported_inspections s ON s.reported_inspection = r.id
WHERE r.provider = ? AND r.told_in <> '' AND r.inspection > 0 AND s.stands IS NOT 0 ORDER BY r.told_in"""
_SETTLED = f"""SELECT m.told FROM reported_inspections r
JOIN review_decisions m ON m.subject_id = r.id AND m.kind = '{ReviewKind.TOLD_ELSEWHERE}'
WHERE r.provider = ? AND r.told_in <> ''"""
_BETWEEN = " / "


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What is told of the places of one provider.

    Attributes:
        told: The authorities of each document, as they are stored, each combination once.
        same: Authorities of which a person said that documents telling them speak of the same provider.
    """

    told: tuple[str, ...]
    same: tuple[frozenset[str], ...] = ()

    def others(self, told_in: str) -> tuple[str, ...]:
        """The authorities told by documents that speak of another place than one does; empty where none do."""
        return tuple(sorted({code for each in self._apart(told_in) for code in each.split()}))

    def apart(self) -> frozenset[str]:
        """What is told of a place while other documents speak of another one."""
        return frozenset(each for each in self.told if next(self._apart(each), None) is not None)

    def _apart(self, told_in: str) -> Iterator[str]:
        own = self.with_same(told_in)
        return (each for each in self.told if not have_in_common(own, self.with_same(each)))

    def with_same(self, told_in: str) -> frozenset[str]:
        """The authorities that are told, and those of which a person said that they are the same place."""
        own = frozenset(told_in.split())
        return own.union(*(group for group in self.same if not own.isdisjoint(group)))


def have_in_common(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two documents can speak of one place.

    An authority goes with those that it was made from and that were made from it, and a city with the county that it
    lies in, because papers call a place by either.

    Args:
        some: ONS codes of authorities.
        others: Those of another document.
    """
    theirs = frozenset(others)
    return any(code in theirs or not _related(code).isdisjoint(theirs) for code in some)


@cache
def _related(code: str) -> frozenset[str]:
    authorities = load_knowledge().authorities
    own = authorities.by_code(code)
    if own is None:
        return frozenset()
    around = [*authorities.predecessors(own.code), *authorities.successors(own.code)]
    for other in authorities.all():
        if other.name.lower() in own.lies_in or own.name.lower() in other.lies_in:
            around.append(other)
    return frozenset((own.code, *own.former_codes, *(other.code for other in around)))


def read_namesakes(library: Library, provider_id: int) -> Namesakes:
    """What is told of the places of one provider, and what people decided about them."""
    told = library.rows(_TOLD, (provider_id,))
    same = [frozenset(row["told"].replace(_BETWEEN, " ").split()) for row in library.rows(_SETTLED, (provider_id,))]
    return Namesakes(tuple(row["told_in"] for row in told), _joined(same))


def told_apart(told_in: str, others: Sequence[str]) -> str:
    """What a decision refers to: what the document tells, and what the others do."""
    return f"{told_in}{_BETWEEN}{' '.join(others)}"


def _joined(groups: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Groups of which those that share an authority are one."""
    joined = list(dict.fromkeys(groups))
    while True:
        pair = next((pair for pair in combinations(joined, 2) if not pair[0].isdisjoint(pair[1])), None)
        if pair is None:
            return tuple(sorted(joined, key=sorted))
        joined = [each for each in joined if each not in pair]
        joined.append(pair[0] | pair[1])
