"""A table whose columns of grades give way, so that all of its columns are seen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.models.table_columns import table_columns
from gui.widgets.cell_table import CellTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def table(qtbot: QtBot, desk: Desk) -> CellTable:
    made = CellTable(desk, "Grades side by side", fits=True)
    qtbot.addWidget(made)
    columns = [column for column in table_columns(desk.knowledge, ["ilacs_2023"]) if column.shown and column.area]
    made.show_rows(columns, ())
    with qtbot.waitExposed(made):
        made.show()
    return made


def widths(table: CellTable) -> list[int]:
    return [table.columnWidth(number) for number in range(table.model().columnCount())]


def test_columns_of_grades_share_the_room_that_there_is(table: CellTable) -> None:
    table.resize(110 * len(widths(table)), 200)
    assert sum(widths(table)) <= table.viewport().width()
    assert len(set(widths(table))) == 1


def test_they_are_no_wider_than_the_design_has_them(table: CellTable) -> None:
    table.resize(3000, 200)
    assert max(widths(table)) == round(table.rows.columns[0].width)


def test_a_letter_always_has_room(table: CellTable) -> None:
    table.resize(120, 200)
    assert min(widths(table)) > 60


def test_what_the_user_dragged_stays(table: CellTable) -> None:
    table.setColumnWidth(1, 140)
    table.resize(110 * len(widths(table)), 200)
    assert table.columnWidth(1) == 140
