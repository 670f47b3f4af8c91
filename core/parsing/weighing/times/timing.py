"""When a grade held, from what was decided of it and from the times that the text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.deciding import BOTH, EARLIER

if TYPE_CHECKING:
    from datetime import date

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView, ToldTime

_NO_EARLIER = frozenset({"now", "ahead"})
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
    time = _time_of(decision.view, decision.at)
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
            return times[-1]
        before = before.previous
    return None


def dated(view: SentenceView) -> list[ToldTime]:
    """The times of a sentence at which something can have been found before."""
    return [time for time in view.times if time.age not in _NO_EARLIER and time.resolved.year]


def _own_time(view: SentenceView, at: int) -> ToldTime | None:
    """The nearest time that is told with a grade: in its clause, with no other grade between."""
    own = [
        time
        for time in dated(view)
        if view.clauses[time.at] == view.clauses[at]
        and not view.standing(time.at, at)
        and not any(min(time.at, at) < grade < max(time.at, at) for grade in view.grades)
    ]
    return min(own, key=lambda time: abs(time.at - at), default=None)


def _time_of(view: SentenceView, at: int) -> ToldTime | None:
    """The time that goes with an earlier grade: in its clause if there is one, else the nearest of its sentence."""
    times = dated(view)
    if not times:
        return None
    return min(times, key=lambda time: (view.clauses[time.at] != view.clauses[at], abs(time.at - at)))
