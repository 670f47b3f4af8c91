"""The Judgements page, as somebody uses it: read a grade’s words, and see what changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from core.library import Signature, add_document, correct_judgement, open_library, remove_document
from core.model import Changes, DocumentKind
from gui.pages.judgements import row_menu
from gui.pages.judgements.row_menu import opening_words
from gui.widgets.link_button import LinkButton
from tests.gui.councils import COUNCILS, WHOLE, Told, article_of, make_councils, many_councils
from tests.gui.pages.judgements.judgement_pages import at, click, menu_at, page_on, providers

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.judgements.page import JudgementsPage


def test_the_page_says_how_much_it_shows(qtbot: QtBot, page: JudgementsPage) -> None:
    with qtbot.waitSignal(page.countChanged) as caught:
        page.library_changed(Changes())
    assert caught.args == ["5 inspections"]


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


def test_the_sources_are_those_of_the_grade_that_is_shown_last(qtbot: QtBot, page: JudgementsPage) -> None:
    opened: list[int] = []
    page.requestOpenEvidence.connect(lambda document, _span: opened.append(document))
    wanted = []
    for row, name in ((0, "Aldermere"), (3, "Cawdale")):
        click(page, at(page, row, "area:help_and_protection"))
        qtbot.waitUntil(lambda name=name: page.details.provider.text() == name)
        links = [link for link in page.details.findChildren(LinkButton) if link.isVisible()]
        assert page.details.shown is not None
        documents = page.details.shown.detail.documents
        assert [link.toolTip() for link in links] == [document.title for document in documents]
        links[0].click()
        wanted.append(documents[0].id)
    assert opened == wanted
    assert wanted[0] != wanted[1]


def test_the_words_can_be_copied_with_their_source(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 0, "area:help_and_protection"))
    qtbot.waitUntil(lambda: page.details.shown is not None and page.details.shown.area == "help_and_protection")
    page.details.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == "“Help and protection was judged good.” (The Vale Lantern, 13 Aug 2025)"


def test_the_buttons_of_the_details_stand_in_a_row_where_there_is_room(qtbot: QtBot, page: JudgementsPage) -> None:
    buttons = (page.details.open_button, page.details.copy_button, page.details.correction.button)
    page.dock.resize(420, 600)
    qtbot.waitUntil(lambda: len({button.geometry().center().y() for button in buttons}) == 1)
    assert all(button.isVisible() for button in buttons)
    page.dock.resize(230, 600)
    qtbot.waitUntil(lambda: len({button.geometry().center().y() for button in buttons}) == 2)


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


def test_a_row_is_told_by_its_first_grade_and_not_by_an_area_without_one(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    only_care = Told("Elverton", "ilacs_2023", date(2025, 3, 7), {"care_leavers": "good"})
    page = page_on(qtbot, desk, make_councils(tmp_path / "one.jdesk", (only_care,)))
    qtbot.waitUntil(lambda: page.details.shown is not None)
    assert page.details.subject.text() == "Care leavers · ILACS 2023"
    assert page.details.chip.accessibleName() == "Good"


def test_an_undo_leads_back_to_the_grade_that_it_changed(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_councils(tmp_path / "many.jdesk", many_councils(150)))
    correction = partial(correct_judgement, area=WHOLE, grade="inadequate", signature=Signature("R. Quill"))
    desk.history.make(partial(correction, inspection_id=5))
    qtbot.waitUntil(lambda: at(page, 4, f"area:{WHOLE}").data() == "Inadequate")
    page.table.setCurrentIndex(at(page, 149, f"area:{WHOLE}"))
    qtbot.waitUntil(lambda: page.details.provider.text() == "Council 0149")
    desk.history.undo()
    qtbot.waitUntil(lambda: page.details.provider.text() == "Council 0004")
    current = page.table.currentIndex()
    assert (current.row(), current.data()) == (4, "Good")
    assert page.table.viewport().rect().contains(page.table.visualRect(current))


def test_where_the_report_judges_nothing_a_sentence_says_so(qtbot: QtBot, page: JudgementsPage) -> None:
    click(page, at(page, 3, "area:care_leavers"))
    qtbot.waitUntil(lambda: page.details.provider.text() == "Cawdale")
    assert page.details.reason.text() == "The article does not say."


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
    offered = menu_at(page, index)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible() and menu.actions())
    assert list(offered) == [
        "Show in article",
        "Open authority",
        "Correct…",
        "Add a note…",
        "What is this grade?",
        f"Show only “{index.data()}” in “Help and protection”",
        "Copy rows",
        "Copy cell",
        "Copy whole table",
    ]
    offered["Copy cell"].trigger()
    assert QGuiApplication.clipboard().text() == index.data()
    menu.close()


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_the_context_menu_by_key_is_that_of_the_current_row(
    page: JudgementsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QModelIndex] = []
    monkeypatch.setattr(row_menu, "correct_cell", lambda _page, index: asked.append(index))
    index = at(page, 1, "area:help_and_protection")
    offered = menu_at(page, index, by_key=True)
    assert f"Show only “{index.data()}” in “Help and protection”" in offered
    offered["Correct…"].trigger()
    assert asked == [index]
    next(menu for menu in page.findChildren(QMenu) if menu.isVisible()).close()


def test_closing_the_library_empties_the_page(page: JudgementsPage) -> None:
    page.library_closed()
    assert (page.model.rowCount(), page.details.shown) == (0, None)


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
    assert opening_words(page.model, at(page, 0, "area:help_and_protection")) == "Show in article"
    assert opening_words(page.model, at(page, 1, "area:impact_of_leaders")) == "Show in report"
    click(page, at(page, 1, "area:impact_of_leaders"))
    qtbot.waitUntil(lambda: page.details.open_button.text() == "Show in report")
    assert page.details.card.accessibleName().startswith("Read from Ofsted report, ")
