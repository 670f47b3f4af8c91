"""Whether the dates of an article can be: inspected first, then published, then told of."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.model import Check, CheckOutcome
from core.parsing.dates import DateRole
from core.parsing.mentions.calendar import resolve
from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from core.parsing.checks.told import Told
    from core.parsing.dates import DateFact

_CHECK = "date_order"
_LONGEST = timedelta(days=183)
"""A stretch longer than this is one told backwards: "14 to 10 June" comes to a year but for four days."""

_STAMP = 24
"""Code points before a date in which "updated" or "last modified at 10:30" stands."""


def dates_in_order(told: Told) -> Iterator[Check]:
    """As in a report published in May of an inspection in June; only days that the text prints with a year count.

    A day without a year, or "on Monday", was given its date from the article's own, so that it says nothing about it.
    """
    future = frozenset(told.scene.tools.knowledge.wording.phrases("directions.ahead"))
    published, dated = told.inspection.published_on, _told_on(told)
    for fact in told.facts:
        if not _is_exact(told, fact) or not future.isdisjoint(told.scene.lines[fact.line].norms):
            continue
        fault = _fault(fact, published, dated)
        if fault is not None:
            evidence = told.scene.evidence(fact.start, fact.end)
            yield Check(_CHECK, CheckOutcome.DIFFERS, f"“{evidence.text}”: {fault} Differs.", evidence)


def _told_on(told: Told) -> date | None:
    """The article's own date, or the later day on which it was updated."""
    if told.dated is None:
        return None
    revising = frozenset(told.scene.tools.knowledge.wording.phrases("directions.revising"))
    days = [
        day
        for moment in told.scene.moments
        if moment.last.year is not None
        and (day := resolve(moment, told.dated).last) is not None
        and day > told.dated
        and not revising.isdisjoint(folded(told.scene.text[max(0, moment.start - _STAMP) : moment.start]))
    ]
    return max([told.dated, *days])


def _is_exact(told: Told, fact: DateFact) -> bool:
    """Whether a date is told as a day with its year."""
    moment = next((one for one in told.scene.moments if one.start <= fact.start < one.end), None)
    return moment is not None and moment.last.year is not None


def _fault(fact: DateFact, published: date | None, dated: date | None) -> str | None:
    """What is wrong with a date, as a sentence."""
    first, last = fact.resolved.first, fact.resolved.last
    if first is None or last is None:
        return None
    if last - first > _LONGEST:
        return "the last day on site comes before the first."
    if fact.role is DateRole.PUBLISHED:
        late = dated is not None and last > dated
        return f"the report was published after the article’s own date, {_day(dated)}." if late else None
    if published is not None and first > published:
        return f"the inspection begins after its report was published, {_day(published)}."
    if dated is not None and first > dated:
        return f"the inspection begins after the article’s own date, {_day(dated)}."
    return None


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
