"""Grades that the words beside them say are of every area, or of some that are not named.

Behind the grade they stand in "good in every area" and "good in three of the four areas"; as its subject in "all areas
were good" and "the other judgements were good". Such a grade is not that of the provider as a whole, and not that of an
area named before which has a grade of its own: "except for safety, which was poor, all areas were good".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.lexicon import Counted
from core.parsing.weighing.letters import EVERYTHING, GRADE, PREPOSITION, THE_REST
from core.parsing.weighing.targets.target import AREAS, EVERY, REST, WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target

_IN_SOME = re.compile(rf"{PREPOSITION}?{THE_REST}")
"""The letters of words for some of the areas, by how many they are: "in three of the four"."""
_OF_SUBJECT = re.compile(
    rf"(?P<subject>[{EVERYTHING}{THE_REST}])(?:f[^,;:.()gae]{{1,3}})?[C56]{{1,2}}[123w]?(?:[JK]?O?C?|w)$"
)
"""Letters of such a subject with all that stands between it and the grade: "the rest of the service was rated"."""
_REACH = 12
_SORTS = {EVERYTHING: EVERY, THE_REST: REST}


def of_some_or_all(view: SentenceView, at: int, targets: Sequence[Target], best: Target) -> Target:
    """The likeliest reading of a grade word; but that of all areas or of some, where the words beside it say so.

    Args:
        view: The sentence.
        at: Index of the grade word.
        targets: All readings.
        best: The likeliest of them.
    """
    meant = _said_behind(view, at) if best.sort == WHOLE else None
    meant = meant or _said_by_subject(view, at, best)
    if meant is None:
        return best
    return next((target for target in targets if target.sort == meant), best)


def _said_behind(view: SentenceView, at: int) -> str | None:
    if view.letter(at + 1) == EVERYTHING:
        return EVERY
    some = _IN_SOME.match(view.letters, at + 1)
    return REST if some is not None and isinstance(view.items[some.end() - 1].value, Counted) else None


def _said_by_subject(view: SentenceView, at: int, best: Target) -> str | None:
    subject = _OF_SUBJECT.search(view.letters, max(0, at - _REACH), at)
    if subject is None:
        return None
    meant = _SORTS[subject["subject"]]
    if best.sort == WHOLE:
        return meant
    if best.sort != AREAS or best.areas[-1].start > view.items[subject.start()].start:
        return None
    last = next(index for index in range(at) if view.items[index].start >= best.areas[-1].start)
    has_own = GRADE in view.letters[last : subject.start()]
    return meant if has_own or meant == REST else None
