"""The names of the press check stay in view while its areas are scrolled sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.pages.press.comparisons import make_comparisons
from tests.gui.pages.press.test_page import page_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.press.matrix import PressMatrix

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def matrix(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[PressMatrix]:
    """Too narrow for all columns, and at its beginning."""
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "press.jdesk"))
    qtbot.waitUntil(lambda: page.evidence.article.said is not None)
    page.resize(640, 650)
    qtbot.waitUntil(lambda: page.matrix.horizontalScrollBar().maximum() > 100)
    page.matrix.go_to(page.model.index(0, 0))
    page.matrix.horizontalScrollBar().setValue(0)
    yield page.matrix
    # The page is whole until here: a matrix alone would go with it.
    assert page.matrix.window() is page


def names(matrix: PressMatrix) -> list[bytes]:
    """The pixels of the first column and of its head, without the edge at their right."""
    QApplication.processEvents()
    width = matrix.columnWidth(0) - 1
    pictures = [
        view.grab(QRect(0, 0, width, view.height())).toImage() for view in (matrix.viewport(), matrix.head.viewport())
    ]
    return [bytes(picture.constBits()) for picture in pictures]


def test_the_first_column_and_its_head_look_the_same_wherever_the_others_are(matrix: PressMatrix) -> None:
    before = names(matrix)
    bar = matrix.horizontalScrollBar()
    for place in (37, bar.maximum(), 5, 0):
        bar.setValue(place)
        assert names(matrix) == before


def test_a_click_on_a_name_over_other_cells_selects_the_name_and_folds(matrix: PressMatrix) -> None:
    matrix.go_to(matrix.model().index(0, 3))
    matrix.horizontalScrollBar().setValue(matrix.horizontalScrollBar().maximum())
    top = matrix.model().index(0, 0)
    place = matrix.visualRect(top)
    assert place.left() == 0
    QTest.mouseClick(matrix.viewport(), LEFT, pos=place.center())
    assert matrix.currentIndex() == top
    assert matrix.horizontalScrollBar().value() > 0, "the name is in view already"
    QTest.mouseClick(matrix.viewport(), LEFT, pos=QPoint(6, place.center().y()))
    assert not matrix.isExpanded(top)


def test_going_back_by_key_brings_each_cell_out_from_under_the_names(matrix: PressMatrix) -> None:
    matrix.setFocus()
    last = matrix.model().columnCount() - 1
    matrix.go_to(matrix.model().index(0, last))
    for column in range(last - 1, 0, -1):
        QTest.keyClick(matrix, Qt.Key.Key_Left)
        assert matrix.currentIndex().column() == column
        assert matrix.visualRect(matrix.currentIndex()).left() >= matrix.columnWidth(0)


def test_the_edge_of_the_names_is_dragged_where_it_is_seen(matrix: PressMatrix) -> None:
    matrix.horizontalScrollBar().setValue(60)
    before, head = matrix.columnWidth(0), matrix.head.viewport()
    edge = QPoint(before - 1, head.height() // 2)
    QTest.mousePress(head, LEFT, pos=edge)
    QTest.mouseMove(head, edge + QPoint(30, 0))
    QTest.mouseRelease(head, LEFT, pos=edge + QPoint(30, 0))
    assert matrix.columnWidth(0) == before + 30
