"""What areas had before that changed as another did: "It fell from good to inadequate, as did safety"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import GradeForm
from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import DIRECTION, GRADE, ORIGIN
from core.parsing.weighing.times.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.statements import Statement

_PAIR = 2


def moved_alike(decision: Decision, before: Sequence[Decision], said: Sequence[Statement]) -> Iterator[Statement]:
    """The earlier grades of what is told to have changed as the grade before it did, in the same sentence.

    Args:
        decision: What was decided of the word that repeats a grade ("as were", "so has").
        before: All decisions before it.
        said: Its statements.
    """
    if decision.word.form is not GradeForm.LINK or decision.time != CURRENT:
        return
    word = _moved_from(decision, [one for one in before if one.view is decision.view and one.target is not None])
    if word is None:
        return
    for one in said:
        yield one._replace(grade=word, timing=Timing(False, True), earlier_share=1.0)


def _moved_from(decision: Decision, told: Sequence[Decision]) -> GradeWord | None:
    """The grade from which the one that is repeated came: "from good to inadequate, as were …"."""
    if len(told) < _PAIR:
        return None
    old, new = told[-_PAIR:]
    path = decision.view.letters[: new.at + 1]
    from_to = ORIGIN in path[max(0, old.at - _PAIR) : old.at] and path[old.at + 1 : new.at].lstrip("_") == DIRECTION
    if not from_to or path[new.at] != GRADE or old.time != EARLIER or new.time == EARLIER:
        return None
    return old.word
