"""The forms of days that are printed with their month."""

from __future__ import annotations

import re
from calendar import monthrange

from core.knowledge.counting import ordinal_words
from core.parsing.mentions.forms import AND, DAYS, YEAR, YEAR_BEHIND, Begin, Form, Pieces, S, Told
from core.parsing.mentions.moments import Day, Moment, MomentKind

_NUMBER = re.compile(r"\d{1,2}")
ANY_YEAR = 2025
"""A year whose February is no day longer than usual, for days without a year."""
_CENTURY, _THIS_CENTURY = 99, 2000
"""The last year that is printed with two digits, and what it is short of."""


def day_forms(pieces: Pieces) -> tuple[Form, ...]:
    """The forms, in the order in which they are tried."""
    day, month = pieces.day, rf"(?P<month>{pieces.month})"
    sure_day = rf"{day}(?!\d|[.:,]\d)"
    return (
        Form(
            "Monday 18 and Tuesday 19 March 2024",
            (Begin.DIGIT, Begin.WEEKDAY, Begin.THE),
            re.compile(
                rf"(?<![:.])\b(?P<days>{day}(?:{AND}{day}){{0,6}}){S}(?:of{S})?{month}\b(?:\.(?=,?\s*\d))?{YEAR_BEHIND}"
            ),
            _days,
        ),
        Form(
            "the third and fourth of June 2024",
            (Begin.THE,),
            re.compile(
                rf"the{S}(?P<first>{pieces.ordinal})(?:{AND}(?:the{S})?(?P<last>{pieces.ordinal}))?{S}of{S}{month}\b{YEAR_BEHIND}"
            ),
            _worded_days,
        ),
        Form(
            "May the ninth",
            (Begin.MONTH,),
            re.compile(
                rf"\b{month}{S}the{S}(?P<first>{pieces.ordinal}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)?(?P<last>)\b{YEAR_BEHIND}"
            ),
            _worded_days,
        ),
        Form(
            "the last day of April 2024",
            (Begin.THE,),
            re.compile(rf"the{S}last{S}day{S}of{S}{month}\b{YEAR_BEHIND}"),
            _last_day,
        ),
        Form(
            "March 18 and 19, 2024",
            (Begin.MONTH,),
            re.compile(rf"\b{month}(?:\.(?=\s))?{S}(?P<days>{sure_day}(?:{AND}{day}(?!\d)){{0,6}}){YEAR_BEHIND}"),
            _days,
        ),
        Form(
            "July (8th to 12th)",
            (Begin.MONTH,),
            re.compile(rf"\b{month}{S}\((?P<days>{day}(?:{AND}{day}){{0,6}})\)"),
            _days,
        ),
        Form(
            "2024-03-18",
            (Begin.DIGIT,),
            re.compile(rf"\b(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
            _day_in_digits,
        ),
        Form(
            "18.3.24",
            (Begin.DIGIT,),
            re.compile(rf"\b(?P<day>\d{{1,2}})(?P<mark>[./])(?P<month>\d{{1,2}})(?P=mark)(?P<year>{YEAR}|\d\d)\b"),
            _day_in_digits,
        ),
        Form(
            "18-03-2024",
            (Begin.DIGIT,),
            re.compile(rf"\b(?P<day>\d{{1,2}})-(?P<month>\d\d)-(?P<year>{YEAR})\b"),
            _day_in_digits,
        ),
    )


def stretch(match: re.Match[str], first: Day, last: Day) -> Moment:
    """The days from one to another."""
    return Moment(*match.span(), MomentKind.DAYS, first, last)


def month_and_year(match: re.Match[str], told: Told) -> tuple[int, int | None]:
    """The month of a match and its year, if it has one."""
    groups = match.groupdict()
    year, short = groups.get("year"), groups.get("short_year")
    if short:
        return told.names.month(match["month"]), _THIS_CENTURY + int(short)
    return told.names.month(match["month"]), int(year) if year else None


def number_of_day(printed: str) -> int:
    """The number that a day is printed with: "10", "tenth"."""
    return int(printed) if printed.isdigit() else ordinal_words(DAYS).index(printed) + 1


def _days(match: re.Match[str], told: Told) -> Moment | None:
    numbers = [int(number) for number in _NUMBER.findall(match["days"])]
    if not numbers or not all(1 <= number <= DAYS for number in numbers):
        return None
    month, year = month_and_year(match, told)
    return stretch(match, Day(numbers[0], month, year), Day(numbers[-1], month, year))


def _worded_days(match: re.Match[str], told: Told) -> Moment:
    month, year = month_and_year(match, told)
    first, last = map(number_of_day, (match["first"], match["last"] or match["first"]))
    return stretch(match, Day(first, month, year), Day(last, month, year))


def _last_day(match: re.Match[str], told: Told) -> Moment:
    month, year = month_and_year(match, told)
    day = Day(monthrange(year or ANY_YEAR, month)[1], month, year)
    return stretch(match, day, day)


def _day_in_digits(match: re.Match[str], _: Told) -> Moment | None:
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    if not (1 <= month <= 12 and 1 <= day <= DAYS):
        return None
    whole = Day(day, month, year if year > _CENTURY else year + _THIS_CENTURY)
    return stretch(match, whole, whole)
