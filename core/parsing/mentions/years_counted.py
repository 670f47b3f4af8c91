"""The forms of years and months that are counted from a time told before them: "two years later", "that October"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.mentions.forms import Begin, Form, Pieces, S, Told, count_of
from core.parsing.mentions.moments import Day, Moment, MomentKind

if TYPE_CHECKING:
    from collections.abc import Callable

_NEAR = 300
"""Code points behind a time in which others are counted from it."""
_SENTENCE_END = re.compile(r"[.!?]\s")
_STOPS = r"(?=[.,;:)!?”’\"']|\s*[–—]|\s*$)"
"""What must stand behind "before" and "after" where they are no words for what follows: "before the pandemic"."""


def years_counted(pieces: Pieces) -> tuple[Form, ...]:
    """The forms, in the order in which they are tried."""
    count = rf"\b(?P<count>{pieces.number}|\d{{1,2}}){S}years?{S}"
    month = rf"(?P<month>{pieces.month})\b"
    year = rf"year{S}"
    return (
        Form(
            "two years later",
            (Begin.COUNT, Begin.DIGIT),
            re.compile(rf"{count}(?:later|after(?:wards|{S}that|{_STOPS}))\b"),
            _years(1, only_told=True),
        ),
        Form(
            "two years before that",
            (Begin.COUNT, Begin.DIGIT),
            re.compile(rf"{count}before{S}that\b"),
            _years(-1, only_told=True),
        ),
        Form(
            "two years previously",
            (Begin.COUNT, Begin.DIGIT),
            re.compile(rf"{count}(?:previously\b|beforehand\b|before{_STOPS})"),
            _years(-1, only_told=False),
        ),
        Form(
            "the following year",
            (Begin.THE,),
            re.compile(rf"[Tt]he{S}(?:(?:following|next){S}year\b(?!['’])|{year}after(?:{S}that\b|{_STOPS}))"),
            _years(1, only_told=True),
        ),
        Form(
            "the year before that",
            (Begin.THE,),
            re.compile(rf"[Tt]he{S}{year}before{S}that\b"),
            _years(-1, only_told=True),
        ),
        Form(
            "the previous year",
            (Begin.THE,),
            re.compile(rf"[Tt]he{S}(?:previous{S}year\b(?!['’])|{year}before{_STOPS})"),
            _years(-1, only_told=False),
        ),
        Form("the following June", (Begin.THE,), re.compile(rf"[Tt]he{S}(?:following|next){S}{month}"), _month_behind),
        Form("the previous June", (Begin.THE,), re.compile(rf"[Tt]he{S}previous{S}{month}"), _month_before),
        Form(
            "June of the following year",
            (Begin.MONTH,),
            re.compile(rf"\b{month}{S}of{S}the{S}(?:(?:following|next){S}year\b|{year}after{_STOPS})"),
            _month_of(1),
        ),
        Form(
            "June of the previous year",
            (Begin.MONTH,),
            re.compile(rf"\b{month}{S}of{S}the{S}(?:previous{S}year\b|{year}before(?:{S}that\b|{_STOPS}))"),
            _month_of(-1),
        ),
        Form(
            "that June",
            (Begin.THAT,),
            re.compile(rf"[Tt]hat{S}{month}(?!{S}\d)"),
            _month_of(0),
        ),
    )


def _years(step: int, *, only_told: bool) -> Callable[[re.Match[str], Told], Moment | None]:
    """Some years on or back from the year told last.

    Args:
        step: 1 for years on, -1 for years back.
        only_told: Whether they are counted from a time of the text alone; if not, from one of the same sentence, else
            from the day of the article.
    """

    def make(match: re.Match[str], told: Told) -> Moment | None:
        count = count_of(match["count"]) if "count" in match.re.groupindex else 1
        before = _told_before(match, told, in_sentence=not only_told)
        if not count or (before is None and only_told):
            return None
        if before is None or before.last.year is None:
            return Moment(*match.span(), MomentKind.YEARS_AGO, ago=count)
        day = Day(None, None, before.last.year + step * count)
        return Moment(*match.span(), MomentKind.YEAR, day, day)

    return make


def _month_of(step: int) -> Callable[[re.Match[str], Told], Moment | None]:
    """A month of the year told last, or of one beside it; where none is told, of the year that the article is of."""

    def make(match: re.Match[str], told: Told) -> Moment | None:
        before = _told_before(match, told)
        year = before.last.year + step if before is not None and before.last.year is not None else None
        return _month(match, told, year)

    return make


def _month_behind(match: re.Match[str], told: Told) -> Moment | None:
    before = _told_before(match, told)
    if before is None or before.last.year is None:
        return _month(match, told, None)
    is_same_year = before.last.month is not None and before.last.month < told.names.month(match["month"])
    return _month(match, told, before.last.year + (not is_same_year))


def _month_before(match: re.Match[str], told: Told) -> Moment | None:
    before = _told_before(match, told)
    if before is None or before.last.year is None:
        return _month(match, told, None)
    is_same_year = before.last.month is not None and before.last.month > told.names.month(match["month"])
    return _month(match, told, before.last.year - (not is_same_year))


def _month(match: re.Match[str], told: Told, year: int | None) -> Moment:
    day = Day(None, told.names.month(match["month"]), year)
    return Moment(*match.span(), MomentKind.MONTH, day, day)


def _told_before(match: re.Match[str], told: Told, *, in_sentence: bool = False) -> Moment | None:
    """The time with a year that is told last, near by."""
    near = (one for one in reversed(told.before) if one.last.year is not None)
    before = next(near, None)
    if before is None or match.start() - before.end > _NEAR:
        return None
    is_beyond = in_sentence and _SENTENCE_END.search(match.string, before.end, match.start()) is not None
    return None if is_beyond else before
