"""The grade beside one that was left behind: "It was rated poor in May and has been taken out of special measures".

What a provider leaves is earlier for certain, and not the last grade told of it. A grade that the same sentence says it
was given is the new one, unless that has words of the past.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at
from core.parsing.weighing.times.timing import LONG_AGO, dated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.said_plainly import PlainWords

_OF_PAST = frozenset(
    {"previously", "had", "had-been", "once", "last-time", "last", "used-to", "lost", "back-then", "from"}
)
"""What small words in front of a grade say where it is no new one."""


def with_grades_beside_left(decisions: Iterable[Decision], words: PlainWords) -> tuple[Decision, ...]:
    """The decisions, what was left behind made surely earlier and the grade given beside it that of today.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say that something was left behind.
    """
    made = list(decisions)
    for number, decision in enumerate(made):
        if decision.target is None or decision.time != EARLIER or not words.is_left_behind(decision):
            continue
        made[number] = decision._replace(earlier_share=max(decision.earlier_share, SURELY_EARLIER))
        for other, beside in enumerate(made):
            if beside.view is decision.view and _is_given_beside(beside, decision):
                made[other] = held_at(beside, CURRENT)
    return tuple(made)


def _is_given_beside(beside: Decision, left: Decision) -> bool:
    """Whether a grade of the same sentence and bodies is a new one by its words."""
    if beside.target is None or beside.time != EARLIER or beside.owners != left.owners:
        return False
    if beside.word.grade == left.word.grade or any(time.age in LONG_AGO for time in dated(beside.view)):
        return False
    start = left.at if left.at < beside.at else 0
    return not any(start <= index < beside.at and said in _OF_PAST for index, said in beside.view.told_of_time)
