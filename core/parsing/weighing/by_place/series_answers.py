"""Reads grades in a row that answer, one by one, as many areas: of their own sentence, or of another.

"Leadership and care leavers were rated good and outstanding respectively." "The grades are for leadership, help and
protection, and care leavers, in that order" with "Good / Outstanding / Good" beneath; or the row first: "Outstanding,
good, outstanding. In order, those are for …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.area_ids import CARE_AND_LEAVERS, CARE_LEAVERS, IN_CARE
from core.parsing.lexicon import HIGHER, LOWER, SAME
from core.parsing.weighing.by_place.answers import IN_ORDER, Answer
from core.parsing.weighing.letters import OTHER_WORD, PROVIDER_NOUN
from core.parsing.weighing.targets.ordered import WHOLE_SCALE, areas_between, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_FEWEST = 3
"""Grades in a row from which on the same number of areas is no accident."""
_PAIR = 2
"""Grades in a row that answer areas of their own sentence."""
_LOOK_UP = 8
_APART = (IN_CARE, (CARE_LEAVERS,))
_POINTS_BACK = frozenset({"those", "these", "that"})
_AND = frozenset({",", "and"})
_NOUNS = (OTHER_WORD, PROVIDER_NOUN)
_OF_ANOTHER = frozenset({SAME, LOWER, HIGHER})
"""Words for a grade that say which by another one: they may be about the whole of the sentence."""


def series_answers(sentences: Sequence[SentenceView], in_order: frozenset[str]) -> Mapping[int, Answer]:
    """What grades in a row answer, by the offset at which the grade begins.

    Args:
        sentences: The sentences of the article.
        in_order: Words that say that areas answer grades by their order.
    """
    says_so = in_order | _POINTS_BACK
    found: dict[int, Answer] = {}
    for view in sentences:
        if view.groups:
            found.update(_within(view, in_order))
            continue
        if len(view.grades) < _FEWEST:
            continue
        for row in _rows(view, _FEWEST):
            areas = _above(sentences, view, len(row)) or _below(sentences, view, len(row), says_so)
            if not areas:
                continue
            first = view.items[0].start
            for at, area in zip(row, areas, strict=True):
                # The row's own words are the evidence; the sentence that names the areas may stand far off.
                shown = area._replace(start=first, end=view.items[at].end)
                found[view.items[at].start] = Answer(IN_ORDER, (shown,))
    return found


def _within(view: SentenceView, in_order: frozenset[str]) -> Iterator[tuple[int, Answer]]:
    """What rows of a sentence answer that names the areas itself."""
    if len(view.grades) < _PAIR:
        return
    says_so = not in_order.isdisjoint(view.norms)
    for row in _rows(view, _PAIR):
        if not says_so and not _can_only_be_in_order(view, row):
            continue
        before = max((at + 1 for at in view.grades if at < row[0]), default=0)
        behind = min((at for at in view.grades if at > row[-1]), default=view.size)
        sides = ((before, row[0]), (row[-1] + 1, behind)) if says_so else ((before, row[0]),)
        on_sides = (_as_many(areas_between(view, low, high), len(row)) for low, high in sides)
        if areas := next(filter(None, on_sides), None):
            yield from ((view.items[at].start, Answer(IN_ORDER, (area,))) for at, area in zip(row, areas, strict=True))


def _can_only_be_in_order(view: SentenceView, row: list[int]) -> bool:
    """Whether "leadership and care leavers were good and outstanding" is all: no area has two grades."""
    if len(view.groups) != 1 or len(view.grades) != len(row):
        return False
    told = {view.word(at).grade for at in row}
    between = {view.norms[index] for index in range(row[0], row[-1]) if index not in row}
    # "… were good, and outstanding practice was seen": there the last one says what a noun is like.
    describes = view.letters[row[-1] + 1 :].startswith(_NOUNS)
    apart = len(told) == len(row) and _OF_ANOTHER.isdisjoint(told)
    return apart and not describes and "and" in between and between <= _AND


def _rows(view: SentenceView, fewest: int) -> Iterator[list[int]]:
    """The rows of grades of a sentence that are long enough."""
    done = -1
    for at in view.grades:
        if at <= done:
            continue
        row = row_of(view, at)
        done = row[-1]
        told = {view.word(index).grade for index in row}
        if len(row) >= fewest and not (len(row) >= WHOLE_SCALE and len(told) == len(row)):
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
    return _as_many([view.items[index] for group in view.groups for index in group.indices], count)


def _as_many(areas: list[Item], count: int) -> list[Item]:
    """The areas if they are as many as wanted, those that one name puts together apart if need be."""
    if len(areas) == count:
        return areas
    parted = [part for item in areas for part in _parted(item)]
    return parted if len(parted) == count else []


def _parted(item: Item) -> tuple[Item, ...]:
    """Children in care and care leavers apart where one name stands for both: some frameworks grade each of them."""
    if isinstance(item.value, tuple) and CARE_AND_LEAVERS in item.value:
        return tuple(item._replace(value=value) for value in _APART)
    return (item,)
