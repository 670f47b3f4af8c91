"""Finds the dates that a story gives an inspection: the report's publication, and the days of the inspection."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.parsing.days_meant import is_of_week, weekday_counted_on, with_days_counted
from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.weighing.date_cues import OTHER_TIME, PUBLISHED
from core.parsing.weighing.months_joined import joined_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.date_words import DateWords
    from core.parsing.items import Item, Line
    from core.parsing.weighing.sentence import SentenceView


class DateRole(StrEnum):
    """What a date in a story is the date of."""

    PUBLISHED = "published"
    INSPECTED = "inspected"


class Edge(StrEnum):
    """Whether a day of an inspection is told as its first or its last; "" where it is neither, or both."""

    NONE = ""
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date that the text gives an inspection.

    Attributes:
        body: Whose inspection; None when the text does not name it.
        role: Publication or inspection.
        resolved: The day, days or month.
        start: Where the words begin.
        end: Where they end.
        line: Number of the sentence.
        again: Whether it tells of a further visit of the same inspection.
        many: Whether it is the day of several reports at once.
        edge: Whether it is only the first or only the last day: "began on 4 March", "ended on the 15th".
        months: Whether it is one of several months: "in August and October".
        week: Whether it only tells a week: "in the week of 13 January".
    """

    body: Body | None
    role: DateRole
    resolved: Resolved
    start: int
    end: int
    line: int
    again: bool = False
    many: bool = False
    edge: Edge = Edge.NONE
    months: bool = False
    week: bool = False


_OLD = timedelta(days=500)
_AGAIN_REACH = 8
_AHEAD = timedelta(days=10)


def date_facts(
    view: SentenceView,
    roles: Mapping[int, str],
    bodies: Mapping[int, Sequence[Body | None]],
    today: date | None,
    year: int | None,
    words: DateWords,
) -> list[DateFact]:
    """Dates of publication and of inspection that one sentence gives, for each body it is about.

    Args:
        view: The sentence.
        roles: What each of its times is the time of, by the index of its item.
        bodies: Whose date each of them is, by the index of its item.
        today: The article's own date.
        year: A year for days without one, where the article has no date.
        words: Words about days.
    """
    found: list[DateFact] = []
    many = not words.of_several.isdisjoint(view.norms)
    for time in view.times:
        item = view.items[time.at]
        if found and isinstance(item.value, Moment):
            counted = weekday_counted_on(view, time.at, item.value, _came(found), words)
            if counted is not None:
                found += _until(found, counted, item)
                continue
        role = roles.get(time.at, OTHER_TIME)
        if role == OTHER_TIME or not isinstance(item.value, Moment):
            continue
        resolved = with_days_counted(view, time.at, resolve(item.value, today, year), words)
        if resolved.latest is None or (today and (resolved.latest - today > _AHEAD or today - resolved.latest > _OLD)):
            continue
        if role == PUBLISHED and (resolved.first is None or resolved.first != resolved.last):
            continue
        again = not words.further.isdisjoint(view.norms[max(0, time.at - _AGAIN_REACH) : time.at])
        edge = _edge(view, time.at, words) if resolved.first == resolved.last else Edge.NONE
        fact = DateFact(
            None,
            DateRole(role),
            resolved,
            item.start,
            item.end,
            view.number,
            again=again,
            many=many,
            edge=edge,
            months=len(joined_months(view, time.at)) > 1,
            week=edge is not Edge.NONE and is_of_week(view, time.at, words),
        )
        found += [replace(fact, body=body) for body in bodies[time.at]]
    return found


def _came(found: Sequence[DateFact]) -> date | None:
    """The first day of the inspection that a sentence has told so far."""
    return next((fact.resolved.first for fact in found if fact.role is DateRole.INSPECTED), None)


def _until(found: Sequence[DateFact], counted: Resolved, item: Item) -> list[DateFact]:
    """The last day of the inspections whose first day a sentence has told."""
    return [
        replace(fact, resolved=counted, start=item.start, end=item.end, edge=Edge.LAST, week=False)
        for fact in found
        if fact.role is DateRole.INSPECTED
    ]


def _edge(view: SentenceView, at: int, words: DateWords) -> Edge:
    """Whether the words right before a day make it the first or the last of something; a week is told by its first."""
    if is_of_week(view, at, words):
        return Edge.FIRST
    left = view.norm(at - 1)
    told = view.norm(at - 2) if left in words.small else left
    if told in words.begun:
        return Edge.FIRST
    return Edge.LAST if told in words.ended or left in words.until else Edge.NONE


def year_in_sentence(lines: Iterable[Line]) -> int | None:
    """A year that the document prints with a day; for articles without a date of their own."""
    for line in lines:
        for item in line.items:
            if isinstance(item.value, Moment) and item.value.kind is MomentKind.DAYS and item.value.last.year:
                return item.value.last.year
    return None
