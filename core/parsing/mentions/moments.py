"""The times that a text tells, exactly as it prints them: "8 July" has no year.

Finding and resolving are two steps: ``finding`` finds these records in a text, by the forms that times have, and
``calendar`` turns them into dates against the article's own date, and only as far as the text allows.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class MomentKind(StrEnum):
    """What sort of time is printed. The values are parts of cues, which weights are learnt for."""

    DAYS = "days"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    WEEKDAY_OF_MONTH = "weekday of a month"
    TODAY = "today"
    DAYS_AGO = "yesterday"
    YEARS_AGO = "years ago"
    MONTHS_AGO = "months ago"
    LAST_YEAR = "last year"
    LAST_MONTH = "last month"
    THIS_YEAR = "this year"


class Week(StrEnum):
    """Which week a weekday is said to be of."""

    LATEST = "latest"
    """That of the last such day, today too: "on Friday"."""
    BEFORE_TODAY = "before today"
    """That of the last such day before today: "last Friday"."""
    LAST = "last week"
    """The week before that of today: "Friday last week"."""


class Day(NamedTuple):
    """A day or month as printed; what is not printed is None."""

    day: int | None
    month: int | None
    year: int | None


NO_DAY = Day(None, None, None)
LAST_OF_MONTH = -1


class Moment(NamedTuple):
    """One time in the text.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        kind: What sort of time.
        first: First day of a stretch, or the only one.
        last: Last day of it; equal to ``first`` for one day.
        weekday: Number of the day of the week, Monday 0; of the two kinds of weekdays.
        week: Which week it is of; of ``WEEKDAY``.
        nth: Which of those of the month it is, from 1, or ``LAST_OF_MONTH``; of ``WEEKDAY_OF_MONTH``.
        ago: How many days, months or years ago, of the kinds that are told so: 1 for "yesterday".
        years_ago: How many years ago a ``MONTH`` is said to be: 1 for "May last year", 0 for "May this year"; None
            where it is not said.
    """

    start: int
    end: int
    kind: MomentKind
    first: Day = NO_DAY
    last: Day = NO_DAY
    weekday: int = 0
    week: Week = Week.LATEST
    nth: int = 0
    ago: int = 0
    years_ago: int | None = None
