"""Dates as British readers write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

if TYPE_CHECKING:
    from datetime import date

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
_DAYS_IN_YEAR = 365.25


def _written(day: date, pattern: str) -> str:
    # CLDR writes "Sept" where the design, and most newspapers, write three letters for every month.
    return BRITISH.toString(QDate(day.year, day.month, day.day), pattern).replace("Sept ", "Sep ")


def whole_date(day: date | None) -> str:
    """A day: "12 Aug 2025"; empty without one."""
    return _written(day, "d MMM yyyy") if day else ""


def month_of(day: date | None) -> str:
    """A month: "Aug 2025"; empty without a day."""
    return _written(day, "MMM yyyy") if day else ""


def month_written(month: str | None) -> str:
    """A month from ``YYYY-MM``: "Apr 2018"; empty without one."""
    if not month:
        return ""
    year, number = (int(part) for part in month.split("-"))
    return BRITISH.toString(QDate(year, number, 1), "MMM yyyy").replace("Sept ", "Sep ")


def span_of_days(first: date | None, last: date | None) -> str:
    """Days on site: "23 Jun – 4 Jul 2025", "8 – 19 Jun 2026"; one day or none when that is all that is known."""
    if first is None or last is None or first == last:
        return whole_date(last or first)
    if first.year != last.year:
        return f"{whole_date(first)} – {whole_date(last)}"
    pattern = "d" if first.month == last.month else "d MMM"
    return f"{_written(first, pattern)} – {whole_date(last)}"


def years_between(day: date, today: date) -> float:
    """Whole time from a day to today in years."""
    return (today - day).days / _DAYS_IN_YEAR
