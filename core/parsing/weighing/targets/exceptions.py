"""Areas that a sentence takes out of all of them: "every area except leadership", "all but one area, adoption".

The grade of all the others is never theirs. Nor is a grade that of areas that are praised or blamed behind it: "rated
good, with praise for its leadership".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import Counted
from core.parsing.weighing.letters import (
    DETERMINER,
    EVERYTHING,
    GRADE,
    NAMES,
    ORIGIN,
    POINTER,
    PREPOSITION,
    PREPOSITIONS,
    PROVIDER_NOUN,
    RELATIVE,
    THE_REST,
)
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Set

    from core.parsing.items import AreaGroup
    from core.parsing.weighing.sentence import SentenceView

_SMALL = frozenset({PREPOSITION, DETERMINER, ORIGIN})
"""Letters of what stands between such a word and the area: "for", "the", "from"."""
_LEADING = _SMALL | PREPOSITIONS
_BODIES = NAMES | {POINTER}
_ABOUT = frozenset({"about", "over", "around", "regarding"})
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "because", "until"})
"""Words that look like prepositions and begin a clause."""
_PRONOUNS = frozenset({"it", "them", "us"})
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


def is_praised(view: SentenceView, group: AreaGroup, at: int, praising: Set[str]) -> bool:
    """Whether areas are only praised or blamed, and the grade is that of a body named beside them.

    So are those behind a grade and such words, and those in front where the body is named anew for its grade:
    "leadership was praised and the home was rated good", but not "leadership was praised and rated good".

    Args:
        view: The sentence.
        group: The areas, named in one breath.
        at: Index of the grade word.
        praising: Words that praise or blame: "praise", "concerns".
    """
    if at < group.first:
        return not praising.isdisjoint(view.norms[at + 1 : group.first])
    if praising.isdisjoint(view.norms[:at]):
        return False
    subject = next((index for index in range(at - 1, group.last, -1) if _is_graded_body(view, index)), None)
    if subject is None or RELATIVE in view.letters[group.last + 1 : group.last + 3]:
        return False
    if not praising.isdisjoint(view.norms[group.last + 1 : subject]):
        return True
    index = group.first - 1
    while index > 0 and (view.letters[index] in _LEADING or view.norms[index] in _ABOUT):
        index -= 1
    return index >= 0 and view.norms[index] in praising


def _is_graded_body(view: SentenceView, index: int) -> bool:
    """Whether a word names a body as what is graded, and not as where something is: "the home was", "rated it"."""
    letters = view.letters
    has_article = index > 0 and letters[index - 1] == DETERMINER
    is_noun = has_article and letters[index] == PROVIDER_NOUN
    if letters[index] not in _BODIES and view.norms[index] not in _PRONOUNS and not is_noun:
        return False
    before = index - 1 - has_article
    is_place = before >= 0 and letters[before] in PREPOSITIONS and view.norms[before] not in _CONJUNCTIONS
    return not is_place or RELATIVE in letters[index + 1 : index + 3]
