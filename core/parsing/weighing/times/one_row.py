"""Grades in brackets behind the names of one row are of one time: "Ashby (good), Oaken (inadequate) and Elm (good)"."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import NAMES
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.parsing.weighing.deciding import Decision


_FEWEST = 3
"""Names in a row; two can be told of different times."""


def with_rows_of_one_time(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, those of a row made ones of today where one of them is.

    Args:
        decisions: What was decided of each grade word, in order.
    """
    made: list[Decision] = []
    for _, beside in groupby(decisions, key=lambda decision: decision.view.number):
        made += _of_one_time(list(beside))
    return tuple(made)


def _of_one_time(beside: list[Decision]) -> Iterator[Decision]:
    """The decisions of one sentence."""
    row = [decision for decision in beside if _is_in_row(decision)]
    is_of_today = len(row) >= _FEWEST and any(decision.time == CURRENT for decision in row)
    for decision in beside:
        follows = is_of_today and decision in row and decision.time == EARLIER
        yield held_at(decision, CURRENT) if follows and decision.earlier_share < SURELY_EARLIER else decision


def _is_in_row(decision: Decision) -> bool:
    """Whether a grade stands alone in brackets behind a name."""
    letters, at = decision.view.letters, decision.at
    return decision.target is not None and letters[at - 2 : at - 1] in NAMES and letters[at - 1 : at + 2] == "(g)"
