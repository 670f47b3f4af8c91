"""The forms of days that stand without their month, which is that of a time told before them: "until the 20th"."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from core.knowledge.counting import number_words, ordinal_words
from core.parsing.mentions.day_forms import ANY_YEAR, number_of_day, stretch
from core.parsing.mentions.forms import AND, DAYS, Begin, Form, Pieces, S, Told, count_of, in_either_case, longest_first
from core.parsing.mentions.moments import Day, Moment, MomentKind

_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_FIRST_IN_WORDS = 10
"""From here on an ordinal in words is a day: what else is told as "the twelfth"?"""
_MOST_LATER = 6
_BEFORE_DAY = re.compile(r"\b(?:on|from|until|till|by|to|of|dated|between|before|after|since)\s$")
_SAME_MONTH = 300
"""Code points behind a month in which a day alone is a day of it."""
_NEXT_MONTH = 14
"""Days back from the day told last, from which a smaller number is one of the month behind."""


def days_alone(pieces: Pieces) -> tuple[Form, ...]:
    """The forms, in the order in which they are tried."""
    weekday = rf"{pieces.weekday}[,.]?{S}(?:the{S})?"
    in_words = longest_first(ordinal_words(DAYS, _FIRST_IN_WORDS))
    named = rf"(?:{weekday}\d{{1,2}}(?:st|nd|rd|th)?|(?:the{S})?(?:{_NTH}|{in_words}))"
    some = in_either_case(("a", *number_words(_MOST_LATER)))
    return (
        Form(
            "Monday 3rd to Friday 7th",
            (Begin.DIGIT, Begin.WEEKDAY, Begin.THE),
            re.compile(rf"\b{named}(?:{AND}{named})+{pieces.day_ends}"),
            _days_alone,
        ),
        Form(
            "Thursday the 8th",
            (Begin.WEEKDAY,),
            re.compile(rf"{weekday}{_NTH}\b{pieces.day_ends}"),
            _days_alone,
        ),
        Form("the 20th", (Begin.THE,), re.compile(rf"the{S}{_NTH}\b{pieces.day_ends}"), _days_alone),
        Form(
            "the following morning",
            (Begin.THE,),
            re.compile(
                rf"[Tt]he{S}(?:next|following){S}(?:day|morning|afternoon|evening)\b(?!['’])"
                rf"|[Tt]he day after(?={S}?[.,;:)]|$)"
            ),
            _next_day,
        ),
        Form(
            "two days later",
            (Begin.COUNT,),
            re.compile(rf"\b(?P<count>{some}) days? later\b"),
            _days_later,
        ),
    )


def _days_alone(match: re.Match[str], told: Told) -> Moment | None:
    """Days of the month told last, "arrived on 9 July and stayed until the 20th"; of none when none is told near by.

    A day of no month, "came out on the 12th", is the last such day before the article; so a small word of time must
    stand before it.
    """
    numbers = [number_of_day(one) for one in _day().findall(match.group())]
    if not all(1 <= number <= DAYS for number in numbers):
        return None
    before = next((one for one in reversed(told.before) if one.first.month is not None), None)
    if before is None or match.start() - before.end > _SAME_MONTH:
        is_day = _BEFORE_DAY.search(match.string, max(0, match.start() - 10), match.start())
        return stretch(match, Day(numbers[0], None, None), Day(numbers[-1], None, None)) if is_day else None
    month, year = before.last.month, before.last.year
    if month is None:
        return None
    if before.last.day is not None and before.last.day - numbers[0] > _NEXT_MONTH:
        month, year = _month_behind(month, year)
    return stretch(match, Day(numbers[0], month, year), Day(numbers[-1], month, year))


@cache
def _day() -> re.Pattern[str]:
    """Finds the number of a day, in digits or words."""
    return re.compile(rf"\d{{1,2}}|\b(?:{longest_first(ordinal_words(DAYS))})\b")


def _next_day(match: re.Match[str], told: Told) -> Moment | None:
    return _later(match, told, 1)


def _days_later(match: re.Match[str], told: Told) -> Moment | None:
    return _later(match, told, count_of(match["count"]))


def _later(match: re.Match[str], told: Told, days: int) -> Moment | None:
    """Some days behind the day told last; None where it stands far off or is no day of a month."""
    before = told.before[-1] if told.before else None
    if before is None or before.kind is not MomentKind.DAYS or match.start() - before.end > _SAME_MONTH:
        return None
    day, month, year = before.last
    if day is None or month is None:
        return None
    length = monthrange(year or ANY_YEAR, month)[1]
    later = day + days
    if later > length:
        later -= length
        month, year = _month_behind(month, year)
    return stretch(match, Day(later, month, year), Day(later, month, year))


def _month_behind(month: int, year: int | None) -> tuple[int, int | None]:
    return month % 12 + 1, year + 1 if year is not None and month == 12 else year
