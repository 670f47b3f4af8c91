"""Which documents tell of the same inspection? Pure rules over what each of them tells; no SQL.

The result depends only on the set of tellings of one provider, never on the order in which documents were imported:
they are taken in a fixed order, official reports and the best dated first, and each joins an inspection that it fits
or starts one of its own.

Two tellings can be of one inspection when their frameworks and sorts of visit are compatible and they come from
different documents. Then, in this order:

1. Dates of the inspection that both tell decide: published within a few days of each other, days on site that
   overlap, the same month, or a publication that follows the days on site by at most four months.
2. A telling without such dates is taken to be of the latest inspection known when its document was written, if that
   was at most a month before, or if every grade it shares with it is the same.
3. A telling without any date is taken to be of the only inspection whose grades it shares.

Most documents repeat what others told: the same dates, the same grades. Those that told something new when their turn
came are called decisive. They alone lead to the same inspections as all of them together, so one more document that
is not decisive needs no look at the hundreds that were not either.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.model import VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable

# The press names the day it heard of a report; the report carries the day it was put on the site.
_SAME_PUBLICATION = timedelta(days=3)
# Children's services letters follow the last day on site by about six weeks, rarely by more than three months.
LONGEST_TO_PUBLICATION = timedelta(days=120)
_FRESH_NEWS = timedelta(days=30)

_UNGRADED = frozenset({"visit", "ungraded"})
_FAMILIES = {
    VisitType.FULL: "graded",
    VisitType.SHORT: "graded",
    VisitType.REINSPECTION: "graded",
    # The press uses the two words for each other.
    VisitType.FOCUSED_VISIT: "visit",
    VisitType.MONITORING_VISIT: "visit",
    VisitType.UNGRADED: "ungraded",
    VisitType.ANNUAL_RATING: "annual",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document tells of one inspection, as far as it says which inspection it is.

    Attributes:
        id: Of the reported inspection.
        document_id: Of the document.
        sha256: Hash of the document; puts equals into an order that no import changes.
        position: Place within the document.
        official: Whether the inspectorate itself tells.
        told_on: Date of the document.
        framework: Framework id.
        visit_type: Sort of visit.
        published_on: Day the inspection's report was published.
        inspected_from: First day on site.
        inspected_to: Last day on site.
        inspected_month: ``YYYY-MM`` when only the month is told.
        grades: Area and grade of each current claim.
    """

    id: int
    document_id: int
    sha256: str
    position: int
    official: bool
    told_on: date | None = None
    framework: str | None = None
    visit_type: VisitType = VisitType.UNKNOWN
    published_on: date | None = None
    inspected_from: date | None = None
    inspected_to: date | None = None
    inspected_month: str | None = None
    grades: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_inspection(self) -> bool:
        """Whether it tells enough to be one: a grade, a date of the inspection, or that it was an ungraded visit."""
        return bool(self.grades or self.is_dated or _FAMILIES.get(self.visit_type) in _UNGRADED)

    @property
    def is_dated(self) -> bool:
        """Whether it tells when the inspection was, or when its report was published."""
        return bool(self.published_on or self.inspected_from or self.inspected_to or self.inspected_month)

    @property
    def order(self) -> tuple[bool, bool, date, str, str, int]:
        """Place in the fixed order in which tellings are taken: a total order, free of ids."""
        day = self.published_on or self.inspected_from or self.inspected_to or self.told_on or date.max
        return not self.official, not self.is_dated, day, self.framework or "", self.sha256, self.position


