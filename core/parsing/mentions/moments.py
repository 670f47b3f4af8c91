"""Finds the times that a text tells: days, stretches of days, months, years, weekdays and relative words.

Finding and resolving are two steps. Here a time keeps exactly what is printed ("8 July", no year); ``calendar`` turns
it into dates against the article's own date, and only as far as the text allows.
"""

from __future__ import annotations

import re
from calendar import monthrange
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class MomentKind(StrEnum):
    """What sort of time is printed."""

    DAYS = "days"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    WEEKDAY_OF_MONTH = "weekday of a month"
    TODAY = "today"
    YESTERDAY = "yesterday"
    YEARS_AGO = "years ago"
    MONTHS_AGO = "months ago"
    LAST_YEAR = "last year"
    LAST_MONTH = "last month"
    THIS_YEAR = "this year"


class Day(NamedTuple):
    """A day or month as printed; what is not printed is None."""

    day: int | None
    month: int | None
    year: int | None


class Moment(NamedTuple):
    """One time in the text.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        kind: What sort of time.
        first: First day of a stretch, or the only one.
        last: Last day of it; equal to ``first`` for one day.
        number: Weekday number (Monday 0), number of years, months or days, for the kinds that need one. To that of a
            weekday seven are added for "last Friday", which is never today, and 14 for "Friday last week"; to that of a
            month seven for each week before it, "the second Friday in May", and 28 for its last.
    """

    start: int
    end: int
    kind: MomentKind
    first: Day
    last: Day
    number: int = 0


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"]
_MONTH = "|".join(
    f"{form}{'(?:' + tail + ')?' if tail else ''}"
    for short, tail in zip(_MONTHS, _LONG, strict=True)
    for form, tail in ((short.title(), tail), (short.upper(), tail.upper()))
).replace("Sep(?:tember)?", "Sep(?:t(?:ember)?)?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun"
    r"|MON|TUES?|WED(?:NES)?|THU(?:RS)?|FRI|SAT(?:UR)?|SUN)(?:day|DAY)?"
)
_S = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?=\S))"  # blanks, or one line end: a date never goes over a paragraph's
_D = rf"(?:{_WEEKDAY}[,.]?{_S})?(?:the{_S})?\d{{1,2}}(?:st|nd|rd|th|ST|ND|RD|TH)?"
_SEP = rf"(?:\s*,\s*(?:and{_S})?|\s*[-–—]\s*|{_S}(?:and|to|until|till|AND|TO|&){_S})"
_YEAR = r"(?:19|20)\d\d"
# fmt: off
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)
# fmt: on
_ORDINALS = [*_UNITS, *_TEENS, "twentieth", *(f"twenty-{unit}" for unit in _UNITS), "thirtieth", "thirty-first"]
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))  # "twenty-first" before "twentieth", longest first
_LATE_ORDINAL = "|".join(sorted(_ORDINALS[9:], key=len, reverse=True))  # what else is told as "the twelfth"?
_COUNT = "[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
_BEHIND_DAY = (
    "and|but|to|until|till|when|after|before|for|with|in|at|by|because|while|as|so|it|they|she|he|who|which|having|from"
    "|of (?:the|this|that|last|the same) month"
)
"""Words behind "the 22nd" that show it for a day and no number of something else."""
_DAY_ENDS = rf"(?={_S}(?:{_BEHIND_DAY})\b|\s*[.,;:()!?”’\"'–—]|\s*$)"
_WHICH = "first|second|third|fourth|last"
"""Which of the weekdays of a month: "the last Wednesday of November"."""
_DAY_AFTER = (
    rf"[Tt]he{_S}(?:next|following){_S}(?:day|morning|afternoon|evening)\b(?!['’])|[Tt]he day after(?={_S}?[.,;:)]|$)"
)
"""What tells the day behind the one told last: "inspected on 27 August, and the other the following morning"."""
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_LATE_ORDINAL})"
_NAMED_DAY = rf"(?:{_WEEKDAY}[,.]?{_S}(?:the{_S})?\d{{1,2}}(?:st|nd|rd|th)?|(?:the{_S})?{_NTH})"
"""A day without its month that can be nothing else: "Monday 6", "the 10th", "Thursday the 13th"."""
# A time begins with one of these; looking only there is several times faster than trying every place of the text, and
# twice as fast again with the letters that they begin with asked for first.
_BEGIN = re.compile(
    r"\b(?=[\dADEFJLMNOSTWYaefnlosty])"
    rf"(?:\d|(?:{_MONTH})|{_WEEKDAY}\b|[Tt]he(?={_S}(?:\d|{_ORDINAL}|last{_S}(?:day|{_WEEKDAY})\b|next{_S}|following{_S}|day{_S}(?:before|after)\b))"
    rf"|[Tt]oday\b|[Tt]onight\b|[Yy]esterday\b|[Tt]his (?:morning|afternoon|evening|year)\b"
    rf"|[Ll]ast (?:year|month|night)\b|(?:{_COUNT})(?: and a half)? (?:year|month|decade|day|week|fortnight))"
)
_DATE = re.compile(
    rf"(?P<dm>(?<![:.])\b{_D}(?:{_SEP}{_D}){{0,6}}{_S}(?:of{_S})?(?P<m1>{_MONTH})\b(?:\.(?=,?\s*\d))?(?:,?{_S}(?P<y1>{_YEAR}))?)"
    rf"|(?P<words>the{_S}(?P<d6>{_ORDINAL})(?:{_SEP}(?:the{_S})?(?P<d7>{_ORDINAL}))?{_S}of{_S}"
    rf"(?P<m6>{_MONTH})\b(?:,?{_S}(?P<y6>{_YEAR}))?)"
    rf"|(?P<which>[Tt]he{_S}(?P<n8>{_WHICH}){_S}(?P<w8>{_WEEKDAY}){_S}(?:of|in){_S}"
    rf"(?P<m8>{_MONTH})\b(?:,?{_S}(?P<y8>{_YEAR}))?)"
    rf"|(?P<after>{_DAY_AFTER}|\b(?P<n9>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) days? later\b)"
    rf"|(?P<before>[Tt]he day before yesterday\b)"
    rf"|(?P<lastday>the{_S}last{_S}day{_S}of{_S}(?P<m7>{_MONTH})\b(?:,?{_S}(?P<y7>{_YEAR}))?)"
    rf"|(?P<md>\b(?P<m2>{_MONTH})(?:\.(?=\s))?{_S}(?P<d2>{_D}(?!\d|[.:,]\d)(?:{_SEP}{_D}(?!\d)){{0,6}})(?:,?{_S}(?P<y2>{_YEAR}))?)"
    rf"|(?P<paren>\b(?P<m4>{_MONTH}){_S}\((?P<d4>{_D}(?:{_SEP}{_D}){{0,6}})\))"
    rf"|(?P<my>\b(?P<m3>{_MONTH})\b(?:[.,]+(?=\s*\d))?(?:{_S}(?:of{_S})?(?P<y3>{_YEAR}|last year|this year))?)"
    rf"|(?P<iso>\b(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d)\b)"
    rf"|(?P<num>\b(?P<nd>\d{{1,2}})"
    rf"(?:(?P<ns>[./])(?P<nm>\d{{1,2}})(?P=ns)(?P<ny>{_YEAR}|\d\d)|-(?P<nm2>\d\d)-(?P<ny2>{_YEAR}))\b)"
    rf"|(?P<y>\b{_YEAR}\b)"
    rf"|(?P<named>\b{_NAMED_DAY}(?:{_SEP}{_NAMED_DAY})+{_DAY_ENDS}"
    rf"|{_WEEKDAY}[,.]?{_S}(?:the{_S})?\d{{1,2}}(?:st|nd|rd|th)\b{_DAY_ENDS})"
    rf"|(?P<w>(?P<since>(?<=[Ll]ast ))?\b{_WEEKDAY}\b(?P<lw>{_S}(?:of{_S})?last{_S}week\b)?)"
    r"|(?P<r>\b(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]his (?:morning|afternoon|evening|year)"
    r"|[Ll]ast (?:year|month|night))\b)"
    r"|(?P<weeks>[Aa] (?P<n10>week|fortnight) ago today\b)"
    rf"|(?P<nth>the{_S}\d{{1,2}}(?:st|nd|rd|th)\b{_DAY_ENDS})"
    rf"|(?P<ago>\b(?P<n>{_COUNT}|\d{{1,2}})(?: and a half)? "
    rf"(?:(?P<unit>year|month|decade)s? (?:ago|earlier)|(?P<days>days? ago))\b)"
)
_DAY_NUMBER = re.compile(r"\d{1,2}")
_DAY_WORD = re.compile(rf"\d{{1,2}}|\b(?:{_ORDINAL})\b")
_BEFORE_DAY = re.compile(r"\b(?:on|from|until|till|by|to|of|dated|between|before|after|since)\s$")
_JOIN = re.compile(r"\s*(?:to|and|until|[-–—]|, and|,)\s*(?:(?:to|on|and)\s+)?")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}
_NUMBERS |= {"a": 1, "an": 1}
_RELATIVE = {
    "today": MomentKind.TODAY,
    "this morning": MomentKind.TODAY,
    "this afternoon": MomentKind.TODAY,
    "this evening": MomentKind.TODAY,
    "tonight": MomentKind.TODAY,
    "yesterday": MomentKind.YESTERDAY,
    "last night": MomentKind.YESTERDAY,
    "last year": MomentKind.LAST_YEAR,
    "last month": MomentKind.LAST_MONTH,
    "this year": MomentKind.THIS_YEAR,
}
_NO_DAY = Day(None, None, None)
_WEEK = 7
_ANY_YEAR = 2025
"""A year whose February is no day longer than usual, for days without a year."""


