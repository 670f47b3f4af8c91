"""Turns the times of a text into dates, against the article's own date and only as far as the text allows."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from core.parsing.mentions.moments import LAST_OF_MONTH, Day, Moment, MomentKind, Week


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a time comes to.

    Attributes:
        first: First day, where a day can be told.
        last: Last day, equal to ``first`` for one day.
        year: The year, where it can be told.
        month: The month (1 to 12), where it can be told.
    """

    first: date | None = None
    last: date | None = None
    year: int | None = None
    month: int | None = None

    @property
    def month_text(self) -> str | None:
        """``YYYY-MM`` when year and month are known."""
        return f"{self.year:04d}-{self.month:02d}" if self.year and self.month else None

    @property
    def latest(self) -> date | None:
        """The latest day that the time can mean; for comparing times of different sharpness."""
        if self.last:
            return self.last
        if self.year and self.month:
            return (date(self.year + self.month // 12, self.month % 12 + 1, 1)) - timedelta(days=1)
        return date(self.year, 12, 31) if self.year else None


_NOTHING = Resolved()
_WEEK = 7


def resolve(moment: Moment, today: date | None, year: int | None = None) -> Resolved:
    """Dates of a time.

    Args:
        moment: What is printed.
        today: The article's own date; without it, relative times come to nothing.
        year: Year to use for days without one when the article has no date.
    """
    if moment.kind is MomentKind.DAYS:
        return _days(moment, today, year)
    if moment.kind is MomentKind.WEEKDAY_OF_MONTH:
        return _weekday_of_month(moment, today, year)
    if moment.kind is MomentKind.MONTH:
        return _month(moment, today, year)
    if moment.kind is MomentKind.YEAR:
        return Resolved(year=moment.first.year)
    if today is None:
        return _NOTHING
    if moment.kind is MomentKind.WEEKDAY:
        return _one(today - timedelta(days=_days_since(moment, today)))
    if moment.kind in (MomentKind.TODAY, MomentKind.DAYS_AGO):
        return _one(today - timedelta(days=moment.ago))
    if moment.kind in (MomentKind.LAST_MONTH, MomentKind.MONTHS_AGO):
        months = today.year * 12 + today.month - 1 - moment.ago
        return Resolved(year=months // 12, month=months % 12 + 1)
    return Resolved(year=today.year - moment.ago)


def _one(day: date) -> Resolved:
    return Resolved(day, day, day.year, day.month)


def _days_since(moment: Moment, today: date) -> int:
    """Days since the weekday that is told."""
    if moment.week is Week.LAST:
        return today.weekday() + _WEEK - moment.weekday
    back = (today.weekday() - moment.weekday) % _WEEK
    return _WEEK if moment.week is Week.BEFORE_TODAY and not back else back


def _weekday_of_month(moment: Moment, today: date | None, year: int | None) -> Resolved:
    """The first to fourth, or the last, of a weekday in a month; of the year that puts it before the article's day."""

    def of(one: int) -> date:
        length = monthrange(one, month)[1]
        from_day = length - 6 if moment.nth == LAST_OF_MONTH else _WEEK * (moment.nth - 1) + 1
        first = date(one, month, from_day)
        return first + timedelta(days=(moment.weekday - first.weekday()) % _WEEK)

    month = moment.first.month or 1
    there = moment.first.year or (today.year if today else year)
    if there is None:
        return _NOTHING
    day = of(there)
    ahead = moment.first.year is None and today is not None and day > today + timedelta(days=7)
    return _one(of(there - 1) if ahead else day)


def _days(moment: Moment, today: date | None, year: int | None) -> Resolved:
    if moment.last.month is None:
        return _of_no_month(moment, today)
    printed = moment.last.year or moment.first.year
    last_year = printed or _year_before(moment.last, today) or year
    if last_year is None:
        return _NOTHING
    last = _date(moment.last, last_year)
    first = _date(moment.first, moment.first.year or last_year)
    if first and last and first > last:
        first = _date(moment.first, last_year - 1)
    if first is None or last is None:
        return _NOTHING
    return Resolved(first, last, last.year, last.month)


def _of_no_month(moment: Moment, today: date | None) -> Resolved:
    """The last such days on or before the article's: "it came out on the 12th"."""
    if today is None or moment.last.day is None:
        return _NOTHING
    there = today if moment.last.day <= today.day else today.replace(day=1) - timedelta(days=1)
    first, last = (_date(Day(day.day, there.month, None), there.year) for day in (moment.first, moment.last))
    return Resolved(first, last, there.year, there.month) if first and last and first <= last else _NOTHING


def _month(moment: Moment, today: date | None, year: int | None) -> Resolved:
    month = moment.first.month
    if moment.first.year:
        return Resolved(year=moment.first.year, month=month)
    if today is None:
        return Resolved(year=year, month=month)
    if moment.years_ago is not None:
        return Resolved(year=today.year - moment.years_ago, month=month)
    if month is None:
        return _NOTHING
    return Resolved(year=today.year - (month > today.month), month=month)


def _year_before(day: Day, today: date | None) -> int | None:
    """The year that puts a day on or before the article's date; a few days ahead still count as this year's."""
    if today is None:
        return None
    there = _date(day, today.year)
    return today.year - 1 if there is None or there > today + timedelta(days=7) else today.year


def _date(day: Day, year: int) -> date | None:
    try:
        return date(year, day.month or 1, day.day or 1)
    except ValueError:
        return None
