"""The forms of months and years: "in November 2021", "April last year", "2019"."""

from __future__ import annotations

import re

from core.parsing.mentions.forms import YEAR, Begin, Form, Pieces, S, Told
from core.parsing.mentions.moments import Day, Moment, MomentKind

_YEARS_AGO = {"last year": 1, "this year": 0}
_OF_LAW = r"(?<!\bAct\s)(?<!\bRegulations\s)"
"""Not in the name of a law: "the Care Act 2014", "the Regulated Activities Regulations 2014";"""
_LAW_OF = r"(?!\s(?:Act|Regulations)\b)"
"""nor in front of it: "the 2014 Act"."""


def month_forms(pieces: Pieces) -> tuple[Form, ...]:
    """The forms, in the order in which they are tried."""
    return (
        Form(
            "November 2021",
            (Begin.MONTH,),
            re.compile(
                rf"\b(?P<month>{pieces.month})\b(?:[.,]+(?=\s*\d))?"
                rf"(?:{S}(?:of{S})?(?:(?P<year>{YEAR})|(?P<said>{'|'.join(_YEARS_AGO)})))?"
            ),
            _month,
        ),
        Form("2019", (Begin.DIGIT,), re.compile(rf"{_OF_LAW}\b{YEAR}\b{_LAW_OF}"), _year),
    )


def _month(match: re.Match[str], told: Told) -> Moment:
    day = Day(None, told.names.month(match["month"]), int(match["year"]) if match["year"] else None)
    years_ago = _YEARS_AGO[match["said"]] if match["said"] else None
    return Moment(*match.span(), MomentKind.MONTH, day, day, years_ago=years_ago)


def _year(match: re.Match[str], _: Told) -> Moment:
    day = Day(None, None, int(match.group()))
    return Moment(*match.span(), MomentKind.YEAR, day, day)
