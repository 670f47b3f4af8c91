"""The forms of days that are told by their weekday: "last Friday", "the second Friday in May"."""

from __future__ import annotations

import re

from core.parsing.mentions.day_forms import month_and_year
from core.parsing.mentions.forms import YEAR_BEHIND, Begin, Form, Pieces, S, Told
from core.parsing.mentions.moments import LAST_OF_MONTH, Day, Moment, MomentKind, Week

_WHICH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST_OF_MONTH}
"""Which of the weekdays of a month: "the last Wednesday of November"."""


def weekday_forms(pieces: Pieces) -> tuple[Form, ...]:
    """The forms, in the order in which they are tried."""
    weekday = rf"(?P<weekday>{pieces.weekday})"
    last_week = rf"{S}(?:of{S})?last{S}week\b"
    joined = rf"{S}(?:and|to|until|or){S}(?:{pieces.weekday})\b"  # "Tuesday and Wednesday last week"
    return (
        Form(
            "the second Friday in May 2024",
            (Begin.THE,),
            re.compile(
                rf"[Tt]he{S}(?P<which>{'|'.join(_WHICH)}){S}{weekday}{S}(?:of|in){S}"
                rf"(?P<month>{pieces.month})\b{YEAR_BEHIND}"
            ),
            _weekday_of_month,
        ),
        Form(
            "Friday last week",
            (Begin.WEEKDAY,),
            re.compile(rf"(?P<last>(?<=[Ll]ast ))?\b{weekday}\b(?P<of_last_week>{last_week}|(?={joined}{last_week}))?"),
            _weekday,
        ),
    )


def _weekday_of_month(match: re.Match[str], told: Told) -> Moment:
    month, year = month_and_year(match, told)
    day = Day(None, month, year)
    weekday, nth = told.names.weekday(match["weekday"]), _WHICH[match["which"]]
    return Moment(*match.span(), MomentKind.WEEKDAY_OF_MONTH, day, day, weekday, nth=nth)


def _weekday(match: re.Match[str], told: Told) -> Moment:
    week = Week.LATEST
    if match["of_last_week"] is not None:
        week = Week.LAST
    elif match["last"] is not None:
        week = Week.BEFORE_TODAY
    return Moment(*match.span(), MomentKind.WEEKDAY, weekday=told.names.weekday(match["weekday"]), week=week)
