"""How right a set of readings is: precision, recall and F1 of each figure, false alarms, and every miss in words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from tests.gold.pairing import levelled, pair_up
from tests.gold.provider_names import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.model import ReportedInspection
    from tests.gold.labels import LabelledInspection
    from tests.gold.readings import Reading

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_TOLD = frozenset({"unknown", "other"})


class Figure(StrEnum):
    """What is counted."""

    CURRENT = "current"
    EARLIER = "earlier"
    EARLIER_YEAR = "earlier_year"
    PROVIDER = "provider"
    DATES = "dates"
    SPEAKERS = "speakers"
    PROVIDER_TYPE = "provider_type"
    INSPECTORATE = "inspectorate"
    VISIT_TYPE = "visit_type"


@dataclass(slots=True)
class Tally:
    """Right, extra and missed values of one figure."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, labelled: Iterable[object], found: Iterable[object]) -> None:
        """Count the values of one place: what is on both sides is right."""
        wanted, got = Counter(labelled), Counter(found)
        hits = (wanted & got).total()
        self.right += hits
        self.extra += got.total() - hits
        self.missed += wanted.total() - hits

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found; 1 when nothing is labelled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The figures of one set.

    Attributes:
        tallies: One a figure.
        articles: How many were read.
        wholly_right: In how many all grades, current and earlier, are right.
        without_judgement: How many give nobody a current grade.
        false_alarms: In how many of those a current grade was found all the same.
        evidence_not_in_text: Claims whose words are not in their article.
        misses: What went wrong, by article.
    """

    tallies: dict[Figure, Tally] = field(default_factory=lambda: {figure: Tally() for figure in Figure})
    articles: int = 0
    wholly_right: int = 0
    without_judgement: int = 0
    false_alarms: int = 0
    evidence_not_in_text: int = 0
    misses: dict[str, tuple[str, ...]] = field(default_factory=dict)


def score(readings: Iterable[Reading]) -> Score:
    """Hold readings against their labels."""
    total = Score()
    for reading in readings:
        _add(total, reading)
    return total


def _add(total: Score, reading: Reading) -> None:
    labelled, found = reading.article.inspections, reading.findings.inspections
    total.articles += 1
    claims = [claim for inspection in found for claim in inspection.claims]
    total.evidence_not_in_text += sum(
        not claim.evidence.text or claim.evidence.text not in reading.article.text for claim in claims
    )
    if not reading.article.has_judgement:
        total.without_judgement += 1
        total.false_alarms += any(inspection.current for inspection in found)
    pairs = pair_up(labelled, found)
    misses = _add_grades(total, labelled, found, pairs)
    total.wholly_right += not misses
    _add_providers(total.tallies[Figure.PROVIDER], labelled, found, pairs)
    for i, j in pairs:
        _add_years(total.tallies[Figure.EARLIER_YEAR], labelled[i], found[j])
        misses += _add_facts(total, labelled[i], found[j])
    misses += _add_speakers(total.tallies[Figure.SPEAKERS], reading)
    if misses:
        total.misses[reading.article.name] = tuple(misses)


def _add_grades(
    total: Score,
    labelled: Sequence[LabelledInspection],
    found: Sequence[ReportedInspection],
    pairs: Sequence[tuple[int, int]],
) -> list[str]:
    answered = dict(pairs)
    unasked = set(range(len(found))) - set(answered.values())
    misses: list[str] = []
    for figure in (Figure.CURRENT, Figure.EARLIER):
        is_current = figure is Figure.CURRENT
        for i, label in enumerate(labelled):
            claims = (found[answered[i]].current if is_current else found[answered[i]].earlier) if i in answered else ()
            wanted, got = levelled(label.judgements if is_current else label.previous, claims)
            total.tallies[figure].add(wanted, got)
            misses += _grade_misses(figure, label.provider, wanted, got)
        for j in sorted(unasked):
            claims = found[j].current if is_current else found[j].earlier
            wanted, got = levelled((), claims)
            total.tallies[figure].add(wanted, got)
            misses += _grade_misses(figure, f"{found[j].provider.name} (not labelled)", wanted, got)
    return misses


def _grade_misses(figure: Figure, provider: str, wanted: set[tuple[str, str]], got: set[tuple[str, str]]) -> list[str]:
    lines = [f"{figure} {provider}: missed {area} {grade}" for area, grade in sorted(wanted - got)]
    return lines + [f"{figure} {provider}: extra {area} {grade}" for area, grade in sorted(got - wanted)]


def _add_providers(
    tally: Tally,
    labelled: Sequence[LabelledInspection],
    found: Sequence[ReportedInspection],
    pairs: Sequence[tuple[int, int]],
) -> None:
    """A provider counts where a grade is told of it; one found with a grade that the label leaves out is neither."""
    stated = sum(bool(label.grades) for label in labelled)
    claimed = sum(bool(inspection.claims) for inspection in found)
    right = sum(bool(labelled[i].grades and found[j].claims) for i, j in pairs)
    ungraded = sum(bool(not labelled[i].grades and found[j].claims) for i, j in pairs)
    tally.right += right
    tally.missed += stated - right
    tally.extra += claimed - right - ungraded


def _add_years(tally: Tally, label: LabelledInspection, found: ReportedInspection) -> None:
    """The years of the earlier grades that are rightly told, where the label gives one."""
    wanted = {(grade.area, grade.grade, year) for grade in label.previous for year in _YEAR.findall(grade.when or "")}
    dated = {(area, grade) for area, grade, _ in wanted}
    told = [
        (claim.area, claim.grade, claim.when or "") for claim in found.earlier if (claim.area, claim.grade) in dated
    ]
    got = {(area, grade, year) for area, grade, when in told for year in _YEAR.findall(when)}
    answered = {(area, grade) for area, grade, _ in told}
    tally.add([one for one in wanted if one[:2] in answered], got)


def _add_facts(total: Score, label: LabelledInspection, found: ReportedInspection) -> list[str]:
    misses = []
    for name in ("published_on", "inspected_from", "inspected_to"):
        wanted: str | None = getattr(label, name)
        day = getattr(found, name)
        got = day.isoformat() if day else None
        total.tallies[Figure.DATES].add([wanted] if wanted else [], [got] if got else [])
        if wanted != got:
            misses.append(f"{name} {label.provider}: {wanted} labelled, {got} found")
    for figure, wanted, got in (
        (Figure.PROVIDER_TYPE, label.provider_type, found.provider.provider_type.value),
        (Figure.INSPECTORATE, label.inspectorate, found.inspectorate),
        (Figure.VISIT_TYPE, label.visit_type, found.visit_type.value),
    ):
        if wanted in _NOT_TOLD:
            continue
        total.tallies[figure].add([wanted], [got])
        if wanted != got:
            misses.append(f"{figure} {label.provider}: {wanted} labelled, {got} found")
    return misses


def _add_speakers(tally: Tally, reading: Reading) -> list[str]:
    wanted = {bare(quote.speaker) for label in reading.article.inspections for quote in label.quotes}
    got = {bare(quote.speaker) for quote in reading.findings.quotes if quote.speaker}
    tally.add(wanted, got)
    lines = [f"speaker missed: {name}" for name in sorted(wanted - got)]
    return lines + [f"speaker extra: {name}" for name in sorted(got - wanted)]
