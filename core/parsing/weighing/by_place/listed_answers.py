"""Reads grades that stand over or under the areas they are given for, each area on a line of its own.

"Inspectors judged as Good:" with three areas beneath it; "GOOD" as a head over areas; areas with the grade beneath.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.weighing.by_place.answers import ABOVE, BELOW, Answer
from core.parsing.weighing.targets.labels import is_free_label, label_item

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_HEAD = 3
"""Most items of a line that is a grade and nothing else."""
_ROW = 14
_OPENS_LIST = frozenset({":", "for", "in", "on"})


def listed_answers(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """What grades over and under lists of areas answer, by the offset at which the grade begins.

    Whether a grade on a line of its own belongs to the area above or to those beneath is decided once for the article:
    by the first such grade that has an area on one side only, or on both.

    Args:
        sentences: The sentences of the article.
    """
    heads = [view for view in sentences if len(view.grades) == 1 and view.size <= _HEAD and not view.groups]
    found: dict[int, Answer] = {}
    for view in sentences:
        if view.size > _HEAD and view.grades and view.norms[-1] in _OPENS_LIST:
            areas = _beneath(view, sentences)
            if areas and not any(group.first > view.grades[-1] for group in view.groups):
                found[view.items[view.grades[-1]].start] = Answer(BELOW, areas)
    if len(heads) > 1:
        found.update(_under(heads, sentences) if _stands_under(heads, sentences) else _over(heads, sentences))
    return found


def _stands_under(heads: Sequence[SentenceView], sentences: Sequence[SentenceView]) -> bool:
    """Whether the first grade with an area on the line above or beneath has it above."""
    for view in heads:
        if view.number and _is_area(sentences[view.number - 1]):
            return True
        if _beneath(view, sentences):
            return False
    return True


def _is_area(view: SentenceView) -> bool:
    """Whether a line is an area and hardly anything else."""
    if len(view.groups) != 1 or len(view.groups[0].indices) != 1 or view.grades or view.size > _HEAD:
        return False
    return view.line.block_kind is not BlockKind.PARAGRAPH


def _under(heads: Sequence[SentenceView], sentences: Sequence[SentenceView]) -> Iterator[tuple[int, Answer]]:
    for view in heads:
        above = sentences[view.number - 1] if view.number else None
        if above is not None and _is_area(above):
            yield _start(view), Answer(ABOVE, (above.items[above.groups[0].indices[0]],))


def _over(heads: Sequence[SentenceView], sentences: Sequence[SentenceView]) -> Iterator[tuple[int, Answer]]:
    for view in heads:
        areas = _beneath(view, sentences)
        if areas:
            yield _start(view), Answer(BELOW, areas)


def _start(view: SentenceView) -> int:
    return view.items[view.grades[0]].start


def _beneath(head: SentenceView, sentences: Sequence[SentenceView]) -> tuple[Item, ...]:
    """The areas of the lines beneath a head; plain words are an area among areas."""
    areas: list[Item] = []
    known = False
    for number in range(head.number + 1, len(sentences)):
        view = sentences[number]
        block = view.line.sentence.block
        own_line = block != sentences[view.number - 1].line.sentence.block
        if view.grades or view.size > _ROW or not own_line or not (view.groups or is_free_label(view)):
            break
        known = known or bool(view.groups)
        if view.groups:
            areas += [view.items[index] for group in view.groups for index in group.indices]
        else:
            areas.append(label_item(view, 0, view.size))
    return tuple(areas) if known else ()
