"""A list with more rows than are placed in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest

from gui.widgets.long_list import LongList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = 2_500


def test_keys_reach_the_last_row_and_come_back(qtbot: QtBot) -> None:
    view = LongList()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([f"Document {number}" for number in range(ROWS)], view))
    view.resize(300, 200)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    last = view.model().index(ROWS - 1, 0)
    qtbot.waitUntil(lambda: not view.visualRect(last).isEmpty())
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex() == last
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_a_row_that_is_not_placed_yet_comes_into_view_when_it_is(qtbot: QtBot) -> None:
    view = LongList()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([str(number) for number in range(ROWS)], view))
    view.resize(300, 200)
    with qtbot.waitExposed(view):
        view.show()
    last = view.model().index(ROWS - 1, 0)
    view.setCurrentIndex(last)
    view.scrollTo(last)
    qtbot.waitUntil(lambda: view.viewport().rect().intersects(view.visualRect(last)))
