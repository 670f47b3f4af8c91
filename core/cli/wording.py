"""Numbers and moments as the command line writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 grade", "2 grades"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day_in_words(day: date | None) -> str:
    """As "12 Aug 2025"; empty for no day."""
    return f"{day.day} {day:%b %Y}" if day else ""


def moment_in_words(moment: datetime) -> str:
    """As "27 November 2026, 13:55", by the clock of this computer."""
    here = moment.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"
