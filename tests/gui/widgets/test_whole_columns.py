"""What is scrolled under the first column is under it as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView

from gui.widgets.whole_columns import scroll_to_whole_column

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH = 100


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    made.setModel(QStandardItemModel(1, 8, made))
    made.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    for section in range(8):
        made.setColumnWidth(section, WIDTH)
    made.resize(350, 120)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_column_that_is_cut_goes_under_the_first_one(table: QTableView) -> None:
    table.horizontalScrollBar().setValue(30)
    scroll_to_whole_column(table.horizontalHeader(), table.horizontalScrollBar())
    assert table.horizontalScrollBar().value() == WIDTH


def test_where_none_is_cut_nothing_moves(table: QTableView) -> None:
    table.horizontalScrollBar().setValue(2 * WIDTH)
    scroll_to_whole_column(table.horizontalHeader(), table.horizontalScrollBar())
    assert table.horizontalScrollBar().value() == 2 * WIDTH


def test_columns_that_are_not_shown_do_not_count(table: QTableView) -> None:
    table.setColumnHidden(1, True)
    table.horizontalScrollBar().setValue(40)
    scroll_to_whole_column(table.horizontalHeader(), table.horizontalScrollBar())
    assert table.horizontalScrollBar().value() == WIDTH
