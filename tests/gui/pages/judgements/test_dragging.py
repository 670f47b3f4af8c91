"""Rows of the judgement table dragged out, into a spreadsheet or a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest

from tests.gui.pages.judgements.judgement_pages import at

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QTableView
    from pytestqt.qtbot import QtBot

    from gui.pages.judgements.page import JudgementsPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dropped(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    """What was dragged away; a real drag would wait for a mouse."""
    taken: list[QMimeData] = []

    def take(drag: QDrag, *_actions: object) -> Qt.DropAction:
        taken.append(drag.mimeData())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", take)
    return taken


def pull(view: QTableView, place: QPoint) -> None:
    """Press, move away in steps as a hand does, and let go."""
    QTest.mousePress(view.viewport(), LEFT, pos=place)
    for step in range(1, 6):
        QTest.mouseMove(view.viewport(), place + QPoint(0, 8 * step))
    QTest.mouseRelease(view.viewport(), LEFT, pos=place + QPoint(0, 40))


def test_selected_rows_are_dragged_with_their_names_and_colours(
    qtbot: QtBot, page: JudgementsPage, dropped: list[QMimeData]
) -> None:
    qtbot.waitUntil(lambda: page.model.read_row(0) is not None)
    page.table.selectRow(0)
    pull(page.table, page.table.visualRect(at(page, 0, "framework")).center())
    (mime,) = dropped
    head, *rows = mime.text().splitlines()
    assert head.split("\t")[0] == page.table.visible_columns()[0].name
    assert [row.split("\t")[0] for row in rows] == [page.model.index(0, 0).data()]
    assert "background-color" in mime.html()


def test_the_frozen_names_can_be_dragged_too(page: JudgementsPage, dropped: list[QMimeData]) -> None:
    page.table.selectRow(1)
    pull(page.table.first, page.table.first.visualRect(page.model.index(1, 0)).center())
    assert len(dropped) == 1


def test_from_a_row_that_is_not_selected_dragging_selects(page: JudgementsPage, dropped: list[QMimeData]) -> None:
    page.table.clearSelection()
    pull(page.table, page.table.visualRect(at(page, 0, "framework")).center())
    assert dropped == []
    assert len(page.table.selected_numbers()) > 1


def test_rows_that_are_not_read_are_not_left_out_in_silence(
    qtbot: QtBot, page: JudgementsPage, dropped: list[QMimeData], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.model, "read_row", lambda _number: None)
    told: list[str] = []
    monkeypatch.setattr("gui.pages.judgements.dragging.QToolTip.showText", lambda _at, words, _of: told.append(words))
    page.table.selectRow(0)
    pull(page.table, page.table.visualRect(at(page, 0, "framework")).center())
    qtbot.waitUntil(lambda: bool(told))
    assert dropped == []
    assert "Copy them" in told[0]
