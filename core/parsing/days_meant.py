"""Days that stand for more than themselves: "in the week of 13 January", "over four days from 8 March"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.knowledge.counting import number_of
from core.parsing.mentions.calendar import Resolved

if TYPE_CHECKING:
    from core.parsing.date_words import DateWords
    from core.parsing.weighing.sentence import SentenceView

_REACH = 6
"""Items before a day that are looked at."""
_WORKING_DAYS = 5


def is_of_week(view: SentenceView, at: int, words: DateWords) -> bool:
    """Whether a day only tells its week, so that the days of the inspection are not known by it alone.

    Args:
        view: The sentence.
        at: Index of the time.
        words: Words about days.
    """
    return words.week_of.search(view.words(at - _REACH, at)) is not None


def with_days_counted(view: SentenceView, at: int, resolved: Resolved, words: DateWords) -> Resolved:
    """What a single day comes to where days are counted from it, all in one working week; other times as they are.

    Args:
        view: The sentence.
        at: Index of the time.
        resolved: What it comes to by itself.
        words: Words about days.
    """
    first = resolved.first
    if first is None or first != resolved.last:
        return resolved
    counted = words.days_from.search(view.words(at - _REACH, at))
    more = (number_of(counted["days"], _WORKING_DAYS) or 1) - 1 if counted else 0
    if not more or first.weekday() + more >= _WORKING_DAYS:
        return resolved
    last = first + timedelta(days=more)
    return Resolved(first, last, last.year, last.month)
