"""The context menu of the judgement table narrows to what is like a cell, and copies a cell, rows or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from gui.pages.judgements.row_menu import row_menu
from tests.gui.pages.judgements.judgement_pages import at, providers

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from gui.pages.judgements.page import JudgementsPage


def offered(page: JudgementsPage, index: QModelIndex) -> dict[str, QAction]:
    menu = row_menu(page, index, lambda: None)
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_only_the_same_grade_in_that_column_is_left(qtbot: QtBot, page: JudgementsPage) -> None:
    index = at(page, 0, "area:help_and_protection")
    grade = index.data()
    with qtbot.waitSignal(page.model.viewRead):
        offered(page, index)[f"Show only “{grade}” in “Help and protection”"].trigger()
    rows = range(page.model.rowCount())
    assert {page.model.index(row, at(page, 0, "area:help_and_protection").column()).data() for row in rows} == {grade}
    assert not page.filters.where.is_empty


def test_only_one_authority_is_left(qtbot: QtBot, page: JudgementsPage) -> None:
    index = at(page, 0, "provider")
    name = index.data()
    words = f"Show only “{name}” in “{page.model.columns[0].name}”"
    with qtbot.waitSignal(page.model.viewRead):
        offered(page, index)[words].trigger()
    assert set(providers(page)) - {"earlier"} == {name}


def test_a_further_inspection_is_looked_for_by_the_name_of_its_authority(page: JudgementsPage) -> None:
    index = page.model.index(1, 0)
    assert index.data() == "earlier"
    assert "Show only “Aldermere” in “Authority or provider”" in offered(page, index)


def test_what_cannot_be_filtered_by_is_not_offered(page: JudgementsPage) -> None:
    assert not offered(page, at(page, 0, "age"))["Show only this"].isEnabled()


def test_the_whole_table_is_copied(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(QGuiApplication.clipboard().dataChanged):
        offered(page, at(page, 0, "provider"))["Copy whole table"].trigger()
    assert len(QGuiApplication.clipboard().text().splitlines()) == page.model.rowCount() + 1
