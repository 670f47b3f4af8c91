"""Dates as the reader writes them: in the language of the windows, in the order of where the reader is."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from gui.wording.translation import translate

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
_DAYS_IN_YEAR = 365.25


_DAY_FIRST = "d MMM yyyy"
_WHOLE_DATE = {"M": "MMM d, yyyy", "y": "yyyy MMM d"}
"""Patterns of Qt by what a locale's own short date begins with."""
_in_force = BRITISH


def to_qt(day: date) -> QDate:
    """A day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def from_qt(day: QDate) -> date:
    """A day that Qt has."""
    return date(day.year(), day.month(), day.day())


def set_locale(locale: QLocale) -> None:
    """Write all dates from now on as the readers of a locale do."""
    global _in_force
    _in_force = locale
    _written.cache_clear()
    _order.cache_clear()


def locale_in_force() -> QLocale:
    """How dates are written now."""
    return _in_force


@lru_cache(maxsize=1)
def _order() -> str:
    return _WHOLE_DATE.get(_in_force.dateFormat(QLocale.FormatType.ShortFormat)[:1], _DAY_FIRST)


@lru_cache(maxsize=4096)
def _written(day: date, pattern: str) -> str:
    """A day as a pattern of Qt has it; kept, for a table writes the same days with every step that it is scrolled."""
    # CLDR writes "Sept" where the design, and most newspapers, write three letters for every month.
    return _in_force.toString(to_qt(day), pattern).replace("Sept", "Sep")


def whole_date(day: date | None) -> str:
    """A day: "12 Aug 2025"; empty without one."""
    return _written(day, _order()) if day else ""


def month_of(day: date | None) -> str:
    """A month: "Aug 2025"; empty without a day."""
    return _written(day, "MMM yyyy") if day else ""


def month_written(month: str | None) -> str:
    """A month from ``YYYY-MM``: "Apr 2018"; empty without one."""
    if not month:
        return ""
    year, number = (int(part) for part in month.split("-"))
    return _written(date(year, number, 1), "MMM yyyy")


def span_of_days(first: date | None, last: date | None) -> str:
    """Days on site: "23 Jun – 4 Jul 2025", "8 – 19 Jun 2026"; one day or none when that is all that is known."""
    if first is None or last is None or first == last:
        return whole_date(last or first)
    if first.year != last.year or _order() != _DAY_FIRST:
        return f"{whole_date(first)} – {whole_date(last)}"
    pattern = "d" if first.month == last.month else "d MMM"
    return f"{_written(first, pattern)} – {whole_date(last)}"


def moment_words(moment: datetime, now: datetime | None = None) -> str:
    """A moment of late: "today, 09:12", "yesterday, 17:40", else the day and the time.

    Args:
        moment: With a time zone.
        now: With a time zone; the clock's time when None.
    """
    there = moment.astimezone()
    today = (now or datetime.now().astimezone()).astimezone().date()
    time = there.strftime("%H:%M")
    if there.date() == today:
        return translate("Dates", "today, {0}").format(time)
    if (today - there.date()).days == 1:
        return translate("Dates", "yesterday, {0}").format(time)
    return f"{whole_date(there.date())}, {time}"


def years_between(day: date, today: date) -> float:
    """Whole time from a day to today in years."""
    return (today - day).days / _DAYS_IN_YEAR
