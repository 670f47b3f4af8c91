"""Reads grades that answer a question: "Are services safe? Requires improvement", "Is it well-led? No: inadequate".

Reports of care services ask five questions and give a grade to each, and pages that take them over print question and
grade one behind the other. The next question stands right behind the grade too, but a grade is no head of what is asked
after it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.weighing.by_place.answers import ABOVE, Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_LONGEST_QUESTION = 12
_LONGEST_OPENING = 8
"""Most items before the grade of an answer: "Yes, and the rating is good"."""
_BARE = 3
"""Most items of an answer that stands on a line of its own."""
_GOES_ON = frozenset("apn;r")
"""Letters of what an answer goes on to when it has been given: areas, bodies, the rest."""


def question_answers(sentences: Sequence[SentenceView], going_back: frozenset[str]) -> Mapping[int, Answer]:
    """What grades behind questions answer, by the offset at which the grade begins.

    Args:
        sentences: The sentences of the article.
        going_back: Words that go back to more than what was asked last.
    """
    found: dict[int, Answer] = {}
    for asked, view in pairwise(sentences):
        areas = _areas_asked(asked)
        if not areas or not view.grades or not _follows(asked, view):
            continue
        for at in _answering(view, going_back):
            found[view.items[at].start] = Answer(ABOVE, areas)
    return found


def _areas_asked(view: SentenceView) -> tuple[Item, ...]:
    """The areas that a short question names; none if it is no question or asks for a grade itself."""
    if view.norms[-1:] != ("?",) or view.size > _LONGEST_QUESTION or view.grades or len(view.groups) != 1:
        return ()
    return tuple(view.items[index] for index in view.groups[0].indices)


def _follows(asked: SentenceView, view: SentenceView) -> bool:
    """Whether a sentence goes on in the line of the question, or is a grade and hardly more on the next line."""
    return asked.line.sentence.block == view.line.sentence.block or view.size <= _BARE


def _answering(view: SentenceView, going_back: frozenset[str]) -> Iterator[int]:
    """The grades of an answer, up to where it speaks of something else."""
    for at in range(view.size):
        is_late = _LONGEST_OPENING < at < view.grades[0]
        if is_late or view.letters[at] in _GOES_ON or view.norms[at] in going_back:
            return
        if view.letters[at] == "g":
            yield at
