"""The readings of a grade word: the id that a claim keeps as its rule, and in words what is read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.targets.target import (
    ABOVE,
    AFTER,
    AREAS,
    BEFORE,
    BELOW,
    EVERY,
    LABEL,
    ORDERED,
    REST,
    WHOLE,
    WHOLE_AND_AREAS,
)

if TYPE_CHECKING:
    from core.parsing.weighing.deciding import Decision


class Reading(NamedTuple):
    """One way to read a grade word.

    Attributes:
        id: What a claim keeps as its rule.
        says: What the grade is the grade of, with an example.
    """

    id: str
    says: str


OF_EVERY_AREA = Reading("every", "The grade is that of every area, none of them named: “good across the board”.")
_AREAS_FIRST = Reading(
    "areas-then-grade", "The areas stand before their grade: “leadership and care leavers were outstanding”."
)
_GRADE_FIRST = Reading(
    "grade-then-areas", "The grade stands before its areas: “good for leadership and for care leavers”."
)
_OF_SORT = MappingProxyType(
    {
        WHOLE: Reading("whole", "The grade is the provider's own: “was rated good by Ofsted”."),
        EVERY: OF_EVERY_AREA,
        REST: Reading("rest", "The grade is that of the areas that have none of their own: “everything else is good”."),
        WHOLE_AND_AREAS: Reading(
            "whole-and-areas", "One grade word for the whole and for areas: “outstanding overall and for leadership”."
        ),
        BEFORE: Reading("named-before", "The areas were named in a sentence before: “Both were good.”"),
        AFTER: Reading("listed-after", "The areas are named in the sentence behind: “Two were good. Those are …”."),
        ABOVE: Reading("label-above", "A heading or label above names the area."),
        BELOW: Reading("list-below", "The areas are listed beneath the grade, behind a colon or under a heading."),
        ORDERED: Reading("in-order", "As many grades as areas, in the same order, or in the columns of a table."),
        LABEL: Reading("row-label", "A row whose label no framework knows: “Staff team: 4 – Good”."),
    }
)
"""The readings by the sort of their target; that of areas in the sentence is one of two."""

READINGS = (*_OF_SORT.values(), _AREAS_FIRST, _GRADE_FIRST)
"""All readings."""


def reading_of(decision: Decision) -> Reading | None:
    """How a grade word was read; None for one that is no judgement."""
    target = decision.target
    if target is None:
        return None
    if target.sort != AREAS:
        return _OF_SORT[target.sort]
    return _AREAS_FIRST if target.areas[0].start < decision.view.items[decision.at].start else _GRADE_FIRST
