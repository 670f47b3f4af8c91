"""A long table paints what is new in several turns of the event loop, and each row once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.widgets.frozen_table import FrozenTable
from tests.gui.heartbeat import let_run, run_until

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

ROWS = 40


class Rows(QAbstractTableModel):
    """Forty rows of two columns."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else ROWS

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return f"{index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


class Slow(QStyledItemDelegate):
    """Takes a while over each cell and notes which rows it was asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[int] = []
        self.milliseconds = 0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        QTest.qSleep(self.milliseconds)
        self.rows.append(index.row())
        painter.fillRect(option.rect, Qt.GlobalColor.darkGreen)


@pytest.fixture
def table(qtbot: QtBot, desk: Desk) -> FrozenTable:
    made = FrozenTable(desk.theme)
    qtbot.addWidget(made)
    made.setModel(Rows(made))
    made.resize(400, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def slow(table: FrozenTable) -> Slow:
    made = Slow(table)
    table.setItemDelegateForColumn(1, made)
    return made


def rows_in_view(table: FrozenTable) -> list[int]:
    return list(range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) + 1))


def test_new_rows_are_painted_in_several_goes_and_each_once(table: FrozenTable, slow: Slow) -> None:
    let_run(20)
    slow.milliseconds = 2
    model = table.model()
    model.dataChanged.emit(model.index(0, 0), model.index(ROWS - 1, 1))
    slow.rows.clear()
    table.viewport().repaint()
    in_view = rows_in_view(table)
    assert in_view[: len(slow.rows)] == slow.rows
    assert len(slow.rows) < len(in_view), "all of them were painted at one go"
    assert run_until(lambda: len(slow.rows) >= len(in_view), 5.0)
    assert slow.rows == in_view


def test_rows_that_were_painted_before_are_painted_whole(table: FrozenTable, slow: Slow) -> None:
    table.viewport().repaint()
    slow.milliseconds = 2
    slow.rows.clear()
    table.viewport().grab()
    assert slow.rows == rows_in_view(table)


def test_a_part_of_a_row_is_painted_with_no_other_rows(table: FrozenTable, slow: Slow) -> None:
    table.viewport().repaint()
    slow.rows.clear()
    table.viewport().repaint(QRect(0, table.rowViewportPosition(7) + 3, 400, 2))
    assert slow.rows == [7]
