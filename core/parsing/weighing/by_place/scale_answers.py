"""Reads grades that are those of a scale: “on a scale from inadequate to outstanding”, “good, adequate or poor”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.weighing.by_place.answers import Answer
from core.parsing.weighing.letters import AREA, DIRECTION, JOINER, NAME, ORIGIN, PROVIDER
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_SCALE = frozenset({"scale", "scales", "range", "ranges", "ranging", "ranged", "anything", "anywhere", "everything"})
_ENDS = 2
_NEAR = 2
"""Words between that for a scale and its “from”: “a scale that runs from …”."""
_STEPS = frozenset({"down", "up", "right", "all", "the", "way", "through"})


_SEVERAL, _WHOLE_SCALE = 3, 4
"""Grades of a list from which alternatives are no judgement, and from which even "and" lists a scale."""
_KEYS = any_of("key legend")
_EITHER = frozenset({"or", "and/or"})
_GRADED = (AREA, PROVIDER, NAME)


def scale_answers(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """The grades that are no judgement because they are those of a scale, by the offset at which they begin.

    A scale is said to run between two of them, or all are listed: several with "or" before the last, or as many as a
    scale has where the sentence does not name as many that could have one each.

    Args:
        sentences: The sentences of the article.
    """
    found: dict[int, Answer] = {}
    for view in sentences:
        found.update((view.items[at].start, Answer(is_nothing=True)) for at in _of_a_scale(view))
    return found


def _of_a_scale(view: SentenceView) -> Iterator[int]:
    if len(view.grades) < _ENDS:
        return
    if view.norms[0] in _KEYS and view.letter(1) == ":":
        yield from view.grades
        return
    yield from _ends(view)
    for run in _runs(view):
        if len({view.word(at).grade for at in run}) == len(run) >= _SEVERAL and _lists_scale(view, run):
            yield from run


def _lists_scale(view: SentenceView, run: Sequence[int]) -> bool:
    """Whether grades that stand one behind the other are the choices there are."""
    if not _EITHER.isdisjoint(view.norms[run[-2] : run[-1]]):
        return True
    counts = (view.letters.count(letter) for letter in _GRADED)
    return len(run) >= _WHOLE_SCALE and all(count < len(run) for count in counts)


def _runs(view: SentenceView) -> Iterator[Sequence[int]]:
    """Grades between which stand only marks, numbers, "and" and "or"."""
    run: list[int] = []
    for at in view.grades:
        if run and not all(_lists(view, between) for between in range(run[-1] + 1, at)):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _lists(view: SentenceView, at: int) -> bool:
    return view.letters[at] == JOINER or not any(map(str.isalpha, view.norms[at]))


def _ends(view: SentenceView) -> Iterator[int]:
    """The two grades between which a scale is said to run."""
    if _SCALE.isdisjoint(view.norms):
        return
    for one, other in pairwise(view.grades):
        if _begins_scale(view, one) and _leads_to(view, one, other):
            yield from (one, other)


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