def moments_of(text: str) -> tuple[Moment, ...]:
    """All times of a text in order, neighbouring days joined to stretches ("30 April, 2 May and 9 May")."""
    found: list[Moment] = []
    end = 0
    for beginning in _BEGIN.finditer(text):
        match = _DATE.match(text, beginning.start()) if beginning.start() >= end else None
        moment = None
        if match is not None:
            moment = _told_by_last(match, found)
            end = match.end()
        if moment is None:
            continue
        if found and _continues(text, found[-1], moment):
            found[-1] = _joined(found[-1], moment)
        else:
            found.append(moment)
    return tuple(found)


def _told_by_last(match: re.Match[str], found: Sequence[Moment]) -> Moment | None:
    """The time of a match; what it leaves out is that of the one before it: "stayed until the 20th", "a day later"."""
    if match.group("nth") or match.group("named"):
        return _days_alone(match, found)
    return _days_later(match, found[-1]) if match.group("after") and found else _moment(match)


def month_number(name: str) -> int:
    """1 to 12 for a printed month."""
    return _MONTHS.index(name[:3].lower()) + 1


def _moment(match: re.Match[str]) -> Moment | None:
    """The time that a match stands for; None when its numbers are no date."""
    for group, make in _MAKERS:
        if match.group(group):
            return make(match)
    return None


