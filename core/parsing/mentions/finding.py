"""Finds the times that a text tells: days, stretches of days, months, years, weekdays and relative words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.mentions.day_forms import day_forms
from core.parsing.mentions.days_alone import days_alone
from core.parsing.mentions.forms import Begin, Form, Told, beginnings, pieces_of
from core.parsing.mentions.moments import Day, Moment, MomentKind
from core.parsing.mentions.month_forms import month_forms
from core.parsing.mentions.month_names import MonthNames, month_names
from core.parsing.mentions.said_forms import said_forms
from core.parsing.mentions.weekday_forms import weekday_forms
from core.parsing.mentions.years_counted import years_counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.wording import Wording

_JOIN = re.compile(r"\s*(?:to|and|until|[-–—]|, and|,)\s*(?:(?:to|on|and)\s+)?")


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of times, compiled once for a wording.

    Attributes:
        beginnings: Finds where a time can begin; the group that matches is how.
        forms: All forms, in the order in which they are tried.
        by_beginning: Those of them that can begin so.
        names: What months and weekdays are called.
        relative: The kinds of times told from the day of the article, by their words in small letters.
    """

    beginnings: re.Pattern[str]
    forms: tuple[Form, ...]
    by_beginning: Mapping[str, tuple[Form, ...]]
    names: MonthNames
    relative: Mapping[str, MomentKind]


@compiled_once
def forms_of(wording: Wording) -> Forms:
    """The forms of a wording.

    Raises:
        KnowledgeError: A table of ``months.toml``, ``dates.toml`` or ``numbers.toml`` is missing.
    """
    pieces = pieces_of(wording)
    forms = tuple(
        form
        for some in (day_forms, days_alone, weekday_forms, years_counted, month_forms, said_forms)
        for form in some(pieces)
    )
    relative = {word: MomentKind(kind) for kind, words in wording.mapping("dates.relative").items() for word in words}
    by_beginning = {str(begin): tuple(form for form in forms if begin in form.begins) for begin in Begin}
    return Forms(beginnings(pieces), forms, by_beginning, month_names(wording), relative)


def moments_of(text: str, wording: Wording) -> tuple[Moment, ...]:
    """All times of a text in order, neighbouring days joined to stretches ("30 April, 2 May and 9 May")."""
    forms = forms_of(wording)
    found: list[Moment] = []
    told = Told(forms.names, forms.relative, found)
    end = 0
    for beginning in forms.beginnings.finditer(text):
        start = beginning.start()
        if start < end:
            continue
        for form in forms.by_beginning[beginning.lastgroup or ""]:
            match = form.pattern.match(text, start)
            if match is not None:
                end = match.end()
                moment = form.make(match, told)
                if moment is not None:
                    _add(text, found, moment)
                break
    return tuple(found)


def _add(text: str, found: list[Moment], moment: Moment) -> None:
    """Add a time to those before it, or join it to the last of them."""
    if found and _continues(text, found[-1], moment):
        found[-1] = _joined(found[-1], moment)
    else:
        found.append(moment)


def _continues(text: str, earlier: Moment, later: Moment) -> bool:
    if earlier.kind is not MomentKind.DAYS or later.kind is not MomentKind.DAYS:
        return False
    gap = text[earlier.end : later.start]
    return len(gap) < 12 and bool(_JOIN.fullmatch(gap))


def _joined(earlier: Moment, later: Moment) -> Moment:
    year = earlier.first.year or later.last.year
    first = Day(earlier.first.day, earlier.first.month, year)
    last = Day(later.last.day, later.last.month, later.last.year or year)
    return Moment(earlier.start, later.end, MomentKind.DAYS, first, last)
