"""Whether grades are of one and the same thing: the same areas, or the whole, of the same bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.deciding import Decision


def things_of(decision: Decision) -> frozenset[object]:
    """What a grade is of: its areas; nothing for the whole."""
    return frozenset(area.value for area in decision.target.areas) if decision.target is not None else frozenset()


def is_told_otherwise(decision: Decision, made: Sequence[Decision]) -> bool:
    """Whether another grade of today is told of the same thing in another sentence.

    Args:
        decision: What was decided of a grade word.
        made: All decisions of the article.
    """
    return any(
        one.target is not None
        and one.time == CURRENT
        and one.view is not decision.view
        and one.owners == decision.owners
        and one.word.grade != decision.word.grade
        and things_of(one) == things_of(decision)
        for one in made
    )