def _day_month(match: re.Match[str]) -> Moment | None:
    days = match.group("dm")[: match.start("m1") - match.start()]
    return _days(*match.span(), days, match.group("m1"), match.group("y1"))


def _month_day(match: re.Match[str]) -> Moment | None:
    return _days(*match.span(), match.group("d2"), match.group("m2"), match.group("y2"))


def _month_brackets(match: re.Match[str]) -> Moment | None:
    return _days(*match.span(), match.group("d4"), match.group("m4"), None)


def _days_alone(match: re.Match[str], found: Sequence[Moment]) -> Moment | None:
    """Days of the month told last, "arrived on 9 July and stayed until the 20th"; of none when none is told near by.

    A day of no month, "came out on the 12th", is the last such day before the article; so a small word of time must
    stand before it.
    """
    numbers = [_number(one) for one in _DAY_WORD.findall(match.group())]
    if not all(1 <= number <= 31 for number in numbers):
        return None
    before = next((one for one in reversed(found) if one.first.month is not None), None)
    if before is None or match.start() - before.end > _SAME_MONTH:
        told = _BEFORE_DAY.search(match.string, max(0, match.start() - 10), match.start())
        return _stretch(match, Day(numbers[0], None, None), Day(numbers[-1], None, None)) if told else None
    month, year = before.last.month, before.last.year
    if month is None:
        return None
    if before.last.day is not None and before.last.day - numbers[0] > _NEXT_MONTH:
        month, year = month % 12 + 1, year + 1 if year is not None and month == 12 else year
    return _stretch(match, Day(numbers[0], month, year), Day(numbers[-1], month, year))


