"""Reads grades that stand in a row of their own and answer, one by one, the areas that another sentence names.

"The grades are for leadership, help and protection, and care leavers, in that order" with "Good / Outstanding / Good"
beneath; or the row first: "Outstanding, good, outstanding. In order, those are for …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.area_ids import CARE_AND_LEAVERS, CARE_LEAVERS, IN_CARE
from core.parsing.weighing.by_place.answers import IN_ORDER, Answer
from core.parsing.weighing.targets.ordered import WHOLE_SCALE, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_FEWEST = 3
"""Grades in a row from which on the same number of areas is no accident."""
_LOOK_UP = 8
_APART = (IN_CARE, (CARE_LEAVERS,))
_POINTS_BACK = frozenset({"those", "these", "that"})


def series_answers(sentences: Sequence[SentenceView], in_order: frozenset[str]) -> Mapping[int, Answer]:
    """What grades in a row answer, by the offset at which the grade begins.

    Args:
        sentences: The sentences of the article.
        in_order: Words that say that areas answer grades by their order.
    """
    says_so = in_order | _POINTS_BACK
    found: dict[int, Answer] = {}
    for view in sentences:
        if len(view.grades) < _FEWEST or view.groups:
            continue
        for row in _rows(view):
            areas = _above(sentences, view, len(row)) or _below(sentences, view, len(row), says_so)
            if not areas:
                continue
            first = view.items[0].start
            for at, area in zip(row, areas, strict=True):
                # The row's own words are the evidence; the sentence that names the areas may stand far off.
                shown = area._replace(start=first, end=view.items[at].end)
                found[view.items[at].start] = Answer(IN_ORDER, (shown,))
    return found


def _rows(view: SentenceView) -> Iterator[list[int]]:
    """The rows of grades of a sentence that are long enough."""
    done = -1
    for at in view.grades:
        if at <= done:
            continue
        row = row_of(view, at)
        done = row[-1]
        told = {view.word(index).grade for index in row}
        if len(row) >= _FEWEST and not (len(row) >= WHOLE_SCALE and len(told) == len(row)):
            yield row


def _above(sentences: Sequence[SentenceView], view: SentenceView, count: int) -> list[Item]:
    """The areas of the nearest sentence above that names several and has no grade, if it names as many."""
    for number in range(view.number - 1, max(-1, view.number - 1 - _LOOK_UP), -1):
        other = sentences[number]
        if not other.grades and sum(len(group.indices) for group in other.groups) > 1:
            return _named_in(other, count)
    return []


def _below(sentences: Sequence[SentenceView], view: SentenceView, count: int, says_so: frozenset[str]) -> list[Item]:
    """The areas of the next sentence, if it says that they are those of the row."""
    if view.number + 1 >= len(sentences):
        return []
    other = sentences[view.number + 1]
    if other.grades or says_so.isdisjoint(other.norms):
        return []
    return _named_in(other, count)


def _named_in(view: SentenceView, count: int) -> list[Item]:
    """As many areas as wanted: those that a sentence names in one breath, or all that it names."""
    breaths = [group.indices for group in view.groups if len(group.indices) == count]
    if breaths:
        return [view.items[index] for index in breaths[-1]]
    every = [view.items[index] for group in view.groups for index in group.indices]
    if len(every) == count:
        return every
    parted = [part for item in every for part in _parted(item)]
    return parted if len(parted) == count else []


def _parted(item: Item) -> tuple[Item, ...]:
    """Children in care and care leavers apart where one name stands for both: some frameworks grade each of them."""
    if isinstance(item.value, tuple) and CARE_AND_LEAVERS in item.value:
        return tuple(item._replace(value=value) for value in _APART)
    return (item,)
