"""What an article says of an inspection, held against the official report. Records and pure rules; no SQL."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge import NO_SINGLE_AREA, OVERALL_AREAS
from core.knowledge.counting import number_of, number_words
from core.library.resolving.deciding import SURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from core.library.table.rows import InspectionDocument, InspectionRow

_MOST = 10
"""Up to this many areas are counted in words."""


class Verdict(StrEnum):
    """How what an article says stands to the report."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_MENTIONED = "not mentioned"
    ONLY_IN_PRESS = "only in the press"
    CANNOT_TELL = "cannot tell"


class Fact(StrEnum):
    """What besides grades can be compared."""

    PUBLISHED = "published"
    INSPECTED = "inspected"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Told:
    """One grade that an article tells.

    Attributes:
        claim_id: Of the claim.
        area: As the inspection's framework calls it; ``all_areas`` for a claim about every one.
        grade: Grade id.
        confidence: Of the claim.
        earlier: Whether the article is about a later inspection and looks back.
    """

    claim_id: int
    area: str
    grade: str
    confidence: float
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """What holds for an area by the report, or by a person who corrected its reading.

    Attributes:
        grade: Grade id; None when the reports of one inspection differ.
        claim_id: The claim it was read from, if any.
    """

    grade: str | None
    claim_id: int | None


@dataclass(frozen=True, slots=True)
class AreaComparison:
    """One area in one article, held against the report.

    Attributes:
        area: Area id in the framework of the inspection.
        verdict: How it stands.
        told: Grade id that the article tells; None when it does not mention the area.
        reported: Grade id of the report; None when it does not judge the area, or reports differ.
        claim_id: The article's claim, or None.
        report_claim_id: The report's claim, or None.
        doubtful: Whether the reading of the article is not sure, so that a difference may be a misreading.
        earlier: Whether the article looks back on this inspection from a later one.
    """

    area: str
    verdict: Verdict
    told: str | None = None
    reported: str | None = None
    claim_id: int | None = None
    report_claim_id: int | None = None
    doubtful: bool = False
    earlier: bool = False

    @property
    def differs(self) -> bool:
        """Whether the article gives another grade for certain; a reading that is not sure may be a misreading."""
        return self.verdict is Verdict.DIFFERS and not self.doubtful


@dataclass(frozen=True, slots=True)
class FactComparison:
    """A date or a count in one article, held against the report.

    Attributes:
        fact: What is compared.
        verdict: How it stands.
        told: What the article says: an ISO day, two joined by ``/``, a month, the words of a count; empty if nothing.
        reported: What the report says, in the same form; for a count its grades with their numbers.
    """

    fact: Fact
    verdict: Verdict
    told: str
    reported: str


@dataclass(frozen=True, slots=True)
class ArticleComparison:
    """One article against the report: a row of the matrix.

    Attributes:
        document: The article.
        looks_back: Whether it is about a later inspection and only looks back on this one.
        areas: Its areas in the order of the report, then what only the press has.
        facts: Dates and counts.
    """

    document: InspectionDocument
    looks_back: bool
    areas: tuple[AreaComparison, ...]
    facts: tuple[FactComparison, ...] = ()

    def cell(self, areas: Iterable[str]) -> AreaComparison | None:
        """What to show in a column that these areas share: a difference first."""
        found = [each for area in areas for each in self.areas if each.area == area]
        return next((each for each in found if each.verdict is Verdict.DIFFERS), next(iter(found), None))

    def count(self, verdict: Verdict) -> int:
        """How many areas, dates and counts stand so."""
        verdicts = [area.verdict for area in self.areas] + [fact.verdict for fact in self.facts]
        return verdicts.count(verdict)


@dataclass(frozen=True, slots=True)
class PressComparison:
    """An inspection with an official report, and all articles that speak of it.

    Attributes:
        inspection: The inspection with what holds.
        report: The report; the newest if there are several.
        articles: Those that differ most first, for certain before perhaps, then by date.
    """

    inspection: InspectionRow
    report: InspectionDocument
    articles: tuple[ArticleComparison, ...]

    def count(self, verdict: Verdict) -> int:
        """How many areas, dates and counts of all articles stand so."""
        return sum(article.count(verdict) for article in self.articles)


@dataclass(frozen=True, slots=True)
class PressCount:
    """How much there is to compare.

    Attributes:
        inspections: Inspections with a report of which articles tell as well.
        differing: Those of them in which an article gives a grade that the report does not.
        unsure: Others of them in which an article seems to, by a reading that is not sure.
        without_report: Inspections that only articles tell of.
    """

    inspections: int
    differing: int
    unsure: int
    without_report: int


@dataclass(frozen=True, slots=True)
class KnownFromOthers:
    """What is known of a provider when an article's inspection has no official report.

    Attributes:
        inspection: The inspection as its articles tell of it.
        others: Other documents that speak of the same inspection.
        earlier: Inspections of the provider before it, the latest first.
        later: Inspections of the provider after it, the earliest first.
    """

    inspection: InspectionRow
    others: tuple[InspectionDocument, ...]
    earlier: tuple[InspectionRow, ...]
    later: tuple[InspectionRow, ...]


