"""Areas that are praised or blamed beside a grade that is not theirs: "rated good, with praise for leadership"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import (
    DETERMINER,
    NAMES,
    ORIGIN,
    POINTER,
    PREPOSITION,
    PREPOSITIONS,
    PROVIDER_NOUN,
    RELATIVE,
)

if TYPE_CHECKING:
    from collections.abc import Set

    from core.parsing.items import AreaGroup
    from core.parsing.weighing.sentence import SentenceView

_LEADING = PREPOSITIONS | {PREPOSITION, DETERMINER, ORIGIN}
"""Letters of what stands between such a word and the area: "for", "the", "from"."""
_BODIES = NAMES | {POINTER}
_ABOUT = frozenset({"about", "over", "around", "regarding"})
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "because", "until"})
"""Words that look like prepositions and begin a clause."""
_PRONOUNS = frozenset({"it", "them", "us"})


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