def _days_later(match: re.Match[str], told: Moment) -> Moment | None:
    """Some days behind the day told last; None where it stands far off or is no day of a month."""
    day, month, year = told.last
    if told.kind is not MomentKind.DAYS or day is None or month is None or match.start() - told.end > _SAME_MONTH:
        return None
    length = monthrange(year or _ANY_YEAR, month)[1]
    later = day + _NUMBERS[(match.group("n9") or "one").lower()]
    if later > length:
        later -= length
        month, year = month % 12 + 1, year + 1 if year is not None and month == 12 else year
    return _stretch(match, Day(later, month, year), Day(later, month, year))


def _number(printed: str) -> int:
    """The number that a day is printed with: "10th", "tenth"."""
    return int(printed) if printed.isdigit() else _ORDINALS.index(printed) + 1


def _stretch(match: re.Match[str], first: Day, last: Day) -> Moment:
    return Moment(*match.span(), MomentKind.DAYS, first, last)


_SAME_MONTH = 300
"""Code points behind a month in which a day alone is a day of it."""
_NEXT_MONTH = 14
"""Days back from the day told last, from which a smaller number is one of the month behind."""


def _year(match: re.Match[str]) -> Moment:
    day = Day(None, None, int(match.group("y")))
    return Moment(*match.span(), MomentKind.YEAR, day, day)


def _weekday(match: re.Match[str]) -> Moment | None:
    name = match.group("w").split()[0]
    if len(name) < 6 and not name.isupper() and name.lower() not in _WEEKDAYS:
        return None
    back = 2 * _WEEK if match.group("lw") else _WEEK if match.group("since") is not None else 0
    number = _WEEKDAYS.index(name[:3].lower()) + back
    return Moment(*match.span(), MomentKind.WEEKDAY, _NO_DAY, _NO_DAY, number)


def _worded_days(match: re.Match[str]) -> Moment:
    year = int(match.group("y6")) if match.group("y6") else None
    month = month_number(match.group("m6"))
    first, last = (_number(one) for one in (match.group("d6"), match.group("d7") or match.group("d6")))
    return _stretch(match, Day(first, month, year), Day(last, month, year))


def _weekday_of_month(match: re.Match[str]) -> Moment:
    month, year = month_number(match.group("m8")), int(match.group("y8")) if match.group("y8") else None
    day = Day(None, month, year)
    number = _WEEK * _WHICH.split("|").index(match.group("n8")) + _WEEKDAYS.index(match.group("w8")[:3].lower())
    return Moment(*match.span(), MomentKind.WEEKDAY_OF_MONTH, day, day, number)


def _day_before_yesterday(match: re.Match[str]) -> Moment:
    return Moment(*match.span(), MomentKind.YESTERDAY, _NO_DAY, _NO_DAY, 2)


