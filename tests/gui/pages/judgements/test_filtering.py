"""The filters of the Judgements page, as somebody uses them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.library.table.filters import DateRange
from gui.pages.judgements.page import JudgementsPage
from tests.gui.councils import ROWS
from tests.gui.pages.judgements.judgement_pages import opened_menu, providers, tick

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def test_ticking_a_framework_leaves_its_inspections(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    assert providers(page) == ["Aldermere"]
    assert page.filters.buttons["frameworks"].accessibleName() == "Framework: ILACS 2018"


def test_two_ticks_in_one_menu_are_alternatives(qtbot: QtBot, page: JudgementsPage) -> None:
    for words in ("ILACS 2018", "ILACS 2026"):
        with qtbot.waitSignal(page.model.viewRead):
            tick(page, "frameworks", words)
    assert providers(page) == ["Aldermere", "Brindley"]


def test_a_grade_in_an_area_can_be_looked_for(qtbot: QtBot, page: JudgementsPage) -> None:
    groups = [action.text() for action in opened_menu(page, "grades").actions()]
    assert "Help && protection" in groups, "an “&” alone would be the mark of a key"
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "grades", "Inadequate", within="Help & protection")
    assert providers(page) == ["Brindley", "Cawdale"]
    assert page.filters.buttons["grades"].value == "Help & protection inadequate"


def test_a_year_can_be_looked_for_and_taken_back(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "inspected", "2024")
    assert providers(page) == ["Cawdale"]
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "inspected", "2024")
    assert page.model.rowCount() == ROWS


def test_a_year_of_publication_is_no_year_of_inspection(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "published", "2024")
    assert page.where.published == DateRange(date(2024, 1, 1), date(2024, 12, 31))
    assert page.where.inspected == DateRange()
    assert page.filters.buttons["published"].value == "2024"
    with qtbot.waitSignal(page.model.viewRead):
        page.filters.clear_all.click()
    assert page.model.rowCount() == ROWS


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_a_menu_stays_open_while_one_ticks(qtbot: QtBot, page: JudgementsPage) -> None:
    button = page.filters.buttons["frameworks"]
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    qtbot.waitExposed(menu)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())
    assert menu.isVisible()
    assert menu.actions()[0].isChecked()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_the_cross_of_a_filter_clears_it(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    button = page.filters.buttons["frameworks"]
    with qtbot.waitSignal(page.model.viewRead):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 8, button.height() // 2))
    assert page.model.rowCount() == ROWS


def test_delete_on_a_filter_clears_it(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClick(page.filters.buttons["frameworks"], Qt.Key.Key_Delete)
    assert page.model.where.is_empty


def test_words_leave_what_has_them_and_clear_all_brings_everything_back(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        page.apply_text("cawdale")
    assert providers(page) == ["Cawdale"]
    with qtbot.waitSignals([page.model.viewRead, page.filterTextChanged]):
        page.filters.clear_all.click()
    assert page.model.rowCount() == ROWS


def test_nothing_that_matches_says_so_and_offers_the_way_out(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        page.apply_text("no such council")
    assert page.empty.isVisible()
    assert page.empty.sentence.text() == "No judgements match these filters."
    assert page.details.shown is None
    with qtbot.waitSignal(page.model.viewRead):
        page.empty.button.click()
    assert page.table.isVisible()


def test_an_empty_library_offers_to_import(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = JudgementsPage(desk)
    qtbot.addWidget(page)
    page.show()
    desk.tasks.libraryOpened.connect(page.library_opened)
    with qtbot.waitSignal(page.model.viewRead):
        desk.tasks.open(tmp_path / "new.jdesk", create=True)
    assert page.empty.button.text() == "Import files…"
    with qtbot.waitSignal(page.requestImport):
        page.empty.button.click()
