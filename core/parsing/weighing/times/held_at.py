"""Gives a decided grade another time than weighing did, for the rules that set times right by what words say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER

if TYPE_CHECKING:
    from core.parsing.weighing.deciding import Decision

SAID = 0.8
"""How likely a time is that words beside the grade say: left for review where nothing else says so."""
OF_PASSAGE = 0.7
"""How likely one is that only the sentences round it say."""
SURELY_EARLIER = 0.98
"""How surely earlier a grade is that was left behind, so that it is not taken for the last one told of a body."""


def held_at(decision: Decision, time: str, likely: float = SAID) -> Decision:
    """The decision with a time; at least as sure as it was where that is the same.

    Args:
        decision: What was decided of a grade word.
        time: When it held.
        likely: How likely that is.
    """
    if decision.time == time and decision.time_share >= likely:
        return decision
    share = likely if time == EARLIER else 1.0 - likely
    return decision._replace(time=time, time_share=likely, held_share=likely, earlier_share=share)


def as_earlier(decision: Decision) -> Decision:
    """A judgement of today made one of an earlier time, as the sentences round it say; others as they are.

    Args:
        decision: What was decided of a grade word.
    """
    if decision.target is None or decision.time != CURRENT or decision.timed_by_place:
        return decision
    return held_at(decision, EARLIER, OF_PASSAGE)
