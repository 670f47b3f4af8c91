"""The Judgements page, as somebody uses it: filter, sort, choose columns, read a grade's words, copy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from core.library import add_document, open_library, remove_document
from core.library.filters import InspectionColumn, InspectionFilter
from core.model import Changes, DocumentKind
from gui.delegates.grade_face import Wording
from gui.pages.judgements.page import JudgementsPage
from tests.gui.councils import COUNCILS, ROWS, Told, article_of, make_councils, many_councils

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.widgets.choice_menu import ChoiceMenu


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> JudgementsPage:
    return page_on(qtbot, desk, make_councils(tmp_path / "councils.jdesk"))


def page_on(qtbot: QtBot, desk: Desk, path: Path) -> JudgementsPage:
    made = JudgementsPage(desk)
    qtbot.addWidget(made)
    qtbot.addWidget(made.dock)
    made.resize(1000, 600)
    made.dock.resize(260, 600)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    desk.tasks.open(path)
    with qtbot.waitExposed(made):
        made.show()
    made.dock.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0 and made.details.shown is not None)
    qtbot.waitUntil(lambda: made.filters._facets is not None)
    return made


def at(page: JudgementsPage, row: int, column_id: str) -> QModelIndex:
    number = next(n for n, column in enumerate(page.model.columns) if column.id == column_id)
    return page.model.index(row, number)


def providers(page: JudgementsPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def click(page: JudgementsPage, index: QModelIndex) -> None:
    page.table.scrollTo(index)
    place = page.table.visualRect(index).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def opened_menu(page: JudgementsPage, field: str) -> ChoiceMenu:
    menu: ChoiceMenu = page.filters.buttons[field].menu()
    menu.aboutToShow.emit()
    return menu


def tick(page: JudgementsPage, field: str, words: str, within: str = "") -> None:
    menu: QMenu = opened_menu(page, field)
    if within:
        menu = next(action.menu() for action in menu.actions() if action.text() == within)
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def test_the_page_says_how_much_it_shows(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.countChanged) as caught:
        page.library_changed(Changes())
    assert caught.args == ["5 inspections, 0 authorities"]


def test_a_click_on_a_grade_shows_the_words_it_was_read_from(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 0, "area:help_and_protection"))
    qtbot.waitUntil(lambda: page.details.shown is not None and page.details.shown.area == "help_and_protection")
    assert page.details.provider.text() == "Aldermere"
    assert page.details.subject.text() == "Help and protection · ILACS 2023"
    shown = page.details.card.shown
    assert shown is not None
    assert shown.sentence[shown.start : shown.end] == "Help and protection was judged good"
    assert shown.origin == "The Vale Lantern, 13 Aug 2025"
    assert page.details.chip.accessibleName() == "Good"


def test_the_words_are_marked_behind_an_emoji_too(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 0, "area:overall_effectiveness"))
    qtbot.waitUntil(lambda: page.details.shown is not None and page.details.shown.area == "overall_effectiveness")
    shown = page.details.card.shown
    assert shown is not None
    assert shown.sentence[shown.start : shown.end] == "Overall effectiveness was judged outstanding"


def test_an_area_that_ended_says_that_nothing_was_worked_out(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 2, "area:overall_effectiveness"))
    qtbot.waitUntil(lambda: page.details.provider.text() == "Brindley")
    assert "No grade is worked out from the other areas." in page.details.reason.text()
    assert page.details.chip.isHidden()
    assert not page.details.card.isVisible()


def test_a_double_click_goes_to_the_words_in_the_article(qtbot: QtBot, page: JudgementsPage) -> None:
    index = at(page, 0, "area:help_and_protection")
    with qtbot.waitSignal(page.requestOpenEvidence) as caught:
        click(page, index)
        QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(index).center())
    _, span = caught.args
    text = article_of(COUNCILS[0], 0)[0].text
    assert text[slice(*span)] == "Help and protection was judged good"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_do_the_same(qtbot: QtBot, page: JudgementsPage, key: Qt.Key) -> None:
    page.activate()
    page.table.setCurrentIndex(at(page, 3, "area:help_and_protection"))
    with qtbot.waitSignal(page.requestOpenEvidence) as caught:
        QTest.keyClick(page.table, key)
    text = article_of(COUNCILS[3], 3)[0].text
    assert text[slice(*caught.args[1])] == "Help and protection was judged inadequate"


def test_a_cell_without_a_grade_opens_the_article_as_a_whole(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.requestOpenEvidence) as caught:
        page.table.opened.emit(at(page, 0, "framework"))
    assert caught.args[1] is None


def test_the_button_in_the_details_goes_there_as_well(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 0, "area:help_and_protection"))
    qtbot.waitUntil(lambda: page.details.shown is not None and page.details.shown.area == "help_and_protection")
    with qtbot.waitSignal(page.requestOpenEvidence):
        page.details.open_button.click()


def test_the_words_can_be_copied_with_their_source(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 0, "area:help_and_protection"))
    qtbot.waitUntil(lambda: page.details.shown is not None and page.details.shown.area == "help_and_protection")
    page.details.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == "“Help and protection was judged good.” (The Vale Lantern, 13 Aug 2025)"


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


def test_a_click_on_a_head_sorts_and_a_second_turns_it_round(qtbot: QtBot, page: JudgementsPage) -> None:
    section = at(page, 0, "inspected").column()
    for descending in (False, True):
        with qtbot.waitSignal(page.model.viewRead):
            page.table.header.sortRequested.emit(section, False)
        assert page.model.order[0].column is InspectionColumn.INSPECTED
        assert page.model.order[0].descending is descending
    assert page.table.sort_marks()["inspected"].descending


def test_shift_adds_a_second_key(qtbot: QtBot, page: JudgementsPage) -> None:
    for name, adding in (("framework", False), ("area:help_and_protection", True)):
        with qtbot.waitSignal(page.model.viewRead):
            page.table.header.sortRequested.emit(at(page, 0, name).column(), adding)
    marks = page.table.sort_marks()
    assert (marks["framework"].place, marks["area:help_and_protection"].place) == (1, 2)


def test_the_order_menu_puts_the_newest_first(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        page.head.orderChosen.emit(False)
    assert providers(page)[0] == "Brindley"


def test_columns_can_be_shown_hidden_and_reset(qtbot: QtBot, page: JudgementsPage) -> None:
    menu = page.head.columnsMenu
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    actions["Region"].trigger()
    actions["Age in years"].trigger()
    shown = [column.id for column in page.table.visible_columns()]
    assert "region" in shown
    assert "age" not in shown
    assert page.table.isColumnHidden(at(page, 0, "age").column())
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert "age" in [column.id for column in page.table.visible_columns()]


def test_columns_filters_and_order_are_remembered(
    qtbot: QtBot, page: JudgementsPage, desk: Desk, tmp_path: Path
) -> None:
    page.table.setColumnWidth(at(page, 0, "framework").column(), 133)
    header = page.table.header
    header.moveSection(header.visualIndex(at(page, 0, "area:care_leavers").column()), 1)
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2023")
    with qtbot.waitSignal(page.model.viewRead):
        page.table.header.sortRequested.emit(at(page, 0, "framework").column(), False)
    page.save_state()
    again = page_on(qtbot, desk, tmp_path / "councils.jdesk")
    assert again.model.where == InspectionFilter(frameworks=("ilacs_2023",))
    assert again.model.order[0].column is InspectionColumn.FRAMEWORK
    assert again.table.columnWidth(at(again, 0, "framework").column()) == 133
    assert again.table.visible_columns()[1].id == "area:care_leavers"


def test_a_column_keeps_one_wording_and_changes_it_with_its_width(page: JudgementsPage) -> None:
    number = at(page, 0, "area:care_leavers").column()
    wordings = []
    for width in (260, 126, 60):
        page.table.setColumnWidth(number, width)
        wordings.append(page.table._grades.wording(number, page.table.columnWidth(number)))
    assert wordings == [Wording.FULL, Wording.SHORT, Wording.COMPACT]


def test_the_first_column_stays_in_view(qtbot: QtBot, page: JudgementsPage) -> None:
    page.resize(600, 400)
    last = page.model.index(0, page.model.columnCount() - 1)
    page.table.scrollTo(last)
    assert page.table.horizontalScrollBar().value() > 0
    assert page.table.first.isVisible()
    assert page.table.first.columnWidth(0) == page.table.columnWidth(0)
    first_graded = at(page, 0, "framework")
    page.table.scrollTo(first_graded)
    assert page.table.visualRect(first_graded).left() >= page.table.columnWidth(0) - 1


def test_typing_goes_to_the_authority(page: JudgementsPage) -> None:
    page.activate()
    QTest.keyClicks(page.table, "caw")
    assert page.table.currentIndex().row() == 3


def test_previous_and_next_go_from_row_to_row(page: JudgementsPage) -> None:
    page.go_next()
    page.go_next()
    page.go_previous()
    assert page.table.currentIndex().row() == 1
    for _ in range(ROWS + 2):
        page.go_next()
    assert page.table.currentIndex().row() == ROWS - 1


def test_copied_rows_are_a_table_as_seen(qtbot: QtBot, page: JudgementsPage) -> None:
    page.select_all()
    QGuiApplication.clipboard().setText("before")
    page.copy_selection()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().mimeData().hasHtml())
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["Authority or provider", "Framework", "Inspected"]
    assert [line.split("\t")[0] for line in lines[1:3]] == ["Aldermere", "Aldermere"]
    assert len(lines) == ROWS + 1
    assert "background-color:#a6d3f7" in QGuiApplication.clipboard().mimeData().html()


def test_a_name_that_looks_like_a_formula_stays_text(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    trap = Told("=HYPERLINK(A1)", "ilacs_2023", COUNCILS[0].inspected_to, {"overall_effectiveness": "good"})
    page = page_on(qtbot, desk, make_councils(tmp_path / "trap.jdesk", (trap,)))
    page.select_all()
    QGuiApplication.clipboard().setText("before")
    page.copy_selection()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().mimeData().hasHtml())
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("'=HYPERLINK")


def test_a_change_of_the_library_is_shown_and_the_selection_stays(
    qtbot: QtBot, page: JudgementsPage, desk: Desk
) -> None:
    click(page, at(page, 3, "area:help_and_protection"))
    qtbot.waitUntil(lambda: page.details.provider.text() == "Cawdale")
    added = Told("Abbotsley", "ilacs_2023", COUNCILS[0].inspected_to, {"overall_effectiveness": "good"})
    document, findings = article_of(added, 99)
    with qtbot.waitSignal(page.model.viewRead):
        desk.tasks.query(lambda library: add_document(library, document, findings, b"x").changes, desk.tasks.announce)
    assert providers(page)[0] == "Abbotsley"
    assert page.table.currentIndex() == at(page, 4, "area:help_and_protection")


def test_a_change_leaves_the_rows_where_they_are(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_councils(tmp_path / "many.jdesk", many_councils(73)))
    page.table.verticalScrollBar().setValue(700)
    with qtbot.waitSignal(page.model.viewRead):
        page.library_changed(Changes())
    assert page.table.verticalScrollBar().value() == 700


def test_a_reading_that_takes_long_is_told(qtbot: QtBot, page: JudgementsPage) -> None:
    page.busy._patience.setInterval(0)
    page.model.readingBegan.emit()
    qtbot.waitUntil(page.busy.isVisible)
    with qtbot.waitSignal(page.model.viewRead):
        page.library_changed(Changes())
    assert not page.busy.isVisible()


def test_when_the_selected_inspection_is_gone_the_first_is_shown(
    qtbot: QtBot, page: JudgementsPage, desk: Desk
) -> None:
    click(page, at(page, 3, "area:help_and_protection"))
    qtbot.waitUntil(lambda: page.details.provider.text() == "Cawdale")
    with qtbot.waitSignal(page.model.viewRead):
        desk.tasks.query(lambda library: remove_document(library, 4), desk.tasks.announce)
    assert "Cawdale" not in providers(page)
    qtbot.waitUntil(lambda: page.details.provider.text() == "Aldermere")


def test_an_error_is_told_in_the_page(qtbot: QtBot, page: JudgementsPage) -> None:
    page.model.failed.emit(OSError(5, "Input/output error", "P:/desk.jdesk"))
    assert page.banner.isVisible()
    assert "P:/desk.jdesk" in page.banner.words.text()


def test_f6_goes_round_filters_table_and_details(qtbot: QtBot, page: JudgementsPage) -> None:
    page.activate()
    qtbot.waitUntil(page.table.hasFocus)
    for holder in (page.details, page.filters, page.table):
        page._next_pane()
        focus = QGuiApplication.instance().focusWidget()  # type: ignore[union-attr]
        assert focus is holder or holder.isAncestorOf(focus)


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_the_context_menu_offers_what_can_be_done_with_a_row(qtbot: QtBot, page: JudgementsPage) -> None:
    index = at(page, 0, "area:help_and_protection")
    page.table.customContextMenuRequested.emit(page.table.visualRect(index).center())
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible() and menu.actions())
    assert [action.text() for action in menu.actions()] == ["Show in article", "Copy rows"]
    menu.close()


def test_closing_the_library_empties_the_page(page: JudgementsPage) -> None:
    page.library_closed()
    assert (page.model.rowCount(), page.details.shown) == (0, None)


def test_exports_get_the_columns_as_they_are_shown(page: JudgementsPage) -> None:
    columns = page.export_columns
    assert columns[:3] == (InspectionColumn.PROVIDER, InspectionColumn.FRAMEWORK, InspectionColumn.INSPECTED)
    assert [column.id for column in columns[3:-3]] == [
        column.area.id for column in page.table.visible_columns() if column.area is not None
    ]
    assert columns[-3:] == (InspectionColumn.PUBLISHED_ON, InspectionColumn.VISIT_TYPE, InspectionColumn.SOURCES)


def test_changes_out_of_sight_are_read_once_when_the_page_comes_back(qtbot: QtBot, page: JudgementsPage) -> None:
    page.hide()
    readings: list[None] = []
    page.model.readingBegan.connect(lambda: readings.append(None))
    for number in (1, 2):
        page.desk.tasks.announce(Changes(documents=frozenset({number})))
    assert not readings
    with qtbot.waitSignal(page.model.viewRead):
        page.show()
    assert len(readings) == 1
    page.hide()
    page.show()
    assert len(readings) == 1


def test_the_menu_says_whether_the_words_stand_in_a_report_or_an_article(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = make_councils(tmp_path / "reports.jdesk", COUNCILS[:1])
    with open_library(path) as library:
        document, findings = article_of(COUNCILS[2], 99)
        add_document(library, document, replace(findings, kind=DocumentKind.OFFICIAL_REPORT), b"")
    page = page_on(qtbot, desk, path)
    assert page._open_words(at(page, 0, "area:help_and_protection")) == "Show in article"
    assert page._open_words(at(page, 1, "area:impact_of_leaders")) == "Show in report"
    click(page, at(page, 1, "area:impact_of_leaders"))
    qtbot.waitUntil(lambda: page.details.open_button.text() == "Show in report")
    assert page.details.card.accessibleName().startswith("Read from Ofsted report, ")
