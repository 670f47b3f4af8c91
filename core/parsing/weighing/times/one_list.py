"""Grades told in one list are of one inspection: "In 2021 it was poor overall, poor for safety, and good for care".

Each grade of a list is weighed by itself, and the further it stands from the words that say when, the more it looks
like the grade of today. Where nothing between two of them begins anew – no other time, no "now", no subject – both are
of the time of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import EARLIER
from core.parsing.weighing.letters import (
    ACCOMPANIMENT,
    ADVERSATIVE,
    AREA,
    DETERMINER,
    EVERYTHING,
    GIVING,
    GRADE,
    JOINER,
    JUDGING,
    OTHER_MARK,
    OTHER_WORD,
    OVERALL_WORD,
    POSSESSION,
    PREPOSITION,
    PROVIDER_NOUN,
    RATING_NOUN,
)
from core.parsing.weighing.times.held_at import as_earlier
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView

_WITHIN = frozenset(
    (
        *(AREA, EVERYTHING, OVERALL_WORD, RATING_NOUN, PROVIDER_NOUN, JUDGING, GIVING, ADVERSATIVE),
        *(PREPOSITION, POSSESSION, ACCOMPANIMENT, DETERMINER, JOINER),
        *(",", ";", OTHER_MARK),
    )
)
"""Letters of what stands between two grades of one list."""
_SMALL = any_of("also being then")
_GOES_ON = frozenset({GRADE, JUDGING, PREPOSITION, OTHER_WORD})
"""What stands behind a "but" that adds to a list: "but good for care", "but rated good", "but also good"."""
OF_TODAY = frozenset({"now", "is", "has", "has-been", "this-time", "these-days", "still", "kept", "moved", "again"})
"""What small words say of time where a sentence speaks of today, beside what was before."""


def with_lists_of_one_time(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, with those made earlier ones that stand in a list behind an earlier one.

    Args:
        decisions: What was decided of each grade word, in order.
    """
    made: list[Decision] = []
    for decision in decisions:
        before = made[-1] if made else None
        follows = before is not None and _is_of_past(before) and _in_one_list(before, decision)
        made.append(as_earlier(decision) if follows else decision)
    return tuple(made)


def _is_of_past(decision: Decision) -> bool:
    return decision.target is not None and decision.time == EARLIER


def _in_one_list(before: Decision, decision: Decision) -> bool:
    """Whether two grades of other areas follow each other in one list, of which nothing is said of today."""
    if decision.target is None or decision.view is not before.view or decision.owners != before.owners:
        return False
    if before.target is None or not (decision.target.areas or before.target.areas):
        return False
    areas = {area.value for area in before.target.areas}
    if any(area.value in areas for area in decision.target.areas):
        return False
    view = decision.view
    if {said for _, said in view.told_of_time} & OF_TODAY:
        return False
    return all(_is_of_list(view, index) for index in range(before.at + 1, decision.at))


def _is_of_list(view: SentenceView, index: int) -> bool:
    letter = view.letters[index]
    if letter == ADVERSATIVE:
        return view.norm(index) == "but" and view.letter(index + 1) in _GOES_ON
    return letter in _WITHIN or view.norm(index) in _SMALL