def _weeks_ago(match: re.Match[str]) -> Moment:
    days = _WEEK if match.group("n10") == "week" else 2 * _WEEK
    return Moment(*match.span(), MomentKind.YESTERDAY, _NO_DAY, _NO_DAY, days)


def _last_day(match: re.Match[str]) -> Moment:
    month, year = month_number(match.group("m7")), int(match.group("y7")) if match.group("y7") else None
    day = Day(monthrange(year or _ANY_YEAR, month)[1], month, year)
    return _stretch(match, day, day)


def _relative(match: re.Match[str]) -> Moment:
    return Moment(*match.span(), _RELATIVE[match.group("r").lower()], _NO_DAY, _NO_DAY)


def _ago(match: re.Match[str]) -> Moment | None:
    number = match.group("n").lower()
    count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
    if match.group("days"):
        return Moment(*match.span(), MomentKind.YESTERDAY, _NO_DAY, _NO_DAY, count) if count else None
    if match.group("unit") == "decade":
        count *= 10
    unit = MomentKind.MONTHS_AGO if match.group("unit") == "month" else MomentKind.YEARS_AGO
    return Moment(*match.span(), unit, _NO_DAY, _NO_DAY, count) if count else None


def _days(start: int, end: int, days: str, month: str, year: str | None) -> Moment | None:
    numbers = [int(number) for number in _DAY_NUMBER.findall(days)]
    if not numbers or not all(1 <= number <= 31 for number in numbers):
        return None
    printed = int(year) if year else None
    first, last = (Day(number, month_number(month), printed) for number in (numbers[0], numbers[-1]))
    return Moment(start, end, MomentKind.DAYS, first, last)


def _month(match: re.Match[str]) -> Moment:
    printed = match.group("y3")
    year = int(printed) if printed and printed.isdigit() else None
    day = Day(None, month_number(match.group("m3")), year)
    back = {"last year": 1, "this year": 2}.get(printed or "", 0)
    return Moment(*match.span(), MomentKind.MONTH, day, day, back)


def _numeric(start: int, end: int, day: str, month: str, year: str) -> Moment | None:
    printed = int(year) + (2000 if len(year) == 2 else 0)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    whole = Day(int(day), int(month), printed)
    return Moment(start, end, MomentKind.DAYS, whole, whole)


def _continues(text: str, earlier: Moment, later: Moment) -> bool:
    if earlier.kind is not MomentKind.DAYS or later.kind is not MomentKind.DAYS:
        return False
    gap = text[earlier.end : later.start]
    return len(gap) < 12 and bool(_JOIN.fullmatch(gap))


def _joined(earlier: Moment, later: Moment) -> Moment:
    year = earlier.first.year or later.last.year
    first = Day(earlier.first.day, earlier.first.month, year)
    return Moment(
        earlier.start, later.end, MomentKind.DAYS, first, Day(later.last.day, later.last.month, later.last.year or year)
    )


def _iso(match: re.Match[str]) -> Moment | None:
    return _numeric(*match.span(), match.group("id"), match.group("im"), match.group("iy"))


def _dotted(match: re.Match[str]) -> Moment | None:
    return _numeric(
        *match.span(),
        match.group("nd"),
        match.group("nm") or match.group("nm2"),
        match.group("ny") or match.group("ny2"),
    )


_MAKERS: tuple[tuple[str, Callable[[re.Match[str]], Moment | None]], ...] = (
    ("dm", _day_month),
    ("words", _worded_days),
    ("lastday", _last_day),
    ("which", _weekday_of_month),
    ("before", _day_before_yesterday),
    ("weeks", _weeks_ago),
    ("md", _month_day),
    ("paren", _month_brackets),
    ("my", _month),
    ("iso", _iso),
    ("num", _dotted),
    ("y", _year),
    ("w", _weekday),
    ("r", _relative),
    ("ago", _ago),
)
