"""A body told of in passing has a grade of today: "Lincolnshire, which was rated good in 2015" is good.

Decided word by word, a grade with a year long past looks like one that holds no more. But of a body that the article is
not about, and of which nothing newer is told, it is the grade that stands. What is told of such a body in one breath,
"good in 2022, when its leadership was outstanding", is of one inspection, though some words look more like the past.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import compress
from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER
from core.parsing.weighing.targets.target import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.weighing.deciding import Decision

_SURELY_EARLIER = 0.97
"""From here on the words themselves say that it holds no more: "used to be outstanding"."""
_SEVERAL = 2


def with_standing_grades(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, the latest grade of each body in passing that has only earlier ones made current.

    Args:
        decisions: What was decided of each grade word.
    """
    made = list(decisions)
    of_body: dict[int, list[int]] = defaultdict(list)
    for number, decision in enumerate(made):
        if decision.target is not None:
            for rank in decision.owners:
                of_body[rank].append(number)
    for rank, numbers in of_body.items():
        told = [made[number] for number in numbers]
        if rank != 0:
            for number in compress(numbers, _standing(rank, told)):
                made[number] = made[number]._replace(time=CURRENT, held_share=made[number].time_share)
    return tuple(made)


def _standing(rank: int, told: Sequence[Decision]) -> list[bool]:
    """Which of the grades that are told of a body in passing are those that it has, whatever their words look like."""
    if _in_one_breath(told):
        return [one.owners == (rank,) for one in told]
    likeliest = min(told, key=lambda one: one.earlier_share)
    if any(one.time != EARLIER for one in told) or _surely_earlier(likeliest):
        return [False] * len(told)
    return [one.view is likeliest.view and not _surely_earlier(one) for one in told]


def _in_one_breath(told: Sequence[Decision]) -> bool:
    """Whether all that is told of a body are grades of different areas in one sentence, of one time if of any."""
    view = told[0].view
    if len(told) < _SEVERAL or len(view.times) > 1 or any(one.view is not view for one in told):
        return False
    if any(one.time == BOTH or _surely_earlier(one) for one in told):
        return False
    areas = [area for one in told if one.target for area in {item.value for item in one.target.areas} or {WHOLE}]
    return len(areas) == len(set(areas))


def _surely_earlier(decision: Decision) -> bool:
    return decision.time == EARLIER and decision.earlier_share >= _SURELY_EARLIER
