"""Says which readings of a grade word the labels of its article allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.lexicon import BOTTOM, HIGHER, LOWER, PLACES, SAME, TOP
from core.parsing.weighing.alike import ALIKE
from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER
from core.parsing.weighing.targets.target import EVERY, REST, WHOLE, WHOLE_AND_AREAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.items import Item
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.targets.target import Target
    from tests.gold.labels import LabelledArticle, LabelledGrade

NEARLY = {
    "children_in_care": {"care_and_care_leavers", "looked_after_and_permanence", "looked_after_children_services"},
    "care_leavers": {"care_and_care_leavers"},
    "care_and_care_leavers": {"children_in_care", "care_leavers"},
    "looked_after_and_permanence": {"children_in_care"},
    "looked_after_children_services": {"children_in_care"},
    "safeguarding_effectiveness": {"help_and_protection", "safeguarding"},
    "help_and_protection": {"safeguarding_effectiveness"},
}
"""Areas that one name stands for under different frameworks; which it is, resolution decides."""
_MEANT_BY = {
    TOP: {"outstanding", "excellent", "performs_excellently", "exceptional", "send_positive"},
    BOTTOM: {"inadequate", "poor", "performs_poorly", "urgent_improvement", "send_systemic_failings"},
    PLACES[0]: {"outstanding"},
    PLACES[1]: {"good"},
    PLACES[2]: {"requires_improvement", "satisfactory", "adequate"},
    PLACES[3]: {"inadequate"},
    "unsatisfactory": {"inadequate", "poor"},
}
"""Grades that words for a place on a scale, or for what is not good enough, can mean."""
_WHOLES = ("overall_effectiveness", "send_outcome")
_IN_EVIDENCE = 100
_MOST_FINDS = 4
_SPELT_OUT = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled grade with its places in the text.

    Attributes:
        provider: Whose it is, as labelled.
        time: ``current`` or ``earlier``.
        area: Area id.
        grade: Grade id.
        spans: Where its evidence stands.
    """

    provider: str
    time: str
    area: str
    grade: str
    spans: tuple[tuple[int, int], ...]

    def covers(self, start: int, end: int) -> bool:
        """Whether a word stands in its evidence."""
        return any(first <= start < last or first < end <= last for first, last in self.spans)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the labels say of one grade word.

    Attributes:
        targets: Which of its targets are allowed.
        nothing: Whether it may be no judgement.
        unclear: Whether labels speak of it but none of its targets fits; nothing can be learnt from it.
        times: The times that are allowed; empty where labels do not say.
        providers: Whose it is, as labelled; empty where labels do not say.
    """

    targets: tuple[bool, ...]
    nothing: bool
    unclear: bool
    times: frozenset[str]
    providers: frozenset[str]


def told_in(article: LabelledArticle) -> list[Told]:
    """The labelled grades of an article."""
    return [
        Told(inspection.provider, time, label.area, label.grade, _finds(article.text, label))
        for inspection in article.inspections
        for time, labels in (
            (CURRENT, inspection.judgements + inspection.again_now),
            (EARLIER, inspection.previous + inspection.again_before),
        )
        for label in labels
    ]


def _finds(text: str, label: LabelledGrade) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    place = text.find(label.evidence)
    while place >= 0 and len(found) < _MOST_FINDS:
        found.append((place, place + len(label.evidence)))
        place = text.find(label.evidence, place + 1)
    return tuple(found)


def allowed(labels: Sequence[Told], item: Item, word: GradeWord, targets: Sequence[Target]) -> Allowed:
    """What the labels allow of a grade word.

    Where the word stands in the evidence of labels, the targets that cover most of them and nothing else are right.
    Where labels only have the same grade elsewhere, a fitting target is allowed and so is none: the word may tell the
    same once more, or mean something else.
    """
    same = [told for told in labels if _is_grade(word.grade, told.grade)]
    here = [told for told in same if told.covers(item.start, item.end)]
    ranks = [_rank(target, here, same) for target in targets]
    best = max((rank for rank, _ in ranks), default=0)
    if best < _IN_EVIDENCE:
        fits = tuple(rank > 0 for rank, _ in ranks)
        return Allowed(fits, not here, bool(here), frozenset(), frozenset())
    fits = tuple(_fits(target, rank, best) for target, (rank, _) in zip(targets, ranks, strict=True))
    times = frozenset(time for fit, (_, told) in zip(fits, ranks, strict=True) if fit for time in told)
    return Allowed(fits, False, False, _times(times), frozenset(told.provider for told in here))


def _fits(target: Target, rank: int, best: int) -> bool:
    """Whether a right target is to be learnt; one that only leaves areas out is neither right nor wrong enough."""
    return rank == best or (rank >= _IN_EVIDENCE and "join-over-grade" not in target.cues and rank == best)


def _times(told: frozenset[str]) -> frozenset[str]:
    return frozenset({BOTH}) if len(told) > 1 else told


def _rank(target: Target, here: Iterable[Told], same: Iterable[Told]) -> tuple[int, frozenset[str]]:
    """How many labels a target covers, those in whose evidence the word stands high above others; and their times."""
    best, times = 0, set()
    for pool, bonus in ((tuple(here), _IN_EVIDENCE), (tuple(same), 0)):
        for time in (CURRENT, EARLIER):
            count = _covered(target, [told for told in pool if told.time == time])
            if count and "join-over-grade" in target.cues:
                count = min(count, 1)
            if count:
                best = max(best, count + bonus)
                if bonus:
                    times.add(time)
    return best, frozenset(times)


def _covered(target: Target, pool: Sequence[Told]) -> int:
    areas = {told.area for told in pool}
    whole = any(area in _WHOLES for area in areas)
    if not pool:
        return 0
    if target.sort == WHOLE:
        return int(whole)
    if target.sort == EVERY:
        return 2 if "all_areas" in areas or len(areas - set(_WHOLES)) >= _SPELT_OUT else 0
    if target.sort == REST:
        return int(bool(areas - set(_WHOLES)))
    if not all(any(is_area(item.value, area) or area == "all_areas" for area in areas) for item in target.areas):
        return 0
    if target.sort == WHOLE_AND_AREAS:
        return len(target.areas) + 1 if whole else 0
    return len(target.areas)


def is_area(ids: object, area: str) -> bool:
    """Whether a name with some candidate ids can be a labelled area."""
    candidates = ids if isinstance(ids, tuple) else ()
    return area in candidates or any(one in NEARLY.get(area, ()) for one in candidates)


def _is_grade(word: str, grade: str) -> bool:
    return word in (grade, SAME, LOWER, HIGHER, ALIKE) or grade in _MEANT_BY.get(word, ())
