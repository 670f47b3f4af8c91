"""Which words stand for grades in a column, and in which colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exporting.summary import GradeWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.knowledge import AreaColumn, Knowledge, Scale


def column_words(column: AreaColumn, knowledge: Knowledge) -> tuple[GradeWord, ...]:
    """The grades that the areas of a column can be given, by the scales of their frameworks, newest first."""
    scales = tuple(_scales(column, knowledge))
    return words_of(scales, knowledge) if scales else all_words(knowledge)


def all_words(knowledge: Knowledge) -> tuple[GradeWord, ...]:
    """Every grade of every scale, for a column in which any can stand."""
    return words_of(knowledge.frameworks.scales(), knowledge)


def words_of(scales: Iterable[Scale], knowledge: Knowledge) -> tuple[GradeWord, ...]:
    """The words of some scales. Where two share a word the first gives its colour: a rule on words has but one."""
    found: dict[str, GradeWord] = {}
    for scale in scales:
        for grade in scale.grades:
            word = GradeWord(grade.label, knowledge.palette.colours(scale.id, grade.id))
            found.setdefault(grade.label.casefold(), word)
    return tuple(found.values())


def _scales(column: AreaColumn, knowledge: Knowledge) -> Iterator[Scale]:
    for member in column.areas:
        framework = knowledge.frameworks.get(member.framework)
        area = framework.area(member.area) if framework else None
        if framework and (scale := (area.scale if area else None) or framework.scale):
            yield scale
