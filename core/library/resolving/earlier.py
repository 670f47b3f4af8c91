"""Of which past inspection does a document speak when it says “good in 2022”? Pure rules; no SQL.

An earlier claim meets one inspection of the same provider, or of one that it was made from, that

1. was known before the inspection the document is about, or before the document itself,
2. gave grades, and could give one for the area: the area itself, or what the comparison of the frameworks says it
   continues ("children in care" of 2025 was judged in 2022 together with care leavers), and
3. fits the time told: a day, a month or a year on which the inspectors were there or the report was published.

"The last inspection", "previously" and a time not told stand for the latest of them. As the library may lack that
one, such a claim whose grade is not the one given then meets only an inspection of about one cycle before.

Where several fit, the better date decides, then a grade that agrees, then the later inspection. A document does not
give one inspection two grades in one area: where one of them agrees, the others are of an inspection not known here.
An earlier claim alone makes no inspection: a list of inspections put together from asides would have wrong dates and
half of the areas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.knowledge import NO_SINGLE_AREA, OVERALL_AREAS, Relation
from core.library.resolving.meeting import LONGEST_TO_PUBLICATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.knowledge import Frameworks
    from core.library.resolving.meeting import Meeting

# Children's services are inspected about every three years, schools about every four; the pandemic made that five.
_ONE_CYCLE = timedelta(days=6 * 365)

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_TOLD = re.compile(
    r"\b(?:(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[a-z]{3,9})\.?,?\s+)?(?P<year>(?:19|20)\d\d)\b"
    r"(?:-(?P<month>[01]\d)(?:-(?P<iso_day>[0-3]\d))?\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any day of the other period is in this one."""
        return first <= self.last and self.first <= last


@dataclass(frozen=True, slots=True)
class EarlierClaim:
    """What a document says of an inspection before the one it is about.

    Attributes:
        id: Of the claim.
        framework: Framework id of the inspection it is about, in whose areas the claim was read.
        area: Area id.
        grade: Grade id.
        when: Year, month and year, or the text's own words for the time; None when no time is told.
    """

    id: int
    framework: str | None
    area: str
    grade: str
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a document looks back.

    Attributes:
        own: The inspection it is about; None when it says too little of one.
        told_on: Date of the document.
    """

    own: Meeting | None
    told_on: date | None

    @property
    def day(self) -> date | None:
        """What it calls earlier was known before this day; None when that cannot be told."""
        return (self.own.day if self.own else None) or self.told_on


def past_inspections(
    claims: Iterable[EarlierClaim], standpoint: Standpoint, known: Sequence[Meeting], frameworks: Frameworks
) -> dict[int, Meeting | None]:
    """For each earlier claim that a document makes beside one inspection the inspection that it speaks of.

    Args:
        claims: All that it says.
        standpoint: From where.
        known: Inspections of the provider, and of those it was made from, in an order that no import changes.
        frameworks: To know which area was called what.

    Returns:
        By claim id one of ``known``, or None where none fits or it would be a guess.
    """
    met = [(claim, past_inspection(claim, standpoint, known, frameworks)) for claim in claims]
    agreed = {(claim.area, id(past)) for claim, past in met if past and _agrees(claim, past, frameworks)}
    return {
        claim.id: past if past and ((claim.area, id(past)) not in agreed or _agrees(claim, past, frameworks)) else None
        for claim, past in met
    }


def past_inspection(
    claim: EarlierClaim, standpoint: Standpoint, known: Iterable[Meeting], frameworks: Frameworks
) -> Meeting | None:
    """The inspection that one earlier claim speaks of, by itself; see ``past_inspections``."""
    period = told_period(claim.when)
    before = standpoint.day
    if period is None and before is None:
        return None
    fitting = [
        (_closeness(past, period), _agrees(claim, past, frameworks), past.day or date.min, past)
        for past in known
        if past is not standpoint.own
        and past.is_graded
        and _came_before(past, before)
        and past_area(frameworks, claim.area, claim.framework, past.framework) is not None
    ]
    if period is not None:
        fitting = [found for found in fitting if found[0] is not None]
        return max(fitting, key=lambda found: (-(found[0] or 0), found[1], found[2]), default=(None,))[-1]
    _, agrees, day, latest = max(fitting, key=lambda found: found[2], default=(None, False, date.min, None))
    return latest if agrees or (before is not None and before - day <= _ONE_CYCLE) else None


def told_period(when: str | None) -> Period | None:
    """The day, month or year that the words name; None where they name no year."""
    told = _TOLD.search(when or "")
    if told is None:
        return None
    year = int(told["year"])
    month = int(told["month"] or 0) or _month(told["name"])
    if not 1 <= month <= len(_MONTHS):
        return Period(date(year, 1, 1), date(year, 12, 31))
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    day = int(told["day"] or told["iso_day"] or 0)
    if 1 <= day <= last.day:
        return Period(first.replace(day=day), first.replace(day=day))
    return Period(first, last)


def past_area(frameworks: Frameworks, area: str, told_in: str | None, judged_in: str | None) -> str | None:
    """What an area was called in the past inspection's framework.

    Args:
        frameworks: All there are.
        area: Area id as read in the document.
        told_in: Framework id of the inspection that the document is about.
        judged_in: Framework id of the past inspection; where it is not known, the area is taken to have been the same.

    Returns:
        Area id; None where that framework judged nothing of the kind.
    """
    judged = frameworks.get(judged_in)
    if judged is None or area == NO_SINGLE_AREA:
        return area
    if area in OVERALL_AREAS:
        return judged.overall_area
    if judged.area(area) is not None:
        return area
    comparison = frameworks.comparison(judged.id, told_in) if told_in else None
    if comparison is None:
        return None
    carried_on = (pair for pair in comparison.pairs if pair.to_area == area and pair.relation is not Relation.NONE)
    return next((pair.from_area for pair in carried_on), None)


def _month(name: str | None) -> int:
    """Number of the month of a name, also cut short; 0 where it is another word, as in "early 2022"."""
    start = name.lower() if name else "?"
    start = "sep" if start == "sept" else start
    return next((at for at, month in enumerate(_MONTHS, start=1) if month.startswith(start)), 0)


def _came_before(past: Meeting, before: date | None) -> bool:
    return before is None or (past.day is not None and past.day < before)


def _closeness(past: Meeting, period: Period | None) -> int | None:
    """0 when a date of the inspection is in the period, 1 when it can have been, None when not.

    Where only one of the two is known, visit and publication are up to four months apart.
    """
    if period is None:
        return None
    published = [dates.published for dates in past.dates if dates.published]
    visits = [dates.visit for dates in past.dates if dates.visit]
    if any(period.overlaps(day, day) for day in published) or any(period.overlaps(*visit) for visit in visits):
        return 0
    if not visits:
        known = published or ([past.day] if past.day else [])
        around = [(day - LONGEST_TO_PUBLICATION, day) for day in known]
    else:
        around = [] if published else [(first, last + LONGEST_TO_PUBLICATION) for first, last in visits]
    return 1 if any(period.overlaps(*days) for days in around) else None


def _agrees(claim: EarlierClaim, past: Meeting, frameworks: Frameworks) -> bool:
    if claim.area == NO_SINGLE_AREA:
        return bool(past.grades) and all(claim.grade in grades for grades in past.grades.values())
    area = past_area(frameworks, claim.area, claim.framework, past.framework)
    names = OVERALL_AREAS if area in OVERALL_AREAS else {area}
    return any(claim.grade in grades for name, grades in past.grades.items() if name in names)
