"""The table tells how grades changed, with an arrow only where a direction may be told."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from core.knowledge.comparisons import Relation
from core.library import AreaChange, Direction
from gui.delegates.change_mark import ChangeMark, mark_of
from gui.delegates.grade_face import GradeFace, Half, Wording

if TYPE_CHECKING:
    from gui.models.inspection_cells import Cell
    from gui.pages.judgements.page import JudgementsPage


def _cells(page: JudgementsPage) -> list[Cell]:
    places = [(row, column) for row in range(page.model.rowCount()) for column in range(page.model.columnCount())]
    return [cell for place in places if (cell := page.model.cell(page.model.index(*place))) is not None]


def test_a_grade_with_an_inspection_before_it_tells_its_reason(page: JudgementsPage) -> None:
    changed = [cell for cell in _cells(page) if cell.change is not None]
    assert changed
    for cell in changed:
        assert isinstance(cell.face, GradeFace)
        assert cell.change is not None
        assert cell.change.reason[1:] in cell.spoken
        assert not set("▲▼") & set(cell.spoken)


def test_each_mark_looks_unlike_all_others_and_unlike_none(page: JudgementsPage) -> None:
    face = next(cell.face for cell in _cells(page) if isinstance(cell.face, GradeFace))
    room, delegate = QSize(260, 22), page.table._grades
    marks = (None, *ChangeMark)
    images = [delegate._new_chip(face, room, Wording.COMPACT, Half.WHOLE, mark, 1.0).toImage() for mark in marks]
    assert all(one != other for one, other in itertools.combinations(images, 2))


@pytest.mark.parametrize(
    ("direction", "relation", "expected"),
    [
        (Direction.BETTER, Relation.SAME, ChangeMark.BETTER),
        (Direction.WORSE, Relation.RENAMED, ChangeMark.WORSE),
        (Direction.SAME, Relation.SAME, ChangeMark.SAME),
        (Direction.WORSE, Relation.SIMILAR, ChangeMark.SIMILAR_WORSE),
        (Direction.SAME, Relation.SIMILAR, ChangeMark.SIMILAR_SAME),
        (Direction.NONE, Relation.SPLIT, ChangeMark.SPLIT),
        (Direction.NONE, Relation.MERGED, ChangeMark.MERGED),
        (Direction.NONE, Relation.SAME, None),
    ],
)
def test_of_a_joint_grade_no_direction_is_claimed_and_a_similar_area_is_told_apart(
    direction: Direction, relation: Relation, expected: ChangeMark | None
) -> None:
    assert mark_of(AreaChange(direction, "was Good in May 2019", relation=relation)) is expected


def test_the_first_grade_of_all_has_no_mark() -> None:
    assert mark_of(None) is None
