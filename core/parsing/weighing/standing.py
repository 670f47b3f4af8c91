"""A body told of in passing has a grade of today: "Lincolnshire, which was rated good in 2015" is good.

Decided word by word, a grade with a year long past looks like one that holds no more. But of a body that the article is
not about, and of which nothing newer is told, it is the grade that stands.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.weighing.deciding import Decision

_SURELY_EARLIER = 0.97
"""From here on the words themselves say that it holds no more: "used to be outstanding"."""


def with_standing_grades(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, the latest grade of each body in passing that has only earlier ones made current."""
    made = list(decisions)
    of_body: dict[int, list[int]] = defaultdict(list)
    for number, decision in enumerate(made):
        if decision.target is not None:
            for rank in decision.owners:
                of_body[rank].append(number)
    for rank, numbers in of_body.items():
        if rank == 0 or any(made[number].time != EARLIER for number in numbers):
            continue
        likeliest = min(numbers, key=lambda number: made[number].earlier_share)
        if made[likeliest].earlier_share < _SURELY_EARLIER:
            view = made[likeliest].view
            for number in numbers:
                if made[number].view is view and made[number].earlier_share < _SURELY_EARLIER:
                    made[number] = made[number]._replace(time=CURRENT)
    return tuple(made)
