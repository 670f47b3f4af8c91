"""Areas that a sentence takes out of all of them: "every area except leadership", "all but one area, adoption".

The grade of all the others is never theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import Counted
from core.parsing.weighing.letters import DETERMINER, EVERYTHING, GRADE, ORIGIN, PREPOSITION, RELATIVE, THE_REST
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.parsing.items import AreaGroup
    from core.parsing.weighing.sentence import SentenceView

_SMALL = frozenset({PREPOSITION, DETERMINER, ORIGIN})
"""Letters of what stands between such a word and the area: "for", "the", "from"."""
_EVERY = frozenset({EVERYTHING, THE_REST})
_REACH = 8
_SET_OFF = frozenset(",;:(–") | {RELATIVE, GRADE}
"""What gives the area a grade of its own after all: "…, which was outstanding", "(outstanding)"."""
_NAMING = any_of(", : ; – - ( which was is were are being the that of for namely only exception exceptions")
"""What leads from "all but one area" to the one: "…, which was leadership", "– the exception being adoption"."""
_NUMBERS = any_of("one two three")


def is_taken_out(view: SentenceView, group: AreaGroup, at: int, excepting: Collection[str]) -> bool:
    """Whether areas are what the words for every area leave out, and the grade that of every area.

    Args:
        view: The sentence.
        group: The areas, named in one breath.
        at: Index of the grade word.
        excepting: Words that take an area out: "except".
    """
    if _is_left_out_of_count(view, group, at, excepting):
        return True
    letters, index = view.letters, group.first - 1
    while index > 0 and letters[index] in _SMALL and view.norms[index] not in excepting:
        index -= 1
    if index <= 0 or view.norms[index] not in excepting:
        return False
    before = letters[max(0, index - _REACH) : index]
    # Behind a comma, as in "everything was good, but adoption …", begins something new.
    if _EVERY.isdisjoint(before) or before.endswith(","):
        return False
    return at < group.first or _SET_OFF.isdisjoint(letters[group.last + 1 : at])


def _is_left_out_of_count(view: SentenceView, group: AreaGroup, at: int, excepting: Collection[str]) -> bool:
    """Whether areas are the one that a number leaves out: "good in all but one area, leadership"."""
    index = group.first - 1
    while index > at and view.norms[index] in _NAMING:
        index -= 1
    if index <= at or index == group.first - 1:
        return False
    if view.letters[index] == THE_REST:
        value = view.items[index].value
        return isinstance(value, Counted) and value.is_left_out
    behind = view.norms[index] in _NUMBERS and view.norms[index - 1] in excepting
    return behind and view.letters[index - 2] in _EVERY
