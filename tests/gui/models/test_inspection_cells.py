"""Cells of a row are made when somebody looks at them."""

from __future__ import annotations

from gui.models.inspection_cells import Cell, RowCells


def test_a_cell_is_made_when_it_is_asked_for_and_only_once() -> None:
    made: list[int] = []

    def make(position: int) -> Cell:
        made.append(position)
        return Cell(f"in column {position}", "")

    cells = RowCells(make)
    assert made == []
    assert (cells[4].text, cells[1].text, cells[4].text) == ("in column 4", "in column 1", "in column 4")
    assert made == [4, 1]
