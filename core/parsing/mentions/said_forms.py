"""The forms of times that are told from the day of the article: "yesterday", "last month", "five years ago"."""

from __future__ import annotations

import re

from core.parsing.mentions.forms import Begin, Form, Pieces, Told, count_of
from core.parsing.mentions.moments import Moment, MomentKind

_ONE_AGO = frozenset({MomentKind.DAYS_AGO, MomentKind.LAST_MONTH, MomentKind.LAST_YEAR})
_WEEK = 7
_IN_DECADE = 10


def said_forms(pieces: Pieces) -> tuple[Form, ...]:
    """The forms, in the order in which they are tried."""
    count = rf"(?P<count>{pieces.number}|\d{{1,2}})(?: and a half)?"
    return (
        Form(
            "the day before yesterday",
            (Begin.THE,),
            re.compile(r"[Tt]he day before yesterday\b"),
            _day_before_yesterday,
        ),
        Form("yesterday", (Begin.RELATIVE,), re.compile(rf"\b(?:{pieces.relative})\b"), _relative),
        Form(
            "a fortnight ago today",
            (Begin.COUNT,),
            re.compile(r"[Aa] (?:week|(?P<two>fortnight)) ago today\b"),
            _weeks_ago,
        ),
        Form("two days ago", (Begin.COUNT, Begin.DIGIT), re.compile(rf"\b{count} days? ago\b"), _days_ago),
        Form(
            "five years ago",
            (Begin.COUNT, Begin.DIGIT),
            re.compile(rf"\b{count} (?P<unit>year|month|decade)s? (?:ago|earlier)\b"),
            _ago,
        ),
    )


def _day_before_yesterday(match: re.Match[str], _: Told) -> Moment:
    return Moment(*match.span(), MomentKind.DAYS_AGO, ago=2)


def _relative(match: re.Match[str], told: Told) -> Moment:
    kind = told.relative[match.group().lower()]
    return Moment(*match.span(), kind, ago=int(kind in _ONE_AGO))


def _weeks_ago(match: re.Match[str], _: Told) -> Moment:
    return Moment(*match.span(), MomentKind.DAYS_AGO, ago=2 * _WEEK if match["two"] else _WEEK)


def _days_ago(match: re.Match[str], _: Told) -> Moment | None:
    days = count_of(match["count"])
    return Moment(*match.span(), MomentKind.DAYS_AGO, ago=days) if days else None


def _ago(match: re.Match[str], _: Told) -> Moment | None:
    count = count_of(match["count"]) * (_IN_DECADE if match["unit"] == "decade" else 1)
    kind = MomentKind.MONTHS_AGO if match["unit"] == "month" else MomentKind.YEARS_AGO
    return Moment(*match.span(), kind, ago=count) if count else None
