"""The days that a cover prints behind "Inspection dates:", in every form that reports use.

"8 to 19 June 2026", "30 October to 3 November 2023", "13 May 2014 - 5 June 2014", "12/09/2016 to 06/10/2016", one day
alone, two visits joined by "and", any sort of dash, wrapped lines. A day without a month or year takes it from the day
that follows. What does not read as a date ends the reading.

Articles have a reader of their own (``mentions``), and neither would do for the other. In an article dates stand among
words that may be none ("may", "march", "the 3rd prize"), so that capitals and neighbours decide what is one at all. A
cover says by its label where a date stands and is read in small letters, but the text of a PDF breaks it anywhere,
misprints it ("Febuary") and joins days with signs of all sorts; so it is read piece by piece, and each piece forgiven.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from core.parsing.reports.rows import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.mentions.month_names import MonthNames

_PIECE = re.compile(
    r"(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d))"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<year>(?:19|20)\d\d(?!\d))"
    r"|(?P<day>(?<!\d)\d{1,2}(?!\d))(?:\s?(?:st|nd|rd|th)\b)?"
    r"|(?P<word>[a-z]+)\.?"
    r"|(?P<mark>[-,;&()])"
)
_JOINING = frozenset({"to", "and", "until", "till", "through", "from", "between", "the", "of", "on"})
_REACH = 200
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class DaysOnSite:
    """The days an inspection took.

    Attributes:
        first: First day of the first visit.
        last: Last day of the last visit.
        start: Where the words that tell them begin.
        end: Where they end.
    """

    first: date
    last: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int | None = None
    year: int | None = None
    end: int = 0


def read_days(folded: str, start: int, names: MonthNames) -> DaysOnSite | None:
    """Read the days that stand at a place.

    Args:
        folded: The folded text.
        start: Where the words begin, behind the label.
        names: What months and weekdays are called.

    Returns:
        The days, or None when what stands there is no date or no possible one.
    """
    days = _completed(list(_days(folded, start, names)))
    dates = [made for day in days if (made := _date(day)) is not None]
    if not dates or len(dates) != len(days):
        return None
    begin = start + len(folded[start:]) - len(folded[start:].lstrip(" \n:")) if start < len(folded) else start
    return DaysOnSite(min(dates), max(dates), begin, days[-1].end)


def last_date(text: str, names: MonthNames) -> date | None:
    """The last whole date in a short text, such as a file's name."""
    found = None
    folded = text.lower().replace("_", " ")
    for match in re.finditer(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ .-]+[a-z]+[ .-]+\d{4}(?!\d)|\d{4}-\d{2}-\d{2}", folded):
        written = re.sub(r"(?<=[a-z])[.-]+|[.-]+(?=[a-z])", " ", match.group())
        days = read_days(written, 0, names)
        found = days.last if days else found
    return found


def _days(folded: str, start: int, names: MonthNames) -> Iterator[_Day]:
    """The days as written, each with the month and year that stand beside it."""
    pending: _Day | None = None
    joined = True
    for piece in _PIECE.finditer(folded, start, start + _REACH):
        kind, text = piece.lastgroup, piece.group(piece.lastgroup or 0)
        if kind in ("numeric", "iso"):
            yield _numeric(text, piece.end())
        elif kind == "day":
            if pending:
                yield pending
            elif not joined:
                return
            pending, joined = _Day(int(text), end=piece.end()), False
            continue
        elif kind == "year" and pending:
            pending = replace(pending, year=int(text), end=piece.end())
            yield pending
            pending = None
        elif kind == "word" and pending and pending.month is None and (month := _month(text, names)):
            pending = replace(pending, month=month, end=piece.end())
        elif kind == "mark" or (kind == "word" and (text in _JOINING or text in names.weekdays)):
            joined = True
        else:
            break
    if pending and pending.month:
        yield pending


def _month(word: str, names: MonthNames) -> int | None:
    """Number of a month; a misprint of a letter is forgiven ("Febuary")."""
    if word in names.months:
        return names.months[word]
    return next((number for name, number in names.months.items() if len(name) > 3 and alike(word, name)), None)


def _numeric(text: str, end: int) -> _Day:
    first, second, third = (int(part) for part in re.split(r"[/.-]", text))
    if first > 31:
        return _Day(third, second, first, end)
    return _Day(first, second, third if third > 99 else _CENTURY + third, end)


def _completed(days: list[_Day]) -> list[_Day]:
    """Give each day the month and year of the day behind it, where it has none of its own."""
    done: list[_Day] = []
    month = year = None
    for day in reversed(days):
        month = day.month or month
        if day.year:
            year = day.year
        elif done and year and month and done[-1].month and month > done[-1].month:
            year -= 1  # "9 December to 10 January 2020"
        done.append(replace(day, month=month, year=year))
    known = next((day.year for day in done if day.year), None)  # "13 May 2014 to 5 June": the year stands first
    return [day if day.year else replace(day, year=known) for day in reversed(done)]


def _date(day: _Day) -> date | None:
    if not (day.month and day.year):
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:
        return None
