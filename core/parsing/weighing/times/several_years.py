"""One grade told of several years: "It was outstanding in 2011, 2014 and in October 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.times.timing import dated
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.weighing.sentence import SentenceView, ToldTime

_JOINS = any_of(", and in again at on both then also")
"""What stands between the times of one series."""
_RANGES = any_of("between from")
"""What a stretch of time begins with that has two times and no series of them: "between 2012 and 2015"."""


def further_times(view: SentenceView, when: str | None) -> Iterator[ToldTime]:
    """The other times of the series in which the time of an earlier grade stands.

    Args:
        view: The sentence of the grade.
        when: The time that goes with the grade, as it is told.
    """
    if when is None:
        return
    for series in _series(view):
        if any(time.when == when for time in series) and view.norm(series[0].at - 1) not in _RANGES:
            yield from (time for time in series if time.when != when)


def _series(view: SentenceView) -> list[list[ToldTime]]:
    """The times of a sentence that stand in a list, list by list."""
    found: list[list[ToldTime]] = []
    for time in dated(view):
        last = found[-1][-1] if found else None
        if last is not None and _JOINS.issuperset(view.norms[last.at + 1 : time.at]) and time.at > last.at + 1:
            found[-1].append(time)
        else:
            found.append([time])
    return found
