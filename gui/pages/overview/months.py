"""The months that the slider steps through, counted from the first."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_DAY = date(2013, 11, 1)
"""The single inspection framework began in this month, and with it grades that compare with those of today."""
_MONTHS = 12


def month_number(day: date) -> int:
    """How many months after the first a day is; 0 for all before."""
    return max((day.year - FIRST_DAY.year) * _MONTHS + day.month - FIRST_DAY.month, 0)


def day_of_month(number: int, today: date) -> date:
    """The last day of a month, and today in the current one."""
    years, months = divmod(FIRST_DAY.month - 1 + number + 1, _MONTHS)
    return min(date(FIRST_DAY.year + years, months + 1, 1) - timedelta(days=1), today)


def usual_since(today: date) -> date:
    """From when on movers are told until the user says otherwise: the first day of last year."""
    return date(today.year - 1, 1, 1)
