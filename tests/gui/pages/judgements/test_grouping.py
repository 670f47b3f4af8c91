"""Heads of groups over the rows: folded and unfolded by hand, kept in views, and never copied as if they were rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPlainTextEdit

from core.exporting import build_summary
from core.library import Grouping, InspectionColumn, JudgementsView, Target, notes
from gui.dialogs.note import NoteDialog
from gui.models import inspections
from gui.models.inspection_order import BY_AUTHORITY
from gui.pages.authorities.subject import subject_of
from gui.pages.judgements.arrangement import GROUPING
from tests.gui.councils import make_councils, many_councils
from tests.gui.pages.judgements.judgement_pages import at, menu_at, page_on, providers

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library
    from gui.desk import Desk
    from gui.pages.judgements.page import JudgementsPage

HEADS_AND_ROWS = [
    "Aldermere",
    "Full",
    "Full",
    "Brindley",
    "Full",
    "Cawdale",
    "Full",
    "Dunmoor Primary School",
    "Full",
]


@pytest.fixture
def grouped(qtbot: QtBot, page: JudgementsPage) -> JudgementsPage:
    group(qtbot, page, Grouping.PROVIDER)
    page.table.setFocus()
    return page


def group(qtbot: QtBot, page: JudgementsPage, grouping: Grouping) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        page.head.grouping_actions[grouping].trigger()


def go_to(page: JudgementsPage, row: int) -> None:
    page.table.setCurrentIndex(page.model.index(row, 0))


def spoken(page: JudgementsPage, row: int) -> str:
    words: str = page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    return words


def test_each_provider_has_a_head_that_counts_its_inspections(grouped: JudgementsPage) -> None:
    assert providers(grouped) == HEADS_AND_ROWS
    assert spoken(grouped, 0) == "Group Aldermere, children’s services, 2 inspections, unfolded."
    assert grouped.model.index(0, 3).data() is None
    assert grouped.model.count.inspections == 5


def test_schools_of_no_authority_stand_last_under_a_head_of_their_own(qtbot: QtBot, page: JudgementsPage) -> None:
    group(qtbot, page, Grouping.AUTHORITY)
    heads = [row for row in range(page.model.rowCount()) if page.model.places.head_at(row) is not None]
    assert spoken(page, heads[-1]).startswith("Group No authority known, ")
    assert page.model.index(heads[-1] + 1, 0).data() != "Full"


def test_keys_fold_and_unfold_as_in_a_tree(grouped: JudgementsPage) -> None:
    go_to(grouped, 0)
    QTest.keyClick(grouped.table, Qt.Key.Key_Left)
    assert providers(grouped)[:3] == ["Aldermere", "Brindley", "Full"]
    assert spoken(grouped, 0).endswith("folded.")
    QTest.keyClick(grouped.table, Qt.Key.Key_Right)
    assert providers(grouped) == HEADS_AND_ROWS
    go_to(grouped, 2)
    QTest.keyClick(grouped.table, Qt.Key.Key_Left)
    assert grouped.table.currentIndex().row() == 0
    QTest.keyClick(grouped.table, Qt.Key.Key_Return)
    assert grouped.model.rowCount() == len(HEADS_AND_ROWS) - 2


def test_a_click_on_the_arrow_and_a_double_click_anywhere_on_the_head_fold(
    qtbot: QtBot, grouped: JudgementsPage
) -> None:
    names = grouped.table.first
    arrow = QPoint(8, names.visualRect(grouped.model.index(0, 0)).center().y())
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert grouped.model.rowCount() == len(HEADS_AND_ROWS) - 2
    name = names.visualRect(grouped.model.index(0, 0)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert grouped.model.rowCount() == len(HEADS_AND_ROWS) - 2
    qtbot.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert grouped.model.rowCount() == len(HEADS_AND_ROWS)


def test_all_groups_fold_at_once_and_the_inspection_shown_is_found_by_its_head(grouped: JudgementsPage) -> None:
    go_to(grouped, 4)
    grouped.head.fold_actions[0].trigger()
    assert providers(grouped) == ["Aldermere", "Brindley", "Cawdale", "Dunmoor Primary School"]
    assert grouped.table.currentIndex().row() == 1
    grouped.head.fold_actions[1].trigger()
    assert providers(grouped) == HEADS_AND_ROWS


def test_folded_groups_stay_folded_when_the_library_changes(qtbot: QtBot, grouped: JudgementsPage) -> None:
    grouped.model.fold(0, folded=True)
    go_to(grouped, 1)
    with qtbot.waitSignal(grouped.model.viewRead):
        grouped.model.reload()
    assert providers(grouped)[:2] == ["Aldermere", "Brindley"]
    assert grouped.table.currentIndex().row() == 1


def test_on_a_head_no_grade_is_told(qtbot: QtBot, grouped: JudgementsPage) -> None:
    go_to(grouped, 1)
    qtbot.waitUntil(lambda: grouped.details.shown is not None)
    go_to(grouped, 0)
    assert grouped.details.shown is None
    assert grouped.grade_in_question() is None


def test_heads_are_not_copied_and_a_folded_one_stands_for_its_inspections(
    qtbot: QtBot, grouped: JudgementsPage
) -> None:
    def copied() -> list[str]:
        return [line.split("\t")[0] for line in QGuiApplication.clipboard().text().splitlines()[1:]]

    QGuiApplication.clipboard().clear()
    grouped.table.selectAll()
    grouped.copy_selection()
    whole = ["Aldermere", "Aldermere", "Brindley", "Cawdale", "Dunmoor Primary School"]
    qtbot.waitUntil(lambda: copied() == whole)
    grouped.model.fold(0, folded=True)
    grouped.table.selectRow(0)
    grouped.copy_selection()
    qtbot.waitUntil(lambda: copied() == ["Aldermere", "Aldermere"])
    grouped.copy_all()
    qtbot.waitUntil(lambda: copied() == whole)


def test_sorting_goes_on_inside_the_groups(qtbot: QtBot, grouped: JudgementsPage) -> None:
    number = at(grouped, 0, "inspected").column()
    with qtbot.waitSignal(grouped.model.viewRead):
        grouped.table.header.sortRequested.emit(number, False)
    assert [at(grouped, row, "inspected").data() for row in (1, 2)] == ["Feb 2022", "Jul 2025"]
    assert grouped.order[0].column is InspectionColumn.AUTHORITIES_FIRST
    assert grouped.model.order[0].column is InspectionColumn.INSPECTED


def test_an_export_has_the_rows_as_they_stand_in_their_groups(qtbot: QtBot, grouped: JudgementsPage) -> None:
    with qtbot.waitSignal(grouped.model.viewRead):
        grouped.table.header.sortRequested.emit(at(grouped, 0, "inspected").column(), False)
    heard: list[list[tuple[object, ...]]] = []

    def ask(library: Library) -> list[tuple[object, ...]]:
        summary = build_summary(library, grouped.where, grouped.order, grouped.export_columns)
        return [tuple(row) for row in summary.inspections.rows]

    grouped.desk.tasks.query(ask, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    names = [getattr(row[0], "value", row[0]) for row in heard[0]]
    assert names == ["Aldermere", "Aldermere", "Brindley", "Cawdale", "Dunmoor Primary School"]


def test_the_other_orders_take_the_heads_away(qtbot: QtBot, grouped: JudgementsPage) -> None:
    assert grouped.head.grouping_actions[Grouping.PROVIDER].isChecked()
    with qtbot.waitSignal(grouped.model.viewRead):
        grouped.head.orderChosen.emit(True)
    assert providers(grouped) == ["Aldermere", "earlier", "Brindley", "Cawdale", "Dunmoor Primary School"]
    assert not grouped.head.grouping_actions[Grouping.PROVIDER].isChecked()
    assert not grouped.head.fold_actions[0].isEnabled()


def test_typing_goes_to_the_head(grouped: JudgementsPage) -> None:
    go_to(grouped, 0)
    grouped.table.keyboardSearch("caw")
    assert grouped.table.currentIndex().row() == 5


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_the_menu_of_a_head_is_about_its_group(grouped: JudgementsPage) -> None:
    offered = menu_at(grouped, grouped.model.index(0, 0))
    assert list(offered) == [
        "Open authority",
        "Fold this group",
        "Fold all groups",
        "Unfold all groups",
        "Copy rows",
        "Copy whole table",
    ]
    offered["Fold this group"].trigger()
    assert grouped.model.rowCount() == len(HEADS_AND_ROWS) - 2


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_the_head_of_a_provider_leads_to_its_profile(qtbot: QtBot, grouped: JudgementsPage) -> None:
    go_to(grouped, 0)
    with qtbot.waitSignal(grouped.requestProfile):
        menu_at(grouped, grouped.model.index(0, 0))["Open authority"].trigger()
    subject, row = grouped.subject_in_question(), grouped.model.row(grouped.model.index(1, 0))
    assert row is not None
    assert subject == subject_of(row, row.provider_id)


def test_a_grouping_is_part_of_a_view_and_remembered(
    qtbot: QtBot, grouped: JudgementsPage, desk: Desk, tmp_path: Path
) -> None:
    view = grouped.arrangement.view
    assert view.grouping is Grouping.PROVIDER
    with qtbot.waitSignal(grouped.model.viewRead):
        grouped.arrangement.show(JudgementsView(order=BY_AUTHORITY))
    assert not grouped.arrangement.shows(view)
    with qtbot.waitSignal(grouped.model.viewRead):
        grouped.arrangement.show(view)
    assert grouped.arrangement.shows(view)
    assert providers(grouped) == HEADS_AND_ROWS
    grouped.save_state()
    assert desk.settings.get(GROUPING) == "provider"
    again = page_on(qtbot, desk, make_councils(tmp_path / "again.jdesk"))
    assert providers(again) == HEADS_AND_ROWS


def test_the_model_keeps_qts_rules_while_groups_fold(qtbot: QtBot, grouped: JudgementsPage) -> None:
    tester = QAbstractItemModelTester(grouped.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for number in (0, 2):
        grouped.model.fold(number, folded=True)
    grouped.model.fold(0, folded=False)
    grouped.model.fold_all(folded=True)
    group(qtbot, grouped, Grouping.AUTHORITY)
    grouped.library_closed()
    assert grouped.model.rowCount() == 0
    assert tester.model() is grouped.model


def test_inspections_far_below_are_read_when_they_come_into_view(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspections, "PAGE", 10)
    page = page_on(qtbot, desk, make_councils(tmp_path / "many.jdesk", many_councils(73)))
    group(qtbot, page, Grouping.PROVIDER)
    assert page.model.rowCount() == 2 * 73
    far = page.model.index(95, 0)
    assert page.model.index(94, 0).data() == "Council 0047"
    assert far.data() is None
    qtbot.waitUntil(lambda: far.data() == "Full")
    assert spoken(page, 95) == "Council 0047, children’s services."
    page.model.fold_all(folded=True)
    page.model.fold(60, folded=False)
    qtbot.waitUntil(lambda: page.model.index(61, 0).data() == "Full")
    assert spoken(page, 61).startswith("Council 0060,")


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_a_note_is_written_on_the_inspection_of_a_row(qtbot: QtBot, page: JudgementsPage) -> None:
    row = page.model.row(page.model.index(2, 0))
    assert row is not None
    menu_at(page, page.model.index(2, 0))["Add a note…"].trigger()
    dialog = page.window().findChild(NoteDialog)
    assert dialog is not None
    assert dialog.place.currentText().startswith("Brindley, Full, 8 – 19 Jun")
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    qtbot.keyClicks(field, "Ask for the action plan")
    dialog.keep_button.click()
    heard: list[str] = []

    def ask() -> bool:
        page.desk.tasks.query(
            lambda library: [note.text for note in notes(library, Target(inspection_id=row.id))], heard.extend
        )
        return bool(heard)

    qtbot.waitUntil(ask)
    assert heard[0] == "Ask for the action plan"
