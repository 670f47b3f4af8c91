"""Inspections of the past as history needs them: when they were, whether they were full, and what they gave."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.model import Basis, VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_JUDGED = "not_judged"
"""What a report says of an area that it did not judge, where a grade would stand."""

# Visits that are full inspections when they gave grades. ILACS short inspections and SIF re-inspections do; short ones
# of schools do not. Of a visit that articles give no sort for, the grades are the only sign.
_FULL_IF_GRADED = frozenset({VisitType.SHORT, VisitType.REINSPECTION, VisitType.UNKNOWN})


@dataclass(frozen=True, slots=True)
class PastGrade:
    """What holds for one area of a past inspection.

    Attributes:
        area: Area id.
        grade: Grade id; None when the documents conflict, or a person decided that there is none.
        basis: What it rests on.
    """

    area: str
    grade: str | None
    basis: Basis

    @property
    def why_none(self) -> str:
        """Why nothing can be told from it, to stand before a time; empty where there is a grade."""
        if self.grade == NOT_JUDGED:
            return "not judged"
        if self.grade is not None:
            return ""
        return "documents differ on the grade" if self.basis is Basis.CONFLICT else "corrected to no grade"


@dataclass(frozen=True, slots=True)
class PastInspection:
    """One inspection in the history of a provider.

    Attributes:
        id: Of the inspection.
        provider_id: Of the provider.
        authority_code: ONS code of the provider's authority, where known.
        inspectorate: ``Ofsted``, ``CQC`` …, or None.
        framework: Framework id, or None.
        visit_type: Sort of visit.
        published_on: Day the report was published.
        inspected_from: First day on site.
        inspected_to: Last day on site.
        inspected_month: ``YYYY-MM`` when only the month is known.
        reports: How many official reports speak of it.
        articles: How many articles speak of it.
        press_agrees: How many grades told by articles agree with the official report.
        press_differs: How many differ from it.
        press_unsure: How many seem to, by a reading that is not sure.
        grades: What holds, areas in the order of the framework.
        told_in: ONS codes of the authorities in which its documents say that the provider is, with those that a person
            said to be the same place, where documents of the provider differ on that and nobody settled it; else empty.
    """

    id: int
    provider_id: int
    authority_code: str | None
    inspectorate: str | None
    framework: str | None
    visit_type: VisitType
    published_on: date | None
    inspected_from: date | None
    inspected_to: date | None
    inspected_month: str | None
    reports: int
    articles: int
    press_agrees: int
    press_differs: int
    press_unsure: int
    grades: tuple[PastGrade, ...]
    told_in: frozenset[str] = frozenset()

    @property
    def began_on(self) -> date | None:
        """By which inspections are put in order: the first day on site, else the day of publication."""
        if self.inspected_from or self.inspected_to:
            return self.inspected_from or self.inspected_to
        return _days_of_month(self.inspected_month)[0] if self.inspected_month else self.published_on

    @property
    def known_on(self) -> date | None:
        """From when on its grades count: the day of publication, else the last day on site that is known."""
        told = self.published_on or self.inspected_to or self.inspected_from
        return told or (_days_of_month(self.inspected_month)[1] if self.inspected_month else None)

    @property
    def is_full(self) -> bool:
        """Whether it was a full inspection, not a visit about a single question or without grades."""
        return self.visit_type is VisitType.FULL or (self.visit_type in _FULL_IF_GRADED and bool(self.grades))

    @property
    def is_graded(self) -> bool:
        """Whether it was a full inspection of which grades are told."""
        return self.is_full and bool(self.grades)

    def grade(self, area: str | None) -> PastGrade | None:
        """What holds for an area; None when nothing is told of it."""
        return next((each for each in self.grades if each.area == area), None)


def in_order(inspections: Iterable[PastInspection]) -> tuple[PastInspection, ...]:
    """Those with a date, the earliest first."""
    dated = [(each.began_on, each.id, each) for each in inspections if each.began_on]
    return tuple(each for _, _, each in sorted(dated, key=lambda item: item[:2]))


def known_by(inspections: Iterable[PastInspection], as_at: date) -> tuple[PastInspection, ...]:
    """Those that were known on a day, the earliest first."""
    return in_order(each for each in inspections if each.known_on and each.known_on <= as_at)


def latest_graded(inspections: Iterable[PastInspection], as_at: date) -> PastInspection | None:
    """The full inspection whose grades held on a day."""
    return next((each for each in reversed(known_by(inspections, as_at)) if each.is_graded), None)


def _days_of_month(month: str) -> tuple[date, date]:
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])
