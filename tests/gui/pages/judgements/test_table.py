"""Order, columns and rows of the judgement table, as somebody uses them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.exporting import RowColumn
from core.knowledge import AreaColumn
from core.library import create_library
from core.library.table.filters import InspectionColumn, InspectionFilter
from gui.appearance.text_size import scaled
from gui.delegates.grade_face import Wording
from tests.core.library.conftest import Story
from tests.gui.councils import COUNCILS, ROWS, Told, make_councils
from tests.gui.pages.judgements.judgement_pages import at, page_on, providers, tick

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.judgements.page import JudgementsPage


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


def test_names_take_the_room_that_is_left_as_far_as_they_need_it(qtbot: QtBot, page: JudgementsPage) -> None:
    table = page.table
    usual = scaled(page.model.columns[0].width)
    others = table._width_to_last_area()
    longest = max(table.fontMetrics().horizontalAdvance(name) for name in page.model.names_read())

    def with_room(room: int) -> int:
        table.resize(others + room + table.width() - table.viewport().width(), table.height())
        return table.columnWidth(0)

    assert with_room(2000) >= max(longest, usual)
    assert with_room(2000) < 2 * max(longest, usual)
    assert with_room(usual - 30) == usual
    assert page.table.column_layout.widths == {}


def test_a_width_that_the_user_chose_stays_whatever_room_there_is(qtbot: QtBot, page: JudgementsPage) -> None:
    page.table.setColumnWidth(0, 77)
    page.table.resize(3000, page.table.height())
    assert page.table.columnWidth(0) == 77


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


def test_columns_grow_with_the_text_and_come_back_to_what_they_were(page: JudgementsPage, desk: Desk) -> None:
    def widths() -> list[int]:
        return [page.table.columnWidth(number) for number in range(page.model.columnCount())]

    before, look = widths(), desk.theme.look
    desk.theme.set_look(replace(look, text_percent=200))
    grown = widths()
    assert grown[at(page, 0, "age").column()] == 2 * before[at(page, 0, "age").column()]
    desk.theme.set_look(look)
    assert widths() == before
    assert page.table.column_layout.widths == {}


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


def test_a_doubtful_reading_is_told_where_its_grade_is_pointed_at_and_where_it_is_copied(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "doubtful.jdesk"
    with create_library(path) as library:
        Story(confidence=0.6, grades={"overall_effectiveness": "good"}).add(library)
        Story("Solihull", "E08000029", headline="Solihull waits", grades={"overall_effectiveness": "good"}).add(library)
    page = page_on(qtbot, desk, path)
    places = {at(page, row, "provider").data(): row for row in range(2)}
    overall = next(column.id for column in page.table.visible_columns() if column.area is not None)
    tips = [at(page, places[name], overall).data(Qt.ItemDataRole.ToolTipRole) for name in ("Shropshire", "Solihull")]
    assert ["The reading is doubtful." in tip for tip in tips] == [True, False]
    page.select_all()
    QGuiApplication.clipboard().setText("before")
    page.copy_selection()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().mimeData().hasHtml())
    copied = {line.split("\t")[0]: line.split("\t")[-1] for line in QGuiApplication.clipboard().text().split("\n")}
    assert copied["Shropshire"] == "Read from an article; a reading is doubtful"
    assert copied["Solihull"] == "Read from an article"


def test_a_name_that_looks_like_a_formula_stays_text(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    trap = Told("=HYPERLINK(A1)", "ilacs_2023", COUNCILS[0].inspected_to, {"overall_effectiveness": "good"})
    page = page_on(qtbot, desk, make_councils(tmp_path / "trap.jdesk", (trap,)))
    page.select_all()
    QGuiApplication.clipboard().setText("before")
    page.copy_selection()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().mimeData().hasHtml())
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("'=HYPERLINK")


def test_exports_get_the_columns_as_they_are_shown(page: JudgementsPage) -> None:
    columns = page.export_columns
    assert columns[:3] == (InspectionColumn.PROVIDER, InspectionColumn.FRAMEWORK, InspectionColumn.INSPECTED)
    areas = [column for column in columns if isinstance(column, AreaColumn)]
    assert columns[3:-4] == tuple(areas)
    assert areas == [column.area for column in page.table.visible_columns() if column.area is not None]
    assert columns[-4:-1] == (InspectionColumn.PUBLISHED_ON, InspectionColumn.VISIT_TYPE, InspectionColumn.SOURCES)


def test_an_export_tells_what_the_grades_rest_on_while_the_table_does(page: JudgementsPage) -> None:
    assert page.export_columns[-1] is RowColumn.BASIS
    basis = next(column for column in page.table.visible_columns() if column.id == "basis")
    page.table.column_layout = page.table.column_layout.with_shown(basis, shown=False)
    assert RowColumn.BASIS not in page.export_columns
