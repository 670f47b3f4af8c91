"""Reads grades that are the ends of a scale: “on a four-point scale from inadequate to outstanding”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.weighing.by_place.answers import Answer
from core.parsing.weighing.letters import DIRECTION, ORIGIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_SCALE = frozenset({"scale", "scales", "range", "ranges", "ranging", "ranged", "anything", "anywhere", "everything"})
_ENDS = 2
_NEAR = 2
"""Words between that for a scale and its “from”: “a scale that runs from …”."""
_STEPS = frozenset({"down", "up", "right", "all", "the", "way", "through"})


def scale_answers(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """The grades that are no judgement because a scale is said to run between them, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
    """
    return dict(_answers(sentences))


def _answers(sentences: Sequence[SentenceView]) -> Iterator[tuple[int, Answer]]:
    for view in sentences:
        if len(view.grades) < _ENDS or _SCALE.isdisjoint(view.norms):
            continue
        for one, other in pairwise(view.grades):
            if _begins_scale(view, one) and _leads_to(view, one, other):
                yield from ((view.items[at].start, Answer(is_nothing=True)) for at in (one, other))


def _begins_scale(view: SentenceView, at: int) -> bool:
    """Whether “a scale from” stands right before a grade."""
    if at == 0 or view.letters[at - 1] != ORIGIN:
        return False
    return not _SCALE.isdisjoint(view.norms[max(0, at - 1 - (_NEAR + 1)) : at - 1])


def _leads_to(view: SentenceView, one: int, other: int) -> bool:
    """Whether “to” stands between two grades, and nothing else that counts."""
    between = range(one + 1, other)
    towards = [index for index in between if view.letters[index] == DIRECTION]
    return len(towards) == 1 and all(index in towards or view.norms[index] in _STEPS for index in between)
