"""The Authorities page, as somebody uses it: find a council, read its history, go to the words behind a grade."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from core.library import add_document, create_library
from core.model import ProviderType
from gui.pages.authorities.page import AS_TABLE, LAST, AuthoritiesPage
from gui.pages.authorities.profile_pane import Tab
from gui.pages.authorities.subject import Subject
from tests.gui.pages.authorities.authority_pages import click_mark, mark, names, open_subject, page_on, place, show
from tests.gui.pages.authorities.histories import (
    NEXT_VISIT,
    SAID,
    SHROPSHIRE,
    SOMERSET,
    TODAY,
    VISITS,
    document_of,
    make_histories,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def test_the_list_has_those_in_the_library_and_the_first_is_shown(page: AuthoritiesPage) -> None:
    assert names(page) == ["Shropshire", "Somerset", "Thornbeck Primary School"]
    assert page.head.name.text() == "Shropshire"
    assert page.head.facts.text() == (
        "West Midlands · unitary · URN 80552 · E06000051 · last inspected 4 Jul 2025, 1 y 4 m ago"
    )


def test_large_letters_wrap_and_nothing_is_scrolled_sideways(qtbot: QtBot, page: AuthoritiesPage) -> None:
    """A window of 1366 pixels at 200 % leaves a profile as much room as this."""
    page.resize(370, 600)
    page.head.name.setText("Bath and North East Somerset")
    area = page._area
    qtbot.waitUntil(lambda: area.viewport().width() < 225)
    qtbot.waitUntil(lambda: page.head.name.height() >= 2 * page.head.name.fontMetrics().height())
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    chart = page.pane.chart
    assert chart.verticalHeader().width() <= chart.width() // 2


def test_the_chips_are_the_grades_that_hold_and_say_what_ended(page: AuthoritiesPage) -> None:
    assert [chip.accessibleName().split(":")[0].split(",")[0] for chip in page.head.chips] == [
        "Overall effectiveness",
        "Impact of leaders",
        "Help and protection",
        "Children in care",
        "Care leavers",
    ]
    assert "ended with ILACS 2023 in March 2026" in page.head.chips[0].accessibleName().replace("Ended", "ended")


def test_typing_filters_the_list_by_any_name(qtbot: QtBot, page: AuthoritiesPage) -> None:
    QTest.keyClicks(page.list.field, "somer")
    assert names(page) == ["Somerset"]
    assert page.head.name.text() == "Shropshire"
    page.list.field.clear()
    QTest.keyClicks(page.list.field, "primary thorn")
    qtbot.waitUntil(lambda: names(page) == ["Thornbeck Primary School"])
    page.list.field.clear()
    QTest.keyClicks(page.list.field, "zzz")
    qtbot.waitUntil(page.list.empty.isVisible)
    page.list.empty.button.click()
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    qtbot.waitUntil(lambda: not page.list._pause.isActive())


def test_the_keys_lead_from_the_field_into_the_list(qtbot: QtBot, page: AuthoritiesPage) -> None:
    page.list.field.setFocus()
    QTest.keyClicks(page.list.field, "somer")
    with qtbot.waitSignal(page.profileShown):
        QTest.keyClick(page.list.field, Qt.Key.Key_Return)
    assert page.head.name.text() == "Somerset"
    assert page.list.view.hasFocus()
    qtbot.waitUntil(lambda: not page.list._pause.isActive())


def test_all_authorities_can_be_listed_and_one_without_inspections_has_an_empty_profile(
    qtbot: QtBot, page: AuthoritiesPage
) -> None:
    page.list.choice.chips[1].click()
    assert len(names(page)) == 154  # the 153 of today, and a school
    show(qtbot, page, "Barnsley")
    assert page.head.note.text() == ("No inspection of it is in this library. Import a report or an article about it.")
    assert not page.pane._areas.isVisible()
    assert page.pane.tabs.currentIndex() == Tab.NEIGHBOURS
    assert page.pane.tables[Tab.NEIGHBOURS].rows.rowCount() == 11


def test_a_mark_says_what_it_is_held_against_and_why(page: AuthoritiesPage) -> None:
    click_mark(page, "Help & protection", 2)
    assert page.pane.caption.text() == (
        "Help and protection, ILACS 2023, 23 Jun – 4 Jul 2025: Outstanding (official report). "
        "Better: was Requires improvement in January 2022. No inspection under ILACS 2026 yet."
    )
    click_mark(page, "Care leavers", 2)
    assert "Not compared: split in 2023 from" in page.pane.caption.text()


def test_one_grade_for_two_areas_stands_in_both_rows(page: AuthoritiesPage) -> None:
    upper, lower = mark(page, "In care", 1), mark(page, "Care leavers", 1)
    assert (upper.joint.name, lower.joint.name) == ("UPPER", "LOWER")
    assert upper.area == lower.area == "care_and_care_leavers"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_go_to_the_words_behind_a_mark(qtbot: QtBot, page: AuthoritiesPage, key: Qt.Key) -> None:
    page.pane.chart.setFocus()
    page.pane.chart.setCurrentIndex(place(page, "Help & protection", 1))
    with qtbot.waitSignal(page.requestOpenEvidence) as caught:
        QTest.keyClick(page.pane.chart, key)
    text = document_of(VISITS[1], 1)[0].text
    assert text[slice(*caught.args[1])] == "Help and protection was judged requires_improvement"


def test_arrows_go_from_mark_to_mark(page: AuthoritiesPage) -> None:
    page.pane.chart.setFocus()
    assert page.pane.chart.currentIndex() == place(page, "Overall", 2)
    QTest.keyClick(page.pane.chart, Qt.Key.Key_Down)
    QTest.keyClick(page.pane.chart, Qt.Key.Key_Left)
    assert page.pane.chart.currentIndex() == place(page, "Leaders", 1)
    assert page.grade_in_question() is not None
    assert "The same: was Good in September 2017, in a similar area of SIF" in page.pane.caption.text()


def test_the_table_tells_the_same_in_words_and_opens_the_same(qtbot: QtBot, page: AuthoritiesPage) -> None:
    page.pane.form.chips[1].click()
    assert page.pane.table.isVisible()
    rows = [[cell.text for cell in page.pane.table.rows.cells(n)] for n in range(page.pane.table.rows.rowCount())]
    assert ["Leaders", "Jul 2025", "ILACS 2023", "Outstanding", "better", "was Good in January 2022"] in rows
    assert ["Overall", "", "", "ended Mar 2026", "", ""] in rows
    page.pane.table.setFocus()
    with qtbot.waitSignal(page.requestOpenEvidence):
        QTest.keyClick(page.pane.table, Qt.Key.Key_Return)


def test_as_at_an_earlier_day_only_what_was_known_then_is_shown(qtbot: QtBot, page: AuthoritiesPage) -> None:
    with qtbot.waitSignal(page.profileShown):
        page.head.day.setDate(QDate(2022, 12, 31))
    assert [column.framework for column in page.pane.chart.rows.timeline.columns] == ["SIF", "ILACS 2018"]
    assert len(page.sources.documents.model.rows) == 3
    assert page.head.to_today.isVisible()
    with qtbot.waitSignal(page.profileShown):
        page.head.to_today.click()
    assert page.shown is not None
    assert page.shown.as_at == TODAY
    with qtbot.waitSignal(page.profileShown):
        page.head.day.setDate(QDate(2010, 1, 1))
    assert page.head.note.text() == "No inspection of it was known on 1 Jan 2010."


def test_the_services_of_an_authority_are_shown_one_at_a_time(qtbot: QtBot, page: AuthoritiesPage) -> None:
    assert [page.head.service.itemText(n) for n in range(2)] == ["Children’s services", "Safeguarding board"]
    with qtbot.waitSignal(page.profileShown):
        page.head.service.activated.emit(1)
    assert page.shown is not None
    assert page.shown.service is ProviderType.LSCB
    assert page.pane.chart.rows.timeline.titles == ("LSCB",)


def test_neighbours_stand_beside_it_and_lead_to_their_own_profiles(qtbot: QtBot, page: AuthoritiesPage) -> None:
    table = page.pane.tables[Tab.NEIGHBOURS]
    named = [table.rows.cells(row)[0].text for row in range(table.rows.rowCount())]
    assert named[0] == "Shropshire"
    assert len(named) == 11
    assert page.pane.count.text() == "1 of 10 neighbours in this library"
    table.setCurrentIndex(table.rows.index(named.index("Somerset"), 0))
    with qtbot.waitSignal(page.profileShown):
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.head.name.text() == "Somerset"
    assert page.list.view.currentIndex().data() == "Somerset"


def test_the_region_and_visits_without_grades_have_tables(qtbot: QtBot, page: AuthoritiesPage) -> None:
    with qtbot.waitSignal(page.pane.filled):
        page.pane.tabs.setCurrentIndex(Tab.REGION)
    assert page.pane.count.text() == "0 of 13 in this library"
    visits = page.pane.tables[Tab.VISITS].rows
    assert [cell.text for cell in visits.cells(0)][:2] == ["Jan 2024", "Focused visit"]
    with qtbot.waitSignal(page.requestOpenEvidence) as caught:
        page.pane.tables[Tab.VISITS].opened.emit(0)
    assert caught.args[1] is None


def test_documents_and_quotations_open_with_a_click(qtbot: QtBot, page: AuthoritiesPage) -> None:
    quotations = page.sources.quotations
    assert [row.title for row in quotations.model.rows] == [f"“{SAID}”"]
    with qtbot.waitSignal(page.requestOpenEvidence) as caught:
        spot = quotations.view.visualRect(quotations.model.index(0)).center()
        QTest.mouseClick(quotations.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    text = document_of(VISITS[4], 4)[0].text
    assert text[slice(*caught.args[1])] == SAID
    documents = page.sources.documents
    assert documents.model.rows[0].title in ("Report, 12 Aug 2025", "Shropshire, 2025")
    documents.view.setCurrentIndex(documents.model.index(1))
    with qtbot.waitSignal(page.requestOpenEvidence):
        QTest.keyClick(documents.view, Qt.Key.Key_Return)


def test_where_the_press_differs_from_the_report_is_told_with_a_way_to_compare(
    qtbot: QtBot, page: AuthoritiesPage
) -> None:
    assert page.sources.press_words.text() == "1 grade told by an article differs from the report."
    with qtbot.waitSignal(page.requestPress):
        page.sources.press_link.click()


def test_a_school_has_a_plain_history(qtbot: QtBot, page: AuthoritiesPage) -> None:
    show(qtbot, page, "Thornbeck Primary School")
    assert page.head.facts.text().startswith("School · last inspected 10 May 2022")
    assert "Quality of education" in page.pane.chart.rows.timeline.titles
    assert not page.pane.tabs.isVisible()
    assert not page.head.service.isVisible()


def test_a_change_of_the_library_is_read_and_who_was_shown_stays(
    qtbot: QtBot, page: AuthoritiesPage, desk: Desk
) -> None:
    document, findings = document_of(NEXT_VISIT, 99)
    with qtbot.waitSignal(page.profileShown):
        desk.tasks.query(lambda library: add_document(library, document, findings, b"x").changes, desk.tasks.announce)
    assert page.pane.chart.rows.timeline.columns[-1].when == "Sep 2026"
    assert mark(page, "Leaders", 3).before.value == "same"
    assert page.head.name.text() == "Shropshire"


def test_copying_gives_the_history_and_a_table_its_rows(page: AuthoritiesPage) -> None:
    page.list.view.setFocus()
    page.copy_selection()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Shropshire"
    assert lines[1].startswith("Area\tInspected\tFramework\tGrade")
    page.pane.tables[Tab.NEIGHBOURS].setFocus()
    page.copy_selection()
    assert "Shropshire\tILACS 2023\tOutstanding" in QGuiApplication.clipboard().text()


def test_f6_goes_round_the_panes(page: AuthoritiesPage) -> None:
    page.activate()
    for holder in (page.pane.chart, page.pane.tabs, page.sources, page.list):
        page._next_pane()
        focus = QApplication.focusWidget()
        assert focus is holder or holder.isAncestorOf(focus)  # type: ignore[arg-type]  # one has the focus


def test_an_error_is_told_in_the_page(page: AuthoritiesPage) -> None:
    page.list.failed.emit(OSError(5, "Input/output error", "P:/desk.jdesk"))
    assert page.banner.isVisible()
    assert "P:/desk.jdesk" in page.banner.words.text()


def test_somebody_who_is_gone_is_told_in_the_page(qtbot: QtBot, page: AuthoritiesPage) -> None:
    page.show_subject(Subject(provider_id=4711))
    qtbot.waitUntil(page.banner.isVisible)


def test_a_library_with_nobody_in_it_says_what_to_do(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    with create_library(tmp_path / "empty.jdesk"):
        pass
    made = AuthoritiesPage(desk)
    qtbot.addWidget(made)
    qtbot.addWidget(made.dock)
    desk.tasks.libraryOpened.connect(made.library_opened)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.list.listRead):
        desk.tasks.open(tmp_path / "empty.jdesk")
    assert made.empty.isVisible()
    with qtbot.waitSignal(made.requestImport):
        made.empty.button.click()
    made.list.empty.button.click()
    assert len(names(made)) == 153


def test_who_was_shown_and_how_is_remembered(qtbot: QtBot, page: AuthoritiesPage, desk: Desk) -> None:
    open_subject(qtbot, page, Subject(code=SOMERSET))
    page.pane.form.chips[1].click()
    page.save_state()
    assert (desk.settings.get(LAST), desk.settings.get(AS_TABLE)) == (SOMERSET, True)
    page.library_closed()
    assert (page.shown, page.list.model.rowCount()) == (None, 0)
    with qtbot.waitSignal(page.profileShown):
        page.library_opened()
    assert page.head.name.text() == "Somerset"


def test_an_authority_that_is_gone_shows_what_came_after(qtbot: QtBot, page: AuthoritiesPage) -> None:
    open_subject(qtbot, page, Subject(code="E10000006"))
    with qtbot.waitSignal(page.pane.filled):
        page.pane.tabs.setCurrentIndex(Tab.RELATIVES)
    relatives = page.pane.tables[Tab.RELATIVES].rows
    assert [relatives.cells(n)[0].text for n in range(relatives.rowCount())] == [
        "After: Cumberland",
        "After: Westmorland and Furness",
    ]
    assert page.head.note.text() == "It did not exist on 26 Nov 2026."


def test_every_model_keeps_the_rules_of_qt(qtbot: QtBot, page: AuthoritiesPage) -> None:
    models = (
        page.list.model,
        page.pane.chart.rows,
        page.pane.table.rows,
        page.pane.tables[Tab.NEIGHBOURS].rows,
        page.sources.documents.model,
    )
    testers = [QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal) for model in models]
    open_subject(qtbot, page, Subject(code=SOMERSET))
    open_subject(qtbot, page, Subject(code=SHROPSHIRE))
    assert len(testers) == 5


def test_a_day_typed_by_hand_is_read_after_a_pause(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_histories(tmp_path / "again.jdesk"))
    readings: list[object] = []
    page.profileShown.connect(readings.append)
    for day in (QDate(2024, 1, 1), QDate(2024, 1, 2), QDate(2024, 1, 3)):
        page.head.day.setDate(day)
    qtbot.waitUntil(lambda: bool(readings))
    assert page.shown is not None
    assert (len(readings), page.shown.as_at) == (1, date(2024, 1, 3))


def test_what_no_day_is_told_of_is_not_called_missing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    document, findings = document_of(VISITS[-3], 1)
    (told,) = findings.inspections
    undated = replace(told, published_on=None, published_source=None, inspected_from=None, inspected_to=None)
    path = tmp_path / "undated.jdesk"
    with create_library(path) as library:
        add_document(library, document, replace(findings, inspections=(undated,)), document.text.encode())
    page = page_on(qtbot, desk, path)
    assert page.head.note.text() == "No day is told of what is held of it. It stands under “Not in the chart”."
    assert page.pane.tabs.isTabVisible(Tab.VISITS)
    assert page.sources.add_note.isEnabled()


def test_the_count_gives_way_before_a_tab_is_cut(qtbot: QtBot, page: AuthoritiesPage) -> None:
    bar, count = page.pane.tabs.tabBar(), page.pane.count
    for width in (1000, 640, 560, 1000):
        page.resize(width, 700)
        qtbot.waitUntil(
            lambda: page.pane.width() >= bar.sizeHint().width() + count.sizeHint().width() or not count.text()
        )
    assert count.text()
