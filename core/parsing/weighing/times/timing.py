"""When a grade held, from what was decided of it and from the times that the text tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.deciding import BOTH, EARLIER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView, ToldTime

_NO_EARLIER = frozenset({"now", "ahead"})
LONG_AGO = frozenset({"old", "last-year", "last-year?", "year?"})
"""Ages of a time in an earlier sentence; of the others that sentence may tell the inspection of today."""
_BEFORE_GRADE = frozenset({"a", "an", "its", "the", "their", "‘", "“", "'", '"'})
_TIMES_BEHIND = re.compile(r"(?:GT){2,}")
_TIMES_BEFORE = re.compile(r"(?:TG){2,}")
_IN_BRACKETS = 2
"""Items behind an opening bracket in which a time is that of what stands before it: "good (2019)", "good (in 2019)"."""
_LATEST = re.compile(r"(?<!\S)(?:latest|recent|newest|new|this) (?:\S+ ){1,3}(?:in|of|from|on|during) $")
"""Words before a time that make it that of the inspection of today: "the most recent inspection in 2024"."""
_NEAR = 7
"""Items before a time that are looked at for them."""
_REACH = 5
"""Sentences before a grade in which the time of an earlier inspection may stand: "Back in 2017 all was different."."""


class Timing(NamedTuple):
    """When a grade held.

    Attributes:
        current: Whether it is asserted of the inspection told of.
        earlier: Whether it is asserted of one before. Both for "remains good".
        when: The time that is told with it, as printed or computed.
        date: The latest day that the time can mean which is told with it, for choosing a framework and what is newest.
    """

    current: bool
    earlier: bool
    when: str | None = None
    date: date | None = None


def timing_of(decision: Decision, before: tuple[SentenceView, Timing] | None) -> Timing:
    """When the grade of a decision held.

    Args:
        decision: What was decided of it.
        before: The sentence of the grade that was told before it, and when that held.
    """
    current, earlier = decision.time != EARLIER, decision.time in (EARLIER, BOTH)
    if not earlier:
        time = _own_time(decision.view, decision.at)
        return Timing(True, False, time.when, time.resolved.latest) if time else Timing(True, False)
    time = _time_of(decision.view, decision.at, is_both=current)
    if time is not None:
        return Timing(current, True, time.when, time.resolved.latest)
    if before is not None and before[1].earlier and decision.time == EARLIER:
        view, timing = before
        if view.line.sentence.block == decision.view.line.sentence.block:
            return Timing(current, True, timing.when, timing.date)
    if decision.time == EARLIER:
        time = _time_before(decision.view)
        if time is not None:
            return Timing(current, True, time.when, time.resolved.latest)
    return Timing(current, True)


def _time_before(view: SentenceView) -> ToldTime | None:
    """The last time that the sentences before tell, within the paragraph: "The 2016 inspection was a low point."."""
    block = view.line.sentence.block
    before = view.previous
    for _ in range(_REACH):
        if before is None or before.line.sentence.block != block:
            return None
        times = dated(before)
        if times:
            return times[-1] if times[-1].age in LONG_AGO else None
        before = before.previous
    return None


def dated(view: SentenceView) -> list[ToldTime]:
    """The times of a sentence at which something can have been found before."""
    return _of_before(view.grade_times)


def tells_past(view: SentenceView, start: int, end: int) -> bool:
    """Whether a time long past is told in a stretch of a sentence.

    Args:
        view: The sentence.
        start: Index of its first item.
        end: Index behind its last one.
    """
    return any(time.age in LONG_AGO and start <= time.at < end for time in dated(view))


def _of_before(times: Iterable[ToldTime]) -> list[ToldTime]:
    return [time for time in times if time.age not in _NO_EARLIER and time.when is not None]


def _own_time(view: SentenceView, at: int) -> ToldTime | None:
    """The nearest time that is told with a grade: in its clause, with no other grade between."""
    own = [
        time
        for time in dated(view)
        if view.clauses[time.at] == view.clauses[at]
        and not view.standing(time.at, at)
        and not _is_of_grade_left(view, time.at, at)
        and not any(min(time.at, at) < grade < max(time.at, at) for grade in view.grades)
    ]
    return min(own, key=lambda time: abs(time.at - at), default=None)


def _time_of(view: SentenceView, at: int, *, is_both: bool) -> ToldTime | None:
    """The time that goes with an earlier grade: in its clause if there is one, else the nearest of its sentence.

    Without one of its own that is also the time behind it at which something began: "good since it opened in 2004".
    Where the grade holds today as well, the time of the latest inspection is that of today.
    """
    told = [time for time in dated(view) if not (is_both and _is_of_today(view, time.at))]
    began = (time for time in _of_before(view.times) if time.at > at and "," not in view.letters[at : time.at])
    times = [time for time in told or began if not _is_by_the_way(view, time.at, at)]
    if _is_left_behind(view, at):
        following = next((grade for grade in view.grades if grade > at), view.size)
        times = [time for time in times if at < time.at < following]
    own = [time for time in times if view.clauses[time.at] == view.clauses[at]] or times
    side = _side_of_time(view, at, times) if len(own) > 1 else 0
    on_side = [time for time in own if (time.at - at) * side > 0] or own
    return min(on_side, key=lambda time: abs(time.at - at), default=None)


def _is_of_today(view: SentenceView, time: int) -> bool:
    """Whether a time is said to be that of the latest inspection."""
    return _LATEST.search(view.words(time - _NEAR, time)) is not None


def _is_by_the_way(view: SentenceView, time: int, at: int) -> bool:
    """Whether a time is that of something else told in brackets: "in May (the report came in July) it was good"."""
    opened = view.letters.rfind("(", 0, time)
    if time - opened <= _IN_BRACKETS or opened < 0 or ")" in view.letters[opened:time]:
        return False
    closed = view.letters.find(")", time)
    return not opened < at < (closed if closed >= 0 else view.size)


def _is_left_behind(view: SentenceView, at: int) -> bool:
    """Whether a grade is the one that a change began with: the time of "from good to poor in May" is that of poor."""
    before = at - 1
    while view.norm(before) in _BEFORE_GRADE:
        before -= 1
    return view.norm(before) == "from"


def _is_of_grade_left(view: SentenceView, time: int, at: int) -> bool:
    """Whether a time is that of the grade that another came from: "from good in 2017 to inadequate"."""
    before = [grade for grade in view.grades if grade < time]
    return bool(before) and before[-1] != at and _is_left_behind(view, before[-1])


def _side_of_time(view: SentenceView, at: int, times: Sequence[ToldTime]) -> int:
    """On which side of a grade its time stands where they take turns: 1 for "good in 2012 and poor in 2016".

    -1 for "in 2012 good and in 2016 poor", and 0 where they do not take turns.
    """
    places = sorted([(grade, "G") for grade in view.grades] + [(time.at, "T") for time in times])
    turns = "".join(kind for _, kind in places)
    place = places.index((at, "G"))
    for pattern, side in ((_TIMES_BEHIND, 1), (_TIMES_BEFORE, -1)):
        taking = pattern.match(turns)
        if taking is not None and place < taking.end():
            return side
    return 0