def compare_areas(
    told: Sequence[Told], reference: Mapping[str, Reference], *, looks_back: bool = False
) -> tuple[AreaComparison, ...]:
    """Hold the grades of one article against the report.

    Args:
        told: All that the article tells.
        reference: What holds by the report, areas in its order.
        looks_back: Whether the article only looks back; then it need not mention every area.
    """
    of_area: dict[str, dict[str, Told]] = {}
    for one in sorted(told, key=lambda one: -one.confidence):
        of_area.setdefault(one.area, {}).setdefault(one.grade, one)
    for one in of_area.pop(NO_SINGLE_AREA, {}).values():
        for area in reference:
            if area not in of_area:
                of_area[area] = {one.grade: one}
    compared: list[AreaComparison] = []
    for area, held in reference.items():
        compared += [_compared(area, one, held) for one in of_area.pop(area, {}).values()] or (
            [] if looks_back else [_not_mentioned(area, held)]
        )
    compared += [_compared(area, one, None) for area in sorted(of_area) for one in of_area[area].values()]
    return tuple(compared)


def compare_published(told: date | None, reported: date | None) -> FactComparison | None:
    """Hold the day of publication against the report's; None when the report does not tell it."""
    if reported is None:
        return None
    if told is None:
        return FactComparison(Fact.PUBLISHED, Verdict.NOT_MENTIONED, "", reported.isoformat())
    verdict = Verdict.AGREES if told == reported else Verdict.DIFFERS
    return FactComparison(Fact.PUBLISHED, verdict, told.isoformat(), reported.isoformat())


def compare_inspected(
    told: tuple[date, date] | str | None, reported: tuple[date, date] | None
) -> FactComparison | None:
    """Hold the days on site against the report's; None when the report does not tell them.

    Args:
        told: First and last day, or a month as ``YYYY-MM``.
        reported: First and last day.
    """
    if reported is None:
        return None
    days = _days(reported)
    if told is None:
        return FactComparison(Fact.INSPECTED, Verdict.NOT_MENTIONED, "", days)
    if isinstance(told, str):
        within = told in (f"{reported[0]:%Y-%m}", f"{reported[1]:%Y-%m}")
        return FactComparison(Fact.INSPECTED, Verdict.AGREES if within else Verdict.DIFFERS, told, days)
    overlaps = told[0] <= reported[1] and reported[0] <= told[1]
    return FactComparison(Fact.INSPECTED, Verdict.AGREES if overlaps else Verdict.DIFFERS, _days(told), days)


def compare_count(words: str, reference: Mapping[str, Reference]) -> FactComparison | None:
    """Hold a stated count ("three out of four") against the grades of the report's areas.

    Args:
        words: The article's.
        reference: What holds by the report; the overall grade is not counted.

    Returns:
        None when the words hold no count.
    """
    stated = _count().search(words)
    if stated is None:
        return None
    some, every = _number(stated["some"]), _number(stated["all"])
    grades = Counter(held.grade for area, held in reference.items() if area not in OVERALL_AREAS and held.grade)
    reported = ", ".join(f"{count} {grade.replace('_', ' ')}" for grade, count in sorted(grades.items()))
    agrees = sum(grades.values()) == every and some in grades.values()
    verdict = Verdict.AGREES if agrees else Verdict.DIFFERS if grades else Verdict.CANNOT_TELL
    return FactComparison(Fact.COUNT, verdict, " ".join(words.split()), reported)


def _compared(area: str, one: Told, held: Reference | None) -> AreaComparison:
    if held is None:
        verdict = Verdict.ONLY_IN_PRESS
    elif held.grade is None:
        verdict = Verdict.CANNOT_TELL
    else:
        verdict = Verdict.AGREES if held.grade == one.grade else Verdict.DIFFERS
    return AreaComparison(
        area=area,
        verdict=verdict,
        told=one.grade,
        reported=held.grade if held else None,
        claim_id=one.claim_id,
        report_claim_id=held.claim_id if held else None,
        doubtful=one.confidence < SURE,
        earlier=one.earlier,
    )


def _not_mentioned(area: str, held: Reference) -> AreaComparison:
    return AreaComparison(area, Verdict.NOT_MENTIONED, reported=held.grade, report_claim_id=held.claim_id)


def _days(visit: tuple[date, date]) -> str:
    first, last = visit
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _number(word: str) -> int:
    number = number_of(word.lower(), _MOST)
    return int(word) if number is None else number


@cache
def _count() -> re.Pattern[str]:
    number = "|".join((*number_words(_MOST, 0), r"\d+"))
    return re.compile(rf"\b(?P<some>{number})\s+(?:out\s+)?of\s+(?:\w+\s+){{0,2}}?(?P<all>{number})\b", re.IGNORECASE)
