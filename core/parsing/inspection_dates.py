"""Puts together the dates of one inspection from what the sentences of a document tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.parsing.dates import DateRole, Edge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.dates import DateFact

_WINDOW = timedelta(days=70)
_ONE_VISIT = timedelta(days=40)
_NEAR_LINES = 1


@dataclass(frozen=True, slots=True)
class InspectionDates:
    """The dates of one inspection that a document tells.

    Attributes:
        published: When its report came out.
        first: First day on site.
        last: Last day on site.
        month: Its month, as ``YYYY-MM``, where no day is told.
        until: The last of its months, where no day and several months are told; then none of them is its month.
        facts: The facts that these are from.
    """

    published: date | None
    first: date | None
    last: date | None
    month: str | None
    until: str | None
    facts: tuple[DateFact, ...]

    @property
    def started(self) -> date | None:
        """The first day that is told, be it the last one on site."""
        return self.first or self.last

    @property
    def known(self) -> date | None:
        """The best that is known of when the inspection was."""
        return self.started or self.inspected_month or self.published

    @property
    def inspected_month(self) -> date | None:
        """The first day of the month that it was in, or ended in."""
        month = self.month or self.until
        return date(int(month[:4]), int(month[5:]), 1) if month else None

    @staticmethod
    def of(today: date | None, own: Sequence[DateFact]) -> InspectionDates:
        """The dates that some facts come to.

        Args:
            today: The article's own date.
            own: What the document tells of the inspection, in order.
        """
        published = next((fact for fact in own if fact.role is DateRole.PUBLISHED and fact.resolved.last), None)
        visits = [fact for fact in own if fact.role is DateRole.INSPECTED]
        limit = published.resolved.last if published else today
        days = [fact for fact in visits if fact.resolved.first and (limit is None or fact.resolved.first <= limit)]
        used: list[DateFact] = []
        for fact in days:
            if not used or (fact.line - used[-1].line <= _NEAR_LINES and _follows(used[0], fact)):
                used.append(fact)
        if all(fact.week for fact in used):
            used = []
        first = min((fact.resolved.first for fact in used if fact.resolved.first), default=None)
        last = max((fact.resolved.last for fact in used if fact.resolved.last), default=None)
        month, until = (None, None) if first else _months(visits)
        edges = {fact.edge for fact in used}
        if edges == {Edge.FIRST}:
            last = None
        elif edges == {Edge.LAST}:
            first = None
        kept = [*used, *([published] if published else [])]
        return InspectionDates(published.resolved.last if published else None, first, last, month, until, tuple(kept))


def _months(visits: Sequence[DateFact]) -> tuple[str | None, str | None]:
    """The latest month that is told, and none; where it is one of several told together none, and the last of them."""
    latest = max(visits, key=lambda fact: fact.resolved.month_text or "", default=None)
    if latest is None:
        return None, None
    month = latest.resolved.month_text
    return (None, month) if latest.months else (month, None)


def _follows(one: DateFact, other: DateFact) -> bool:
    """Whether a date can be a later day of the same inspection: "came on 4 February and stayed until the 15th".

    Or its first day, told behind its last: "closed on 15 September, having opened on the 11th".
    """
    if one.resolved.first is None or other.resolved.first is None:
        return False
    gap = other.resolved.first - one.resolved.first
    if (one.edge, other.edge) == (Edge.LAST, Edge.FIRST):
        return -_ONE_VISIT <= gap <= timedelta(0)
    return timedelta(0) <= gap <= (_WINDOW if other.again else _ONE_VISIT)