@dataclass(frozen=True, slots=True)
class Dates:
    """When an inspection was published, and the first and last day on which the inspectors can have been there."""

    published: date | None
    visit: tuple[date, date] | None

    @classmethod
    def of(cls, telling: Telling) -> Dates:
        """Those that a document tells."""
        return cls.told(telling.published_on, telling.inspected_from, telling.inspected_to, telling.inspected_month)

    @classmethod
    def told(cls, published: date | None, first: date | None, last: date | None, month: str | None) -> Dates:
        """From the day of publication, the first and last day on site, and the month (``YYYY-MM``)."""
        visit = None
        if begin := first or last:
            visit = begin, last or begin
        elif month:
            begin = date.fromisoformat(f"{month}-01")
            visit = begin, (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return cls(published, visit)

    def agree(self, other: Dates) -> bool | None:
        """Whether they are of one inspection; None when there is nothing to compare."""
        verdicts: list[bool] = []
        if self.published and other.published:
            verdicts.append(abs(self.published - other.published) <= _SAME_PUBLICATION)
        if self.visit and other.visit:
            verdicts.append(self.visit[0] <= other.visit[1] and other.visit[0] <= self.visit[1])
        if not verdicts:
            verdicts += self._follows(other) + other._follows(self)
        return any(verdicts) if verdicts else None

    def _follows(self, other: Dates) -> list[bool]:
        if not (self.published and other.visit):
            return []
        return [other.visit[0] <= self.published <= other.visit[1] + LONGEST_TO_PUBLICATION]


def family_of(visit_type: VisitType) -> str | None:
    """Sorts of visit that can be called by each other's names are of one family; None when nothing is known."""
    return _FAMILIES.get(visit_type)


@dataclass(slots=True)
class Meeting:
    """Tellings taken to be of one inspection, and what they say together.

    Many documents tell of one inspection with the same few dates and grades, so these are kept once each.

    Attributes:
        tellings: In the fixed order.
        decisive: Those of them that told something new when they were taken.
        documents: Ids of their documents.
        framework: Framework id, from the first that tells it.
        family: ``graded``, ``visit``, ``ungraded`` or ``annual``, from the first that tells it.
        dates: All that was told of when it was; a mapping because its order matters.
        grades: Every grade told for each area.
        published: When its report was published, from the first that tells it.
        visited: First day on site, from the first that tells it.
    """

    tellings: list[Telling] = field(default_factory=list)
    decisive: list[Telling] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)
    framework: str | None = None
    family: str | None = None
    dates: dict[Dates, None] = field(default_factory=dict)
    grades: dict[str, set[str]] = field(default_factory=dict)
    published: date | None = None
    visited: date | None = None

    def take(self, telling: Telling, dates: Dates) -> bool:
        """Add a telling that fits, with its dates; gives whether it told anything new."""
        framework, family = self.framework or telling.framework, self.family or _FAMILIES.get(telling.visit_type)
        told_before = (
            bool(self.tellings)
            and (framework, family) == (self.framework, self.family)
            and dates in self.dates
            and all(grade in self.grades.get(area, ()) for area, grade in telling.grades)
        )
        self.tellings.append(telling)
        self.documents.add(telling.document_id)
        self.framework, self.family = framework, family
        self.dates[dates] = None
        self.published = self.published or dates.published
        self.visited = self.visited or (dates.visit and dates.visit[0])
        for area, grade in telling.grades:
            self.grades.setdefault(area, set()).add(grade)
        return not told_before

    @property
    def is_graded(self) -> bool:
        """Whether grades can have been given: it is not known to be a visit or an inspection without any."""
        return self.family not in _UNGRADED

    @property
    def day(self) -> date | None:
        """When it was known: its publication, else the first day on site, else the first document that told of it."""
        return self.published or self.visited or self.tellings[0].told_on

    def admits(self, telling: Telling, family: str | None) -> bool:
        """Whether nothing but dates and grades could speak against it; ``family`` is that of its sort of visit."""
        return (
            (self.framework == telling.framework or self.framework is None or telling.framework is None)
            and (self.family == family or self.family is None or family is None)
            and telling.document_id not in self.documents
        )

    def dates_agree(self, dates: Dates) -> bool | None:
        """Whether the dates are those of this inspection; None when there is nothing to compare."""
        if dates in self.dates and dates.agree(dates):
            return True
        verdict: bool | None = None
        for known in self.dates:
            agrees = known.agree(dates)
            if agrees:
                return True
            verdict = verdict if agrees is None else False
        return verdict

    def grades_agree(self, telling: Telling) -> bool:
        """Whether they share an area and no grade of a shared area differs."""
        shared = [(area, grade) for area, grade in telling.grades if area in self.grades]
        return bool(shared) and all(grade in self.grades[area] for area, grade in shared)


def meet(tellings: Iterable[Telling]) -> tuple[Meeting, ...]:
    """Part one provider's tellings into inspections.

    Args:
        tellings: All of one provider, or its decisive ones and any others; those that are no inspection are left out.

    Returns:
        The inspections, each with its tellings in the fixed order, the most trustworthy first.
    """
    ordered = sorted((telling for telling in tellings if telling.is_inspection), key=lambda telling: telling.order)
    # A document is never two tellings of one inspection, so those of a document that has several all matter.
    several = Counter(telling.document_id for telling in ordered)
    inspections: list[Meeting] = []
    for telling in ordered:
        dates = Dates.of(telling)
        place = _place(telling, dates, inspections)
        if place is None:
            place = Meeting()
            inspections.append(place)
        if place.take(telling, dates) or several[telling.document_id] > 1:
            place.decisive.append(telling)
    return tuple(inspections)


def _place(telling: Telling, dates: Dates, inspections: list[Meeting]) -> Meeting | None:
    family = _FAMILIES.get(telling.visit_type)
    undecided = []
    for meeting in inspections:
        if meeting.admits(telling, family):
            agree = meeting.dates_agree(dates)
            if agree:
                return meeting
            if agree is None:
                undecided.append(meeting)
    if telling.told_on is None:
        sharing = [meeting for meeting in undecided if meeting.grades_agree(telling)]
        return sharing[0] if len(sharing) == 1 else None
    return _latest_known(telling, telling.told_on, undecided)


def _latest_known(telling: Telling, told_on: date, undecided: list[Meeting]) -> Meeting | None:
    known = [
        (day, meeting)
        for meeting in undecided
        if (day := meeting.day) is not None and day <= told_on + _SAME_PUBLICATION
    ]
    if not known:
        return None
    day, latest = max(known, key=lambda pair: pair[0])
    is_news = told_on - day <= _FRESH_NEWS
    return latest if is_news or latest.grades_agree(telling) else None
