"""The table tells how grades changed, with an arrow only where a direction may be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from core.library import Direction
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


def test_better_and_worse_look_unlike_each_other_and_unlike_no_arrow(page: JudgementsPage) -> None:
    face = next(cell.face for cell in _cells(page) if isinstance(cell.face, GradeFace))
    ground = QPixmap(10, 10)
    painter = QPainter(ground)
    room, delegate = QSize(260, 22), page.table._grades
    ways = (Direction.BETTER, Direction.WORSE, Direction.NONE)
    images = [delegate._chip(face, room, Wording.COMPACT, Half.WHOLE, way, painter).toImage() for way in ways]
    painter.end()
    assert images[0] != images[1]
    assert images[2] not in images[:2]
