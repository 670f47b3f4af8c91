"""Grades told beside those of all other areas are of the same inspection: "all were good bar safety, which was poor".

In the past tense an area that is picked out looks like one told of an inspection before. But where the sentence, or the
one before, gives everything else its grade of today, that of the area which is left out is of today as well. So is one
told in one breath with the whole: "we were judged good; our leadership was outstanding".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import HAD, LOOKING_BACK, ORIGIN, TIME
from core.parsing.weighing.targets.target import AREAS, EVERY, REST, WHOLE
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at
from core.parsing.weighing.times.one_list import OF_TODAY
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.weighing.deciding import Decision

_OF_BEFORE = frozenset({HAD, LOOKING_BACK, ORIGIN, TIME})
"""Letters of words that tell of another time, or of what a grade was before it moved."""
_PICKING_OUT = any_of(
    "except exception exceptions apart bar barring but save excluding excepting other rest remaining others else"
)


def with_times_of_the_rest(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, those of areas picked out made ones of today where all others are told of today beside them.

    Args:
        decisions: What was decided of each grade word, in order.
    """
    made = list(decisions)
    return tuple(held_at(decision, CURRENT) if _is_of_today(decision, made) else decision for decision in made)


def _is_of_today(decision: Decision, made: Sequence[Decision]) -> bool:
    """Whether a grade that looks like one of before is told with others of today."""
    if not _is_by_its_tense(decision):
        return False
    return _is_behind_whole(decision, made) or (_is_picked_out(decision) and _of_today_beside(decision, made))


def _is_by_its_tense(decision: Decision) -> bool:
    """Whether a grade is an area's, and told as of before by nothing but its tense."""
    target, view = decision.target, decision.view
    if target is None or target.sort != AREAS or decision.time != EARLIER or decision.earlier_share >= SURELY_EARLIER:
        return False
    return _OF_BEFORE.isdisjoint(view.letters)


def _is_picked_out(decision: Decision) -> bool:
    """Whether words of its sentence pick some areas out."""
    return not _PICKING_OUT.isdisjoint(" ".join(decision.view.norms).split())


def _is_behind_whole(decision: Decision, made: Sequence[Decision]) -> bool:
    """Whether the whole has a grade of today before it in the sentence, told in the same tense."""
    view = decision.view
    if {said for _, said in view.told_of_time} & OF_TODAY:
        return False
    return any(
        other.view is view
        and other.at < decision.at
        and other.target is not None
        and other.target.sort == WHOLE
        and other.time == CURRENT
        and other.owners == decision.owners
        for other in made
    )


def _of_today_beside(decision: Decision, made: Sequence[Decision]) -> bool:
    """Whether all other areas, or every area, have a grade of today in the same sentence or the one before."""
    return any(
        other.target is not None
        and other.target.sort in (EVERY, REST)
        and other.time == CURRENT
        and other.owners == decision.owners
        and 0 <= decision.view.number - other.view.number <= 1
        for other in made
    )
