"""Days that stand for more than themselves, or are counted from another: "over four days from 8 March".

Such are "in the week of 13 January" and "came on 6 February and stayed until the Thursday" as well.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.knowledge.counting import number_of
from core.parsing.mentions.calendar import Resolved
from core.parsing.mentions.moments import MomentKind, Week

if TYPE_CHECKING:
    import re
    from datetime import date

    from core.parsing.date_words import DateWords
    from core.parsing.mentions.moments import Moment
    from core.parsing.weighing.sentence import SentenceView

_REACH = 8
"""Items before a day that are looked at."""
_WORKING_DAYS, _WEEK = 5, 7
_NEAR = 3
"""Items before a weekday that tell whether it was the last day: "finished on the"."""


def is_of_week(view: SentenceView, at: int, words: DateWords) -> bool:
    """Whether a day only tells its week, so that the days of the inspection are not known by it alone.

    Args:
        view: The sentence.
        at: Index of the time.
        words: Words about days.
    """
    return words.week_of.search(view.words(at - _REACH, at)) is not None


def with_days_counted(view: SentenceView, at: int, resolved: Resolved, words: DateWords) -> Resolved:
    """What a single day comes to where days are counted from or up to it, all in one working week; else the day.

    Args:
        view: The sentence.
        at: Index of the time.
        resolved: What it comes to by itself.
        words: Words about days.
    """
    first = resolved.first
    if first is None or first != resolved.last:
        return resolved
    before = view.words(at - _REACH, at)
    counted_on, counted_back = words.days_from.search(before), words.days_to.search(before)
    more = _more(counted_on or counted_back)
    if counted_back:
        first -= timedelta(days=more)
    if not more or first.weekday() + more >= _WORKING_DAYS:
        return resolved
    last = first + timedelta(days=more)
    return Resolved(first, last, last.year, last.month)


def weekday_counted_on(
    view: SentenceView, at: int, moment: Moment, first: date | None, words: DateWords
) -> Resolved | None:
    """The day of a weekday up to which inspectors stayed, counted from the day on which they came.

    Args:
        view: The sentence.
        at: Index of the time.
        moment: What is printed.
        first: The day of the inspection that is told before it.
        words: Words about days.
    """
    if first is None or moment.kind is not MomentKind.WEEKDAY or moment.week is not Week.LATEST:
        return None
    told = [norm for norm in view.norms[max(0, at - _NEAR) : at] if norm != "on"]
    if told[-1:] != ["the"] or not (told[-2] in words.ended or told[-2] in words.until):
        return None
    day = first + timedelta(days=(moment.weekday - first.weekday()) % _WEEK or _WEEK)
    return Resolved(day, day, day.year, day.month)


def _more(counted: re.Match[str] | None) -> int:
    """How many days there are besides the one that is told."""
    return (number_of(counted["days"], _WORKING_DAYS) or 1) - 1 if counted else 0
