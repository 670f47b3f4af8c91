"""A line that is an area and its grade and nothing else: the surest way in which an article tells a grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.view import Link
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView

RULE_ID = "area-row"
_BEFORE_AREA = any_of("the its their both of a an our how all each")
_MARKS = frozenset({":", "–", "|"})
_ENDS = frozenset({".", ",", ";"})


def area_row(view: GradeView) -> Link | None:
    """The only areas and the only grade of a line that says nothing else, parted by one mark."""
    group = view.group_before()
    if group is None or len(view.line.groups) > 1 or len(view.line.grades) > 1:
        return None
    before = [view.norm(index) for index in range(group.first)]
    behind = [view.norm(index) for index in range(view.at + 1, len(view.items))]
    between = [view.norm(index) for index in range(group.last + 1, view.at)]
    parted = len(between) == 1 and between[0] in _MARKS
    if not parted or not _BEFORE_AREA.issuperset(before) or not _ENDS.issuperset(behind):
        return None
    return Link(RULE_ID, group.indices, start=view.items[group.first].start, end=view.grade.end)
