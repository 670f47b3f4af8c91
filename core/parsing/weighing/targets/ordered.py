"""Reads grades and areas that answer each other by their order, in a sentence or in the columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.letters import AREA, DETERMINER, JOINER, OTHER_MARK, PREPOSITION
from core.parsing.weighing.values import FLAG, capped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_BETWEEN = frozenset(",;/|–(:") | {JOINER, DETERMINER, PREPOSITION, OTHER_MARK}
_MOST_BETWEEN = 3
_FEWEST = 2
_LOOK_UP = 14
WHOLE_SCALE = 4
"""Grades in a row, all of them different, that are a scale explained."""


class Ordered(NamedTuple):
    """The area that a grade answers by its place in a row.

    Attributes:
        area: The item that names it.
        cues: What speaks for or against it.
    """

    area: Item
    cues: list[str]


def ordered_targets(
    sentences: Sequence[SentenceView], view: SentenceView, at: int, in_order: frozenset[str]
) -> list[Ordered]:
    """The areas that answer a grade word by order: of its own sentence, and of the columns above it.

    Args:
        sentences: The sentences of the article.
        view: The sentence of the word.
        at: Index of the word.
        in_order: Words that say that the order tells.
    """
    row = row_of(view, at) if len(view.grades) >= _FEWEST else []
    found: list[Ordered] = []
    if len(row) >= _FEWEST:
        place = row.index(at)
        for side, areas in (
            ("left", areas_between(view, 0, row[0])),
            ("right", areas_between(view, row[-1], view.size)),
        ):
            if len(areas) == len(row):
                found.append(Ordered(areas[place], _own_cues(view, side, len(row), in_order)))
        found += _columns(sentences, view, row, place)
    return found


def row_of(view: SentenceView, at: int) -> list[int]:
    """The grades that stand in one row with a grade: nothing but small marks between them."""
    row = [at]
    for step in (-1, 1):
        place = view.grades.index(at)
        while 0 <= place + step < len(view.grades):
            one, other = sorted((view.grades[place], view.grades[place + step]))
            path = view.letters[one + 1 : other]
            if len(path) > _MOST_BETWEEN or not _BETWEEN.issuperset(path):
                break
            place += step
            row.append(view.grades[place])
    return sorted(row)


def explains_scale(view: SentenceView, at: int) -> bool:
    """Whether a grade stands in a row of so many different ones that it is the scale explained: nobody has them all."""
    if view.groups or len(view.grades) < WHOLE_SCALE:
        return False
    row = row_of(view, at)
    return len(row) >= WHOLE_SCALE and len({view.word(one).grade for one in row}) == len(row)


def areas_between(view: SentenceView, low: int, high: int) -> list[Item]:
    """The areas that a sentence names between two places."""
    return [view.items[index] for index in range(low, high) if view.letters[index] == AREA]


def _own_cues(view: SentenceView, side: str, count: int, in_order: frozenset[str]) -> list[str]:
    says_so = not in_order.isdisjoint(view.norms)
    return [
        "ordered",
        f"ordered-side:{side}",
        f"ordered-count:{capped(count, 5)}",
        f"ordered-says-so:{FLAG[says_so]}",
        f"ordered-colon:{FLAG[':' in view.letters]}",
        f"ordered-all:{FLAG[len(view.grades) == count]}",
    ]


def _columns(sentences: Sequence[SentenceView], view: SentenceView, row: list[int], place: int) -> list[Ordered]:
    """The column of a table whose heads stand above: as many areas in a line without grades as the row has grades."""
    for number in range(view.number - 1, max(-1, view.number - 1 - _LOOK_UP), -1):
        head = sentences[number]
        areas = areas_between(head, 0, head.size)
        if head.grades or len(areas) < _FEWEST:
            continue
        if len(areas) != len(row):
            return []
        cues = [
            "column",
            f"column-count:{capped(len(row), 5)}",
            f"column-far:{capped(view.number - number, 4)}",
            f"column-head:{head.block}",
            f"column-row:{view.block}",
            f"column-own-areas:{capped(len(view.groups), 2)}",
            f"column-bare:{FLAG[head.size <= 2 * len(areas) + 1]}",
            f"column-marks:{FLAG['/' in view.letters or '|' in view.letters]}",
        ]
        return [Ordered(areas[place], cues)]
    return []
